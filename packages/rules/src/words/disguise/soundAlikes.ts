/**
 * 谐音: what is written for a word by its sound, its first letters or its look, as `written=meant`, where the written form is no ordinary
 * word. 醉 and 罪 only stand for 最 before the adjectives with which they are played. A
 * word that is written for itself (蕞尔=蕞尔) is an ordinary one that holds such a form.
 */
export const soundAlikes = [
  // 最
  'zui=最 z=最 蕞=最 蕞尔=蕞尔 蕞芮=蕞芮 朂=最 冣=最 㝡=最 樶=最 蕝=最 穝=最 嶵=最 纂佳=最佳 罪佳=最佳 嘴佳=最佳 醉佳=最佳 醉好=最好 罪好=最好 醉棒=最棒 醉强=最强 罪强=最强',
  '醉美=最美 醉高=最高 罪高=最高 醉低=最低 罪低=最低 醉便宜=最便宜 罪便宜=最便宜 醉优=最优 醉新款=最新款 醉实惠=最实惠 醉划算=最划算 醉潮=最潮 醉火=最火 醉牛=最牛',
  '醉时尚=最时尚 醉舒适=最舒适 醉舒服=最舒服 醉有效=最有效 醉先进=最先进 醉专业=最专业 醉流行=最流行 醉便利=最便利 醉值得=最值得 醉安全=最安全 醉正宗=最正宗',
  'zuihao=最好 zuijia=最佳 zuiqiang=最强 zuigao=最高 zuidi=最低 zuida=最大 zuixin=最新 zuimei=最美 zuibang=最棒 zuikuai=最快 zuipianyi=最便宜 最弓虽=最强 最亻圭=最佳 最亻氐=最低',
  // 第一
  '苐=第 弟一=第一 苐1=第1 苐一=第一 di一=第一 d一=第一 第yi=第一 第y=第一 diyi=第一 第壹=第一 第弌=第一 第亿=第一 第①=第1 no壹=no1',
  // 顶级、极致、国家级
  '鼎级=顶级 鼎极=顶级 顶极=顶级 叮级=顶级 鼎尖=顶尖 鼎配=顶配 鼎流=顶流 dj级=顶级 顶j=顶级 ding级=顶级 级致=极致 极至=极致 级至=极致 j致=极致 国家极=国家级 国j级=国家级 世界极=世界级 宇宙极=宇宙级',
  '惟一=唯一 维一=唯一 唯1=唯一 惟1=唯一 独1无2=独一无二 独①无②=独一无二 全w=全网 全王最=全网最 冠jun=冠军 王pai=王牌 tian花板=天花板',
  // 功效与疾病
  '去xie=去屑 祛xie=去屑 祛班=祛斑 去班=去斑 淡班=淡斑 雀班=雀斑 祛豆=祛痘 去豆=去痘 战豆=战痘 青春豆=青春痘 美bai=美白 镁白=美白 美拜=美白 m白=美白 美b=美白 减月巴=减肥 减fei=减肥 j肥=减肥 减f=减肥 瘦s=瘦身 消y=消炎 抗y=抗炎 湿z=湿疹 治l=治疗 zl=治疗',
  // 联系方式
  '+薇=加微信 ➕薇=加微信 ➕微=加微 jia微信=加微信 薇信=微信 威信号=微信号 徽信=微信 微伩=微信 薇伩=微信 维信号=微信号 威❤=微信 v信=微信 vx=微信 wx=微信 w信=微信 weixin=微信 加v=加微信 加薇=加微信 加威=加微信 加徽=加微信 加wei=加微信 加薇信=加微信 加威信=加微信 加徽信=加微信 加v信=加微信 扣扣=qq 企鹅号=qq号',
  // 返现与刷单
  '亏夲=亏本 跳娄价=跳楼价 q裙=q群 反现=返现 返xian=返现 fan现=返现 好平=好评 好坪=好评 hao评=好评 好ping=好评 5星好平=5星好评 刷dan=刷单 shua单=刷单 s单=刷单',
] as const;
