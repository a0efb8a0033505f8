import { type Day, parseDay } from '../day/day.js';
import { weekdayOf } from '../day/weekday.js';
import { checkList, checkObject } from '../error/checkShape.js';
import { checkLimit } from '../error/limits.js';
import type { Fact } from '../fact/fact.js';
import { factOn } from '../fact/factOn.js';
import type { Text } from '../text/text.js';
import { checkNotice } from './checkNotice.js';
import type { HolidayNotice } from './holidayNotice.js';
import { statutoryDays } from './statutoryDays.js';
import { type CalendarBasis, type CalendarOptions, chinaCalendar, type WorkCalendar } from './workCalendar.js';

/** 某天上不上班, and how well that is known. */
export interface WorkdayAnswer {
  readonly value: boolean;
  readonly basis: CalendarBasis;
  /** The holiday that the day belongs to, also where the company works on it. */
  readonly holiday?: Text;
}

/** What a calendar says about a day. */
export type CalendarReader = (day: Day) => WorkdayAnswer;

/**
 * Opens a calendar for one call, checking it once.
 *
 * @throws `limit/exceeded`, `shape/not-object` and `shape/not-list` for another shape, `day/not-day` for the company's own days and `asRecordedOn`, and as `checkNotice`
 */
export function readCalendar(options: CalendarOptions): CalendarReader {
  checkObject('options', options);
  const { calendar = chinaCalendar, asRecordedOn } = options;
  checkObject('calendar', calendar);
  const { notices, closed = [], open = [] }: WorkCalendar = calendar;
  checkList('closed', closed);
  checkList('open', open);
  checkLimit('companyDays', closed.length + open.length);
  const own = new Map([
    ...[...open].map((day) => [parseDay(day), true] as const),
    ...[...closed].map((day) => [parseDay(day), false] as const),
  ]);
  const recorded = asRecordedOn === undefined ? {} : { asRecordedOn: parseDay(asRecordedOn) };
  const factsOf = groupByYear(notices);
  const later = remember((year) => noticeOf(Number(year) + 1, '-01-01'));
  const earlier = remember((year) => noticeOf(Number(year) - 1, '-12-31'));
  const statutory = remember((year) => statutoryDays(year, recorded));

  function noticeOf(year: number, day: string): HolidayNotice | undefined {
    const facts = factsOf.get(year);
    return facts && factOn(facts, `${String(year).padStart(4, '0')}${day}` as Day, recorded)?.value;
  }

  function answer(day: Day): WorkdayAnswer {
    const year = day.slice(0, 4);
    const notice = noticeOf(Number(year), day.slice(4));
    for (const each of [later(year), notice, earlier(year)]) {
      const holiday = each?.holidays.find(({ from, to }) => from <= day && day <= to);
      if (holiday) return { value: false, basis: 'official', holiday: holiday.name };
      if (each?.makeupWorkdays.includes(day)) return { value: true, basis: 'official' };
    }
    const value = weekdayOf(day) <= 5;
    if (notice) return { value, basis: 'official' };
    const holiday = statutory(year).get(day);
    return holiday ? { value: false, basis: 'provisional', holiday } : { value, basis: 'provisional' };
  }

  return (day) => {
    const value = own.get(parseDay(day));
    return value === undefined ? answer(day) : { ...answer(day), value, basis: 'official' };
  };
}

/** Asks a calendar for working days, and keeps the basis of all that was asked. */
export function watchBasis(answer: CalendarReader): { readonly isWorkday: (day: Day) => boolean; readonly basis: () => CalendarBasis } {
  let seen: CalendarBasis = 'official';
  return {
    isWorkday(day) {
      const { value, basis } = answer(day);
      if (basis === 'provisional') seen = basis;
      return value;
    },
    basis: () => seen,
  };
}

/** Notices by the year they are for, whatever days their facts claim to hold on. */
function groupByYear(notices: readonly Fact<HolidayNotice>[]): ReadonlyMap<number, readonly Fact<HolidayNotice>[]> {
  checkList('notices', notices);
  checkLimit('notices', notices.length);
  const byYear = new Map<number, Fact<HolidayNotice>[]>();
  for (const fact of notices) {
    checkNotice(fact);
    const { year } = fact.value;
    byYear.set(year, [...(byYear.get(year) ?? []), fact]);
  }
  return byYear;
}

/** Asks once a year. */
function remember<T>(ask: (year: string) => T): (year: string) => T {
  const known = new Map<string, T>();
  return (year) => {
    if (!known.has(year)) known.set(year, ask(year));
    return known.get(year) as T;
  };
}
