import type { Text } from '@zhanggui/core';

/** 表述类别: what kind of claim a word makes. */
export const claimCategories = [
  'absolute',
  'medical',
  'efficacy',
  'guarantee',
  'price',
  'authority',
  'superstition',
  'investment',
  'education',
  'alcohol',
  'real-estate',
  'tobacco',
  'scarcity',
  'unverifiable',
  'contact',
  'fake-review',
  'counterfeit',
  'disparage',
  'vague',
] as const;

/** 表述类别. */
export type ClaimCategory = (typeof claimCategories)[number];

/** 表述类别的名称. */
export const claimCategoryNames = {
  absolute: { zh: '绝对化用语', en: 'Absolute claim' },
  medical: { zh: '医疗用语', en: 'Medical claim' },
  efficacy: { zh: '功效宣称', en: 'Efficacy claim' },
  guarantee: { zh: '保证承诺', en: 'Promised result' },
  price: { zh: '价格用语', en: 'Price claim' },
  authority: { zh: '借用国家机关名义', en: 'Borrowed authority' },
  superstition: { zh: '封建迷信', en: 'Superstition' },
  investment: { zh: '投资收益承诺', en: 'Promised returns' },
  education: { zh: '教育培训承诺', en: 'Education promise' },
  alcohol: { zh: '酒类禁用表述', en: 'Alcohol claim' },
  'real-estate': { zh: '房地产禁用表述', en: 'Real-estate claim' },
  tobacco: { zh: '烟草广告', en: 'Tobacco advertising' },
  scarcity: { zh: '虚假紧迫', en: 'False urgency' },
  unverifiable: { zh: '无法证实的表述', en: 'Claim that cannot be proved' },
  contact: { zh: '站外联系方式', en: 'Contact outside the platform' },
  'fake-review': { zh: '刷单与好评返现', en: 'Bought reviews' },
  counterfeit: { zh: '仿冒用语', en: 'Counterfeit wording' },
  disparage: { zh: '贬低同行', en: 'Disparagement' },
  vague: { zh: '空泛描述', en: 'Vague wording' },
} as const satisfies Record<ClaimCategory, Text>;
