import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, parseDay } from '../day/day.js';
import { eachDay, monthOf, type Period, period, weekOf, yearOf } from '../day/period.js';
import { addDays } from '../day/shiftDay.js';
import { isWorkday } from './isWorkday.js';
import { occurrences } from './occurrences.js';
import type { Recurrence } from './recurrence.js';
import { chinaCalendar } from './workCalendar.js';

const day = (text: string) => parseDay(text);
const month = (text: string) => monthOf(day(`${text}-01`));
const between = (from: string, to: string) => period(day(from), day(to));
const days = (...asked: Parameters<typeof occurrences>) => occurrences(...asked).map((each) => each.day);
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) as object });

const rows: [string, Recurrence, Period, string[]][] = [
  [
    'the Wednesday case review',
    { kind: 'weekly', weekdays: [3] },
    month('2026-03'),
    ['2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25'],
  ],
  [
    'the Tuesday member day of June',
    { kind: 'weekly', weekdays: [2] },
    month('2026-06'),
    ['2026-06-02', '2026-06-09', '2026-06-16', '2026-06-23', '2026-06-30'],
  ],
  [
    'Sunday and Monday, whatever their order',
    { kind: 'weekly', weekdays: [7, 1, 7] },
    weekOf(day('2026-06-03')),
    ['2026-06-01', '2026-06-07'],
  ],
  ['on no weekday, never', { kind: 'weekly', weekdays: [] }, month('2026-03'), []],
  [
    'the 31st is the last day of a shorter month',
    { kind: 'monthly', day: 31 },
    between('2026-01-31', '2026-04-30'),
    ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
  ],
  [
    'the 30th, too, in February',
    { kind: 'monthly', day: 30 },
    between('2024-01-01', '2024-03-31'),
    ['2024-01-30', '2024-02-29', '2024-03-30'],
  ],
  ['the 1st', { kind: 'monthly', day: 1 }, between('2026-01-02', '2026-03-01'), ['2026-02-01', '2026-03-01']],
  [
    'a birthday on 02-29',
    { kind: 'yearly', monthDay: '02-29' },
    between('2024-01-01', '2026-12-31'),
    ['2024-02-29', '2025-02-28', '2026-02-28'],
  ],
  ['a birthday on 02-28', { kind: 'yearly', monthDay: '02-28' }, between('2024-01-01', '2025-12-31'), ['2024-02-28', '2025-02-28']],
  ['双11', { kind: 'yearly', monthDay: '11-11' }, between('2025-11-11', '2026-11-11'), ['2025-11-11', '2026-11-11']],
  ['双11 outside the period', { kind: 'yearly', monthDay: '11-11' }, between('2025-11-12', '2026-11-10'), []],
  [
    'the month end of February 2026 is a Saturday that is worked',
    { kind: 'workday-of', of: 'month', position: 'last' },
    month('2026-02'),
    ['2026-02-28'],
  ],
  ['the month end of October 2026', { kind: 'workday-of', of: 'month', position: 'last' }, month('2026-10'), ['2026-10-30']],
  ['the first of October', { kind: 'workday-of', of: 'month', position: 'first' }, month('2026-10'), ['2026-10-08']],
  [
    'the first of the week after Labour Day',
    { kind: 'workday-of', of: 'week', position: 'first' },
    weekOf(day('2026-05-04')),
    ['2026-05-06'],
  ],
  ['the last of that week is a Saturday', { kind: 'workday-of', of: 'week', position: 'last' }, weekOf(day('2026-05-04')), ['2026-05-09']],
  ['a week without a working day has none', { kind: 'workday-of', of: 'week', position: 'first' }, weekOf(day('2026-02-16')), []],
  [
    'quarter ends',
    { kind: 'workday-of', of: 'quarter', position: 'last' },
    between('2026-01-01', '2026-12-31'),
    ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
  ],
  [
    'quarter starts, the first of them a Sunday that is worked',
    { kind: 'workday-of', of: 'quarter', position: 'first' },
    between('2026-01-01', '2026-07-01'),
    ['2026-01-04', '2026-04-01', '2026-07-01'],
  ],
  [
    'the first of a week that began before the period',
    { kind: 'workday-of', of: 'week', position: 'first' },
    between('2026-06-02', '2026-06-08'),
    ['2026-06-08'],
  ],
  [
    'the last of a month that ends after it',
    { kind: 'workday-of', of: 'month', position: 'last' },
    between('2026-05-29', '2026-06-29'),
    ['2026-05-29'],
  ],
  ['one day is a period', { kind: 'workday-of', of: 'month', position: 'last' }, between('2026-02-28', '2026-02-28'), ['2026-02-28']],
  [
    'every working day of the Spring Festival weeks',
    { kind: 'every-workday' },
    between('2026-02-13', '2026-02-25'),
    ['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25'],
  ],
];
test.each(rows)('%s', (_, recurrence, within, expected) => {
  expect(occurrences(recurrence, within)).toEqual(expected.map((each) => ({ day: each, basis: 'official' })));
});

