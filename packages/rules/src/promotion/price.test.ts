import { allocate, fen, type Instant, parseYuan, ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carts, promotionLists } from '../../../../scripts/promotionArbitraries.js';
import type { Benefit } from './benefit.js';
import type { Cart, CartLine } from './cart.js';
import { type CompileOptions, compilePromotions } from './compilePromotions.js';
import { type PriceOptions, price } from './price.js';
import type { PricedCart, PromotionShare } from './pricedCart.js';
import type { Promotion } from './promotion.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const yuan = parseYuan;
const line = (id: string, unitPrice: string, quantity = 1, more: Partial<CartLine> = {}): CartLine => ({
  id,
  unitPrice: yuan(unitPrice),
  quantity,
  ...more,
});
const off = (id: string, at: string, amount: string, more: Partial<Promotion> = {}): Promotion => ({
  id,
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: yuan(at), off: yuan(amount) }] },
  ...more,
});
const given = (benefit: Benefit, more: Partial<Promotion> = {}): Promotion => ({ id: 'P', benefit, ...more });
const priced = (lines: readonly CartLine[], promotions: readonly Promotion[], options?: PriceOptions, more: Partial<Cart> = {}) =>
  price({ lines, ...more }, compilePromotions(promotions), options);

const coat = line('外套', '160', 1, { shop: '甲', tags: ['女装'] });
const socks = line('袜子', '20', 2, { shop: '甲' });
const shoes = line('鞋', '300', 1, { shop: '乙', tags: ['鞋'] });

test.each<[string, readonly CartLine[], Promotion, string]>([
  ['满200减30', [coat, socks], off('P', '200', '30'), '170'],
  ['满200减30, a fen short', [line('A', '199.99')], off('P', '200', '30'), '199.99'],
  [
    '每满200减30，最多减50',
    [line('A', '650')],
    given({ kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(3000), repeat: true }], cap: fen(5000) }),
    '600',
  ],
  [
    '3件8折',
    [line('A', '9.99', 3)],
    given({
      kind: 'tiers',
      by: 'pieces',
      tiers: [
        { at: 2, rate: 0.9 },
        { at: 3, rate: 0.8 },
      ],
    }),
    '23.98',
  ],
  [
    '85折, each line rounded alone',
    [line('A', '0.33'), line('B', '0.33')],
    given({ kind: 'percent-off', rate: 0.85, each: 'line' }),
    '0.56',
  ],
  ['整单85折, rounded once', [line('A', '0.33'), line('B', '0.33')], given({ kind: 'order-percent', rate: 0.85 }), '0.56'],
  ['会员价', [line('A', '100', 2)], given({ kind: 'unit-price', price: fen(8800) }), '176'],
  ['会员价 above the price', [line('A', '80', 2)], given({ kind: 'unit-price', price: fen(8800) }), '160'],
  ['直降, no more than the price', [line('A', '3', 2)], given({ kind: 'unit-off', off: fen(500) }), '0'],
  ['限两件直降', [line('A', '30', 5)], given({ kind: 'unit-off', off: fen(500), maxPieces: 2 }), '140'],
  ['整组直降: 5 pieces in twos', [line('A', '30', 5)], given({ kind: 'unit-off', off: fen(500), groupsOf: 2 }), '130'],
  [
    '第二件半价, dearest first',
    [line('A', '60'), line('B', '100'), line('C', '40'), line('D', '80')],
    given({ kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'scope', assign: 'dearest-first' }),
    '220',
  ],
  [
    '第三件起七折',
    [line('A', '10', 5)],
    given({ kind: 'nth-item', positions: [{ rate: 1 }, { rate: 1 }, { rate: 0.7 }], further: 'last', per: 'line', assign: 'cart-order' }),
    '41',
  ],
  ['买一送一', [line('A', '20', 2)], given({ kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: true }), '20'],
  [
    '买二送一, the cheapest',
    [line('A', '50'), line('B', '40'), line('C', '30')],
    given({ kind: 'buy-get', buy: { pieces: 2 }, get: { pieces: 1 }, repeat: true }),
    '90',
  ],
  ['买一送五, of four', [line('A', '20', 4)], given({ kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 5 }, repeat: true }), '20'],
  [
    '套餐140',
    [line('A', '100', 2), line('B', '60', 1)],
    given({
      kind: 'bundle',
      items: [
        { sku: 'A', pieces: 1 },
        { sku: 'B', pieces: 1 },
      ],
      price: fen(14000),
    }),
    '240',
  ],
  [
    '三件99',
    [line('A', '45'), line('B', '40'), line('C', '38'), line('D', '30')],
    given({ kind: 'pick-n', pieces: 3, price: fen(9900), assign: 'dearest-first', repeat: true }),
    '129',
  ],
  [
    '三件99, cheaper anyway',
    [line('A', '30', 3)],
    given({ kind: 'pick-n', pieces: 3, price: fen(9900), assign: 'dearest-first', repeat: true }),
    '90',
  ],
  [
    '阶梯价, from three pieces on',
    [line('A', '10', 3)],
    given({
      kind: 'quantity-price',
      tiers: [
        { from: 1, price: fen(1000) },
        { from: 3, price: fen(900) },
      ],
    }),
    '27',
  ],
  ['一口价', [coat, socks], given({ kind: 'order-price', price: fen(9900) }), '99'],
  ['100积分抵1元, at most 30 %', [line('A', '99.99')], given({ kind: 'points', points: 100_000, pointValue: fen(1), maxRate: 0.3 }), '70'],
  ['积分 in steps of a hundred', [line('A', '99.99')], given({ kind: 'points', points: 1234, pointValue: fen(1), step: 100 }), '87.99'],
  ['红包', [line('A', '5')], given({ kind: 'red-packet', off: fen(800) }), '0'],
  ['定金50抵100', [line('A', '999')], given({ kind: 'deposit', pay: fen(5000), worth: fen(10000) }), '949'],
])('%s', (_, lines, promotion, payable) => {
  expect(priced(lines, [promotion]).payable).toBe(yuan(payable));
});

