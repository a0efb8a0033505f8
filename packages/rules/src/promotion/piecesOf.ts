import { type Fen, refuseOver } from '@zhanggui/core';
import { rulesLimits } from '../rule/rulesLimits.js';
import { fallOnPieces, type PieceAmounts, placeOnPieces } from './engine/pieceRuns.js';
import type { PricedLine } from './pricedCart.js';
import { notPriced, type PaidLine, readPaidLine } from './refunds/readPaidLine.js';

/** 一件上的优惠份额: what one promotion took off a piece. */
export interface PieceShare {
  readonly promotion: string;
  readonly amount: Fen;
}

/** 一段相同的件: so many pieces in a row that were paid alike. `unitPrice − shares = paid`. */
export interface PricedPieces {
  readonly count: number;
  readonly unitPrice: Fen;
  /** 实付, of each piece. */
  readonly paid: Fen;
  /** Off each piece, in the order in which they applied; none of 0. */
  readonly shares: readonly PieceShare[];
}

/**
 * 单件实付: what was paid for each piece of a line, in runs of equal pieces, in the line's order.
 *
 * A share falls on the pieces by what each of them costs by then (largest remainder, ties to the earlier piece, so that earlier pieces
 * paid less), or lies where the promotion placed it (`pieces`). It all adds up to the line, to the fen. Refunds take pieces in this order.
 *
 * @param line - of a cart that `price` made
 * @returns single pieces are never written out: a share adds one run at most, or as many as it was placed in. Time grows with shares × runs
 * @throws `promotion/not-priced` for a line whose figures do not fit together, `shape/not-list`, `limit/exceeded` over 100,000 runs of a
 * share, or where shares × runs could exceed 10,000,000
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { piecesOf, type PricedLine } from '@zhanggui/rules/promotion';
 * const off = { promotion: '满减10元', amount: fen(1000), merchant: fen(1000), platform: fen(0), supplier: fen(0) };
 * const prices = { unitPrice: fen(3333), listTotal: fen(9999), discount: fen(1000), total: fen(8999) };
 * const line: PricedLine = { id: 'A', sku: 'A', shop: null, quantity: 3, ...prices, shares: [off] };
 * piecesOf(line).map(({ count, paid }) => [count, paid]); // => [[1, 2999], [2, 3000]]
 * ```
 */
export function piecesOf(line: PricedLine): readonly PricedPieces[] {
  return piecesOfPaidLine(readPaidLine(line, 'line'));
}

/** The same of a line that was read already. */
export function piecesOfPaidLine({ path, unitPrice, quantity, shares }: PaidLine): readonly PricedPieces[] {
  const mostRuns = shares.reduce((sum, { pieces }) => sum + (pieces?.length ?? 1), 1);
  refuseOver(rulesLimits, 'pieceShares', shares.length * mostRuns);
  let runs: readonly SharedPieces[] = [{ count: quantity, each: unitPrice, last: null }];
  shares.forEach(({ promotion, amount, pieces }, k) => {
    const fallen = pieces === undefined ? fallOnPieces(runs, amount) : placeOnPieces(runs, pieces);
    let rest: number = amount;
    runs = fallen.map(({ count, each, off, last }) => {
      rest -= count * off;
      return { count, each: each - off, last: off === 0 ? last : { promotion, amount: off as Fen, before: last } };
    });
    if (rest !== 0) throw notPriced(`${path}.shares.${k}.pieces`, amount - rest);
  });
  return joined(runs).map(({ count, each, last }) => ({ count, unitPrice, paid: each as Fen, shares: listOf(last) }));
}

/** Shares are chained, so that both halves of a run that is cut have them without a copy. */
interface SharedPieces extends PieceAmounts {
  readonly last: ChainedShare | null;
}

interface ChainedShare extends PieceShare {
  readonly before: ChainedShare | null;
}

function joined(runs: readonly SharedPieces[]): readonly SharedPieces[] {
  const whole: SharedPieces[] = [];
  for (const run of runs) {
    const previous = whole.at(-1);
    if (previous !== undefined && previous.each === run.each && sameShares(previous.last, run.last))
      whole[whole.length - 1] = { ...previous, count: previous.count + run.count };
    else whole.push(run);
  }
  return whole;
}

function sameShares(one: ChainedShare | null, other: ChainedShare | null): boolean {
  let [a, b] = [one, other];
  while (a !== null && b !== null && a !== b) {
    if (a.promotion !== b.promotion || a.amount !== b.amount) return false;
    [a, b] = [a.before, b.before];
  }
  return a === b;
}

function listOf(last: ChainedShare | null): readonly PieceShare[] {
  const shares: PieceShare[] = [];
  for (let share = last; share !== null; share = share.before) shares.push({ promotion: share.promotion, amount: share.amount });
  return shares.reverse();
}
