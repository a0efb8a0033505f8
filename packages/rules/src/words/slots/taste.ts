/** 趣味: what 最 makes a claim about looks and mood. Other words of mood are found by the open pattern; these also in disguise. */
export const taste = [
  '美 漂亮 好看的 帅 靓 惊艳 迷人 性感 可爱 萌 甜 清新 仙 温柔 温暖 浪漫 优雅 高雅 高贵 酷 炫 有型 有范 [有|显]气质 有个性 新颖',
  '潮 时尚 时髦 流行 新潮 文艺 复古 经典 百搭 实穿 显年轻 减龄 红 火 热 网红 in 爽 嗨 [有|具]创意 [有|具]特色 能[体现|彰显|打动|代表] 幸福 传统 轻松 真实 纯',
] as const;
