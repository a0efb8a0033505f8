import { type Fen, formatYuan } from '@zhanggui/core';
import type { Benefit } from '../benefit.js';
import type { Condition } from '../condition.js';
import type { Promotion } from '../promotion.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion, PromotionSet } from './promotionSet.js';
import { type Reach, reachOf } from './reach.js';

/**
 * 到不了的门槛: above anything that a cart can hold: all goods of the catalogue that the promotion takes in, each as often as `maxPieces` allows
 * (1,000,000,000 without one), at their list prices. Tiers, conditions on the promotion's own goods, N件X元, and positions of 第N件 after its
 * `maxPieces`. Thresholds on the balance, and conditions with a scope of their own, are not looked at.
 */
export const unreachableTier = {
  id: 'promotion/unreachable-tier',
  severity: 'warning',
  check: (set) => set.promotions.flatMap((linted) => check(linted, set)),
} as const satisfies PromotionRule;

interface Threshold {
  readonly by: 'amount' | 'pieces';
  readonly at: number;
  readonly most: number;
  readonly path: readonly (string | number)[];
}

function check(linted: LintedPromotion, set: PromotionSet): readonly PromotionHit[] {
  // what no goods are for is told by another rule
  if (set.items !== null && linted.covered.length === 0) return [];
  const reach = reachOf(linted, set);
  return thresholdsOf(linted.promotion, reach)
    .filter(({ at, most }) => at > most)
    .map(({ by, at, most, path }) => ({
      at: ['promotions', linted.index, ...path],
      params: { promotion: linted.name, at: shownAs(by, at), most: shownAs(by, most) },
    }));
}

function shownAs(by: Threshold['by'], value: number): string {
  return by === 'amount' ? `¥${formatYuan(value as Fen)}` : String(value);
}

function thresholdsOf({ benefit, when = [] }: Promotion, reach: Reach): readonly Threshold[] {
  return [...when.flatMap((condition, k) => ofCondition(condition, ['when', k], reach)), ...ofBenefit(benefit, reach)];
}

function ofCondition(condition: Condition, path: Threshold['path'], reach: Reach): readonly Threshold[] {
  if (condition.kind === 'amount' && condition.scope === undefined && condition.basis !== 'balance')
    return [{ by: 'amount', at: condition.atLeast, most: reach.amount, path }];
  if (condition.kind === 'pieces' && condition.scope === undefined)
    return [{ by: 'pieces', at: condition.atLeast, most: condition.perLine === true ? reach.piecesOfLine : reach.pieces, path }];
  return [];
}

function ofBenefit(benefit: Benefit, reach: Reach): readonly Threshold[] {
  if (benefit.kind === 'pick-n') return [{ by: 'pieces', at: benefit.pieces, most: reach.pieces, path: ['benefit', 'pieces'] }];
  if (benefit.kind === 'nth-item') {
    const { maxPieces, positions } = benefit;
    if (maxPieces === undefined || maxPieces >= positions.length) return [];
    return [{ by: 'pieces', at: maxPieces + 1, most: maxPieces, path: ['benefit', 'positions', maxPieces] }];
  }
  if (benefit.kind === 'quantity-price') {
    const most = benefit.per === 'scope' ? reach.pieces : reach.piecesOfLine;
    return benefit.tiers.map(({ from }, k) => ({ by: 'pieces', at: from, most, path: ['benefit', 'tiers', k] }));
  }
  if (!('tiers' in benefit) || benefit.basis === 'balance' || benefit.by === 'fee') return [];
  const line = benefit.kind === 'tiers' && benefit.decide === 'line';
  const by = benefit.by === 'pieces' ? 'pieces' : 'amount';
  const most = { amount: line ? reach.amountOfLine : reach.amount, pieces: line ? reach.piecesOfLine : reach.pieces };
  return benefit.tiers.map(({ at }, k) => ({ by, at, most: most[by], path: ['benefit', 'tiers', k] }));
}
