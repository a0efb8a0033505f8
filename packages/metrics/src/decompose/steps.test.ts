import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeSteps, floorSteps, scaleOf, shownIn, signOfAny, sumOfParts, toNumber } from './steps.js';

const overflow = expect.objectContaining({ code: 'metric/overflow', params: { metric: 'test' } });
const whole = (value: bigint) => ({ top: value, bottom: 1n });
const most = Number.MAX_SAFE_INTEGER;

test.each<[string, number, number, readonly [number, number]]>([
  ['a part of a step', 7, 2, [3, 0.5]],
  ['a loss goes down', -7, 4, [-2, 0.25]],
  ['a whole number', -8, 4, [-2, 0]],
  ['nothing', 0, 4, [0, 0]],
  ['a third, as the double next to it', 1, 3, [0, 1 / 3]],
  ['next to 2^53', most - 3, 3, [3002399751580329, 1 / 3]],
  ['just below the next one', -1, most, [-1, 1 - 1 / most]],
])('whole steps and the rest: %s', (_, top, bottom, expected) => {
  expect(floorSteps({ top, bottom }, 0)).toEqual(expected);
  expect(floorSteps({ top: BigInt(top), bottom: BigInt(bottom) }, 0)).toEqual(expected);
  expect(floorSteps({ top: -BigInt(top), bottom: -BigInt(bottom) }, 0)).toEqual(expected);
});

test('a step may be any power of two', () => {
  expect(floorSteps({ top: 7, bottom: 2 }, -1)).toEqual([7, 0]);
  expect(floorSteps({ top: 7, bottom: 2 }, -2)).toEqual([14, 0]);
  expect(floorSteps({ top: 7, bottom: 2 }, 1)).toEqual([1, 0.75]);
});

test('the least bit over is more than nothing', () => {
  const [floor, rest] = floorSteps({ top: 10n ** 300n + 1n, bottom: 10n ** 300n }, 0);
  expect(floor).toBe(1);
  expect(rest).toBeGreaterThan(0);
  expect(rest).toBeLessThan(1e-30);
});

test('safe integers and integers of any length say the same', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: most }), (top, bottom) => {
      const [quick, exact] = [floorSteps({ top, bottom }, 0), floorSteps({ top: BigInt(top), bottom: BigInt(bottom) }, 0)];
      expect(quick[0]).toBe(exact[0]);
      // the rest of more than 53 bits in one double, either way
      expect(Math.abs(quick[1] - exact[1])).toBeLessThanOrEqual(2 ** -53);
    }),
  );
});

test.each([
  [5, 1, 1],
  [-5, 1, -1],
  [0, 1, 0],
])('the sign of %d ÷ %d', (top, bottom, sign) => {
  expect(signOfAny({ top, bottom })).toBe(sign);
  expect(signOfAny({ top: BigInt(top), bottom: BigInt(bottom) })).toBe(sign);
  expect(signOfAny({ top: BigInt(-top), bottom: BigInt(-bottom) })).toBe(sign);
});

test.each<[string, readonly number[], number, readonly number[]]>([
  ['to the largest remainder', [11, 28, 11], 5, [1, 3, 1]],
  ['to the earlier of two equal ones', [15, 15], 3, [2, 1]],
  ['of losses to the largest one', [-11, -28, -11], -5, [-1, -3, -1]],
  ['a loss takes what a gain cannot', [13, -8], 0, [1, -1]],
  ['never to a part of nothing', [0, 15, 15, 0], 3, [0, 2, 1, 0]],
  ['more than a step each, where the parts were not exact', [10, 20], 6, [3, 3]],
  ['and so for what is too much', [-10, 20], -3, [-3, 0]],
  ['nothing is left over', [10, -20], -1, [1, -2]],
])('what rounding leaves goes %s', (_, tenths, total, expected) => {
  const parts = tenths.map((top) => ({ top, bottom: 10 }));
  expect(closeSteps(parts, total, { id: 'test', power: 0 })).toEqual(expected);
});

