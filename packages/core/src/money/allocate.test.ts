import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../error/limits.js';
import { allocate } from './allocate.js';
import { type Fen, fen } from './fen.js';

const most = Number.MAX_SAFE_INTEGER;
const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + BigInt(part), 0n);

const weight = fc.oneof(
  fc.nat(20),
  fc.nat(1_000_000),
  fc.integer({ min: 0, max: 100 }).map((n) => n / 8),
);
const weights = fc.array(weight, { minLength: 1, maxLength: 12 });
const amount = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer(), fc.maxSafeInteger());

test.each([
  ['100 over three months', 100_00, [1, 1, 1], [3334, 3333, 3333]],
  ['the odd fen goes to the larger remainder', 100, [50, 50, 1], [50, 49, 1]],
  ['ties go to the earlier line', 5, [3, 3], [3, 2]],
  ['a line that costs nothing gets nothing', 1003, [0, 50, 50], [0, 502, 501]],
  ['all free: split equally', 10, [0, 0, 0], [4, 3, 3]],
  ['a refund mirrors its charge', -100, [1, 1, 1], [-34, -33, -33]],
  ['nothing to split', 0, [1, 2], [0, 0]],
  ['minus nothing is nothing', -0, [1], [0]],
  ['nor does a weight of minus nothing show', 10, [-0, 1], [0, 10]],
  ['by share of the year', 1000, [0.25, 0.25, 0.5], [250, 250, 500]],
  ['not monotone in the amount: 10', 10, [6, 6, 2], [4, 4, 2]],
  ['not monotone in the amount: 11', 11, [6, 6, 2], [5, 5, 1]],
  ['the most that there is', most, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
  ['where products leave 2^53', 9_000_000_000_001, [1_000_000, 2_000_000], [3_000_000_000_000, 6_000_000_000_001]],
])('splits %s', (_, total, by, parts) => {
  expect(allocate(fen(total), by)).toEqual(parts);
});

test.each([
  ['no line takes more than it costs', 3000, [9900, 100], [9900, 20], [2980, 20]],
  ['what is over goes by weight', 100, [1, 1, 2], [10, 100, 100], [10, 30, 60]],
  ['one after the other runs full', 100, [5, 3, 1, 1], [20, 25, 40, 100], [20, 25, 28, 27]],
  ['all caps just hold it', 60, [1, 1, 1], [10, 20, 30], [10, 20, 30]],
  ['a cap that is exactly the share', 30, [1, 1, 1], [10, 10, 10], [10, 10, 10]],
  ['no cap', 30, [1, 2], [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], [10, 20]],
  ['a refund under caps', -3000, [9900, 100], [9900, 20], [-2980, -20]],
  ['free lines take what the others cannot', 10, [1, 0, 0], [4, 10, 10], [4, 3, 3]],
  ['a capped line with no weight', 10, [1, 0], [10, 0], [10, 0]],
  ['no room and nothing to split', 0, [1, 2], [0, 0], [0, 0]],
  ['a cap of minus nothing', 10, [1, 1], [-0, 20], [0, 10]],
])('caps: %s', (_, total, by, caps, parts) => {
  expect(allocate(fen(total), by, { caps })).toEqual(parts);
});

test('the parts are the amount, to the fen', () => {
  fc.assert(
    fc.property(amount, weights, (total, by) => {
      expect(sum(allocate(fen(total), by))).toBe(BigInt(total));
    }),
  );
});

test('each part is within a fen of its exact share, which it meets where that is whole', () => {
  fc.assert(
    fc.property(amount, weights, (total, by) => {
      const scaled = by.map((each) => BigInt(each * 8));
      const all = sum(scaled.map(Number)) === 0n ? BigInt(by.length) : scaled.reduce((a, b) => a + b, 0n);
      allocate(fen(total), by).forEach((part, line) => {
        const share = BigInt(total) * (scaled.every((each) => each === 0n) ? 1n : scaled[line]!);
        const off = BigInt(part) * all - share;
        expect(off < all && off > -all).toBe(true);
        if (share % all === 0n) expect(off).toBe(0n);
      });
    }),
  );
});

test('large and small amounts are split by the same rule', () => {
  const large = fc.record({
    total: fc.integer({ min: 1, max: most }),
    by: fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 }),
  });
  fc.assert(
    fc.property(large, ({ total, by }) => {
      const all = by.reduce((a, b) => a + b, 0);
      const exact = by.map((each, line) => {
        const product = BigInt(total) * BigInt(each);
        return { line, part: product / BigInt(all), rest: product % BigInt(all) };
      });
      const left = Number(BigInt(total) - exact.reduce((a, { part }) => a + part, 0n));
      const lucky = [...exact].sort((a, b) => (a.rest === b.rest ? a.line - b.line : a.rest > b.rest ? -1 : 1)).slice(0, left);
      expect(allocate(fen(total), by)).toEqual(exact.map((each) => Number(each.part) + (lucky.includes(each) ? 1 : 0)));
    }),
  );
});

test('a larger weight never gets less', () => {
  fc.assert(
    fc.property(fc.nat(), weights, (total, by) => {
      const parts = allocate(fen(total), by);
      for (let a = 0; a < by.length; a++)
        for (let b = 0; b < by.length; b++) if (by[a]! > by[b]!) expect(parts[a]).toBeGreaterThanOrEqual(parts[b]!);
    }),
  );
});

test('a refund is the mirror of its charge', () => {
  fc.assert(
    fc.property(amount, weights, (total, by) => {
      expect(allocate(fen(0 - total), by)).toEqual(allocate(fen(total), by).map((part) => 0 - part));
    }),
  );
});

