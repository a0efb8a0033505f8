import { type Fen, fen, formatYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle, anyCart, anyPromotions, anyStack } from '../../../../scripts/promotion/anyPromotions.js';
import { type AddOnCandidate, type AddOnOptions, addOn } from './addOn.js';
import type { Cart } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { price } from './price.js';
import type { Promotion } from './promotion.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const of = (unitPrice: number, quantity = 1): Cart => ({ lines: [{ id: 'A', unitPrice: fen(unitPrice), quantity, shop: 's1' }] });
const candidate = (id: string, unitPrice: number, more: Partial<AddOnCandidate> = {}): AddOnCandidate => ({
  id,
  unitPrice: fen(unitPrice),
  shop: 's1',
  ...more,
});
const over200: Promotion = {
  id: '满200减30',
  perShop: true,
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(3000) }] },
};
const three: Promotion = { id: '三件八折', benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 3, rate: 0.8 }] } };
const every300: Promotion = {
  id: '每满300减50',
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000), repeat: true }] },
};
const off30 = { kind: 'order-off', off: fen(3000) } as const;
const freeShipping: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } };
const coatAndHat: Cart = { lines: [...of(10000).lines, { id: 'B', unitPrice: fen(20000), quantity: 1 }] };

test.each([
  [
    'two cheap ones reach the threshold',
    of(18000),
    [over200],
    [candidate('x', 990), candidate('y', 1200), candidate('z', 3000)],
    0,
    2,
    '171.90',
    { x: 1, y: 1 },
  ],
  ['one must be added', of(15000), [over200], [candidate('x', 3000), candidate('y', 4900), candidate('z', 5200)], 1, 1, '172.00', { z: 1 }],
  ['a piece for the count', of(5000, 2), [three], [candidate('x', 800)], 0, 1, '86.40', { x: 1 }],
  ['four of the same', of(18200), [over200], [candidate('x', 500, { max: 4 })], 0, 4, '172.00', { x: 4 }],
  ['nothing is worth adding', of(21000), [over200], [candidate('x', 990)], 0, 1, '180.00', {}],
  ['another shop does not help', of(18000), [over200], [candidate('x', 2000, { shop: 's2' })], 0, 1, '180.00', {}],
  ['the second step of 每满', of(56000), [every300], [candidate('x', 4000), candidate('y', 3999)], 0, 2, '500.00', { x: 1 }],
  ['a free gift is not added for nothing', of(21000), [over200], [candidate('x', 0)], 0, 1, '180.00', {}],
  [
    'of two that cost the same the earlier one',
    of(18000),
    [over200],
    [candidate('x', 2000), candidate('y', 2000)],
    0,
    1,
    '170.00',
    { x: 1 },
  ],
  ['no candidates', of(18000), [over200], [], 0, 3, '180.00', {}],
  [
    'three different ones reach the threshold together',
    of(18000),
    [over200],
    [candidate('x', 700), candidate('y', 660), candidate('z', 650)],
    0,
    3,
    '170.10',
    { x: 1, y: 1, z: 1 },
  ],
  [
    'the threshold is reached at list prices to the 分',
    of(18000),
    [{ id: '满200减30', benefit: { kind: 'tiers', by: 'amount', basis: 'list', tiers: [{ at: 20000, off: fen(3000) }] } }],
    [candidate('x', 2000)],
    0,
    1,
    '170.00',
    { x: 1 },
  ],
  [
    'a free piece counts for 三件减30',
    of(5000, 2),
    [{ id: '三件减30', when: [{ kind: 'pieces', atLeast: 3 }], benefit: off30 }],
    [candidate('x', 0)],
    0,
    1,
    '70.00',
    { x: 1 },
  ],
  [
    'two free pieces count for 四件减30',
    of(5000, 2),
    [{ id: '四件减30', when: [{ kind: 'pieces', atLeast: 4 }], benefit: off30 }],
    [candidate('x', 0), candidate('y', 0)],
    0,
    2,
    '70.00',
    { x: 1, y: 1 },
  ],
  ['amounts as large as sums can be', of(1), [], [candidate('x', 4_503_599_627_370_495)], 0, 1, '0.01', {}],
  ['包邮 where no freight is asked for', of(18000), [over200, freeShipping], [candidate('x', 2000)], 0, 1, '170.00', { x: 1 }],
  [
    '减30 off what costs less than the others must cost',
    coatAndHat,
    [
      {
        id: '减30',
        scope: { lines: ['A'] },
        when: [{ kind: 'amount', atLeast: fen(21000), scope: { lines: ['B', 'x'] } }],
        benefit: off30,
      },
    ],
    [candidate('x', 1000)],
    0,
    1,
    '280.00',
    { x: 1 },
  ],
  [
    'a bundle that costs less than the cart must cost',
    coatAndHat,
    [
      {
        id: '套装减30',
        when: [{ kind: 'amount', atLeast: fen(31000) }],
        benefit: {
          kind: 'bundle',
          items: [
            { sku: 'A', pieces: 1 },
            { sku: 'x', pieces: 1 },
          ],
          off: fen(3000),
        },
      },
    ],
    [candidate('x', 1000)],
    0,
    1,
    '280.00',
    { x: 1 },
  ],
  [
    'a coupon for what costs nothing',
    of(0),
    [
      {
        id: '减5',
        scope: { lines: ['A'] },
        stacking: { group: 'g', pick: 'best' },
        benefit: { kind: 'order-off', off: fen(500) },
      },
      { id: '直降5', scope: { lines: ['x'] }, benefit: { kind: 'unit-off', off: fen(500) } },
    ],
    [candidate('x', 1000), candidate('y', 800)],
    1,
    1,
    '5.00',
    { x: 1 },
  ],
  [
    'each line gets its own reduction, up to a cap',
    of(100),
    [
      {
        id: '每件满100减30',
        scope: { lines: ['x', 'z'] },
        benefit: { kind: 'tiers', by: 'amount', decide: 'line', cap: fen(6000), tiers: [{ at: 10000, off: fen(3000) }] },
      },
    ],
    [candidate('x', 11000), candidate('y', 10000), candidate('z', 11000)],
    2,
    2,
    '161.00',
    { x: 1, z: 1 },
  ],
  [
    'next to 65 promotions of one 分',
    of(18000),
    [over200, ...Array.from({ length: 65 }, (_, k): Promotion => ({ id: `减${k}`, benefit: { kind: 'order-off', off: fen(1) } }))],
    [candidate('x', 2000)],
    0,
    1,
    '169.35',
    { x: 1 },
  ],
  ['many may be added of which there are few', of(100), [], [candidate('x', 1e12)], 0, 1e6, '1.00', {}],
] as const)('凑单: %s', (_, cart, promotions, candidates, min, max, payable, add) => {
  const answer = addOn(cart, compilePromotions(promotions), { candidates, pieces: { min, max } });
  expect(formatYuan(answer.payable)).toBe(payable);
  expect(Object.fromEntries(answer.add.map(({ id, pieces }) => [id, pieces]))).toEqual(add);
  expect(answer.delta).toBe(answer.payable - answer.before);
  expect([answer.optimal, answer.gap]).toEqual([true, 0]);
});

