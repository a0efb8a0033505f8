import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Benefit } from './benefit.js';
import { type CompileOptions, compilePromotions } from './compilePromotions.js';
import type { Level } from './level.js';
import { price } from './price.js';
import type { Promotion, Stacking } from './promotion.js';

const refused = (code: string, params: object) => expect.objectContaining({ name: 'ZhangguiError', code, params });
const off: Benefit = { kind: 'order-off', off: fen(1) };
const offer = (id: string, more: Partial<Promotion> = {}): Promotion => ({ id, benefit: off, ...more });
const at = (id: string, level: Level, more: Partial<Promotion> = {}) => offer(id, { level, ...more });
const grouped = (id: string, stacking: Stacking, more: Partial<Promotion> = {}) =>
  offer(id, { stacking: { group: '券', ...stacking }, ...more });
const ids = (promotions: readonly Promotion[], options?: CompileOptions) =>
  compilePromotions(promotions, options)
    .promotions.map(({ id }) => id)
    .join(' ');

test.each<[string, readonly Promotion[], CompileOptions | undefined, string]>([
  ['levels in their order', [at('平台', 'platform'), at('店铺', 'shop'), at('单品', 'item')], undefined, '单品 店铺 平台'],
  ['in a level by priority', [offer('低', { priority: -1 }), offer('中'), offer('高', { priority: 1 })], undefined, '高 中 低'],
  ['in a level of one priority as given', [offer('乙'), offer('甲')], undefined, '乙 甲'],
  ['priority is of one level alone', [at('平台', 'platform', { priority: 9 }), at('店铺', 'shop')], undefined, '店铺 平台'],
  ["levels of a platform's own", [at('店铺', 'shop'), at('平台', 'platform')], { levels: ['platform', 'shop'] }, '平台 店铺'],
  [
    'levels that are not named come after, all alike',
    [at('单品', 'item'), at('红包', 'red-packet', { priority: 1 }), at('平台', 'platform')],
    { levels: ['platform'] },
    '平台 红包 单品',
  ],
  [
    'with no level named priority alone decides',
    [at('单品', 'item'), at('平台', 'platform', { priority: 1 })],
    { levels: [] },
    '平台 单品',
  ],
  [
    'unit prices first in any case',
    [at('单品', 'item', { priority: 9 }), at('会员价', 'unit')],
    { levels: ['item', 'unit'] },
    '会员价 单品',
  ],
  ['options that are none', [at('平台', 'platform'), at('店铺', 'shop')], null as never, '店铺 平台'],
])('%s', (_, promotions, options, order) => {
  expect(ids(promotions, options)).toBe(order);
});

test('promotions of levels that are not named stand alike', () => {
  const { ranks } = compilePromotions([at('单品', 'item'), at('平台', 'platform'), at('会员价', 'unit'), at('红包', 'red-packet')], {
    levels: ['platform'],
  });
  expect(ranks).toEqual([-1, 0, 1, 1]);
});

test('it keeps a copy of its own', () => {
  const stacking = { group: '券', excludes: ['乙'] };
  const given = [offer('甲', { scope: { tags: ['新'] }, stacking })];
  const compiled = compilePromotions(given);
  expect(compiled.promotions).toStrictEqual(given);
  stacking.excludes.push('丙');
  stacking.group = '红包';
  expect(compiled.promotions[0]!.stacking).toEqual({ group: '券', excludes: ['乙'] });
  expect([...compiled.excluded.keys()]).toEqual(['甲', '乙']);
});

test.each<[string, readonly Stacking[]]>([
  [
    'the same',
    [
      { limit: 2, pick: 'best' },
      { limit: 2, pick: 'best' },
    ],
  ],
  ['what is left out, and says the same', [{}, { limit: 1, pick: 'first' }]],
  [
    'nothing of one another, in groups of their own',
    [
      { group: '甲', limit: 1 },
      { group: '乙', limit: 2 },
    ],
  ],
])('promotions may say %s of their group', (_, stackings) => {
  expect(ids(stackings.map((each, k) => grouped(`${k}`, each)))).toBe('0 1');
});

test.each<[string, readonly Promotion[]]>([
  ['another limit', [grouped('A', { limit: 1 }), grouped('B', { limit: 2 })]],
  ['another pick', [grouped('A', {}), grouped('B', { pick: 'best' })]],
  ['the best of two levels', [grouped('A', { pick: 'best' }), grouped('B', { pick: 'best' }, { level: 'platform' })]],
  [
    'the best for each line of two levels',
    [grouped('A', { pick: 'best-per-line' }), grouped('B', { pick: 'best-per-line' }, { level: 'platform' })],
  ],
])('promotions of one group may not say %s', (_, promotions) => {
  expect(() => compilePromotions(promotions)).toThrow(refused('promotion/not-group', { group: '券', promotion: 'B', other: 'A' }));
});

test('what is said of a group without naming one binds nobody', () => {
  expect(ids([offer('A', { stacking: { limit: 2 } }), offer('B', { stacking: { pick: 'all' } }), offer('C')])).toBe('A B C');
});

test('the third of a group is held against the first', () => {
  const promotions = [grouped('A', { limit: 2 }), offer('X'), grouped('B', { limit: 2 }), grouped('C', { limit: 3 })];
  expect(() => compilePromotions(promotions)).toThrow(refused('promotion/not-group', { group: '券', promotion: 'C', other: 'A' }));
});

test('the first, or all, of a group may stand at two levels', () => {
  for (const pick of ['first', 'all'] as const)
    expect(ids([grouped('A', { pick }), grouped('B', { pick }, { level: 'platform' })])).toBe('A B');
});

