/** 增进: what goods are said to do for a function of the body. */
export const raise = ['提高 提升 增强 增加 加强 改善 促进 调节 激活 恢复 维护 保护 加速 平衡 唤醒 激发 补充'] as const;
