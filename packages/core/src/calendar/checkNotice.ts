import { checkCount } from '../day/checkCount.js';
import { checkOption } from '../error/checkOption.js';
import { checkList, checkObject } from '../error/checkShape.js';
import { checkLimit } from '../error/limits.js';
import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import type { Fact } from '../fact/fact.js';
import type { HolidayNotice } from './holidayNotice.js';

/**
 * Refuses a notice that cannot be read. Whether its days exist is for its schema to say: this runs at every question.
 *
 * @throws `shape/not-object`, `shape/not-list`, `option/unknown` for the status, `day/not-day` for a day that is no text, `day/not-count` for the year, `limit/exceeded`
 */
export function checkNotice(fact: Fact<HolidayNotice>): void {
  checkObject('notices', fact);
  const { value, from, until = '', recordedOn, status } = fact;
  checkObject('notices.value', value);
  checkCount(value.year);
  if (from !== null) checkText(from);
  checkText(until);
  checkText(recordedOn);
  checkOption('status', status, ['verified', 'secondary', 'draft', 'handbook']);
  const { holidays, makeupWorkdays } = value;
  checkList('holidays', holidays);
  checkList('makeupWorkdays', makeupWorkdays);
  checkLimit('noticeDays', holidays.length + makeupWorkdays.length);
  for (const holiday of holidays) {
    checkObject('holidays', holiday);
    checkText(holiday.from);
    checkText(holiday.to);
  }
  for (const day of makeupWorkdays) checkText(day);
}

function checkText(day: unknown): void {
  if (typeof day !== 'string') throw new ZhangguiError('day/not-day', { text: shown(day) });
}