test('跨店满减 goes to the shops first, then to their lines', () => {
  const lines = [
    line('A1', '10', 1, { shop: '1' }),
    line('A2', '50', 1, { shop: '1' }),
    line('B', '570', 1, { shop: '2' }),
    line('C', '50', 1, { shop: '3' }),
  ];
  const cart = priced(lines, [given({ kind: 'order-off', off: fen(1000) })]);
  expect(cart.lines.map(({ discount }) => discount)).toEqual([15, 73, 838, 74]);
});

test('店铺满减 is tested for each shop alone', () => {
  const cart = priced(
    [coat, socks, shoes],
    [off('店铺', '200', '30', { perShop: true }), off('平台', '460', '50', { level: 'cross-shop' })],
  );
  expect(cart.applied.map(({ id, lookedAt, discount }) => [id, lookedAt, discount])).toEqual([['店铺', 50000, 6000]]);
  expect(cart.rejected).toEqual([{ id: '平台', reason: 'below-amount', missing: { amount: 2000 } }]);
});

test('levels apply in their order, promotions of one level by priority', () => {
  const promotions = [
    off('平台券', '1', '1', { level: 'platform' }),
    given({ kind: 'unit-off', off: fen(100) }),
    off('店铺后', '1', '1'),
    off('店铺先', '1', '1', { priority: 5 }),
  ];
  expect(priced([coat], promotions).applied.map(({ id }) => id)).toEqual(['P', '店铺先', '店铺后', '平台券']);
  const ownOrder = compilePromotions(promotions, { levels: ['platform', 'shop'] });
  expect(price({ lines: [coat] }, ownOrder).applied.map(({ id }) => id)).toEqual(['P', '平台券', '店铺先', '店铺后']);
});

test.each<[string, NonNullable<Promotion['when']>, number]>([
  ['running', [{ kind: 'amount', atLeast: yuan('180') }], 0],
  ['list', [{ kind: 'amount', atLeast: yuan('190'), basis: 'list' }], 1],
  ['after a level', [{ kind: 'amount', atLeast: yuan('190'), basis: { after: 'unit' } }], 1],
  ['after 满减', [{ kind: 'amount', atLeast: yuan('170'), basis: { after: 'shop' } }], 1],
  ['after 满减, a fen more', [{ kind: 'amount', atLeast: yuan('170.01'), basis: { after: 'shop' } }], 0],
  ['balance', [{ kind: 'amount', atLeast: yuan('150'), basis: 'balance' }], 1],
  ['balance, a fen more', [{ kind: 'balance', atLeast: yuan('150.01') }], 0],
])('门槛口径: %s', (_, when, times) => {
  const promotions = [
    given({ kind: 'unit-off', off: fen(1000) }, { id: '直降', level: 'unit' }),
    given({ kind: 'deposit', pay: fen(2000), off: fen(0) }, { id: '定金' }),
    off('满减', '100', '20'),
    given({ kind: 'order-off', off: fen(100) }, { id: '券', level: 'platform', when }),
  ];
  const cart = priced([line('A', '200')], promotions);
  expect(cart.applied.filter(({ id }) => id === '券')).toHaveLength(times);
});

test.each<[string, Promotion, Partial<Cart>, PriceOptions, object]>([
  ['below an amount', off('P', '200', '30'), {}, {}, { reason: 'below-amount', missing: { amount: 4000 } }],
  [
    'below pieces',
    given({ kind: 'order-off', off: fen(1) }, { when: [{ kind: 'pieces', atLeast: 3 }] }),
    {},
    {},
    { reason: 'below-pieces', missing: { pieces: 2 } },
  ],
  [
    'not for this buyer',
    given({ kind: 'order-off', off: fen(1) }, { when: [{ kind: 'buyer', anyOf: ['会员'] }] }),
    { buyer: { tags: ['新客'] } },
    {},
    { reason: 'not-for-buyer' },
  ],
  [
    'not the first order',
    given({ kind: 'order-off', off: fen(1) }, { when: [{ kind: 'order-number', is: 1 }] }),
    { buyer: { orderNumber: 2 } },
    {},
    { reason: 'other-order-number' },
  ],
  [
    'no such shipping',
    given({ kind: 'shipping-off', rate: 0, methods: ['顺丰'] }),
    { shipping: [{ id: '中通', fee: fen(800) }] },
    {},
    { reason: 'no-shipping' },
  ],
  [
    'not before its time',
    off('P', '1', '1', { window: { from: '2026-11-11T00:00:00+08:00' as Instant } }),
    {},
    { at: '2026-11-10T23:59:59+08:00' as Instant },
    { reason: 'not-started' },
  ],
  [
    'over at its end',
    off('P', '1', '1', { window: { until: '2026-11-12T00:00:00+08:00' as Instant } }),
    {},
    { at: '2026-11-11T16:00:00Z' as Instant },
    { reason: 'ended' },
  ],
  ['a coupon left at home', off('P', '1', '1', { coupon: true }), {}, { use: [] }, { reason: 'not-chosen' }],
  ['used up', off('P', '1', '1', { left: { uses: 0 } }), {}, {}, { reason: 'used-up' }],
  [
    'a budget that does not reach',
    off('P', '1', '1', { left: { budget: fen(99) } }),
    {},
    {},
    { reason: 'over-budget', missing: { amount: 1 } },
  ],
  ['nothing to take', given({ kind: 'unit-price', price: fen(99999) }), {}, {}, { reason: 'nothing-off' }],
  ['needs another', off('P', '1', '1', { when: [{ kind: 'applied', promotion: 'Q' }] }), {}, {}, { reason: 'needs-other', other: 'Q' }],
  ['a coupon for other goods', off('P', '1', '1', { coupon: true, scope: { tags: ['鞋'] } }), {}, { use: ['P'] }, { reason: 'no-goods' }],
])('没用上: %s', (_, promotion, cart, options, reason) => {
  expect(priced([coat], [promotion], options, cart).rejected).toEqual([{ id: 'P', ...reason }]);
});

