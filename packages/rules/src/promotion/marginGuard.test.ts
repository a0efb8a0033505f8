import { type Fen, fen, formatYuan, multiplyFen, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCart, anyPromotions } from '../../../../scripts/promotion/anyPromotions.js';
import type { Cart } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import type { OrderCosts } from './margin/readCosts.js';
import { marginGuard } from './marginGuard.js';
import { marginRuleTexts } from './marginRuleTexts.js';
import { price } from './price.js';
import type { PricedCart } from './pricedCart.js';
import type { Funding, Promotion } from './promotion.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const lines = (...each: readonly (readonly [id: string, unitPrice: number, quantity?: number])[]): Cart => ({
  lines: each.map(([id, unitPrice, quantity = 1]) => ({ id, unitPrice: fen(unitPrice), quantity })),
});
const coupon = (off: number, funding?: Funding): Promotion => ({
  id: '券',
  benefit: { kind: 'order-off', off: fen(off) },
  ...(funding && { funding }),
});
const guard = (cart: Cart, promotions: readonly Promotion[], costs: OrderCosts) =>
  marginGuard(price(cart, compilePromotions(promotions)), costs);
const costs = (cost: Readonly<Record<string, number>>, more: Omit<OrderCosts, 'costs'> = {}): OrderCosts => ({
  costs: Object.entries(cost).map(([sku, each]) => ({ sku, cost: fen(each) })),
  ...more,
});

test.each([
  ['the shop pays its coupon', [coupon(1000)], costs({ A: 6000 }), '30.00'],
  ['the platform pays it: it all comes in', [coupon(1000, { platform: 1 })], costs({ A: 6000 }), '40.00'],
  ['each pays a half', [coupon(1001, { merchant: 0.5, platform: 0.5 })], costs({ A: 6000 }), '34.99'],
  ['a fifth of commission, on what comes in', [coupon(1000)], costs({ A: 6000 }, { commissionRate: 0.2 }), '12.00'],
  ['the payment fee is of what the buyer pays', [coupon(1000, { platform: 1 })], costs({ A: 6000 }, { paymentRate: 0.006 }), '39.46'],
  ['packaging', [], costs({ A: 6000 }, { otherFees: fen(150) }), '38.50'],
  ['a carrier that the buyer does not pay', [], costs({ A: 6000 }, { freightCost: fen(500) }), '35.00'],
  [
    'a gift',
    [{ id: '赠', benefit: { kind: 'gift', sku: '杯', by: 'amount', tiers: [{ at: 5000, pieces: 2 }] } }],
    costs({ A: 6000, 杯: 300 }),
    '34.00',
  ],
] as const)('profit: %s', (_, promotions, given, profit) => {
  const report = guard(lines(['A', 10000]), promotions, given);
  expect(formatYuan(report.profit)).toBe(profit);
  expect(report.lines[0]!.profit).toBe(report.profit);
});

test('包邮 that the shop pays is freight it bears; paid freight that the carrier gets is none', () => {
  const free: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } };
  const cart = { ...lines(['A', 10000]), shipping: [{ id: '快递', fee: fen(800) }] };
  expect(guard(cart, [free], costs({ A: 6000 }))).toMatchObject({ freight: 800, profit: 3200 });
  expect(guard(cart, [{ ...free, funding: { platform: 1 } }], costs({ A: 6000 }))).toMatchObject({ freight: 0, profit: 4000 });
  expect(guard(cart, [], costs({ A: 6000 }, { freightCost: fen(500) }))).toMatchObject({ freight: -300, profit: 4300 });
});

test('CAMP-15 · price 100, cost 60, a tenth off: a third more must be sold', () => {
  const ninety: Promotion = { id: '九折', benefit: { kind: 'percent-off', rate: 0.9 } };
  expect(guard(lines(['A', 10000]), [ninety], costs({ A: 6000 }))).toMatchObject({
    profit: 3000,
    withoutPromotions: { profit: 4000 },
    breakEvenUplift: 1 / 3,
  });
  expect(guard(lines(['A', 10000]), [coupon(4000)], costs({ A: 6000 })).breakEvenUplift).toBeNull();
  expect(guard(lines(['A', 10000]), [], costs({ A: 6000 })).breakEvenUplift).toBe(0);
});

