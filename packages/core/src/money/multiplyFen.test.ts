import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fen, fen } from './fen.js';
import { floorPrice } from './floorPrice.js';
import { toMillionths } from './millionths.js';
import { multiplyFen } from './multiplyFen.js';
import { ceilProduct, floorProduct } from './product.js';
import { multiplyDivide, type Rounding } from './rounding.js';
import { trialPrice } from './trialPrice.js';

const most = Number.MAX_SAFE_INTEGER;
const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const Exact = Decimal.clone({ precision: 60 });
const modes = {
  'half-away-from-zero': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  'toward-zero': Decimal.ROUND_DOWN,
  'away-from-zero': Decimal.ROUND_UP,
  floor: Decimal.ROUND_FLOOR,
  ceil: Decimal.ROUND_CEIL,
} as const satisfies Record<Rounding, Decimal.Rounding>;
/** A rate with at most 6 decimals, as a shop writes it. */
const rate = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6);

test.each([
  ['八五折 of 19.99', 1999, 0.85, 1699],
  ['八五折 of 2.10 ends on a half, which goes up', 210, 0.85, 179],
  ['the refund mirrors the charge', -210, 0.85, -179],
  ['three pieces', 1999, 3, 5997],
  ['nothing at all', 1999, 0, 0],
  ['nothing owed is not minus nothing', -1, 0.1, 0],
  ['1 − 0.9 means a tenth', 1000, 1 - 0.9, 100],
  ['0.1 + 0.2 means three tenths', 1000, 0.1 + 0.2, 300],
  ['noise grows with the number', 10, 1000.1 + 0.2, 10_003],
  ['the finest rate', 1_000_000, 0.000001, 1],
  ['more than 2^53 on the way', 900_719_925_474_099, 0.123456, 111_199_279_119_330],
])('multiplies: %s', (_, amount, by, product) => {
  expect(multiplyFen(fen(amount), by)).toBe(product);
});

test.each(Object.keys(modes) as Rounding[])('rounds %s as decimal.js does, small and large, sold and refunded', (rounding) => {
  const amount = fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.maxSafeInteger());
  const halves = fc.constantFrom(0.5, 0.25, 0.05, 0.005, 1.5);
  fc.assert(
    fc.property(amount, fc.oneof(rate, halves), (base, by) => {
      const exact = new Exact(base).times(by).toDecimalPlaces(0, modes[rounding]);
      if (exact.abs().gt(most)) expect(() => multiplyFen(fen(base), by, { rounding })).toThrow(refused('money/overflow'));
      else expect(multiplyFen(fen(base), by, { rounding })).toBe(exact.toNumber() + 0);
    }),
    { numRuns: 1000 },
  );
});

test('a product that just leaves 2^53 gives the same answer as one that stays', () => {
  // 9007199254.740991 × 1e6 is the last product that doubles hold
  for (const amount of [9_007_199_253, 9_007_199_254, 9_007_199_255, 9_007_199_256]) {
    expect(multiplyFen(fen(amount), 0.999999)).toBe(
      new Exact(amount).times('0.999999').toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(),
    );
  }
});

test.each([
  ['a third', 1 / 3],
  ['seven decimals', 0.1234567],
  ['finer than a millionth', 1e-7],
  ['next to nothing', 1e-16],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['too large', 9_007_199_255],
  ['seven decimals on more than a million', 1_000_000.1234567],
  ['noise on more than a million', 1_000_000.1 + 0.2],
  ['noise that is none', 0.1 + 3e-15],
  ['text', '0.85'],
  ['a bigint', 1n],
  ['a symbol', Symbol('x')],
  ['nothing', undefined],
])('refuses %s as a rate', (_, by) => {
  expect(() => multiplyFen(fen(100), by as number)).toThrow(refused('money/not-rate'));
});

test('a rate may be as large as it says', () => {
  expect(multiplyFen(fen(1), 9_007_199_254)).toBe(9_007_199_254);
  expect(multiplyFen(fen(2), 1_000_000)).toBe(2_000_000);
  expect(multiplyFen(fen(2), 1_000_000.5)).toBe(2_000_001);
});

test('refuses what is no money, no rounding, no room', () => {
  expect(() => multiplyFen(0.5 as Fen, 1)).toThrow(refused('money/not-fen'));
  expect(() => multiplyFen(fen(1), 0.5, { rounding: 'up' as Rounding })).toThrow(refused('option/unknown'));
  expect(() => multiplyFen(fen(most), 1.000001)).toThrow(refused('money/overflow'));
  expect(multiplyFen(fen(most), 1)).toBe(most);
});

test.each([
  ['no phantom piece', [10, 10, 1.1], 110, 110],
  ['a part of a piece', [7, 3, 1.2], 26, 25],
  ['below zero', [-7, 3, 1.2], -25, -26],
  ['whole already, below zero', [-2, 3], -6, -6],
  ['no factors', [], 1, 1],
  ['nothing', [0, 5], 0, 0],
  ['beyond 2^53 on the way', [9_007_199_254, 9_007_199_254, 0.000001, 0.000001], 81_129_639, 81_129_638],
])('products: %s', (_, factors, ceiling, floor) => {
  expect(ceilProduct(...factors)).toBe(ceiling);
  expect(floorProduct(...factors)).toBe(floor);
});

test('products are exact', () => {
  const factor = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 1000);
  fc.assert(
    fc.property(fc.array(factor, { maxLength: 3 }), (factors) => {
      const exact = factors.reduce((product, each) => product.times(each), new Exact(1));
      expect(ceilProduct(...factors)).toBe(exact.ceil().toNumber() + 0);
      expect(floorProduct(...factors)).toBe(exact.floor().toNumber() + 0);
    }),
  );
});

