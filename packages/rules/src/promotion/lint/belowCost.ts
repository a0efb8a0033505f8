import { type Fen, formatYuan, shown } from '@zhanggui/core';
import { type Covering, leastPrice, takersOf } from './leastPrice.js';
import { lossOf } from './loss.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';
import { stackingUnits } from './stackingUnits.js';

/**
 * 叠加破价: promotions that may apply together leave less for an article of the catalogue than its cost, after what the platform and suppliers pay of
 * it, or take its price below its floor (where `price` then stops).
 *
 * By a bound from below (`leastPrice`), which never misses a cart of one line of the article, and may warn of one that does not exist. Not
 * looked at: sets and 买N送M with other articles, gifts, freight, and an order's amount taken off other lines than this one.
 */
export const belowCost = {
  id: 'promotion/below-cost',
  severity: 'warning',
  check({ promotions, items }) {
    if (items === null) return [];
    const covering: Covering[][] = items.map(() => []);
    for (const linted of promotions) {
      const one = { linted, lossFor: lossOf(linted.promotion) };
      for (const place of linted.covered) covering[place]!.push(one);
    }
    const units = stackingUnits(promotions);
    return items.flatMap((item, place): readonly PromotionHit[] => {
      const bound = (weight: (linted: LintedPromotion) => number) => leastPrice({ item, place }, covering[place]!, { units, weight });
      const limits = [
        { limit: item.cost ?? 0, weight: merchantShare },
        { limit: item.floorPrice, weight: () => 1e6 },
      ];
      for (const { limit, weight } of limits) {
        if (limit === 0) continue;
        const least = bound(weight);
        if (least.price >= limit || least.cuts.length === 0) continue;
        const by = takersOf(least, units);
        const names = by.slice(0, mostNames).map(({ name }) => name);
        const promotionNames = [...names, ...(by.length > mostNames ? ['…'] : [])].join(' + ');
        const params = { item: shown(item.id), promotions: promotionNames, price: yuan(least.price), limit: yuan(limit) };
        return [{ at: ['catalogue', place], params }];
      }
      return [];
    });
  },
} as const satisfies PromotionRule;

const mostNames = 5;

function merchantShare({ step: { funding } }: LintedPromotion): number {
  return funding === null ? 1e6 : funding[0];
}

function yuan(amount: number): string {
  return formatYuan(amount as Fen);
}