test('findings name the lines that earn too little, and say so in both languages', () => {
  const given: OrderCosts = {
    costs: [
      { sku: 'A', cost: fen(9500) },
      { sku: 'B', cost: fen(6001) },
      { sku: 'C', cost: fen(6001), floorMargin: 0.3 },
    ],
    floorMargin: 0.333333,
  };
  const { findings } = guard(lines(['A', 10000], ['B', 10000], ['C', 10000]), [coupon(3000)], given);
  expect(findings.map(({ rule, at }) => [rule, at?.path])).toEqual([
    ['margin/below-cost', '/lines/0'],
    ['margin/below-floor', '/lines/1'],
  ]);
  const say = (locale: 'zh' | 'en') => findings.map((finding) => renderFinding(finding, { messages: marginRuleTexts, locale }));
  expect(say('zh')).toEqual(['A 到账 90.00 元，扣完成本和费用亏 5.00 元', 'B 的利润率 33.32%，低于底线 33.3333%']);
  expect(say('en')).toEqual([
    'A brings 90.00 yuan and loses 5.00 yuan after cost and fees',
    'B earns 33.32 % of its revenue, less than the floor of 33.3333 %',
  ]);
});

test('exactly the floor is enough, and an order at a loss is said once more', () => {
  expect(guard(lines(['A', 10000]), [], costs({ A: 7000 }, { floorMargin: 0.3 })).findings).toEqual([]);
  expect(guard(lines(['A', 10000]), [], costs({ A: 7001 }, { floorMargin: 0.3 })).findings).toHaveLength(1);
  // a share of 3333.33 fen is not earned by 3333
  expect(guard(lines(['A', 10000]), [], costs({ A: 6667 }, { floorMargin: 0.333333 })).findings).toMatchObject([
    { rule: 'margin/below-floor', severity: 'warning' },
  ]);
  expect(
    guard(lines(['A', 10000]), [], costs({ A: 10001 })).findings.map(({ rule, severity, params }) => [rule, severity, params['loss']]),
  ).toEqual([
    ['margin/order-at-loss', 'error', '0.01'],
    ['margin/below-cost', 'error', '0.01'],
  ]);
});

test('who earns nothing loses nothing, and goods that were given away have no margin', () => {
  expect(guard(lines(['A', 10000]), [], costs({ A: 10000 })).findings).toEqual([]);
  const free = guard(lines(['A', 0]), [], costs({ A: 0 }, { floorMargin: 0.3 }));
  expect([free.marginRate, free.findings]).toEqual([null, []]);
  expect(guard(lines(['A', 10000]), [], costs({ A: 6000 })).marginRate).toBe(0.4);
});

test('rates go up to everything', () => {
  expect(guard(lines(['A', 10000]), [], costs({ A: 0 }, { commissionRate: 1 }))).toMatchObject({ commission: 10000, profit: 0 });
});

test('without promotions the payment fee is of the list price and the freight; free freight is also given by the shop', () => {
  const free: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } };
  const cart = { ...lines(['A', 10000]), shipping: [{ id: '快递', fee: fen(1000) }] };
  const report = guard(cart, [coupon(1000), free], costs({ A: 6000 }, { paymentRate: 0.01 }));
  expect([report.paymentFee, report.withoutPromotions.paymentFee]).toEqual([90, 110]);
  expect(guard({ lines: [], shipping: cart.shipping }, [], costs({}, { paymentRate: 0.01 }))).toMatchObject({ paymentFee: 10 });
});

const ids = ['A', 'B', 'C'];
const rate = fc.constantFrom(0, 0.006, 0.05, 0.333333);

