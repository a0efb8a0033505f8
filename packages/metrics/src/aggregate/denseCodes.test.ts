import { expect, test } from 'vitest';
import { denseCodes, nameOrder, rangeOf, recode } from './denseCodes.js';
import { noName } from './factTable.js';

const refused = (code: string, params: object) => expect.objectContaining({ name: 'ZhangguiError', code, params });

test.each<[string, number[], number[], number]>([
  ['whole numbers from the smallest on', [7, 5, 7, 9], [2, 0, 2, 4], 5],
  ['below zero too', [-3, 0, -1], [0, 3, 2], 4],
  ['one number', [20_622], [0], 1],
  ['no number', [], [], 0],
  ['as far apart as 65,535 other numbers', [0, 65_535], [0, 65_535], 65_536],
  ['further apart they are looked up', [65_536, 0, 65_536], [0, 1, 0], 2],
  ['to the end of what there is', [-(2 ** 31), 2 ** 31 - 1, -(2 ** 31)], [0, 1, 0], 2],
])('codes of a column of %s', (_, numbers, codes, count) => {
  expect(denseCodes('hour', Int32Array.from(numbers))).toEqual({ codes: Int32Array.from(codes), count });
});

test('as many numbers as 4 a row may stand side by side', () => {
  const spread = (last: number) => Uint32Array.from({ length: 20_000 }, (_, row) => (row === 0 ? last : row));
  expect(denseCodes('order', spread(80_000)).count).toBe(80_000);
  expect(denseCodes('order', spread(80_001)).count).toBe(20_000);
});

test('decimals are equal where they are; an empty cell is none of them', () => {
  expect(denseCodes('hours', Float64Array.of(0.5, Number.NaN, 2, 0.5, -0, 0))).toEqual({
    codes: Int32Array.of(0, -1, 1, 0, 2, 2),
    count: 3,
  });
  expect(() => denseCodes('hours', Float64Array.of(1, Number.NEGATIVE_INFINITY))).toThrow(
    refused('column/not-number', { column: 'hours', row: 1, value: '-Infinity' }),
  );
});

test('names in any order, one of them twice: equal names have one code', () => {
  expect(denseCodes('shop', { codes: Uint32Array.of(0, 1, 2, noName), names: ['南', '北', '南'] })).toEqual({
    codes: Int32Array.of(1, 0, 1, -1),
    count: 2,
  });
  expect(denseCodes('shop', { codes: Uint32Array.of(1, 0), names: ['北', '南'] })).toEqual({ codes: Int32Array.of(1, 0), count: 2 });
});

test('names of several columns, each once, in code-unit order', () => {
  expect(nameOrder('shop', [['b', 'a'], [], ['c', 'b']])).toEqual({
    names: ['a', 'b', 'c'],
    places: [Int32Array.of(1, 0), new Int32Array(0), Int32Array.of(2, 1)],
  });
  expect(
    nameOrder('shop', [
      ['a', 'b'],
      ['a', 'b'],
    ]),
  ).toEqual({
    names: ['a', 'b'],
    places: [Int32Array.of(0, 1), Int32Array.of(0, 1)],
  });
  expect(nameOrder('shop', [])).toEqual({ names: [], places: [] });
});

test('rising names of one column are their own order, which takes no look-up; names that stand twice are not', () => {
  expect(nameOrder('shop', [['a', 'b', 'c']]).places).toEqual([null]);
  expect(nameOrder('shop', [['a', 'a']])).toEqual({ names: ['a'], places: [Int32Array.of(0, 0)] });
  expect(nameOrder('shop', [['a', 'c', 'b']])).toEqual({ names: ['a', 'b', 'c'], places: [Int32Array.of(0, 2, 1)] });
});

test('what is no list of names is refused', () => {
  expect(() => nameOrder('shop', [['a'], ['b', 7 as never]])).toThrow(refused('column/not-names', { column: 'shop', value: '7' }));
  // together, not each
  const many = new Array<string>(8_000_001);
  expect(() => nameOrder('shop', [many, many])).toThrow(
    refused('limit/exceeded', { what: 'names', limit: 16_000_000, actual: 16_000_002 }),
  );
});

test('a code without a name is named with its row', () => {
  const column = { codes: Uint32Array.of(0, noName, 2), names: ['a', 'b'] };
  expect(() => recode('shop', column, null)).toThrow(refused('column/not-name', { column: 'shop', row: 2, code: 2, names: 2 }));
});

test.each<[string, number[], { min: number; max: number }]>([
  ['rising and falling', [3, 9, -4, 2], { min: -4, max: 9 }],
  ['one', [5], { min: 5, max: 5 }],
  ['none', [], { min: 0, max: 0 }],
])('the range of numbers: %s', (_, numbers, range) => {
  expect(rangeOf(Int32Array.from(numbers))).toEqual(range);
});