test('a promotion whose goods are not in the cart is not spoken of', () => {
  expect(priced([coat], [off('P', '1', '1', { scope: { tags: ['鞋'] } })]).rejected).toEqual([]);
});

test.each<[string, readonly Promotion[], readonly string[], object]>([
  [
    'the first of a group',
    [off('A', '100', '10', { stacking: { group: 'g' } }), off('B', '100', '20', { stacking: { group: 'g' } })],
    ['A'],
    { id: 'B', reason: 'group-full', other: 'A' },
  ],
  [
    'the best of a group',
    [off('A', '100', '10', { stacking: { group: 'g', pick: 'best' } }), off('B', '100', '20', { stacking: { group: 'g', pick: 'best' } })],
    ['B'],
    { id: 'A', reason: 'beaten', other: 'B' },
  ],
  [
    '互斥, either side says so',
    [off('A', '100', '10'), off('B', '100', '20', { stacking: { excludes: ['A'] } })],
    ['A'],
    { id: 'B', reason: 'excluded', other: 'A' },
  ],
  [
    '独享',
    [off('A', '100', '10'), off('B', '100', '20', { stacking: { exclusive: true } })],
    ['B'],
    { id: 'A', reason: 'exclusive-other', other: 'B' },
  ],
])('叠加: %s', (_, promotions, applied, rejected) => {
  const cart = priced([coat], promotions);
  expect(cart.applied.map(({ id }) => id)).toEqual(applied);
  expect(cart.rejected).toEqual([rejected]);
});

test('of two exclusives the first in order applies, alone', () => {
  const exclusive = { stacking: { exclusive: true } };
  const cart = priced(
    [coat],
    [off('A', '100', '10', exclusive), off('B', '100', '20', { ...exclusive, priority: 1 }), off('C', '100', '5')],
  );
  expect(cart.applied.map(({ id }) => id)).toEqual(['B']);
});

test('an exclusive unit price keeps other unit prices off its lines, and only off these', () => {
  const cart = priced(
    [coat, shoes],
    [
      given({ kind: 'percent-off', rate: 0.9 }, { id: '九折' }),
      given({ kind: 'unit-off', off: fen(1000) }, { id: '独享', scope: { tags: ['女装'] }, stacking: { exclusive: true } }),
    ],
  );
  expect(cart.lines.map(({ total }) => total)).toEqual([15000, 27000]);
});

test('the best for each line', () => {
  const perLine = { stacking: { group: 'g', pick: 'best-per-line' as const }, level: 'item' as const };
  const cart = priced(
    [coat, shoes],
    [
      given({ kind: 'unit-off', off: fen(2000) }, { ...perLine, id: '减20' }),
      given({ kind: 'percent-off', rate: 0.9 }, { ...perLine, id: '九折' }),
    ],
  );
  expect(cart.lines.map(({ shares }) => shares.map(({ promotion, amount }) => [promotion, amount]))).toEqual([
    [['减20', 2000]],
    [['九折', 3000]],
  ]);
});

test('a line does not fall below its floor; what it cannot take goes to the others', () => {
  const cart = priced(
    [line('A', '50', 2, { floorPrice: yuan('45') }), line('C', '20', 2), line('B', '40')],
    [given({ kind: 'order-off', off: fen(2700) })],
  );
  expect(cart.lines.map(({ total }) => total)).toEqual([9000, 3150, 3150]);
});

test('a cap over several shops is shared by those that get something off', () => {
  const cart = priced(
    [line('A', '100', 1, { shop: '1' }), line('B', '100', 1, { shop: '2' }), line('C', '300', 1, { shop: '3' })],
    [
      given(
        { kind: 'tiers', by: 'pieces', decide: 'line', tiers: [{ at: 1, rate: 0.5 }], cap: fen(3000) },
        { scope: { exclude: { lines: ['C'] } } },
      ),
    ],
  );
  expect(cart.lines.map(({ discount }) => discount)).toEqual([1500, 1500, 0]);
  const byAmount = given({ kind: 'tiers', by: 'amount', decide: 'line', tiers: [{ at: 20000, rate: 0.5 }], cap: fen(3000) });
  expect(
    priced([line('A', '100', 1, { shop: '1' }), line('C', '300', 1, { shop: '3' })], [byAmount]).lines.map(({ discount }) => discount),
  ).toEqual([0, 3000]);
});

test('what platform and supplier pay is told apart', () => {
  const cart = priced(
    [line('A', '30'), line('B', '70.01')],
    [off('P', '100', '10', { funding: { merchant: 0.3, platform: 0.5, supplier: 0.2 } })],
  );
  expect(cart.applied).toEqual([expect.objectContaining({ discount: 1000, merchant: 300, platform: 500, supplier: 200 })]);
});

test('赠品 by amount, 包邮 from 99 on', () => {
  const cart = priced(
    [line('A', '210')],
    [
      given({ kind: 'gift', sku: '杯子', by: 'amount', tiers: [{ at: 9900, pieces: 1, repeat: true }], maxPieces: 5 }, { id: '赠' }),
      given({ kind: 'shipping-off', rate: 0 }, { id: '包邮', when: [{ kind: 'amount', atLeast: yuan('99') }] }),
    ],
    {},
    { shipping: [{ id: '快递', fee: yuan('8') }] },
  );
  expect(cart.gifts).toEqual([{ promotion: '赠', sku: '杯子', pieces: 2 }]);
  expect([cart.shippingFee, cart.shippingDiscount, cart.payable]).toEqual([800, 800, 21000]);
});

test('deposits of several shops and one of the cart never exceed what is left to pay', () => {
  const lines = [line('A', '3', 1, { shop: '1' }), line('B', '3', 1, { shop: '2' })];
  const each = given({ kind: 'deposit', pay: fen(250), off: fen(0) }, { id: '每店定金', perShop: true });
  const cart = priced(lines, [given({ kind: 'deposit', pay: fen(200), off: fen(0) }, { id: '定金' }), each, off('满减', '1', '5')]);
  expect([cart.payable, cart.deposit, cart.balance]).toEqual([450, 450, 0]);
});

