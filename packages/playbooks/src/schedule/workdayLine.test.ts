import { addDays, type Day, parseDay } from '@zhanggui/core';
import { addWorkdays, isWorkday } from '@zhanggui/core/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workdayLine } from './workdayLine.js';

const refused = (code: string, params?: object) => expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params }) });
const day = (text: string) => parseDay(text);
const line = (from: string) => workdayLine(day(from), {});

test.each([
  ['the first working day itself', '2026-06-01', 0, '2026-06-01'],
  ['the next working day after a weekend', '2026-06-05', 1, '2026-06-08'],
  ['the working day before a weekend', '2026-06-08', -1, '2026-06-05'],
  ['from a day off, the first working day after it', '2026-05-01', 0, '2026-05-06'],
  ['from a day off, the last working day before it', '2026-05-01', -1, '2026-04-30'],
])('working days by number: %s', (_, from, number, found) => {
  expect(line(from).dayAt(number)).toBe(found);
});

test.each([
  ['a working day', '2026-06-01', '2026-06-03', 2],
  ['a Sunday is the Friday before', '2026-06-01', '2026-06-07', 4],
  ['the first day', '2026-06-01', '2026-06-01', 0],
  ['the working day before', '2026-06-01', '2026-05-29', -1],
  ['a week before', '2026-06-08', '2026-06-01', -5],
  ['a Sunday two weeks before', '2026-06-15', '2026-05-31', -11],
  ['a day off before the first working day', '2026-05-01', '2026-05-05', -1],
])('the number of the last working day that is not after a day: %s', (_, from, asked, number) => {
  expect(line(from).numberOf(day(asked))).toBe(number);
});

test('a line of over a thousand working days has each of them once, in both directions', () => {
  const from = day('2026-06-01');
  const { dayAt, numberOf } = workdayLine(from, {});
  let [ahead, behind] = [from, from];
  for (let number = 1; number <= 1200; number++) {
    [ahead, behind] = [addWorkdays(ahead, 1).day, addWorkdays(behind, -1).day];
    expect([dayAt(number), dayAt(-number)]).toEqual([ahead, behind]);
  }
  expect([numberOf(ahead), numberOf(behind)]).toEqual([1200, -1200]);
});

test('a number is that of its day, wherever the line begins', () => {
  fc.assert(
    fc.property(fc.nat(700), fc.integer({ min: -300, max: 300 }), (shift, number) => {
      const { dayAt, numberOf } = workdayLine(addDays(day('2025-01-01'), shift), {});
      expect(isWorkday(dayAt(number)).value).toBe(true);
      expect(numberOf(dayAt(number))).toBe(number);
    }),
    { numRuns: 60 },
  );
});

test('a guess among the days that were asked for stays one', () => {
  const { dayAt, basis } = line('2026-12-28');
  dayAt(0);
  expect(basis()).toBe('official');
  dayAt(10);
  expect(basis()).toBe('provisional');
  dayAt(0);
  expect(basis()).toBe('provisional');
});

test('3,660 days away is the furthest, in both directions', () => {
  const from = day('2026-06-01');
  const { numberOf } = workdayLine(from, {});
  const [last, first] = [addDays(from, 3660), addDays(from, -3660)];
  expect([numberOf(last) > 0, numberOf(first) < 0]).toEqual([true, true]);
  const over = refused('limit/exceeded', { what: 'daySpan', limit: 3660, actual: 3661 });
  expect(() => numberOf(addDays(last, 1))).toThrow(over);
  expect(() => numberOf(addDays(first, -1))).toThrow(over);
  // 2,600 working days are ten years and a half
  const tooFar = expect.objectContaining({ code: 'limit/exceeded', params: expect.objectContaining({ what: 'daySpan', limit: 3660 }) });
  for (const number of [2600, -2600, 100_000, -100_000]) expect(() => line('2026-06-01').dayAt(number)).toThrow(tooFar);
});

test.each([
  ['towards the last day', '9997-01-02', 740],
  ['the last day itself', '9999-12-31', 0],
  ['towards the first day', '0003-06-02', -500],
])('a line reaches to both ends of the calendar: %s', (_, from, number) => {
  expect(line(from).dayAt(number)).toBe(addWorkdays(day(from), number).day);
});

test('beyond the ends of the calendar there is no day', () => {
  expect(() => line('9999-12-31').dayAt(1)).toThrow(refused('day/out-of-range'));
  expect(() => line('0001-01-01').dayAt(-1)).toThrow(refused('day/out-of-range'));
  expect(() => line('soon')).toThrow(refused('day/not-day'));
  expect(() => line('2026-06-01').numberOf(null as unknown as Day)).toThrow(refused('day/not-day'));
});
