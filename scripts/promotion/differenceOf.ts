import { compilePromotions } from '../../packages/rules/src/promotion/compilePromotions.js';
import { price } from '../../packages/rules/src/promotion/price.js';
import { bestCombination } from '../../packages/rules/src/promotion/search/bestCombination.js';
import { bestByBruteForce } from './bestByBruteForce.js';
import type { SmallCase } from './smallCases.js';

/** Holds `bestCombination` against the brute force: what differs, or null; and how many choices were tried. */
export function differenceOf({ cart, promotions, order, levels, minPayable }: SmallCase): {
  readonly difference: string | null;
  readonly tried: number;
} {
  const compile = levels === undefined ? {} : { levels };
  const wanted = bestByBruteForce(cart, promotions, { ...compile, order, minPayable });
  const found = bestCombination(cart, compilePromotions(promotions, compile), { order, minPayable });
  if (wanted === null || found === null)
    return {
      difference: wanted === found ? null : `${wanted === null ? 'none' : wanted.payable} is best, found ${found?.priced.payable}`,
      tried: 0,
    };
  const { use, priced, optimal, gap } = found;
  const { tried } = wanted;
  const said = `${wanted.payable} with ${wanted.use.join(' ')} is best, found ${priced.payable} with ${use.join(' ')}`;
  const same = priced.payable === wanted.payable && [...use].sort().join(' ') === [...wanted.use].sort().join(' ');
  if (!(same && optimal && gap === 0)) return { difference: said, tried };
  const again = price(cart, found.promotions, { use });
  return { difference: JSON.stringify(again) === JSON.stringify(priced) ? null : 'price() answers otherwise', tried };
}
