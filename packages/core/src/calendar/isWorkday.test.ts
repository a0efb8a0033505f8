import { isMainThread } from 'node:worker_threads';
import * as chineseWorkday from 'chinese-workday';
import { LegalHoliday, SolarDay } from 'tyme4ts';
import { afterEach, expect, test } from 'vitest';
import { type Day, parseDay } from '../day/day.js';
import { eachDay } from '../day/period.js';
import type { Fact } from '../fact/fact.js';
import type { HolidayNotice } from './holidayNotice.js';
import { holidayNotices } from './holidayNotices.js';
import { isWorkday } from './isWorkday.js';
import { chinaCalendar, type WorkCalendar } from './workCalendar.js';

const day = (text: string) => parseDay(text);
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) as object });
const days2024To2026 = eachDay({ from: day('2024-01-01'), to: day('2026-12-31') });
const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** What tyme4ts says: by its table of legal holidays, else by weekday. */
function byTyme(text: string): { value: boolean; named: boolean } {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  const listed = LegalHoliday.fromYmd(year, month, date);
  const weekday = SolarDay.fromYmd(year, month, date).getWeek().getIndex();
  return { value: listed === null ? weekday >= 1 && weekday <= 5 : listed.isWork(), named: listed !== null && !listed.isWork() };
}

test('ENG-22 · all 1,096 days of 2024 to 2026 are as two other calendars have them, wherever the computer stands', () => {
  const tyme = new Map(days2024To2026.map((each) => [each, byTyme(each)]));
  const other = new Map(days2024To2026.map((each) => [each, chineseWorkday.isWorkday(each)]));
  expect(days2024To2026).toHaveLength(1096);
  for (const [name, minutes] of [
    ['Asia/Shanghai', -480],
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Pacific/Apia', -780],
  ] as const) {
    process.env['TZ'] = name;
    // a worker thread (mutation testing) cannot change its zone
    if (isMainThread) expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(minutes);
    const mismatches = days2024To2026.filter((each) => {
      const { value, basis, holiday } = isWorkday(each);
      // the weekend before a Monday off is no part of the holiday here, though tyme4ts counts it in
      return (
        basis !== 'official' ||
        value !== tyme.get(each)?.value ||
        value !== other.get(each) ||
        (holiday !== undefined && !tyme.get(each)?.named)
      );
    });
    expect(mismatches, name).toEqual([]);
  }
});

test.each([
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, count) => {
  expect(days2024To2026.filter((each) => each.startsWith(String(year)) && isWorkday(each).value)).toHaveLength(count);
});

test('ENG-21 · a year without a notice is answered as provisional, a year with one as official', () => {
  expect(isWorkday(day('2027-02-08'))).toEqual({ value: false, basis: 'provisional', holiday: { zh: '春节', en: 'Spring Festival' } });
  expect(isWorkday(day('2026-02-18'))).toEqual({ value: false, basis: 'official', holiday: { zh: '春节', en: 'Spring Festival' } });
});

test.each([
  ['a weekday is worked', '2027-03-03', true, undefined],
  ['a Friday is worked', '2027-03-05', true, undefined],
  ['a Saturday is not', '2027-03-06', false, undefined],
  ['a Sunday is not, though 调休 may well make it up', '2027-02-14', false, undefined],
  ['New Year’s Day is off', '2027-01-01', false, '元旦'],
  ['the day after is as its weekday', '2026-12-31', true, undefined],
  ['the day before New Year’s Eve is worked', '2027-02-04', true, undefined],
  ['New Year’s Eve is off', '2027-02-05', false, '春节'],
  ['the third day of the lunar year is off', '2027-02-08', false, '春节'],
  ['the fourth is not known to be', '2027-02-09', true, undefined],
  ['Qingming', '2027-04-05', false, '清明节'],
  ['Labour Day on a Saturday keeps its name', '2027-05-01', false, '劳动节'],
  ['its second day', '2027-05-02', false, '劳动节'],
  ['its third is not by law', '2027-05-03', true, undefined],
  ['Dragon Boat', '2027-06-09', false, '端午节'],
  ['Mid-Autumn', '2027-09-15', false, '中秋节'],
  ['National Day', '2027-10-01', false, '国庆节'],
  ['the fourth of October is not by law', '2027-10-04', true, undefined],
  ['in 2031 the dates are known', '2031-10-02', false, '国庆节'],
  ['but the lunar days are not', '2031-01-23', true, undefined],
  ['before 2025 no statute is on record', '2023-10-02', true, undefined],
])('no notice yet: %s', (_, text, value, name) => {
  const answer = isWorkday(day(text));
  expect(answer.value).toBe(value);
  expect(answer.holiday?.zh).toBe(name);
  expect(answer.basis).toBe(text < '2027' && text > '2024' ? 'official' : 'provisional');
});

