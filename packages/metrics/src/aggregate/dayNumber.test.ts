import { addDays, type Day, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { dayNumber, dayOfNumber, firstDayNumber, lastDayNumber } from './dayNumber.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

test('every day of 9,999 years is what the calendar of core says, and comes back', () => {
  // every 13th day meets every date of the year and the ends of all months; the years around 1970 and the ends are looked at day by day
  const stride = (from: number, to: number, step: number) =>
    Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, k) => from + k * step);
  const numbers = [
    ...stride(firstDayNumber, lastDayNumber, 13 * 7),
    ...stride(-1500, 30_000, 1),
    ...stride(firstDayNumber, firstDayNumber + 800, 1),
    ...stride(lastDayNumber - 800, lastDayNumber, 1),
  ];
  const wrong = numbers.filter(
    (number) => dayOfNumber(number) !== addDays('1970-01-01' as Day, number) || dayNumber(dayOfNumber(number)) !== number,
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['the day before the first', firstDayNumber - 1, 'day/out-of-range'],
  ['the day after the last', lastDayNumber + 1, 'day/out-of-range'],
  ['half a day', 0.5, 'day/not-count'],
  ['no number', Number.NaN, 'day/not-count'],
])('%s is no day', (_, number, code) => {
  expect(() => dayOfNumber(number)).toThrow(refused(code));
});

test('2026-06-18 is day 20622', () => {
  expect(dayNumber(parseDay('2026-06-18'))).toBe(20_622);
});
