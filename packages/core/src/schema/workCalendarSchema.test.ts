import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import type { Clock } from '../calendar/clock.js';
import { deadline } from '../calendar/deadline.js';
import { holidayNotices } from '../calendar/holidayNotices.js';
import { isWorkday } from '../calendar/isWorkday.js';
import { occurrences } from '../calendar/occurrences.js';
import type { Recurrence } from '../calendar/recurrence.js';
import { chinaCalendar } from '../calendar/workCalendar.js';
import { parseDay } from '../day/day.js';
import { parseInstant } from '../day/instant.js';
import { addDays } from '../day/shiftDay.js';
import { clockSchema, openTimeSchema, pauseSchema } from './clockSchema.js';
import { recurrenceSchema } from './recurrenceSchema.js';
import { holidayNoticeSchema, workCalendarSchema } from './workCalendarSchema.js';

const name = { zh: '春节', en: 'Spring Festival' };
const notice = { year: 2027, holidays: [{ name, from: '2027-02-05', to: '2027-02-11' }], makeupWorkdays: ['2027-02-14', '2026-12-27'] };
const hours = { kind: 'business-hours', opensAt: '09:00', closesAt: '24:00', days: 'every-day' };
const pause = { from: '2026-06-01T10:00:00+08:00', to: '2026-06-01T10:00:00.500+08:00' };
const days = (count: number) => Array.from({ length: count }, (_, index) => addDays(parseDay('2026-01-01'), index));
const lines = (count: number) => Array.from({ length: count }, () => '2027-02-14');

test('the calendar of this library is read as it is, also from a file', () => {
  expect(workCalendarSchema.parse(chinaCalendar)).toEqual(chinaCalendar);
  const read = workCalendarSchema.parse(JSON.parse(JSON.stringify({ notices: holidayNotices, closed: ['2026-11-11'] })));
  expect(isWorkday(parseDay('2026-11-11'), { calendar: read }).value).toBe(false);
});

test.each<[string, z.ZodType, unknown, string[]]>([
  ['a notice', holidayNoticeSchema, notice, []],
  ['a notice of 366 lines', holidayNoticeSchema, { ...notice, makeupWorkdays: lines(365) }, []],
  ['one line more', holidayNoticeSchema, { ...notice, makeupWorkdays: lines(366) }, ['']],
  [
    'a holiday on a day that does not exist',
    holidayNoticeSchema,
    { ...notice, holidays: [{ name, from: '2027-02-29', to: '2027-03-01' }] },
    ['holidays.0.from'],
  ],
  [
    'a holiday that ends before it begins',
    holidayNoticeSchema,
    { ...notice, holidays: [{ name, from: '2027-02-05', to: '2027-02-04' }] },
    ['holidays.0.to'],
  ],
  ['a make-up day that does not exist', holidayNoticeSchema, { ...notice, makeupWorkdays: ['2027-02-30'] }, ['makeupWorkdays.0']],
  ['a make-up day two years off, which nobody would see', holidayNoticeSchema, { ...notice, makeupWorkdays: ['2025-12-31'] }, ['']],
  ['a last day two years off', holidayNoticeSchema, { ...notice, holidays: [{ name, from: '2028-12-31', to: '2029-01-01' }] }, ['']],
  ['a calendar without notices', workCalendarSchema, { closed: [] }, ['notices']],
  [
    'an empty notice',
    workCalendarSchema,
    { notices: [{}] },
    ['notices.0.value', 'notices.0.from', 'notices.0.recordedOn', 'notices.0.source', 'notices.0.status'],
  ],
  ['3,660 own days', workCalendarSchema, { notices: [], closed: days(3000), open: days(660) }, []],
  ['one own day more', workCalendarSchema, { notices: [], closed: days(3000), open: days(661) }, ['']],
  ['201 notices', workCalendarSchema, { notices: Array.from({ length: 201 }, () => holidayNotices[0]) }, ['notices']],
  ['hours until midnight', clockSchema, hours, []],
  ['hours that end when they begin', clockSchema, { ...hours, closesAt: '09:00' }, ['closesAt']],
  ['half past twenty-four', clockSchema, { ...hours, closesAt: '24:30' }, ['closesAt']],
  ['a clock of another kind', clockSchema, { kind: 'sla' }, ['kind']],
  ['no time at all', openTimeSchema, {}, ['']],
  ['a negative time', openTimeSchema, { days: -1 }, ['days']],
  ['a misspelt unit', openTimeSchema, { hours: 1, day: 1 }, ['']],
  ['a pause of half a second', pauseSchema, pause, []],
  ['a pause that ends before it starts', pauseSchema, { from: pause.to, to: pause.from }, ['to']],
  ['a week without weekdays', recurrenceSchema, { kind: 'weekly' }, ['weekdays']],
  ['an eighth weekday', recurrenceSchema, { kind: 'weekly', weekdays: [8] }, ['weekdays.0']],
  ['the 32nd', recurrenceSchema, { kind: 'monthly', day: 32 }, ['day']],
  ['a leap day', recurrenceSchema, { kind: 'yearly', monthDay: '02-29' }, []],
  ['a day of no year', recurrenceSchema, { kind: 'yearly', monthDay: '02-30' }, ['monthDay']],
])('from a file came %s', (_, schema, given, where) => {
  expect((schema.safeParse(given).error?.issues ?? []).map(({ path }) => path.join('.'))).toEqual(where);
});

function answers(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}

test('recurrences are read where occurrences answers them', () => {
  const two = fc.integer({ min: 0, max: 32 }).map((number) => String(number).padStart(2, '0'));
  const monthDays = fc.oneof(
    fc.tuple(two, two).map((parts) => parts.join('-')),
    fc.string({ maxLength: 6 }),
  );
  const given = fc.oneof(
    fc.record({ kind: fc.constant('yearly'), monthDay: monthDays }),
    fc.record({ kind: fc.constant('monthly'), day: fc.oneof(fc.integer({ min: -1, max: 33 }), fc.double()) }),
    fc.record({
      kind: fc.constant('weekly'),
      weekdays: fc.oneof(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 7 }), fc.anything()),
    }),
  );
  const june = { from: parseDay('2026-06-01'), to: parseDay('2026-06-30') };
  fc.assert(
    fc.property(given, (recurrence) => {
      expect(recurrenceSchema.safeParse(recurrence).success).toBe(answers(() => occurrences(recurrence as Recurrence, june)));
    }),
    { numRuns: 500 },
  );
});

test('hours are read where deadline takes them', () => {
  const start = parseInstant(pause.from);
  const times = fc.oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 60 }))
      .map((pair) => pair.map((part) => String(part).padStart(2, '0')).join(':')),
    fc.constantFrom('24:00', '9:00', '', '00:00'),
  );
  fc.assert(
    fc.property(times, times, (opensAt, closesAt) => {
      const clock = { ...hours, opensAt, closesAt };
      expect(clockSchema.safeParse(clock).success).toBe(answers(() => deadline(start, { within: { minutes: 0 }, clock: clock as Clock })));
    }),
    { numRuns: 500 },
  );
});
