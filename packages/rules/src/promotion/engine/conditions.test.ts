import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Cart, CartLine } from '../cart.js';
import { compilePromotions } from '../compilePromotions.js';
import type { Condition } from '../condition.js';
import { price } from '../price.js';
import type { RejectedPromotion } from '../pricedCart.js';
import type { Promotion } from '../promotion.js';

const lines: readonly CartLine[] = [
  { id: '外套', shop: '甲', tags: ['女装'], unitPrice: fen(300), quantity: 1 },
  { id: '袜子', shop: '甲', tags: ['女装', '小件'], unitPrice: fen(100), quantity: 3 },
  { id: '鞋', shop: '乙', tags: ['小件'], unitPrice: fen(200), quantity: 2 },
];
const off: Promotion = { id: 'P', benefit: { kind: 'order-off', off: fen(1) }, scope: { tags: ['女装'] } };
/** Null where it applied. */
const why = (when: readonly Condition[], more: Partial<Cart> = {}, promotion: Partial<Promotion> = {}) => {
  const { rejected } = price({ lines, ...more }, compilePromotions([{ ...off, ...promotion, when }]));
  return rejected[0] ?? null;
};
const because = (reason: RejectedPromotion['reason'], more: Partial<RejectedPromotion> = {}) => ({ id: 'P', reason, ...more });
const amount = (atLeast: number, more: object = {}): Condition => ({ kind: 'amount', atLeast: fen(atLeast), ...more });
const pieces = (atLeast: number, more: object = {}): Condition => ({ kind: 'pieces', atLeast, ...more });
const missing = (more: { amount?: number; pieces?: number }) => ({ missing: more as object });

test.each<[string, readonly Condition[], RejectedPromotion | null]>([
  ['no condition', [], null],
  ['满600, of its own goods', [amount(600)], null],
  ['满601, of its own goods', [amount(601)], because('below-amount', missing({ amount: 1 }))],
  ['满1000, of the whole cart', [amount(1000, { scope: {} })], null],
  ['满1001, of the whole cart', [amount(1001, { scope: {} })], because('below-amount', missing({ amount: 1 }))],
  ['满700, of other goods', [amount(700, { scope: { tags: ['小件'] } })], null],
  ['满701, of other goods', [amount(701, { scope: { tags: ['小件'] } })], because('below-amount', missing({ amount: 1 }))],
  ['满1, of goods that are not there', [amount(1, { scope: { tags: ['空'] } })], because('below-amount', missing({ amount: 1 }))],
  ['满4件, of its own goods', [pieces(4)], null],
  ['满6件, of its own goods', [pieces(6)], because('below-pieces', missing({ pieces: 2 }))],
  ['满6件, of the whole cart', [pieces(6, { scope: {} })], null],
  ['满7件, of the whole cart', [pieces(7, { scope: {} })], because('below-pieces', missing({ pieces: 1 }))],
  ['满5件, of other goods', [pieces(5, { scope: { tags: ['小件'] } })], null],
  ['满6件, of other goods', [pieces(6, { scope: { tags: ['小件'] } })], because('below-pieces', missing({ pieces: 1 }))],
  ['满3件 of one line', [pieces(3, { perLine: true })], null],
  ['满4件 of one line', [pieces(4, { perLine: true })], because('below-pieces', missing({ pieces: 1 }))],
  ['满4件, not of one line', [pieces(4, { perLine: false })], null],
  [
    'all of several: the first that does not hold is named',
    [amount(600), pieces(9), amount(999)],
    because('below-pieces', missing({ pieces: 5 })),
  ],
  ['another promotion that is not there', [{ kind: 'applied', promotion: 'Q' }], because('needs-other', { other: 'Q' })],
])('使用条件: %s', (_, when, expected) => {
  expect(why(when)).toStrictEqual(expected);
});

