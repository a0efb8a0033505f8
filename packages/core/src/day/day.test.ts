import { UTCDateMini } from '@date-fns/utc/date/mini';
import * as oracle from 'date-fns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../error/limits.js';
import { type Day, isDay, parseDay } from './day.js';
import { daysBetween } from './daysBetween.js';
import {
  dayCount,
  eachDay,
  lastDays,
  monthOf,
  type Period,
  period,
  previousPeriod,
  quarterOf,
  samePeriodLastYear,
  weekOf,
  yearOf,
} from './period.js';
import { addDays, addMonths, addYears } from './shiftDay.js';
import { type Weekday, weekdayOf } from './weekday.js';

const day = (text: string) => parseDay(text);
const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const anyDay = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);
const days = (from: string, to: string): Period => ({ from: day(from), to: day(to) });

test.each(['0001-01-01', '0099-12-31', '1900-01-01', '2024-02-29', '2000-02-29', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
  expect(parseDay(text)).toBe(text);
});

test.each([
  '2026-02-29',
  '2026-02-30',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-01-32',
  '0000-01-01',
  '2026-1-1',
  '20260101',
  '2026/01/01',
  ' 2026-01-01',
  '2026-01-01 ',
  '2026-01-01\n',
  '２０２６-01-01',
  '+002026-01-01',
  '-2026-01-01',
  '2026-01-01T00:00:00Z',
  '',
  20260101,
  null,
  undefined,
  new Date(0),
  ['2026-01-01'],
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => parseDay(text as string)).toThrow(refused('day/not-day'));
});

test.each([
  ['tomorrow', '2026-11-22', 1, '2026-11-23'],
  ['over a leap day', '2024-02-28', 1, '2024-02-29'],
  ['618 minus 45 days is a holiday', '2026-06-18', -45, '2026-05-04'],
  ['双11 minus 45 days', '2026-11-11', -45, '2026-09-27'],
  ['over the year', '2025-12-31', 1, '2026-01-01'],
  ['nowhere', '2026-01-01', 0, '2026-01-01'],
  ['to the first day of all', '0001-01-02', -1, '0001-01-01'],
  ['to the last day of all', '9999-12-30', 1, '9999-12-31'],
])('days: %s', (_, from, count, to) => {
  expect(addDays(day(from), count)).toBe(to);
  expect(daysBetween(day(from), day(to))).toBe(count);
});

test.each([
  ['a month that is as long', '2026-03-15', 1, '2026-04-15'],
  ['a shorter month', '2026-01-31', 1, '2026-02-28'],
  ['back into a leap year', '2024-03-31', -1, '2024-02-29'],
  ['over the year', '2026-11-30', 3, '2027-02-28'],
])('months: %s', (_, from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

test('a leap day has its birthday on 02-28 in common years', () => {
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addYears(day('2024-02-29'), -4)).toBe('2020-02-29');
});

test.each([
  ['before the first day', () => addDays(day('0001-01-01'), -1), 'day/out-of-range'],
  ['after the last day', () => addDays(day('9999-12-31'), 1), 'day/out-of-range'],
  ['beyond all dates', () => addDays(day('2026-01-01'), Number.MAX_SAFE_INTEGER), 'day/out-of-range'],
  ['months beyond all dates', () => addMonths(day('2026-01-01'), 1e9), 'day/out-of-range'],
  ['months that overflow', () => addMonths(day('2026-01-01'), Number.MAX_SAFE_INTEGER), 'day/out-of-range'],
  ['years that overflow', () => addYears(day('2026-01-01'), Number.MAX_SAFE_INTEGER), 'day/out-of-range'],
  ['years that overflow backwards', () => addYears(day('2026-01-01'), Number.MIN_SAFE_INTEGER), 'day/out-of-range'],
  ['half a year', () => addYears(day('2026-01-01'), 0.5), 'day/not-count'],
  ['a week that the last year cuts off', () => weekOf(day('9999-12-31')), 'day/out-of-range'],
  ['half a day', () => addDays(day('2026-01-01'), 0.5), 'day/not-count'],
  ['NaN days', () => addDays(day('2026-01-01'), Number.NaN), 'day/not-count'],
  ['half a month', () => addMonths(day('2026-01-01'), 0.5), 'day/not-count'],
  ['a bad day', () => addDays('2026-02-30' as Day, 1), 'day/not-day'],
  ['between bad days', () => daysBetween('2026-1-1' as Day, day('2026-01-01')), 'day/not-day'],
])('refuses %s', (_, call, code) => {
  expect(call).toThrow(refused(code));
});

test('days add up, and back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: -50_000, max: 50_000 }), (from, a, b) => {
      expect(addDays(addDays(from, a), b)).toBe(addDays(from, a + b));
      expect(daysBetween(from, addDays(from, a))).toBe(a);
    }),
  );
});

