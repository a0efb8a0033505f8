import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLossCase, type LossCase, lossByTrying } from '../../../../scripts/promotion/lossByTrying.js';
import { compilePromotions } from './compilePromotions.js';
import { findLossCart } from './findLossCart.js';
import type { LossArticle, LossOptions, LossSearch } from './lossCart.js';
import type { Promotion } from './promotion.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const article = (id: string, unitPrice: number, needed: number, more: Partial<LossArticle> = {}): LossArticle => ({
  id,
  unitPrice: fen(unitPrice),
  needed: fen(needed),
  ...more,
});
const over200: Promotion = { id: '满200减30', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(3000) }] } };
const every300: Promotion = {
  id: '每满300减50',
  level: 'cross-shop',
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000), repeat: true }] },
};
const coupon: Promotion = {
  id: '券30',
  level: 'shop-coupon',
  when: [{ kind: 'amount', atLeast: fen(10000) }],
  benefit: { kind: 'order-off', off: fen(3000) },
  coupon: true,
};
const bogo: Promotion = { id: '买一送一', benefit: { kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: true } };
const none = { found: null, proven: true, lossAtMost: 0 };

test('LOSS-01 · the known leak: any two of three discounts leave the margin whole, all three do not', () => {
  const goods = [article('大衣', 18000, 9000), article('围巾', 18500, 14400)];
  const search = (...promotions: readonly Promotion[]) => findLossCart(compilePromotions(promotions), goods, { maxPieces: 6 });
  expect(search(over200, every300)).toEqual({ ...none, decidedPieces: 6 });
  expect(search(every300, coupon)).toEqual({ ...none, decidedPieces: 6 });
  expect(search(over200, coupon)).toEqual({ ...none, decidedPieces: 6 });
  // 370 − 30 − 30 = 310 still reaches 300: 260 for what needs 288
  expect(search(over200, every300, coupon)).toEqual({
    found: {
      lines: [{ id: '围巾', pieces: 2, refunded: 0 }],
      use: ['券30'],
      pieces: 2,
      amount: 37000,
      receipts: 26000,
      needed: 28800,
      loss: 2800,
    },
    proven: true,
    decidedPieces: 1,
    lossAtMost: null,
  });
});

test('LOSS-01 · 减30 and 五折 of one level: only in the other order they lose', () => {
  const off30: Promotion = { id: '减30', level: 'platform', benefit: { kind: 'order-off', off: fen(3000) }, coupon: true };
  const half: Promotion = { id: '五折', level: 'platform', benefit: { kind: 'order-percent', rate: 0.5 }, coupon: true };
  const search = (...promotions: readonly Promotion[]) =>
    (['given', 'any'] as const).map((order) => {
      const { found, proven } = findLossCart(compilePromotions(promotions), [article('大衣', 10000, 3000)], { maxPieces: 1, order });
      expect(proven).toBe(true);
      return found && [found.use, found.receipts];
    });
  // 100 − 30 = 70, half of it 35; half of 100 is 50, less 30 is 20
  expect(search(off30, half)).toEqual([null, [['五折', '减30'], 2000]]);
  expect(search(half, off30)).toEqual([
    [['五折', '减30'], 2000],
    [['五折', '减30'], 2000],
  ]);
  // of two levels the order stays
  expect(search(off30, { ...half, level: 'red-packet' })).toEqual([null, null]);
  // past one that always applies, too: 满50减10 sees 50 or 20
  const over50: Promotion = {
    ...over200,
    level: 'platform',
    benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 5000, off: fen(1000) }] },
  };
  expect(search(half, over50, off30)[1]).toEqual([['五折', '减30'], 1000]);
});

test('a threshold is looked at before what would break it, where the buyer may choose so', () => {
  const off30: Promotion = { id: '减30', level: 'platform', benefit: { kind: 'order-off', off: fen(3000) }, coupon: true };
  const over100: Promotion = { ...coupon, id: '满100减50', level: 'platform', benefit: { kind: 'order-off', off: fen(5000) } };
  const search = (order: 'given' | 'any') =>
    findLossCart(compilePromotions([off30, over100]), [article('大衣', 10000, 3000)], { maxPieces: 1, order }).found;
  expect(search('given')).toBe(null);
  expect(search('any')).toMatchObject({ use: ['满100减50', '减30'], receipts: 2000 });
});

test('so many coupons of one level that their orders cannot be tried are refused', () => {
  const eight = Array.from({ length: 8 }, (_, k): Promotion => ({ ...coupon, id: `券${k}` }));
  const search = (order: 'given' | 'any') =>
    findLossCart(compilePromotions(eight), [article('大衣', 90000, 3000)], { maxPieces: 1, order });
  expect(search('given').proven).toBe(true);
  expect(() => search('any')).toThrow(refused('limit/exceeded'));
});

