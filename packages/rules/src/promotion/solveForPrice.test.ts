import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCart, anyPromotions, anyStack } from '../../../../scripts/promotion/anyPromotions.js';
import type { Cart } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { price } from './price.js';
import type { Promotion } from './promotion.js';
import { withNumber } from './search/withNumber.js';
import { type PriceTarget, type PriceUnknown, solveForPrice } from './solveForPrice.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const of = (unitPrice: number, quantity = 1): Cart => ({ lines: [{ id: 'A', unitPrice: fen(unitPrice), quantity }] });
const coupon: Promotion = { id: '券', level: 'shop', benefit: { kind: 'order-off', off: fen(0) } };
const discount: Promotion = { id: '折', benefit: { kind: 'order-percent', rate: 1 } };
const vip: Promotion = { id: '九五折', level: 'platform', benefit: { kind: 'order-percent', rate: 0.95 } };
const every300: Promotion = {
  id: '每满300减50',
  level: 'cross-shop',
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000), repeat: true }] },
};
const half: Promotion = {
  id: '第二件半价',
  benefit: { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' },
};
const off: PriceUnknown = { promotion: '券', field: 'benefit.off' };

test.each<[string, Cart, readonly Promotion[], Omit<PriceTarget, 'target'> & { readonly target: number }, number | null, number | null]>([
  ['the coupon alone', of(29900), [coupon], { target: 24900, unknown: off, range: { from: 0, to: 29900 } }, 5000, 24900],
  ['a coupon before 九五折', of(29900), [coupon, vip], { target: 24900, unknown: off, range: { from: 0, to: 29900 } }, 3689, 24900],
  [
    'a rate in ten-thousandths',
    of(9900),
    [discount],
    { target: 8800, unknown: { promotion: '折', field: 'benefit.rate' }, range: { from: 0, to: 1, step: 0.0001 }, pick: 'largest' },
    0.8889,
    8800,
  ],
  ['a coupon of whole yuan', of(29900), [coupon], { target: 24950, unknown: off, range: { from: 0, to: 29900, step: 100 } }, 5000, 24900],
  [
    'a coupon of 4.99, 9.99, 14.99 …',
    of(29900),
    [coupon],
    { target: 24500, unknown: off, range: { from: 499, to: 9999, step: 500 } },
    5499,
    24401,
  ],
  [
    'a rate in steps of 0.05',
    of(9900),
    [discount],
    { target: 8800, unknown: { promotion: '折', field: 'benefit.rate' }, range: { from: 0.5, to: 1, step: 0.05 }, pick: 'largest' },
    0.85,
    8415,
  ],
  [
    'the highest price of two with 第二件半价',
    of(100, 2),
    [half],
    { target: 15000, unknown: { line: 'A' }, range: { from: 0, to: 20000 }, pick: 'largest' },
    10000,
    15000,
  ],
  [
    'more off breaks the next threshold',
    of(31000),
    [coupon, every300],
    { target: 24000, unknown: off, range: { from: 0, to: 31000 } },
    7000,
    24000,
  ],
  [
    'a little less is enough there',
    of(31000),
    [coupon, every300],
    { target: 25000, unknown: off, range: { from: 0, to: 31000 } },
    1000,
    25000,
  ],
  [
    'a threshold of 满减',
    of(28000),
    [every300],
    { target: 23000, unknown: { promotion: '每满300减50', field: 'benefit.tiers.0.at' }, range: { from: 1, to: 30000 }, pick: 'largest' },
    28000,
    23000,
  ],
  ['no value will do', of(29900), [coupon], { target: 100, unknown: off, range: { from: 0, to: 20000 } }, null, null],
  ['one value', of(100), [coupon], { target: 100, unknown: off, range: { from: 0, to: 0 } }, 0, 100],
  [
    'a cap that was left out',
    of(10000),
    [{ ...vip, benefit: { kind: 'order-percent', rate: 0.5 } }],
    { target: 9000, unknown: { promotion: '九五折', field: 'benefit.cap' }, range: { from: 0, to: 10000 } },
    1000,
    9000,
  ],
])('到手价反推: %s', (_, cart, promotions, options, value, payable) => {
  expect(solveForPrice(cart, promotions, { ...options, target: fen(options.target) })).toEqual({ value, payable, exact: true });
});

test('a wide range takes few looks', () => {
  const options = { target: fen(123_456_789), unknown: off, range: { from: 0, to: 1_000_000_000 }, nodeBudget: 200 };
  expect(solveForPrice(of(1_000_000_000), [coupon], options)).toEqual({ value: 876_543_211, payable: 123_456_789, exact: true });
  // nor where a threshold is lost on the way
  const broken = { target: fen(2_000_000), unknown: off, range: { from: 0, to: 3_100_000 }, nodeBudget: 2_000 };
  expect(solveForPrice(of(3_100_000), [coupon, every300], broken)).toEqual({ value: 699_999 + 1, payable: 2_000_000, exact: true });
});

test('where the budget runs out nothing is claimed', () => {
  const options = { target: fen(24000), unknown: off, range: { from: 0, to: 31000 }, nodeBudget: 3 };
  expect(solveForPrice(of(31000), [coupon, every300], options)).toEqual({ value: null, payable: null, exact: false });
});

test('levels that apply in another order: 每满300减50 first, then the coupon', () => {
  const levels = ['cross-shop', 'shop'] as const;
  const ask = (more: Omit<PriceTarget, 'target'> & { readonly target: number }, given = coupon) =>
    solveForPrice(of(31000), [given, every300], more as PriceTarget);
  const range = { from: 0, to: 31000 };
  expect(ask({ target: 24000, unknown: off, range, levels })).toEqual({ value: 2000, payable: 24000, exact: true });
  const off50: Promotion = { ...coupon, benefit: { kind: 'order-off', off: fen(5000) } };
  const one = { target: 21000, unknown: { line: 'A' }, range: { from: 31000, to: 31000 } };
  expect(ask({ ...one, levels }, off50)).toEqual({ value: 31000, payable: 21000, exact: true });
  expect(ask(one, off50).value).toBeNull();
});

test('a coupon of more than ten million yuan', () => {
  const options = { target: fen(0), unknown: off, range: { from: 0, to: 4_000_000_000 } };
  expect(solveForPrice(of(3_000_000_000), [coupon], options)).toEqual({ value: 3_000_000_000, payable: 0, exact: true });
});

test('refuses a cart of more lines than a search is over', () => {
  const lines = Array.from({ length: 2001 }, (_, k) => ({ id: `L${k}`, unitPrice: fen(1), quantity: 1 }));
  const options = { target: fen(0), unknown: off, range: { from: 0, to: 1 } };
  expect(() => solveForPrice({ lines }, [coupon], options)).toThrow(refused('limit/exceeded', { what: 'searchArticles' }));
});

test('refuses a range of which one end is no value of that number, also where the answer lies before it', () => {
  const unknown = { promotion: '折', field: 'benefit.rate' };
  const ask = (from: number, to: number, pick: 'smallest' | 'largest') => () =>
    solveForPrice(of(100), [discount], { target: fen(100), unknown, range: { from, to, step: 0.5 }, pick });
  expect(ask(0.5, 1, 'smallest')()).toMatchObject({ value: 0.5 });
  expect(ask(0.5, 1.5, 'smallest')).toThrow(refused('promotion/wrong-field'));
});

/** Every number of a promotion, by its path. */
function numbersOf(value: unknown, path: readonly string[] = []): readonly { readonly path: readonly string[]; readonly value: number }[] {
  if (typeof value === 'number') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersOf(each, [...path, key]));
}

