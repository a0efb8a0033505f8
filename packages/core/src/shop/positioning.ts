import type { Text } from '../text/text.js';

/** 店铺定位: upmarket, or within everyone's reach. */
export const positionings = ['premium', 'accessible'] as const;

export type Positioning = (typeof positionings)[number];

/** 店铺定位名称. */
export const positioningNames = {
  premium: { zh: '高端', en: 'Premium' },
  accessible: { zh: '亲民', en: 'Accessible' },
} as const satisfies Record<Positioning, Text>;
