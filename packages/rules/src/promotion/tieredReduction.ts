import { type Fen, fen, refuseOver, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../rule/rulesLimits.js';
import { type CheckedReduction, checkFullReduction, type FullReduction, takenOff } from './fullReduction.js';

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
 * @throws `money/not-fen`, `promotion/not-tiers`, `promotion/not-threshold`, `promotion/not-off`, `promotion/not-repeat`,
 * `limit/exceeded` over 100 tiers
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
  return takenOffByTier(fen(subtotal), checkTieredReduction(reduction, 'tiered-reduction'));
}

export function takenOffByTier(subtotal: Fen, tiers: readonly CheckedReduction[]): Fen {
  const reached = tiers.filter(({ threshold }) => threshold <= subtotal).at(-1);
  return reached === undefined ? fen(0) : takenOff(subtotal, reached);
}

/** Reads tiers once and refuses those that make no sense. `promotion` says whose they are. */
export function checkTieredReduction(given: TieredReduction, promotion: string): readonly CheckedReduction[] {
  const { tiers } = given ?? {};
  const refuse = (count: number) => new ZhangguiError('promotion/not-tiers', { promotion, count });
  if (!Array.isArray(tiers) || tiers.length === 0) throw refuse(0);
  refuseOver(rulesLimits, 'tiers', tiers.length);
  const checked = Array.from(tiers as TieredReduction['tiers'], (tier) => checkFullReduction(tier, promotion));
  checked.forEach(({ threshold }, k) => {
    if (k > 0 && threshold <= checked[k - 1]!.threshold) throw refuse(tiers.length);
  });
  return checked;
}
