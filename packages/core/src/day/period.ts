import { checkOption } from '../error/checkOption.js';
import { checkLimit } from '../error/limits.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { checkCount } from './checkCount.js';
import { type Day, daysInMonth, parseDay } from './day.js';
import { fromDayNumber, toDayNumber } from './dayNumber.js';
import { daysBetween } from './daysBetween.js';
import { addDays, addMonths, addYears } from './shiftDay.js';
import { weekdayOf } from './weekday.js';

/** 期间: days from `from` to `to`, both included, as a shop's reports count them. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * 期间 from two days, both included.
 *
 * @throws `day/not-day`, `day/backwards` when it would end before it starts
 * @example
 * ```ts
 * import { parseDay, period } from '@zhanggui/core';
 * period(parseDay('2026-06-18'), parseDay('2026-06-20')); // => { from: '2026-06-18', to: '2026-06-20' }
 * ```
 */
export function period(from: Day, to: Day): Period {
  if (parseDay(to) < parseDay(from)) throw new ZhangguiError('day/backwards', { from, to });
  return { from, to };
}

/**
 * 所在周: Monday to Sunday around a day.
 *
 * @throws `day/not-day`, `day/out-of-range` for the week that begins on 9999-12-27: the year 10000 has its end
 * @example
 * ```ts
 * import { parseDay, weekOf } from '@zhanggui/core';
 * weekOf(parseDay('2026-11-11')); // => { from: '2026-11-09', to: '2026-11-15' }
 * ```
 */
export function weekOf(day: Day): Period {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

/**
 * 所在月: the first to the last day of the month.
 *
 * @throws `day/not-day`
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * monthOf(parseDay('2024-02-10')); // => { from: '2024-02-01', to: '2024-02-29' }
 * ```
 */
export function monthOf(day: Day): Period {
  const [year, month] = parseDay(day).split('-').map(Number) as [number, number];
  const head = day.slice(0, 8);
  return { from: `${head}01` as Day, to: `${head}${daysInMonth(year, month)}` as Day };
}

/**
 * 所在季度: January, April, July or October and the two months after.
 *
 * @throws `day/not-day`
 * @example
 * ```ts
 * import { parseDay, quarterOf } from '@zhanggui/core';
 * quarterOf(parseDay('2026-11-11')); // => { from: '2026-10-01', to: '2026-12-31' }
 * ```
 */
export function quarterOf(day: Day): Period {
  const { from } = monthOf(day);
  const first = addMonths(from, -((Number(from.slice(5, 7)) - 1) % 3));
  return { from: first, to: monthOf(addMonths(first, 2)).to };
}

/**
 * 所在年: 01-01 to 12-31.
 *
 * @throws `day/not-day`
 * @example
 * ```ts
 * import { parseDay, yearOf } from '@zhanggui/core';
 * yearOf(parseDay('2026-06-18')); // => { from: '2026-01-01', to: '2026-12-31' }
 * ```
 */
export function yearOf(day: Day): Period {
  const year = parseDay(day).slice(0, 4);
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
}

/**
 * 近 N 天: so many whole days in Beijing, ending with `endsOn` and counting it.
 *
 * Live work ends today; platform reports end yesterday. The day is the caller's to say.
 *
 * @throws `day/not-day`, `day/not-count` for less than one day or a part of one, `day/out-of-range`
 * @example
 * ```ts
 * import { lastDays, parseDay } from '@zhanggui/core';
 * lastDays(30, { endsOn: parseDay('2026-06-30') }); // => { from: '2026-06-01', to: '2026-06-30' }
 * ```
 */
export function lastDays(count: number, { endsOn }: { readonly endsOn: Day }): Period {
  if (checkCount(count) < 1) throw new ZhangguiError('day/not-count', { value: String(count) });
  return { from: addDays(endsOn, 1 - count), to: endsOn };
}

/**
 * 天数: how many days a period has.
 *
 * @throws `day/not-day`, `day/backwards`
 * @example
 * ```ts
 * import { dayCount, monthOf, parseDay } from '@zhanggui/core';
 * dayCount(monthOf(parseDay('2024-02-10'))); // => 29
 * ```
 */
export function dayCount({ from, to }: Period): number {
  return daysBetween(period(from, to).from, to) + 1;
}

/**
 * 逐日: every day of a period, in order.
 *
 * @throws `day/not-day`, `day/backwards`, `limit/exceeded` over 3,660 days
 * @example
 * ```ts
 * import { eachDay, parseDay, period } from '@zhanggui/core';
 * eachDay(period(parseDay('2026-02-27'), parseDay('2026-03-01'))); // => ['2026-02-27', '2026-02-28', '2026-03-01']
 * ```
 */
export function eachDay({ from, to }: Period): Day[] {
  const first = toDayNumber(period(from, to).from);
  const count = toDayNumber(to) - first + 1;
  checkLimit('daySpan', count);
  return Array.from({ length: count }, (_, index) => fromDayNumber(first + index));
}

/**
 * 上一期 (环比): the period just before, of the same kind.
 *
 * Whole months step by months (March after February, whatever their lengths; a quarter or year is 3 or 12 of them), everything
 * else by its number of days.
 *
 * @throws `day/not-day`, `day/backwards`, `day/out-of-range`
 * @example
 * ```ts
 * import { monthOf, parseDay, previousPeriod } from '@zhanggui/core';
 * previousPeriod(monthOf(parseDay('2026-03-15'))); // => { from: '2026-02-01', to: '2026-02-28' }
 * ```
 */
export function previousPeriod({ from, to }: Period): Period {
  const days = dayCount({ from, to });
  const months = wholeMonths({ from, to });
  const before = addDays(from, -1);
  return { from: months > 0 ? addMonths(from, -months) : addDays(from, -days), to: before };
}

/**
 * 去年同期 (同比): the same dates a year before, whole months staying whole; or, aligned by weekday, 52 weeks before, so that
 * weekends meet weekends.
 *
 * @throws `day/not-day`, `day/backwards`, `day/out-of-range`, `option/unknown` for another alignment
 * @example
 * ```ts
 * import { parseDay, period, samePeriodLastYear } from '@zhanggui/core';
 * samePeriodLastYear(period(parseDay('2026-11-01'), parseDay('2026-11-11'))); // => { from: '2025-11-01', to: '2025-11-11' }
 * ```
 */
export function samePeriodLastYear({ from, to }: Period, { align = 'date' }: { readonly align?: 'date' | 'weekday' } = {}): Period {
  checkOption('align', align, ['date', 'weekday']);
  const { from: first, to: last } = period(from, to);
  if (align === 'weekday') return { from: addDays(first, -364), to: addDays(last, -364) };
  const end = addYears(last, -1);
  return { from: addYears(first, -1), to: wholeMonths({ from, to }) > 0 ? monthOf(end).to : end };
}

/** How many months, when the period is made of whole ones, else 0. */
function wholeMonths({ from, to }: Period): number {
  if (!from.endsWith('-01') || monthOf(to).to !== to) return 0;
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
}