test('LOSS-01 · the big piece reaches the thresholds and goes back; the discount stays on the one with a low margin', () => {
  const goods = [article('大衣', 40000, 20000), article('纸巾', 2000, 1600)];
  const promotions = compilePromotions([over200, every300, coupon]);
  expect(findLossCart(promotions, goods, { maxPieces: 3 })).toEqual({ ...none, decidedPieces: 3 });
  expect(findLossCart(promotions, goods, { maxPieces: 3, refunds: true }).found).toEqual({
    lines: [
      { id: '大衣', pieces: 1, refunded: 1 },
      { id: '纸巾', pieces: 1, refunded: 0 },
    ],
    use: ['券30'],
    pieces: 2,
    amount: 42000,
    receipts: 1476,
    needed: 1600,
    loss: 124,
  });
});

test('买一送一 at half the price is no loss, until the paid piece goes back', () => {
  const goods = [article('杯', 3100, 1500), article('碟', 3000, 1500)];
  expect(findLossCart(compilePromotions([bogo]), goods, { maxPieces: 4 })).toEqual({ ...none, decidedPieces: 4 });
  expect(findLossCart(compilePromotions([bogo]), goods, { maxPieces: 4, refunds: true }).found).toMatchObject({
    pieces: 2,
    receipts: 0,
    loss: 1500,
  });
});

test('who pays, what a piece may not be sold below, how many a buyer may have, and which coupons there are', () => {
  const goods = [article('A', 11000, 9000)];
  const search = (promotions: readonly Promotion[], more: Partial<LossOptions> = {}, articles: readonly LossArticle[] = goods) =>
    findLossCart(compilePromotions(promotions), articles, { maxPieces: 3, ...more }).found;
  expect(search([coupon])?.loss).toBe(1000);
  expect(search([{ ...coupon, funding: { platform: 1 } }])).toBeNull();
  expect(search([coupon], { coupons: [] })).toBeNull();
  expect(search([coupon], {}, [article('A', 11000, 9000, { floorPrice: fen(9000) })])).toBeNull();
  expect(search([over200], {}, [article('A', 10500, 9500)])?.pieces).toBe(2);
  expect(search([over200], {}, [article('A', 10500, 9500, { max: 1 })])).toBeNull();
  expect(search([{ ...coupon, when: [{ kind: 'buyer', anyOf: ['新客'] }] }])).toBeNull();
  expect(search([{ ...coupon, when: [{ kind: 'buyer', anyOf: ['新客'] }] }], { buyer: { tags: ['新客'] } })?.loss).toBe(1000);
});

test('a gift costs what its article needs, and freight that the shop pays is its loss', () => {
  const gift: Promotion = { id: '赠', benefit: { kind: 'gift', sku: '杯', by: 'amount', tiers: [{ at: 9000, pieces: 1 }] } };
  const goods = [article('A', 10000, 9000), article('杯', 3000, 1500)];
  expect(findLossCart(compilePromotions([gift]), goods, { maxPieces: 1 }).found).toMatchObject({ needed: 10500, loss: 500 });
  const free: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } };
  const shipping = [{ id: '快递', fee: fen(1200) }];
  expect(findLossCart(compilePromotions([free]), goods.slice(0, 1), { maxPieces: 1, shipping }).found).toMatchObject({
    receipts: 8800,
    loss: 200,
  });
});

test('something is kept in any case: a gift is no loss where the least that can be kept earns more than it costs', () => {
  const gift: Promotion = { id: '赠', benefit: { kind: 'gift', sku: '杯', by: 'amount', tiers: [{ at: 9000, pieces: 1 }] } };
  const off: Promotion = { id: '满90减1', when: [{ kind: 'amount', atLeast: fen(9000) }], benefit: { kind: 'order-off', off: fen(100) } };
  const search = (needed: number) =>
    findLossCart(compilePromotions([gift, off]), [article('A', 10000, needed), article('杯', 9000, 1500)], { maxPieces: 1, refunds: true });
  // 100 − 1 − 84 = 15
  expect(search(8400)).toEqual({ ...none, decidedPieces: 1 });
  expect(search(8401).found).toMatchObject({ pieces: 1, loss: 1 });
});