test.each<[string, Condition, RejectedPromotion | null]>([
  ['its own goods', amount(600), null],
  ['its own goods, a 分 more', amount(601), because('below-amount', missing({ amount: 1 }))],
  ['the whole cart: that is the shop', amount(601, { scope: {} }), because('below-amount', missing({ amount: 1 }))],
  ['other goods of the shop', amount(301, { scope: { tags: ['小件'] } }), because('below-amount', missing({ amount: 1 }))],
])('每店 a shop is on its own: %s', (_, condition, expected) => {
  expect(why([condition], {}, { perShop: true })).toStrictEqual(expected);
});

test.each([
  [300, null],
  [301, because('below-amount', missing({ amount: 1 }))],
])('每店 a condition may look at goods of the shop that the promotion is not for: 袜子 for %i', (atLeast, expected) => {
  const coat = { perShop: true, scope: { lines: ['外套'] } };
  expect(why([amount(atLeast, { scope: { tags: ['小件'] } })], {}, coat)).toStrictEqual(expected);
});

test.each<[string, Cart['buyer'] | 'none', boolean]>([
  ['a member', { tags: ['新客', '会员'] }, true],
  ['a new buyer', { tags: ['新客'] }, false],
  ['a buyer without tags', {}, false],
  ['no buyer', 'none', false],
])('限会员: %s', (_, buyer, holds) => {
  const when: readonly Condition[] = [{ kind: 'buyer', anyOf: ['会员', '老客'] }];
  expect(why(when, buyer === 'none' ? {} : { buyer: buyer! })).toStrictEqual(holds ? null : because('not-for-buyer'));
});

test.each<[string, Cart['buyer'], boolean]>([
  ['the first order', { orderNumber: 1 }, true],
  ['the second', { orderNumber: 2 }, false],
  ['nobody knows', { tags: ['首单'] }, false],
])('首单: %s', (_, buyer, holds) => {
  expect(why([{ kind: 'order-number', is: 1 }], { buyer: buyer! })).toStrictEqual(holds ? null : because('other-order-number'));
});

test.each<[string, NonNullable<Cart['shipping']>, boolean]>([
  [
    '顺丰 is one of the methods',
    [
      { id: '自提', fee: fen(0) },
      { id: '中通', fee: fen(5), tags: ['慢'] },
      { id: '顺丰', fee: fen(9), tags: ['冷', '快'] },
    ],
    true,
  ],
  [
    '顺丰 is none of them',
    [
      { id: '自提', fee: fen(0) },
      { id: '中通', fee: fen(5), tags: ['慢'] },
    ],
    false,
  ],
  ['no method at all', [], false],
])('限配送方式: %s', (_, shipping, holds) => {
  expect(why([{ kind: 'shipping', anyOf: ['快'] }], { shipping })).toStrictEqual(holds ? null : because('no-shipping'));
});

test.each([
  [950, null],
  [951, because('below-balance', missing({ amount: 1 }))],
])('尾款 of %i, where 950 is left after the deposit', (atLeast, expected) => {
  const deposit: Promotion = { id: '定金', benefit: { kind: 'deposit', pay: fen(50), off: fen(0) } };
  const when: readonly Condition[] = [{ kind: 'balance', atLeast: fen(atLeast) }];
  expect(price({ lines }, compilePromotions([deposit, { ...off, when }])).rejected[0] ?? null).toStrictEqual(expected);
});

test('与某优惠同享: only where the other applied before it', () => {
  const ask = (id: string, priority: number, when: readonly Condition[] = []): Promotion => ({ ...off, id, priority, when });
  const needs: readonly Condition[] = [{ kind: 'applied', promotion: '满减' }];
  const names = (promotions: readonly Promotion[]) => price({ lines }, compilePromotions(promotions)).applied.map(({ id }) => id);
  expect(names([ask('满减', 2), ask('券', 1, needs)])).toEqual(['满减', '券']);
  expect(names([ask('满减', 1), ask('券', 2, needs)])).toEqual(['满减']);
  expect(names([ask('满减', 2, [amount(9999)]), ask('券', 1, needs)])).toEqual([]);
});
