import { type Fen, fen } from '@zhanggui/core';
import fc from 'fast-check';
import { compilePromotions } from '../../packages/rules/src/promotion/compilePromotions.js';
import { levels } from '../../packages/rules/src/promotion/level.js';
import type { LossArticle, LossOptions } from '../../packages/rules/src/promotion/lossCart.js';
import { price } from '../../packages/rules/src/promotion/price.js';
import type { Promotion } from '../../packages/rules/src/promotion/promotion.js';
import { refund } from '../../packages/rules/src/promotion/refund.js';
import { anyArticle, anyPromotions, anyShipping, anyStack } from './anyPromotions.js';
import { ordersOf } from './bestByBruteForce.js';

// For tests: the same question answered by trying everything.

/** A shop that may lose. */
export interface LossCase {
  readonly promotions: readonly Promotion[];
  readonly catalogue: readonly LossArticle[];
  readonly options: LossOptions;
}

export function anyLossCase(): fc.Arbitrary<LossCase> {
  const ids = ['A', 'B', 'C'];
  const article = (id: string) =>
    fc
      .tuple(
        anyArticle(id),
        fc.constantFrom(0.05, 0.2, 0.4, 0.6, 0.8),
        fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined, freq: 1 }),
      )
      .map(([line, share, max]) => ({
        ...line,
        needed: fen(Math.floor(line.unitPrice * share)),
        ...(max !== undefined && { max }),
      }));
  return fc
    .tuple(
      fc.tuple(...ids.map(article)),
      fc.integer({ min: 1, max: 3 }),
      fc.oneof({ weight: 2, arbitrary: anyPromotions(ids) }, { weight: 1, arbitrary: anyStack(ids) }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      anyShipping(),
      fc.constantFrom('given' as const, 'any' as const),
    )
    .map(([articles, count, promotions, maxPieces, maxLines, refunds, shipping, order]) => ({
      promotions,
      catalogue: articles.slice(0, count),
      options: { maxPieces, maxLines, refunds, order, shipping, buyer: { tags: ['x'] } },
    }));
}

/** Pieces and amount of the smallest cart that loses; null where none does. */
export function lossByTrying({
  promotions: given,
  catalogue,
  options,
}: LossCase): { readonly pieces: number; readonly amount: number; readonly counts: readonly number[] } | null {
  const promotions = compilePromotions(given);
  const coupons = given.flatMap(({ id, coupon }) => (coupon === true ? [id] : []));
  const { maxPieces, maxLines = maxPieces, refunds = false, order: couponOrder = 'given', shipping = [], buyer = {} } = options;
  const orders = couponOrder === 'any' ? ordersOf(promotions, levels) : [promotions];
  const carts = choices(catalogue.map(({ max = maxPieces }) => Math.min(max, maxPieces)))
    .map((counts) => ({
      counts,
      pieces: counts.reduce((sum, count) => sum + count, 0),
      amount: counts.reduce((sum, count, k) => sum + count * catalogue[k]!.unitPrice, 0),
    }))
    .filter(({ counts, pieces }) => pieces >= 1 && pieces <= maxPieces && counts.filter((count) => count > 0).length <= maxLines)
    .sort((a, b) => a.pieces - b.pieces || a.amount - b.amount || (later(a.counts, b.counts) ? 1 : -1));
  for (const cart of carts) {
    const lines = catalogue.flatMap(({ needed: _needed, max: _max, ...line }, k) =>
      cart.counts[k]! > 0 ? [{ ...line, quantity: cart.counts[k]! }] : [],
    );
    const sent = refunds ? choices(lines.map(({ quantity }) => quantity)) : [lines.map(() => 0)];
    for (const inOrder of orders)
      for (const used of choices(coupons.map(() => 1))) {
        const order = price({ lines, shipping, buyer }, inOrder, { use: coupons.filter((_, k) => used[k] === 1) });
        for (const back of sent) if (isLoss(order, back)) return cart;
      }
  }
  return null;

  function isLoss(order: ReturnType<typeof price>, back: readonly number[]): boolean {
    if (order.lines.every(({ quantity }, k) => back[k] === quantity)) return false;
    const { goods, funded } = refund(
      order,
      order.lines.flatMap(({ id }, k) => (back[k]! > 0 ? [{ line: id, pieces: back[k]! }] : [])),
    );
    const paid = order.goodsTotal + order.shippingTotal - order.shippingFee;
    const sponsored = order.applied.reduce((sum, { platform, supplier }) => sum + platform + supplier, 0);
    const receipts = paid + sponsored - goods - funded.platform - funded.supplier;
    const kept = order.lines.reduce((sum, { id, quantity }, k) => sum + (quantity - back[k]!) * needOf(({ id: other }) => other === id), 0);
    const gifts = order.gifts.reduce((sum, { sku, pieces }) => sum + pieces * needOf((article) => (article.sku ?? article.id) === sku), 0);
    return receipts < kept + gifts;
  }

  function needOf(is: (article: LossArticle) => boolean): Fen {
    return catalogue.find(is)?.needed ?? fen(0);
  }
}

/** Every choice of 0 to so many of each. */
function choices(most: readonly number[]): readonly (readonly number[])[] {
  return most.reduce<readonly (readonly number[])[]>(
    (all, count) => all.flatMap((choice) => Array.from({ length: count + 1 }, (_, k) => [...choice, k])),
    [[]],
  );
}

function later(counts: readonly number[], others: readonly number[]): boolean {
  const differs = counts.findIndex((count, k) => count !== others[k]);
  return differs !== -1 && counts[differs]! < others[differs]!;
}
