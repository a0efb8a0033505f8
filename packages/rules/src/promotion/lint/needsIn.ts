import type { LintedPromotion } from './promotionSet.js';

/** A promotion that must have applied before another. */
export interface FoundNeed {
  readonly linted: LintedPromotion;
  readonly other: LintedPromotion;
  readonly path: readonly (string | number)[];
}

/** The conditions `applied` that name a promotion of the list. */
export function needsIn(promotions: readonly LintedPromotion[]): readonly FoundNeed[] {
  const byId = new Map(promotions.map((linted) => [linted.step.id, linted]));
  return promotions.flatMap((linted) =>
    (linted.promotion.when ?? []).flatMap((condition, k): readonly FoundNeed[] => {
      const other = condition.kind === 'applied' ? byId.get(condition.promotion) : undefined;
      return other === undefined ? [] : [{ linted, other, path: ['when', k] }];
    }),
  );
}
