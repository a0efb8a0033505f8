import { fen, ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couponInstance, couponSeed, randomOf } from '../../../../../scripts/promotion/couponInstances.js';
import { differenceOf } from '../../../../../scripts/promotion/differenceOf.js';
import { smallCases } from '../../../../../scripts/promotion/smallCases.js';
import { compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import type { Promotion } from '../promotion.js';
import { bestCombination } from './bestCombination.js';

const coupon = (id: string, atLeast: number, off: number, more: Partial<Promotion> = {}): Promotion => ({
  id,
  benefit: { kind: 'order-off', off: fen(off) },
  when: [{ kind: 'amount', atLeast: fen(atLeast) }],
  coupon: true,
  ...more,
});
const cart = { lines: [{ id: 'A', unitPrice: fen(20000), quantity: 1 }] };
const best = (promotions: readonly Promotion[], options = {}) => bestCombination(cart, compilePromotions(promotions), options);

test('one coupon of a group: the one that takes most off', () => {
  const group = { stacking: { group: '店铺券' } };
  const answer = best([coupon('减10', 10000, 1000, group), coupon('减30', 20000, 3000, group), coupon('减99', 30000, 9900, group)]);
  expect(answer).toMatchObject({ use: ['减30'], optimal: true, gap: 0 });
  expect(answer?.priced.payable).toBe(17000);
});

test('a coupon stays in the pocket where it would break a better 满减', () => {
  const whole: Promotion = {
    id: '满200减50',
    level: 'cross-shop',
    benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(5000) }] },
  };
  expect(best([coupon('减20', 10000, 2000), whole])).toMatchObject({ use: [], priced: { payable: 15000 } });
});

test('in any order: the coupon with the higher threshold first', () => {
  const [low, high] = [coupon('满100减30', 10000, 3000), coupon('满190减10', 19000, 1000)];
  expect(best([low, high])?.priced.payable).toBe(17000);
  expect(best([low, high], { order: 'any' })).toMatchObject({ use: ['满190减10', '满100减30'], priced: { payable: 16000 }, optimal: true });
});

test('at least a fen is left to pay, or there is no such choice', () => {
  expect(best([coupon('减200', 20000, 20000), coupon('减50', 10000, 5000)], { minPayable: fen(1) })).toMatchObject({ use: ['减50'] });
  expect(best([], { minPayable: fen(20001) })).toBeNull();
});

test('a budget that runs out says how far off it may be', () => {
  const { cart: given, promotions } = couponInstance(50, randomOf(couponSeed));
  const compiled = compilePromotions(promotions);
  const [hasty, patient] = [bestCombination(given, compiled, { nodeBudget: 1 })!, bestCombination(given, compiled)!];
  expect(patient.optimal).toBe(true);
  expect(hasty.priced.payable - hasty.gap).toBeLessThanOrEqual(patient.priced.payable);
  expect(hasty.priced.payable).toBeGreaterThanOrEqual(patient.priced.payable);
  expect(price(given, patient.promotions, { use: patient.use }).payable).toBe(patient.priced.payable);
});

test('no other choice and no other order costs less', () => {
  fc.assert(
    fc.property(smallCases, (one) => {
      expect(differenceOf(one).difference).toBeNull();
    }),
    { numRuns: 120 },
  );
}, 30_000);

test('whatever comes in, nothing but a coded error comes out', () => {
  const anything = fc.anything({ maxDepth: 2, withBigInt: true });
  const compiled = compilePromotions([coupon('减10', 1, 1000)]);
  fc.assert(
    fc.property(anything, (any) => {
      const asks = [
        () => bestCombination(any as never, compiled),
        () => bestCombination(cart, any as never),
        ...['order', 'minPayable', 'nodeBudget', 'at', 'trace'].map((key) => () => bestCombination(cart, compiled, { [key]: any })),
        () => bestCombination(cart, compiled, any as never),
      ];
      for (const ask of asks)
        try {
          ask();
        } catch (error) {
          expect(error).toBeInstanceOf(ZhangguiError);
        }
    }),
  );
});
