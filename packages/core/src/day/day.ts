import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';

/** 日期: a day in Beijing, `YYYY-MM-DD`, years 0001 to 9999. Days sort as text. */
export type Day = string & { readonly '~unit': 'day' };

/**
 * 是否日期: whether something is a day that exists, written `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { isDay } from '@zhanggui/core';
 * isDay('2026-02-30'); // => false
 * ```
 */
export function isDay(value: unknown): value is Day {
  const parts = typeof value === 'string' && value.length === 10 ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  if (parts === null) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/**
 * 读日期: a text as a day, or an error.
 *
 * @throws `day/not-day` for 2026-02-30, 2026-1-1, year 0 and everything else that is no day
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * parseDay('2024-02-29'); // => '2024-02-29'
 * parseDay('2026-02-29'); // throws day/not-day
 * ```
 */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new ZhangguiError('day/not-day', { text: shown(text) });
  return text;
}

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  // 31 every other month, and once more from July to August
  return 30 + ((month + (month > 7 ? 1 : 0)) % 2);
}
