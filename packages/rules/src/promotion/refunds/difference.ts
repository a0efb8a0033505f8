import type { Fen } from '@zhanggui/core';
import type { Paid } from '../pricedCart.js';
import type { Refund, TakenBack } from '../refunded.js';
import { amountOf, eachSide, noSides, type Sides } from './funding.js';
import type { Kept } from './kept.js';
import { portion } from './portion.js';
import type { PaidOrder } from './readOrder.js';
import type { ReadPolicy } from './readPolicy.js';
import type { LastRefund } from './replay.js';

/** What a refund gives back: what stood before it, less what stands after it. */
export function difference(order: PaidOrder, { before, after, lines }: LastRefund, policy: ReadPolicy): Refund {
  const compensated = before.compensated - after.compensated;
  const goods = before.goods - after.goods - compensated;
  const freight = before.freight - after.freight;
  const fromDeposit = depositIn(order, after, policy) - depositIn(order, before, policy);
  const shares = takenBack(order, before, after);
  const paid = lines.reduce((sum, line) => sum + line.paid, 0);
  return {
    amount: (goods + freight) as Fen,
    goods: goods as Fen,
    freight: freight as Fen,
    fromDeposit: fromDeposit as Fen,
    fromBalance: (goods + freight - fromDeposit) as Fen,
    lines: lines.map(({ line, pieces, paid: amount }) => ({ line, pieces, amount: amount as Fen })),
    compensated: compensated as Fen,
    clawedBack: (paid - goods - compensated) as Fen,
    shares,
    funded: shares.reduce<Sides>((sum, share) => eachSide(sum, share, add), noSides) as Paid,
    points: pointsIn(order, before) - pointsIn(order, after),
    redPackets: shares
      .filter(({ promotion }) => policy.redPackets === 'back' && order.redPackets.has(promotion))
      .map(({ promotion, amount }) => ({ promotion, amount })),
    gifts: order.gifts
      .map(({ promotion, sku }, k) => ({ promotion, sku, pieces: before.gifts[k]! - after.gifts[k]! }))
      .filter(({ pieces }) => pieces > 0),
  };
}

function takenBack({ applied }: PaidOrder, before: Kept, after: Kept): readonly TakenBack[] {
  const promotions = new Set([...applied, ...before.goodsOff.keys(), ...before.freightOff.keys()]);
  return [...promotions].flatMap((promotion) => {
    const sides = eachSide(sidesIn(before, promotion), sidesIn(after, promotion), (a, b) => a - b);
    const amount = amountOf(sides);
    return amount === 0 ? [] : [{ promotion, amount, ...sides } as TakenBack];
  });
}

/** On goods and freight together. */
function sidesIn({ goodsOff, freightOff }: Kept, promotion: string): Sides {
  return eachSide(goodsOff.get(promotion) ?? noSides, freightOff.get(promotion) ?? noSides, add);
}

/** The points that are still used. What went back is rounded over all refunds together, so that the last one gives the exact rest. */
function pointsIn({ points, off }: PaidOrder, kept: Kept): number {
  let used = 0;
  for (const [promotion, all] of points) {
    const whole = amountOf(off.get(promotion));
    if (whole > 0) used += all - portion(all, whole - amountOf(sidesIn(kept, promotion)), whole);
  }
  return used;
}

/** 已退定金: what of the deposit has gone back by then, as 价保 too. It was paid for goods; what exceeds them, for freight. */
function depositIn({ deposit, goodsTotal, shippingTotal }: PaidOrder, kept: Kept, policy: ReadPolicy): number {
  const onGoods = Math.min(deposit, goodsTotal);
  const goodsBack = goodsTotal - kept.goods + kept.compensated;
  const fromGoods = policy.deposit === 'deposit-first' ? Math.min(goodsBack, onGoods) : Math.max(0, goodsBack - (goodsTotal - onGoods));
  const onFreight = deposit - onGoods;
  const freightBack = shippingTotal - kept.freight;
  return fromGoods + Math.max(0, freightBack - (shippingTotal - onFreight));
}

function add(one: number, other: number): number {
  return one + other;
}
