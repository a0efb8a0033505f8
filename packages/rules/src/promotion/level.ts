import type { BenefitKind } from './benefit.js';

/**
 * 优惠层级, in the order in which they apply where no other is asked for: 单品价, 单品优惠, 定金, 店铺满减, 店铺券, 跨店满减, 平台券,
 * 红包, 积分, 运费. `unit` is always first, since it makes the prices that a page shows.
 */
export const levels = [
  'unit',
  'item',
  'deposit',
  'shop',
  'shop-coupon',
  'cross-shop',
  'platform',
  'red-packet',
  'points',
  'shipping',
] as const;

/** 优惠层级. */
export type Level = (typeof levels)[number];

/** Where a promotion applies that does not say it. */
export const levelOf: Readonly<Record<BenefitKind, Level>> = {
  'unit-price': 'unit',
  'unit-off': 'unit',
  'percent-off': 'unit',
  'nth-item': 'item',
  'buy-get': 'item',
  bundle: 'item',
  'pick-n': 'item',
  'quantity-price': 'item',
  deposit: 'deposit',
  tiers: 'shop',
  'order-off': 'shop',
  'order-percent': 'shop',
  'order-price': 'shop',
  gift: 'shop',
  'red-packet': 'red-packet',
  points: 'points',
  'shipping-off': 'shipping',
};
