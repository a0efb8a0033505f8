import type { Text } from '../text/text.js';

/** 平台: the marketplaces that this library knows, as ids. The list is closed; another one is an error, not a guess. */
export const platforms = ['taobao', 'tmall', 'jd', 'pdd', 'douyin', 'xiaohongshu', 'kuaishou'] as const;

export type Platform = (typeof platforms)[number];

/** 平台名称. */
export const platformNames = {
  taobao: { zh: '淘宝', en: 'Taobao' },
  tmall: { zh: '天猫', en: 'Tmall' },
  jd: { zh: '京东', en: 'JD.com' },
  pdd: { zh: '拼多多', en: 'Pinduoduo' },
  douyin: { zh: '抖音', en: 'Douyin' },
  xiaohongshu: { zh: '小红书', en: 'Xiaohongshu (RedNote)' },
  kuaishou: { zh: '快手', en: 'Kuaishou' },
} as const satisfies Record<Platform, Text>;
