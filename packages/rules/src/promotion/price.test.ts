import { type Fen, fen, parseYuan, sumFen, ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CartLine, PricedCart } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { price } from './price.js';
import type { Benefit, Promotion, PromotionScope } from './promotion.js';
import { refund } from './refund.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const line = (id: string, unitPrice: string, quantity = 1, ...tags: string[]): CartLine => ({
  id,
  unitPrice: parseYuan(unitPrice),
  quantity,
  tags,
});
const off = (id: string, threshold: string, amount: string, more: { scope?: PromotionScope; repeat?: boolean } = {}): Promotion => {
  const { scope, repeat = false } = more;
  const benefit: Benefit = { kind: 'full-reduction', threshold: parseYuan(threshold), off: parseYuan(amount), repeat };
  return { id, benefit, ...(scope && { scope }) };
};
const total = (lines: readonly CartLine[], ...promotions: Promotion[]) => price(lines, compilePromotions(promotions)).total;

test('PROD-18 · 满200减30 and then a 30 yuan coupon of the shop: 200.00 becomes 140.00, 199.00 gets the coupon alone', () => {
  const [reduction, coupon] = [off('满200减30', '200', '30'), off('店铺券30', '0.01', '30')];
  expect(total([line('连衣裙', '200')], reduction, coupon)).toBe(parseYuan('140'));
  expect(total([line('连衣裙', '199')], reduction, coupon)).toBe(parseYuan('169'));
  // the other way round the coupon takes the order below the threshold: the order is the caller's, said by the list
  expect(total([line('连衣裙', '200')], coupon, reduction)).toBe(parseYuan('170'));
});

test('a discount lies on the lines by what they cost, to the fen, and each line says whose it is', () => {
  const cart = price(
    [line('A', '33.33', 3), line('B', '100'), line('赠品', '0')],
    compilePromotions([off('满100减10', '100', '10'), off('红包', '0.01', '0.02')]),
  );
  expect(cart).toEqual({
    listTotal: 19999,
    discount: 1002,
    total: 18997,
    lines: [
      {
        id: 'A',
        listTotal: 9999,
        discount: 501,
        total: 9498,
        shares: [
          { promotion: '满100减10', amount: 500 },
          { promotion: '红包', amount: 1 },
        ],
      },
      {
        id: 'B',
        listTotal: 10000,
        discount: 501,
        total: 9499,
        shares: [
          { promotion: '满100减10', amount: 500 },
          { promotion: '红包', amount: 1 },
        ],
      },
      { id: '赠品', listTotal: 0, discount: 0, total: 0, shares: [] },
    ],
    promotions: [
      { id: '满100减10', subtotal: 19999, discount: 1000 },
      { id: '红包', subtotal: 18999, discount: 2 },
    ],
  });
});

test.each([
  ['only its lines count towards the threshold', { lines: ['A'] }, 0, [0, 0, 0]],
  ['by tag', { tags: ['女装'] }, 3000, [1200, 1800, 0]],
  ['any of its tags', { tags: ['女装', '鞋'] }, 3000, [887, 1330, 783]],
  ['by tag and by line', { tags: ['女装'], lines: ['B', 'C'] }, 0, [0, 0, 0]],
  ['of nothing', { lines: [] }, 0, [0, 0, 0]],
])('a scope: %s', (_, scope, discount, byLine) => {
  const lines = [line('A', '80', 1, '女装'), line('B', '60', 2, '女装', '新款'), line('C', '70.66', 1, '鞋')];
  const cart = price(lines, compilePromotions([off('满200减30', '200', '30', { scope })]));
  expect(cart.discount).toBe(discount);
  expect(cart.lines.map((each) => each.discount)).toEqual(byLine);
});

test('a refund gives back what was paid, also where the rest no longer reaches the threshold', () => {
  const cart = price([line('A', '200'), line('B', '100')], compilePromotions([off('满300减50', '300', '50')]));
  expect(refund(cart, ['B'])).toBe(8333);
  expect(refund(cart, ['A'])).toBe(16667);
  expect(refund(cart, [])).toBe(0);
  expect(() => refund(cart, ['C'])).toThrow(refused('promotion/not-line'));
  expect(() => refund(cart, ['A', 'A'])).toThrow(refused('promotion/not-line'));
});

