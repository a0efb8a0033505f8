import { shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import type { AppliedPromotion, GiftPieces, PricedCart, PricedShipping, PromotionShare } from '../pricedCart.js';
import { type SidesOf, sidesOf } from './funding.js';
import { joinGifts } from './gifts.js';
import { isAmount, notPriced, type PaidLine, readPaidLine, readShares } from './readPaidLine.js';

/** 已付的订单, as refunds look at it. */
export interface PaidOrder {
  readonly lines: readonly PaidLine[];
  /** Where the line with an id stands. */
  readonly places: ReadonlyMap<string, number>;
  readonly goodsTotal: number;
  readonly shippingTotal: number;
  readonly shippingShares: readonly PromotionShare[];
  readonly deposit: number;
  /** What each promotion took off the goods and the freight together. */
  readonly off: SidesOf;
  /** Ids, in the order in which they applied. */
  readonly applied: readonly string[];
  /** How many points each promotion of points used. */
  readonly points: ReadonlyMap<string, number>;
  /** The promotions that are 红包. */
  readonly redPackets: ReadonlySet<string>;
  readonly gifts: readonly GiftPieces[];
}

/** Reads what `price` made. @throws as `refund` says */
export function readOrder(order: PricedCart): PaidOrder {
  const { lines: given, shipping, goodsTotal, shippingFee, shippingTotal, listTotal, payable, deposit, applied, gifts } = order ?? {};
  checkLongList(given, 'cartLines');
  const places = new Map<string, number>();
  const lines = Array.from(given, (line, k) => {
    const read = readPaidLine(line, `lines.${k}`);
    if (places.has(read.id)) throw new ZhangguiError('promotion/duplicate-line', { line: shown(read.id) });
    places.set(read.id, k);
    return read;
  });
  const methods = readShipping(shipping);
  const sums = [
    ['listTotal', listTotal, lines.map((line) => line.listTotal)],
    ['goodsTotal', goodsTotal, lines.map(({ total }) => total)],
    ['shippingFee', shippingFee, methods.map(({ fee }) => fee)],
    ['shippingTotal', shippingTotal, methods.map(({ total }) => total)],
    ['payable', payable, [goodsTotal, shippingTotal]],
  ] as const;
  for (const [path, total, parts] of sums) checkSum(path, total, parts);
  if (!isAmount(deposit) || deposit > payable) throw notPriced('deposit', deposit);
  return {
    lines,
    places,
    goodsTotal,
    shippingTotal,
    shippingShares: methods.flatMap(({ shares }) => shares),
    deposit,
    off: sidesOf([...lines, ...methods].flatMap(({ shares }) => shares)),
    ...readApplied(applied),
    gifts: readGifts(gifts),
  };
}

function checkSum(path: string, total: unknown, parts: readonly number[]): void {
  // a sum beyond 2^53 equals no safe integer
  if (!isAmount(total) || parts.reduce((sum, part) => sum + part, 0) !== total) throw notPriced(path, total);
}

function readShipping(given: readonly PricedShipping[]): readonly Pick<PricedShipping, 'fee' | 'total' | 'shares'>[] {
  checkLongList(given, 'shippingMethods');
  return Array.from(given, (method, k) => {
    const { fee, total, shares } = method ?? {};
    const read = readShares(shares, `shipping.${k}`, 0);
    if (!isAmount(fee)) throw notPriced(`shipping.${k}.fee`, fee);
    if (!isAmount(total) || total !== read.reduce((left, { amount }) => left - amount, fee as number))
      throw notPriced(`shipping.${k}.total`, total);
    return { fee, total, shares: read };
  });
}

function readApplied(given: readonly AppliedPromotion[]): Pick<PaidOrder, 'applied' | 'points' | 'redPackets'> {
  checkLongList(given, 'promotions');
  const points = new Map<string, number>();
  const redPackets = new Set<string>();
  const ids = Array.from(given, (promotion, k) => {
    const { id, kind, points: used = 0 } = promotion ?? {};
    if (typeof id !== 'string' || id === '') throw notPriced(`applied.${k}.id`, id);
    if (!isAmount(used)) throw notPriced(`applied.${k}.points`, used);
    if (kind === 'points') points.set(id, used);
    if (kind === 'red-packet') redPackets.add(id);
    return id;
  });
  return { applied: ids, points, redPackets };
}

function readGifts(given: readonly GiftPieces[]): readonly GiftPieces[] {
  checkLongList(given, 'promotions');
  const read = Array.from(given, (gift, k) => {
    const { promotion, sku, pieces } = gift ?? {};
    if (typeof promotion !== 'string' || promotion === '') throw notPriced(`gifts.${k}.promotion`, promotion);
    if (typeof sku !== 'string' || sku === '') throw notPriced(`gifts.${k}.sku`, sku);
    if (!isAmount(pieces)) throw notPriced(`gifts.${k}.pieces`, pieces);
    return { promotion, sku, pieces };
  });
  return joinGifts(read);
}
