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
  if (!(typeof value === 'string' && value.length === 10 && value[4] === '-' && value[7] === '-')) return false;
  const [year, month, date] = [digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10)];
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** A number of digits; NaN where there is another character. Days are asked for with every fact: an expression takes several times as long. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = 10 * value + digit;
  }
  return value;
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
