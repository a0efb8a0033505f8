import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '../day/day.js';
import { parseInstant } from '../day/instant.js';
import { monthOf } from '../day/period.js';
import { isZhangguiError } from '../error/ZhangguiError.js';
import { addWorkdays } from './addWorkdays.js';
import { type DeadlineOptions, deadline } from './deadline.js';
import { elapsed } from './elapsed.js';
import { holidayNotices } from './holidayNotices.js';
import { isWorkday } from './isWorkday.js';
import { occurrences } from './occurrences.js';
import type { Recurrence } from './recurrence.js';
import { rollToWorkday } from './rollToWorkday.js';
import type { CalendarOptions } from './workCalendar.js';
import { workdaysBetween } from './workdaysBetween.js';

const day = parseDay('2026-06-01');
const june = monthOf(day);
const start = parseInstant('2026-06-01T10:00:00+08:00');
const clock = { kind: 'calendar' };
const within = { hours: 1 };
const [notice] = holidayNotices;
const due = (options: unknown) => deadline(start, options as DeadlineOptions);
const worked = (calendar: unknown) => isWorkday(day, { calendar } as CalendarOptions);
const withNotice = (value: object) => worked({ notices: [{ ...notice, value: { ...notice!.value, ...value } }] });
const days = (recurrence: unknown) => occurrences(recurrence as Recurrence, june);

test.each<[string, string, object, () => unknown]>([
  ['a deadline without a clock', 'shape/not-object', { path: 'clock', value: 'undefined' }, () => due({ within })],
  ['a clock that is null', 'shape/not-object', { path: 'clock', value: 'null' }, () => due({ within, clock: null })],
  ['a deadline without a time limit', 'shape/not-object', { path: 'within', value: 'undefined' }, () => due({ clock })],
  ['a time limit that is a number', 'shape/not-object', { path: 'within', value: '48' }, () => due({ clock, within: 48 })],
  ['a deadline without options', 'shape/not-object', { path: 'options', value: 'null' }, () => due(null)],
  ['a pause that is null', 'shape/not-object', { path: 'pauses', value: 'null' }, () => due({ clock, within, pauses: [null] })],
  ['pauses that are no list', 'shape/not-list', { path: 'pauses', value: 'object' }, () => due({ clock, within, pauses: {} })],
  ['pauses with a hole', 'shape/not-object', { path: 'pauses' }, () => due({ clock, within, pauses: new Array(1) })],
  ['a used time without a clock', 'shape/not-object', { path: 'clock' }, () => elapsed(start, start, {} as DeadlineOptions)],
  ['a used time without options', 'shape/not-object', { path: 'options' }, () => elapsed(start, start, null as never)],
  ['a roll without options', 'shape/not-object', { path: 'options' }, () => rollToWorkday(day, null as never)],
  ['options that are null', 'shape/not-object', { path: 'options' }, () => isWorkday(day, null as never)],
  ['a calendar that is null', 'shape/not-object', { path: 'calendar', value: 'null' }, () => worked(null)],
  ['a calendar without notices', 'shape/not-list', { path: 'notices', value: 'undefined' }, () => worked({ closed: [] })],
  ['closed days that are a text', 'shape/not-list', { path: 'closed', value: day }, () => worked({ notices: [], closed: day })],
  ['open days that are null', 'shape/not-list', { path: 'open', value: 'null' }, () => worked({ notices: [], open: null })],
  ['a notice that is null', 'shape/not-object', { path: 'notices', value: 'null' }, () => worked({ notices: [null] })],
  ['a notice that is empty', 'shape/not-object', { path: 'notices.value', value: 'undefined' }, () => worked({ notices: [{}] })],
  ['a notice without its fact', 'day/not-day', {}, () => worked({ notices: [{ value: notice!.value }] })],
  ['a notice without a first day', 'day/not-day', {}, () => worked({ notices: [{ ...notice, from: undefined }] })],
  ['a notice without a day of record', 'day/not-day', {}, () => worked({ notices: [{ ...notice, recordedOn: null }] })],
  ['a notice of a status nobody knows', 'option/unknown', { option: 'status' }, () => worked({ notices: [{ ...notice, status: 'sure' }] })],
  ['a notice with an end that is null', 'day/not-day', { text: 'null' }, () => worked({ notices: [{ ...notice, until: null }] })],
  ['a notice for a year that is a text', 'day/not-count', { value: '2026' }, () => withNotice({ year: '2026' })],
  ['a notice without holidays', 'shape/not-list', { path: 'holidays' }, () => withNotice({ holidays: undefined })],
  ['a holiday that is a text', 'shape/not-object', { path: 'holidays', value: '元旦' }, () => withNotice({ holidays: ['元旦'] })],
  ['a holiday without days', 'day/not-day', { text: 'undefined' }, () => withNotice({ holidays: [{}] })],
  ['a holiday without its last day', 'day/not-day', { text: 'undefined' }, () => withNotice({ holidays: [{ from: day }] })],
  ['a notice without make-up days', 'shape/not-list', { path: 'makeupWorkdays' }, () => withNotice({ makeupWorkdays: undefined })],
  ['a make-up day that is a number', 'day/not-day', { text: '20260104' }, () => withNotice({ makeupWorkdays: [20260104] })],
  ['a recurrence that is null', 'shape/not-object', { path: 'recurrence', value: 'null' }, () => days(null)],
  ['weekdays that are one number', 'shape/not-list', { path: 'weekdays', value: '3' }, () => days({ kind: 'weekly', weekdays: 3 })],
  ['a week without weekdays', 'shape/not-list', { path: 'weekdays', value: 'undefined' }, () => days({ kind: 'weekly' })],
  ['a period that is null', 'shape/not-object', { path: 'period' }, () => occurrences({ kind: 'every-workday' }, null as never)],
])('from JSON came %s', (_, code, params, ask) => {
  expect(ask).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) as object }));
});

