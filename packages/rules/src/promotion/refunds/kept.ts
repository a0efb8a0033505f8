import type { PricedCart } from '../pricedCart.js';
import type { PaidPieces } from './firstPieces.js';
import { amountOf, eachSide, noSides, type Sides, type SidesOf, sidesOf } from './funding.js';
import { giftKey, joinGifts } from './gifts.js';
import type { PaidOrder } from './readOrder.js';

/** 留下的: what stands of an order after some refunds. What a refund gives back is the difference of two of them. */
export interface Kept {
  /** What the buyer has paid for goods. */
  readonly goods: number;
  /** What of it was given back as 价保 already, on what is kept. */
  readonly compensated: number;
  readonly freight: number;
  /** What promotions took off the goods, and off the freight. */
  readonly goodsOff: SidesOf;
  readonly freightOff: SidesOf;
  /** Pieces of each gift of the order. */
  readonly gifts: readonly number[];
}

/** @param compensated - all of it, which may be more than was paid */
export function keptOfAll(order: PaidOrder, compensated: number): Kept {
  return {
    goods: order.goodsTotal,
    compensated: Math.min(order.goodsTotal, compensated),
    freight: order.shippingTotal,
    goodsOff: sidesOf(order.lines.flatMap(({ shares }) => shares)),
    freightOff: sidesOf(order.shippingShares),
    gifts: order.gifts.map(({ pieces }) => pieces),
  };
}

/** By the recorded shares: what was paid for the pieces goes, with what came off them. */
export function withoutPieces({ goods, goodsOff }: Kept, gone: readonly PaidPieces[]): Pick<Kept, 'goods' | 'goodsOff'> {
  const left = new Map(goodsOff);
  let paid = goods;
  for (const pieces of gone) {
    paid -= pieces.paid;
    for (const [promotion, sides] of pieces.sides)
      left.set(
        promotion,
        eachSide(left.get(promotion) ?? noSides, sides, (a, b) => a - b),
      );
  }
  return { goods: paid, goodsOff: left };
}

/**
 * By a new price of what is kept (`null` where nothing is): never more than before. Points and red packets that the new price uses beyond
 * those that are still in the order are not there: the buyer owes them in money.
 */
export function atNewPrice(before: Kept, now: PricedCart | null, { points, redPackets }: PaidOrder): Pick<Kept, 'goods' | 'goodsOff'> {
  const off = sidesOf(now?.lines.flatMap(({ shares }) => shares) ?? []);
  let due: number = now?.goodsTotal ?? 0;
  for (const [promotion, sides] of off)
    if (points.has(promotion) || redPackets.has(promotion)) due += Math.max(0, amountOf(sides) - amountOf(before.goodsOff.get(promotion)));
  const left = new Map<string, Sides>();
  for (const [promotion, sides] of before.goodsOff) left.set(promotion, eachSide(sides, off.get(promotion) ?? noSides, Math.min));
  return { goods: Math.min(before.goods, due), goodsOff: left };
}

/** What of the 价保 on the kept pieces stands against `goods`: so much that no refund is below 0, and that they never give back more than there is. */
export function compensatedOn(goods: number, before: Kept, onPieces: number): number {
  return goods - Math.max(0, Math.min(before.goods - before.compensated, goods - onPieces));
}

/** The gifts that stay: `with-goods` those of a promotion that still has goods, `when-broken` those that the kept goods still earn. */
export function giftsAtNewPrice(
  before: Kept,
  now: PricedCart | null,
  { gifts }: PaidOrder,
  policy: 'with-goods' | 'when-broken',
): readonly number[] {
  if (now === null) return gifts.map(() => 0);
  if (policy === 'with-goods') {
    // a promotion without goods in the cart is in neither list, or says so
    const rejected = now.rejected.filter(({ reason }) => reason !== 'no-goods');
    const alive = new Set([...now.applied, ...rejected].map(({ id }) => id));
    return gifts.map(({ promotion }, k) => (alive.has(promotion) ? before.gifts[k]! : 0));
  }
  const earned = new Map(joinGifts(now.gifts).map((gift) => [giftKey(gift), gift.pieces]));
  return gifts.map((gift, k) => Math.min(before.gifts[k]!, earned.get(giftKey(gift)) ?? 0));
}
