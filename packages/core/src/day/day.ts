import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';

/** 日期: a day in Beijing, `YYYY-MM-DD`, years 0001 to 9999. Days sort as text. */
export type Day = string & { readonly '~unit': 'day' };

/** 是否日期: whether something is a day that exists, written `YYYY-MM-DD`. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '0001') return false;
  const utc = new Date(`${value}T00:00:00Z`);
  // some engines read 2026-02-30 as a day of March
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(value);
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
