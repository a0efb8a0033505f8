import { type Period, period, samePeriodLastYear } from '@zhanggui/core';

/**
 * 同比按日期对齐: whether the days of two periods meet by month and date, since the one before is the same dates of the year before. The
 * 29th of February then meets nothing. Days of all other periods meet by their place; so does a period of one day, which is its only one.
 *
 * @throws `day/not-day`, `day/backwards`
 */
export function meetsByDate(now: Period, before: Period): boolean {
  const [{ from, to }, other] = [period(now.from, now.to), period(before.from, before.to)];
  if (from === to || Number(from.slice(0, 4)) - Number(other.from.slice(0, 4)) !== 1) return false;
  const same = samePeriodLastYear({ from, to });
  return same.from === other.from && same.to === other.to;
}
