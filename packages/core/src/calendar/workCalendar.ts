import type { Day } from '../day/day.js';
import type { Fact } from '../fact/fact.js';
import type { HolidayNotice } from './holidayNotice.js';
import { holidayNotices } from './holidayNotices.js';

/** 工作日历: the notices that count, and the days on which the company does otherwise. A day in both lists is closed. */
export interface WorkCalendar {
  /** In any order, at most 200; a notice of your own stands beside those of the library. */
  readonly notices: readonly Fact<HolidayNotice>[];
  /** 公司放假: days off of the company's own. */
  readonly closed?: readonly Day[];
  /** 公司上班: days that the company works, whatever the notice says. At most 3,660 own days in all. */
  readonly open?: readonly Day[];
}

/**
 * 依据: `provisional` as soon as one day that was looked at is a guess by weekday and statute, because its year has no notice yet;
 * else `official`: every day looked at stands in a notice or is the company's own word, or no day had to be looked at.
 */
export type CalendarBasis = 'official' | 'provisional';

/** What every question to a calendar takes. */
export interface CalendarOptions {
  /** The official notices alone when left out. */
  readonly calendar?: WorkCalendar;
  /** Answers with the facts recorded up to that day, so that last quarter's answer can be had again. */
  readonly asRecordedOn?: Day;
}

/** 中国大陆官方日历: the notices of the State Council, and nothing of a company's own. */
export const chinaCalendar = { notices: holidayNotices } as const satisfies WorkCalendar;
