import { checkObject, type Day, parseDay, shown, yearOf, ZhangguiError } from '@zhanggui/core';
import { festivalDay, occurrences } from '@zhanggui/core/calendar';
import type { CampaignAnchor } from './campaignTemplate.js';

/**
 * 锚点日: the day that a campaign is named after, in one year.
 *
 * @throws `day/not-count` for a year that is no whole number, `day/out-of-range` outside 1 to 9999, `day/not-month-day` for 02-30,
 *   `option/unknown` for another kind or festival, `campaign/no-anchor` for a festival outside 2024 to 2030, `shape/not-object`
 * @example
 * ```ts
 * import { anchorDay } from '@zhanggui/playbooks';
 * anchorDay({ kind: 'yearly', monthDay: '06-18' }, 2026); // => '2026-06-18'
 * anchorDay({ kind: 'festival', festival: 'spring-festival' }, 2027); // => '2027-02-06'
 * anchorDay({ kind: 'yearly', monthDay: '02-30' }, 2026); // throws day/not-month-day
 * ```
 */
export function anchorDay(anchor: CampaignAnchor, year: number): Day {
  checkObject('/anchor', anchor);
  const months = yearOf(newYear(year));
  if (anchor.kind !== 'festival') return occurrences(checkYearly(anchor), months)[0]!.day;
  const day = festivalDay(anchor.festival, year);
  if (day === null) throw new ZhangguiError('campaign/no-anchor', { festival: anchor.festival, year });
  return day;
}

function newYear(year: number): Day {
  if (!Number.isSafeInteger(year)) throw new ZhangguiError('day/not-count', { value: shown(year) });
  if (!(year >= 1 && year <= 9999)) throw new ZhangguiError('day/out-of-range', { value: shown(year) });
  return parseDay(`${String(year).padStart(4, '0')}-01-01`);
}

function checkYearly<Anchor extends CampaignAnchor>(anchor: Anchor): Anchor {
  if (anchor.kind === 'yearly') return anchor;
  throw new ZhangguiError('option/unknown', { option: 'anchor.kind', value: shown(anchor.kind), allowed: 'yearly festival' });
}