test('each shop lifts its own freight', () => {
  const cart = priced(
    [coat, shoes],
    [given({ kind: 'shipping-off', rate: 0 }, { perShop: true, when: [{ kind: 'amount', atLeast: yuan('200') }] })],
    {},
    {
      shipping: [
        { id: '甲的快递', fee: yuan('8'), shop: '甲' },
        { id: '乙的快递', fee: yuan('6'), shop: '乙' },
      ],
    },
  );
  expect(cart.shipping.map(({ total }) => total)).toEqual([800, 0]);
});

test('定金膨胀: thresholds see deposit and balance together, and later promotions never reach the deposit', () => {
  const promotions = [given({ kind: 'deposit', pay: yuan('50'), worth: yuan('100') }), off('满减', '900', '800')];
  const cart = priced([line('A', '999')], promotions);
  expect([cart.payable, cart.deposit, cart.balance]).toEqual([14900, 5000, 9900]);
  expect(priced([line('A', '60')], [promotions[0]!, off('满减', '1', '60')]).balance).toBe(0);
});

test('the trace names each odd fen and who got it', () => {
  const cart = priced([line('A', '1'), line('B', '1'), line('C', '1')], [given({ kind: 'order-off', off: fen(100) })], { trace: true });
  expect(cart.trace).toEqual([
    {
      promotion: 'P',
      kind: 'order-off',
      level: 'shop',
      lookedAt: 300,
      before: 300,
      after: 200,
      discount: 100,
      shares: [
        { id: 'A', amount: 34, oddFen: 1 },
        { id: 'B', amount: 33, oddFen: 0 },
        { id: 'C', amount: 33, oddFen: 0 },
      ],
    },
  ]);
});

test.each([
  ['no cart', null, 'shape/not-list'],
  ['no lines', {}, 'shape/not-list'],
  ['a hole', { lines: new Array(1) }, 'promotion/not-id'],
  ['the same line twice', { lines: [coat, coat] }, 'promotion/duplicate-line'],
  ['a negative price', { lines: [line('A', '-1')] }, 'promotion/not-price'],
  ['half a fen', { lines: [{ ...coat, unitPrice: 0.5 }] }, 'promotion/not-price'],
  ['a negative floor', { lines: [{ ...coat, floorPrice: -1 }] }, 'promotion/not-price'],
  ['no pieces', { lines: [line('A', '1', 0)] }, 'promotion/not-quantity'],
  ['more pieces than there are', { lines: [line('A', '1', 1e9 + 1)] }, 'promotion/not-quantity'],
  ['tags that are no list', { lines: [{ ...coat, tags: '女装' }] }, 'promotion/not-tags'],
  ['more money than there is', { lines: [line('A', '9999999999999', 1e9)] }, 'money/overflow'],
  ['too much money together', { lines: [line('A', '9999999999999', 9), line('B', '9999999999999', 9)] }, 'money/overflow'],
  ['too many lines', { lines: new Array(10_001).fill(coat) }, 'limit/exceeded'],
  ['a negative fee', { lines: [coat], shipping: [{ id: 'S', fee: -1 }] }, 'promotion/not-price'],
  ['a buyer that is none', { lines: [coat], buyer: null }, 'promotion/not-tags'],
])('refuses a cart: %s', (_, cart, code) => {
  expect(() => price(cart as never, compilePromotions([]))).toThrow(refused(code));
});

test('a billion pieces are priced, but not looked at one by one', () => {
  const many = line('A', '0.01', 1e9);
  expect(priced([many], [given({ kind: 'percent-off', rate: 0.5 }, { level: 'item' })]).payable).toBe(5e8);
  expect(() => priced([many], [given({ kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: true })])).toThrow(
    refused('limit/exceeded'),
  );
});

test('a window asks for the time', () => {
  const timed = off('P', '1', '1', { window: { from: '2026-11-11T00:00:00+08:00' as Instant } });
  expect(() => priced([coat], [timed])).toThrow(refused('promotion/no-time'));
  expect(() => priced([coat], [timed], { at: 'soon' as Instant })).toThrow(refused('promotion/wrong-field'));
  expect(() => price({ lines: [] }, [timed] as never)).toThrow(refused('rules/not-compiled'));
});

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
const sharesOf = (cart: PricedCart): readonly PromotionShare[] => [...cart.lines, ...cart.shipping].flatMap(({ shares }) => shares);

test('every sum holds to the fen, and nothing falls below zero or its floor', () => {
  fc.assert(
    fc.property(carts, promotionLists(), (cart, promotions) => {
      const result = price(cart, compilePromotions(promotions));
      expect(sumOf(result.lines.map(({ total }) => total))).toBe(result.goodsTotal);
      expect(result.listTotal - result.discount).toBe(result.goodsTotal);
      expect(result.shippingFee - result.shippingDiscount).toBe(result.shippingTotal);
      expect(result.goodsTotal + result.shippingTotal).toBe(result.payable);
      expect(result.payable - result.deposit).toBe(result.balance);
      expect(result.balance).toBeGreaterThanOrEqual(0);
      expect(result.payable).toBeLessThanOrEqual(result.listTotal + result.shippingFee);
      for (const { fee, discount, total } of result.shipping) {
        expect(fee - discount).toBe(total);
        expect(total).toBeGreaterThanOrEqual(0);
      }
      for (const [k, each] of result.lines.entries()) {
        const { floorPrice = 0, quantity } = cart.lines[k]!;
        expect(each.total).toBeGreaterThanOrEqual(Math.min(each.listTotal, floorPrice * quantity));
        expect(sumOf(each.shares.map(({ amount }) => amount))).toBe(each.discount);
        for (const { pieces, amount } of each.shares) {
          if (pieces === undefined) continue;
          expect(sumOf(pieces.map(({ count }) => count))).toBe(quantity);
          expect(sumOf(pieces.map(({ count, off: less }) => count * less))).toBe(amount);
        }
      }
      for (const applied of result.applied) {
        const own = sharesOf(result).filter(({ promotion }) => promotion === applied.id);
        for (const who of ['merchant', 'platform', 'supplier'] as const) expect(sumOf(own.map((share) => share[who]))).toBe(applied[who]);
        const { benefit, funding = { merchant: 1 } } = promotions.find(({ id }) => id === applied.id)!;
        const { merchant = 0, platform = 0, supplier = 0 } = funding;
        // shared once, whatever the lines
        expect([applied.merchant, applied.platform, applied.supplier]).toEqual(
          allocate(
            applied.discount,
            [merchant, platform, supplier].map((share) => Math.round(share * 1e6)),
          ),
        );
        if (benefit.kind === 'points') expect(applied.points).toBeLessThanOrEqual(benefit.points);
        expect(applied.merchant + applied.platform + applied.supplier).toBe(applied.discount);
      }
      for (const share of sharesOf(result)) expect(share.merchant + share.platform + share.supplier).toBe(share.amount);
    }),
    { numRuns: 500 },
  );
});