test('an empty list of weekdays is still never', () => {
  expect(days({ kind: 'weekly', weekdays: [] })).toEqual([]);
});

/** Anything at all, or what is expected with anything at all in one of its places. */
function spoilt(good: object): fc.Arbitrary<unknown> {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withDate: true, withBoxedValues: true });
  const inPlace = fc.tuple(fc.constantFrom(...Object.keys(good)), anything).map(([key, value]) => ({ ...good, [key]: value }));
  return fc.oneof(anything, inPlace);
}

const hours = { kind: 'business-hours', opensAt: '09:00', closesAt: '18:00', days: 'workdays' };
const holiday = { name: { zh: '元旦', en: 'New Year’s Day' }, from: '2026-06-01', to: '2026-06-02' };
const value = { year: 2026, holidays: [holiday], makeupWorkdays: ['2026-06-06'] };
const facts = fc.oneof(
  spoilt({ ...notice, value }),
  spoilt(value).map((given) => ({ ...notice, value: given })),
  spoilt(holiday).map((given) => ({ ...notice, value: { ...value, holidays: [given] } })),
);
const notices = fc.array(facts, { maxLength: 2 });
const calendars = fc.oneof(
  spoilt({ notices: [], closed: [day], open: [] }),
  notices.map((given) => ({ notices: given })),
);
const pauses = spoilt({ from: start, to: start }).map((given) => [given]);
const recurrences = fc.oneof(
  spoilt({ kind: 'weekly', weekdays: [1] }),
  spoilt({ kind: 'monthly', day: 1 }),
  spoilt({ kind: 'yearly', monthDay: '06-01' }),
  spoilt({ kind: 'workday-of', of: 'month', position: 'last' }),
);

function refusesOrAnswers<T>(given: fc.Arbitrary<T>, ask: (value: T) => unknown) {
  fc.assert(
    fc.property(given, (each) => {
      try {
        ask(each);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
    { numRuns: 300 },
  );
}

test.each<[string, fc.Arbitrary<unknown>, (value: unknown) => unknown]>([
  ['clocks', spoilt(hours), (given) => due({ within, clock: given })],
  ['time limits', spoilt({ days: 1, hours: 2, minutes: 3 }), (given) => due({ within: given, clock })],
  ['pauses', fc.oneof(pauses, fc.anything()), (given) => due({ within, clock, pauses: given })],
  ['deadlines', spoilt({ within, clock, dueAt: 'moment', calendar: { notices: [] }, asRecordedOn: day }), due],
  ['used times', spoilt({ clock, pauses: [], asRecordedOn: day }), (given) => elapsed(start, start, given as DeadlineOptions)],
  ['calendars', calendars, worked],
  ['days that are rolled', calendars, (calendar) => rollToWorkday(day, { direction: 'forward', calendar } as never)],
  ['days that are added', spoilt({ calendar: { notices: [] }, asRecordedOn: day }), (given) => addWorkdays(day, 3, given as object)],
  ['days between', calendars, (calendar) => workdaysBetween(june.from, june.to, { calendar } as CalendarOptions)],
  ['recurrences', recurrences, days],
])('%s of any shape are answered or refused with a code', (_, given, ask) => {
  refusesOrAnswers(given, ask);
});

test.each(['verified', 'secondary', 'draft', 'handbook'])('a notice without a first day and of status %s counts', (status) => {
  expect(worked({ notices: [{ ...notice, from: null, status }] })).toEqual(isWorkday(day, { calendar: { notices: [notice!] } }));
});
