import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pivot } from './pivot.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

const rows = [
  { product: '口红', month: '06', qty: 2, profit: 0.1, buyer: '甲' },
  { product: '唇釉', month: '06', qty: 1, profit: 3, buyer: '乙' },
  { product: '口红', month: '05', qty: 5, profit: 0.2, buyer: '甲' },
];

test('DATA-14 · 3 rows of 2 products: pieces and profit by product, exact', () => {
  expect(pivot(rows, 'product', { qty: 'sum', profit: 'sum' })).toEqual({
    rows: [
      { key: '口红', figures: { qty: 7, profit: 0.3 }, across: [] },
      { key: '唇釉', figures: { qty: 1, profit: 3 }, across: [] },
    ],
    total: { qty: 8, profit: 3.3 },
  });
});

test('DATA-14 · the months of each product side by side; buyers are counted once, rows each', () => {
  const { rows: products, total } = pivot(rows, 'product', { buyer: 'distinct', lines: 'rows' }, { across: 'month' });
  expect(products).toEqual([
    {
      key: '口红',
      figures: { buyer: 1, lines: 2 },
      across: [
        { key: '05', figures: { buyer: 1, lines: 1 } },
        { key: '06', figures: { buyer: 1, lines: 1 } },
      ],
    },
    { key: '唇釉', figures: { buyer: 1, lines: 1 }, across: [{ key: '06', figures: { buyer: 1, lines: 1 } }] },
  ]);
  expect(total).toEqual({ buyer: 2, lines: 3 });
});

test('keys: texts, then numbers, then none; an empty cell adds nothing', () => {
  const odd = [{ k: null, v: 1 }, { k: 10, v: null }, { k: 9 }, { k: 'b', v: Number.NaN }, { k: 'a', v: 2 }, { v: 4 }];
  expect(pivot(odd, 'k', { v: 'sum' }).rows.map(({ key, figures }) => [key, figures.v])).toEqual([
    ['a', 2],
    ['b', 0],
    [9, 0],
    [10, 0],
    [null, 5],
  ]);
});

test.each<[string, unknown[], Record<string, string>, string]>([
  ['a text where something is added', [{ k: 'a', v: '1' }], { v: 'sum' }, 'decompose/not-number'],
  ['a list for a key', [{ k: [] }], { v: 'rows' }, 'decompose/not-member'],
  ['another figure', [], { v: 'mean' }, 'option/unknown'],
  [
    'a sum that no double holds',
    [
      { k: 'a', v: Number.MAX_VALUE },
      { k: 'a', v: Number.MAX_VALUE },
    ],
    { v: 'sum' },
    'metric/overflow',
  ],
  ['no row', [null], { v: 'rows' }, 'shape/not-object'],
])('refused: %s', (_, given, figures, code) => {
  expect(() => pivot(given as object[], 'k', figures as Record<string, 'sum'>)).toThrow(refused(code));
});

test('the parts add up to the total, in hundredths, whatever the order', () => {
  const anyRow = fc.record({ k: fc.constantFrom('a', 'b', null), m: fc.constantFrom(1, 2), cents: fc.maxSafeInteger() });
  fc.assert(
    fc.property(fc.array(anyRow), (list) => {
      const given = list.map(({ k, m, cents }) => ({ k, m, v: (cents % 1e9) / 100 }));
      const table = pivot(given, 'k', { v: 'sum' }, { across: 'm' });
      const exact = list.reduce((sum, { cents }) => sum + (cents % 1e9), 0);
      expect(table.total.v).toBe(exact / 100 + 0);
      expect(pivot([...given].reverse(), 'k', { v: 'sum' }, { across: 'm' })).toEqual(table);
      expect(
        Math.round(100 * table.rows.reduce((sum, { across }) => sum + across.reduce((part, { figures }) => part + figures.v, 0), 0)),
      ).toBe(exact);
    }),
  );
});

