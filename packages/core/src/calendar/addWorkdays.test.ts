import fc from 'fast-check';
import { LegalHoliday, SolarDay } from 'tyme4ts';
import { expect, test } from 'vitest';
import { type Day, parseDay } from '../day/day.js';
import { eachDay } from '../day/period.js';
import { addWorkdays } from './addWorkdays.js';
import { holidayNotices } from './holidayNotices.js';
import { isWorkday } from './isWorkday.js';
import { rollToWorkday } from './rollToWorkday.js';
import { chinaCalendar } from './workCalendar.js';
import { workdaysBetween } from './workdaysBetween.js';

const day = (text: string) => parseDay(text);
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) as object });

test.each([
  ['three days across the Spring Festival of 2026', '2026-02-13', 3, '2026-02-25', 'official'],
  ['and back', '2026-02-25', -3, '2026-02-13', 'official'],
  ['one day onto a Saturday that is worked', '2026-02-13', 1, '2026-02-14', 'official'],
  ['no day stays where it is', '2026-02-13', 0, '2026-02-13', 'official'],
  ['even on a holiday of a year without notice', '2027-10-01', 0, '2027-10-01', 'official'],
  ['one after a holiday', '2026-10-03', 1, '2026-10-08', 'official'],
  ['one before a holiday', '2026-10-03', -1, '2026-09-30', 'official'],
  ['into a year without notice', '2026-12-31', 1, '2027-01-04', 'provisional'],
  ['out of one', '2027-01-04', -1, '2026-12-31', 'provisional'],
  ['the start itself is not looked at', '2027-01-01', -1, '2026-12-31', 'official'],
])('%s', (_, from, count, to, basis) => {
  expect(addWorkdays(day(from), count)).toEqual({ day: to, basis });
});

/** A second opinion on the working days of 2024 to 2026, and a walk that shares no code. */
const table = new Map<string, boolean>(
  eachDay({ from: day('2024-01-01'), to: day('2026-12-31') }).map((each) => {
    const [year, month, date] = each.split('-').map(Number) as [number, number, number];
    const weekday = SolarDay.fromYmd(year, month, date).getWeek().getIndex();
    return [each, LegalHoliday.fromYmd(year, month, date)?.isWork() ?? (weekday > 0 && weekday < 6)];
  }),
);
const shift = (text: string, days: number) => new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10);
function walk(from: string, count: number): string {
  let at = from;
  for (let left = Math.abs(count); left > 0; ) {
    at = shift(at, Math.sign(count));
    if (table.get(at)) left -= 1;
  }
  return at;
}
const anyDay = fc.integer({ min: 0, max: 1095 }).map((days) => day(shift('2024-01-01', days)));
const midDay = fc.integer({ min: 150, max: 945 }).map((days) => day(shift('2024-01-01', days)));

test('is what walking day by day finds', () => {
  fc.assert(
    fc.property(midDay, fc.integer({ min: -90, max: 90 }), (from, count) => {
      expect(addWorkdays(from, count)).toEqual({ day: walk(from, count), basis: 'official' });
    }),
  );
});

test('workdaysBetween counts what lies between, and undoes addWorkdays', () => {
  fc.assert(
    fc.property(midDay, fc.integer({ min: -90, max: 90 }), (from, count) => {
      expect(workdaysBetween(from, addWorkdays(from, count).day)).toEqual({ count, basis: 'official' });
    }),
  );
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const expected = [...table].filter(([each, works]) => works && from < each && each <= to).length;
      expect(workdaysBetween(from, to).count).toBe(expected);
      const before = [...table].filter(([each, works]) => works && from <= each && each < to).length;
      expect(workdaysBetween(to, from).count).toBe(0 - before);
    }),
  );
});

test.each([
  ['the same day', '2026-02-13', '2026-02-13', 0, 'official'],
  ['the same day of a year without notice', '2027-02-13', '2027-02-13', 0, 'official'],
  ['three working days', '2026-02-13', '2026-02-25', 3, 'official'],
  ['backwards', '2026-02-25', '2026-02-13', -3, 'official'],
  ['a holiday through', '2026-10-01', '2026-10-07', 0, 'official'],
  ['into a year without notice', '2026-12-31', '2027-01-04', 1, 'provisional'],
])('workdaysBetween: %s', (_, from, to, count, basis) => {
  expect(workdaysBetween(day(from), day(to))).toEqual({ count, basis });
});

