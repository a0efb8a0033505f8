import { type Fen, fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Promotion } from '../promotion.js';
import type { PromotionScope } from '../scope.js';
import type { CatalogueItem } from './catalogueItem.js';
import { readPromotionSet } from './promotionSet.js';

const refused = (code: string, params: object) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const off = (scope?: PromotionScope): Promotion => ({
  id: '活动',
  benefit: { kind: 'order-off', off: fen(1) },
  ...(scope !== undefined && { scope }),
});
const lowered: Promotion = { id: '直降', benefit: { kind: 'unit-off', off: fen(1) } };
const read = (promotions: readonly unknown[], catalogue?: readonly unknown[]) =>
  readPromotionSet(promotions as Promotion[], { catalogue: catalogue as CatalogueItem[] | undefined, day: null });

const catalogue: readonly CatalogueItem[] = [
  {
    id: 'A',
    unitPrice: fen(10_000),
    sku: '鞋',
    shop: '甲店',
    category: '鞋类',
    tags: ['自营'],
    floorPrice: fen(9000),
    cost: fen(0),
    maxPieces: 1,
  },
  { id: 'B', unitPrice: fen(5000) },
];

test.each<[string, Promotion[], number[]]>([
  ['all goods', [off()], [0, 1]],
  ['by sku', [off({ skus: ['鞋'] })], [0]],
  ['by id, where no sku is given', [off({ skus: ['B'] })], [1]],
  ['by shop', [off({ shops: ['甲店'] })], [0]],
  ['by category', [off({ categories: ['鞋类'] })], [0]],
  ['by tag', [off({ tags: ['自营'] })], [0]],
  ['by price', [off({ unitPrice: { from: fen(5001) } })], [0]],
  ['up to a price', [off({ unitPrice: { to: fen(9999) } })], [1]],
  ['up to a price, which 直降 may bring more goods to', [off({ unitPrice: { to: fen(9999) } }), lowered], [0, 1]],
  ['from a price on, which 直降 brings no goods to', [off({ unitPrice: { from: fen(5001), to: fen(9999) } }), lowered], [0]],
  ['by sku, beside 直降', [off({ skus: ['鞋'] }), lowered], [0]],
])('goods of a promotion: %s', (_, promotions, places) => {
  expect(read(promotions, catalogue).promotions[0]!.covered).toEqual(places);
});

test('a promotion after the unit prices brings no goods into a price range', () => {
  const { promotions } = read([off({ unitPrice: { to: fen(9999) } }), off()], catalogue);
  expect(promotions.map(({ covered }) => covered)).toEqual([[1], [0, 1]]);
});

test('买N送M has goods of its own, or those of its promotion', () => {
  const buyGet = (buy: object, get: object): Promotion => ({
    id: '买送',
    scope: { skus: ['B'] },
    benefit: { kind: 'buy-get', buy: { pieces: 1, ...buy }, get: { pieces: 1, ...get }, repeat: true },
  });
  const sides = (promotion: Promotion) => read([promotion], catalogue).promotions.map(({ buys, gets }) => [[...buys], [...gets]])[0];
  expect(sides(buyGet({}, {}))).toEqual([[1], [1]]);
  expect(sides(buyGet({ scope: { skus: ['鞋'] } }, {}))).toEqual([[0], [1]]);
  expect(sides(buyGet({}, { scope: { skus: ['鞋'] } }))).toEqual([[1], [0]]);
  expect(sides(off())).toEqual([[], []]);
});

test('without a catalogue no goods are known', () => {
  expect(read([off(), off({ skus: ['鞋'] })])).toMatchObject({ items: null, promotions: [{ covered: [] }, { covered: [] }] });
});

test('what an article leaves out: no cost, no floor, and a billion pieces', () => {
  expect(read([], catalogue).items).toMatchObject([
    { sku: '鞋', cost: 0, floorPrice: 9000, maxPieces: 1 },
    { sku: 'B', cost: null, floorPrice: 0, maxPieces: 1e9 },
  ]);
});

test.each<[string, unknown, string, object]>([
  ['a catalogue that is no list', {}, 'shape/not-list', { path: 'catalogue' }],
  ['a cost below nothing', [{ id: 'A', unitPrice: 1, cost: -1 }], 'promotion/not-price', { line: 'A', value: '-1' }],
  ['a cost of half a fen', [{ id: 'A', unitPrice: 1, cost: 0.5 as Fen }], 'promotion/not-price', { line: 'A', value: '0.5' }],
  ['no pieces at most', [{ id: 'A', unitPrice: 1, maxPieces: 0 }], 'promotion/not-quantity', { line: 'A', value: '0' }],
  [
    'more than a billion pieces',
    [{ id: 'A', unitPrice: 1, maxPieces: 1e9 + 1 }],
    'promotion/not-quantity',
    { line: 'A', value: '1000000001' },
  ],
])('refuses %s', (_, given, code, params) => {
  expect(() => read([], given as never)).toThrow(refused(code, params));
});

test('an entry that cannot be read is kept apart, with what is wrong about it', () => {
  const hostile = {
    get id(): string {
      throw new Error('never');
    },
  };
  expect(read([off(), hostile, { id: '二', benefit: { kind: 'order-off', off: -1 } }, null]).refused).toEqual([
    { index: 1, name: '', code: 'promotion/wrong-field', field: '', value: 'object' },
    { index: 2, name: '二', code: 'promotion/wrong-field', field: 'benefit.off', value: '-1' },
    { index: 3, name: '', code: 'promotion/not-id', field: '', value: 'undefined' },
  ]);
});