test('coupons that are not used, and the time, are those of the price', () => {
  const coupon: Promotion = { ...over200, id: '券', coupon: true, window: { until: '2026-06-19T00:00:00+08:00' as never } };
  const options = (more: object) => ({
    candidates: [candidate('x', 2000)],
    pieces: { min: 0, max: 1 },
    at: '2026-06-18T00:00:00+08:00' as never,
    ...more,
  });
  expect(addOn(of(18000), compilePromotions([coupon]), options({})).payable).toBe(17000);
  expect(addOn(of(18000), compilePromotions([coupon]), options({ use: [] })).payable).toBe(18000);
  expect(addOn(of(18000), compilePromotions([coupon]), options({ at: '2026-06-20T00:00:00+08:00' })).payable).toBe(18000);
});

test('凑单: what comes off the freight before does not break the threshold of the goods', () => {
  const promotions = compilePromotions([freeShipping, over200], { levels: ['shipping', 'shop'] });
  const cart = { ...of(18000), shipping: [{ id: '快递', fee: fen(10000) }] };
  const answer = addOn(cart, promotions, { candidates: [candidate('x', 2000)], pieces: { min: 0, max: 1 } });
  expect(answer).toMatchObject({ before: 18000, payable: 17000, add: [{ id: 'x', pieces: 1 }], optimal: true });
});