test('whatever comes in, nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(fc.anything()), fc.anything()),
      fc.anything(),
      fc.oneof(fc.anything(), fc.constant({ a: 'sum' })),
      fc.anything(),
      (given, by, figures, options) => {
        try {
          pivot(given as object[], by as string, figures as Record<string, 'sum'>, options as object);
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a field by the name of a method is nobody’s, where a row does not have it', () => {
  const rows: object[] = [{ toString: '甲', valueOf: 2 }, {}];
  const { rows: groups, total } = pivot(rows, 'toString', { valueOf: 'sum' }, { across: 'constructor' });
  expect([groups.map(({ key }) => key), groups[0]!.across[0]!.key, total.valueOf]).toEqual([['甲', null], null, 2]);
});

test.each([
  ['by', { by: Symbol('field') }],
  ['by', { by: Object.create(null) as unknown }],
  ['across', { by: 'shop', across: 1n }],
])('a field of %s that is no name is refused', (part, { by, ...options }: { by: unknown; across?: unknown }) => {
  expect(() => pivot([{ shop: '南' }], by as string, {}, options as object)).toThrow(
    expect.objectContaining({ code: 'query/not-part', params: expect.objectContaining({ part }) as unknown }),
  );
});

test('rows without a value are no value that is counted', () => {
  const odd = [{ k: 'a', buyer: '甲' }, { k: 'a', buyer: null }, { k: 'a' }, { k: 'a', buyer: Number.NaN }, { k: 'a', buyer: 0 }];
  expect(pivot(odd, 'k', { buyer: 'distinct' }).total.buyer).toBe(2);
});

test('nothing asked of no rows', () => {
  expect(pivot([], 'k', {})).toEqual({ rows: [], total: {} });
});

test.each<[string, unknown, unknown, unknown, string, object]>([
  ['rows that are none', null, { v: 'sum' }, {}, 'aggregate/not-rows', { value: 'null' }],
  ['rows that are an object', {}, { v: 'sum' }, {}, 'aggregate/not-rows', { value: 'object' }],
  ['no figures', [], 'sum', {}, 'shape/not-object', { path: 'figures', value: 'sum' }],
  ['no options', [], { v: 'sum' }, 'month', 'shape/not-object', { path: 'options', value: 'month' }],
  ['another figure', [], { v: 'mean' }, {}, 'option/unknown', { option: 'figure', value: 'mean', allowed: 'sum rows distinct' }],
  ['no row', [5], { v: 'sum' }, {}, 'shape/not-object', { path: 'row', value: '5' }],
  ['a truth for a key', [{ k: true }], { v: 'rows' }, {}, 'decompose/not-member', { by: 'k', value: 'boolean' }],
  ['an endless key', [{ k: Number.POSITIVE_INFINITY }], { v: 'rows' }, {}, 'decompose/not-member', { by: 'k', value: 'Infinity' }],
  ['a list across', [{ k: 1, m: [] }], { v: 'rows' }, { across: 'm' }, 'decompose/not-member', { by: 'm', value: 'object' }],
  ['a bigint that is counted', [{ k: 1, v: 5n }], { v: 'distinct' }, {}, 'decompose/not-member', { by: 'v', value: 'bigint' }],
  ['a text that is added', [{ k: 1, v: '5' }], { v: 'sum' }, {}, 'decompose/not-number', { id: 'v', value: '5' }],
  ['an endless number', [{ k: 1, v: Number.NEGATIVE_INFINITY }], { v: 'sum' }, {}, 'decompose/not-number', { id: 'v', value: '-Infinity' }],
  [
    'more than any double',
    [
      { k: 1, v: 1e308 },
      { k: 2, v: 1e308 },
    ],
    { v: 'sum' },
    {},
    'metric/overflow',
    { metric: 'v' },
  ],
])('a refusal names what was wrong: %s', (_, given, figures, options, code, params) => {
  expect(() => pivot(given as object[], 'k', figures as Record<string, 'sum'>, options as object)).toThrow(
    expect.objectContaining({ code, params }),
  );
});

test('more than a million groups are refused, keys and what stands across them together', () => {
  function* rows(): Iterable<object> {
    for (let k = 0; k <= 500_000; k++) yield { k, m: k };
  }
  expect(() => pivot(rows(), 'k', {}, { across: 'm' })).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'groups', limit: 1_000_000, actual: 1_000_001 } }),
  );
});
