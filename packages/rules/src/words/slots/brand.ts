/** 知名品牌: brands that copies and comparisons name. */
export const brand = [
  '戴森 苹果 华为 小米 海底捞 星巴克 茅台 兰蔻 雅诗兰黛 sk2 神仙水 小棕瓶 海蓝之谜 香奈儿 迪奥 lv gucci 爱马仕 耐克 阿迪 特斯拉 五粮液 农夫山泉 蒙牛 伊利 飞鹤 爱他美 科颜氏 欧莱雅 资生堂 优衣库 安踏 李宁 始祖鸟 美的 格力 海尔 石头 科沃斯 飞利浦 索尼 三星 联想 新东方 学而思 瑞幸 xx牌 某大牌',
] as const;
