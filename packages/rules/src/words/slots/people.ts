/** 不指商品: people, love, time, life: what an absolute word may stand before without ranking the goods. */
export const people = [
  '朋友 闺蜜 老师 爸爸 妈妈 父[亲|母] 母亲 爸妈 爷爷 奶奶 老公 老婆 男友 女友 家人 兄弟 姐妹 伙伴 自己 你 您 我 她 他 宝贝 人 那个人 一天 每一天',
  '年华 时光 时候 年纪 岁月 青春 未来 明天 安排 爱 陪伴 相遇 遇见 回忆 记忆 纪念 祝福 祝愿 心愿 心意 诚意 敬意 问候 生活态度 生命 结局 支持 证明 鼓励 肯定 认可 回报 事 成长 教育 呵护 守护 关怀 关爱 瞬间 季节 风景 模样',
] as const;
