/** 消除: what goods are said to do against a trouble of the body. */
export const ease = [
  '预防 防治 治疗 [专|主|根|医|]治 治[好|愈] 缓解 改善 舒缓 减轻 减少 消除 祛除 去除 清除 根除 抑制 告别 摆脱 击退 抚平 淡化 收缩 远离 对抗 抵抗 解决 调理 逆转 杀[死|灭] 消灭 赶走 扫光 缩小 矫正',
] as const;
