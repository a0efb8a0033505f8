import type { Text } from '@zhanggui/core';
import type { Level } from './level.js';

/** 优惠层级的名称. */
export const levelNames = {
  unit: { zh: '单品价', en: 'Item price' },
  item: { zh: '单品优惠', en: 'Item offer' },
  deposit: { zh: '定金', en: 'Deposit' },
  shop: { zh: '店铺优惠', en: 'Shop offer' },
  'shop-coupon': { zh: '店铺券', en: 'Shop coupon' },
  'cross-shop': { zh: '跨店优惠', en: 'Cross-shop offer' },
  platform: { zh: '平台优惠', en: 'Platform offer' },
  'red-packet': { zh: '红包', en: 'Red packet' },
  points: { zh: '积分抵扣', en: 'Points' },
  shipping: { zh: '运费优惠', en: 'Freight offer' },
} as const satisfies Record<Level, Text>;