test('the days of the week follow each other', () => {
  expect(weekdayOf(day('2026-11-11'))).toBe(3);
  expect(weekdayOf(day('2026-11-22'))).toBe(7);
  fc.assert(
    fc.property(anyDay, (from) => {
      expect(weekdayOf(addDays(from, 1))).toBe((weekdayOf(from) % 7) + 1);
    }),
  );
});

describe('periods', () => {
  test.each([
    ['a week that spans two years', weekOf, '2026-01-01', '2025-12-29', '2026-01-04'],
    ['a week on its Monday', weekOf, '2026-11-16', '2026-11-16', '2026-11-22'],
    ['a week on its Sunday', weekOf, '2026-11-22', '2026-11-16', '2026-11-22'],
    ['a leap February', monthOf, '2024-02-10', '2024-02-01', '2024-02-29'],
    ['December', monthOf, '2026-12-31', '2026-12-01', '2026-12-31'],
    ['the first quarter', quarterOf, '2026-03-31', '2026-01-01', '2026-03-31'],
    ['the last quarter', quarterOf, '2026-10-01', '2026-10-01', '2026-12-31'],
    ['a year', yearOf, '2026-06-18', '2026-01-01', '2026-12-31'],
  ])('%s', (_, of, text, from, to) => {
    expect(of(day(text))).toEqual({ from, to });
  });

  test.each([
    ['a month', days('2026-03-01', '2026-03-31'), days('2026-02-01', '2026-02-28')],
    ['a quarter', days('2026-04-01', '2026-06-30'), days('2026-01-01', '2026-03-31')],
    ['a year', days('2025-01-01', '2025-12-31'), days('2024-01-01', '2024-12-31')],
    ['two months over a year', days('2026-01-01', '2026-02-28'), days('2025-11-01', '2025-12-31')],
    ['a week', days('2026-11-16', '2026-11-22'), days('2026-11-09', '2026-11-15')],
    ['a day', days('2026-03-01', '2026-03-01'), days('2026-02-28', '2026-02-28')],
    ['the month so far', days('2026-03-01', '2026-03-10'), days('2026-02-19', '2026-02-28')],
    ['the end of a month', days('2026-03-02', '2026-03-31'), days('2026-01-31', '2026-03-01')],
  ])('before %s', (_, now, before) => {
    expect(previousPeriod(now)).toEqual(before);
  });

  test.each([
    ['双11', days('2026-11-01', '2026-11-11'), 'date', days('2025-11-01', '2025-11-11')],
    ['February after a leap one stays whole', days('2025-02-01', '2025-02-28'), 'date', days('2024-02-01', '2024-02-29')],
    ['a leap February becomes a common one', days('2024-02-01', '2024-02-29'), 'date', days('2023-02-01', '2023-02-28')],
    ['the end of February is not a whole month', days('2025-02-20', '2025-02-28'), 'date', days('2024-02-20', '2024-02-28')],
    ['weekday to weekday', days('2026-11-16', '2026-11-22'), 'weekday', days('2025-11-17', '2025-11-23')],
  ] as const)('a year before: %s', (_, now, align, before) => {
    expect(samePeriodLastYear(now, { align })).toEqual(before);
  });

  test('the dates are what a year before means when nothing is said', () => {
    expect(samePeriodLastYear(days('2026-06-18', '2026-06-18'))).toEqual(days('2025-06-18', '2025-06-18'));
  });

  test('a year before by something else is refused', () => {
    expect(() => samePeriodLastYear(days('2026-06-18', '2026-06-18'), { align: 'week' as 'weekday' })).toThrow(
      expect.objectContaining({ code: 'option/unknown', params: { option: 'align', value: 'week', allowed: 'date weekday' } }),
    );
  });

  test('近30天 counts its last day', () => {
    expect(lastDays(30, { endsOn: day('2026-06-30') })).toEqual(days('2026-06-01', '2026-06-30'));
    expect(lastDays(1, { endsOn: day('2026-06-30') })).toEqual(days('2026-06-30', '2026-06-30'));
    expect(() => lastDays(0, { endsOn: day('2026-06-30') })).toThrow(refused('day/not-count'));
    expect(() => lastDays(1.5, { endsOn: day('2026-06-30') })).toThrow(refused('day/not-count'));
  });

  test('every day of it, in order', () => {
    expect(eachDay(days('2024-02-28', '2024-03-01'))).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(eachDay(days('2026-01-01', '2026-01-01'))).toEqual(['2026-01-01']);
  });

  test('a period is walked up to its limit', () => {
    const from = day('2020-01-01');
    expect(eachDay({ from, to: addDays(from, limits.daySpan - 1) })).toHaveLength(limits.daySpan);
    expect(() => eachDay({ from, to: addDays(from, limits.daySpan) })).toThrow(refused('limit/exceeded'));
    expect(() => eachDay(days('0001-01-01', '9999-12-31'))).toThrow(refused('limit/exceeded'));
  });

  test('a period does not run backwards', () => {
    const backwards = days('2026-02-01', '2026-01-31');
    for (const call of [
      () => period(backwards.from, backwards.to),
      () => eachDay(backwards),
      () => dayCount(backwards),
      () => previousPeriod(backwards),
      () => samePeriodLastYear(backwards, { align: 'weekday' }),
    ])
      expect(call).toThrow(refused('day/backwards'));
    expect(period(day('2026-01-31'), day('2026-01-31'))).toEqual(days('2026-01-31', '2026-01-31'));
    expect(() => period(day('2026-01-31'), '2026-02-30' as Day)).toThrow(refused('day/not-day'));
  });

  test('the period before ends the day before and is as long, unless it is made of months', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (from, more) => {
        const now = { from, to: addDays(from, more) };
        const before = previousPeriod(now);
        expect(addDays(before.to, 1)).toBe(from);
        if (!(from.endsWith('-01') && addDays(now.to, 1).endsWith('-01'))) expect(dayCount(before)).toBe(dayCount(now));
      }),
    );
  });

  test('every day lies in its week, month, quarter and year', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(weekOf, monthOf, quarterOf, yearOf), (at, of) => {
        const { from, to } = of(at);
        expect(from <= at && at <= to).toBe(true);
        expect(of(from)).toEqual({ from, to });
        expect(of(addDays(to, 1)).from).toBe(addDays(to, 1));
      }),
    );
  });

  test('a week is Monday to Sunday', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        expect([weekdayOf(weekOf(at).from), weekdayOf(weekOf(at).to)] satisfies Weekday[]).toEqual([1, 7]);
      }),
    );
  });
});

