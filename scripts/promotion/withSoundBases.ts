import type { Basis } from '../../packages/rules/src/promotion/condition.js';
import { levelOf, levels } from '../../packages/rules/src/promotion/level.js';
import type { Promotion } from '../../packages/rules/src/promotion/promotion.js';

/** What looks at amounts that are not there yet, or would take the balance more than once, looks at the list prices. */
export function withSoundBases(promotion: Promotion): Promotion {
  const { benefit, when, perShop = false } = promotion;
  const own = promotion.level ?? levelOf[benefit.kind];
  const sound = (wanted: Basis): Basis =>
    typeof wanted === 'object' && levels.indexOf(wanted.after) >= levels.indexOf(own) ? 'list' : wanted;
  const byLine = benefit.kind === 'tiers' && (benefit.decide === 'line' || benefit.take === 'line');
  const ofBenefit = (wanted: Basis): Basis => (wanted === 'balance' && (byLine || perShop) ? 'list' : sound(wanted));
  return {
    ...promotion,
    benefit: 'basis' in benefit && benefit.basis !== undefined ? { ...benefit, basis: ofBenefit(benefit.basis) } : benefit,
    ...(when !== undefined && {
      when: when.map((each) => ('basis' in each && each.basis !== undefined ? { ...each, basis: sound(each.basis) } : each)),
    }),
  };
}
