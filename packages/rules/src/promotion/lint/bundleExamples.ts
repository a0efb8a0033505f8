import type { Bundle } from '../benefit.js';
import { readDeal } from '../engine/take/deal.js';
import { type LessExample, paysLess } from './lessExample.js';
import type { LintedItem } from './promotionSet.js';

/** 搭配套餐: the piece that makes a set full, where it saves more than it costs. `items` are those of a catalogue that the scope takes in. */
export function bundleExamples(bundle: Bundle, items: readonly LintedItem[] | null): readonly LessExample[] {
  const { kind: _, items: parts, maxTimes: _most, ...way } = bundle;
  const deal = readDeal(way, { promotion: '', field: '' });
  const pieces = parts.reduce((sum, part) => sum + part.pieces, 0);
  if (pieces === 1) return [];
  const prices = items === null ? parts.map(() => invented(bundle, pieces)) : pricesOf(parts, items);
  // a set whose goods are not all there is never bought
  if (prices === null) return [];
  const all = parts.reduce((sum, part, k) => sum + part.pieces * prices[k]!.dearest, 0);
  const examples = prices.map(({ cheapest, dearest }): LessExample => {
    // the set lacks one piece of this sku, and the cheapest one is added
    const amount = all - dearest;
    return {
      path: ['benefit'],
      pieces: pieces - 1,
      amount,
      paid: amount,
      added: cheapest,
      payable: amount + cheapest - deal(amount + cheapest),
      known: items !== null,
    };
  });
  return examples.filter(paysLess).slice(0, 1);
}

interface PriceRange {
  readonly cheapest: number;
  readonly dearest: number;
}

function pricesOf(parts: Bundle['items'], items: readonly LintedItem[]): readonly PriceRange[] | null {
  const ranges = new Map<string, PriceRange>();
  for (const { sku, unitPrice } of items) {
    const { cheapest, dearest } = ranges.get(sku) ?? { cheapest: unitPrice, dearest: unitPrice };
    ranges.set(sku, { cheapest: Math.min(cheapest, unitPrice), dearest: Math.max(dearest, unitPrice) });
  }
  const found = parts.flatMap(({ sku }) => ranges.get(sku) ?? []);
  return found.length === parts.length ? found : null;
}

/** Prices at which it saves more than one piece costs, if it saves anything. */
function invented(bundle: Bundle, pieces: number): PriceRange {
  if ('price' in bundle) return { cheapest: 1, dearest: Math.floor(bundle.price / (pieces - 1)) + 1 };
  // a set of 20,000 元 and more shows also a share of a millionth; of an amount off, all of it comes off such a set
  return { cheapest: 0, dearest: 'off' in bundle ? Math.max(1, bundle.off) : 2_000_000 };
}