test('parts whose absolute sum is no safe integer are refused, be it before or after what is left is given out', () => {
  const close = (parts: readonly number[], total: number, bottom = 1) =>
    closeSteps(
      parts.map((top) => ({ top, bottom })),
      total,
      { id: 'test', power: 0 },
    );
  expect(close([most - 1, -1], most - 2)).toEqual([most - 1, -1]);
  expect(() => close([most - 1, -2], most - 3)).toThrow(overflow);
  expect(() => close([most, 1, -1], most)).toThrow(overflow);
  expect(() => close([most], most + 1)).toThrow(overflow);
  expect(() => closeSteps([whole(2n ** 60n), whole(-(2n ** 60n))], 0, { id: 'test', power: 0 })).toThrow(overflow);
});

test('money is shown in whole 分, half away from zero, anything else as the nearest double', () => {
  const half = { top: -5n, bottom: 2n };
  expect(shownIn(half, { id: 'test', unit: 'fen' })).toBe(-3);
  expect(shownIn(half, { id: 'test', unit: 'average' })).toBe(-2.5);
  expect(shownIn(whole(2n ** 53n), { id: 'test', unit: 'average' })).toBe(2 ** 53);
  expect(shownIn(whole(2n ** 53n - 1n), { id: 'test', unit: 'fen' })).toBe(most);
  expect(() => shownIn(whole(2n ** 53n), { id: 'test', unit: 'fen' })).toThrow(overflow);
  expect(() => shownIn(whole(10n ** 309n), { id: 'test', unit: 'average' })).toThrow(overflow);
});

function scale(before: bigint, after: bigint, parts: readonly bigint[], unit: 'fen' | 'count' = 'count') {
  return scaleOf({ id: 'test', unit, before: whole(before), after: whole(after), lists: () => [parts.map(whole), []] });
}

test('a step is the last binary digit of the parts’ absolute sum', () => {
  expect(scale(0n, 1n, [1n])).toMatchObject({ power: -52, total: 2 ** 52 });
  expect(scale(0n, 7n, [3n, 4n]).power).toBe(-50);
  expect(scale(0n, 8n, [4n, 4n]).power).toBe(-49);
  // with a little room where parts go both ways
  expect(scale(0n, 6n, [7n, -1n]).power).toBe(-49);
  expect(scale(0n, 1n, [4n, -3n]).power).toBe(-50);
  expect(scale(5n, 5n, [0n]).power).toBe(-1074);
  expect(scale(5n, 5n, [0n])).toMatchObject({ before: 5, after: 5, total: 0 });
  expect(toNumber(3, { ...scale(0n, 1n, [1n]), power: -1 })).toBe(1.5);
});

test('parts of more than a double are refused, and a change of more than 2^53 − 1 分', () => {
  const huge = 10n ** 308n;
  expect(scale(0n, huge, [huge]).power).toBe(971);
  expect(() => scale(0n, 0n, [huge, huge, -huge, -huge])).toThrow(overflow);
  expect(scale(-1n, BigInt(most - 1), [], 'fen').total).toBe(most);
  expect(() => scale(-1n, BigInt(most), [], 'fen')).toThrow(overflow);
});

test('the sum of many parts keeps 160 bits, and whole and half steps', () => {
  const thirds = Array.from({ length: 3000 }, () => ({ top: 1, bottom: 3 }));
  const sum = sumOfParts(thirds, { power: 0 });
  expect(sum.top).toBe(1000n * sum.bottom);
  const sixths = sumOfParts([...thirds.slice(0, 1), { top: 1n, bottom: 6n }], { power: 0 });
  expect(2n * sixths.top).toBe(sixths.bottom);
  // far below one, and far above
  expect(sumOfParts([{ top: 1n, bottom: 2n ** 500n }], { power: -552 })).toEqual({ top: 2n ** 212n, bottom: 2n ** 712n });
  const large = sumOfParts([whole(2n ** 400n)], { power: 348 });
  expect(large.top).toBe(2n ** 400n * large.bottom);
});
