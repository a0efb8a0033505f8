import type { QuantityPrice } from '../benefit.js';
import { type LessExample, paysLess } from './lessExample.js';

/** 阶梯价: for each tier an example of a piece that lowers what is paid, where there is one. `prices` are those of a catalogue, rising. */
export function quantityPriceExamples({ tiers, per }: QuantityPrice, prices: readonly number[] | null): readonly LessExample[] {
  return tiers.flatMap(({ from, price }, k) => {
    const before = tiers[k - 1]?.price ?? Number.POSITIVE_INFINITY;
    const path = ['benefit', 'tiers', k];
    const pieces = from - 1;
    const example = (each: number, added: number, known: boolean): LessExample => ({
      path,
      pieces,
      amount: pieces * each,
      paid: pieces * Math.min(each, before),
      added,
      payable: pieces * Math.min(each, price) + Math.min(added, price),
      known,
    });
    const same = (each: number, known: boolean) => example(each, each, known);
    // the dearer the goods, the more a lower price takes off them: the dearest show whether any do
    const candidates: LessExample[] = [];
    if (prices !== null) candidates.push(...prices.map((each) => same(each, true)));
    else if (k > 0) candidates.push(same(before, true));
    else candidates.push(same(Math.floor((price * from) / Math.max(1, pieces)) + 1, false));
    if (per === 'scope') {
      const dearest = prices?.at(-1) ?? Math.max(price + 1, Number.isFinite(before) ? before : 0);
      candidates.push(...(prices === null ? [1, 0] : [prices[0]!]).map((added) => example(dearest, added, false)));
    }
    return candidates.filter(paysLess).slice(0, 1);
  });
}