const ids = ['A', 'B', 'C'];

test('the answer is that of trying every value, whatever number of whatever promotion it is', () => {
  const problem = fc.tuple(
    anyCart(ids),
    fc.oneof(anyPromotions(ids), anyStack(ids)),
    fc.nat(1000),
    fc.nat(1000),
    fc.nat(60),
    fc.constantFrom<'smallest' | 'largest'>('smallest', 'largest'),
  );
  fc.assert(
    fc.property(problem, ([cart, promotions, which, share, width, pick]) => {
      const places: readonly (PriceUnknown & { readonly value: number })[] = [
        ...promotions.flatMap((promotion) =>
          numbersOf(promotion).map(({ path, value }) => ({ promotion: promotion.id, field: path.join('.'), value })),
        ),
        ...cart.lines.map(({ id, unitPrice }) => ({ line: id, value: unitPrice })),
      ];
      if (places.length === 0) return;
      const { value: asGiven, ...unknown } = places[which % places.length]!;
      const isRate = !Number.isInteger(asGiven) || ('field' in unknown && /[rR]ate|funding/.test(unknown.field));
      const parts = isRate ? 100 : 1;
      const range = isRate ? { from: 0, to: 1, step: 0.01 } : { from: Math.max(0, asGiven - width), to: asGiven + width };
      const values = Array.from({ length: Math.round((range.to - range.from) * parts) + 1 }, (_, k) => (range.from * parts + k) / parts);
      let tried: { readonly value: number; readonly payable: number }[];
      try {
        tried = values.map((value) => {
          if ('line' in unknown) {
            const lines = cart.lines.map((line) => (line.id === unknown.line ? { ...line, unitPrice: fen(value) } : line));
            return { value, payable: price({ ...cart, lines }, compilePromotions(promotions)).payable };
          }
          const changed = promotions.map((each) =>
            each.id === unknown.promotion ? (withNumber(each, unknown.field.split('.'), value) as Promotion) : each,
          );
          return { value, payable: price(cart, compilePromotions(changed)).payable };
        });
      } catch {
        // a value that the field may not have
        return;
      }
      const [least, most] = [Math.min(...tried.map(({ payable }) => payable)), Math.max(...tried.map(({ payable }) => payable))];
      const target = fen(Math.max(0, least - 1 + Math.round(((most - least + 1) * share) / 1000)));
      const right = tried.filter(({ payable }) => payable <= target);
      const expected = (pick === 'smallest' ? right[0] : right.at(-1)) ?? { value: null, payable: null };
      expect(solveForPrice(cart, promotions, { target, unknown, range, pick })).toEqual({ ...expected, exact: true });
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 100) },
  );
});

