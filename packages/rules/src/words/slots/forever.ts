/** 永久: for how long a result is promised. */
export const forever = [
  '永久 终身 一生 终生 一辈子 永远 永不 永不再 再也不 从此不 从此不再 绝不 绝不再 不会再 不再 一次性 一劳永逸',
] as const;