test('every promotion that concerns the cart applied or has its reason, once', () => {
  fc.assert(
    fc.property(carts, promotionLists(), (cart, promotions) => {
      const { applied, rejected } = price(cart, compilePromotions(promotions));
      const spokenOf = [...applied, ...rejected].map(({ id }) => id);
      expect(new Set(spokenOf).size).toBe(spokenOf.length);
      // who shuts another out applies
      for (const { reason, other } of rejected)
        if (other !== undefined && reason !== 'needs-other') expect(applied.map(({ id }) => id)).toContain(other);
      for (const { id, scope } of promotions) if (scope === undefined) expect(spokenOf).toContain(id);
    }),
  );
});

test('a promotion that was not used changes nothing', () => {
  fc.assert(
    fc.property(carts, promotionLists(), (cart, promotions) => {
      const all = price(cart, compilePromotions(promotions));
      const used = new Set(all.applied.map(({ id }) => id));
      // one that was tried in a group of which the best is picked, or that shut others out, was used to compare
      const again = price(cart, compilePromotions(promotions.filter(({ id }) => used.has(id))));
      expect(again.payable).toBe(all.payable);
      expect(again.lines).toEqual(all.lines);
    }),
  );
});

test('promotions of distinct priority may be given in any order', () => {
  const lists = promotionLists({ min: 2 }).map((list) => list.map((each, k): Promotion => ({ ...each, priority: k })));
  fc.assert(
    fc.property(
      carts,
      lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      (cart, [list, shuffled]) => {
        expect(price(cart, compilePromotions(shuffled))).toEqual(price(cart, compilePromotions(list)));
      },
    ),
  );
});

test('lines in another order change no total where no split left a fen to tie for', () => {
  const byAmount = promotionLists({
    plain: true,
    kinds: ['order-off', 'order-percent', 'tiers', 'order-price', 'red-packet', 'unit-price'],
  });
  fc.assert(
    fc.property(
      carts.map((cart): Cart => ({ ...cart, lines: cart.lines.map(({ floorPrice: _, shop: __, ...rest }) => rest) })),
      byAmount,
      (cart, promotions) => {
        const compiled = compilePromotions(promotions);
        const straight = price(cart, compiled, { trace: true });
        const turned = price({ ...cart, lines: [...cart.lines].reverse() }, compiled, { trace: true });
        const tied = [...straight.trace!, ...turned.trace!].some(({ shares }) => shares.some(({ oddFen }) => oddFen === 1));
        fc.pre(!tied);
        expect(turned.payable).toBe(straight.payable);
      },
    ),
  );
});

test('the same call gives the same bytes, and nothing that was given changes', () => {
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) for (const each of Object.values(Object.freeze(value))) frozen(each);
    return value;
  };
  fc.assert(
    fc.property(carts, promotionLists(), (cart, promotions) => {
      const before = JSON.stringify([cart, promotions]);
      const compiled = compilePromotions(frozen(promotions) as Promotion[]);
      const first = JSON.stringify(price(frozen(cart) as Cart, compiled, { trace: true }));
      expect(JSON.stringify(price(cart, compiled, { trace: true }))).toBe(first);
      expect(JSON.stringify([cart, promotions])).toBe(before);
    }),
  );
});

test('more of what is there already never pays less, under promotions whose tiers do not', () => {
  const even = promotionLists({ plain: true, kinds: ['order-off', 'order-percent', 'unit-price'] }).map((list) =>
    list.map(({ when: _, ...each }): Promotion => each),
  );
  fc.assert(
    fc.property(carts, even, fc.nat(4), (cart, promotions, at) => {
      fc.pre(cart.lines.length > 0);
      // a line's own floor and a price range let other lines take over
      const lines = cart.lines.map(({ floorPrice: _, ...rest }) => rest);
      const more = lines.map((each, k) => (k === at % lines.length ? { ...each, quantity: each.quantity + 1 } : each));
      const compiled = compilePromotions(promotions.map(({ scope: _, ...each }) => each));
      // each promotion rounds once
      expect(price({ lines: more }, compiled).payable).toBeGreaterThanOrEqual(price({ lines }, compiled).payable - promotions.length);
    }),
  );
});

const funded = { funding: { merchant: 0.5, platform: 0.5 } };
const paidBy = (shares: readonly PromotionShare[]) =>
  (['merchant', 'platform', 'supplier'] as const).map((who) => shares.reduce((sum, share) => sum + share[who], 0));
