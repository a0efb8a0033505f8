import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantReader, readDay } from './timeCell.js';

const read = instantReader('+08:00');

test.each([
  ['what most exports write', '2026-06-01 12:30:45', '2026-06-01T12:30:45+08:00'],
  ['slashes and no seconds', '2026/6/1 8:05', '2026-06-01T08:05:00+08:00'],
  ['a day alone: its midnight', '2026-06-01', '2026-06-01T00:00:00+08:00'],
  ['slashes alone', '2026/6/1', '2026-06-01T00:00:00+08:00'],
  ['dots', '2026.6.1', '2026-06-01T00:00:00+08:00'],
  ['Chinese', '2026年6月1日', '2026-06-01T00:00:00+08:00'],
  ['Chinese with a time', '2026年6月1日 12:30', '2026-06-01T12:30:00+08:00'],
  ['digits alone', '20260601', '2026-06-01T00:00:00+08:00'],
  ['digits with a time', '20260601 12:30:45', '2026-06-01T12:30:45+08:00'],
  ['ISO 8601 in Beijing', '2026-06-01T12:30:45+08:00', '2026-06-01T12:30:45+08:00'],
  ['ISO 8601 in UTC', '2026-06-01T04:30:45Z', '2026-06-01T12:30:45+08:00'],
  ['an offset without a colon', '2026-06-01 04:30:45 +0000', '2026-06-01T12:30:45+08:00'],
  ['milliseconds', '2026-06-01 12:30:45.5', '2026-06-01T12:30:45.500+08:00'],
  ['empty milliseconds', '2026-06-01 12:30:45.000', '2026-06-01T12:30:45+08:00'],
  ['a leap day', '2024-02-29 00:00:00', '2024-02-29T00:00:00+08:00'],
])('a time is read from %s', (_, text, instant) => {
  expect(read(text)).toBe(instant);
});

test.each([
  ['a day that does not exist', '2026-02-30 12:00:00', 'source/not-time'],
  ['a month that does not exist', '2026-13-01', 'source/not-time'],
  ['24 o’clock', '2026-06-01 24:00:00', 'source/not-time'],
  ['a minute too many', '2026-06-01 12:60:00', 'source/not-time'],
  ['the empty day of a database', '0000-00-00 00:00:00', 'source/not-time'],
  ['a day and month that could be swapped', '12/1/2010 8:26', 'source/not-time'],
  ['two kinds of separators', '2026-06/01', 'source/not-time'],
  ['the number that a spreadsheet keeps', '45444.5', 'source/not-time'],
  ['words', '昨天', 'source/not-time'],
  ['an offset that no place has', '2026-06-01T12:00:00+15:00', 'source/not-time'],
  ['a cut time', '2026-06-01 12:3', 'source/not-time'],
  ['a letter among the digits', '2026-06-01 12:3O:45', 'source/not-time'],
  ['a stamp of milliseconds', '1780286400000', 'source/not-time'],
  ['full-width digits', '２０２６-06-01', 'source/full-width'],
  ['garbled text', '2026-06-01\uFFFD', 'source/garbled'],
])('a time is not read from %s', (_, text, rule) => {
  expect(read(text)).toEqual({ rule });
});

test('a file from elsewhere names its offset, and a time with its own keeps it', () => {
  const london = instantReader('+00:00');
  expect(london('2010-12-01 08:26:00')).toBe('2010-12-01T16:26:00+08:00');
  expect(london('2010-12-31')).toBe('2010-12-31T08:00:00+08:00');
  expect(london('2010-12-01T08:26:00+08:00')).toBe('2010-12-01T08:26:00+08:00');
  expect(instantReader('-05:00')('2010-12-31 20:00:00')).toBe('2011-01-01T09:00:00+08:00');
});

test.each([
  ['2026-06-01', '2026-06-01'],
  ['2026/6/1', '2026-06-01'],
  ['20260601', '2026-06-01'],
  ['2026-06-01 23:59:59', '2026-06-01'],
  ['2026/6/1 0:00', '2026-06-01'],
  ['2026-06-01T20:00:00Z', '2026-06-02'],
])('the day of %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(['2026-06', '6月1日', '总计', '2026-06-31'])('%s is no day', (text) => {
  expect(readDay(text)).toEqual({ rule: 'source/not-day' });
});

test('every second of a hundred years is read the same in each form', () => {
  const second = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2050-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(second, (date) => {
      const iso = date.toISOString().slice(0, 19);
      const [day = '', time = ''] = iso.split('T');
      const [year, month, date_] = day.split('-').map(Number);
      for (const form of [
        `${day} ${time}`,
        `${iso}`,
        `${iso}+08:00`,
        `${year}/${month}/${date_} ${time}`,
        `${year}年${month}月${date_}日 ${time}`,
      ])
        expect(read(form)).toBe(`${iso}+08:00`);
      expect(readDay(`${day} ${time}`)).toBe(day);
    }),
  );
});
