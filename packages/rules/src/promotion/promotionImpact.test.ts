import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCart, anyPromotions } from '../../../../scripts/promotion/anyPromotions.js';
import type { Cart } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { marginGuard } from './marginGuard.js';
import { price } from './price.js';
import type { Promotion } from './promotion.js';
import { type PromotionChange, promotionImpact } from './promotionImpact.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const one = (unitPrice: number, quantity = 1): Cart => ({ lines: [{ id: 'A', unitPrice: fen(unitPrice), quantity }] });
const over = (at: number, off: number): Promotion => ({
  id: '满减',
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at, off: fen(off) }] },
});
const none = compilePromotions([]);

test('TREE-17 · 满200减30 becomes 满150减30: who reaches it now, what it costs, how many more orders it takes', () => {
  const orders = [one(10000), one(15000), one(18000), one(20000), one(26000)];
  const costs = { costs: [{ sku: 'A', cost: fen(6000) }], commissionRate: 0.05 };
  const impact = promotionImpact(orders, {
    before: compilePromotions([over(20000, 3000)]),
    after: compilePromotions([over(15000, 3000)]),
    costs,
  });
  expect(impact.before).toEqual({ payable: 83000, discount: 6000, funded: 6000, profit: 83000 * 0.95 - 30000 });
  expect(impact.change).toEqual({ payable: -6000, discount: 6000, funded: 6000, profit: -5700 });
  expect(impact.newlyReached).toEqual([1, 2]);
  expect(impact.reach).toEqual([{ promotion: '满减', gained: [1, 2], lost: [] }]);
  expect(impact.breakEvenUplift).toBeCloseTo(48850 / 43150 - 1, 12);
  expect(impact.carts[2]).toEqual({
    before: { payable: 18000, discount: 0, funded: 0, profit: 11100 },
    after: { payable: 15000, discount: 3000, funded: 3000, profit: 8250 },
  });
});

test.each<[string, Promotion, number]>([
  [
    '第二件半价',
    {
      id: 'P',
      benefit: { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' },
    },
    3000,
  ],
  ['买一送一', { id: 'P', benefit: { kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: true } }, 2000],
])('TREE-21 · %s on two pieces of 20.00', (_, promotion, payable) => {
  const impact = promotionImpact([one(2000, 2)], { before: none, after: compilePromotions([promotion]) });
  expect(impact.after).toEqual({ payable, discount: 4000 - payable, funded: 4000 - payable, profit: null });
  expect(impact.breakEvenUplift).toBeNull();
  expect(impact.reach).toEqual([{ promotion: 'P', gained: [0], lost: [] }]);
});

test('a promotion that goes is lost by the carts that had it', () => {
  const impact = promotionImpact([one(10000), one(30000)], { before: compilePromotions([over(20000, 3000)]), after: none });
  expect(impact.reach).toEqual([{ promotion: '满减', gained: [], lost: [1] }]);
  expect(impact.newlyReached).toEqual([]);
  expect(impact.change.payable).toBe(3000);
});

test('a promotion that moves to other goods is gained by some carts and lost by others; one that stays is not named', () => {
  const cart = (id: string): Cart => ({ lines: [{ id, unitPrice: fen(30000), quantity: 1 }] });
  const moving = (line: string): Promotion => ({ ...over(20000, 3000), scope: { lines: [line] } });
  const staying: Promotion = { id: '减1', benefit: { kind: 'order-off', off: fen(100) } };
  const [before, after] = ['A', 'B'].map((line) => compilePromotions([moving(line), staying])) as [typeof none, typeof none];
  const impact = promotionImpact([cart('A'), cart('B')], { before, after });
  expect(impact.reach).toEqual([{ promotion: '满减', gained: [1], lost: [0] }]);
  expect(impact.newlyReached).toEqual([]);
});

test('no orders: nothing changes', () => {
  expect(promotionImpact([], { before: none, after: none, costs: { costs: [] } })).toEqual({
    before: { payable: 0, discount: 0, funded: 0, profit: 0 },
    after: { payable: 0, discount: 0, funded: 0, profit: 0 },
    change: { payable: 0, discount: 0, funded: 0, profit: 0 },
    breakEvenUplift: null,
    newlyReached: [],
    reach: [],
    carts: [],
  });
});

const ids = ['A', 'B'];

test('every figure is that of pricing each cart before and after', () => {
  const problem = fc.tuple(fc.array(anyCart(ids), { maxLength: 4 }), anyPromotions(ids), anyPromotions(ids));
  const costs = { costs: [...ids, 'gift'].map((sku) => ({ sku, cost: fen(70) })), paymentRate: 0.006 };
  fc.assert(
    fc.property(problem, ([carts, was, is]) => {
      const [before, after] = [compilePromotions(was), compilePromotions(is)];
      const impact = promotionImpact(carts, { before, after, costs });
      for (const [side, promotions] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const priced = carts.map((cart) => price(cart, promotions));
        expect(impact[side].payable).toBe(priced.reduce((sum, { payable }) => sum + payable, 0));
        expect(impact[side].profit).toBe(priced.reduce((sum, order) => sum + marginGuard(order, costs).profit, 0));
        expect(impact[side].discount).toBe(priced.reduce((sum, { discount, shippingDiscount }) => sum + discount + shippingDiscount, 0));
      }
      expect(impact.change.profit).toBe(impact.after.profit! - impact.before.profit!);
      expect(promotionImpact(carts, { before: after, after: before, costs }).change.payable).toBe(0 - impact.change.payable);
    }),
    { numRuns: 50 },
  );
});

test.each<[string, unknown, unknown, string, object?]>([
  ['no carts', null, { before: none, after: none }, 'shape/not-list'],
  ['no change', [], null, 'shape/not-object', { path: 'change' }],
  ['promotions that were not compiled', [one(1)], { before: [], after: none }, 'rules/not-compiled'],
  ['too many carts', new Array(100_001).fill(one(1)), { before: none, after: none }, 'limit/exceeded'],
  ['no cart among them', [null], { before: none, after: none }, 'shape/not-list'],
])('refuses %s', (_, carts, change, code, params) => {
  expect(() => promotionImpact(carts as Cart[], change as PromotionChange)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  const compiled = fc.oneof(anything, fc.constant(none));
  const change = fc.oneof(
    anything,
    fc.record({ before: compiled, after: compiled, costs: anything, at: anything, use: anything }, { requiredKeys: [] }),
  );
  fc.assert(
    fc.property(fc.oneof(anything, fc.array(fc.oneof(anything, fc.constant(one(1))))), change, (carts, asked) => {
      try {
        promotionImpact(carts as Cart[], asked as PromotionChange);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
  );
});
