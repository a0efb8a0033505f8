import { picksBest } from '../engine/run.js';
import { levels } from '../level.js';
import { needsIn } from './needsIn.js';
import type { PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/**
 * 需要后面的优惠: the condition `applied` names a promotion that comes after it, by the usual order of levels, then priority, then the list. With that order it
 * never applies. A group that picks the best is dealt with at the turn of its first one.
 */
export const needsLater = {
  id: 'promotion/needs-later',
  severity: 'warning',
  check({ promotions }) {
    let turns: ReadonlyMap<LintedPromotion, number> | null = null;
    return needsIn(promotions).flatMap(({ linted, other, path }) => {
      turns ??= turnsOf(promotions);
      if (turns.get(other)! <= turns.get(linted)!) return [];
      return [{ at: ['promotions', linted.index, ...path], params: { promotion: linted.name, other: other.name } }];
    });
  },
} as const satisfies PromotionRule;

/** When it is the turn of each. */
function turnsOf(promotions: readonly LintedPromotion[]): ReadonlyMap<LintedPromotion, number> {
  const rank = ({ step: { level, exclusive } }: LintedPromotion) => (level === 'unit' && exclusive ? -1 : levels.indexOf(level));
  const ordered = [...promotions].sort((a, b) => rank(a) - rank(b) || b.priority - a.priority);
  const first = new Map<string, number>();
  return new Map(
    ordered.map((linted, turn) => {
      const { group } = linted.step;
      if (group === null || !picksBest(linted.step)) return [linted, turn];
      first.set(group, first.get(group) ?? turn);
      return [linted, first.get(group)!];
    }),
  );
}
