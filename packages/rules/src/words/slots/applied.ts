/** 用法动词: how goods are used on a body. */
export const applied = ['抹 擦 喷 贴 敷 喝 吃 涂 洗 用 滴 刷 按 针 灸 闻 戴 泡 撕'] as const;
