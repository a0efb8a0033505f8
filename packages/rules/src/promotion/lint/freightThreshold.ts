import { type Fen, formatYuan } from '@zhanggui/core';
import type { Promotion } from '../promotion.js';
import { gateOf } from './ladder.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';

/**
 * 包邮门槛: freight falls from a threshold of the goods on, so that an order that is short of it by less than the freight pays less with more goods. Every
 * 满X元包邮 does it: an info. What the freight is, is not known here, so no amount is told. Conditions on the promotion's own goods, and tiers by goods or pieces.
 */
export const freightThreshold = {
  id: 'promotion/freight-threshold',
  severity: 'info',
  check: ({ promotions }) =>
    promotions.flatMap(({ promotion, index, name }) =>
      thresholdsOf(promotion).map(
        ({ by, at, path }): PromotionHit => ({
          at: ['promotions', index, ...path],
          params: { promotion: name, at: by === 'pieces' ? String(at) : `¥${formatYuan(at as Fen)}` },
        }),
      ),
    ),
} as const satisfies PromotionRule;

interface Threshold {
  readonly by: 'amount' | 'pieces';
  readonly at: number;
  readonly path: readonly (string | number)[];
}

function thresholdsOf(promotion: Promotion): readonly Threshold[] {
  const { benefit } = promotion;
  if (benefit.kind !== 'shipping-off') return [];
  const gates = (['amount', 'pieces'] as const).flatMap((by) => {
    const gate = gateOf(promotion, by);
    return gate === null ? [] : [{ by, at: gate.least, path: gate.path }];
  });
  if (!('tiers' in benefit) || benefit.by === 'fee') return gates;
  const by = benefit.by === 'pieces' ? 'pieces' : 'amount';
  return [...gates, ...benefit.tiers.flatMap(({ at }, k) => (at === 0 ? [] : [{ by, at, path: ['benefit', 'tiers', k] } as const]))];
}