const amount = (max: number) => fc.nat(max).map(fen);
const cartLines = fc
  .array(
    fc.record({
      unitPrice: fc.oneof(amount(20), amount(50_000)),
      quantity: fc.integer({ min: 1, max: 5 }),
      tag: fc.constantFrom('a', 'b'),
    }),
    {
      maxLength: 8,
    },
  )
  .map((lines) => lines.map(({ tag, ...rest }, k): CartLine => ({ id: `L${k}`, tags: [tag], ...rest })));
const reduction = fc.record({
  threshold: fc.integer({ min: 1, max: 60_000 }).map(fen),
  off: fc.oneof(amount(30), amount(80_000)),
  repeat: fc.boolean(),
});
const anyPromotions = fc
  .array(fc.record({ reduction, tags: fc.option(fc.constantFrom(['a'], ['b'], ['a', 'b'])) }), { maxLength: 4 })
  .map((list) =>
    list.map(
      ({ reduction: given, tags }, k): Promotion => ({
        id: `P${k}`,
        benefit: { kind: 'full-reduction', ...given },
        ...(tags && { scope: { tags } }),
      }),
    ),
  );
const sums = ({ lines }: PricedCart, pick: (each: PricedCart['lines'][number]) => Fen) => sumFen(lines.map(pick));

test('every sum holds to the fen, and nothing falls below zero', () => {
  fc.assert(
    fc.property(cartLines, anyPromotions, (lines, promotions) => {
      const cart = price(lines, compilePromotions(promotions));
      expect(sums(cart, (each) => each.listTotal)).toBe(cart.listTotal);
      expect(sums(cart, (each) => each.discount)).toBe(cart.discount);
      expect(sums(cart, (each) => each.total)).toBe(cart.total);
      expect(cart.listTotal - cart.discount).toBe(cart.total);
      expect(sumFen(cart.promotions.map((each) => each.discount))).toBe(cart.discount);
      for (const each of cart.lines) {
        expect(each.total).toBeGreaterThanOrEqual(0);
        expect(each.listTotal - each.discount).toBe(each.total);
        expect(sumFen(each.shares.map((share) => share.amount))).toBe(each.discount);
        for (const share of each.shares) expect(share.amount).toBeGreaterThan(0);
      }
      for (const { id, discount } of cart.promotions) {
        const shares = cart.lines.flatMap((each) => each.shares).filter((share) => share.promotion === id);
        expect(sumFen(shares.map((share) => share.amount))).toBe(discount);
      }
    }),
  );
});

