import { type Covering, leastPrice } from './leastPrice.js';
import { lossOf } from './loss.js';
import type { LintedPromotion, PromotionSet } from './promotionSet.js';
import { stackingUnits } from './stackingUnits.js';

/** What an article may come down to by the promotions of the level `unit` that run at some time with a given one: a bound from below (`leastPrice`). */
export function leastUnitPrices({
  promotions,
  items,
}: Pick<PromotionSet, 'promotions' | 'items'>): (linted: LintedPromotion, place: number) => number {
  const unit = promotions.filter(({ step }) => step.level === 'unit');
  const covering = new Map<number, Covering[]>();
  for (const linted of unit) {
    const one = { linted, lossFor: lossOf(linted.promotion) };
    for (const place of linted.covered) {
      const at = covering.get(place);
      if (at === undefined) covering.set(place, [one]);
      else at.push(one);
    }
  }
  const units = stackingUnits(unit);
  const known = new Map<string, number>();
  return ({ step: { from, until } }, place) => {
    const key = `${from} ${until} ${place}`;
    const together = (covering.get(place) ?? []).filter(({ linted: { step } }) => step.from < until && from < step.until);
    const least = known.get(key) ?? leastPrice({ item: items![place]!, place }, together, { units, weight: () => 1e6 }).price;
    known.set(key, least);
    return least;
  };
}
