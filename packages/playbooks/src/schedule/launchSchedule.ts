import { addDays, checkObject, type Day, type Finding, type Period, parseDay, shown, ZhangguiError } from '@zhanggui/core';
import { addWorkdays, type CalendarBasis, type CalendarOptions, rollToWorkday, workdaysBetween } from '@zhanggui/core/calendar';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { checkItems, checkText } from '../role/readShapes.js';
import type { ScheduleRule } from './scheduleRuleTexts.js';
import { checkWorkdays } from './taskGraph.js';

/** 新品: what a product needs before it can be sold. */
export interface LaunchProduct {
  readonly id: string;
  /** The campaign that it is to be on sale for, by id. */
  readonly campaign: string;
  /** 准备: samples, photos, pages; working days from 1. */
  readonly prepareWorkdays: number;
  /** 测试: calendar days from 1, in which buyers are watched. */
  readonly testDays: number;
}

/** 上新的选项. */
export interface LaunchOptions extends CalendarOptions {
  /** 今天: what should have begun before is found. */
  readonly today?: Day;
}

/** 上新节奏: the days of one product, counted back from its campaign. */
export interface PlannedLaunch {
  readonly product: string;
  readonly campaign: string;
  readonly prepare: Period;
  readonly test: Period;
  /** 上线: the last working day that is not after the campaign's first day. */
  readonly online: Day;
  readonly basis: CalendarBasis;
}

/** 上新节奏表. */
export interface LaunchSchedule {
  /** In the order of the products. */
  readonly launches: readonly PlannedLaunch[];
  /** Messages are in `scheduleRuleTexts`. */
  readonly findings: readonly Finding[];
}

/**
 * 上新节奏表: when products are prepared, tested and put online, counted back from their campaigns.
 *
 * Online on the last working day that is not after the campaign's first day; tested on the calendar days right before; prepared on working days right before those.
 *
 * @param campaigns - their first days
 * @returns with `schedule/infeasible` for each product whose preparation should have begun before `today`, and how many working days are missing
 * @throws `schedule/not-task`, `schedule/unknown-id` for a campaign that there is not, `schedule/duplicate-id` for a campaign, or a product of one campaign, that comes twice, `playbook/not-text`, `day/not-day`, `day/out-of-range`, `shape/not-list`,
 *   `shape/not-object`, `limit/exceeded`, and as core's `addWorkdays`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { launchSchedule } from '@zhanggui/playbooks';
 * const product = { id: 'down-coat', campaign: 'double-11', prepareWorkdays: 10, testDays: 7 };
 * const { launches } = launchSchedule([product], [{ id: 'double-11', from: parseDay('2026-11-11') }]);
 * launches[0]!.online; // => '2026-11-11'
 * launches[0]!.test; // => { from: '2026-11-04', to: '2026-11-10' }
 * launches[0]!.prepare; // => { from: '2026-10-21', to: '2026-11-03' }
 * ```
 */
export function launchSchedule(
  products: readonly LaunchProduct[],
  campaigns: readonly { readonly id: string; readonly from: Day }[],
  options: LaunchOptions = {},
): LaunchSchedule {
  return guarded('/products', products, () => {
    checkObject('/options', options);
    const { today, ...calendar } = options;
    if (today !== undefined) parseDay(today);
    checkItems('/campaigns', campaigns);
    const starts = new Map<string, Day>();
    for (const [index, { id, from }] of campaigns.entries()) {
      if (starts.has(id)) throw new ZhangguiError('schedule/duplicate-id', { path: `/campaigns/${index}`, id: shown(id) });
      starts.set(id, parseDay(from));
    }
    checkItems('/products', products, 'plannedDays');
    const seen = new Set<string>();
    const launches = products.map((product, index) => {
      const { id, campaign } = product;
      const path = `/products/${index}`;
      checkText(`${path}/id`, id);
      const start = starts.get(campaign);
      if (start === undefined) throw new ZhangguiError('schedule/unknown-id', { path: `${path}/campaign`, id: shown(campaign) });
      const key = JSON.stringify([id, campaign]);
      if (seen.has(key)) throw new ZhangguiError('schedule/duplicate-id', { path, id: shown(id) });
      seen.add(key);
      return launch(product, start, { path, calendar });
    });
    const findings = launches.flatMap(({ product, prepare }, index) => {
      if (today === undefined || prepare.from >= today) return [];
      const first = rollToWorkday(today, { ...calendar, direction: 'forward' }).day;
      const workdays = workdaysBetween(prepare.from, first, calendar).count;
      return [found<ScheduleRule>('schedule/infeasible', 'error', `/products/${index}`, { product, start: prepare.from, workdays })];
    });
    return { launches, findings };
  });
}

function launch(
  { id, campaign, prepareWorkdays, testDays }: LaunchProduct,
  start: Day,
  { path, calendar }: { readonly path: string; readonly calendar: CalendarOptions },
): PlannedLaunch {
  checkWorkdays(`${path}/prepareWorkdays`, prepareWorkdays);
  checkWorkdays(`${path}/testDays`, testDays);
  const online = rollToWorkday(start, { ...calendar, direction: 'backward' });
  const test = { from: addDays(online.day, -testDays), to: addDays(online.day, -1) };
  const prepared = rollToWorkday(addDays(test.from, -1), { ...calendar, direction: 'backward' });
  const begun = addWorkdays(prepared.day, 1 - prepareWorkdays, calendar);
  const guessed = [online, prepared, begun].some(({ basis }) => basis === 'provisional');
  return {
    product: id,
    campaign,
    prepare: { from: begun.day, to: prepared.day },
    test,
    online: online.day,
    basis: guessed ? 'provisional' : 'official',
  };
}
