import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { differenceOf } from '../../../../../scripts/promotion/differenceOf.js';
import type { CartLine } from '../cart.js';
import { compilePromotions } from '../compilePromotions.js';
import type { Promotion } from '../promotion.js';
import { bestCombination } from './bestCombination.js';

// Where a bound that is a little too high, or a branch too few, would name another choice as the best one. The first guess of the search is all coupons
// together, so most of these carts have one, 碍, that spoils that guess.

const line = (id: string, unitPrice: number, more: Partial<CartLine> = {}): CartLine => ({
  id,
  unitPrice: fen(unitPrice),
  quantity: 1,
  ...more,
});
const coat = [line('衣', 20000)];
const both = [line('衣', 20000), line('袜', 10000)];
const of = (id: string) => ({ scope: { lines: [id] } });
const make = (id: string, benefit: object, more: object = {}) => ({ id, benefit, ...more }) as unknown as Promotion;
const over = (atLeast: number, more: object = {}) => ({ when: [{ kind: 'amount', atLeast: fen(atLeast), ...more }] });
const coupon = (id: string, atLeast: number, off: number, more: object = {}) =>
  make(id, { kind: 'order-off', off }, { coupon: true, ...over(atLeast), ...more });
const unitOff = (id: string, off: number, more: object = {}) => make(id, { kind: 'unit-off', off }, more);
const spoils = (more: object = {}) => coupon('碍', 0, 500, { level: 'item', ...more });
const group = (more: object = {}) => ({ stacking: { group: 'g', ...more } });
const alone = { stacking: { exclusive: true } };
const memberPrice = make('会员价190', { kind: 'unit-price', price: 19000 }, { ...of('衣'), ...alone });

test.each<[string, readonly CartLine[], readonly Promotion[], readonly string[], number]>([
  [
    'granted to each shop, and one shop reaches it',
    [line('衣', 20000, { shop: '甲' }), line('袜', 5000, { shop: '乙' })],
    [spoils(of('衣')), coupon('满200减30', 20000, 3000, { perShop: true })],
    ['满200减30'],
    22000,
  ],
  [
    'an exclusive one that is used up keeps nobody off',
    coat,
    [make('独享', { kind: 'order-off', off: 5000 }, { ...alone, left: { uses: 0 } }), spoils(), coupon('满200减30', 20000, 3000)],
    ['满200减30'],
    17000,
  ],
  [
    'of a group all may apply',
    coat,
    [spoils(), coupon('满200减30', 20000, 3000, group({ pick: 'all' })), coupon('满100减10', 10000, 1000, group({ pick: 'all' }))],
    ['满200减30', '满100减10'],
    16000,
  ],
  [
    'of two that take as much the earlier one, whatever else cannot be used',
    coat,
    [coupon('满1000减1', 100000, 100), coupon('甲', 0, 1000, group()), coupon('乙', 0, 1000, group())],
    ['甲'],
    19000,
  ],
  [
    'of four alike two may be used, and one is better',
    coat,
    [
      ...['甲', '乙', '丙', '丁'].map((id) => coupon(id, 10000, 3000, group({ limit: 2 }))),
      make('满160减50', { kind: 'order-off', off: 5000 }, { level: 'cross-shop', ...over(16000) }),
    ],
    ['甲'],
    12000,
  ],
  [
    'by the list price, which 会员价 has made lower',
    coat,
    [
      make('会员价150', { kind: 'unit-price', price: 15000 }),
      coupon('满180减50', 0, 5000, over(18000, { basis: 'list' })),
      coupon('满150减10', 15000, 1000),
    ],
    ['满150减10'],
    14000,
  ],
  [
    'by the list price, which another coupon makes lower',
    coat,
    [unitOff('直降50', 5000, { coupon: true }), coupon('满180减60', 0, 6000, over(18000, { basis: 'list' }))],
    ['满180减60'],
    14000,
  ],
  [
    'an exclusive unit price keeps another off its line',
    both,
    [{ ...memberPrice, coupon: true }, unitOff('直降30', 3000, { coupon: true })],
    ['直降30'],
    24000,
  ],
  [
    'an exclusive unit price keeps the best of a group off its line',
    both,
    [
      { ...memberPrice, coupon: true },
      unitOff('直降30', 3000, { coupon: true, ...group({ pick: 'best' }) }),
      unitOff('直降20', 2000, { coupon: true, ...group({ pick: 'best' }) }),
    ],
    ['直降30'],
    24000,
  ],
  [
    'an exclusive unit price keeps no coupon of the shop off its line',
    both,
    [memberPrice, spoils(of('衣')), coupon('满190减30', 19000, 3000, of('衣'))],
    ['满190减30'],
    26000,
  ],
  [
    'nor the best of a group of them',
    both,
    [
      memberPrice,
      spoils(of('衣')),
      coupon('满190减30', 19000, 3000, { ...of('衣'), ...group({ pick: 'best' }) }),
      coupon('满190减20', 19000, 2000, { ...of('衣'), ...group({ pick: 'best' }) }),
    ],
    ['满190减30'],
    26000,
  ],
  [
    'an exclusive unit price and another one are the two best of their group',
    both,
    [
      { ...memberPrice, stacking: { group: 'g', pick: 'best', limit: 2, exclusive: true } },
      unitOff('袜降30', 3000, { coupon: true, ...of('袜'), ...group({ pick: 'best', limit: 2 }) }),
      spoils(of('袜')),
      coupon('满70减20', 7000, 2000, of('袜')),
    ],
    ['袜降30', '满70减20'],
    24000,
  ],
  [
    'six 满减 that always apply leave too little for the last one, whether the coupon is used or not',
    coat,
    [
      coupon('减5', 0, 500, { level: 'item' }),
      ...[1, 2, 3, 4, 5, 6].map((k) =>
        make(`满减${k}`, {
          kind: 'tiers',
          by: 'amount',
          tiers: [
            { at: 100, off: 100 },
            { at: 200, off: 200 },
          ],
        }),
      ),
      make('满190减50', { kind: 'order-off', off: 5000 }, { level: 'cross-shop', ...over(19000) }),
    ],
    ['减5'],
    18300,
  ],
  [
    'what a floor holds back is still there for the next threshold',
    [line('袜', 10000, { floorPrice: fen(5000) }), line('衣', 20000)],
    [spoils(of('衣')), coupon('满100减60', 10000, 6000, of('袜')), coupon('满250减20', 25000, 2000)],
    ['满100减60', '满250减20'],
    23000,
  ],
])('最优用券: %s', (_, lines, promotions, use, payable) => {
  expect(bestCombination({ lines }, compilePromotions(promotions))).toMatchObject({ use, priced: { payable }, optimal: true, gap: 0 });
  expect(differenceOf({ cart: { lines }, promotions, order: 'given', minPayable: fen(0) }).difference).toBeNull();
});