test.each([
  ['45 days before 618', '2026-05-04', 'backward', '2026-04-30', 'official'],
  ['45 days before 双11', '2026-09-27', 'backward', '2026-09-24', 'official'],
  ['forward instead', '2026-05-04', 'forward', '2026-05-06', 'official'],
  ['a working day stays', '2026-02-14', 'forward', '2026-02-14', 'official'],
  ['either way', '2026-02-14', 'backward', '2026-02-14', 'official'],
  ['back into a year with notice, from one without', '2027-01-01', 'backward', '2026-12-31', 'provisional'],
  ['from a year with notice into one without', '2026-12-31', 'forward', '2026-12-31', 'official'],
  ['a working day of a year without notice', '2027-03-01', 'forward', '2027-03-01', 'provisional'],
] as const)('rollToWorkday: %s', (_, from, direction, to, basis) => {
  expect(rollToWorkday(day(from), { direction })).toEqual({ day: to, basis });
});

test('rolled days are working days, the nearest in their direction', () => {
  fc.assert(
    fc.property(midDay, fc.constantFrom('forward' as const, 'backward' as const), (from, direction) => {
      const rolled = rollToWorkday(from, { direction });
      expect(isWorkday(rolled.day).value).toBe(true);
      expect(direction === 'forward' ? rolled.day >= from : rolled.day <= from).toBe(true);
      const steps = [...table].filter(
        ([each, works]) => works && (direction === 'forward' ? from <= each && each < rolled.day : rolled.day < each && each <= from),
      );
      expect(steps).toEqual([]);
    }),
  );
});

test('a company that closes on a day steps over it, and one that opens steps on it', () => {
  const calendar = { ...chinaCalendar, closed: [day('2026-02-14')], open: [day('2026-02-21')] };
  expect(addWorkdays(day('2026-02-13'), 2, { calendar }).day).toBe('2026-02-24');
  expect(workdaysBetween(day('2026-02-13'), day('2026-02-24'), { calendar }).count).toBe(2);
  expect(rollToWorkday(day('2026-02-14'), { direction: 'forward', calendar }).day).toBe('2026-02-21');
});

test('rolled from a known day into a year without notice is provisional', () => {
  const calendar = { ...chinaCalendar, closed: [day('2026-12-31')] };
  expect(rollToWorkday(day('2026-12-31'), { direction: 'forward', calendar })).toEqual({ day: '2027-01-04', basis: 'provisional' });
});

test('what was not on record yet is not counted with', () => {
  const asRecordedOn = day('2025-01-01');
  expect(addWorkdays(day('2026-02-13'), 1, { asRecordedOn })).toEqual({ day: '2026-02-16', basis: 'provisional' });
  expect(workdaysBetween(day('2026-02-13'), day('2026-02-14'), { asRecordedOn })).toEqual({ count: 0, basis: 'provisional' });
  expect(rollToWorkday(day('2026-02-14'), { direction: 'forward', asRecordedOn })).toEqual({ day: '2026-02-16', basis: 'provisional' });
});

const everyDayOpen = { notices: holidayNotices, open: eachDay({ from: day('2024-01-01'), to: day('2034-01-07') }) };

