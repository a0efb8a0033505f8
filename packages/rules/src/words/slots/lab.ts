/** 指标: what is measured of blood and body. */
export const lab = [
  '血糖 血压 血脂 尿酸 胆固醇 甘油三酯 三高 转氨酶 [白|红]细胞 血小板 肌酐 尿蛋白 嘌呤 眼压 [雌|雄|]激素水平 肿瘤标志物 hpv hp',
] as const;
