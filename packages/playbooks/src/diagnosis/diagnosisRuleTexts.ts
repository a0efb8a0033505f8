import type { Text } from '@zhanggui/core';

/** 商品和选品的规则: what each rule says, by rule id. */
export const diagnosisRuleTexts = {
  'decision/no-metric': { zh: '“{decision}”没有用数据支撑', en: '“{decision}” rests on no figure' },
  'decision/no-evidence': { zh: '“{decision}”没有任何依据', en: '“{decision}” rests on nothing' },
  'decision/no-market-source': { zh: '“{decision}”没有市场依据', en: '“{decision}” rests on no word from the market' },
  'lifecycle/no-sop': { zh: '“{stage}”阶段没有对应的流程', en: 'The stage “{stage}” has no SOP' },
  'mix/missing-role': { zh: '没有给出“{role}”的占比', en: 'No share is given for “{role}”' },
  'mix/not-100%': { zh: '各类商品的占比合计是 {sum}，应为 1', en: 'The shares of the kinds of goods add up to {sum}, not to 1' },
  'mix/not-share': { zh: '“{role}”的占比不是 0 到 1', en: 'The share of “{role}” is not 0 to 1' },
  'sku/homogeneous': { zh: '“{sku}”和“{other}”的属性完全一样', en: '“{sku}” and “{other}” have the same attributes' },
  'sku/need-not-covered': { zh: '没有商品满足“{need}”', en: 'No goods meet the need “{need}”' },
  'sku/too-many': { zh: '有 {count} 个 SKU，上限 {limit}', en: 'There are {count} SKUs, the limit is {limit}' },
} as const satisfies Record<string, Text>;

export type DiagnosisRule = keyof typeof diagnosisRuleTexts;
