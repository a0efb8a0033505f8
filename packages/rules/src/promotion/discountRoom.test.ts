import { fen, floorPrice, isZhangguiError, parseYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discountRoom } from './discountRoom.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });

test('PROD-19 · a daily price of 120 over a floor of 90 leaves room for a quarter off', () => {
  expect(discountRoom(parseYuan('120'), { floor: parseYuan('90') })).toBe(0.25);
  expect(discountRoom(parseYuan('120'), { floor: floorPrice(parseYuan('72'), { grossMargin: 0.2 }) })).toBe(0.25);
});

test.each([
  ['at the floor there is none', '90', '90', 0],
  ['below the floor it is less than none', '90', '108', -0.2],
  ['without a floor all of it', '90', '0', 1],
  ['a third is the nearest double', '3', '2', 1 / 3],
  ['a price of nothing has no share', '0', '0', null],
])('折扣空间: %s', (_, daily, floor, room) => {
  expect(discountRoom(parseYuan(daily), { floor: parseYuan(floor) })).toBe(room);
});

test('a lower floor never leaves less room', () => {
  const amount = fc.maxSafeNat().map(fen);
  fc.assert(
    fc.property(amount, amount, amount, (daily, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const [more, less] = [discountRoom(daily, { floor: low }), discountRoom(daily, { floor: high })];
      if (daily === 0) expect([more, less]).toEqual([null, null]);
      else expect(more).toBeGreaterThanOrEqual(less!);
    }),
  );
});

test.each<[string, unknown, unknown, string, object?]>([
  ['a price below nothing', -1, { floor: 1 }, 'money/not-fen'],
  ['a floor below nothing', 1, { floor: -1 }, 'money/not-fen'],
  ['no floor', 1, {}, 'money/not-fen'],
  ['no options', 1, null, 'shape/not-object', { path: 'options' }],
])('refuses %s', (_, daily, options, code, params) => {
  expect(() => discountRoom(daily as never, options as never)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true }),
      fc.oneof(fc.anything(), fc.record({ floor: fc.anything({ withBigInt: true }) })),
      (daily, options) => {
        try {
          discountRoom(daily as never, options as never);
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
      },
    ),
  );
});