test('lines in another order move the tie fen at most', () => {
  fc.assert(
    fc.property(amount, weights, fc.infiniteStream(fc.nat()), (total, by, random) => {
      const order = by.map((_, line) => ({ line, key: random.next().value as number })).sort((a, b) => a.key - b.key);
      const parts = allocate(fen(total), by);
      allocate(
        fen(total),
        order.map(({ line }) => by[line]!),
      ).forEach((part, place) => {
        expect(Math.abs(part - parts[order[place]!.line]!)).toBeLessThanOrEqual(1);
      });
    }),
  );
});

const capped = fc
  .array(fc.record({ weight: fc.nat(1000), cap: fc.oneof(fc.nat(50), fc.nat(5000)) }), { minLength: 1, maxLength: 10 })
  .chain((lines) => fc.record({ lines: fc.constant(lines), total: fc.nat(lines.reduce((all, { cap }) => all + cap, 0)) }));

test('caps are kept, nothing is lost, and what is full is full for a reason', () => {
  fc.assert(
    fc.property(capped, ({ lines, total }) => {
      const parts = allocate(
        fen(total),
        lines.map((line) => line.weight),
        { caps: lines.map((line) => line.cap) },
      );
      expect(sum(parts)).toBe(BigInt(total));
      parts.forEach((part, line) => {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(lines[line]!.cap);
      });
      // the level of water: a line below its cap never has less per weight (a fen aside) than another line
      for (const [a, one] of lines.entries())
        for (const [b, other] of lines.entries())
          if (parts[a]! < one.cap && one.weight > 0 && other.weight > 0)
            expect((parts[a]! + 1) * other.weight).toBeGreaterThanOrEqual((parts[b]! - 1) * one.weight);
    }),
  );
});

test('caps that do not bind change nothing', () => {
  fc.assert(
    fc.property(fc.nat(), weights, (total, by) => {
      expect(allocate(fen(total), by, { caps: by.map(() => total) })).toEqual(allocate(fen(total), by));
    }),
  );
});

test.each([
  ['no lines', [], undefined, 'money/no-weight'],
  ['a negative weight', [1, -1], undefined, 'money/no-weight'],
  ['a weight that is no number', [1, Number.NaN], undefined, 'money/no-weight'],
  ['an endless weight', [Number.POSITIVE_INFINITY], undefined, 'money/no-weight'],
  ['a third', [1 / 3, 2 / 3], undefined, 'money/not-rate'],
  ['a bigint', [1n], undefined, 'money/no-weight'],
  ['a symbol', [Symbol('x')], undefined, 'money/no-weight'],
  ['weights too large together', [most, 1], undefined, 'money/overflow'],
  ['too few caps', [1, 1], [5], 'money/not-cap'],
  ['a negative cap', [1, 1], [-1, 200], 'money/not-cap'],
  ['half a fen of cap', [1, 1], [0.5, 200], 'money/not-cap'],
  ['caps that do not hold the amount', [1, 1], [50, 49], 'money/over-caps'],
])('refuses %s', (_, by, caps, code) => {
  expect(() => allocate(fen(100), by as number[], caps === undefined ? {} : { caps })).toThrow(refused(code));
});

test('what was refused is told', () => {
  const told = (params: object) => expect.objectContaining({ params });
  expect(() => allocate(fen(1), [])).toThrow(told({ count: 0, weight: '–' }));
  expect(() => allocate(fen(1), [1, -1])).toThrow(told({ count: 2, weight: '-1' }));
  expect(() => allocate(fen(1), [most, 1])).toThrow(told({ value: '9007199254740992' }));
  expect(() => allocate(fen(1), [1, 1], { caps: [5] })).toThrow(told({ count: 1, cap: '–' }));
  expect(() => allocate(fen(1), [1, 1], { caps: [5, 0.5] })).toThrow(told({ count: 2, cap: '0.5' }));
  expect(() => allocate(fen(-100), [1, 1], { caps: [50, 49] })).toThrow(told({ amount: 100, short: 1 }));
  expect(() => allocate(fen(1), new Array(limits.lines + 1).fill(1))).toThrow(
    told({ what: 'lines', limit: limits.lines, actual: limits.lines + 1 }),
  );
});

test('weights that just fit together are taken, and doubles give way to BigInt at 2^53', () => {
  expect(allocate(fen(3), [most - 1, 1])).toEqual([3, 0]);
  expect(allocate(fen(1), [most])).toEqual([1]);
  // 3 × 3002399751580331 = 2^53 − 1 + 2, one line either side of the border
  expect(allocate(fen(3), [3_002_399_751_580_329, 1])).toEqual([3, 0]);
  expect(allocate(fen(3), [3_002_399_751_580_330, 1])).toEqual([3, 0]);
  expect(allocate(fen(most), [1, 1, 1])).toEqual([3_002_399_751_580_331, 3_002_399_751_580_330, 3_002_399_751_580_330]);
});

test('refuses what is no money and more lines than it says', () => {
  expect(() => allocate(0.5 as Fen, [1])).toThrow(refused('money/not-fen'));
  expect(() => allocate(fen(1), new Array(limits.lines + 1).fill(1))).toThrow(refused('limit/exceeded'));
});

test('caps that run full one after the other need few rounds', () => {
  const lines = 20_000;
  const by = Array.from({ length: lines }, (_, line) => (line % 100) + 1);
  const caps = by.map((each, line) => each * ((line % 977) + 1));
  const total = Math.floor(caps.reduce((a, b) => a + b, 0) * 0.999);
  expect(sum(allocate(fen(total), by, { caps }))).toBe(BigInt(total));
});

test('the caller keeps what they gave', () => {
  const by = Object.freeze([3, 0, 2.5]);
  const caps = Object.freeze([1, 100, 100]);
  expect(allocate(fen(10), by, { caps })).toEqual([1, 0, 9]);
});
