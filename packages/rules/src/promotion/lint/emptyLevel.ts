import type { Basis } from '../condition.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/** 空层级: a threshold looks at amounts after a level to which no promotion of the list belongs. It then sees what the levels before left. */
export const emptyLevel = {
  id: 'promotion/empty-level',
  severity: 'warning',
  check({ promotions }) {
    const levels = new Set(promotions.map(({ step }) => step.level));
    return promotions.flatMap((linted) =>
      basesOf(linted).flatMap(({ basis, path }): readonly PromotionHit[] =>
        typeof basis !== 'object' || levels.has(basis.after)
          ? []
          : [{ at: ['promotions', linted.index, ...path], params: { promotion: linted.name, level: basis.after } }],
      ),
    );
  },
} as const satisfies PromotionRule;

interface FoundBasis {
  readonly basis: Basis;
  readonly path: readonly (string | number)[];
}

function basesOf({ promotion: { benefit, when = [] } }: LintedPromotion): readonly FoundBasis[] {
  return [
    ...('basis' in benefit && benefit.basis !== undefined ? [{ basis: benefit.basis, path: ['benefit', 'basis'] }] : []),
    ...when.flatMap((condition, k) =>
      'basis' in condition && condition.basis !== undefined ? [{ basis: condition.basis, path: ['when', k, 'basis'] }] : [],
    ),
  ];
}
