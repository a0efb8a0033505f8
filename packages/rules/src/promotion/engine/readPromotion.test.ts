import { fen, type Instant, shown } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Benefit, BenefitKind } from '../benefit.js';
import { compilePromotions } from '../compilePromotions.js';
import { levels } from '../level.js';
import type { Promotion } from '../promotion.js';

const refused = (code: string, params: object) => expect.objectContaining({ name: 'ZhangguiError', code, params });
const wrong = (field: string, value: unknown) => refused('promotion/wrong-field', { promotion: 'P', field, value: shown(value) });
const unknown = (field: string) => refused('promotion/unknown-field', { promotion: 'P', field });

/** Every kind of benefit, with every field that it may have. */
const benefits: Readonly<Record<BenefitKind, Benefit>> = {
  'unit-price': { kind: 'unit-price', price: fen(100) },
  'unit-off': { kind: 'unit-off', off: fen(100), each: 'piece', maxPieces: 2, groupsOf: 2 },
  'percent-off': { kind: 'percent-off', rate: 0.9, each: 'line', maxPieces: 2, groupsOf: 2, cap: fen(100) },
  'nth-item': {
    kind: 'nth-item',
    positions: [{ rate: 0.5 }, { off: fen(100) }, { price: fen(100) }],
    further: 'repeat',
    per: 'line',
    assign: 'cart-order',
    share: 'piece',
    maxPieces: 2,
  },
  'buy-get': {
    kind: 'buy-get',
    buy: { pieces: 1, scope: { tags: ['锅'] } },
    get: { pieces: 1, scope: { tags: ['碗'] }, deal: { off: fen(100) } },
    repeat: true,
    per: 'scope',
    partial: true,
    pick: 'cheapest',
    maxTimes: 2,
  },
  bundle: { kind: 'bundle', items: [{ sku: '锅', pieces: 1 }], maxTimes: 2, price: fen(100) },
  'pick-n': { kind: 'pick-n', pieces: 3, price: fen(100), assign: 'dearest-first', repeat: true, maxTimes: 2 },
  'quantity-price': { kind: 'quantity-price', tiers: [{ from: 2, price: fen(100) }], per: 'line' },
  tiers: {
    kind: 'tiers',
    by: 'amount',
    tiers: [
      { at: 100, off: fen(10), repeat: true, maxTimes: 2 },
      { at: 200, rate: 0.5 },
    ],
    cap: fen(100),
    decide: 'scope',
    take: 'scope',
    basis: { after: 'unit' },
  },
  'order-off': { kind: 'order-off', off: fen(100) },
  'order-percent': { kind: 'order-percent', rate: 0.9, cap: fen(100), basis: 'list' },
  'order-price': { kind: 'order-price', price: fen(100) },
  'shipping-off': {
    kind: 'shipping-off',
    methods: ['快递'],
    each: 'all',
    cap: fen(100),
    tiers: [{ at: 100, off: fen(10) }],
    by: 'goods',
    basis: 'list',
  },
  gift: {
    kind: 'gift',
    sku: '杯子',
    by: 'amount',
    tiers: [{ at: 100, pieces: 1, repeat: true, maxTimes: 2 }],
    maxPieces: 2,
    basis: 'list',
  },
  points: { kind: 'points', points: 100, pointValue: fen(1), maxOff: fen(100), maxRate: 0.5, step: 10, basis: 'list' },
  'red-packet': { kind: 'red-packet', off: fen(100) },
  deposit: { kind: 'deposit', pay: fen(100), worth: fen(200), each: 'order' },
};
const lists = { lines: ['A'], skus: ['A'], categories: ['鞋'], shops: ['甲'], tags: ['新'] };
/** A promotion with every field. */
const whole: Promotion = {
  id: 'P',
  name: { zh: '满减', en: 'Off' },
  benefit: benefits['order-off'],
  scope: { ...lists, unitPrice: { from: fen(1), to: fen(2) }, fullPriceOnly: true, exclude: lists },
  when: [
    { kind: 'amount', atLeast: fen(1), basis: { after: 'unit' }, scope: { tags: ['新'] } },
    { kind: 'pieces', atLeast: 1, scope: { tags: ['新'] }, perLine: true },
    { kind: 'balance', atLeast: fen(1) },
    { kind: 'buyer', anyOf: ['会员'] },
    { kind: 'order-number', is: 1 },
    { kind: 'shipping', anyOf: ['快递'] },
    { kind: 'applied', promotion: 'Q' },
  ],
  level: 'shop',
  priority: 1,
  perShop: true,
  stacking: { group: '券', limit: 1, pick: 'first', excludes: ['Q'], exclusive: false },
  window: { from: '2026-11-01T00:00:00+08:00' as Instant, until: '2026-11-12T00:00:00+08:00' as Instant },
  left: { uses: 1, budget: fen(100) },
  funding: { merchant: 0.5, platform: 0.3, supplier: 0.2 },
  coupon: true,
};