test('a member day every month comes twelve times a year', () => {
  expect(occurrences({ kind: 'monthly', day: 8 }, yearOf(day('2027-01-01')))).toHaveLength(12);
});

test('only days that were found by a guess are provisional', () => {
  const across = between('2026-12-01', '2027-02-28');
  expect(occurrences({ kind: 'workday-of', of: 'month', position: 'last' }, across)).toEqual([
    { day: '2026-12-31', basis: 'official' },
    { day: '2027-01-29', basis: 'provisional' },
    { day: '2027-02-26', basis: 'provisional' },
  ]);
  // the week of 2026-12-28 reaches into 2027, but its first working day lies before
  expect(occurrences({ kind: 'workday-of', of: 'week', position: 'first' }, between('2026-12-28', '2027-01-10'))).toEqual([
    { day: '2026-12-28', basis: 'official' },
    { day: '2027-01-04', basis: 'provisional' },
  ]);
  // its last is found by looking at the guessed days of January first
  expect(occurrences({ kind: 'workday-of', of: 'week', position: 'last' }, between('2026-12-28', '2027-01-03'))).toEqual([
    { day: '2026-12-31', basis: 'provisional' },
  ]);
  expect(occurrences({ kind: 'every-workday' }, between('2026-12-31', '2027-01-04'))).toEqual([
    { day: '2026-12-31', basis: 'official' },
    { day: '2027-01-04', basis: 'provisional' },
  ]);
  expect(occurrences({ kind: 'weekly', weekdays: [1] }, between('2027-01-04', '2027-01-04'))).toEqual([
    { day: '2027-01-04', basis: 'official' },
  ]);
});

test('the company’s own days and the day of record count', () => {
  const calendar = { ...chinaCalendar, closed: [day('2026-02-28')] };
  expect(days({ kind: 'workday-of', of: 'month', position: 'last' }, month('2026-02'), { calendar })).toEqual(['2026-02-27']);
  expect(days({ kind: 'workday-of', of: 'month', position: 'last' }, month('2026-02'), { asRecordedOn: day('2026-01-01') })).toEqual([
    '2026-02-27',
  ]);
  expect(days({ kind: 'every-workday' }, between('2026-02-27', '2026-02-28'), { calendar })).toEqual(['2026-02-27']);
});

const recurrences: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ kind: fc.constant('weekly' as const), weekdays: fc.array(fc.constantFrom(1, 2, 3, 4, 5, 6, 7)) }),
  fc.record({ kind: fc.constant('monthly' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ kind: fc.constant('yearly' as const), monthDay: fc.constantFrom('01-01', '02-28', '02-29', '06-18', '12-31') }),
  fc.record({
    kind: fc.constant('workday-of' as const),
    of: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
    position: fc.constantFrom('first' as const, 'last' as const),
  }),
  fc.constant({ kind: 'every-workday' as const }),
);
const start = fc.integer({ min: 0, max: 1200 }).map((count) => addDays(day('2023-06-01'), count));

test('days come in order, each once, inside the period; two halves give what the whole gives', () => {
  fc.assert(
    fc.property(recurrences, start, fc.nat(200), fc.nat(200), (recurrence, from, first, second) => {
      const [middle, to] = [addDays(from, first), addDays(from, first + 1 + second)];
      const whole = occurrences(recurrence, { from, to });
      expect(whole.map((each) => each.day)).toEqual([...new Set(whole.map((each) => each.day))].sort());
      expect(whole.every((each) => from <= each.day && each.day <= to)).toBe(true);
      const halves = [
        { from, to: middle },
        { from: addDays(middle, 1), to },
      ];
      expect(halves.flatMap((half) => occurrences(recurrence, half))).toEqual(whole);
    }),
  );
});

