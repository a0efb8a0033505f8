import {
  checkObject,
  checkOption,
  type Day,
  type FactSource,
  type Platform,
  platforms,
  shown,
  type Text,
  ZhangguiError,
} from '@zhanggui/core';
import type { CalendarOptions } from '@zhanggui/core/calendar';
import { guarded } from '../role/guarded.js';
import { checkItems } from '../role/readShapes.js';
import { anchorDay } from './anchorDay.js';
import type { ConfirmedWindow } from './campaignPlan.js';
import type { CampaignTemplate } from './campaignTemplate.js';
import { checkTemplate } from './checkTemplate.js';
import { planCampaign } from './planCampaign.js';
import { fitsWindow } from './planPhases.js';

/** 平台公布的档期. */
export interface PlatformWindow extends ConfirmedWindow {
  /** The template's id. */
  readonly campaign: string;
  readonly platform: Platform;
}

/** 促销日历的选项. */
export interface PromoCalendarOptions extends CalendarOptions {
  readonly year: number;
  readonly platform: Platform;
  /** What platforms have announced, of any year: those of other platforms and of other years are left aside. */
  readonly windows?: readonly PlatformWindow[];
}

/** 促销日历的一行. */
export interface PromoEntry {
  readonly campaign: string;
  readonly name: Text;
  /** The day that it is named after. */
  readonly anchor: Day;
  readonly from: Day;
  readonly to: Day;
  /** 暂定: the days are the template's proposal, no platform's word. */
  readonly tentative: boolean;
  /** Where the days were announced. */
  readonly source: FactSource | null;
}

/**
 * 促销日历: the campaigns of one year on one platform, by their first day, then in the order of the templates.
 *
 * Of the windows of this platform that name a campaign, its own is the one with the campaign's day of that year in it.
 *
 * @param templates - which campaigns there are is the shop's choice
 * @throws `option/unknown` for another platform and for a window of this platform whose campaign is not among the templates, `campaign/two-windows` where two
 *   could be the campaign's, `day/not-day` and `day/backwards` for windows of this platform, `shape/not-list`, `shape/not-object`, `limit/exceeded` over 1,000 templates, and as `planCampaign`
 * @example
 * ```ts
 * import { campaign618, promoCalendar } from '@zhanggui/playbooks';
 * const [entry] = promoCalendar([campaign618], { year: 2026, platform: 'tmall' });
 * [entry!.anchor, entry!.tentative]; // => ['2026-06-18', true]
 * ```
 */
export function promoCalendar(templates: readonly CampaignTemplate[], options: PromoCalendarOptions): PromoEntry[] {
  return guarded('/templates', templates, () => {
    checkObject('/options', options);
    const { year, platform, windows = [], ...calendar } = options;
    checkOption('platform', platform, platforms);
    checkItems('/templates', templates, 'promotions');
    checkItems('/options/windows', windows);
    const announced = windowsOf(platform, windows, templates);
    const entries = templates.map((template): PromoEntry => {
      const told = windowIn(year, template, announced.get(template.id) ?? []);
      const confirmed = told && { from: told.from, to: told.to, ...(told.source && { source: told.source }) };
      const { campaign, name, anchor, window } = planCampaign(template, { ...calendar, year, ...(confirmed && { window: confirmed }) });
      const { from, to, tentative, source = null } = window;
      return { campaign, name, anchor, from, to, tentative, source };
    });
    return entries.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  });
}

/** What a platform has announced, by campaign. */
function windowsOf(
  platform: Platform,
  windows: readonly PlatformWindow[],
  templates: readonly CampaignTemplate[],
): ReadonlyMap<string, readonly PlatformWindow[]> {
  const known = new Map<string, PlatformWindow[]>(templates.map(({ id }) => [id, []]));
  for (const window of windows) {
    if (window.platform !== platform) continue;
    const own = known.get(window.campaign);
    // a misspelt one would leave its campaign tentative
    if (own === undefined) {
      const allowed = shown(Array.from(known.keys(), shown).join(' '));
      throw new ZhangguiError('option/unknown', { option: 'windows.campaign', value: shown(window.campaign), allowed });
    }
    own.push(window);
  }
  return known;
}

function windowIn(year: number, template: CampaignTemplate, windows: readonly PlatformWindow[]): PlatformWindow | undefined {
  if (windows.length === 0) return undefined;
  checkTemplate(template);
  const anchor = anchorDay(template.anchor, year);
  const [own, other] = windows.filter((window) => fitsWindow(template.phases, anchor, window));
  if (own !== undefined && other !== undefined)
    throw new ZhangguiError('campaign/two-windows', { campaign: shown(template.id), from: own.from, other: other.from });
  return own;
}
