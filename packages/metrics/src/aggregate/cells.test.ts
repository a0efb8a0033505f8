import { type Day, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Measure } from '../metric/measure.js';
import type { MetricQuery } from '../metric/query.js';
import { aggregate } from './aggregate.js';
import { groupTables } from './cells.js';
import { dayNumber } from './dayNumber.js';
import type { FactColumn, FactTable } from './factTable.js';
import { readQuery } from './readQuery.js';

const name = { zh: '数', en: 'Figure' };
const rowsOf = (table: string): Measure => ({ id: table, name, unit: 'count', table, aggregate: 'rows' });
const day = (text: string) => dayNumber(parseDay(text));
const table = (columns: Readonly<Record<string, FactColumn>>, rows: number): FactTable => ({ rows, columns });
const whole = (...numbers: number[]) => Int32Array.from(numbers);

/** The groups that there may be, and those that have a row, with their keys. */
function groups(tables: Readonly<Record<string, FactTable>>, query: Partial<MetricQuery>): [groups: number, keys: unknown[]] {
  const measures = Object.keys(tables).map(rowsOf);
  const named = Object.entries(tables).map(([id, each]) => ({ name: id, table: each }));
  const found = groupTables(named, readQuery({ metrics: [], measures, ...query }));
  return [found.groups, Array.from(found.present, (group) => Object.values(found.keysOf(group).keys))];
}

/** Rows of every table by group, and in all. */
function counts(tables: Readonly<Record<string, FactTable>>, query: Partial<MetricQuery>): unknown[] {
  const { rows, total } = aggregate(tables, { metrics: [], measures: Object.keys(tables).map(rowsOf), ...query });
  return [...rows.map(({ keys, measures }) => [...Object.values(keys), ...Object.values(measures)]), Object.values(total.measures)];
}

test('hours are counted through from the smallest to the largest of all tables; a table without rows has none', () => {
  const tables = {
    orders: table({ hour: whole(20, 22) }, 2),
    visits: table({ hour: Uint32Array.of(25) }, 1),
    calls: table({ hour: whole() }, 0),
  };
  expect(groups(tables, { by: ['hour'] })).toEqual([6, [[20], [22], [25]]]);
  expect(counts(tables, { by: ['hour'] })).toEqual([
    [20, 1, 0, 0],
    [22, 1, 0, 0],
    [25, 0, 1, 0],
    [2, 1, 0],
  ]);
});

test('numbers far apart are looked up, and come in their order', () => {
  const far = { orders: table({ order: whole(200_000, 5, -100_000, 5) }, 4) };
  expect(groups(far, { by: ['order'] })).toEqual([3, [[-100_000], [5], [200_000]]]);
  expect(counts(far, { by: ['order'] })).toEqual([[-100_000, 1], [5, 2], [200_000, 1], [4]]);
  // 65,535 apart they still stand side by side
  expect(groups({ orders: table({ order: whole(7, 65_542) }, 2) }, { by: ['order'] })[0]).toBe(65_536);
  expect(groups({ orders: table({ order: whole(7, 65_543) }, 2) }, { by: ['order'] })[0]).toBe(2);
});

test.each([
  ['65,536 of any table', 2, 256, 256, 65_536],
  ['no more', 2, 257, 256, 2],
  ['4 for every row', 20_000, 400, 200, 80_000],
  ['no more than 4 for every row', 20_000, 400, 201, 2],
])('so many combinations of keys are counted through, %s', (_, rows, hours, minutes, expected) => {
  const columns = (from: number, to: number) => {
    const [hour, minute] = [new Int32Array(to - from), new Int32Array(to - from)];
    if (from === 0) [hour[0], minute[0]] = [hours - 1, minutes - 1];
    return table({ hour, minute }, to - from);
  };
  // in two tables, whose rows go together
  const tables = { orders: columns(0, rows / 2), visits: columns(rows / 2, rows) };
  expect(groups(tables, { by: ['hour', 'minute'] })).toEqual([
    expected,
    [
      [0, 0],
      [hours - 1, minutes - 1],
    ],
  ]);
});

test('keys of which some are counted through and some are looked up come in the order of all of them', () => {
  const shop = { codes: Uint32Array.of(1, 0, 1, 0, 1), names: ['北', '南'] };
  const order = whole(9_000_000, 70_000, 5, 9_000_000, 70_000);
  // as many hours as are no longer counted through
  const hour = whole(0, 50_000, 3, 50_000, 2);
  const orders = table({ shop, order, hour }, 5);
  expect(counts({ orders }, { by: ['shop', 'hour', 'order'] })).toEqual([
    ['北', 50_000, 70_000, 1],
    ['北', 50_000, 9_000_000, 1],
    ['南', 0, 9_000_000, 1],
    ['南', 2, 70_000, 1],
    ['南', 3, 5, 1],
    [5],
  ]);
});

test('rows outside the period are in no group, however keys are found', () => {
  const days = whole(day('2026-06-01'), day('2026-06-02'), day('2026-06-02'), day('2026-06-30'));
  const [hour, minute] = [whole(0, 300, 0, 300), whole(0, 300, 0, 0)];
  const orders = table({ day: days, hour, minute }, 4);
  const period = { from: '2026-06-02' as Day, to: '2026-06-03' as Day };
  expect(groups({ orders }, { by: ['hour', 'minute'], period })[0]).toBe(2);
  expect(counts({ orders }, { by: ['hour', 'minute'], period })).toEqual([[0, 0, 1], [300, 300, 1], [2]]);
  expect(counts({ orders }, { by: ['hour'], period })).toEqual([[0, 1], [300, 1], [2]]);
});

test('days before 1970, of which some are asked for', () => {
  const orders = table({ day: whole(-40, -10, -9, -10, 3) }, 5);
  const period = { from: '1969-12-01' as Day, to: '1969-12-31' as Day };
  expect(counts({ orders }, { grain: 'day', period })).toEqual([[2], [1], [3]]);
  expect(counts({ orders: table({ day: whole(-40, -10) }, 2) }, { grain: 'day' })).toEqual([[1], [1], [2]]);
});

test('a dimension is names everywhere or whole numbers everywhere', () => {
  const names = { codes: Uint32Array.of(0), names: ['1'] };
  const by = ['shop'];
  expect(() => counts({ orders: table({ shop: names }, 1), visits: table({ shop: whole(1) }, 1) }, { by })).toThrow(
    expect.objectContaining({ code: 'query/unlike-columns', params: { column: 'shop' } }),
  );
  expect(() => counts({ orders: table({ shop: Float64Array.of(1) }, 1) }, { by })).toThrow(
    expect.objectContaining({
      code: 'column/not-column',
      params: { column: 'shop', value: 'Float64Array', kinds: 'Int32Array Uint32Array' },
    }),
  );
});
