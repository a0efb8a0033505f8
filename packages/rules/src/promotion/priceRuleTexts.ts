import type { Text } from '@zhanggui/core';

/** 价格规则: what each rule of the price checks says. Amounts are in 元. */
export const priceRuleTexts = {
  'price/below-floor': { zh: '售价 {price} 元低于底价 {floor} 元', en: 'The price of {price} yuan is below the floor of {floor} yuan' },
  'price/discrimination': {
    zh: '同等条件下老客价 {old} 元高于新客价 {new} 元，且没有公示',
    en: 'On the same terms an old customer pays {old} yuan and a new one {new} yuan, and nothing says so',
  },
  'price/fake-original': {
    zh: '划线价 {claimed} 元没有依据',
    en: 'Nothing supports the strike price of {claimed} yuan',
  },
  'price/out-of-band': {
    zh: '价格 {price} 元不在 {from}–{to} 元之间',
    en: 'The price of {price} yuan is not between {from} and {to} yuan',
  },
  'price/promo-above-regular': {
    zh: '促销价 {promo} 元高于常规售价 {regular} 元',
    en: 'The promotion price of {promo} yuan is above the regular price of {regular} yuan',
  },
  'price/raised-before-promotion': {
    zh: '划线价 {claimed} 元是 {raisedOn} 才涨上来的，之前标价 {before} 元',
    en: 'The strike price of {claimed} yuan was only reached on {raisedOn}; before that the price was {before} yuan',
  },
} as const satisfies Record<string, Text>;

export type PriceRule = keyof typeof priceRuleTexts;