test.each<[string, readonly CartLine[], Promotion, readonly number[]]>([
  [
    'a hundred lines of 9.99, 15 off, in halves',
    Array.from({ length: 100 }, (_, k) => line(`${k}`, '9.99')),
    given({ kind: 'order-off', off: fen(1500) }, funded),
    [750, 750, 0],
  ],
  [
    'ten lines, 10.10 off, seven and three tenths',
    Array.from({ length: 10 }, (_, k) => line(`${k}`, '99')),
    given({ kind: 'order-off', off: fen(1010) }, { funding: { merchant: 0.7, platform: 0.3 } }),
    [707, 303, 0],
  ],
  [
    'three sides',
    Array.from({ length: 7 }, (_, k) => line(`${k}`, '1')),
    given({ kind: 'order-off', off: fen(100) }, { funding: { merchant: 0.2, platform: 0.5, supplier: 0.3 } }),
    [20, 50, 30],
  ],
  [
    'each of ten shops: in all, not shop by shop',
    Array.from({ length: 10 }, (_, k) => line(`${k}`, '9', 1, { shop: `${k}` })),
    given({ kind: 'order-off', off: fen(15) }, { ...funded, perShop: true }),
    [75, 75, 0],
  ],
  ['a 分 that cannot be halved is the shop’s', [line('A', '1')], given({ kind: 'order-off', off: fen(1) }, funded), [1, 0, 0]],
])('承担: what comes off is shared among those who pay once, not line by line: %s', (_, lines, promotion, expected) => {
  const cart = priced(lines, [promotion]);
  const { merchant, platform, supplier } = cart.applied[0]!;
  expect([merchant, platform, supplier]).toEqual(expected);
  const shares = cart.lines.flatMap((each) => each.shares);
  expect(paidBy(shares)).toEqual(expected);
  // each line bears its own part of it, to the fen
  for (const { amount, platform: part } of shares) expect(Math.abs(part - (amount * platform) / cart.applied[0]!.discount)).toBeLessThan(2);
});

test('承担: freight is shared once too', () => {
  const shipping = Array.from({ length: 9 }, (_, k) => ({ id: `${k}`, fee: fen(5) }));
  const cart = priced([coat], [given({ kind: 'shipping-off', rate: 0, each: 'method' }, funded)], {}, { shipping });
  expect(paidBy(cart.shipping.flatMap(({ shares }) => shares))).toEqual([23, 22, 0]);
});

test.each<[string, Partial<Extract<Benefit, { kind: 'points' }>>, Partial<Promotion>, number, number]>([
  ['1000 points are spent once', { points: 1000 }, {}, 1000, 19_000],
  ['in the second shop those that are left', { points: 1500, maxOff: fen(800) }, {}, 1500, 18_500],
  ['in whole steps', { points: 1050, step: 100, maxOff: fen(500) }, {}, 1000, 19_000],
  ['of one use, both shops have a part', { points: 1500, maxOff: fen(1000) }, { left: { uses: 1 } }, 1500, 18_500],
])('每店抵扣: a buyer holds points once, whatever the shops: %s', (_, way, more, used, payable) => {
  const promotion = given({ kind: 'points', points: 0, pointValue: fen(1), ...way }, { ...more, perShop: true });
  const cart = priced([line('A', '100', 1, { shop: '甲' }), line('B', '100', 1, { shop: '乙' })], [promotion]);
  expect([cart.pointsUsed, cart.applied[0]?.points, cart.payable]).toEqual([used, used, payable]);
});

const inBest = (more: Promotion['stacking'] = {}) => ({ stacking: { group: 'g', pick: 'best' as const, ...more } });
const inEachLine = (more: Promotion['stacking'] = {}) => ({ stacking: { group: 'g', pick: 'best-per-line' as const, ...more } });
const alone = { exclusive: true };
const reasonA = { reason: 'exclusive-other', other: 'A' };
test.each<[string, readonly Promotion[], readonly string[], readonly object[]]>([
  [
    'the better one of its group is shut out',
    [off('B', '1', '20', inBest()), off('A', '1', '10', inBest(alone))],
    ['A'],
    [{ id: 'B', ...reasonA }],
  ],
  ['it comes first', [off('A', '1', '10', inBest(alone)), off('B', '1', '20', inBest())], ['A'], [{ id: 'B', ...reasonA }]],
  [
    'one outside the group is shut out by the one that applies',
    [off('A', '1', '10', inBest(alone)), off('B', '1', '20', inBest()), off('Z', '1', '5')],
    ['A'],
    [
      { id: 'B', ...reasonA },
      { id: 'Z', ...reasonA },
    ],
  ],
  ['the best of each line', [off('B', '1', '20', inEachLine()), off('A', '1', '10', inEachLine(alone))], ['A'], [{ id: 'B', ...reasonA }]],
  [
    'with two places, who needs it may join it',
    [
      off('B', '1', '20', inBest({ limit: 2 })),
      off('A', '1', '10', inBest({ ...alone, limit: 2 })),
      off('C', '1', '1', { ...inBest({ limit: 2 }), when: [{ kind: 'applied', promotion: 'A' }] }),
    ],
    ['A', 'C'],
    [{ id: 'B', ...reasonA }],
  ],
])('独享 in a group of which the best applies: %s', (_, promotions, applied, rejected) => {
  const cart = priced([line('A', '100')], promotions);
  expect(cart.applied.map(({ id }) => id)).toEqual(applied);
  expect(cart.rejected).toEqual(rejected);
});

test('of a group whose best each line has, who alone has something to give gets all its lines', () => {
  const half = given(
    { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'scope', assign: 'dearest-first' },
    inEachLine(),
  );
  expect(priced([line('A', '100'), line('B', '60')], [half]).payable).toBe(13_000);
});

test.each<[string, object]>([
  ['name', { name: null }],
  ['level', { level: null }],
  ['stacking', { stacking: null }],
  ['window', { window: null }],
  ['left', { left: null }],
  ['funding', { funding: null }],
  ['scope', { scope: null }],
  ['when', { when: null }],
  ['benefit.basis', { benefit: { kind: 'order-percent', rate: 0.5, basis: null } }],
  ['when.0.basis', { when: [{ kind: 'amount', atLeast: fen(1), basis: null }] }],
  [
    'benefit.share',
    { benefit: { kind: 'nth-item', positions: [{ rate: 0 }], further: 'stop', per: 'line', assign: 'cheapest', share: null } },
  ],
  ['name.en', { name: { zh: '券' } }],
  ['name.zh', { name: { zh: 1, en: 'coupon' } }],
])('null is not the same as left out: %s', (field, more) => {
  const promotion = { ...off('P', '1', '1'), ...more };
  expect(() => compilePromotions([promotion as never])).toThrow(
    expect.objectContaining({ code: 'promotion/wrong-field', params: expect.objectContaining({ promotion: 'P', field }) }),
  );
});