const ids = ['A', 'B'];
const joining = ['C', 'D', 'E'];
const all = [...ids, ...joining];
const article = (id: string) => fc.tuple(anyArticle(id), fc.integer({ min: 1, max: 2 })).map(([line, max]) => ({ ...line, max }));
/** Whole tens, as shops have them: then only some sums can be reached. */
const inTens = (articles: readonly AddOnCandidate[]) =>
  articles.map((each) => ({ ...each, unitPrice: fen(Math.ceil(each.unitPrice / 50) * 10) }));
const problem = fc
  .tuple(
    anyCart(ids),
    fc.oneof(anyPromotions(all), anyStack(all)),
    fc.tuple(...joining.map(article)),
    fc.boolean(),
    fc.nat(1),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([cart, promotions, articles, tens, min, max]) => [cart, promotions, tens ? inTens(articles) : articles, min, max] as const);

/** Every choice is priced; the first of the least is kept. */
function bruteForce(cart: Cart, given: readonly Promotion[], candidates: readonly AddOnCandidate[], { min, max }: AddOnOptions['pieces']) {
  const promotions = compilePromotions(given);
  let choices: number[][] = [[]];
  // more of the earlier ones first, so that of equals the first is the right one
  for (const { max: most = 1 } of candidates)
    choices = choices.flatMap((choice) => Array.from({ length: most + 1 }, (_, k) => [...choice, most - k]));
  const size = (choice: readonly number[]) => choice.reduce((sum, count) => sum + count, 0);
  const priced = choices
    .filter((choice) => size(choice) >= min && size(choice) <= max)
    .map((choice) => {
      const lines = candidates.flatMap(({ max: _max, ...line }, k) => (choice[k]! > 0 ? [{ ...line, quantity: choice[k]! }] : []));
      return { choice, payable: price({ ...cart, lines: [...cart.lines, ...lines] }, promotions).payable };
    });
  return priced.sort((a, b) => a.payable - b.payable || size(a.choice) - size(b.choice))[0]!;
}

test('the answer is that of trying everything, for promotions of every kind', () => {
  fc.assert(
    fc.property(problem, ([cart, promotions, candidates, min, max]) => {
      const pieces = { min, max };
      const { payable, choice } = bruteForce(cart, promotions, candidates, pieces);
      const answer = addOn(cart, compilePromotions(promotions), { candidates, pieces });
      expect(answer).toEqual({
        before: price(cart, compilePromotions(promotions)).payable,
        payable,
        delta: payable - answer.before,
        add: candidates.flatMap(({ id }, k) => (choice[k]! > 0 ? [{ id, pieces: choice[k] }] : [])),
        optimal: true,
        gap: 0,
      });
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 120) },
  );
});

test('where the budget runs out, the best lies within the gap', () => {
  fc.assert(
    fc.property(problem, fc.integer({ min: 1, max: 30 }), ([cart, promotions, candidates, min, max], nodeBudget) => {
      const pieces = { min, max };
      const { payable } = bruteForce(cart, promotions, candidates, pieces);
      const answer = addOn(cart, compilePromotions(promotions), { candidates, pieces, nodeBudget });
      expect(answer.payable).toBeGreaterThanOrEqual(payable);
      expect(answer.payable - answer.gap).toBeLessThanOrEqual(payable);
      if (answer.optimal) expect(answer.payable).toBe(payable);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 80) },
  );
});

test('a few pieces out of many candidates are found exactly, and soon', () => {
  const candidates = Array.from({ length: 300 }, (_, k) => candidate(`c${k}`, 500 + ((k * 7919) % 4800)));
  const prices = candidates.map(({ unitPrice }) => unitPrice);
  let least = Number.POSITIVE_INFINITY;
  prices.forEach((one, a) => {
    for (let b = a; b < prices.length; b++)
      for (let c = b; c < prices.length; c++) {
        const sum = one + (b > a ? prices[b]! : 0) + (c > b ? prices[c]! : 0);
        if (sum >= 2000) least = Math.min(least, sum);
      }
  });
  const answer = addOn(of(18000), compilePromotions([over200, every300]), { candidates, pieces: { min: 0, max: 3 } });
  expect([answer.payable, answer.optimal]).toEqual([15000 + least, true]);
});

