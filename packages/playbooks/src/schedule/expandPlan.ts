import { allocate, checkList, checkObject, checkOption, type Day, eachDay, type Fen, type Period, ZhangguiError } from '@zhanggui/core';
import { type CalendarOptions, occurrences } from '@zhanggui/core/calendar';
import { guarded } from '../role/guarded.js';

/** 拆解的选项. */
export interface ExpandOptions extends CalendarOptions {
  /** 所有天 or 只在工作日. Default `all`: shoppers buy on holidays. */
  readonly days?: 'all' | 'workdays';
  /** One weight a day, in order; equal when left out. */
  readonly weights?: readonly number[];
}

/** 日目标. */
export interface DayTarget {
  readonly day: Day;
  readonly target: Fen;
}

/**
 * 目标拆到天: a target over the days of a period, to the 分 or the piece.
 *
 * @param goal - in 分, or in whole pieces, orders, visitors
 * @returns targets that add up to the goal exactly; what is left over goes to the largest remainders, ties to the earlier day. None for a period without a working day
 * @throws `money/not-fen`, `money/no-weight`, `schedule/not-weights` for another count of weights than of days, `day/not-day`, `day/backwards`, `option/unknown`,
 *   `shape/not-object`, `shape/not-list`, `limit/exceeded` over 3,660 days, and as core's `occurrences`
 * @example
 * ```ts
 * import { fen, monthOf, parseDay, period } from '@zhanggui/core';
 * import { expandPlan } from '@zhanggui/playbooks';
 * const may = expandPlan(fen(3_100_000), monthOf(parseDay('2026-05-01')));
 * [may.length, may[0]!.target]; // => [31, 100_000]
 * const two = period(parseDay('2026-06-01'), parseDay('2026-06-02'));
 * expandPlan(fen(100), two, { weights: [2, 1] }).map(({ target }) => target); // => [67, 33]
 * ```
 */
export function expandPlan(goal: Fen, period: Period, options: ExpandOptions = {}): DayTarget[] {
  return guarded('/options', options, () => {
    checkObject('/options', options);
    const { days: which = 'all', weights, ...calendar } = options;
    checkOption('days', which, ['all', 'workdays']);
    checkObject('/period', period);
    const days = which === 'all' ? eachDay(period) : occurrences({ kind: 'every-workday' }, period, calendar).map(({ day }) => day);
    if (weights !== undefined) {
      checkList('/options/weights', weights);
      if (weights.length !== days.length) throw new ZhangguiError('schedule/not-weights', { weights: weights.length, days: days.length });
    }
    if (days.length === 0) return [];
    const targets = allocate(goal, weights ?? days.map(() => 1));
    return days.map((day, index) => ({ day, target: targets[index]! }));
  });
}