/** The same with another value at a path such as `scope.tags.0`; a kind of benefit before it (`tiers: cap`) means that benefit. */
const changed = (path: string, value: unknown): readonly [promotion: Promotion, field: string] => {
  const [kind, own] = path.split(': ');
  const field = own === undefined ? path : `benefit.${own}`;
  const base = own === undefined ? whole : { id: 'P', benefit: benefits[kind as BenefitKind] };
  const put = (into: object, [key = '', ...rest]: readonly string[]): object =>
    Object.assign(Array.isArray(into) ? [...into] : { ...into }, {
      [key]: rest.length === 0 ? value : put(Reflect.get(into, key) as object, rest),
    });
  return [put(base, field.split('.')) as Promotion, field];
};
const allowed = (path: string, value: unknown) => {
  const [promotion] = changed(path, value);
  expect(compilePromotions([promotion]).promotions).toEqual([promotion]);
};
const refusedAt = (path: string, value: unknown, at = '') => {
  const [promotion, field] = changed(path, value);
  const bad = at === '' ? value : (value as Record<string, unknown>)[at.slice(1)];
  expect(() => compilePromotions([promotion])).toThrow(wrong(field + at, bad));
};

test.each(Object.entries(benefits))('every field of %s is read', (_, benefit) => {
  expect(compilePromotions([{ id: 'P', benefit }]).promotions).toEqual([{ id: 'P', benefit }]);
});

test.each<[string, number]>([
  ['scope.unitPrice.from', 0],
  ['scope.unitPrice.to', 0],
  ['when.0.atLeast', 0],
  ['when.1.atLeast', 0],
  ['when.2.atLeast', 0],
  ['when.4.is', 1],
  ['stacking.limit', 1],
  ['left.uses', 0],
  ['left.budget', 0],
  ['unit-price: price', 0],
  ['unit-off: off', 0],
  ['unit-off: maxPieces', 1],
  ['unit-off: groupsOf', 1],
  ['percent-off: cap', 0],
  ['percent-off: maxPieces', 1],
  ['percent-off: groupsOf', 1],
  ['nth-item: positions.1.off', 0],
  ['nth-item: positions.2.price', 0],
  ['nth-item: maxPieces', 1],
  ['buy-get: buy.pieces', 0],
  ['buy-get: get.pieces', 1],
  ['buy-get: get.deal.off', 0],
  ['buy-get: maxTimes', 1],
  ['bundle: items.0.pieces', 1],
  ['bundle: maxTimes', 1],
  ['bundle: price', 0],
  ['pick-n: pieces', 1],
  ['pick-n: price', 0],
  ['pick-n: maxTimes', 1],
  ['quantity-price: tiers.0.from', 1],
  ['quantity-price: tiers.0.price', 0],
  ['tiers: tiers.0.at', 1],
  ['tiers: tiers.0.off', 0],
  ['tiers: tiers.0.maxTimes', 1],
  ['tiers: cap', 0],
  ['order-off: off', 0],
  ['order-percent: cap', 0],
  ['order-price: price', 0],
  ['shipping-off: cap', 0],
  ['shipping-off: tiers.0.at', 0],
  ['gift: tiers.0.at', 1],
  ['gift: tiers.0.pieces', 1],
  ['gift: tiers.0.maxTimes', 1],
  ['gift: maxPieces', 1],
  ['points: points', 0],
  ['points: pointValue', 1],
  ['points: maxOff', 0],
  ['points: step', 1],
  ['red-packet: off', 0],
  ['deposit: pay', 1],
  ['deposit: worth', 100],
])('%s is a whole number, %i at least', (path, least) => {
  allowed(path, least);
  for (const value of [least - 1, least + 0.5, `${least}`, null, Number.NaN, 2 ** 53]) refusedAt(path, value);
});

test.each([['percent-off: rate'], ['nth-item: positions.0.rate'], ['tiers: tiers.1.rate'], ['order-percent: rate'], ['points: maxRate']])(
  '%s is a share from 0 to 1 with at most 6 decimals',
  (path) => {
    for (const value of [0, 0.000001, 0.999999, 1]) allowed(path, value);
    for (const value of [-0.000001, 1.000001, 0.0000001, '0.5', true, null, Number.NaN]) refusedAt(path, value);
  },
);

