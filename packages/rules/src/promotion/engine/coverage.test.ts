import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { CartLine } from '../cart.js';
import { compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import type { Promotion } from '../promotion.js';
import type { PromotionScope } from '../scope.js';

const cart: readonly CartLine[] = [
  { id: '外套', sku: 'C1', shop: '甲', category: '女装', tags: ['新', '自营'], unitPrice: fen(300), quantity: 1 },
  { id: '袜子', sku: 'S1', shop: '甲', category: '袜', tags: ['新'], unitPrice: fen(100), quantity: 3 },
  { id: '鞋', sku: 'X1', shop: '乙', category: '鞋', tags: [], unitPrice: fen(200), quantity: 1 },
  { id: '赠券', unitPrice: fen(50), quantity: 1 },
];
/** The lines that a promotion takes from: 1 分 off every line of its scope. */
const covered = (scope: PromotionScope | undefined, before: readonly Promotion[] = [], more: Partial<Promotion> = {}) => {
  const benefit = { kind: 'unit-off', off: fen(1), each: 'line' } as const;
  const { lines } = price(
    { lines: cart },
    compilePromotions([...before, { id: 'P', level: 'item', benefit, ...(scope && { scope }), ...more }]),
  );
  return lines
    .filter(({ shares }) => shares.some(({ promotion }) => promotion === 'P'))
    .map(({ id }) => id)
    .join(' ');
};

test.each<[string, PromotionScope | undefined, string]>([
  ['no scope', undefined, '外套 袜子 鞋 赠券'],
  ['an empty scope', {}, '外套 袜子 鞋 赠券'],
  ['not only goods at full price', { fullPriceOnly: false }, '外套 袜子 鞋 赠券'],
  ['a line', { lines: ['鞋'] }, '鞋'],
  ['a sku', { skus: ['S1'] }, '袜子'],
  ['a line that is its own sku', { skus: ['赠券'] }, '赠券'],
  ['two categories', { categories: ['鞋', '女装'] }, '外套 鞋'],
  ['a shop', { shops: ['甲'] }, '外套 袜子'],
  ["any of a line's tags", { tags: ['自营', '空'] }, '外套'],
  ['a tag of two lines', { tags: ['新'] }, '外套 袜子'],
  ['no line at all', { lines: [] }, ''],
  ['a name of another list: an id is no tag', { tags: ['鞋'] }, ''],
  ['a name of another list: a category is no sku', { skus: ['鞋'] }, ''],
  ['two lists, both are met', { tags: ['新'], shops: ['甲', '乙'] }, '外套 袜子'],
  ['two lists, each by another line', { tags: ['自营'], categories: ['鞋'] }, ''],
  ['all but a line', { exclude: { lines: ['鞋'] } }, '外套 袜子 赠券'],
  ['all but a sku', { exclude: { skus: ['C1'] } }, '袜子 鞋 赠券'],
  ['all but a tag', { exclude: { tags: ['自营'] } }, '袜子 鞋 赠券'],
  ['all but a category and a shop', { exclude: { categories: ['袜'], shops: ['乙'] } }, '外套 赠券'],
  ['a shop but for a line', { shops: ['甲'], exclude: { lines: ['外套'] } }, '袜子'],
  ['nothing is left out', { exclude: {} }, '外套 袜子 鞋 赠券'],
  ['pieces from 100 on', { unitPrice: { from: fen(100) } }, '外套 袜子 鞋'],
  ['pieces from 101 on', { unitPrice: { from: fen(101) } }, '外套 鞋'],
  ['pieces up to 200', { unitPrice: { to: fen(200) } }, '袜子 鞋 赠券'],
  ['pieces up to 199', { unitPrice: { to: fen(199) } }, '袜子 赠券'],
  ['pieces from 100 to 200', { unitPrice: { from: fen(100), to: fen(200) } }, '袜子 鞋'],
  ['any price', { unitPrice: {} }, '外套 袜子 鞋 赠券'],
  ['a tag, and a price', { tags: ['新'], unitPrice: { to: fen(100) } }, '袜子'],
])('适用范围: %s', (_, scope, lines) => {
  expect(covered(scope)).toBe(lines);
});

const less: Promotion = { id: '直降', benefit: { kind: 'unit-off', off: fen(10) }, scope: { tags: ['新'] } };
const later: Promotion = { id: '单品券', benefit: { kind: 'unit-off', off: fen(10) }, level: 'item', priority: 1 };

test.each<[string, PromotionScope, string]>([
  ['only goods at full price', { fullPriceOnly: true }, '鞋 赠券'],
  ['goods at full price or not', { fullPriceOnly: false }, '外套 袜子 鞋 赠券'],
  ['only goods at full price of a shop', { shops: ['甲', '乙'], fullPriceOnly: true }, '鞋'],
  ['what a piece costs on the page', { unitPrice: { to: fen(90) } }, '袜子 赠券'],
  ['a price that is there no more', { unitPrice: { from: fen(100), to: fen(100) } }, ''],
  ['goods at full price up to 100', { unitPrice: { to: fen(100) }, fullPriceOnly: true }, '赠券'],
])('适用范围 after a lower unit price: %s', (_, scope, lines) => {
  expect(covered(scope, [less])).toBe(lines);
  // a later promotion does not change what the page shows
  expect(covered(scope, [less, later])).toBe(lines);
});

test('promotions of scattered goods keep their order, whatever the order of the lines', () => {
  const ofSku = (sku: string): Promotion => ({ id: sku, benefit: { kind: 'order-off', off: fen(1) }, scope: { skus: [sku] } });
  const { applied } = price({ lines: cart }, compilePromotions(['X1', 'S1', 'C1'].map(ofSku)));
  expect(applied.map(({ id }) => id)).toEqual(['X1', 'S1', 'C1']);
});

test('of promotions for other goods only a coupon that was named is spoken of', () => {
  const other = (id: string, coupon: boolean): Promotion => ({
    id,
    coupon,
    benefit: { kind: 'order-off', off: fen(1) },
    scope: { skus: ['空'] },
  });
  const promotions = compilePromotions([other('甲', true), other('乙', true), other('丙', false)]);
  expect(price({ lines: cart }, promotions, { use: ['甲'] }).rejected).toEqual([{ id: '甲', reason: 'no-goods' }]);
  expect(price({ lines: cart }, promotions).rejected).toEqual([]);
});

test('freight for the whole cart needs no goods, however that is said', () => {
  const shipping = [{ id: '快递', fee: fen(8) }];
  for (const scope of [{}, { exclude: {} }, { fullPriceOnly: false }]) {
    const free: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 }, scope };
    expect(price({ lines: [], shipping }, compilePromotions([free])).shippingTotal).toBe(0);
  }
  const some: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 }, scope: { fullPriceOnly: true } };
  expect(price({ lines: [], shipping }, compilePromotions([some])).rejected).toEqual([{ id: '包邮', reason: 'no-goods' }]);
});

test('the whole cart may be given for some goods', () => {
  const scope = { tags: ['自营'] };
  const gift: Promotion = {
    id: 'P',
    benefit: { kind: 'buy-get', buy: { pieces: 1, scope }, get: { pieces: 1, scope: {} }, repeat: false },
  };
  expect(price({ lines: cart }, compilePromotions([{ ...gift, scope }])).lines.map(({ discount }) => discount)).toEqual([0, 0, 0, 50]);
});
