/** 知名品牌: brands that copies and comparisons name. */
export const brand = [
  '戴森 苹果 华为 小米 海底捞 星巴克 茅台 兰蔻 雅诗兰黛 sk2 神仙水 小棕瓶 海蓝之谜 香奈儿 迪奥 lv gucci 爱马仕 耐克 阿迪',
] as const;
