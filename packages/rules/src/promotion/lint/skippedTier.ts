import { type Fen, formatYuan } from '@zhanggui/core';
import type { Promotion } from '../promotion.js';
import { type Gate, gateOf } from './ladder.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/** 用不上的一档: a condition asks for so much that a higher tier holds already. Conditions on the promotion's own goods, by the number of the tiers. */
export const skippedTier = {
  id: 'promotion/skipped-tier',
  severity: 'warning',
  check: ({ promotions }) => promotions.flatMap(check),
} as const satisfies PromotionRule;

function check({ promotion, index, name }: LintedPromotion): readonly PromotionHit[] {
  const { benefit } = promotion;
  if (benefit.kind !== 'tiers' && benefit.kind !== 'gift') return [];
  // the condition looks at all goods together, such tiers at each line
  if (benefit.kind === 'tiers' && benefit.decide === 'line') return [];
  const { tiers, by } = benefit;
  const gate = gateOf(promotion, by);
  if (gate === null || !looksAlike(promotion, gate)) return [];
  const shownAt = (at: number) => (by === 'pieces' ? String(at) : `¥${formatYuan(at as Fen)}`);
  return tiers.flatMap(({ at }, k): readonly PromotionHit[] =>
    k < tiers.length - 1 && tiers[k + 1]!.at <= gate.least
      ? [{ at: ['promotions', index, 'benefit', 'tiers', k], params: { promotion: name, at: shownAt(at), least: shownAt(gate.least) } }]
      : [],
  );
}

/** Whether the condition looks at the same amount as the tiers: what is reached of the list price need not be reached of the running amount. */
function looksAlike({ benefit, when = [] }: Promotion, { path }: Gate): boolean {
  const condition = when[path[1] as number]!;
  const [one, other] = [condition, benefit].map((each) => ('basis' in each ? (each.basis ?? 'running') : 'running'));
  return JSON.stringify(one) === JSON.stringify(other);
}
