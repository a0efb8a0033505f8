import {
  addMonths,
  checkObject,
  type Day,
  dayCount,
  daysBetween,
  monthOf,
  type Period,
  period,
  samePeriodLastYear,
  shown,
  ZhangguiError,
} from '@zhanggui/core';
import { nearestDouble } from '../formula/nearestDouble.js';
import { compute } from '../metric/compute.js';
import { exactSum } from './exactSum.js';

/** 月至今 and what it is compared with. */
export interface MonthToDate {
  readonly period: Period;
  /** The same dates of the month before, cut at its end; a whole month meets the whole month before. */
  readonly lastMonth: Period;
  readonly lastYear: Period;
}

/**
 * 月至今 (MTD): the days of a month up to one of them, itself included.
 *
 * @throws `day/not-day`, `day/out-of-range`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { monthToDate } from '@zhanggui/metrics';
 * monthToDate(parseDay('2026-03-30')).lastMonth; // => { from: '2026-02-01', to: '2026-02-28' }
 * monthToDate(parseDay('2026-06-18')).lastMonth; // => { from: '2026-05-01', to: '2026-05-18' }
 * ```
 */
export function monthToDate(day: Day): MonthToDate {
  const month = monthOf(day);
  const to = addMonths(day, -1);
  const now = { from: month.from, to: day };
  return { period: now, lastMonth: day === month.to ? monthOf(to) : { from: monthOf(to).from, to }, lastYear: samePeriodLastYear(now) };
}

/** 进度 of a target. */
export interface Pacing {
  /** 完成率: actual ÷ target; `null` over nothing. */
  readonly attainment: number | null;
  /** 时间进度: the part of the period, or of its weight, that is over. */
  readonly timeShare: number;
  /** 进度差: attainment − time share; below 0 is behind. */
  readonly ahead: number | null;
  /** What the whole period comes to if the rest goes as so far; `null` before the first day is over. */
  readonly projected: number | null;
  /**
   * What each day that is left must bring on average; 0 where the target is reached, `null` where no day is left. Weights have no part in it: a
   * day that is worth three of the others is to bring three times as much, and the others less.
   */
  readonly neededPerDay: number | null;
}

/** 进度选项. */
export interface PacingOptions {
  readonly period: Period;
  /** The last day that is over, and in `actual`; a day before the period is none of it. */
  readonly day: Day;
  /** 每天的权重, one a day of the period: 618 and 双11 are no days as others. Not negative, together more than 0. Default: all alike. */
  readonly weights?: readonly number[];
}

/**
 * 目标进度: how far a target is reached, next to how much of the time is over.
 *
 * Exact inside, the nearest doubles out.
 *
 * @param figures - of one unit: 分, orders, pieces
 * @throws `metric/not-number` for what is not finite, or for weights that are no weights, `metric/overflow`, `day/not-day`, `day/backwards`,
 * `shape/not-object`
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * import { pacing } from '@zhanggui/metrics';
 * const day = parseDay('2026-06-18');
 * pacing({ actual: 660000, target: 1000000 }, { period: monthOf(day), day }); // => { attainment: 0.66, timeShare: 0.6, ahead: 0.06, projected: 1100000, neededPerDay: 28333.333333333332 }
 * ```
 */
export function pacing(figures: { readonly actual: number; readonly target: number }, options: PacingOptions): Pacing {
  checkObject('figures', figures);
  checkObject('options', options);
  checkObject('period', options.period);
  const { actual, target } = figures;
  const { from, to } = period(options.period.from, options.period.to);
  const days = dayCount({ from, to });
  const over = Math.min(days, Math.max(0, daysBetween(from, options.day) + 1));
  const { passed, all } = weigh(options.weights, { days, over });
  const inputs = { actual, target, passed, all, left: days - over };
  const shape = { name: { zh: '进度', en: 'Pacing' }, unit: 'ratio', better: 'context' } as const;
  const attainment = compute({ ...shape, id: 'attainment', formula: ['actual', '÷', 'target'] }, inputs);
  const needed = compute({ ...shape, id: 'needed', formula: [['target', '-', 'actual'], '÷', 'left'] }, inputs);
  return {
    attainment,
    timeShare: compute({ ...shape, id: 'timeShare', formula: ['passed', '÷', 'all'] }, inputs)!,
    ahead: compute({ ...shape, id: 'ahead', formula: [['actual', '÷', 'target'], '-', ['passed', '÷', 'all']] }, inputs),
    projected: compute({ ...shape, id: 'projected', formula: [['actual', '×', 'all'], '÷', 'passed'] }, inputs),
    neededPerDay: needed === null ? null : Math.max(0, needed),
  };
}

/** @throws `metric/not-number` */
function weigh(
  weights: readonly number[] | undefined,
  { days, over }: { readonly days: number; readonly over: number },
): { readonly passed: number; readonly all: number } {
  if (weights === undefined) return { passed: over, all: days };
  const refuse = (value: unknown) => new ZhangguiError('metric/not-number', { metric: 'pacing', input: 'weights', value: shown(value) });
  if (!(Array.isArray(weights) && weights.length === days)) throw refuse(Array.isArray(weights) ? weights.length : weights);
  const [passed, all] = [exactSum(), exactSum()];
  for (let day = 0; day < days; day++) {
    const weight: unknown = weights[day];
    if (!(typeof weight === 'number' && Number.isFinite(weight) && weight >= 0)) throw refuse(weight);
    all.add(weight);
    if (day < over) passed.add(weight);
  }
  const total = nearestDouble(all.value());
  if (!(total > 0 && Number.isFinite(total))) throw refuse(total);
  return { passed: nearestDouble(passed.value()), all: total };
}
