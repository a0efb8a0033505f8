import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowCondition } from '../metric/measure.js';
import { type FactTable, noName } from './factTable.js';
import { matching } from './matching.js';

const table: FactTable = {
  rows: 4,
  columns: {
    shop: { codes: Uint32Array.of(0, 1, noName, 0), names: ['北', '南'] },
    hour: Int32Array.of(8, 20, 20, 0),
    cost: Float64Array.of(0, 1.5, Number.NaN, -2),
  },
};

test.each<[string, RowCondition[], number[]]>([
  ['one shop', [{ column: 'shop', is: '北' }], [1, 0, 0, 1]],
  ['one of two shops', [{ column: 'shop', is: ['北', '南'] }], [1, 1, 0, 1]],
  ['rows without a shop', [{ column: 'shop', is: null }], [0, 0, 1, 0]],
  ['the southern shop or none', [{ column: 'shop', is: ['南', null] }], [0, 1, 1, 0]],
  ['any shop', [{ column: 'shop', has: 'value' }], [1, 1, 0, 1]],
  ['a shop that there is not', [{ column: 'shop', is: '东' }], [0, 0, 0, 0]],
  ['a shop by number', [{ column: 'shop', is: 0 }], [0, 0, 0, 0]],
  ['eight in the evening', [{ column: 'hour', is: 20 }], [0, 1, 1, 0]],
  ['one of two hours', [{ column: 'hour', is: [0, 8] }], [1, 0, 0, 1]],
  ['an hour by its text', [{ column: 'hour', is: '20' }], [0, 0, 0, 0]],
  ['no hour: every row has one', [{ column: 'hour', is: null }], [0, 0, 0, 0]],
  ['any hour', [{ column: 'hour', has: 'value' }], [1, 1, 1, 1]],
  ['a cost of 0 is a cost', [{ column: 'cost', is: 0 }], [1, 0, 0, 0]],
  ['rows whose cost nobody knows', [{ column: 'cost', is: null }], [0, 0, 1, 0]],
  ['costs of 1.5, of 0, or not known', [{ column: 'cost', is: [1.5, 0, null] }], [1, 1, 1, 0]],
  ['any cost', [{ column: 'cost', has: 'value' }], [1, 1, 0, 1]],
  ['no value at all is let through', [{ column: 'cost', is: [] }], [0, 0, 0, 0]],
  [
    'both conditions',
    [
      { column: 'shop', is: '北' },
      { column: 'hour', is: [8, 20] },
    ],
    [1, 0, 0, 0],
  ],
  [
    'any cost, and then the shop',
    [
      { column: 'cost', has: 'value' },
      { column: 'shop', is: [null, '南'] },
    ],
    [0, 1, 0, 0],
  ],
])('rows that meet: %s', (_, where, kept) => {
  expect(matching(table, 'orders', where)).toEqual(Uint8Array.from(kept));
});

test('no condition needs no answer', () => {
  expect(matching(table, 'orders', [])).toBe(null);
});

test.each<[string, RowCondition]>([
  ['that must be something', { column: 'shop', is: '北' }],
  ['that must have a value', { column: 'shop', has: 'value' }],
])('a code without a name is refused in a column %s', (_, condition) => {
  const wrong = { ...table, columns: { shop: { codes: Uint32Array.of(0, 1, noName, 2), names: ['北', '南'] } } };
  expect(() => matching(wrong, 'orders', [condition])).toThrow(
    expect.objectContaining({ code: 'column/not-name', params: { column: 'shop', row: 3, code: 2, names: 2 } }),
  );
});

test('any numbers, looked at one by one', () => {
  const cell = fc.constantFrom(-1, 0, 0.5, 7, Number.NaN);
  const value = fc.constantFrom(-1, 0, 0.5, 7, null, '7');
  fc.assert(
    fc.property(fc.array(cell), fc.array(value, { maxLength: 3 }), (cells, is) => {
      const numbers = { rows: cells.length, columns: { n: Float64Array.from(cells) } };
      const expected = cells.map((each) => Number(is.includes(Number.isNaN(each) ? null : each)));
      expect(matching(numbers, 't', [{ column: 'n', is }])).toEqual(Uint8Array.from(expected));
    }),
  );
});