const every100 = (atLeast: number): Promotion => ({
  id: '每满100减60',
  level: 'platform',
  when: [{ kind: 'amount', atLeast: fen(atLeast) }],
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 10000, off: fen(6000), repeat: true }] },
});
const offFrom = (atLeast: number, off: number, level: 'shop' | 'cross-shop'): Promotion => ({
  id: `满${atLeast}减${off}`,
  level,
  when: [{ kind: 'amount', atLeast: fen(atLeast) }],
  benefit: { kind: 'order-off', off: fen(off) },
});
const threePieces: Promotion = {
  id: '三件减1分',
  level: 'cross-shop',
  benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 3, off: fen(1) }] },
};
// the second of three is just missed, and the last one takes what the second would have kept it from
test.each<[string, readonly Promotion[], readonly LossArticle[], number]>([
  [
    '1000 − 700 is 300, too little for 满301减150, enough for three times 60',
    [offFrom(100000, 70000, 'shop'), offFrom(30100, 15000, 'cross-shop'), every100(30000)],
    [article('大衣', 100000, 13000)],
    12000,
  ],
  [
    '1000 − 600 is 400, too little for 满400.01减150, enough for four times 60',
    [offFrom(100000, 60000, 'shop'), offFrom(40001, 15000, 'cross-shop'), every100(39900)],
    [article('大衣', 100000, 17000)],
    16000,
  ],
  [
    'a 分 is left, and 三件减1分 takes it',
    [offFrom(300, 299, 'shop'), threePieces],
    [article('A', 100, 1, { max: 1 }), article('B', 100, 0, { max: 1 }), article('C', 100, 0, { max: 1 })],
    0,
  ],
])('叠加: %s', (_, promotions, goods, receipts) => {
  const { found, proven } = findLossCart(compilePromotions(promotions), goods, { maxPieces: goods.length });
  expect([found?.receipts, proven]).toEqual([receipts, true]);
});

test('a gift does not make the goods cheaper for the threshold that comes after it', () => {
  const gift: Promotion = { id: '赠', benefit: { kind: 'gift', sku: '杯', by: 'amount', tiers: [{ at: 9000, pieces: 1 }] } };
  const goods = [article('A', 20000, 16000, { max: 1 }), article('杯', 8000, 1500)];
  const { found } = findLossCart(compilePromotions([gift, { ...over200, level: 'cross-shop' }]), goods, { maxPieces: 1 });
  expect(found).toMatchObject({ pieces: 1, receipts: 17000, needed: 17500, loss: 500 });
});

test('of two articles of one sku a gift needs what the first does', () => {
  const gift: Promotion = { id: '赠', benefit: { kind: 'gift', sku: '杯', by: 'amount', tiers: [{ at: 9000, pieces: 1 }] } };
  const cups = [article('白杯', 3000, 1500, { sku: '杯' }), article('黑杯', 3000, 500, { sku: '杯' })];
  const search = (goods: readonly LossArticle[]) =>
    findLossCart(compilePromotions([gift]), [article('A', 10000, 9000), ...goods], { maxPieces: 1 }).found;
  expect(search(cups)).toMatchObject({ needed: 10500, loss: 500 });
  expect(search([...cups].reverse())).toBeNull();
});

test('coupons count at the time that is asked for', () => {
  const early = { ...coupon, window: { until: '2026-06-19T00:00:00+08:00' as never } };
  const search = (at: string) =>
    findLossCart(compilePromotions([early]), [article('A', 11000, 9000)], { maxPieces: 1, at: at as never }).found;
  expect(search('2026-06-18T00:00:00+08:00')?.use).toEqual(['券30']);
  expect(search('2026-06-20T00:00:00+08:00')).toBeNull();
});

test('a coupon that nobody has is not used, also where an exclusive promotion would keep it off a larger cart', () => {
  const alone: Promotion = {
    ...over200,
    benefit: { ...over200.benefit, tiers: [{ at: 20000, off: fen(1000) }] } as never,
    stacking: { exclusive: true },
  };
  const goods = ['A', 'B'].map((id) => article(id, 11000, 9000));
  const search = (coupons: readonly string[]) => findLossCart(compilePromotions([alone, coupon]), goods, { maxPieces: 2, coupons });
  expect(search([])).toEqual({ ...none, decidedPieces: 2 });
  expect(search(['券30']).found).toMatchObject({ pieces: 1, use: ['券30'], loss: 1000 });
});

test('包邮 where no freight is asked for', () => {
  const free: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } };
  expect(findLossCart(compilePromotions([coupon, free]), [article('A', 11000, 9000)], { maxPieces: 1 }).found?.loss).toBe(1000);
});