test.each<[string, unknown, string, object?]>([
  ['no options', null, 'shape/not-object', { path: 'options' }],
  ['no candidates', { pieces: { min: 0, max: 1 } }, 'shape/not-list', { path: 'searchArticles' }],
  ['no pieces', { candidates: [] }, 'shape/not-object', { path: 'pieces' }],
  ['more at least than at most', { candidates: [], pieces: { min: 2, max: 1 } }, 'search/wrong-field', { field: 'pieces.min', value: '2' }],
  ['half a piece', { candidates: [], pieces: { min: 0, max: 0.5 } }, 'search/wrong-field', { field: 'pieces.max', value: '0.5' }],
  [
    'more than there are',
    { candidates: [candidate('x', 1)], pieces: { min: 2, max: 2 } },
    'search/too-few-pieces',
    { min: 2, available: 1 },
  ],
  [
    'a candidate that is none',
    { candidates: [null], pieces: { min: 0, max: 1 } },
    'search/wrong-field',
    { field: 'candidates.0', value: 'null' },
  ],
  [
    'none of a candidate',
    { candidates: [candidate('x', 1, { max: 0 })], pieces: { min: 0, max: 1 } },
    'search/wrong-field',
    { field: 'candidates.0.max', value: '0' },
  ],
  ['a candidate that is in the cart', { candidates: [candidate('A', 1)], pieces: { min: 0, max: 1 } }, 'promotion/duplicate-line'],
  ['a candidate twice', { candidates: [candidate('x', 1), candidate('x', 1)], pieces: { min: 0, max: 1 } }, 'promotion/duplicate-line'],
  [
    'a price below nothing',
    { candidates: [candidate('x', 1, { unitPrice: -1 as Fen })], pieces: { min: 0, max: 1 } },
    'promotion/not-price',
  ],
  ['no budget', { candidates: [], pieces: { min: 0, max: 1 }, nodeBudget: 0 }, 'search/wrong-field', { field: 'nodeBudget', value: '0' }],
  ['an endless budget', { candidates: [], pieces: { min: 0, max: 1 }, nodeBudget: 1e12 }, 'limit/exceeded', { what: 'searchNodes' }],
  [
    'too many candidates',
    { candidates: new Array(2001).fill(candidate('x', 1)), pieces: { min: 0, max: 1 } },
    'limit/exceeded',
    { what: 'searchArticles' },
  ],
  [
    'amounts beyond 2^53',
    { candidates: [candidate('x', 1e15, { max: 10 })], pieces: { min: 0, max: 10 } },
    'money/overflow',
    { value: '11000000000000100' },
  ],
  [
    'with the lines of the cart too many',
    { candidates: new Array(2000).fill(candidate('x', 1)), pieces: { min: 0, max: 1 } },
    'limit/exceeded',
    { what: 'searchArticles', actual: 2001 },
  ],
  [
    'a candidate that is a text',
    { candidates: ['x'], pieces: { min: 0, max: 1 } },
    'search/wrong-field',
    { field: 'candidates.0', value: 'x' },
  ],
  ['fewer pieces than none', { candidates: [], pieces: { min: -1, max: 1 } }, 'search/wrong-field', { field: 'pieces.min', value: '-1' }],
  [
    'more than a billion of a candidate',
    { candidates: [candidate('x', 1, { max: 1e9 + 1 })], pieces: { min: 0, max: 1 } },
    'search/wrong-field',
    { field: 'candidates.0.max' },
  ],
])('refuses %s', (_, options, code, params) => {
  expect(() => addOn(of(100), compilePromotions([over200]), options as AddOnOptions)).toThrow(refused(code, params));
});

test('refuses compiled promotions that have lost their list', () => {
  const promotions = { ...compilePromotions([over200]), promotions: undefined as never };
  const options = { candidates: [], pieces: { min: 0, max: 1 } };
  expect(() => addOn(of(100), promotions, options)).toThrow(refused('shape/not-list', { path: 'promotions' }));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  const options = fc.oneof(
    anything,
    fc.record(
      {
        candidates: fc.oneof(anything, fc.array(fc.oneof(anything, fc.record({ id: anything, unitPrice: anything, max: anything })))),
        pieces: fc.oneof(anything, fc.record({ min: fc.nat(2), max: fc.nat(2) })),
        nodeBudget: anything,
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(anything, fc.constant(of(100))),
      fc.oneof(anything, fc.constant(compilePromotions([over200]))),
      options,
      (cart, promotions, given) => {
        try {
          addOn(cart as Cart, promotions as ReturnType<typeof compilePromotions>, given as AddOnOptions);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ZhangguiError' });
        }
      },
    ),
  );
});
