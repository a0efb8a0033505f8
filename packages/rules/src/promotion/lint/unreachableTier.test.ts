import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Benefit } from '../benefit.js';
import type { Promotion } from '../promotion.js';
import type { CatalogueItem } from './catalogueItem.js';
import { lintPromotions } from './lintPromotions.js';

/** Shoes for 100, three a buyer, and hats for 50, two a buyer: 400 in all, 300 on one line. */
const catalogue: readonly CatalogueItem[] = [
  { id: '鞋', unitPrice: fen(10_000), maxPieces: 3, shop: '甲' },
  { id: '帽', unitPrice: fen(5000), maxPieces: 2, shop: '乙' },
];
const off = (more: object = {}): object => ({ kind: 'order-off', off: 1, ...more });
const amount = (atLeast: number, more: object = {}) => ({ when: [{ kind: 'amount', atLeast, ...more }] });
const pieces = (atLeast: number, more: object = {}) => ({ when: [{ kind: 'pieces', atLeast, ...more }] });
const tiers = (by: string, at: number, more: object = {}) => ({ kind: 'tiers', by, tiers: [{ at, off: 1 }], ...more });
const nth = (maxPieces?: number) => ({
  kind: 'nth-item',
  positions: [{ rate: 1 }, { rate: 0.9 }, { rate: 0.5 }],
  further: 'stop',
  per: 'line',
  assign: 'cart-order',
  maxPieces,
});

test.each<[string, object, object, string | null]>([
  ['满400, all that can be bought', off(), amount(40_000), null],
  ['满400.01', off(), amount(40_001), 'when/0 ¥400.01 ¥400.00'],
  ['满400.01 of goods of its own, which are not looked at', off(), amount(40_001, { scope: { skus: ['鞋'] } }), null],
  ['满400.01 of the balance, which is not looked at', off(), amount(40_001, { basis: 'balance' }), null],
  ['满300.01 for each shop', off(), { ...amount(30_001), perShop: true }, 'when/0 ¥300.01 ¥300.00'],
  ['满300 for each shop', off(), { ...amount(30_000), perShop: true }, null],
  ['五件', off(), pieces(5), null],
  ['六件', off(), pieces(6), 'when/0 6 5'],
  ['六件 of goods of its own', off(), pieces(6, { scope: { skus: ['鞋'] } }), null],
  ['三件 of a line', off(), pieces(3, { perLine: true }), null],
  ['四件 of a line', off(), pieces(4, { perLine: true }), 'when/0 4 3'],
  ['another kind of condition', off(), { when: [{ kind: 'buyer', anyOf: ['会员'] }] }, null],
  ['满400, 满减', tiers('amount', 40_000), {}, null],
  ['满400.01, 满减', tiers('amount', 40_001), {}, 'benefit/tiers/0 ¥400.01 ¥400.00'],
  ['满300 of a line', tiers('amount', 30_000, { decide: 'line' }), {}, null],
  ['满300.01 of a line', tiers('amount', 30_001, { decide: 'line' }), {}, 'benefit/tiers/0 ¥300.01 ¥300.00'],
  ['满5件', tiers('pieces', 5), {}, null],
  ['满6件', tiers('pieces', 6), {}, 'benefit/tiers/0 6 5'],
  ['满3件 of a line', tiers('pieces', 3, { decide: 'line' }), {}, null],
  ['满4件 of a line', tiers('pieces', 4, { decide: 'line' }), {}, 'benefit/tiers/0 4 3'],
  ['满400.01 of the balance', { ...tiers('amount', 40_001), basis: 'balance' }, {}, null],
  ['五件 for 1', { kind: 'pick-n', pieces: 5, price: 1, assign: 'cart-order', repeat: true }, {}, null],
  ['六件 for 1', { kind: 'pick-n', pieces: 6, price: 1, assign: 'cart-order', repeat: true }, {}, 'benefit/pieces 6 5'],
  ['a third piece, and no limit', nth(), {}, null],
  ['a third piece of three', nth(3), {}, null],
  ['a third piece of two', nth(2), {}, 'benefit/positions/2 3 2'],
  ['阶梯价 from three of a line', { kind: 'quantity-price', tiers: [{ from: 3, price: 1 }] }, {}, null],
  ['阶梯价 from four of a line', { kind: 'quantity-price', tiers: [{ from: 4, price: 1 }] }, {}, 'benefit/tiers/0 4 3'],
  ['阶梯价 from five of all', { kind: 'quantity-price', per: 'scope', tiers: [{ from: 5, price: 1 }] }, {}, null],
  ['阶梯价 from six of all', { kind: 'quantity-price', per: 'scope', tiers: [{ from: 6, price: 1 }] }, {}, 'benefit/tiers/0 6 5'],
  ['运费 from 400.01 on', { kind: 'shipping-off', by: 'goods', tiers: [{ at: 40_001, off: 1 }] }, {}, 'benefit/tiers/0 ¥400.01 ¥400.00'],
  ['运费 of six pieces', { kind: 'shipping-off', by: 'pieces', tiers: [{ at: 6, off: 1 }] }, {}, 'benefit/tiers/0 6 5'],
  ['运费 above 400.01, which goods do not limit', { kind: 'shipping-off', by: 'fee', tiers: [{ at: 40_001, off: 1 }] }, {}, null],
  [
    '送袜 from 400.01 on',
    { kind: 'gift', sku: '袜', by: 'amount', tiers: [{ at: 40_001, pieces: 1 }] },
    {},
    'benefit/tiers/0 ¥400.01 ¥400.00',
  ],
  ['no goods for it: another rule says so', tiers('amount', 1), { scope: { skus: ['袜'] } }, null],
])('到不了的门槛: %s', (_, benefit, more, expected) => {
  const promotion: Promotion = { id: '活动', benefit: JSON.parse(JSON.stringify(benefit)) as Benefit, ...more };
  const findings = lintPromotions([promotion], { catalogue });
  expect(findings.map(({ rule }) => rule)).not.toContain('promotion/not-readable');
  const told = findings.filter(({ rule }) => rule === 'promotion/unreachable-tier');
  expect(told.map(({ at, params }) => `${at?.path?.replace('/promotions/0/', '')} ${params['at']} ${params['most']}`)).toEqual(
    expected === null ? [] : [expected],
  );
});

test.each([
  ['a billion pieces of each of the lines that a cart may have', 10_000 * 1e9, 0],
  ['a piece more', 10_000 * 1e9 + 1, 1],
])('without a catalogue a cart holds at most %s', (_, atLeast, count) => {
  const promotion: Promotion = { id: '活动', benefit: { kind: 'order-off', off: fen(1) }, when: [{ kind: 'pieces', atLeast }] };
  expect(lintPromotions([promotion]).filter(({ rule }) => rule === 'promotion/unreachable-tier')).toHaveLength(count);
});
