import { type Finding, shown, ZhangguiError } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import { checkItems, checkNumber, isNumber, isText } from '../role/readShapes.js';
import type { IncentiveBand } from './kpi.js';

/**
 * 奖惩: the band that a score falls into, the highest whose bound it reaches.
 *
 * @returns `null` below all bands, and for no score
 * @throws `incentive/no-plan` for an improvement band that says nothing about how to improve, `playbook/not-number`, `shape/not-list`,
 *   `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { incentiveFor, type IncentiveBand } from '@zhanggui/playbooks';
 * const bands: IncentiveBand[] = [
 *   { fromScore: 100, kind: 'reward', name: { zh: '奖金' } },
 *   { fromScore: 0, kind: 'improvement', name: { zh: '改进' }, plan: [{ zh: '每周复盘一次' }] },
 * ];
 * incentiveFor(105, bands)!.kind; // => 'reward'
 * incentiveFor(70, bands)!.plan!.length; // => 1
 * ```
 */
export function incentiveFor(score: number | null, bands: readonly IncentiveBand[]): IncentiveBand | null {
  return guarded('/bands', bands, () => {
    checkItems('/bands', bands);
    const reached = score === null ? Number.NEGATIVE_INFINITY : checkNumber('/score', score);
    let best: IncentiveBand | null = null;
    for (const band of bands) {
      const from = checkNumber('/bands/fromScore', band.fromScore);
      if (from <= reached && (best === null || from > best.fromScore)) best = band;
    }
    if (best !== null && lacksPlan(best)) throw new ZhangguiError('incentive/no-plan', { band: shown(best.name?.zh) });
    return best;
  });
}

/**
 * 检查奖惩档: errors `incentive/no-plan` for an improvement band without a plan that says something, `incentive/not-quantified` for one whose score is no number
 * and `incentive/not-falling` for one whose score is not below the one before it. Messages are in `kpiRuleTexts`.
 *
 * @throws `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkIncentives } from '@zhanggui/playbooks';
 * checkIncentives([{ fromScore: 0, kind: 'improvement', name: { zh: '改进' } }]).map(({ rule }) => rule); // => ['incentive/no-plan']
 * ```
 */
export function checkIncentives(bands: readonly IncentiveBand[]): Finding[] {
  return guarded('/bands', bands, () => {
    checkItems('/bands', bands);
    return bands.flatMap((band, index) => [
      ...(lacksPlan(band) ? [found('incentive/no-plan', 'error', `/${index}/plan`)] : []),
      ...(isNumber(band.fromScore) ? [] : [found('incentive/not-quantified', 'error', `/${index}/fromScore`)]),
      ...(index > 0 && band.fromScore >= bands[index - 1]!.fromScore
        ? [found('incentive/not-falling', 'error', `/${index}/fromScore`)]
        : []),
    ]);
  });
}

/** A plan is one that says something. */
function lacksPlan({ kind, plan }: IncentiveBand): boolean {
  return kind === 'improvement' && !(Array.isArray(plan) && plan.some((each: Prose | null | undefined) => isText(each?.zh)));
}
