import type { Text } from '../text/text.js';

/** 定价模式: many orders at a small margin, or few orders of a high value. */
export const pricingModels = ['volume', 'high-ticket'] as const;

export type PricingModel = (typeof pricingModels)[number];

/** 定价模式名称. */
export const pricingModelNames = {
  volume: { zh: '薄利多销', en: 'Volume' },
  'high-ticket': { zh: '高客单价', en: 'High ticket' },
} as const satisfies Record<PricingModel, Text>;