const buyGet = (buy: number, get: number, more: object = {}): Benefit => ({
  kind: 'buy-get',
  buy: { pieces: buy },
  get: { pieces: get },
  repeat: true,
  ...more,
});
test.each<[string, readonly CartLine[], Benefit, number]>([
  ['买三送一 of each line, two and two', [line('A', '9', 2), line('B', '9', 2)], buyGet(3, 1, { per: 'line' }), 2],
  ['买三送一 of each line, one and one', [line('A', '9'), line('B', '9')], buyGet(3, 1, { per: 'line' }), 3],
  ['买二送一 B', [line('A', '9'), line('B', '9')], { ...buyGet(2, 1), get: { pieces: 1, scope: { skus: ['B'] } } } as Benefit, 1],
  ['买一送三: one more is given too', [line('A', '9')], buyGet(1, 3), 1],
  ['买一送三, all or none', [line('A', '9')], buyGet(1, 3, { partial: false }), 3],
  ['买二送一, none of two', [line('A', '9')], buyGet(2, 1), 2],
  [
    '买A二件送B, neither enough',
    [line('A', '9')],
    { ...buyGet(2, 1), buy: { pieces: 2, scope: { skus: ['A'] } }, get: { pieces: 1, scope: { skus: ['B'] } } } as Benefit,
    2,
  ],
  [
    '买二送一 of each line, where A can only be bought',
    [line('A', '9', 2), line('B', '9')],
    { ...buyGet(2, 1, { per: 'line' }), get: { pieces: 1, scope: { skus: ['B'] } } } as Benefit,
    2,
  ],
])('差几件: %s', (_, lines, benefit, pieces) => {
  expect(priced(lines, [given(benefit)]).rejected).toEqual([{ id: 'P', reason: 'below-pieces', missing: { pieces } }]);
});

test('差几件: so many more pieces are enough, and fewer never are', () => {
  const skus = ['A', 'B', 'C'];
  const scope = fc.option(
    fc.subarray(skus, { minLength: 1 }).map((names) => ({ skus: names })),
    { nil: undefined },
  );
  const side = (least: number) =>
    fc.tuple(fc.integer({ min: least, max: 2 }), scope).map(([pieces, of]) => (of === undefined ? { pieces } : { pieces, scope: of }));
  const ways = fc.record({
    buy: side(1),
    get: side(1),
    repeat: fc.boolean(),
    partial: fc.boolean(),
    per: fc.constantFrom('line', 'scope'),
  });
  // at most four more pieces
  const more = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].flatMap((b) => [0, 1, 2, 3, 4].map((c) => [a, b, c] as const)));
  fc.assert(
    fc.property(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), ways, (counts, way) => {
      const promotions = [given({ kind: 'buy-get', ...way })];
      const reasonOf = (pieces: readonly number[]) => {
        const lines = skus.flatMap((sku, k) => (pieces[k]! > 0 ? [line(sku, '9', pieces[k])] : []));
        return priced(lines, promotions).rejected[0];
      };
      const now = reasonOf(counts);
      fc.pre(now?.reason === 'below-pieces');
      const enough = more
        .filter((added) => sumOf(added) <= 4 && reasonOf(added.map((each, k) => each + counts[k]!)) === undefined)
        .map(sumOf);
      // each line on its own, where no line can be bought and got
      fc.pre(enough.length > 0);
      expect(now.missing).toEqual({ pieces: Math.min(...enough) });
    }),
    { numRuns: 150 },
  );
});

test.each<[string, readonly Promotion[], number]>([
  [
    '折扣商品不参加: 直降 first, then 九折 for full prices only',
    [
      given({ kind: 'unit-off', off: fen(1000) }, { id: '直降', priority: 1 }),
      given({ kind: 'percent-off', rate: 0.9 }, { id: '九折', scope: { fullPriceOnly: true } }),
    ],
    9000,
  ],
  [
    'the other way about both apply',
    [
      given({ kind: 'unit-off', off: fen(1000) }, { id: '直降' }),
      given({ kind: 'percent-off', rate: 0.9 }, { id: '九折', priority: 1, scope: { fullPriceOnly: true } }),
    ],
    8000,
  ],
  [
    '百元以上九折, after a 会员价 of 50',
    [
      given({ kind: 'unit-price', price: fen(5000) }, { id: '会员价', priority: 1 }),
      given({ kind: 'percent-off', rate: 0.9 }, { id: '九折', scope: { unitPrice: { from: fen(10_000) } } }),
    ],
    5000,
  ],
  [
    'one of a group, of which the best applied before it covered anything',
    [
      given({ kind: 'unit-price', price: fen(5000) }, { id: '会员价', priority: 1, ...inBest() }),
      given({ kind: 'percent-off', rate: 0.9 }, { id: '九折', scope: { unitPrice: { to: fen(6000) } }, ...inBest() }),
    ],
    5000,
  ],
  [
    'one of a group of which two may apply',
    [
      given({ kind: 'unit-off', off: fen(5000) }, { id: '直降', priority: 1, ...inBest({ limit: 2 }) }),
      given({ kind: 'percent-off', rate: 0.9 }, { id: '九折', scope: { unitPrice: { to: fen(6000) } }, ...inBest({ limit: 2 }) }),
    ],
    4500,
  ],
  [
    '六十以下九折, after a 会员价 of 50',
    [
      given({ kind: 'unit-price', price: fen(5000) }, { id: '会员价', priority: 1 }),
      given({ kind: 'percent-off', rate: 0.9 }, { id: '九折', scope: { unitPrice: { to: fen(6000) } } }),
    ],
    4500,
  ],
])('among unit prices a scope looks at what a piece costs by then: %s', (_, promotions, payable) => {
  expect(priced([line('A', '100')], promotions).payable).toBe(payable);
});

