import type { Text } from '../text/text.js';

/**
 * 放假安排: what the State Council says about one year. Every other day is as its weekday.
 *
 * A notice may name days of the year before or after (元旦 has begun on 12-31, and been made up for in December): where two
 * notices name a day, the one of the later year counts.
 */
export interface HolidayNotice {
  readonly year: number;
  readonly holidays: readonly NoticeHoliday[];
  /** 调休上班: days at a weekend that are worked, `YYYY-MM-DD`. */
  readonly makeupWorkdays: readonly string[];
}

/** 假期: days off in a row, `YYYY-MM-DD`, both included. */
export interface NoticeHoliday {
  readonly name: Text;
  readonly from: string;
  readonly to: string;
}
