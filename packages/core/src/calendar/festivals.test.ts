import { LunarDay, SolarTerm } from 'tyme4ts';
import { expect, test } from 'vitest';
import { parseDay } from '../day/day.js';
import { addDays } from '../day/shiftDay.js';
import { festivalDay } from './festivalDay.js';
import { type FestivalId, festivalSource, festivals } from './festivals.js';

const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

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

test('fifteen festivals, each once, with a name in both languages', () => {
  expect(festivals.map(({ id }) => id).sort()).toEqual(Object.keys(rules).sort());
  for (const { name, days } of festivals) {
    expect(name.zh).toMatch(/^\p{Script=Han}/u);
    expect(name.en).toMatch(/^[A-Z]/);
    expect(Object.keys(days).map(Number)).toEqual(years);
  }
});

test('the table says where it is from', () => {
  expect(festivalSource.title).toContain('tyme4ts');
  expect(festivalSource.locator).toContain('冬至 of 2030');
  expect(festivalSource.checkedOn).toBe('2026-11-22');
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