test('products refuse what they cannot hold', () => {
  expect(() => ceilProduct(1 / 3)).toThrow(refused('money/not-rate'));
  expect(() => ceilProduct(9e9, 9e9)).toThrow(refused('money/overflow'));
  expect(() => floorProduct(-9e9, 9e9)).toThrow(refused('money/overflow'));
  expect(ceilProduct(...new Array(16).fill(1))).toBe(1);
  expect(() => ceilProduct(...new Array(17).fill(1))).toThrow(refused('limit/exceeded'));
});

test.each([
  ['cost 60, a fifth to keep', 6000, 0.2, 7500],
  ['a price that does not come out even goes up', 1000, 0.3, 1429],
  ['no margin', 6000, 0, 6000],
  ['nothing costs nothing', 0, 0.5, 0],
  ['a large cost', 900_000_000_000, 0.1, 1_000_000_000_000],
])('floor price: %s', (_, cost, grossMargin, price) => {
  expect(floorPrice(fen(cost), { grossMargin })).toBe(price);
});

test('a fen below the floor price, the margin is gone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 990_000 }), (cost, millionths) => {
      const price = floorPrice(fen(cost), { grossMargin: millionths / 1e6 });
      const keeps = (at: number) => new Exact(at).minus(cost).times(1e6).gte(new Exact(millionths).times(at));
      expect(keeps(price)).toBe(true);
      expect(keeps(price - 1)).toBe(false);
    }),
  );
});

test.each([
  ['the market asks 100', 10000, undefined, 9000],
  ['99.99 less a tenth', 9999, undefined, 8999],
  ['a fifth below', 10000, 0.2, 8000],
  ['at the market', 9999, 0, 9999],
  ['given away', 9999, 1, 0],
  ['the market gives it away', 0, undefined, 0],
])('trial price: %s', (_, average, below, price) => {
  expect(trialPrice(fen(average), below === undefined ? {} : { below })).toBe(price);
});

test('what was refused is told', () => {
  const told = (params: object) => expect.objectContaining({ params });
  expect(() => multiplyFen(fen(1), 1 / 3)).toThrow(told({ value: '0.3333333333333333' }));
  expect(() => multiplyFen(fen(most), 2)).toThrow(told({ value: '18014398509481982' }));
  expect(() => multiplyFen(fen(1), 1, { rounding: 'up' as Rounding })).toThrow(
    told({ option: 'rounding', value: 'up', allowed: 'half-away-from-zero half-even toward-zero away-from-zero floor ceil' }),
  );
  expect(() => ceilProduct(9e9, 9e9)).toThrow(told({ value: '81000000000000000000' }));
  expect(() => ceilProduct(...new Array(17).fill(1))).toThrow(told({ what: 'factors', limit: 16, actual: 17 }));
  expect(() => floorPrice(fen(-1), { grossMargin: 0 })).toThrow(told({ value: '-1' }));
  expect(() => floorPrice(fen(1), { grossMargin: 1 })).toThrow(told({ value: '1' }));
  expect(() => trialPrice(fen(-1))).toThrow(told({ value: '-1' }));
  expect(() => trialPrice(fen(1), { below: 1.5 })).toThrow(told({ value: '1.5' }));
});

test.each([
  ['just a millionth', 0.000001, 1],
  ['noise next to a millionth', 0.000001 + 4e-16, 1],
  ['no noise so near to zero', -0.000001, -1],
  ['the last size at which noise is known', 1_000_000 - 0.1 + 0.1, 1_000_000_000_000],
  ['nothing', 0, 0],
  ['minus nothing', -0, 0],
])('reads a rate: %s', (_, value, millionths) => {
  expect(toMillionths(value)).toBe(millionths);
});

test('doubles hold a product up to 2^53 − 1, BigInt from there', () => {
  // 2^53 − 1 = 6361 × 69431 × 20394401
  const factor = 6361 * 69431;
  expect(multiplyDivide(factor, 20_394_401, 1, 'half-away-from-zero')).toBe(most);
  expect(multiplyDivide(factor, 20_394_401, 2, 'half-away-from-zero')).toBe(2 ** 52);
  expect(multiplyDivide(factor, 20_394_401, 2, 'toward-zero')).toBe(2 ** 52 - 1);
  expect(multiplyDivide(2 ** 30, 2 ** 23, 2, 'floor')).toBe(2 ** 52);
  expect(multiplyDivide(most, 3, 4, 'half-even')).toBe(Number((BigInt(most) * 3n) / 4n));
  expect(multiplyDivide(most - 1, 3, 4, 'half-even')).toBe(6_755_399_441_055_742);
  expect(() => multiplyDivide(most, 2, 1, 'floor')).toThrow(refused('money/overflow'));
});

test('price formulas refuse negative money and impossible shares', () => {
  expect(() => floorPrice(fen(-1), { grossMargin: 0.2 })).toThrow(refused('money/not-fen'));
  for (const grossMargin of [1, 1.5, -0.1, 0.9999999999999999, 0n as never])
    expect(() => floorPrice(fen(1), { grossMargin })).toThrow(refused('money/not-rate'));
  expect(() => floorPrice(fen(most), { grossMargin: 0.5 })).toThrow(refused('money/overflow'));
  expect(() => trialPrice(fen(-1))).toThrow(refused('money/not-fen'));
  for (const below of [1.1, -0.1, 0n as never]) expect(() => trialPrice(fen(1), { below })).toThrow(refused('money/not-rate'));
});
