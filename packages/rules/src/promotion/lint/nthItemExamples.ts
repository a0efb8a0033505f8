import type { NthItem } from '../benefit.js';
import { type Deal, readDeal } from '../engine/take/deal.js';
import { type LessExample, paysLess } from './lessExample.js';

/**
 * 第N件优惠 whose deals fall on the cheapest pieces: the piece that makes a group full brings the deals of all its positions. Where a piece has its
 * deal as soon as it is there, dearest first or in the cart's order, one more piece never pays less (but see 加一件错开分组). `prices` are those of a
 * catalogue, rising; without one any may be.
 */
export function nthItemExamples({ assign, per, positions, maxPieces }: NthItem, prices: readonly number[] | null): readonly LessExample[] {
  const pieces = positions.length - 1;
  if (assign !== 'cheapest' || pieces < 1 || (maxPieces !== undefined && maxPieces <= pieces)) return [];
  const deals = positions.map((deal) => readDeal(deal, { promotion: '', field: '' }));
  const after = (each: number, added: number) => deals.reduce((sum, deal, k) => sum + left(deal, k === pieces ? added : each), 0);
  const example = (each: number, added: number): LessExample => ({
    path: ['benefit'],
    pieces,
    amount: pieces * each,
    paid: pieces * each,
    added,
    payable: after(each, added),
    known: prices !== null && each === added,
  });
  const some = prices ?? pricesFor(positions);
  const same = some.map((each) => example(each, each));
  const cheaper = per === 'line' ? [] : some.map((each) => example(each, prices === null ? 0 : prices[0]!));
  return [...same, ...cheaper].filter(paysLess).slice(0, 1);
}

function left(deal: Deal, each: number): number {
  return each - deal(each);
}

/** Prices that show what amounts of deals do: as high as they are together, and far above and below. */
function pricesFor(positions: NthItem['positions']): readonly number[] {
  const amounts = positions.reduce((sum, deal) => sum + ('off' in deal ? deal.off : 'price' in deal ? deal.price : 0), 0);
  return [10_000, amounts - 1, 2 * amounts + 1, 10_000_000, 100].filter((price) => price > 0 && price <= 1e11);
}