test.each([['merchant'], ['platform'], ['supplier']])('funding.%s is a share; the three make up 1', (side) => {
  for (const value of [-0.1, 1.1, 0.0000001, '0.5']) refusedAt(`funding.${side}`, value);
  refusedAt('funding', { [side]: 0.999999 });
  allowed('funding', { [side]: 1 });
});

test.each([
  ['perShop'],
  ['coupon'],
  ['scope.fullPriceOnly'],
  ['when.1.perLine'],
  ['stacking.exclusive'],
  ['buy-get: repeat'],
  ['buy-get: partial'],
  ['pick-n: repeat'],
  ['tiers: tiers.0.repeat'],
  ['gift: tiers.0.repeat'],
])('%s is yes or no', (path) => {
  for (const value of [true, false]) allowed(path, value);
  for (const value of ['yes', 1, null]) refusedAt(path, value);
});

test.each<[string, readonly string[]]>([
  // at the level `unit` nothing can look at what is left after it
  ['level', levels.filter((level) => level !== 'shipping' && level !== 'unit')],
  ['stacking.pick', ['first', 'best', 'best-per-line', 'all']],
  ['when.0.basis', ['running', 'list', 'balance']],
  ['when.0.basis.after', levels.slice(0, levels.indexOf('shop'))],
  ['unit-off: each', ['piece', 'line']],
  ['percent-off: each', ['piece', 'line']],
  ['nth-item: further', ['repeat', 'stop', 'last']],
  ['nth-item: per', ['line', 'scope']],
  ['nth-item: assign', ['cart-order', 'dearest-first', 'cheapest']],
  ['nth-item: share', ['piece', 'group']],
  ['buy-get: per', ['line', 'scope']],
  ['buy-get: pick', ['cheapest', 'dearest', 'largest-line']],
  ['pick-n: assign', ['cart-order', 'dearest-first']],
  ['quantity-price: per', ['line', 'scope']],
  ['tiers: by', ['amount', 'pieces']],
  ['tiers: decide', ['scope', 'line']],
  ['tiers: take', ['scope', 'line']],
  ['tiers: basis', ['running', 'list', 'balance']],
  ['order-percent: basis', ['running', 'list', 'balance']],
  ['shipping-off: each', ['all', 'method']],
  ['shipping-off: by', ['goods', 'pieces', 'fee']],
  ['shipping-off: basis', ['running', 'list', 'balance']],
  ['gift: by', ['amount', 'pieces']],
  ['gift: basis', ['running', 'list', 'balance']],
  ['points: basis', ['running', 'list', 'balance']],
  ['deposit: each', ['order', 'piece']],
])('%s is one of %j', (path, choices) => {
  for (const value of choices) allowed(path, value);
  for (const value of ['other', '', 1]) refusedAt(path, value);
});

test.each([['stacking.group'], ['when.6.promotion'], ['bundle: items.0.sku'], ['gift: sku']])('%s is a text', (path) => {
  allowed(path, '甲');
  for (const value of ['', 1, null]) refusedAt(path, value);
});

test.each([
  ...Object.keys(lists).flatMap((list) => [[`scope.${list}`], [`scope.exclude.${list}`]]),
  ['stacking.excludes'],
  ['when.3.anyOf'],
  ['when.5.anyOf'],
  ['shipping-off: methods'],
])('%s is a list of texts', (path) => {
  for (const value of [[], ['甲', '乙']]) allowed(path, value);
  for (const value of ['甲', {}, null]) refusedAt(path, value);
  for (const bad of ['', 1]) refusedAt(path, ['甲', bad], '.1');
});

test.each([
  ['scope'],
  ['scope.unitPrice'],
  ['scope.exclude'],
  ['when.0.scope'],
  ['when.1.scope'],
  ['stacking'],
  ['window'],
  ['left'],
  ['funding'],
  ['buy-get: buy'],
  ['buy-get: buy.scope'],
  ['buy-get: get'],
  ['buy-get: get.scope'],
  ['buy-get: get.deal'],
  ['nth-item: positions.1'],
  ['bundle: items.0'],
  ['quantity-price: tiers.0'],
  ['tiers: tiers.0'],
  ['shipping-off: tiers.0'],
  ['gift: tiers.0'],
])('%s is an object without other fields', (path) => {
  for (const value of ['甲', 1, []]) refusedAt(path, value);
  const [promotion, field] = changed(`${path}.满`, 1);
  expect(() => compilePromotions([promotion])).toThrow(unknown(field));
});

