import { shown } from '@zhanggui/core';
import { nameIndex } from './nameIndex.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/** 提到不存在的优惠: `stacking.excludes` and the condition `applied` name promotions of the list. An entry that is not readable counts as there. */
export const unknownPromotion = {
  id: 'promotion/unknown-promotion',
  severity: 'warning',
  check({ promotions, refused }) {
    const ids = [...promotions.map(({ step }) => step.id), ...refused.map(({ name }) => name)];
    const known = new Set(ids);
    let nearest: ((name: string) => string | null) | null = null;
    return promotions.flatMap((linted) =>
      namesIn(linted)
        .filter(({ name }) => !known.has(name))
        .map(({ name, path }): PromotionHit => {
          nearest ??= nameIndex(promotions.map(({ step }) => step.id));
          const meant = nearest(name);
          return {
            at: ['promotions', linted.index, ...path],
            params: { promotion: linted.name, name: shown(name) },
            ...(meant !== null && { fix: { zh: `是不是“${shown(meant)}”？`, en: `Is "${shown(meant)}" meant?` } }),
          };
        }),
    );
  },
} as const satisfies PromotionRule;

function namesIn({
  promotion: { stacking, when = [] },
}: LintedPromotion): readonly { readonly name: string; readonly path: readonly (string | number)[] }[] {
  return [
    ...(stacking?.excludes ?? []).map((name, k) => ({ name, path: ['stacking', 'excludes', k] })),
    ...when.flatMap((condition, k) => (condition.kind === 'applied' ? [{ name: condition.promotion, path: ['when', k] }] : [])),
  ];
}