test('what has no holiday says nothing of one', () => {
  expect(isWorkday(day('2026-02-14'))).toStrictEqual({ value: true, basis: 'official' });
  expect(isWorkday(day('2026-11-11'))).toStrictEqual({ value: true, basis: 'official' });
  expect(isWorkday(day('2027-11-11'))).toStrictEqual({ value: true, basis: 'provisional' });
});

test('the first and the last day there are have an answer', () => {
  expect(isWorkday(day('0001-01-01'))).toEqual({ value: true, basis: 'provisional' });
  expect(isWorkday(day('9999-12-31'))).toEqual({ value: true, basis: 'provisional' });
});

const source = { title: '(example)', checkedOn: '2026-11-30' };
const name = { zh: '元旦', en: 'New Year’s Day' };

function noticeFor(year: number, value: Partial<HolidayNotice>, fact: Partial<Fact<HolidayNotice>> = {}): Fact<HolidayNotice> {
  const text = String(year).padStart(4, '0');
  return {
    value: { year, holidays: [], makeupWorkdays: [], ...value },
    from: `${text}-01-01`,
    recordedOn: '2026-11-30',
    source,
    status: 'secondary',
    ...fact,
  };
}

test('a shop adds the 2027 notice on its own, and 2027 is official', () => {
  const holidays = [{ name, from: '2027-02-04', to: '2027-02-10' }];
  const notice = noticeFor(2027, { holidays, makeupWorkdays: ['2027-02-14'] }, { until: '2028-01-01' });
  const calendar: WorkCalendar = { notices: [notice, ...holidayNotices] };
  const answers = ['2027-02-03', '2027-02-04', '2027-02-10', '2027-02-11', '2027-02-14', '2027-05-01', '2027-10-01'].map((text) =>
    isWorkday(day(text), { calendar }),
  );
  expect(answers).toEqual([
    { value: true, basis: 'official' },
    { value: false, basis: 'official', holiday: name },
    { value: false, basis: 'official', holiday: name },
    { value: true, basis: 'official' },
    { value: true, basis: 'official' },
    { value: false, basis: 'official' },
    { value: true, basis: 'official' },
  ]);
  expect(isWorkday(day('2026-02-14'), { calendar })).toEqual({ value: true, basis: 'official' });
});

test('a notice without an end does not speak for the year after', () => {
  expect(isWorkday(day('2028-03-01'), { calendar: { notices: [noticeFor(2027, {})] } }).basis).toBe('provisional');
});

test('a notice that begins in the December before, or ends in the January after, is heard there', () => {
  const calendar: WorkCalendar = {
    notices: [
      noticeFor(2027, {
        holidays: [{ name, from: '2026-12-31', to: '2027-01-02' }],
        makeupWorkdays: ['2026-12-27', '2028-01-08'],
      }),
      ...holidayNotices,
    ],
  };
  expect(isWorkday(day('2026-12-31'), { calendar })).toEqual({ value: false, basis: 'official', holiday: name });
  expect(isWorkday(day('2026-12-30'), { calendar })).toEqual({ value: true, basis: 'official' });
  expect(isWorkday(day('2026-12-27'), { calendar })).toEqual({ value: true, basis: 'official' });
  expect(isWorkday(day('2028-01-08'), { calendar })).toEqual({ value: true, basis: 'official' });
  expect(isWorkday(day('2028-01-09'), { calendar })).toEqual({ value: false, basis: 'provisional' });
});

test('where two notices name a day, the later year has it', () => {
  const long = noticeFor(2027, { holidays: [{ name, from: '2027-12-31', to: '2028-01-03' }] });
  const short = noticeFor(2028, { makeupWorkdays: ['2027-12-31', '2028-01-02'] });
  for (const notices of [
    [long, short],
    [short, long],
  ]) {
    expect(['2027-12-31', '2028-01-01', '2028-01-02'].map((text) => isWorkday(day(text), { calendar: { notices } }).value)).toEqual([
      true,
      false,
      true,
    ]);
  }
});

test('years before 1000 have notices too', () => {
  const calendar = {
    notices: [noticeFor(801, { holidays: [{ name, from: '0800-12-31', to: '0801-01-01' }], makeupWorkdays: ['0802-01-05'] })],
  };
  expect(['0800-12-31', '0801-01-01', '0802-01-05'].map((text) => isWorkday(day(text), { calendar }).basis)).toEqual([
    'official',
    'official',
    'official',
  ]);
});

test('a notice changed during its year counts from the day of the change', () => {
  const before = noticeFor(2027, { holidays: [{ name, from: '2027-03-01', to: '2027-03-01' }] }, { until: '2027-03-03' });
  const after = noticeFor(2027, { holidays: [{ name, from: '2027-03-01', to: '2027-03-05' }] }, { from: '2027-03-03' });
  const calendar = { notices: [before, after] };
  expect(
    ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-05', '2027-03-08'].map((text) => isWorkday(day(text), { calendar }).value),
  ).toEqual([false, true, false, false, true]);
});

