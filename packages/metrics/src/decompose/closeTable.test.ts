import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeTable } from './closeTable.js';

const scale = { id: 'test', power: 0 };

/** Tenths; the last column is what makes the row add up to nothing. */
function tenths(...rows: readonly (readonly number[])[]) {
  return rows.map((row) => [...row, 0 - row.reduce((sum, value) => sum + value, 0)].map((top) => ({ top, bottom: 10 })));
}

/** The table without its last column, row by row. */
function closed(rows: ReturnType<typeof tenths>, totals: readonly number[]): number[][] {
  const all = [...totals, 0 - totals.reduce((sum, value) => sum + value, 0)];
  const steps = closeTable(rows, all, scale);
  return rows.map((_, row) => [...steps.slice(row * all.length, (row + 1) * all.length - 1)]);
}

test.each<[string, readonly (readonly number[])[], readonly number[], readonly (readonly number[])[]]>([
  [
    'the row that loses the least may be the last one',
    [
      [9, 1],
      [7, 3],
      [6, 4],
    ],
    [2, 1],
    [
      [1, 0],
      [1, 0],
      [0, 1],
    ],
  ],
  [
    'or lie in between',
    [
      [1, 9],
      [4, 6],
      [3, 7],
    ],
    [1, 2],
    [
      [0, 1],
      [1, 0],
      [0, 1],
    ],
  ],
  [
    'of three kinds, too',
    [
      [0, 9, 1],
      [0, 6, 4],
      [0, 7, 3],
    ],
    [0, 2, 1],
    [
      [0, 1, 0],
      [0, 0, 1],
      [0, 1, 0],
    ],
  ],
  [
    'two columns lack a step',
    [
      [6, 4, 0],
      [6, 4, 0],
      [6, 0, 4],
      [6, 0, 4],
    ],
    [2, 1, 1],
    [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
      [1, 0, 0],
    ],
  ],
  [
    'one column lacks two',
    [
      [6, 4, 0],
      [6, 4, 0],
      [6, 4, 0],
    ],
    [1, 2, 0],
    [
      [0, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
    ],
  ],
  [
    'two are rounded up in one row',
    [
      [7, 8, 5],
      [0, 0, 0],
    ],
    [1, 1, 0],
    [
      [1, 1, 0],
      [0, 0, 0],
    ],
  ],
  [
    'a mirrored table that starts with nothing',
    [
      [0, 0],
      [0, -5],
      [-5, 0],
    ],
    [-1, 0],
    [
      [0, 0],
      [0, 0],
      [-1, 0],
    ],
  ],
  [
    'the row for a whole part is not the first one',
    [
      [5, 5, 5],
      [0, 0, 5],
    ],
    [1, 1, 0],
    [
      [1, 1, 0],
      [0, 0, 0],
    ],
  ],
  [
    'whole parts stay',
    [
      [30, -10],
      [0, 20],
    ],
    [3, 1],
    [
      [3, -1],
      [0, 2],
    ],
  ],
  [
    'each row by its largest remainder, where the columns then fit',
    [
      [14, 26],
      [26, 14],
    ],
    [4, 4],
    [
      [1, 3],
      [3, 1],
    ],
  ],
  ['equal remainders: the earlier column', [[5, 5]], [1, 0], [[1, 0]]],
  [
    'a step moves where it loses the least',
    [
      [6, 4],
      [9, 1],
      [7, 3],
    ],
    [2, 1],
    [
      [0, 1],
      [1, 0],
      [1, 0],
    ],
  ],
  [
    'and where that is the same, in the earlier row',
    [
      [6, 4],
      [6, 4],
      [6, 4],
    ],
    [2, 1],
    [
      [0, 1],
      [1, 0],
      [1, 0],
    ],
  ],
  [
    'also out of the second column',
    [
      [4, 6],
      [1, 9],
      [3, 7],
    ],
    [1, 2],
    [
      [1, 0],
      [0, 1],
      [0, 1],
    ],
  ],
  [
    'a loss is rounded as the gain of its size',
    [
      [-6, -4],
      [-9, -1],
      [-7, -3],
    ],
    [-2, -1],
    [
      [0, -1],
      [-1, 0],
      [-1, 0],
    ],
  ],
  [
    'a group’s amount goes up where a column lacks a step',
    [
      [4, 0],
      [4, 0],
      [0, 2],
    ],
    [1, 0],
    [
      [1, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'a chain, where no row has both columns',
    [
      [6, 4, 0],
      [0, 6, 4],
    ],
    [0, 1, 1],
    [
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'where no other rounding fits, a whole part moves, by one step',
    [
      [5, 5, 0],
      [0, 0, 5],
    ],
    [1, 1, 0],
    [
      [1, 1, -1],
      [0, 0, 1],
    ],
  ],
  ['nothing but whole parts, and totals that are one off', [[10, 0]], [2, 0], [[2, 0]]],
  [
    'the first of whole parts that may move',
    [
      [10, 3],
      [20, 3],
    ],
    [2, 1],
    [
      [0, 1],
      [2, 0],
    ],
  ],
  [
    'totals far off are met as well',
    [
      [5, 5],
      [0, 0],
    ],
    [4, 0],
    [
      [3, 0],
      [1, 0],
    ],
  ],
  ['no rows', [], [0, 0], []],
])('%s', (_, rows, totals, expected) => {
  expect(closed(tenths(...rows), totals)).toEqual(expected);
});

test('more than 2^53 − 1 steps in all are refused, one less is not', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const rows = (top: number) => [
    [
      { top, bottom: 1 },
      { top: 1, bottom: 1 },
      { top: -top - 1, bottom: 1 },
    ],
  ];
  expect([...closeTable(rows(most - 1), [most - 1, 1, -most], scale)]).toEqual([most - 1, 1, -most]);
  expect(() => closeTable(rows(most), [most, 1, -most - 1], scale)).toThrow(
    expect.objectContaining({ code: 'metric/overflow', params: { metric: 'test' } }),
  );
});

test('so are parts that are too many once they are rounded, and at once those that no double holds exactly', () => {
  const refused = expect.objectContaining({ code: 'metric/overflow' });
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  const rounded = [
    { top: 5n * most, bottom: 5n },
    { top: 3n, bottom: 5n },
    { top: -5n * most - 3n, bottom: 5n },
  ];
  expect(() => closeTable([rounded], [Number(most), 1, -Number(most) - 1], scale)).toThrow(refused);
  const huge = 10n ** 300n;
  const large = [
    { top: 2n * huge + 1n, bottom: 2n },
    { top: 1n, bottom: 2n },
    { top: -huge - 1n, bottom: 1n },
  ];
  expect(() => closeTable([large], [1, 1, -2], scale)).toThrow(refused);
});

/** Every column rounded down, and then so many of those that are not whole up that the amounts are rounded, too. */
function roundedTotals(rows: ReturnType<typeof tenths>, picks: readonly number[]): number[] {
  const sums = rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!.top, 0));
  const totals = sums.map((sum) => Math.floor(sum / 10));
  const open = sums.flatMap((sum, column) => (sum % 10 === 0 ? [] : [column]));
  for (let lacking = -totals.reduce((sum, total) => sum + total, 0); lacking > 0; lacking--)
    totals[open.splice(picks[lacking]! % open.length, 1)[0]!]! += 1;
  return totals;
}

const part = fc.integer({ min: -25, max: 25 });
const picks = fc.array(fc.nat(), { minLength: 4, maxLength: 4 });
const twoKinds = fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 12 });
const threeOfWhole = fc.array(
  fc.tuple(part, part, part).map(([a, b, c]) => [a, b, 10 * c - a - b]),
  { minLength: 1, maxLength: 12 },
);