test('the catalogue may begin with the cheap articles: the smallest cart is the same', () => {
  const goods = [article('纸巾', 2000, 1500), article('书', 3000, 2000), article('大衣', 19000, 18000)];
  const search = (catalogue: readonly LossArticle[]) => findLossCart(compilePromotions([over200]), catalogue, { maxPieces: 2 }).found;
  for (const catalogue of [goods, [...goods].reverse()]) expect(search(catalogue)).toMatchObject({ pieces: 2, amount: 21000, loss: 1500 });
});

// 满200减30 on 大衣 and 帽 of 100 each: 85 is left of either
test.each<[string, number, number, boolean, readonly number[] | null, number | null]>([
  ['nothing goes back: 170 for what needs 100', 1000, 9000, false, null, null],
  ['大衣 goes back: 85 for what needs 90', 1000, 9000, true, [1, 0], 500],
  ['together they earn just what they need, 帽 alone does not', 8000, 9000, true, [1, 0], 500],
  ['together they lose already: nothing need go back', 8000, 9001, true, [0, 0], 1],
])('退货: %s', (_, coat, hat, refunds, refunded, loss) => {
  // what never applies makes the bound low enough to look
  const never: Promotion = {
    id: '满9999减1',
    level: 'cross-shop',
    when: [{ kind: 'amount', atLeast: fen(999900) }],
    benefit: { kind: 'order-off', off: fen(1) },
  };
  const after: Promotion = {
    id: '再减100',
    level: 'platform',
    when: [{ kind: 'applied', promotion: never.id }],
    benefit: { kind: 'order-off', off: fen(10000) },
  };
  const goods = [article('大衣', 10000, coat, { max: 1 }), article('帽', 10000, hat, { max: 1 })];
  const { found, proven } = findLossCart(compilePromotions([over200, never, after]), goods, { maxPieces: 2, refunds });
  expect([found?.lines.map((line) => line.refunded) ?? null, found?.loss ?? null, proven]).toEqual([refunded, loss, true]);
});

test('退货: with a floor somewhere, a reduction of a line may lie on the piece that is kept', () => {
  const off50: Promotion = {
    id: '两件起小件减50',
    scope: { lines: ['袜'] },
    when: [{ kind: 'pieces', atLeast: 2, scope: {} }],
    benefit: { kind: 'unit-off', off: fen(5000), each: 'line' },
  };
  const goods = [article('大衣', 10000, 1000, { floorPrice: fen(1), max: 1 }), article('袜', 6000, 2000, { max: 1 })];
  const { found } = findLossCart(compilePromotions([off50]), goods, { maxPieces: 2, refunds: true });
  expect(found).toMatchObject({ lines: [{ refunded: 1 }, { refunded: 0 }], receipts: 1000, loss: 1000 });
});

test('of carts that are as small the one of the earlier articles', () => {
  const goods = [article('B', 10000, 8000), article('A', 10000, 8000), article('C', 10000, 6000)];
  const found = findLossCart(compilePromotions([coupon]), goods, { maxPieces: 2 }).found;
  expect(found?.lines).toEqual([{ id: 'B', pieces: 1, refunded: 0 }]);
});

const answer = ({ found }: LossSearch) => (found === null ? null : { pieces: found.pieces, amount: found.amount });
const search = ({ promotions, catalogue, options }: LossCase, more: Partial<LossOptions> = {}) =>
  findLossCart(compilePromotions(promotions), catalogue, { ...options, ...more });

test('LOSS-01 · the answer is that of trying everything, for promotions of every kind (scripts/promotion/lossCheck.ts tries 10,000)', () => {
  fc.assert(
    fc.property(anyLossCase(), (problem) => {
      const expected = lossByTrying(problem);
      const result = search(problem);
      expect(answer(result)).toEqual(expected === null ? null : { pieces: expected.pieces, amount: expected.amount });
      expect(result.proven).toBe(true);
      if (expected === null || result.found === null) return;
      const pieces = new Map(result.found.lines.map((line) => [line.id, line.pieces]));
      expect(problem.catalogue.map(({ id }) => pieces.get(id) ?? 0)).toEqual(expected.counts);
      expect(result.found.loss).toBe(result.found.needed - result.found.receipts);
      expect(result.found.loss).toBeGreaterThan(0);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 300) },
  );
});

test('where the budget runs out, nothing that was not decided is claimed, and the bound holds', () => {
  fc.assert(
    fc.property(anyLossCase(), fc.integer({ min: 1, max: 20 }), (problem, nodeBudget) => {
      const expected = lossByTrying(problem);
      const { found, proven, decidedPieces, lossAtMost } = search(problem, { nodeBudget });
      if (expected !== null) expect(decidedPieces).toBeLessThan(expected.pieces);
      if (proven) expect(found === null).toBe(expected === null);
      if (found === null && expected !== null) {
        const most = search(problem).found!;
        expect(lossAtMost).toBeGreaterThanOrEqual(most.loss);
      }
    }),
    { numRuns: 60 },
  );
});

