import { type Day, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { bucketsOf, daysIn } from './buckets.js';
import { dayNumber, firstDayNumber, lastDayNumber } from './dayNumber.js';

const day = (text: string) => dayNumber(parseDay(text));
const period = (from: string, to: string) => ({ from: from as Day, to: to as Day });
const seen = (...days: string[]) => daysIn(Int32Array.from(days, day));

test('which days a column has, from its first to its last', () => {
  expect(daysIn(Int32Array.of(5, 3, 5))).toEqual({ first: 3, seen: Uint8Array.of(1, 0, 1) });
  expect(daysIn(new Int32Array(0))).toEqual({ first: 0, seen: new Uint8Array(0) });
});

test.each([
  ['the first day there is', [firstDayNumber], firstDayNumber, 1],
  ['the last day there is', [lastDayNumber], lastDayNumber, 1],
  ['days 22 years apart', [0, 8191, -8192], -8192, 16_384],
  ['a day more', [0, 8192], 0, 8193],
  ['a day more before', [0, -8193], -8193, 8194],
  ['all days there are', [0, firstDayNumber, lastDayNumber], firstDayNumber, lastDayNumber - firstDayNumber + 1],
])('%s', (_, days, first, length) => {
  const found = daysIn(Int32Array.from(days));
  expect([found.first, found.seen.length]).toEqual([first, length]);
  const marked = days.map((each) => found.seen[each - first]);
  expect([marked, found.seen.reduce((sum, each) => sum + each, 0)]).toEqual([days.map(() => 1), days.length]);
});

test.each([
  ['before the first', [firstDayNumber, firstDayNumber - 1], 1],
  ['after the last', [lastDayNumber, 0, lastDayNumber + 1], 2],
  ['after the last, next to one that there is', [lastDayNumber, lastDayNumber + 1], 1],
  ['before the first from the beginning', [firstDayNumber - 1, 0], 0],
  ['far after the last', [0, 2 ** 31 - 1], 1],
  ['far before the first', [-(2 ** 31), 0], 0],
])('a day %s is named with its row', (_, days, row) => {
  expect(() => daysIn(Int32Array.from(days))).toThrow(
    expect.objectContaining({ code: 'column/not-day', params: { row, value: days[row] } }),
  );
});

test.each(['day', 'week', 'month'] as const)('without any day there is no %s', (grain) => {
  const none = { first: 0, last: -1, ofDay: new Int32Array(0), count: 0 };
  expect(bucketsOf([], { grain, period: null })).toMatchObject(none);
  expect(bucketsOf([seen()], { grain, period: null })).toMatchObject(none);
  expect(bucketsOf([seen('2026-06-18')], { grain, period: period('2026-06-19', '2026-06-30') })).toMatchObject(none);
});

test('an empty table beside one with days has no part in them', () => {
  expect(bucketsOf([seen('2026-06-18'), seen()], { grain: 'day', period: null })).toMatchObject({
    first: day('2026-06-18'),
    last: day('2026-06-18'),
    ofDay: Int32Array.of(0),
    count: 1,
  });
});

test('all days of two tables are one bucket, by the name of the period that was asked for', () => {
  const asked = period('2026-06-02', '2026-06-30');
  const tables = [seen('2026-06-01', '2026-06-04'), seen('2026-06-05')];
  const all = bucketsOf(tables, { grain: 'all', period: asked });
  expect(all).toMatchObject({ first: day('2026-06-02'), last: day('2026-06-05'), ofDay: Int32Array.of(0, 0, 0, 0), count: 1 });
  expect(all.periodOf(0)).toBe(asked);
  expect(bucketsOf(tables, { grain: 'all', period: null }).periodOf(0)).toBe(null);
});

test.each<[string, 'day' | 'week' | 'month', [string, string], number[], [string, string][]]>([
  [
    'every day for itself',
    'day',
    ['2026-06-30', '2026-07-01'],
    [0, 1],
    [
      ['2026-06-30', '2026-06-30'],
      ['2026-07-01', '2026-07-01'],
    ],
  ],
  [
    'a week from Monday to Sunday, also where it is cut',
    'week',
    ['2026-06-20', '2026-06-23'],
    [0, 0, 1, 1],
    [
      ['2026-06-15', '2026-06-21'],
      ['2026-06-22', '2026-06-28'],
    ],
  ],
  [
    'weeks before 1970',
    'week',
    ['1969-12-27', '1970-01-05'],
    [0, 0, 1, 1, 1, 1, 1, 1, 1, 2],
    [
      ['1969-12-22', '1969-12-28'],
      ['1969-12-29', '1970-01-04'],
      ['1970-01-05', '1970-01-11'],
    ],
  ],
  [
    'months over the end of February',
    'month',
    ['2024-02-28', '2024-03-01'],
    [0, 0, 1],
    [
      ['2024-02-01', '2024-02-29'],
      ['2024-03-01', '2024-03-31'],
    ],
  ],
])('%s', (_, grain, [from, to], ofDay, periods) => {
  const buckets = bucketsOf([seen(from, to)], { grain, period: null });
  expect(buckets).toMatchObject({ first: day(from), last: day(to), ofDay: Int32Array.from(ofDay), count: periods.length });
  expect(periods.map((_, bucket) => buckets.periodOf(bucket))).toEqual(periods.map((each) => period(...each)));
});
