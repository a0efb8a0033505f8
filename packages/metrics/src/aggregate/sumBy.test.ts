import { expect, test } from 'vitest';
import type { MetricUnit } from '../metric/metric.js';
import type { Cells } from './cells.js';
import { sumBy } from './sumBy.js';

const most = Number.MAX_SAFE_INTEGER;
const refused = (code: string, params: object) => expect.objectContaining({ name: 'ZhangguiError', code, params });

/** Rows in groups: `-` is left out. */
function cells(groups: string): Cells {
  const names = [...new Set(groups.replaceAll('-', ''))].sort();
  const at = (name: string) => (name === '-' ? names.length : names.indexOf(name));
  // codes begin at 5, as days do not begin at 0
  const groupOf = Int32Array.from({ length: names.length + 1 }, (_, group) => group);
  return { code: Int32Array.from(groups, (name) => 5 + at(name)), first: 5, groupOf, groups: names.length };
}

function sums(groups: string, values: readonly number[], unit: MetricUnit = 'hours'): [groups: number[], total: number] {
  const into = cells(groups);
  const found = sumBy(Float64Array.from(values), into, { id: 'worked', column: 'hours', unit });
  return [Array.from({ length: into.groups }, (_, group) => found.groups[group]!), found.total];
}

test.each<[string, string, number[], number[], number]>([
  ['whole numbers', 'aba', [1, 2, 4], [5, 2], 7],
  ['rows that are left out add nothing', 'a-b', [1, 2, 4], [1, 4], 5],
  ['decimals as they are written', 'aab', [0.1, 0.2, 0.7], [0.3, 0.7], 1],
  ['decimals that are left out', 'a-a', [0.1, 0.5, 0.2], [0.3], 0.3],
  ['below zero, and nothing in the end', 'aab', [-0.1, 0.1, -0.5], [0, -0.5], -0.5],
  ['an empty cell is nothing', 'ab', [Number.NaN, 3], [0, 3], 3],
  ['more than 2^53, which is no money', 'ab', [most, most], [most, most], 2 * most],
  ['less than −2^53, rounded once', 'aaa', [-most, -most, -4], [-2 * most - 4], -2 * most - 4],
  // each 0.7 is lost in the first double, all three are 2.1
  ['what is lost of three groups is more than each has lost', 'abcd', [1e16, 0.7, 0.7, 0.7], [1e16, 0.7, 0.7, 0.7], 1e16 + 2],
  ['what is lost within a group', 'aaaa', [1e16, 0.7, 0.7, 0.7], [1e16 + 2], 1e16 + 2],
  ['finer than a millionth', 'aab', [1e-9, 1e-9, 1], [2e-9, 1], 1.000000002],
  ['finer, and left out', 'a-b', [1e-9, 7e-9, 1], [1e-9, 1], 1.000000001],
  ['next to the end of doubles', 'aaab', [1e308, 1e308, -1e308, 5e-9], [1e308, 5e-9], 1e308],
  ['next to the end of doubles, with rows left out', '-aaa-', [1e308, 1e308, 1e308, -1e308, 1e308], [1e308], 1e308],
])('%s', (_, groups, values, expected, total) => {
  expect(sums(groups, values)).toEqual([expected, total]);
});

test.each([
  ['up to 2^53 − 1', [most, 0], most],
  ['down to −(2^53 − 1)', [-most, 0], -most],
  ['all that comes in and goes out', [most, 1, -most], 1],
])('money of a shop: %s', (_, values, sum) => {
  expect(sums('a'.repeat(values.length), values, 'fen')).toEqual([[sum], sum]);
});

test.each([
  ['over', 'aa', [most, 1], '9007199254740992'],
  ['under', 'aa', [-most, -1], '-9007199254740992'],
  ['over in all shops together', 'ab', [most, most], '18014398509481982'],
  ['under in all shops together', 'ab', [-most, -2], '-9007199254740993'],
])('money %s 2^53 is refused', (_, groups, values, value) => {
  expect(() => sums(groups, values, 'fen')).toThrow(refused('money/overflow', { value }));
});

test('what is no number, or no money, is named with its row', () => {
  expect(() => sums('aa', [1, Number.NEGATIVE_INFINITY])).toThrow(
    refused('column/not-number', { column: 'hours', row: 1, value: '-Infinity' }),
  );
  expect(() => sums('aaa', [1, Number.NaN, 0.5], 'fen')).toThrow(refused('column/not-fen', { column: 'hours', row: 2, value: '0.5' }));
});

test('a sum that no double holds is refused, also where that of all groups is one', () => {
  expect(() => sums('aa', [1e308, 1e308])).toThrow(refused('metric/overflow', { metric: 'worked' }));
  // a quarter of what the largest double can tell apart, four times: each is lost, all of them are one more
  const quarter = 2 ** 969;
  const values = [Number.MAX_VALUE, quarter, quarter, quarter, quarter, -Number.MAX_VALUE];
  expect(() => sums('aaaaab', values)).toThrow(refused('metric/overflow', { metric: 'worked' }));
});
