import type { Text } from '../text/text.js';

/** 店铺档案的规则: what each rule of `lintShopProfile` says. */
export const profileRuleTexts = {
  'profile/missing-long-term-goal': { zh: '店铺档案里没有长期目标', en: 'The shop profile names no long-term goal' },
  'profile/missing-persona': { zh: '店铺档案里没有用户画像', en: 'The shop profile describes no persona' },
  'profile/missing-short-term-goal': { zh: '店铺档案里没有短期目标', en: 'The shop profile names no short-term goal' },
} as const satisfies Record<string, Text>;

export type ProfileRule = keyof typeof profileRuleTexts;