test('at most 3,660 days are walked', () => {
  expect(everyDayOpen.open).toHaveLength(3660);
  expect(addWorkdays(day('2023-12-31'), 3660, { calendar: everyDayOpen }).day).toBe('2034-01-07');
  expect(addWorkdays(day('2034-01-08'), -3660, { calendar: everyDayOpen }).day).toBe('2024-01-01');
  expect(() => addWorkdays(day('2026-01-01'), 3661)).toThrow(refused('limit/exceeded', { what: 'daySpan', actual: 3661 }));
  expect(() => addWorkdays(day('2026-01-01'), -3661)).toThrow(refused('limit/exceeded', { what: 'daySpan', actual: 3661 }));
  expect(() => addWorkdays(day('2026-01-01'), 1e15)).toThrow(refused('limit/exceeded', { actual: 1e15 }));
  expect(() => addWorkdays(day('2023-12-30'), 3660, { calendar: everyDayOpen })).toThrow(
    refused('limit/exceeded', { what: 'daySpan', actual: 3661 }),
  );
  expect(workdaysBetween(day('2023-12-31'), day('2034-01-07'), { calendar: everyDayOpen }).count).toBe(3660);
  expect(() => workdaysBetween(day('2023-12-31'), day('2034-01-08'))).toThrow(refused('limit/exceeded', { what: 'daySpan', actual: 3661 }));
  expect(() => workdaysBetween(day('2034-01-08'), day('2023-12-31'))).toThrow(refused('limit/exceeded', { what: 'daySpan', actual: 3661 }));
});

test('a company that is closed for good has no next working day', () => {
  const calendar = { notices: [], closed: everyDayOpen.open };
  expect(() =>
    addWorkdays(day('2024-01-01'), 1, { calendar: { ...calendar, closed: eachDay({ from: day('2024-01-02'), to: day('2034-01-08') }) } }),
  ).toThrow(refused('limit/exceeded', { what: 'daySpan', actual: 3661 }));
});

test('a limit is refused before the calendar is read', () => {
  expect(() => addWorkdays(day('2026-01-01'), 3661, { asRecordedOn: 'never' as Day })).toThrow(refused('limit/exceeded'));
  expect(() => workdaysBetween(day('1900-01-01'), day('2026-01-01'), { asRecordedOn: 'never' as Day })).toThrow(refused('limit/exceeded'));
});

test.each([
  ['day/not-day', () => addWorkdays('2026-02-30' as Day, 0)],
  ['day/not-day', () => addWorkdays(5 as unknown as Day, 1)],
  ['day/not-count', () => addWorkdays(day('2026-01-01'), 1.5)],
  ['day/not-count', () => addWorkdays(day('2026-01-01'), Number.NaN)],
  ['day/not-count', () => addWorkdays(day('2026-01-01'), '3' as unknown as number)],
  ['day/out-of-range', () => addWorkdays(day('9999-12-31'), 1)],
  ['day/out-of-range', () => addWorkdays(day('0001-01-01'), -1)],
  ['day/not-day', () => addWorkdays(day('2026-01-01'), 1, { asRecordedOn: '' as Day })],
  ['day/not-day', () => workdaysBetween('x' as Day, day('2026-01-01'))],
  ['day/not-day', () => workdaysBetween(day('2026-01-01'), 'x' as Day)],
  ['day/not-day', () => rollToWorkday('x' as Day, { direction: 'forward' })],
  [
    'day/out-of-range',
    () =>
      rollToWorkday(day('0001-01-06'), {
        direction: 'backward',
        calendar: { notices: [], closed: eachDay({ from: day('0001-01-01'), to: day('0001-01-07') }) },
      }),
  ],
])('refuses with %s', (code, ask) => {
  expect(ask).toThrow(refused(code));
});

test.each([
  ['the first day there is', '0001-01-01', 'forward'],
  ['the last', '9999-12-31', 'backward'],
  ['the first, backward', '0001-01-01', 'backward'],
  ['the last, forward', '9999-12-31', 'forward'],
] as const)('%s stays where it is when it is worked', (_, text, direction) => {
  expect(rollToWorkday(day(text), { direction })).toEqual({ day: text, basis: 'provisional' });
});

test('a roll away from the edge finds the next working day', () => {
  const calendar = { notices: [], closed: [day('0001-01-01'), day('9999-12-31')] };
  expect(rollToWorkday(day('0001-01-01'), { direction: 'forward', calendar }).day).toBe('0001-01-02');
  expect(rollToWorkday(day('9999-12-31'), { direction: 'backward', calendar }).day).toBe('9999-12-30');
});

test('refuses a direction that is none', () => {
  expect(() => rollToWorkday(day('2026-02-14'), { direction: 'nearest' as 'forward' })).toThrow(
    refused('option/unknown', { option: 'direction', value: 'nearest', allowed: 'forward backward' }),
  );
});