test('a coupon that keeps a larger reduction off leaves the least that is allowed', () => {
  const promotions = [
    coupon('减10', 0, 1000, { stacking: { excludes: ['减150'] } }),
    coupon('减160', 0, 16000),
    make('减150', { kind: 'order-off', off: 15000 }, { level: 'cross-shop' }),
  ];
  expect(bestCombination({ lines: coat }, compilePromotions(promotions), { minPayable: fen(10000) })).toMatchObject({
    use: ['减10'],
    priced: { payable: 19000 },
    optimal: true,
  });
});

test('a budget that runs out where nothing can cost less leaves the answer proven', () => {
  const promotions = [coupon('满1000减1', 100000, 100), coupon('甲', 0, 1000, group()), coupon('乙', 0, 1000, group())];
  const answer = bestCombination({ lines: coat }, compilePromotions(promotions), { nodeBudget: 1 });
  expect(answer).toMatchObject({ use: ['甲'], optimal: true, gap: 0 });
});

test('in any order: the one given, where no other costs less', () => {
  const promotions = compilePromotions([coupon('满100减10', 10000, 1000), coupon('满190减5', 19000, 500)]);
  const answer = bestCombination({ lines: coat }, promotions, { order: 'any' });
  expect(answer).toMatchObject({ use: ['满100减10', '满190减5'], priced: { payable: 18500 } });
  expect(answer?.promotions).toBe(promotions);
});

test('in any order: which of two goes first matters to a third that comes after what stands between them', () => {
  // what 减3 and 减8 leave of 帽 and 袜 decides how 满53减11 falls on 鞋, and 一口价 makes that part of it worth nothing
  const any = { level: 'shop', coupon: true };
  const hats = { ...any, priority: 2, scope: { lines: ['帽', '袜'] } };
  const promotions = [
    coupon('满16减3', 16, 3, hats),
    coupon('满10减8', 10, 8, hats),
    make('一口价', { kind: 'order-price', price: 11 }, { ...any, priority: 2, ...of('鞋') }),
    make('满53减11', { kind: 'order-off', off: 11 }, { level: 'shop', priority: 1, scope: { lines: ['帽', '袜', '鞋'] }, ...over(53) }),
    coupon('减1', 0, 1, { ...any, ...of('包') }),
  ];
  const cart = { lines: [line('帽', 16), line('袜', 12), line('鞋', 36), line('包', 27)] };
  expect(bestCombination(cart, compilePromotions(promotions), { order: 'any' })).toMatchObject({ priced: { payable: 50 }, optimal: true });
  expect(differenceOf({ cart, promotions, order: 'any', minPayable: fen(0) }).difference).toBeNull();
});
