import { allocate, fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallOnPieces, type PieceAmounts, placeOnPieces } from './pieceRuns.js';

/** `2×100` is two pieces that cost 100 each. */
const read = (text: string) =>
  (text === '' ? [] : text.split(' ')).map((run) => {
    const [count = 0, each = 0] = run.split('×').map(Number);
    return { count, each };
  });
/** `2×100−30`: 30 comes off each. */
const write = (fallen: readonly { count: number; each: number; off: number }[]) =>
  fallen.map(({ count, each, off }) => `${count}×${each}−${off}`).join(' ');

test.each([
  ['nothing comes off', '3×100', 0, '3×100−0'],
  ['what divides falls on all alike', '3×100', 30, '3×100−10'],
  ['the earlier pieces carry the odd fen', '3×3333', 1000, '1×3333−334 2×3333−333'],
  ['dearer pieces carry more', '2×300 1×100', 70, '2×300−30 1×100−10'],
  ['the largest remainder first, wherever it stands', '1×2 1×3', 1, '1×2−0 1×3−1'],
  ['a run is cut where the odd fen end', '4×5 4×5', 6, '4×5−1 2×5−1 2×5−0'],
  ['pieces that are free already carry nothing', '2×0 1×50', 50, '2×0−0 1×50−50'],
  ['all of them free', '2×0', 0, '2×0−0'],
  ['runs that are all free', '2×0 1×0', 0, '2×0−0 1×0−0'],
  ['no piece falls below zero, what is over falls on nobody', '2×10 1×4', 100, '2×10−10 1×4−4'],
  ['nor does one of pieces that are alike', '2×10', 100, '2×10−10'],
  ['of a billion pieces the first carry it', '1000000000×9', 7, '7×9−1 999999993×9−0'],
])('%s', (_, runs, amount, expected) => {
  expect(write(fallOnPieces(read(runs), amount))).toBe(expected);
});

test.each([
  ['on the second piece of each pair', '4×100', '1×0 1×50 1×0 1×50', '1×100−0 1×100−50 1×100−0 1×100−50'],
  ['across runs of different cost', '1×100 3×80', '2×30 2×0', '1×100−30 1×80−30 2×80−0'],
  ['nowhere after its end', '5×100', '2×10', '2×100−10 3×100−0'],
  ['nowhere', '5×100', '', '5×100−0'],
  ['where empty runs let it', '2×100', '0×9 1×5 0×9', '1×100−5 1×100−0'],
  ['on no piece beyond what it costs', '2×100', '2×101', '2×100−100'],
])('a chosen discount lies %s', (_, runs, placed, expected) => {
  const lies = read(placed).map(({ count, each }) => ({ count, off: each }));
  expect(write(placeOnPieces(read(runs), lies))).toBe(expected);
});

test('what else a run carries stays with both halves', () => {
  expect(fallOnPieces([{ count: 2, each: 5, name: 'A' }], 1)).toEqual([
    { count: 1, each: 5, name: 'A', off: 1 },
    { count: 1, each: 5, name: 'A', off: 0 },
  ]);
});

const run = (each: fc.Arbitrary<number>) => fc.record({ count: fc.integer({ min: 1, max: 6 }), each });
const anyRuns = fc.array(fc.oneof(run(fc.nat(4)), run(fc.nat(5_000)), run(fc.nat(1e14))), { minLength: 1, maxLength: 6 });
const costOf = (runs: readonly PieceAmounts[]) => runs.reduce((sum, { count, each }) => sum + count * each, 0);
const written = <Run extends { count: number }>(runs: readonly Run[]) =>
  runs.flatMap((each) => Array.from({ length: each.count }, () => each));

test('it is the split over single pieces, with one run cut at most', () => {
  fc.assert(
    fc.property(anyRuns, fc.double({ min: 0, max: 1, noNaN: true }), (runs, part) => {
      const amount = Math.floor(costOf(runs) * part);
      const fallen = fallOnPieces(runs, amount);
      const weights = written(runs).map(({ each }) => each);
      // core splits equally over weights that are all 0; here nothing can fall on free pieces
      const expected = amount === 0 ? weights.map(() => 0) : allocate(fen(amount), weights);
      expect(written(fallen).map(({ off }) => off)).toEqual(expected);
      expect(fallen.length).toBeLessThanOrEqual(runs.length + 1);
      for (const { each, off } of fallen) expect(off).toBeLessThanOrEqual(each);
    }),
    { numRuns: 500 },
  );
});

test('a discount placed where it fell falls there again', () => {
  fc.assert(
    fc.property(anyRuns, fc.double({ min: 0, max: 1, noNaN: true }), (runs, part) => {
      const fallen = fallOnPieces(runs, Math.floor(costOf(runs) * part));
      expect(written(placeOnPieces(runs, fallen)).map(({ off }) => off)).toEqual(written(fallen).map(({ off }) => off));
    }),
  );
});
