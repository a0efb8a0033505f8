import { type Fen, fen, multiplyFen, subtractFen, sumFen } from '@zhanggui/core';
import type { PricedCart } from '../pricedCart.js';
import { refund } from '../refund.js';

/** What the shop must be left with for a piece. */
export interface Needs {
  readonly ofLine: (id: string) => Fen;
  readonly ofGift: (sku: string) => Fen;
}

/** What a cart leaves the shop, in the worst case that is asked for. */
export interface Kept {
  /** How many pieces of each line go back. */
  readonly refunded: readonly number[];
  /** What the shop keeps of the money, its own part of the discounts taken off. */
  readonly receipts: Fen;
  /** What the kept pieces and the gifts need. */
  readonly needed: Fen;
}

/** What the shop gets for a cart, and what its goods and gifts need. */
export function keptInFull({ lines, listTotal, applied, gifts }: PricedCart, needs: Needs): Kept {
  return {
    refunded: lines.map(() => 0),
    receipts: subtractFen(listTotal, sumFen(applied.map(({ merchant }) => merchant))),
    needed: sumFen([
      ...lines.map(({ id, quantity }) => multiplyFen(needs.ofLine(id), quantity)),
      ...gifts.map(({ sku, pieces }) => multiplyFen(needs.ofGift(sku), pieces)),
    ]),
  };
}

/**
 * The refund that leaves the shop worst, the first pieces of each line going back and one piece at least being kept; discounts, gifts and freight stay as
 * they were. Lines do not concern each other then: each is looked at alone.
 */
export function keptAtWorst(order: PricedCart, needs: Needs): Kept {
  const full = keptInFull(order, needs);
  const changes = order.lines.map((line) => changesOf(order, line, needs));
  const lowest = changes.map((each) => each.reduce((best, { left }, k) => (left < each[best]!.left ? k : best), 0));
  const refunded = keepingOne(changes, lowest);
  const back = refunded.map((pieces, k) => changes[k]![pieces]!);
  return {
    refunded,
    receipts: subtractFen(full.receipts, sumFen(back.map(({ receipts }) => receipts))),
    needed: subtractFen(full.needed, sumFen(back.map(({ needed }) => needed))),
  };
}

/** What changes when so many pieces of a line go back. */
interface Change {
  readonly receipts: Fen;
  readonly needed: Fen;
  /** What the shop is left with more (below 0: less). */
  readonly left: number;
}

function changesOf(order: PricedCart, { id, quantity }: PricedCart['lines'][number], needs: Needs): readonly Change[] {
  return Array.from({ length: quantity + 1 }, (_, pieces) => {
    if (pieces === 0) return { receipts: fen(0), needed: fen(0), left: 0 };
    const needed = multiplyFen(needs.ofLine(id), pieces);
    const { goods, funded } = refund(order, [{ line: id, pieces }]);
    const receipts = sumFen([goods, funded.platform, funded.supplier]);
    return { receipts, needed, left: needed - receipts };
  });
}

/** One piece at least is kept: where all would go back, of the line that costs least to keep one of. */
function keepingOne(changes: readonly (readonly Change[])[], lowest: readonly number[]): readonly number[] {
  let best = { line: 0, pieces: 0, more: Number.POSITIVE_INFINITY };
  changes.forEach((each, line) => {
    const all = each.at(-1)!.left;
    each.slice(0, -1).forEach(({ left }, pieces) => {
      if (left - all < best.more) best = { line, pieces, more: left - all };
    });
  });
  return lowest.map((pieces, line) => (line === best.line ? best.pieces : pieces));
}