test.each<[string, unknown, CompileOptions | undefined, string, object]>([
  ['no list', {}, undefined, 'shape/not-list', { path: 'promotions', value: 'object' }],
  ['too many', new Array(20_001), undefined, 'limit/exceeded', { what: 'promotions', limit: 20_000, actual: 20_001 }],
  ['the same promotion twice', [offer('甲'), offer('乙'), offer('甲')], undefined, 'promotion/duplicate', { promotion: '甲' }],
  ['a hole', new Array(1), undefined, 'promotion/not-id', { index: 0, value: 'undefined' }],
  ['levels that are no list', [], { levels: 'shop' as never }, 'shape/not-list', { path: 'tiers', value: 'shop' }],
  [
    'more levels than there may be',
    [],
    { levels: new Array(101).fill('shop') },
    'limit/exceeded',
    { what: 'tiers', limit: 100, actual: 101 },
  ],
  [
    'another level',
    [],
    { levels: ['shop', 'brand' as never] },
    'option/unknown',
    { option: 'levels', value: 'brand', allowed: 'unit item deposit shop shop-coupon cross-shop platform red-packet points shipping' },
  ],
])('refuses %s', (_, promotions, options, code, params) => {
  expect(() => compilePromotions(promotions as Promotion[], options)).toThrow(refused(code, params));
});

test('promotions are looked up by the most telling list of their scope', () => {
  const { index, general } = compilePromotions([
    offer('全店'),
    offer('新品', { scope: { tags: ['新', '新'], shops: ['甲'] } }),
    offer('新鞋', { scope: { tags: ['新', '鞋'] } }),
    offer('甲店', { scope: { shops: ['甲'] } }),
    offer('不含鞋', { scope: { exclude: { tags: ['鞋'] } } }),
  ]);
  expect(general).toEqual([0, 4]);
  expect(Object.entries(index).map(([list, places]) => [list, Object.fromEntries(places)])).toEqual([
    ['lines', {}],
    ['skus', {}],
    ['tags', { 新: [1, 2], 鞋: [2] }],
    ['categories', {}],
    ['shops', { 甲: [3] }],
  ]);
});

test('互斥 holds on both sides, and is said once', () => {
  const { excluded } = compilePromotions([offer('甲', { stacking: { excludes: ['乙', '丙', '乙'] } }), offer('乙'), offer('丁')]);
  expect(Object.fromEntries(excluded)).toEqual({ 甲: ['乙', '丙'], 乙: ['甲'], 丙: ['甲'] });
});

test.each<[string, readonly Promotion[], CompileOptions | undefined, readonly (readonly [Level, number])[]]>([
  ['nobody looks back', [at('店铺', 'shop'), offer('券', { when: [{ kind: 'pieces', atLeast: 1 }] })], undefined, []],
  [
    'after the last promotion of the level',
    [
      at('一', 'item'),
      at('二', 'shop'),
      at('三', 'shop'),
      at('四', 'platform', { when: [{ kind: 'amount', atLeast: fen(1), basis: { after: 'shop' } }] }),
    ],
    undefined,
    [['shop', 3]],
  ],
  [
    'after a level without promotions',
    [
      at('一', 'item'),
      at('二', 'deposit'),
      at('四', 'platform', { when: [{ kind: 'amount', atLeast: fen(1), basis: { after: 'shop' } }] }),
    ],
    undefined,
    [['shop', 2]],
  ],
  [
    'after a level without promotions that came before',
    [at('一', 'item'), at('四', 'platform', { when: [{ kind: 'amount', atLeast: fen(1), basis: { after: 'shop' } }] })],
    undefined,
    [['shop', 1]],
  ],
  [
    'after a level without promotions that stands alike',
    [at('一', 'item'), at('二', 'platform', { when: [{ kind: 'amount', atLeast: fen(1), basis: { after: 'shop' } }] })],
    { levels: ['item'] },
    [['shop', 1]],
  ],
  [
    'a benefit that looks back',
    [at('一', 'item'), at('二', 'shop', { benefit: { kind: 'order-percent', rate: 0.5, basis: { after: 'item' } } })],
    undefined,
    [['item', 1]],
  ],
  [
    'several that look back to one level',
    [
      at('一', 'item'),
      ...['二', '三'].map((id) => at(id, 'shop', { benefit: { kind: 'order-percent', rate: 0.5, basis: { after: 'item' } } as const })),
    ],
    undefined,
    [['item', 1]],
  ],
  ['another basis', [at('二', 'shop', { benefit: { kind: 'order-percent', rate: 0.5, basis: 'list' } })], undefined, []],
])('amounts are kept after a level where a promotion looks there: %s', (_, promotions, options, snapshots) => {
  expect(compilePromotions(promotions, options).snapshots).toEqual(snapshots);
});

test('which promotion has a window is known', () => {
  expect(compilePromotions([offer('甲')]).timed).toBe(null);
  expect(compilePromotions([offer('甲'), offer('乙', { window: { from: '2026-11-11T00:00:00Z' as never } })]).timed).toBe('乙');
  expect(compilePromotions([offer('甲', { window: {} })]).timed).toBe(null);
});

test('compiled once, any number of carts: none leaves a trace in it', () => {
  const promotions = compilePromotions([grouped('A', { pick: 'best' }), grouped('B', { pick: 'best' })]);
  const cart = { lines: [{ id: 'A', unitPrice: fen(100), quantity: 1 }] };
  const first = price(cart, promotions);
  price({ lines: [] }, promotions);
  expect(price(cart, promotions)).toStrictEqual(first);
});
