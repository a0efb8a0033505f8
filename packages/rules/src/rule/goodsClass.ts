import type { Text } from '@zhanggui/core';

/** 商品类别: what the goods are to the law. Most claims are judged by it. */
export const goodsClasses = [
  'drug',
  'device',
  'disinfectant',
  'health-food',
  'food',
  'cosmetics',
  'special-cosmetics',
  'alcohol',
  'tobacco',
  'education',
  'finance',
  'real-estate',
  'apparel',
  'appliance',
  'other',
] as const;

/** 商品类别. */
export type GoodsClass = (typeof goodsClasses)[number];

/** 商品类别的名称. */
export const goodsClassNames = {
  drug: { zh: '药品', en: 'Medicine' },
  device: { zh: '医疗器械', en: 'Medical device' },
  disinfectant: { zh: '消毒产品', en: 'Disinfectant' },
  'health-food': { zh: '保健食品', en: 'Health food' },
  food: { zh: '普通食品', en: 'Food' },
  cosmetics: { zh: '普通化妆品', en: 'Cosmetics' },
  'special-cosmetics': { zh: '特殊化妆品', en: 'Special cosmetics' },
  alcohol: { zh: '酒类', en: 'Alcohol' },
  tobacco: { zh: '烟草', en: 'Tobacco' },
  education: { zh: '教育培训', en: 'Education' },
  finance: { zh: '金融与招商', en: 'Finance' },
  'real-estate': { zh: '房地产', en: 'Real estate' },
  apparel: { zh: '服饰', en: 'Apparel' },
  appliance: { zh: '家电', en: 'Appliance' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<GoodsClass, Text>;
