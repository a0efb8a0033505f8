import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, parseDay } from './day.js';
import { addMilliseconds, at, dayOf, type Instant, millisecondsBetween, minutesOf, parseInstant, timeOf } from './instant.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test.each([
  ['Beijing stays', '2026-06-18T00:00:00+08:00', '2026-06-18T00:00:00+08:00'],
  ['UTC becomes the next morning', '2026-06-17T16:00:00Z', '2026-06-18T00:00:00+08:00'],
  ['the west coast', '2026-06-17T09:00:00-07:00', '2026-06-18T00:00:00+08:00'],
  ['no seconds', '2026-06-18T20:00+08:00', '2026-06-18T20:00:00+08:00'],
  ['milliseconds', '2026-06-18T20:00:00.5+08:00', '2026-06-18T20:00:00.500+08:00'],
  ['finer than that is cut off', '2026-06-18T20:00:00.123999999+08:00', '2026-06-18T20:00:00.123+08:00'],
  ['no milliseconds after all', '2026-06-18T20:00:00.000+08:00', '2026-06-18T20:00:00+08:00'],
  ['what is an instant stays as it is', '2026-06-18T20:00:00.050+08:00', '2026-06-18T20:00:00.050+08:00'],
  ['the last minute of the day', '2026-06-18T23:59:59+08:00', '2026-06-18T23:59:59+08:00'],
  ['fourteen hours ahead', '2026-06-18T06:00:00+14:00', '2026-06-18T00:00:00+08:00'],
])('reads a time: %s', (_, text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

test.each([
  '2026-06-18T20:00:00',
  '2026-06-18',
  '2026-06-18 20:00:00+08:00',
  '2026-02-30T00:00:00Z',
  '2026-02-30T00:00:00+08:00',
  '2026-06-18T24:00:00Z',
  '2026-06-18T24:00:00+08:00',
  '2026-06-18T20:60:00+08:00',
  '2026-06-18T20:00:60+08:00',
  '2026-06-18T23:60:00Z',
  '2026-06-18T23:59:60Z',
  '2026-06-18T20:00:00+15:00',
  '2026-06-18T20:00:00+08',
  '2026-06-18T20:00:00+08:60',
  '2026-06-18T20:00:00.+08:00',
  '20260618T200000Z',
  '2026-06-18T20:00:00z',
  ' 2026-06-18T20:00:00Z',
  '',
  null,
  5,
  new Date(Number.NaN),
])('%j is no instant', (text) => {
  expect(() => parseInstant(text as string)).toThrow(refused('day/not-instant'));
});

test('instants end where days end', () => {
  expect(() => parseInstant('9999-12-31T23:00:00Z')).toThrow(refused('day/out-of-range'));
  expect(() => parseInstant('0001-01-01T00:00:00+14:00')).toThrow(refused('day/out-of-range'));
  expect(parseInstant('0001-01-01T00:00:00+08:00')).toBe('0001-01-01T00:00:00+08:00');
  expect(() => addMilliseconds(at(parseDay('2026-01-01')), Number.MAX_SAFE_INTEGER)).toThrow(refused('day/out-of-range'));
  expect(() => parseInstant(new Date(8.64e15))).toThrow(refused('day/not-instant'));
});

test.each([
  ['midnight', '00:00', '2026-06-18T00:00:00+08:00'],
  ['the evening', '20:00', '2026-06-18T20:00:00+08:00'],
  ['the end of the day is the next morning', '24:00', '2026-06-19T00:00:00+08:00'],
])('a day at %s', (_, time, instant) => {
  expect(at('2026-06-18' as Day, time)).toBe(instant);
});

test('a day begins at midnight where no time is said', () => {
  expect(at('2026-06-18' as Day)).toBe('2026-06-18T00:00:00+08:00');
  expect(() => at('2026-02-30' as Day)).toThrow(refused('day/not-day'));
});

test.each([
  ['00:00', 0],
  ['09:30', 570],
  ['24:00', 1440],
])('%s is minute %i', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
});

test.each(['24:01', '25:00', '9:00', '09:60', '09:00:00', '0900', ' 9:00', '', null, 900])('%j is no time of day', (time) => {
  expect(() => minutesOf(time as string)).toThrow(refused('day/not-time'));
});

test('the day and the time of day are those of Beijing', () => {
  expect(dayOf('2026-06-17T16:00:00Z' as Instant)).toBe('2026-06-18');
  expect(dayOf('2026-06-17T15:59:59Z' as Instant)).toBe('2026-06-17');
  expect(timeOf('2026-06-17T16:05:00Z' as Instant)).toBe('00:05');
});

test('48 hours later', () => {
  const paid = parseInstant('2026-06-18T10:00:00+08:00');
  expect(addMilliseconds(paid, 48 * 3_600_000)).toBe('2026-06-20T10:00:00+08:00');
  expect(millisecondsBetween(paid, parseInstant('2026-06-18T02:00:01Z'))).toBe(1000);
  expect(() => addMilliseconds(paid, 0.5)).toThrow(refused('day/not-count'));
  expect(() => addMilliseconds('yesterday' as Instant, 1)).toThrow(refused('day/not-instant'));
});

test('instants keep their moment, sort as text, and know their day', () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [one, other] = [parseInstant(a), parseInstant(b)];
      expect(new Date(one).getTime()).toBe(a.getTime());
      expect(parseInstant(a.toISOString())).toBe(one);
      expect(one < other).toBe(a < b);
      expect(millisecondsBetween(one, other)).toBe(b.getTime() - a.getTime());
      expect(at(dayOf(one), timeOf(one)) <= one).toBe(true);
      expect(millisecondsBetween(at(dayOf(one), timeOf(one)), one)).toBeLessThan(60_000);
    }),
  );
});

test('an invalid Date is refused, and the one given is not kept', () => {
  const date = new Date('2026-06-17T16:00:00Z');
  expect(parseInstant(date)).toBe('2026-06-18T00:00:00+08:00');
  expect(date.toISOString()).toBe('2026-06-17T16:00:00.000Z');
});

test('a megabyte is refused unread', () => {
  expect(() => parseInstant(`2026-06-18T20:00:00.${'1'.repeat(1_000_000)}Z`)).toThrow(refused('day/not-instant'));
  expect(() => minutesOf('0'.repeat(1_000_000))).toThrow(refused('day/not-time'));
});