test('a megabyte is no day, and is not shown whole', () => {
  expect(() => parseDay('9'.repeat(1_000_000))).toThrow(
    expect.objectContaining({ code: 'day/not-day', params: { text: `${'9'.repeat(40)}…` } }),
  );
});

test('days shift as date-fns shifts them', () => {
  const utc = (at: Day) => new UTCDateMini(Date.parse(`${at}T00:00:00Z`));
  const back = (date: Date) => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -5000, max: 5000 }), (from, to, count) => {
      expect(addDays(from, count)).toBe(back(oracle.addDays(utc(from), count)));
      expect(addMonths(from, count)).toBe(back(oracle.addMonths(utc(from), count)));
      expect(addYears(from, count % 500)).toBe(back(oracle.addYears(utc(from), count % 500)));
      expect(daysBetween(from, to)).toBe(oracle.differenceInCalendarDays(utc(to), utc(from)) + 0);
      expect(weekdayOf(from)).toBe(oracle.getISODay(utc(from)));
      expect(weekOf(from)).toEqual({ from: back(oracle.startOfISOWeek(utc(from))), to: back(oracle.endOfISOWeek(utc(from))) });
      expect(monthOf(from)).toEqual({ from: back(oracle.startOfMonth(utc(from))), to: back(oracle.endOfMonth(utc(from))) });
      expect(quarterOf(from)).toEqual({ from: back(oracle.startOfQuarter(utc(from))), to: back(oracle.endOfQuarter(utc(from))) });
      expect(yearOf(from)).toEqual({ from: back(oracle.startOfYear(utc(from))), to: back(oracle.endOfYear(utc(from))) });
    }),
    { numRuns: 1000 },
  );
});

test('every text of digits is a day exactly where the calendar has one', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(13), fc.nat(32), (year, month, date) => {
      const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      const utc = new Date(0);
      utc.setUTCFullYear(year, month - 1, date);
      expect(isDay(text)).toBe(year > 0 && utc.toISOString().startsWith(text));
    }),
    { numRuns: 2000 },
  );
});
