/** 立刻: how soon a result is promised. */
export const soon = ['立刻 马上 瞬间 即刻 立马 立即 当场 当天 当晚 隔天 次日 第二天 一夜 一晚 一夜之间 隔夜 一觉醒来'] as const;