test.each([
  ['scope'],
  ['scope.unitPrice'],
  ['scope.exclude'],
  ['when.0.scope'],
  ['funding'],
  ['buy-get: buy'],
  ['buy-get: get.scope'],
  ['buy-get: get.deal'],
  ['nth-item: positions.1'],
  ['bundle: items.0'],
  ['tiers: tiers.0'],
])('%s may be left out, but is not null', (path) => {
  refusedAt(path, null);
});

test.each(Object.entries(benefits))('%s has no other fields', (_, benefit) => {
  expect(() => compilePromotions([{ id: 'P', benefit: { ...benefit, 满: 1 } } as never])).toThrow(unknown('benefit.满'));
});

test.each<[string, string, unknown]>([
  ['满', 'a promotion', { ...whole, 满: 1 }],
  ['when.0.basis.满', 'a basis', changed('when.0.basis.满', 1)[0]],
  ...whole.when!.map(
    (each, k) => [`when.${k}.满`, `the condition ${each.kind}`, changed(`when.${k}.满`, 1)[0]] as [string, string, unknown],
  ),
  ['benefit.buy.deal', 'the side that is bought', changed('buy-get: buy.deal', { rate: 0.5 })[0]],
  ['benefit.by', 'freight that does not go by tiers', { id: 'P', benefit: { kind: 'shipping-off', rate: 0, by: 'goods' } }],
  ['benefit.rate', 'freight that goes by tiers', changed('shipping-off: rate', 0)[0]],
])('%s is no field of %s', (field, _, promotion) => {
  expect(() => compilePromotions([promotion as never])).toThrow(unknown(field));
});

const hundred = <T>(one: (k: number) => T) => Array.from({ length: 100 }, (_, k) => one(k));
test.each<[string, (k: number) => unknown]>([
  ['nth-item: positions', () => ({ rate: 0.5 })],
  ['bundle: items', (k) => ({ sku: `S${k}`, pieces: 1 })],
  ['quantity-price: tiers', (k) => ({ from: k + 1, price: 100 })],
  ['tiers: tiers', (k) => ({ at: k, off: 1 })],
  ['shipping-off: tiers', (k) => ({ at: k, off: 1 })],
  ['gift: tiers', (k) => ({ at: k, pieces: 1 })],
])('%s has 1 to 100 entries', (path, one) => {
  allowed(path, hundred(one));
  for (const value of [[], [...hundred(one), one(100)], 'A', {}, null]) refusedAt(path, value);
});

test('a promotion has at most 100 conditions', () => {
  const conditions = hundred((k) => ({ kind: 'pieces', atLeast: k }));
  allowed('when', conditions);
  for (const value of [[...conditions, { kind: 'pieces', atLeast: 1 }], {}, 'A', null]) refusedAt('when', value);
});

