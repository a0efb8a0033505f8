import * as z from 'zod';
import type { HolidayNotice } from '../calendar/holidayNotice.js';
import type { WorkCalendar } from '../calendar/workCalendar.js';
import { limits } from '../error/limits.js';
import { daySchema } from './daySchema.js';
import { dayText } from './dayText.js';
import { factSchema } from './factSchema.js';
import { textSchema } from './textSchema.js';

const noticeHoliday = z.strictObject({ name: textSchema, from: dayText, to: dayText }).refine(({ from, to }) => from <= to, {
  path: ['to'],
  error: 'Too early: expected the last day not before the first',
});

/** 放假安排: reads a {@link HolidayNotice}: days that exist, of its year or the one before or after, 366 lines of them at most. */
export const holidayNoticeSchema = z
  .strictObject({
    year: z.int().min(1).max(9999),
    holidays: z.array(noticeHoliday).max(limits.noticeDays),
    makeupWorkdays: z.array(dayText).max(limits.noticeDays),
  })
  .refine(
    ({ holidays, makeupWorkdays }) => holidays.length + makeupWorkdays.length <= limits.noticeDays,
    'Too many: expected at most 366 lines',
  )
  .refine(({ year, holidays, makeupWorkdays }) => {
    const days = [...holidays.flatMap(({ from, to }) => [from, to]), ...makeupWorkdays];
    return days.every((day) => Math.abs(Number(day.slice(0, 4)) - year) <= 1);
  }, 'Too far: expected days of the year of the notice, or of the one before or after') satisfies z.ZodType<HolidayNotice>;

const ownDays = z.array(daySchema).max(limits.companyDays).exactOptional();

/**
 * 工作日历: reads a {@link WorkCalendar}: at most 200 notices and 3,660 own days in all.
 *
 * @example
 * ```ts
 * import { workCalendarSchema } from '@zhanggui/core/schema';
 * workCalendarSchema.safeParse({ notices: [], closed: ['2026-02-28'] }).success; // => true
 * workCalendarSchema.safeParse({ notices: [], closed: ['2026-02-30'] }).success; // => false
 * ```
 */
export const workCalendarSchema = z
  .strictObject({ notices: z.array(factSchema(holidayNoticeSchema)).max(limits.notices), closed: ownDays, open: ownDays })
  .refine(({ closed = [], open = [] }) => closed.length + open.length <= limits.companyDays, {
    error: 'Too many: expected at most 3,660 own days',
  }) satisfies z.ZodType<WorkCalendar>;
