import { needsIn } from './needsIn.js';
import type { PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/**
 * 需要互斥的优惠: the condition `applied` names the promotion itself, or one that it does not go together with: either of them excludes the other, or only
 * one of their group applies. It can never apply.
 */
export const needsExcluded = {
  id: 'promotion/needs-excluded',
  severity: 'error',
  check: ({ promotions }) =>
    needsIn(promotions)
      .filter(({ linted, other }) => shutOut(linted, other))
      .map(({ linted, other, path }) => ({
        at: ['promotions', linted.index, ...path],
        params: { promotion: linted.name, other: other.name },
      })),
} as const satisfies PromotionRule;

function shutOut(one: LintedPromotion, other: LintedPromotion): boolean {
  if (one === other || one.excludes.includes(other.step.id) || other.excludes.includes(one.step.id)) return true;
  const { group, pick, limit } = one.step;
  return group !== null && group === other.step.group && limit === 1 && (pick === 'first' || pick === 'best');
}