test('rows and columns add up, whole parts stay, and no part moves by a step, whichever way the totals are rounded', () => {
  fc.assert(
    fc.property(fc.oneof(twoKinds, threeOfWhole), picks, (given, pick) => {
      const rows = tenths(...given);
      const totals = roundedTotals(rows, pick);
      const columns = totals.length;
      const steps = closeTable(rows, totals, scale);
      totals.forEach((total, column) => {
        expect(rows.reduce((sum, _, row) => sum + steps[row * columns + column]!, 0)).toBe(total);
      });
      rows.forEach((row, place) => {
        expect(row.reduce((sum, _, column) => sum + steps[place * columns + column]!, 0)).toBe(0);
        row.forEach(({ top }, column) => {
          expect(Math.abs(steps[place * columns + column]! - top / 10)).toBeLessThan(top % 10 === 0 ? 1e-9 : 1);
        });
      });
    }),
    { numRuns: 500 },
  );
});

test('minus all parts gives minus all steps', () => {
  fc.assert(
    fc.property(twoKinds, picks, (given, pick) => {
      const rows = tenths(...given);
      const totals = roundedTotals(rows, pick);
      const steps = [...closeTable(rows, totals, scale)];
      const mirror = closeTable(
        tenths(...given.map((row) => row.map((value) => 0 - value))),
        totals.map((total) => 0 - total),
        scale,
      );
      expect([...mirror]).toEqual(steps.map((step) => 0 - step));
    }),
  );
});
