/** 药品: medicines that may stand in no food and no cosmetics. */
export const drug = [
  '阿莫西林 头孢 布洛芬 阿司匹林 西布曲明 司美格鲁肽 奥利司他 二甲双胍 西地那非 他达拉非 伟哥 地塞米松 氢化可的松 [糖皮质|]激素 抗生素 维a酸 非那雄胺 奥司他韦 万艾可 中药 草药 药物 西药 处方药',
] as const;
