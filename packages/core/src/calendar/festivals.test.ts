import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import chineseDays from 'chinese-days';
import { LunarDay, SolarTerm } from 'tyme4ts';
import { afterEach, expect, test } from 'vitest';
import { parseDay } from '../day/day.js';
import { addDays } from '../day/shiftDay.js';
import { festivalDay } from './festivalDay.js';
import { type FestivalId, festivals, festivalTable } from './festivals.js';

const zone = process.env['TZ'];
const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

function iso(day: { getYear(): number; getMonth(): number; getDay(): number }): string {
  return `${day.getYear()}-${String(day.getMonth()).padStart(2, '0')}-${String(day.getDay()).padStart(2, '0')}`;
}
const lunar = (year: number, month: number, day: number) => iso(LunarDay.fromYmd(year, month, day).getSolarDay());
const term = (year: number, name: string) => iso(SolarTerm.fromName(year, name).getSolarDay());

/** Each festival as the lunar calendar defines it, computed by tyme4ts. */
const rules: Record<FestivalId, (year: number) => string> = {
  laba: (year) => lunar(year - 1, 12, 8),
  'little-new-year-north': (year) => lunar(year - 1, 12, 23),
  'little-new-year-south': (year) => lunar(year - 1, 12, 24),
  'new-years-eve': (year) => addDays(parseDay(lunar(year, 1, 1)), -1),
  'start-of-spring': (year) => term(year, '立春'),
  'spring-festival': (year) => lunar(year, 1, 1),
  'lantern-festival': (year) => lunar(year, 1, 15),
  'dragon-head': (year) => lunar(year, 2, 2),
  qingming: (year) => term(year, '清明'),
  'dragon-boat': (year) => lunar(year, 5, 5),
  qixi: (year) => lunar(year, 7, 7),
  'ghost-festival': (year) => lunar(year, 7, 15),
  'mid-autumn': (year) => lunar(year, 8, 15),
  'double-ninth': (year) => lunar(year, 9, 9),
  // tyme4ts begins its years of terms with the 冬至 of the December before
  'winter-solstice': (year) => term(year + 1, '冬至'),
};

test.each(festivals.map(({ id, name }) => [name.zh, id] as const))('%s falls where the lunar calendar has it, 2024 to 2030', (_, id) => {
  expect(years.map((year) => festivalDay(id, year))).toEqual(years.map((year) => rules[id](year)));
});

// chinese-days reads a date as a moment of UTC and answers in the zone of the computer
const otherLunar = (year: number, monthDay: string) => chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date;
const otherTerm = (year: number, month: number, name: OtherTerm) => chineseDays.getSolarTermDate(year, month, name);
type OtherTerm = Parameters<typeof chineseDays.getSolarTermDate>[2];

/** The same, computed by chinese-days. */
const otherRules: Record<FestivalId, (year: number) => string> = {
  laba: (year) => otherLunar(year - 1, '12-08'),
  'little-new-year-north': (year) => otherLunar(year - 1, '12-23'),
  'little-new-year-south': (year) => otherLunar(year - 1, '12-24'),
  'new-years-eve': (year) => addDays(parseDay(otherLunar(year, '01-01')), -1),
  'start-of-spring': (year) => otherTerm(year, 2, 'the_beginning_of_spring'),
  'spring-festival': (year) => otherLunar(year, '01-01'),
  'lantern-festival': (year) => otherLunar(year, '01-15'),
  'dragon-head': (year) => otherLunar(year, '02-02'),
  qingming: (year) => otherTerm(year, 4, 'pure_brightness'),
  'dragon-boat': (year) => otherLunar(year, '05-05'),
  qixi: (year) => otherLunar(year, '07-07'),
  'ghost-festival': (year) => otherLunar(year, '07-15'),
  'mid-autumn': (year) => otherLunar(year, '08-15'),
  'double-ninth': (year) => otherLunar(year, '09-09'),
  'winter-solstice': (year) => otherTerm(year, 12, 'the_winter_solstice'),
};

// a worker thread (mutation testing) cannot change its zone
test.skipIf(!isMainThread && new Date(0).getTimezoneOffset() !== 0).each(festivals.map(({ id, name }) => [name.zh, id] as const))(
  '%s falls where a second calendar has it',
  (_, id) => {
    process.env['TZ'] = 'UTC';
    expect(years.map((year) => festivalDay(id, year))).toEqual(years.map((year) => otherRules[id](year)));
  },
);

test('fifteen festivals, each once, with a name in both languages', () => {
  expect(festivals.map(({ id }) => id).sort()).toEqual(Object.keys(rules).sort());
  for (const { name, days } of festivals) {
    expect(name.zh).toMatch(/^\p{Script=Han}/u);
    expect(name.en).toMatch(/^[A-Z]/);
    expect(Object.keys(days).map(Number)).toEqual(years);
  }
});

test('the table is a fact, from the very packages that it is compared with here', () => {
  const { value, from, until, status, source } = festivalTable;
  expect(value).toBe(festivals);
  expect([from, until, status]).toEqual([`${years[0]}-01-01`, `${years.at(-1)! + 1}-01-01`, 'secondary']);
  const compared = ['tyme4ts', 'chinese-days'].map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
    return `${name} ${version}`;
  });
  expect(source.title).toBe(compared.join(', '));
});

test('a year outside the table has no day', () => {
  expect(festivalDay('mid-autumn', 2023)).toBeNull();
  expect(festivalDay('mid-autumn', 2031)).toBeNull();
  expect(festivalDay('mid-autumn', -1)).toBeNull();
});

test.each([['christmas'], ['__proto__'], [''], [null]])('refuses %j as a festival, and says which there are', (id) => {
  expect(() => festivalDay(id as FestivalId, 2026)).toThrow(
    expect.objectContaining({
      code: 'option/unknown',
      params: {
        option: 'festivalId',
        value: String(id),
        allowed: expect.stringMatching(/^laba little-new-year-north .*winter-solstice$/) as string,
      },
    }),
  );
});

test.each([[2026.5], [Number.NaN], ['2026'], [null]])('refuses %j as a year', (year) => {
  expect(() => festivalDay('qixi', year as number)).toThrow(expect.objectContaining({ code: 'day/not-count' }));
});