test.each<[string, object | null, string, object?]>([
  ['no options', null, 'shape/not-object', { path: 'options' }],
  ['no target', { target: undefined }, 'money/not-fen'],
  ['an owed target', { target: -1 }, 'money/not-fen', { value: '-1' }],
  ['no range', { range: undefined }, 'shape/not-object', { path: 'range' }],
  ['a range that ends before it begins', { range: { from: 2, to: 1 } }, 'search/wrong-field', { field: 'range.to', value: '1' }],
  ['half a fen', { range: { from: 0, to: 1.5 } }, 'search/wrong-field', { field: 'range.to', value: '1.5' }],
  ['a step finer than a millionth', { range: { from: 0, to: 1, step: 0.0000005 } }, 'search/wrong-field', { field: 'range.step' }],
  ['no step', { range: { from: 0, to: 1, step: 0 } }, 'search/wrong-field', { field: 'range.step', value: '0' }],
  ['a step back', { range: { from: 0, to: 1, step: -1 } }, 'search/wrong-field', { field: 'range.step', value: '-1' }],
  [
    'whole yuan up to one and a half',
    { range: { from: 0, to: 150, step: 100 } },
    'search/wrong-field',
    { field: 'range.to', value: '150' },
  ],
  ['an end between two steps', { range: { from: 0, to: 0.15, step: 0.1 } }, 'search/wrong-field', { field: 'range.to', value: '0.15' }],
  ['an end that is no number', { range: { from: 0, to: '1', step: 0.1 } }, 'search/wrong-field', { field: 'range.to', value: '1' }],
  ['an end that is a bigint', { range: { from: 0, to: 1n, step: 0.1 } }, 'search/wrong-field', { field: 'range.to', value: 'bigint' }],
  ['another pick', { pick: 'middle' }, 'option/unknown', { option: 'pick' }],
  [
    'another promotion',
    { unknown: { promotion: 'X', field: 'benefit.off' } },
    'search/wrong-field',
    { field: 'unknown.promotion', value: 'X' },
  ],
  ['another line', { unknown: { line: 'X' } }, 'search/wrong-field', { field: 'unknown.line', value: 'X' }],
  ['a field that is not there', { unknown: { promotion: '券', field: 'benefit.price' } }, 'promotion/unknown-field'],
  ['a path that leads nowhere', { unknown: { promotion: '券', field: 'gift.off' } }, 'search/wrong-field'],
  ['a field that is no number', { unknown: { promotion: '券', field: 'benefit.kind' } }, 'search/wrong-field'],
  ['no field', { unknown: { promotion: '券' } }, 'search/wrong-field', { field: 'unknown.field', value: 'undefined' }],
  ['a rate above 1', { unknown: { promotion: '券', field: 'funding.merchant' }, range: { from: 0, to: 2 } }, 'search/wrong-field'],
  ['an unknown that is none', { unknown: null }, 'shape/not-object', { path: 'unknown' }],
  [
    'a path of more than 200 letters',
    { unknown: { promotion: '券', field: 'x'.repeat(201) } },
    'search/wrong-field',
    { field: 'unknown.field' },
  ],
  ['a rate above a billion', { range: { from: 0, to: 1e9 + 1, step: 0.5 } }, 'search/wrong-field', { field: 'range.to' }],
  ['a rate below nothing', { range: { from: -0.5, to: 1, step: 0.5 } }, 'search/wrong-field', { field: 'range.from' }],
  ['a start finer than a millionth', { range: { from: 0.0000001, to: 1, step: 0.5 } }, 'search/wrong-field', { field: 'range.from' }],
])('refuses %s', (_, change, code, params) => {
  const options = change === null ? null : { target: 100, unknown: off, range: { from: 0, to: 100 }, ...change };
  expect(() => solveForPrice(of(100), [coupon], options as PriceTarget)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  const options = fc.oneof(
    anything,
    fc.record(
      {
        target: fc.oneof(anything, fc.nat(100)),
        unknown: fc.oneof(anything, fc.record({ promotion: fc.constant('券'), field: fc.oneof(anything, fc.constant('benefit.off')) })),
        range: fc.oneof(
          anything,
          fc.record({ from: fc.oneof(anything, fc.nat(5)), to: fc.oneof(anything, fc.nat(50)), step: anything }, { requiredKeys: [] }),
        ),
        pick: anything,
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fc.oneof(anything, fc.constant(of(100))), fc.oneof(anything, fc.constant([coupon])), options, (cart, promotions, given) => {
      try {
        solveForPrice(cart as Cart, promotions as Promotion[], given as PriceTarget);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
  );
});
