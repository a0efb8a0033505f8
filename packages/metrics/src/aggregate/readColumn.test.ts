import { expect, test } from 'vitest';
import { type FactTable, noName } from './factTable.js';
import { isNamed, readColumn, readDays, readNumbers, readTable } from './readColumn.js';

const refused = (code: string, params: object) => expect.objectContaining({ name: 'ZhangguiError', code, params });
const shop = { codes: Uint32Array.of(0, noName), names: ['南'] };
const orders: FactTable = {
  rows: 2,
  columns: { shop, day: Int32Array.of(1, 2), pieces: Uint32Array.of(3, 4), paid: Float64Array.of(5, Number.NaN) },
};
const withColumns = (columns: object): FactTable => ({ ...orders, columns: columns as FactTable['columns'] });

test('a table is read by its name, also one without rows', () => {
  expect(readTable({ orders }, 'orders')).toBe(orders);
  const empty = { rows: 0, columns: {} };
  expect(readTable({ empty }, 'empty')).toBe(empty);
});

test.each<[string, unknown, string, object]>([
  ['not there', undefined, 'query/no-table', { table: 'orders' }],
  ['nothing', null, 'shape/not-object', { path: 'orders', value: 'null' }],
  ['without columns', { rows: 1 }, 'shape/not-object', { path: 'orders', value: 'undefined' }],
  ['without a number of rows', { columns: {} }, 'query/not-part', { part: 'rows', value: 'undefined' }],
  ['of half a row', { rows: 0.5, columns: {} }, 'query/not-part', { part: 'rows', value: '0.5' }],
  ['of less than no row', { rows: -1, columns: {} }, 'query/not-part', { part: 'rows', value: '-1' }],
  [
    'of too many rows',
    { rows: 100_000_001, columns: {} },
    'limit/exceeded',
    { what: 'columnRows', limit: 100_000_000, actual: 100_000_001 },
  ],
])('a table that is %s is refused', (_, table, code, params) => {
  expect(() => readTable({ orders: table } as never, 'orders')).toThrow(refused(code, params));
});

test('a table by the name of a method is not there', () => {
  expect(() => readTable({ orders }, 'toString')).toThrow(refused('query/no-table', { table: 'toString' }));
});

test('columns of all kinds are read as they are, without a copy', () => {
  for (const [name, column] of Object.entries(orders.columns)) expect(readColumn(orders, 'orders', name)).toBe(column);
});

const kinds = 'Int32Array Uint32Array Float64Array';

test.each<[string, unknown, string, object]>([
  ['that is not there', undefined, 'query/no-column', { table: 'orders', column: 'x' }],
  ['that is nothing', null, 'column/not-column', { column: 'x', value: 'null', kinds }],
  ['that is a text', 'xy', 'column/not-column', { column: 'x', value: 'xy', kinds }],
  ['of bytes', Uint8Array.of(1, 2), 'column/not-column', { column: 'x', value: 'Uint8Array', kinds }],
  ['that is too short', Int32Array.of(1), 'column/unequal', { column: 'x', length: 1, expected: 2 }],
  [
    'whose codes are whole numbers of another kind',
    { codes: Int32Array.of(0, 0), names: ['南'] },
    'column/not-column',
    { column: 'x', value: 'Int32Array', kinds: 'Uint32Array' },
  ],
  ['with too many codes', { codes: new Uint32Array(3), names: ['南'] }, 'column/unequal', { column: 'x', length: 3, expected: 2 }],
  ['whose names are a text', { codes: new Uint32Array(2), names: '南' }, 'shape/not-list', { path: 'x', value: '南' }],
])('a column %s is refused', (_, column, code, params) => {
  expect(() => readColumn(withColumns({ x: column }), 'orders', 'x')).toThrow(refused(code, params));
});

test('only a column of codes has names', () => {
  expect([shop, Int32Array.of(1), null, 'shop'].map((column) => isNamed(column as never))).toEqual([true, false, false, false]);
});

test('days are whole numbers of the right kind', () => {
  expect(readDays(orders, 'orders')).toBe(orders.columns['day']);
  expect(() => readDays(withColumns({ day: Uint32Array.of(1, 2) }), 'orders')).toThrow(
    refused('column/not-column', { column: 'day', value: 'Uint32Array', kinds: 'Int32Array' }),
  );
  expect(() => readDays(withColumns({ day: shop }), 'orders')).toThrow(
    refused('column/not-column', { column: 'day', value: 'object', kinds: 'Int32Array' }),
  );
});

test('numbers that are added are doubles: those that are need no copy', () => {
  expect(readNumbers(orders, 'orders', 'paid')).toBe(orders.columns['paid']);
  expect(readNumbers(orders, 'orders', 'pieces')).toEqual(Float64Array.of(3, 4));
  expect(() => readNumbers(orders, 'orders', 'shop')).toThrow(refused('column/not-column', { column: 'shop', value: 'object', kinds }));
});