test('lines add up to the order, and the order to what the shop itself gave away', () => {
  const problem = fc.tuple(
    anyCart(ids),
    anyPromotions(ids),
    fc.array(fc.nat(300), { minLength: 4, maxLength: 4 }),
    rate,
    rate,
    fc.nat(50),
    fc.option(fc.nat(50), { nil: undefined }),
  );
  fc.assert(
    fc.property(problem, ([cart, promotions, cost, commissionRate, paymentRate, otherFees, freightCost]) => {
      const order = price(cart, compilePromotions(promotions));
      const report = marginGuard(order, {
        costs: [...ids, 'gift'].map((sku, k) => ({ sku, cost: fen(cost[k]!) })),
        commissionRate,
        paymentRate,
        otherFees: fen(otherFees),
        ...(freightCost !== undefined && { freightCost: fen(freightCost) }),
      });
      if (order.lines.length > 0)
        for (const name of ['revenue', 'cost', 'gifts', 'commission', 'paymentFee', 'otherFees', 'freight', 'profit'] as const)
          expect(report.lines.reduce((sum, line) => sum + line[name], 0)).toBe(report[name]);
      const funded = order.applied.reduce((sum, { merchant }) => sum + merchant, 0);
      expect(report.revenue - report.freight).toBe(order.listTotal + order.shippingFee - (freightCost ?? order.shippingFee) - funded);
      expect(report.otherFees).toBe(otherFees);
      const ofGift = (sku: string) => cost[[...ids, 'gift'].indexOf(sku)]!;
      expect(report.gifts).toBe(order.gifts.reduce((sum, { sku, pieces }) => sum + ofGift(sku) * pieces, 0));
      expect(report.commission).toBe(multiplyFen(report.revenue, commissionRate));
      expect(report.paymentFee).toBe(multiplyFen(order.payable, paymentRate));
      expect(report.cost).toBe(order.lines.reduce((sum, { id, quantity }) => sum + cost[ids.indexOf(id)]! * quantity, 0));
      expect(report.findings.some(({ rule }) => rule === 'margin/order-at-loss')).toBe(report.profit < 0);
      if (report.breakEvenUplift !== null)
        expect((report.breakEvenUplift + 1) * report.profit).toBeCloseTo(report.withoutPromotions.profit, 6);
    }),
  );
});

const order = price(lines(['A', 10000]), compilePromotions([]));

test.each<[string, unknown, string, object?]>([
  ['no costs', null, 'shape/not-object', { path: 'costs' }],
  ['costs that are no list', { costs: {} }, 'shape/not-list', { path: 'skuCosts' }],
  ['an unknown cost', { costs: [] }, 'promotion/no-cost', { sku: 'A' }],
  ['a cost twice', costs({ A: 1 }).costs.concat(costs({ A: 1 }).costs), 'shape/not-list'],
  ['a sku without a name', { costs: [{ cost: 1 }] }, 'promotion/not-id', { index: 0, value: 'undefined' }],
  ['a sku twice', { costs: [...costs({ A: 1 }).costs, ...costs({ A: 1 }).costs] }, 'promotion/duplicate-line', { line: 'A' }],
  ['a cost below nothing', costs({ A: -1 }), 'money/not-fen'],
  ['a rate above 1', costs({ A: 1 }, { commissionRate: 1.1 }), 'money/not-rate', { value: '1.1' }],
  ['a third', costs({ A: 1 }, { floorMargin: 1 / 3 }), 'money/not-rate'],
  ['a third, also where all is lost', costs({ A: 20000 }, { floorMargin: 1 / 3 }), 'money/not-rate'],
  ['half a fen of fees', costs({ A: 1 }, { otherFees: 0.5 as Fen }), 'money/not-fen'],
  ['a sku whose name is empty', { costs: [{ sku: '', cost: 1 }] }, 'promotion/not-id', { index: 0, value: '' }],
  ['a rate below nothing', costs({ A: 1 }, { paymentRate: -0.1 }), 'money/not-rate', { value: '-0.1' }],
  ['a rate that is a text', costs({ A: 1 }, { paymentRate: '0.1' as never }), 'money/not-rate', { value: '0.1' }],
])('refuses %s', (_, given, code, params) => {
  expect(() => marginGuard(order, given as OrderCosts)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  const given = fc.oneof(
    anything,
    fc.record(
      {
        costs: fc.oneof(anything, fc.array(fc.record({ sku: fc.oneof(anything, fc.constant('A')), cost: fc.oneof(anything, fc.nat()) }))),
        commissionRate: anything,
        freightCost: anything,
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fc.oneof(anything, fc.constant(order)), given, (priced, asked) => {
      try {
        marginGuard(priced as PricedCart, asked as OrderCosts);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
  );
});
