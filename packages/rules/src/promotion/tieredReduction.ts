import { type Fen, fen, refuseOver, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../rule/rulesLimits.js';
import { checkFullReduction, type FullReduction, fullReduction } from './fullReduction.js';

/** 阶梯满减: 满200减20，满400减50. The last tier that is reached counts, alone. */
export interface TieredReduction {
  readonly kind: 'tiered-reduction';
  /** Thresholds rise. The first is at least 1 fen. */
  readonly tiers: readonly Omit<FullReduction, 'kind'>[];
}

/**
 * 阶梯满减: how much comes off an order, by the last tier that it reaches.
 *
 * @param subtotal - goods only, after what came off before
 * @returns never more than `subtotal`
 * @throws `money/not-fen`, `promotion/not-tiers`, `promotion/not-threshold`, `promotion/not-off`, `limit/exceeded` over 100 tiers
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { type TieredReduction, tieredReduction } from '@zhanggui/rules/promotion';
 * const reduction: TieredReduction = {
 *   kind: 'tiered-reduction',
 *   tiers: [
 *     { threshold: fen(20000), off: fen(2000), repeat: false },
 *     { threshold: fen(40000), off: fen(5000), repeat: false },
 *   ],
 * };
 * tieredReduction(fen(39999), reduction); // => 2000
 * tieredReduction(fen(40000), reduction); // => 5000
 * ```
 */
export function tieredReduction(subtotal: Fen, reduction: TieredReduction): Fen {
  checkTieredReduction(reduction, 'tiered-reduction');
  const reached = reduction.tiers.filter(({ threshold }) => threshold <= fen(subtotal)).at(-1);
  return reached === undefined ? fen(0) : fullReduction(subtotal, { kind: 'full-reduction', ...reached });
}

/** Refuses tiers that make no sense. `promotion` says whose they are. */
export function checkTieredReduction({ tiers }: TieredReduction, promotion: string): void {
  const refuse = (count: number) => new ZhangguiError('promotion/not-tiers', { promotion, count });
  if (!Array.isArray(tiers) || tiers.length === 0) throw refuse(0);
  refuseOver(rulesLimits, 'tiers', tiers.length);
  let last = 0;
  for (const tier of tiers as TieredReduction['tiers']) {
    checkFullReduction(tier, promotion);
    if (tier.threshold <= last) throw refuse(tiers.length);
    last = tier.threshold;
  }
}