test.each<[string, string, Promotion]>([
  [
    'a tier for each line',
    'benefit.basis',
    given({ kind: 'tiers', by: 'amount', tiers: [{ at: 0, rate: 0.9 }], take: 'line', basis: 'balance' }),
  ],
  [
    'a line that decides for itself',
    'benefit.basis',
    given({ kind: 'tiers', by: 'amount', tiers: [{ at: 0, rate: 0.9 }], decide: 'line', basis: 'balance' }),
  ],
  ['each shop', 'benefit.basis', given({ kind: 'order-percent', rate: 0.9, basis: 'balance' }, { perShop: true })],
])('the balance is that of the whole cart, and not to be taken from for %s', (_, field, promotion) => {
  expect(() => compilePromotions([promotion])).toThrow(
    expect.objectContaining({ code: 'promotion/wrong-field', params: expect.objectContaining({ field }) }),
  );
});

test.each<[string, string, Promotion, CompileOptions?]>([
  [
    'a shop coupon after 跨店满减',
    'when.0.basis.after',
    off('P', '1', '1', { level: 'shop-coupon', when: [{ kind: 'amount', atLeast: fen(9500), basis: { after: 'cross-shop' } }] }),
  ],
  ['its own level', 'benefit.basis.after', given({ kind: 'order-percent', rate: 0.9, basis: { after: 'shop' } })],
  [
    'a level that a platform puts later',
    'benefit.basis.after',
    given({ kind: 'order-percent', rate: 0.9, basis: { after: 'item' } }),
    { levels: ['shop', 'item'] },
  ],
])('an amount after a level that is not over by then is refused: %s', (_, field, promotion, options) => {
  expect(() => compilePromotions([promotion], options)).toThrow(
    expect.objectContaining({ code: 'promotion/wrong-field', params: expect.objectContaining({ promotion: 'P', field }) }),
  );
});

test('包邮 for each shop of an empty cart has nothing to lift', () => {
  const cart = priced([], [given({ kind: 'shipping-off', rate: 0 }, { perShop: true })], {}, { shipping: [{ id: '快递', fee: fen(800) }] });
  expect([cart.applied, cart.rejected]).toEqual([[], [{ id: 'P', reason: 'no-goods' }]]);
});

const many = (count: number, more: (k: number) => Partial<Promotion>) =>
  Array.from({ length: count }, (_, k) => given({ kind: 'order-off', off: fen(1) }, { id: `P${k}`, ...more(k) }));
test.each<[string, (count: number) => PricedCart]>([
  [
    'a promotion for each of many shops',
    (count) =>
      priced(
        Array.from({ length: count }, (_, k) => line(`${k}`, '9', 1, { shop: `${k}` })),
        [given({ kind: 'order-off', off: fen(1) }, { perShop: true })],
      ),
  ],
  [
    'groups of one, of which the best applies',
    (count) =>
      priced(
        [coat],
        many(count, (k) => ({ stacking: { group: `${k}`, pick: 'best' } })),
      ),
  ],
  [
    'the same of unit prices',
    (count) =>
      priced(
        [coat],
        many(count, (k) => ({ level: 'unit', stacking: { group: `${k}`, pick: 'best' } })),
      ),
  ],
  [
    'one group, of which all apply',
    (count) =>
      priced(
        [coat],
        many(count, () => ({ stacking: { group: 'g', pick: 'all' } })),
      ),
  ],
  [
    'one group, of which as many apply',
    (count) =>
      priced(
        [coat],
        many(count, () => ({ stacking: { group: 'g', limit: 1e9 } })),
      ),
  ],
])(
  'time grows with what there is, not with its square: %s',
  (_, of) => {
    expect(of(8000).discount).toBe(8000);
  },
  4000,
);

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true });

test('whatever comes in, nothing but a coded error comes out', () => {
  const one = off('P', '1', '1');
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 3 }), (any, list) => {
      const promotions = [
        any,
        list,
        ...['scope', 'when', 'level', 'priority', 'perShop', 'stacking', 'window', 'left', 'funding', 'coupon', 'benefit', 'name'].map(
          (key) => [{ ...one, [key]: any }],
        ),
        [{ ...one, scope: { tags: list } }],
        [{ ...one, when: list }],
        [{ id: 'P', benefit: { kind: 'tiers', by: 'amount', tiers: any } }],
        [{ id: 'P', benefit: { kind: 'tiers', by: 'amount', tiers: list } }],
      ];
      const asks = [
        ...promotions.map((each) => () => price({ lines: [coat] }, compilePromotions(each as never))),
        () => compilePromotions([one], any as never),
        () => compilePromotions([one], { levels: any } as never),
        ...[
          any,
          { lines: any },
          { lines: list },
          ...Object.keys(line('A', '1', 1)).map((key) => ({ lines: [{ ...coat, [key]: any }] })),
        ].map((cart) => () => price(cart as never, compilePromotions([one]))),
        ...['sku', 'shop', 'category', 'tags', 'floorPrice'].map(
          (key) => () => price({ lines: [{ ...coat, [key]: any }] }, compilePromotions([one])),
        ),
        () => price({ lines: [coat], shipping: any as never }, compilePromotions([one])),
        () => price({ lines: [coat], buyer: any as never }, compilePromotions([one])),
        ...[any, { steps: any }, { steps: list }].map((compiled) => () => price({ lines: [coat] }, compiled as never)),
        ...[any, { at: any }, { use: any }, { use: list }, { trace: any }].map(
          (options) => () => price({ lines: [coat] }, compilePromotions([one]), options as never),
        ),
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

test('an option that price does not have is refused by its name: misspelt, it would change the answer in silence', () => {
  const compiled = compilePromotions([]);
  const wrong = (field: string) => expect.objectContaining({ code: 'promotion/wrong-field', params: expect.objectContaining({ field }) });
  expect(() => price({ lines: [] }, compiled, { uses: [] } as never)).toThrow(wrong('uses'));
  expect(() => price({ lines: [] }, compiled, { time: undefined } as never)).toThrow(wrong('time'));
});