test.each<[string, string, unknown, string, unknown]>([
  ['no kind', 'when.0', {}, 'when.0.kind', undefined],
  ['no condition', 'when.0', null, 'when.0.kind', undefined],
  ['another condition', 'when.0.kind', 'weather', 'when.0.kind', 'weather'],
  ['no benefit', 'benefit', null, 'benefit', null],
  ['a benefit that is a text', 'benefit', '满减', 'benefit', '满减'],
  ['another benefit', 'benefit', { kind: 'free' }, 'benefit.kind', 'free'],
  ['a priority that is a text', 'priority', '1', 'priority', '1'],
  ['half a priority', 'priority', 0.5, 'priority', 0.5],
  ['freight off the goods', 'level', 'shipping', 'level', 'shipping'],
  ['a start that is no time', 'window.from', 'soon', 'window.from', 'soon'],
  ['an end that is no time', 'window.until', 1, 'window.until', 1],
  ['an end at its start', 'window.until', whole.window!.from, 'window.until', whole.window!.from],
  ['an end before its start', 'window.until', '2026-10-01T00:00:00Z', 'window.until', '2026-10-01T00:00:00Z'],
  ['a function in its name', 'name', { zh: () => '满减' }, 'name.zh', () => '满减'],
  ['a bigint', 'priority', 1n, 'priority', 1n],
  ['a position without a deal', 'nth-item: positions.0', {}, 'benefit.positions.0', {}],
  ['a deal of two ways', 'buy-get: get.deal', { rate: 0.5, off: 100 }, 'benefit.get.deal', {}],
  ['a set of two ways', 'bundle: rate', 0.5, 'benefit', {}],
  [
    'a sku twice in a set',
    'bundle: items',
    [
      { sku: 'A', pieces: 1 },
      { sku: 'A', pieces: 1 },
    ],
    'benefit.items',
    [],
  ],
  ['a deposit that is worth two things', 'deposit: off', 100, 'benefit', {}],
  ['a deposit that is worth nothing', 'benefit', { kind: 'deposit', pay: 100 }, 'benefit', {}],
  ['a deposit that takes less than nothing off', 'benefit', { kind: 'deposit', pay: 100, off: -1 }, 'benefit.off', -1],
  ['a tier of two ways', 'tiers: tiers.0.rate', 0.5, 'benefit.tiers.0', {}],
  ['a tier of none', 'tiers: tiers.1', { at: 300 }, 'benefit.tiers.1', {}],
  ['a share that repeats', 'tiers: tiers.1.repeat', true, 'benefit.tiers.1', {}],
  ['a share with an end', 'tiers: tiers.1.maxTimes', 2, 'benefit.tiers.1', {}],
  ['a share from less than nothing on', 'tiers: tiers', [{ at: -1, rate: 0.5 }], 'benefit.tiers.0.at', -1],
  ['an amount from less than nothing on', 'tiers: tiers', [{ at: -1, off: 1 }], 'benefit.tiers.0.at', -1],
  [
    'tiers that stay',
    'tiers: tiers',
    [
      { at: 200, off: 1 },
      { at: 200, off: 2 },
    ],
    'benefit.tiers.1.at',
    200,
  ],
  [
    'tiers that fall',
    'tiers: tiers',
    [
      { at: 1, off: 1 },
      { at: 3, off: 2 },
      { at: 2, off: 3 },
    ],
    'benefit.tiers.2.at',
    2,
  ],
  [
    '阶梯价 that stays',
    'quantity-price: tiers',
    [
      { from: 2, price: 9 },
      { from: 2, price: 8 },
    ],
    'benefit.tiers',
    2,
  ],
])('refuses %s', (_, path, value, field, bad) => {
  const [promotion] = changed(path, value);
  expect(() => compilePromotions([promotion])).toThrow(wrong(field, bad));
});

test.each<[string, string, unknown]>([
  ['a tier from 0 on', 'tiers: tiers', [{ at: 0, off: 1 }]],
  ['a share from 0 on', 'tiers: tiers', [{ at: 0, rate: 0.5 }]],
  ['a share that says it does not repeat', 'tiers: tiers.1.repeat', false],
  ['a deposit that takes nothing off', 'benefit', { kind: 'deposit', pay: 100, off: 0 }],
  [
    '阶梯价 that rises',
    'quantity-price: tiers',
    [
      { from: 2, price: 9 },
      { from: 3, price: 8 },
    ],
  ],
  ['the lowest priority', 'priority', Number.MIN_SAFE_INTEGER],
  ['a window of a millisecond', 'window', { from: '2026-11-11T00:00:00.000Z', until: '2026-11-11T00:00:00.001Z' }],
  ['a window with a start alone', 'window', { from: '2026-11-11T00:00:00Z' }],
  ['a window with an end alone', 'window', { until: '2026-11-11T00:00:00Z' }],
])('takes %s', (_, path, value) => {
  allowed(path, value);
});

test('freight is the level of freight promotions, and of no other', () => {
  const freight = { id: 'P', benefit: benefits['shipping-off'] };
  expect(compilePromotions([{ ...freight, level: 'shipping' }]).steps[0]!.level).toBe('shipping');
  expect(() => compilePromotions([{ ...freight, level: 'shop' }])).toThrow(wrong('level', 'shop'));
  expect(() => compilePromotions([{ id: 'P', benefit: { kind: 'shipping-off' } as Benefit }])).toThrow(wrong('benefit', {}));
});

test.each([
  ['no id', {}, undefined],
  ['an empty id', { id: '' }, ''],
  ['a number for an id', { id: 7 }, 7],
  ['no promotion', null, undefined],
])('refuses %s, and says which of the list', (_, promotion, value) => {
  expect(() => compilePromotions([whole, promotion as Promotion])).toThrow(refused('promotion/not-id', { index: 1, value: shown(value) }));
});

test('free pieces that nothing is bought for need an end', () => {
  const free: Benefit = { kind: 'buy-get', buy: { pieces: 0 }, get: { pieces: 1 }, repeat: true };
  expect(() => compilePromotions([{ id: 'P', benefit: free }])).toThrow(wrong('benefit.maxTimes', undefined));
  for (const benefit of [
    { ...free, repeat: false },
    { ...free, maxTimes: 1 },
  ])
    expect(compilePromotions([{ id: 'P', benefit }]).promotions).toHaveLength(1);
});
