import { expect, test } from 'vitest';
import { isDay, parseDay } from '../day/day.js';
import { weekdayOf } from '../day/weekday.js';
import { holidayNames } from './holidayNames.js';
import { holidayNotices } from './holidayNotices.js';
import { statutoryHolidays } from './statutoryHolidays.js';

test('three notices, newest first, each for its own year', () => {
  expect(holidayNotices.map(({ value, from, until, status, recordedOn }) => [value.year, from, until, status, recordedOn])).toEqual([
    [2026, '2026-01-01', '2027-01-01', 'secondary', '2026-11-22'],
    [2025, '2025-01-01', '2026-01-01', 'secondary', '2026-11-22'],
    [2024, '2024-01-01', '2025-01-01', 'secondary', '2026-11-22'],
  ]);
});

test.each(holidayNotices.map((fact) => [fact.value.year, fact] as const))('the notice for %i says where it is from', (year, fact) => {
  expect(fact.source.title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
  expect(fact.source.url).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\/zhengceku\/\d{6}\/content_\d{7}\.htm$/);
  expect(fact.source.locator).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号, ${year - 1}-1[01]-\\d\\d$`));
  expect(fact.source.checkedOn).toBe('2026-11-22');
  expect(fact.note).toContain('agree with five public data sets');
  expect(fact.note).toContain('the page itself was not opened');
});

test.each(holidayNotices.map((fact) => [fact.value.year, fact.value] as const))(
  'the notice for %i is in order',
  (_, { holidays, makeupWorkdays }) => {
    const days = holidays.flatMap(({ from, to }) => [from, to]);
    expect([...days, ...makeupWorkdays].every(isDay)).toBe(true);
    expect(days).toEqual([...days].sort());
    expect(makeupWorkdays).toEqual([...makeupWorkdays].sort());
    // a make-up workday that is no weekend would say nothing
    expect(makeupWorkdays.every((day) => weekdayOf(parseDay(day)) > 5)).toBe(true);
  },
);

test('the law names seven holidays of 13 days', () => {
  const [law] = statutoryHolidays;
  expect(law.value.map(({ name, ...days }) => [name.zh, 'dates' in days ? days.dates.length : days.shifts.length])).toEqual([
    ['元旦', 1],
    ['春节', 4],
    ['清明节', 1],
    ['劳动节', 2],
    ['端午节', 1],
    ['中秋节', 1],
    ['国庆节', 3],
  ]);
  expect(law.source.title).toContain('全国年节及纪念日放假办法');
  expect(law.source.url).toBe('https://www.gov.cn/zhengce/content/202411/content_6986380.htm');
  expect(law.note).toContain('copy');
  expect(law.note).toContain('the page itself was not opened');
  expect([law.from, law.status, law.recordedOn, law.source.checkedOn]).toEqual(['2025-01-01', 'verified', '2026-11-22', '2026-11-22']);
});

test('every holiday has a name in both languages', () => {
  for (const name of Object.values(holidayNames)) {
    expect(name.zh).toMatch(/^\p{Script=Han}/u);
    expect(name.en).toMatch(/^[A-Z]/);
  }
});
