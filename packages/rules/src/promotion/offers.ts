import type { Fen, Instant } from '@zhanggui/core';
import type { Promotion } from './promotion.js';

// The offers that shops make most, as data: copy one and change its figures, its scope and its words.

/** 满200减30. */
export const over200Off30 = {
  id: 'over-200-off-30',
  name: { zh: '满200减30', en: '30 yuan off from 200 yuan' },
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: 3000 as Fen }] },
} as const satisfies Promotion;

/** 满150减30: the same reduction at a lower threshold, for a shop whose visitors look and do not buy. */
export const over150Off30 = {
  id: 'over-150-off-30',
  name: { zh: '满150减30', en: '30 yuan off from 150 yuan' },
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 15000, off: 3000 as Fen }] },
} as const satisfies Promotion;

/** 30元店铺券, without a threshold. It comes off what 满减 leaves, and does not take an order below the threshold of 满减. */
export const shopCoupon30 = {
  id: 'shop-coupon-30',
  name: { zh: '30元店铺券', en: 'Shop coupon of 30 yuan' },
  level: 'shop-coupon',
  coupon: true,
  benefit: { kind: 'order-off', off: 3000 as Fen },
} as const satisfies Promotion;

/** 第二件半价: every second piece of the same article. Both of a pair carry the discount: either goes back for what it was worth in the pair. */
export const secondHalfPrice = {
  id: 'second-half-price',
  name: { zh: '第二件半价', en: 'Second piece at half price' },
  benefit: {
    kind: 'nth-item',
    positions: [{ rate: 1 }, { rate: 0.5 }],
    further: 'repeat',
    per: 'line',
    assign: 'cart-order',
    share: 'group',
  },
} as const satisfies Promotion;

/** 买一送一, of the same article. */
export const buyOneGetOne = {
  id: 'buy-one-get-one',
  name: { zh: '买一送一', en: 'Buy one, get one free' },
  benefit: { kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: true, per: 'line' },
} as const satisfies Promotion;

/** 周二会员日满100减10. A promotion holds from one moment to another: `onDay` makes that of each Tuesday. */
export const memberDayOver100Off10 = {
  id: 'member-day-over-100-off-10',
  name: { zh: '会员日满100减10', en: 'Member day: 10 yuan off from 100 yuan' },
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 10000, off: 1000 as Fen }] },
} as const satisfies Promotion;

/** 付定金30立减20: for every piece that is tagged `presale`. The deposit counts as paid, the rest is the balance. */
export const deposit30Off20 = {
  id: 'deposit-30-off-20',
  name: { zh: '付定金30元立减20元', en: 'Deposit of 30 yuan, 20 yuan off' },
  scope: { tags: ['presale'] },
  benefit: { kind: 'deposit', pay: 3000 as Fen, off: 2000 as Fen, each: 'piece' },
} as const satisfies Promotion;

/** 新客价: on a buyer's first order, and said to be just that. */
export const newCustomerPrice = {
  id: 'new-customer-price',
  name: { zh: '新客价', en: 'Price for new customers' },
  scope: { skus: ['sun-jacket'] },
  when: [{ kind: 'order-number', is: 1 }],
  benefit: { kind: 'unit-price', price: 7900 as Fen },
} as const satisfies Promotion;

/** 老客价: for buyers tagged `returning`, and not above 新客价. */
export const returningCustomerPrice = {
  id: 'returning-customer-price',
  name: { zh: '老客价', en: 'Price for returning customers' },
  scope: { skus: ['sun-jacket'] },
  when: [{ kind: 'buyer', anyOf: ['returning'] }],
  benefit: { kind: 'unit-price', price: 7500 as Fen },
} as const satisfies Promotion;

/** 组合价, 捆绑: a jacket and a hat together. */
export const bundlePrice = {
  id: 'bundle-price',
  name: { zh: '防晒衣帽组合价', en: 'Jacket and hat together' },
  benefit: {
    kind: 'bundle',
    items: [
      { sku: 'sun-jacket', pieces: 1 },
      { sku: 'sun-hat', pieces: 1 },
    ],
    price: 12900 as Fen,
  },
} as const satisfies Promotion;

/** 阶梯价: one or two pieces at 10 yuan, from the third on all of them at 9. */
export const tierPrice = {
  id: 'tier-price',
  name: { zh: '三件起每件9元', en: '9 yuan each from three pieces' },
  scope: { skus: ['socks'] },
  benefit: {
    kind: 'quantity-price',
    tiers: [
      { from: 1, price: 1000 as Fen },
      { from: 3, price: 900 as Fen },
    ],
  },
} as const satisfies Promotion;

/** 限时折扣: 八折 for two hours. */
export const limitedTimeDiscount = {
  id: 'limited-time-discount',
  name: { zh: '限时八折', en: '20 % off for two hours' },
  window: { from: '2026-06-18T20:00:00+08:00' as Instant, until: '2026-06-18T22:00:00+08:00' as Instant },
  benefit: { kind: 'percent-off', rate: 0.8 },
} as const satisfies Promotion;

/** 满199送一个帆布袋. */
export const giftOver199 = {
  id: 'gift-over-199',
  name: { zh: '满199送帆布袋', en: 'A tote bag from 199 yuan' },
  benefit: { kind: 'gift', sku: 'tote-bag', by: 'amount', tiers: [{ at: 19900, pieces: 1 }] },
} as const satisfies Promotion;

/** 满99包邮. */
export const freeShippingOver99 = {
  id: 'free-shipping-over-99',
  name: { zh: '满99包邮', en: 'Free shipping from 99 yuan' },
  when: [{ kind: 'amount', atLeast: 9900 as Fen }],
  benefit: { kind: 'shipping-off', rate: 0 },
} as const satisfies Promotion;

/** 会员价: what buyers tagged `member` pay for a piece. */
export const memberPrice = {
  id: 'member-price',
  name: { zh: '会员价', en: 'Price for members' },
  scope: { skus: ['sun-jacket'] },
  when: [{ kind: 'buyer', anyOf: ['member'] }],
  benefit: { kind: 'unit-price', price: 8900 as Fen },
} as const satisfies Promotion;