test('a first or last working day is the only one of its week on its side', () => {
  fc.assert(
    fc.property(start, (any) => {
      const week = weekOf(any);
      const worked = eachDay(week).filter((each) => isWorkday(each).value);
      expect(days({ kind: 'workday-of', of: 'week', position: 'first' }, week)).toEqual(worked.slice(0, 1));
      expect(days({ kind: 'workday-of', of: 'week', position: 'last' }, week)).toEqual(worked.slice(-1));
    }),
  );
});

test('a period has at most 3,660 days', () => {
  const most = between('2024-01-01', '2034-01-07');
  expect(days({ kind: 'monthly', day: 1 }, most)).toHaveLength(121);
  expect(() => occurrences({ kind: 'monthly', day: 1 }, { ...most, to: day('2034-01-08') })).toThrow(
    refused('limit/exceeded', { what: 'daySpan', actual: 3661 }),
  );
});

test('the ends of the calendar', () => {
  expect(days({ kind: 'workday-of', of: 'month', position: 'last' }, between('9999-12-01', '9999-12-31'))).toEqual(['9999-12-31']);
  expect(days({ kind: 'workday-of', of: 'week', position: 'first' }, between('0001-01-01', '0001-01-07'))).toEqual(['0001-01-01']);
  expect(() => occurrences({ kind: 'workday-of', of: 'week', position: 'first' }, between('9999-12-31', '9999-12-31'))).toThrow(
    refused('day/out-of-range'),
  );
});

const june = month('2026-06');
test.each([
  ['day/not-day', {}, () => occurrences({ kind: 'every-workday' }, { from: 'x' as Day, to: day('2026-01-01') })],
  ['day/backwards', {}, () => occurrences({ kind: 'every-workday' }, { from: day('2026-01-02'), to: day('2026-01-01') })],
  ['day/not-day', {}, () => occurrences({ kind: 'every-workday' }, june, { asRecordedOn: 'x' as Day })],
  ['day/not-month-day', { value: '0' }, () => occurrences({ kind: 'monthly', day: 0 }, june)],
  ['day/not-month-day', { value: '32' }, () => occurrences({ kind: 'monthly', day: 32 }, june)],
  ['day/not-month-day', { value: '1.5' }, () => occurrences({ kind: 'monthly', day: 1.5 }, june)],
  ['day/not-month-day', { value: '15' }, () => occurrences({ kind: 'monthly', day: '15' as unknown as number }, june)],
  ['day/not-month-day', { value: '02-30' }, () => occurrences({ kind: 'yearly', monthDay: '02-30' }, june)],
  ['day/not-month-day', { value: '6-18' }, () => occurrences({ kind: 'yearly', monthDay: '6-18' }, june)],
  ['day/not-month-day', { value: 'object' }, () => occurrences({ kind: 'yearly', monthDay: ['06-18'] as unknown as string }, june)],
  ['option/unknown', { option: 'kind', value: 'daily' }, () => occurrences({ kind: 'daily' } as unknown as Recurrence, june)],
  [
    'option/unknown',
    { option: 'kind', allowed: 'every-workday weekly monthly yearly workday-of' },
    () => occurrences({} as Recurrence, june),
  ],
  [
    'option/unknown',
    { option: 'weekdays', value: '0', allowed: '1 2 3 4 5 6 7' },
    () => occurrences({ kind: 'weekly', weekdays: [1, 0 as 1] }, june),
  ],
  ['option/unknown', { option: 'weekdays', value: '8' }, () => occurrences({ kind: 'weekly', weekdays: [8 as 1] }, june)],
  [
    'option/unknown',
    { option: 'of', value: 'year', allowed: 'week month quarter' },
    () => occurrences({ kind: 'workday-of', of: 'year' as 'week', position: 'last' }, june),
  ],
  [
    'option/unknown',
    { option: 'position', value: '2', allowed: 'first last' },
    () => occurrences({ kind: 'workday-of', of: 'week', position: 2 as unknown as 'last' }, june),
  ],
])('refuses with %s %j', (code, params, ask) => {
  expect(ask).toThrow(refused(code, params));
});
