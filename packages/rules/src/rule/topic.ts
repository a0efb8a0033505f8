import type { Text } from '@zhanggui/core';

/** 检查主题: what a lint result says for each whether it was checked. */
export const topics = [
  'absolute-words',
  'medical',
  'efficacy',
  'guarantees',
  'prices',
  'authority',
  'superstition',
  'trades',
  'scarcity',
  'evidence',
  'nutrition',
  'contact',
  'reviews',
  'counterfeit',
  'disparagement',
  'gifts',
  'vague-words',
  'personal-data',
  'title',
] as const;

export type Topic = (typeof topics)[number];

/** 检查主题的名称. */
export const topicNames = {
  'absolute-words': { zh: '绝对化用语', en: 'Absolute claims' },
  medical: { zh: '医疗用语', en: 'Medical claims' },
  efficacy: { zh: '功效宣称', en: 'Efficacy claims' },
  guarantees: { zh: '保证与承诺', en: 'Guarantees' },
  prices: { zh: '价格用语', en: 'Price claims' },
  authority: { zh: '借用名义', en: 'Borrowed authority' },
  superstition: { zh: '封建迷信', en: 'Superstition' },
  trades: { zh: '特殊行业（教育、金融、房地产、酒类、烟草）', en: 'Regulated trades (education, finance, real estate, alcohol, tobacco)' },
  scarcity: { zh: '紧迫与库存', en: 'Urgency and stock' },
  evidence: { zh: '凭证与数据', en: 'Evidence and data' },
  nutrition: { zh: '营养声称', en: 'Nutrition claims' },
  contact: { zh: '站外联系方式', en: 'Contact outside the platform' },
  reviews: { zh: '评价与问答', en: 'Reviews and questions' },
  counterfeit: { zh: '仿冒用语', en: 'Counterfeit wording' },
  disparagement: { zh: '贬低同行', en: 'Disparagement' },
  gifts: { zh: '赠品说明', en: 'Gifts' },
  'vague-words': { zh: '空泛描述', en: 'Vague wording' },
  'personal-data': { zh: '个人信息', en: 'Personal data' },
  title: { zh: '标题规格', en: 'Title format' },
} as const satisfies Record<Topic, Text>;
