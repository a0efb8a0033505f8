import { checkCount } from '../day/checkCount.js';
import type { Day } from '../day/day.js';
import { checkOption } from '../error/checkOption.js';
import { type Festival, type FestivalId, festivals } from './festivals.js';

/**
 * 节日是哪天: the day of a festival or solar term in a year.
 *
 * @returns `null` for a year outside the table, 2024 to 2030
 * @throws `option/unknown` for a festival that is not in the table, `day/not-count` for a year that is no whole number
 * @example
 * ```ts
 * import { festivalDay } from '@zhanggui/core/calendar';
 * festivalDay('mid-autumn', 2026); // => '2026-09-25'
 * festivalDay('mid-autumn', 2031); // => null
 * ```
 */
export function festivalDay(festivalId: FestivalId, year: number): Day | null {
  const ids = festivals.map(({ id }) => id);
  checkOption('festivalId', festivalId, ids);
  const festival: Festival = festivals[ids.indexOf(festivalId)]!;
  return (festival.days[checkCount(year)] as Day | undefined) ?? null;
}