test('a catalogue of 300 articles is proven safe', () => {
  const goods = Array.from({ length: 300 }, (_, k) =>
    article(`a${k}`, 1000 + ((k * 7919) % 30000), Math.floor((1000 + ((k * 7919) % 30000)) * 0.55)),
  );
  const result = findLossCart(
    compilePromotions([over200, every300, { ...coupon, when: [{ kind: 'amount', atLeast: fen(29900) }] }]),
    goods,
    { maxPieces: 4 },
  );
  expect(result).toEqual({ ...none, decidedPieces: 4 });
});

test.each<[string, unknown, unknown, string, object?]>([
  ['no options', [], null, 'shape/not-object', { path: 'options' }],
  ['no limit', [], {}, 'search/wrong-field', { field: 'maxPieces', value: 'undefined' }],
  ['a limit of nothing', [], { maxPieces: 0 }, 'search/wrong-field', { field: 'maxPieces', value: '0' }],
  ['no catalogue', null, { maxPieces: 1 }, 'shape/not-list', { path: 'searchArticles' }],
  ['an article that is none', [null], { maxPieces: 1 }, 'search/wrong-field', { field: 'catalogue.0', value: 'null' }],
  ['an article that needs less than nothing', [article('A', 1, -1)], { maxPieces: 1 }, 'money/not-fen'],
  ['an article twice', [article('A', 1, 1), article('A', 1, 1)], { maxPieces: 1 }, 'promotion/duplicate-line'],
  [
    'none of an article',
    [article('A', 1, 1, { max: 0 })],
    { maxPieces: 1 },
    'search/wrong-field',
    { field: 'catalogue.0.max', value: '0' },
  ],
  ['refunds that are neither', [], { maxPieces: 1, refunds: 'yes' }, 'search/wrong-field', { field: 'refunds', value: 'yes' }],
  ['too many articles', new Array(2001).fill(article('A', 1, 1)), { maxPieces: 1 }, 'limit/exceeded', { what: 'searchArticles' }],
  ['amounts beyond 2^53', [article('A', 1e15, 1)], { maxPieces: 100 }, 'money/overflow', { value: '100000000000000000' }],
  ['more pieces than a search may have', [], { maxPieces: 1001 }, 'search/wrong-field', { field: 'maxPieces', value: '1001' }],
  ['no lines at most', [], { maxPieces: 1, maxLines: 0 }, 'search/wrong-field', { field: 'maxLines', value: '0' }],
  ['more lines than a search may have', [], { maxPieces: 1, maxLines: 1001 }, 'search/wrong-field', { field: 'maxLines', value: '1001' }],
  ['coupons that are no list', [], { maxPieces: 1, coupons: 7 }, 'shape/not-list', { path: 'promotions' }],
  ['another order', [], { maxPieces: 1, order: 'best' }, 'option/unknown', { option: 'order' }],
  ['an article that is a text', ['A'], { maxPieces: 1 }, 'search/wrong-field', { field: 'catalogue.0', value: 'A' }],
])('refuses %s', (_, catalogue, options, code, params) => {
  expect(() => findLossCart(compilePromotions([]), catalogue as LossArticle[], options as LossOptions)).toThrow(refused(code, params));
});

test('refuses more coupons than can be tried', () => {
  const coupons = Array.from({ length: 13 }, (_, k) => ({ ...coupon, id: `券${k}` }));
  expect(() => findLossCart(compilePromotions(coupons), [article('A', 1, 1)], { maxPieces: 1 })).toThrow(refused('limit/exceeded'));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  const options = fc.oneof(
    anything,
    fc.record(
      {
        maxPieces: fc.oneof(anything, fc.nat(3)),
        maxLines: anything,
        refunds: anything,
        coupons: anything,
        shipping: anything,
        buyer: anything,
        at: anything,
      },
      { requiredKeys: [] },
    ),
  );
  const catalogue = fc.oneof(
    anything,
    fc.array(
      fc.oneof(anything, fc.record({ id: anything, unitPrice: fc.oneof(anything, fc.nat()), needed: fc.oneof(anything, fc.nat()) })),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(anything, fc.constant(compilePromotions([over200]))), catalogue, options, (promotions, articles, asked) => {
      try {
        findLossCart(promotions as ReturnType<typeof compilePromotions>, articles as LossArticle[], asked as LossOptions);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
  );
});
