import { checkOption, shown, ZhangguiError } from '@zhanggui/core';
import { exact, over, plus, times, toDouble } from '../role/exact.js';
import { guarded } from '../role/guarded.js';
import { goalDirection } from './goalDirection.js';

/** 百分比的意思: `relative` of what there is (3 % up by 2.5 % is 3.075 %), `points` added to it (5.5 %). */
export type PercentBasis = 'relative' | 'points';

/** 提升目标: by how much a rate is to change; 0.025 is 2.5 % or 2.5 points, below 0 downwards. */
export interface GoalChange {
  readonly change: number;
  readonly basis: PercentBasis;
}

/**
 * 读提升目标: a change in percent out of a text such as “转化率提升2.5%”. One percentage, of at most 9 digits before and 6 after the point.
 *
 * “个百分点” and “pp” are points, “相对” is relative; a bare % needs `basis`. Upwards or downwards is what a sign before the number says, else the word next to
 * the number in its part of the sentence: 提升, 增长, 涨, up, raise …, 下降, 降低, 跌, 减少, 下调, down, cut …
 *
 * Refused rather than guessed: a text that does not say up or down or says both, a range (10-15%), a number written 1,000% or .5%, and a level that is to be
 * reached or left (降到5%, 从3%提升, to 5%).
 *
 * @param text - at most 200 characters
 * @throws `goal/ambiguous-percent` where neither the text nor `basis` says what the percentage is of, or they differ, `goal/not-goal` for no or several
 *   percentages and for what is refused above, `option/unknown` for another basis, `shape/not-object`
 * @example
 * ```ts
 * import { goalValue, parseGoal } from '@zhanggui/playbooks';
 * goalValue(0.03, parseGoal('转化率提升2.5%', { basis: 'relative' })); // => 0.03075
 * goalValue(0.03, parseGoal('转化率提升2.5个百分点')); // => 0.055
 * parseGoal('退款率降2个百分点').change; // => -0.02
 * parseGoal('+2.5%'); // throws goal/ambiguous-percent
 * parseGoal('退款率降到5%', { basis: 'points' }); // throws goal/not-goal
 * ```
 */
export function parseGoal(text: string, options: { readonly basis?: PercentBasis } = {}): GoalChange {
  return guarded('/options', options, ({ basis }) => {
    if (basis !== undefined) checkOption('basis', basis, ['relative', 'points']);
    if (typeof text !== 'string' || text.length > 200) throw new ZhangguiError('goal/not-goal', { text: shown(text) });
    const found = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(%|％|个?\s*百分点|pp(?![a-z]))/gi)];
    const [match] = found;
    const [whole = '', digits = '', unit = ''] = match ?? [];
    const sign = match === undefined ? null : goalDirection(text.slice(0, match.index), text.slice(match.index + whole.length));
    if (found.length !== 1 || sign === null || !/^\d{1,9}(\.\d{1,6})?$/.test(digits))
      throw new ZhangguiError('goal/not-goal', { text: shown(text) });
    const said = saidBasis(text, unit);
    if ((said ?? basis) === undefined || (said !== null && basis !== undefined && said !== basis))
      throw new ZhangguiError('goal/ambiguous-percent', { text: shown(text) });
    const size = toDouble(over(exact(Number(digits), '/text'), exact(100, '/text'))!);
    return { change: sign === 'down' ? 0 - size : size, basis: (said ?? basis)! };
  });
}

/**
 * 目标值: what a rate comes to after the change of a goal, exact, as the nearest double. base × (1 + change), or base + change in points.
 *
 * @throws `playbook/not-number`, `option/unknown`, `shape/not-object`
 * @example
 * ```ts
 * import { goalValue } from '@zhanggui/playbooks';
 * goalValue(0.1, { change: 0.2, basis: 'points' }); // => 0.3
 * ```
 */
export function goalValue(base: number, goal: GoalChange): number {
  return guarded('/goal', goal, ({ change, basis }) => {
    checkOption('basis', basis, ['relative', 'points']);
    const [from, by] = [exact(base, '/base'), exact(change, '/goal/change')];
    return toDouble(plus(from, basis === 'points' ? by : times(from, by)));
  });
}

function saidBasis(text: string, unit: string): PercentBasis | null {
  if (unit !== '%' && unit !== '％') return 'points';
  return text.includes('相对') ? 'relative' : null;
}
