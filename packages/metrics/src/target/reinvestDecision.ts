import { reachesTarget } from './reachesTarget.js';

/**
 * 复投决策: whether to work with a creator or a channel again, by its ROI.
 *
 * The threshold is the shop's: sales for each 元 of the fee, at which it still earns (1 ÷ 毛利率 pays for the goods alone). Reaching it is enough.
 *
 * @param roi - as `compute(creatorRoi, …)` or `compute(returnOnAdSpend, …)` gives it
 * @returns `null` where there is no ROI: without a fee there is nothing to decide by
 * @throws `target/not-target` for a threshold that is no number, `target/not-number`
 * @example
 * ```ts
 * import { compute, creatorRoi, reinvestDecision } from '@zhanggui/metrics';
 * const roi = compute(creatorRoi, { creatorPaidFen: 5000000, creatorFeeFen: 1000000 });
 * reinvestDecision(roi, { threshold: 3 }); // => 'reinvest'
 * reinvestDecision(2, { threshold: 3 }); // => 'stop'
 * reinvestDecision(null, { threshold: 3 }); // => null
 * ```
 */
export function reinvestDecision(roi: number | null, options: { readonly threshold: number }): 'reinvest' | 'stop' | null {
  const reached = reachesTarget(roi, { is: 'at-least', value: options?.threshold });
  return reached === null ? null : reached ? 'reinvest' : 'stop';
}
