/** 亮点: parts and traits of the goods themselves. */
export const point = [
  '亮点 看点 特点 特色 卖点 优点 优势 好处 地方 部位 部分 一点 一处 之处 设计点 小心机 变化 改变 改进 区别 不同 问题 遗憾',
] as const;
