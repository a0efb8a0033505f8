/** 剂型: how medicines are made up. */
export const dosage = ['片 丸 颗粒 胶囊 口服液 合剂 软膏 药膏 栓 酊 糖浆 滴丸 喷剂 滴眼液 贴膏'] as const;