test('lines in another order change no total, and a line by a fen at most', () => {
  fc.assert(
    fc.property(cartLines, reduction, fc.infiniteStream(fc.nat()), (lines, given, random) => {
      const promotions = compilePromotions([{ id: 'P', benefit: { kind: 'full-reduction', ...given } }]);
      const shuffled = lines.map((each) => ({ each, key: random.next().value as number })).sort((a, b) => a.key - b.key);
      const [before, after] = [lines, shuffled.map(({ each }) => each)].map((order) => price(order, promotions));
      expect(after!.total).toBe(before!.total);
      for (const { id, discount } of after!.lines)
        expect(Math.abs(discount - before!.lines.find((each) => each.id === id)!.discount)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a promotion that is not reached changes nothing', () => {
  fc.assert(
    fc.property(cartLines, anyPromotions, (lines, promotions) => {
      const cart = price(lines, compilePromotions(promotions));
      const more = price(lines, compilePromotions([...promotions, off('远', '9999999999999', '1')]));
      expect(more.lines).toEqual(cart.lines);
    }),
  );
});

test('refunds one after the other add up to what was paid', () => {
  fc.assert(
    fc.property(cartLines, anyPromotions, (lines, promotions) => {
      const cart = price(lines, compilePromotions(promotions));
      expect(sumFen(lines.map(({ id }) => refund(cart, [id])))).toBe(cart.total);
    }),
  );
});

test('the caller keeps what they gave, and the compiled promotions serve any number of carts', () => {
  const lines = Object.freeze([Object.freeze(line('A', '120', 2))]);
  const promotions = compilePromotions(Object.freeze([Object.freeze(off('P', '200', '30'))]));
  expect(price(lines, promotions)).toEqual(price(lines, promotions));
});

test.each([
  ['no list', null, 'shape/not-list'],
  ['a list that is none', 'P', 'shape/not-list'],
  ['a hole in the list', new Array(1), 'promotion/not-id'],
  ['no id', [{ ...off('P', '1', '1'), id: '' }], 'promotion/not-id'],
  ['an id that is no text', [{ ...off('P', '1', '1'), id: 7 }], 'promotion/not-id'],
  ['no promotion at all', [null], 'promotion/not-id'],
  ['the same one twice', [off('P', '1', '1'), off('P', '2', '1')], 'promotion/duplicate'],
  ['a threshold of nothing', [off('P', '0', '1')], 'promotion/not-threshold'],
  ['a negative amount off', [off('P', '1', '-1')], 'promotion/not-off'],
  ['tiers that fall', [{ id: 'P', benefit: { kind: 'tiered-reduction', tiers: [] } }], 'promotion/not-tiers'],
  ['a tier that is nothing', [{ id: 'P', benefit: { kind: 'tiered-reduction', tiers: [null] } }], 'promotion/not-threshold'],
  ['每满 as a text', [{ id: 'P', benefit: { ...off('P', '1', '1').benefit, repeat: 'false' } }], 'promotion/not-repeat'],
  ['a scope with a key that is misspelt', [{ ...off('P', '1', '1'), scope: { tag: ['女装'] } }], 'promotion/not-scope'],
  ['a scope that is a text', [{ ...off('P', '1', '1'), scope: '女装' }], 'promotion/not-scope'],
  ['a scope that is a list', [{ ...off('P', '1', '1'), scope: [] }], 'promotion/not-scope'],
  ['a scope of something that is no text', [{ ...off('P', '1', '1'), scope: { lines: [1] } }], 'promotion/not-scope'],
  ['another kind', [{ id: 'P', benefit: { kind: 'lottery' } }], 'option/unknown'],
  ['a kind that every object has', [{ id: 'P', benefit: { kind: 'constructor' } }], 'option/unknown'],
  ['no benefit', [{ id: 'P' }], 'option/unknown'],
  ['a scope that is no list', [{ ...off('P', '1', '1'), scope: { tags: '女装' } }], 'promotion/not-scope'],
  ['a scope that is nothing', [{ ...off('P', '1', '1'), scope: null }], 'promotion/not-scope'],
  ['more promotions than there may be', new Array(1001).fill(off('P', '1', '1')), 'limit/exceeded'],
])('refuses promotions: %s', (_, promotions, code) => {
  expect(() => compilePromotions(promotions as never)).toThrow(refused(code));
});

test.each([
  ['no list', null, 'shape/not-list'],
  ['a hole in the list', new Array(1), 'promotion/not-id'],
  ['no id', [{ ...line('A', '1'), id: '' }], 'promotion/not-id'],
  ['no line at all', [undefined], 'promotion/not-id'],
  ['the same one twice', [line('A', '1'), line('A', '1')], 'promotion/duplicate-line'],
  ['a negative price', [line('A', '-1')], 'promotion/not-price'],
  ['half a fen', [{ ...line('A', '1'), unitPrice: 0.5 }], 'promotion/not-price'],
  ['no pieces', [line('A', '1', 0)], 'promotion/not-quantity'],
  ['half a piece', [line('A', '1', 0.5)], 'promotion/not-quantity'],
  ['pieces without end', [line('A', '1', Number.POSITIVE_INFINITY)], 'promotion/not-quantity'],
  ['more pieces than there are', [line('A', '1', 1e9 + 1)], 'promotion/not-quantity'],
  ['tags that are no list', [{ ...line('A', '1'), tags: '女装' }], 'promotion/not-tags'],
  ['more money than there is', [line('A', '9999999999999', 1e9)], 'money/overflow'],
  ['more lines than there may be', new Array(10_001).fill(line('A', '1')), 'limit/exceeded'],
])('refuses a cart: %s', (_, lines, code) => {
  expect(() => price(lines as never, compilePromotions([]))).toThrow(refused(code));
});

test('an id that every object has is an id like another', () => {
  const cart = price(
    [line('__proto__', '200'), line('constructor', '100')],
    compilePromotions([off('toString', '300', '30', { scope: { lines: ['__proto__', 'constructor'] } })]),
  );
  expect(cart.lines.map((each) => each.discount)).toEqual([2000, 1000]);
  expect(refund(cart, ['__proto__'])).toBe(18000);
});

test('what the caller changes afterwards changes nothing', () => {
  const tier = { threshold: fen(100), off: fen(10), repeat: false };
  const once = { kind: 'full-reduction' as const, ...tier };
  const scope = { tags: ['女装'] };
  const promotions = compilePromotions([
    { id: '满减', benefit: once, scope },
    { id: '阶梯', benefit: { kind: 'tiered-reduction', tiers: [tier] }, scope },
  ]);
  const cart = [line('A', '5', 1, '女装')];
  const before = price(cart, promotions);
  Object.assign(once, { off: fen(400), threshold: 'x' });
  Object.assign(tier, { off: fen(400), threshold: 'x' });
  scope.tags.push('男装');
  scope.tags.shift();
  expect(before.discount).toBe(20);
  expect(price(cart, promotions)).toEqual(before);
});

test('an error names the promotion as the caller does', () => {
  const wrong = { ...off('P', '1', '1').benefit, threshold: 0 as Fen };
  for (const benefit of [wrong, { kind: 'tiered-reduction', tiers: [wrong] }])
    expect(() => compilePromotions([{ id: '店铺满减', benefit } as Promotion])).toThrow(
      expect.objectContaining({ code: 'promotion/not-threshold', params: { promotion: '店铺满减', value: '0' } }),
    );
});

test.each([
  ['a text', 'A', 'shape/not-list'],
  ['nothing', null, 'shape/not-list'],
  ['a hole', new Array(1), 'promotion/not-line'],
])('refuses to refund %s', (_, lines, code) => {
  const cart = price([line('A', '1')], compilePromotions([]));
  expect(() => refund(cart, lines as never)).toThrow(refused(code));
});

test('promotions and carts that are none are refused', () => {
  expect(() => price([], [off('P', '1', '1')] as never)).toThrow(refused('rules/not-compiled'));
  expect(() => refund(null as never, [])).toThrow(refused('shape/not-list'));
});

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true });

test('whatever comes in, nothing but a coded error comes out', () => {
  const one = off('P', '1', '1');
  const cart = price([line('A', '1')], compilePromotions([one]));
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 3 }), (any, list) => {
      const promotions = [
        any,
        list,
        [{ ...one, scope: any }],
        [{ ...one, scope: { tags: list } }],
        [{ id: 'P', benefit: any }],
        ...['threshold', 'off', 'repeat', 'cap'].map((part) => [{ ...one, benefit: { ...one.benefit, [part]: any } }]),
        [{ id: 'P', benefit: { kind: 'tiered-reduction', tiers: any } }],
        [{ id: 'P', benefit: { kind: 'tiered-reduction', tiers: list } }],
      ];
      const asks = [
        ...promotions.map((each) => () => price([line('A', '2')], compilePromotions(each as never))),
        ...[
          any,
          list,
          [{ ...line('A', '1'), tags: any }],
          [{ ...line('A', '1'), unitPrice: any }],
          [{ ...line('A', '1'), quantity: any }],
        ].map((lines) => () => price(lines as never, compilePromotions([{ ...one, scope: { tags: ['a'] } }]))),
        ...[any, { steps: any }, { steps: list }].map((compiled) => () => price([line('A', '1')], compiled as never)),
        ...[any, list].map((lines) => () => refund(cart, lines as never)),
        ...[any, { lines: any }, { lines: list }, { lines: [{ id: 'A', total: any }] }].map((given) => () => refund(given as never, ['A'])),
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