test('a verified notice beats a secondary one of the same year', () => {
  const rumour = noticeFor(2027, { holidays: [{ name, from: '2027-03-01', to: '2027-03-01' }] });
  const checked = noticeFor(2027, {}, { status: 'verified' });
  for (const notices of [
    [rumour, checked],
    [checked, rumour],
  ])
    expect(isWorkday(day('2027-03-01'), { calendar: { notices } })).toEqual({ value: true, basis: 'official' });
});

test('asked for what was on record before, an answer knows no later notice and no later law', () => {
  expect(isWorkday(day('2026-02-14'), { asRecordedOn: day('2026-11-21') })).toEqual({ value: false, basis: 'provisional' });
  expect(isWorkday(day('2026-02-14'), { asRecordedOn: day('2026-11-22') })).toEqual({ value: true, basis: 'official' });
  expect(isWorkday(day('2027-10-01'), { asRecordedOn: day('2026-11-21') })).toEqual({ value: true, basis: 'provisional' });
  expect(isWorkday(day('2027-10-01'), { asRecordedOn: day('2026-11-22') }).value).toBe(false);
});

test('the company’s own days come first, and are never provisional', () => {
  const calendar: WorkCalendar = {
    ...chinaCalendar,
    closed: [day('2026-06-01'), day('2027-06-01'), day('2026-06-03')],
    open: [day('2026-10-02'), day('2027-10-02'), day('2026-06-03')],
  };
  const national = { zh: '国庆节', en: 'National Day' };
  expect(isWorkday(day('2026-06-01'), { calendar })).toStrictEqual({ value: false, basis: 'official' });
  expect(isWorkday(day('2027-06-01'), { calendar })).toStrictEqual({ value: false, basis: 'official' });
  expect(isWorkday(day('2026-10-02'), { calendar })).toStrictEqual({ value: true, basis: 'official', holiday: national });
  expect(isWorkday(day('2027-10-02'), { calendar })).toStrictEqual({ value: true, basis: 'official', holiday: national });
  expect(isWorkday(day('2026-06-03'), { calendar }).value, 'in both lists').toBe(false);
  expect(isWorkday(day('2026-06-02'), { calendar }).value).toBe(true);
  expect(isWorkday(day('2027-06-02'), { calendar }).basis).toBe('provisional');
});

test.each([
  ['no day', () => isWorkday('2026-02-30' as Day)],
  ['no text', () => isWorkday(null as unknown as Day)],
  ['a record day that is none', () => isWorkday(day('2026-01-05'), { asRecordedOn: '2026-1-5' as Day })],
  [
    'the same for a year without notices',
    () => isWorkday(day('2022-01-05'), { calendar: { notices: [] }, asRecordedOn: '2026-1-5' as Day }),
  ],
  ['a closed day that is none', () => isWorkday(day('2026-01-05'), { calendar: { notices: [], closed: ['2026-1-5' as Day] } })],
  ['an open day that is none', () => isWorkday(day('2026-01-05'), { calendar: { notices: [], open: ['Friday' as Day] } })],
  ['a notice for the year 0', () => isWorkday(day('0001-01-01'), { calendar: { notices: [noticeFor(0, {})] } })],
  ['a notice for the year 10000', () => isWorkday(day('9999-12-31'), { calendar: { notices: [noticeFor(10000, {})] } })],
])('refuses %s', (_, ask) => {
  expect(ask).toThrow(refused('day/not-day'));
});

test('calendars have limits', () => {
  const some = (count: number) => Array.from({ length: count }, () => day('2026-06-01'));
  const asked = day('2026-06-02');
  const notices = (count: number) => Array.from({ length: count }, () => noticeFor(2026, {}));
  const lines = (holidays: number, makeups: number) => [
    noticeFor(2026, { holidays: some(holidays).map((each) => ({ name, from: each, to: each })), makeupWorkdays: some(makeups) }),
  ];
  expect(isWorkday(asked, { calendar: { notices: [], closed: some(3000), open: some(660) } }).value).toBe(true);
  expect(() => isWorkday(asked, { calendar: { notices: [], closed: some(3000), open: some(661) } })).toThrow(
    refused('limit/exceeded', { what: 'companyDays', actual: 3661 }),
  );
  expect(isWorkday(asked, { calendar: { notices: notices(200) } }).value).toBe(true);
  expect(() => isWorkday(asked, { calendar: { notices: notices(201) } })).toThrow(
    refused('limit/exceeded', { what: 'notices', actual: 201 }),
  );
  expect(isWorkday(asked, { calendar: { notices: lines(366, 0) } }).value).toBe(true);
  expect(() => isWorkday(asked, { calendar: { notices: lines(300, 67) } })).toThrow(
    refused('limit/exceeded', { what: 'noticeDays', actual: 367 }),
  );
});
