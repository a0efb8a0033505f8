/** 建议: what follows 最好 where it advises. */
export const advised = ['能 是 要 在 先 再 别 不 把 给 让 提前 多 少 还是 可以 自己 也 就 选 去 买 带 搭 配'] as const;
