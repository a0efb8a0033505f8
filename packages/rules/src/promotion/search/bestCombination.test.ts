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

const part = (id: string, rate: number, more: Partial<Promotion> = {}): Promotion => ({
  id,
  level: 'shop',
  benefit: { kind: 'order-percent', rate },
  ...more,
});
const twoBest = { stacking: { group: 'g', pick: 'best' as const, limit: 2 } };
const bestOne = (more: Promotion['stacking'] = {}) => ({ stacking: { group: 'g', pick: 'best' as const, ...more } });
const over180: Promotion = { id: '满180减50', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 18000, off: fen(5000) }] } };
test.each<[string, readonly Promotion[], readonly string[], number]>([
  [
    'both of a group of which two may apply',
    [part('六折', 0.6), part('七折', 0.7, { ...twoBest, coupon: true }), part('八折', 0.8, { ...twoBest, coupon: true })],
    ['七折', '八折'],
    6720,
  ],
  [
    'of three the two that take most',
    [0.6, 0.7, 0.8].map((rate) => part(`${rate}`, rate, { ...twoBest, coupon: true })),
    ['0.6', '0.7'],
    8400,
  ],
  [
    'an exclusive one of a group, and one that it shuts out',
    [part('七折', 0.7, { ...bestOne(), coupon: true }), part('八折', 0.8, { ...bestOne({ exclusive: true }), coupon: true })],
    ['七折'],
    14000,
  ],
  [
    'an exclusive one that always applies',
    [part('七折', 0.7, { ...bestOne(), coupon: true }), part('八折', 0.8, bestOne({ exclusive: true }))],
    [],
    16000,
  ],
])('%s', (_, promotions, use, payable) => {
  expect(best(promotions)).toMatchObject({ use, priced: { payable }, optimal: true });
});

test('a coupon that is left out of a group whose best each line has leaves it as it is', () => {
  const eachBest = { stacking: { group: 'g', pick: 'best-per-line' as const } };
  const promotions = [
    part('A八折', 0.8, { ...eachBest, scope: { lines: ['A'] } }),
    coupon('券30', 0, 3000, eachBest),
    coupon('券1', 0, 100, eachBest),
    { ...over180, level: 'cross-shop' as const },
  ];
  const lines = ['A', 'B'].map((id) => ({ id, unitPrice: fen(10000), quantity: 1 }));
  expect(bestCombination({ lines }, compilePromotions(promotions))).toMatchObject({ use: [], priced: { payable: 13000 }, optimal: true });
});

test('in any order: the coupon with the higher threshold first', () => {
  const [low, high] = [coupon('满100减30', 10000, 3000), coupon('满190减10', 19000, 1000)];
  expect(best([low, high])?.priced.payable).toBe(17000);
  expect(best([low, high], { order: 'any' })).toMatchObject({ use: ['满190减10', '满100减30'], priced: { payable: 16000 }, optimal: true });
});

test('coupons count at the time that is asked for, and the steps are written down where they are', () => {
  const early = coupon('早', 10000, 1000, { window: { until: '2026-06-19T00:00:00+08:00' as never } });
  expect(best([early], { at: '2026-06-18T00:00:00+08:00' })?.use).toEqual(['早']);
  expect(best([early], { at: '2026-06-20T00:00:00+08:00' })).toMatchObject({ use: [], priced: { payable: 20000 } });
  const always = coupon('减10', 10000, 1000);
  expect(best([always], { trace: true })?.priced.trace).toHaveLength(1);
  expect(best([always])?.priced).not.toHaveProperty('trace');
  const [low, high] = [coupon('满100减30', 10000, 3000), coupon('满190减10', 19000, 1000)];
  expect(best([low, high], { order: 'any', trace: true })?.priced.trace).toHaveLength(2);
  expect(best([low, high], { order: 'any' })?.priced).not.toHaveProperty('trace');
});

test('会员价 that always applies comes before the coupons', () => {
  const member: Promotion = { id: '会员价', benefit: { kind: 'unit-price', price: fen(15000) } };
  expect(best([member, coupon('满180减50', 18000, 5000), coupon('满150减10', 15000, 1000)])).toMatchObject({
    use: ['满150减10'],
    priced: { payable: 14000 },
    optimal: true,
  });
  const ofCoupon: Promotion = { ...member, coupon: true };
  expect(best([ofCoupon, coupon('满180减60', 18000, 6000)])).toMatchObject({ use: ['满180减60'], priced: { payable: 14000 } });
});

test.each<[string, unknown, object, string, object]>([
  ['promotions that were not compiled', [], {}, 'rules/not-compiled', {}],
  ['another order', null, { order: 'best' }, 'option/unknown', { option: 'order' }],
  ['less than nothing to pay', null, { minPayable: -1 }, 'search/wrong-field', { field: 'minPayable', value: '-1' }],
  ['no budget', null, { nodeBudget: 0 }, 'search/wrong-field', { field: 'nodeBudget', value: '0' }],
])('refuses %s', (_, promotions, options, code, params) => {
  expect(() => bestCombination(cart, (promotions ?? compilePromotions([])) as never, options as never)).toThrow(
    expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) }),
  );
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

test('whoever uses a coupon does not use those that it excludes: 20 of 4 levels, each with one, are decided at once', () => {
  const levels = ['shop', 'shop-coupon', 'cross-shop', 'platform'] as const;
  const coupons = Array.from({ length: 20 }, (_, k): Promotion => {
    const tiers = { kind: 'tiers', by: 'amount', tiers: [{ at: 10000 + k * 503, off: fen(900 + k * 31) }] } as const;
    const percent = { kind: 'order-percent', rate: (900 + k) / 1000, cap: fen(500 + k * 7) } as const;
    const stacking = { excludes: [`券${(k * 7 + 3) % 20}`] };
    return { id: `券${k}`, coupon: true, level: levels[k % 4]!, benefit: k % 2 === 1 ? tiers : percent, stacking };
  });
  const lines = Array.from({ length: 12 }, (_, k) => ({ id: `${k}`, unitPrice: fen(3000 + k * 517), quantity: 1 + (k % 3) }));
  const answer = bestCombination({ lines }, compilePromotions(coupons));
  expect([answer?.priced.payable, answer?.optimal]).toEqual([132280, true]);
  expect(answer?.nodes).toBeLessThan(1000);
});

test('with coupons that exclude each other it is as cheap as the best of all choices', () => {
  const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(smallCases, pairs, (given, excluding) => {
      const promotions = given.promotions.map((promotion, k): Promotion => {
        const others = excluding.flatMap(([one, other]) => (one === k && other !== k ? (given.promotions[other]?.id ?? []) : []));
        return others.length === 0
          ? promotion
          : { ...promotion, coupon: true, stacking: { ...promotion.stacking, excludes: [...new Set(others)] } };
      });
      expect(differenceOf({ ...given, promotions }).difference).toBe(null);
    }),
    { numRuns: 60 },
  );
});
