import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { searchStart } from '../../../../../../scripts/promotion/searchStart.js';
import type { Cart } from '../../cart.js';
import type { Promotion } from '../../promotion.js';
import { outlooksOf } from './views.js';

const cart: Cart = {
  lines: [
    { id: '鞋', unitPrice: fen(10_000), quantity: 2, shop: '甲' },
    { id: '袜', unitPrice: fen(2000), quantity: 3, shop: '甲' },
    { id: '帽', unitPrice: fen(5000), quantity: 1, shop: '乙' },
  ],
  shipping: [{ id: '快递', fee: fen(800), tags: ['送货'] }],
  buyer: { tags: ['会员'], orderNumber: 2 },
};
const off5 = { kind: 'order-off', off: 500 };
const when = (...conditions: readonly object[]) => ({ when: conditions });
const amount = (atLeast: number, more: object = {}) => ({ kind: 'amount', atLeast, ...more });
const pieces = (atLeast: number, more: object = {}) => ({ kind: 'pieces', atLeast, ...more });
const ofSocks = { scope: { lines: ['袜'] } };
const shops = { perShop: true };
const buyGet = { kind: 'buy-get', buy: { pieces: 2 }, get: { pieces: 1 }, repeat: false };
const dear = { scope: { unitPrice: { from: fen(4000) } } };
const unit = { id: '直', benefit: { kind: 'unit-off', off: 1 }, coupon: true, scope: { lines: ['帽'] } } as unknown as Promotion;

// from which lines, at most how much, and once shoes cost 90 yuan and hats nothing; = where these are just its lines, ! where others share it
test.each<[string, object, object, string]>([
  ['减5', off5, {}, '鞋袜帽 500/500='],
  ['赠品', { kind: 'gift', sku: '袜', by: 'pieces', tiers: [{ at: 1, pieces: 1 }] }, {}, ''],
  ['for lines that are not there', off5, { scope: { lines: ['无'] } }, ''],
  ['包邮', { kind: 'shipping-off', rate: 0 }, {}, '运费 800/800='],
  ['包邮 for lines that are not there', { kind: 'shipping-off', rate: 0 }, { scope: { lines: ['无'] } }, ''],
  ['包邮 in each shop', { kind: 'shipping-off', rate: 0 }, shops, '运费 800/800= 运费 800/800='],
  ['满310减5: all of it', off5, when(amount(31_000)), '鞋袜帽 500/0='],
  ['满310.01减5: not any more', off5, when(amount(31_001)), '鞋袜帽 0/0='],
  ['满150减5', off5, when(amount(15_000)), '鞋袜帽 500/500='],
  ['满150.01减5', off5, when(amount(15_001)), '鞋袜帽 500/0='],
  ['满150.01减5 of the list price, while that may still fall', off5, when(amount(15_001, { basis: 'list' })), '鞋袜帽 500/0='],
  ['减5 off socks 满200 of shoes', off5, { ...ofSocks, ...when(amount(20_000, { scope: { lines: ['鞋'] } })) }, '袜 500/0='],
  ['减5 off socks 满310 of all', off5, { ...ofSocks, ...when(amount(31_000, { scope: {} })) }, '袜 500/0='],
  ['满6件', off5, when(pieces(6)), '鞋袜帽 500/500='],
  ['满7件', off5, when(pieces(7)), ''],
  ['满3件 of socks', off5, { ...ofSocks, ...when(pieces(3)) }, '袜 500/500='],
  ['满4件 of socks', off5, { ...ofSocks, ...when(pieces(4)) }, ''],
  ['满3件 of one line', off5, when(pieces(3, { perLine: true })), '鞋袜帽 500/500='],
  ['满4件 of one line', off5, when(pieces(4, { perLine: true })), ''],
  ['尾款满150', off5, when({ kind: 'balance', atLeast: 15_000 }), '鞋袜帽 500/500='],
  ['尾款满150.01', off5, when({ kind: 'balance', atLeast: 15_001 }), '鞋袜帽 500/0='],
  ['会员', off5, when({ kind: 'buyer', anyOf: ['新客', '会员'] }), '鞋袜帽 500/500='],
  ['新客', off5, when({ kind: 'buyer', anyOf: ['新客'] }), ''],
  ['第二单', off5, when({ kind: 'order-number', is: 2 }), '鞋袜帽 500/500='],
  ['首单', off5, when({ kind: 'order-number', is: 1 }), ''],
  ['送货', off5, when({ kind: 'shipping', anyOf: ['自取', '送货'] }), '鞋袜帽 500/500='],
  ['自取', off5, when({ kind: 'shipping', anyOf: ['自取'] }), ''],
  ['once another applied', off5, when({ kind: 'applied', promotion: '直' }), '鞋袜帽 500/500='],
  ['two amounts', off5, when(amount(15_000), amount(14_000)), '鞋袜帽 500/500='],
  ['two amounts, one of which is too much', off5, when(amount(15_000), amount(15_001)), '鞋袜帽 500/0='],
  ['an amount and pieces', off5, when(pieces(1), amount(15_001)), '鞋袜帽 500/0='],
  ['in each shop', off5, shops, '鞋袜 500/500= 帽 500/0='],
  ['in each shop, 满60', off5, { ...shops, ...when(amount(6000)) }, '鞋袜 500/500= 帽 0/0='],
  ['in each shop, two pieces', off5, { ...shops, ...when(pieces(2)) }, '鞋袜 500/500='],
  ['in each shop, of a group', off5, { ...shops, stacking: { group: 'g' } }, '鞋袜帽 1000/500!'],
  ['of a group', off5, { stacking: { group: 'g' } }, '鞋袜帽 500/500='],
  ['in each shop, a budget of 8', off5, { ...shops, left: { budget: fen(800) } }, '鞋袜帽 800/500!'],
  [
    'in each shop, two pieces, a budget of 3: one shop has them',
    off5,
    { ...shops, ...when(pieces(2)), left: { budget: fen(300) } },
    '鞋袜 300/300!',
  ],
  [
    '买二送一 in each shop, of socks or hats, a budget of 8: any line may be got',
    buyGet,
    { ...shops, scope: { lines: ['袜', '帽'] }, left: { budget: fen(800) } },
    '鞋袜帽 800/800!',
  ],
  ['a budget of 3', off5, { left: { budget: fen(300) } }, '鞋袜帽 300/300!'],
  ['a budget of 8 of socks', off5, { ...ofSocks, left: { budget: fen(800) } }, '袜 500/500!'],
  ['包邮 in each shop, a budget of 3', { kind: 'shipping-off', rate: 0 }, { ...shops, left: { budget: fen(300) } }, '运费 300/300!'],
  ['买二送一 of socks: looks at all lines, since any may be got', buyGet, ofSocks, '鞋袜帽 2000/2000='],
  ['买二送一 in each shop', buyGet, shops, '鞋袜 2000/2000= 帽 0/0='],
  ['买二送一 in each shop, a budget of 8', buyGet, { ...shops, left: { budget: fen(800) } }, '鞋袜帽 800/800!'],
  ['减5 off what costs 40 by then', off5, dear, '鞋袜帽 500/500'],
  ['买二 of what costs 40 by then', { ...buyGet, buy: { pieces: 2, ...dear } }, {}, '鞋袜帽 31000/15000'],
  ['买二送 what costs 40 by then', { ...buyGet, get: { pieces: 1, ...dear } }, {}, '鞋袜帽 31000/15000'],
  ['减5 off what nobody made cheaper', off5, { scope: { fullPriceOnly: true } }, '鞋袜帽 500/500'],
  ['the best for each line', off5, { stacking: { group: 'g', pick: 'best-per-line' } }, '鞋袜帽 500/500'],
  ['the best', off5, { stacking: { group: 'g', pick: 'best' } }, '鞋袜帽 500/500='],
  ['a unit price', { kind: 'unit-off', off: 300 }, {}, '鞋袜帽 1800/1800='],
  ['an exclusive unit price', { kind: 'unit-off', off: 300 }, { stacking: { exclusive: true } }, '鞋袜帽 1800/1800'],
])('还能减的上限: %s', (_, benefit, more, expected) => {
  // a unit price that is a coupon: prices may still change
  const own = { id: '券', benefit, ...more } as unknown as Promotion;
  const { ground, plan, start } = searchStart({ cart, promotions: [unit, own], order: 'given', minPayable: fen(0) });
  const lookAt = outlooksOf(ground.views);
  const before = start.run.basket;
  const later = { ...before, goods: { ...before.goods, running: [9000, 6000, 0] } };
  const limits = plan.limits[plan.candidates.findIndex(({ step }) => step.id === '券')] ?? [];
  const said = limits.map(({ view, most, exact, alone }) => {
    const lines = view === null ? '运费' : ground.views.places[view]!.map((place) => cart.lines[place]!.id).join('');
    return `${lines} ${[before, later].map((basket) => most(lookAt(basket, start.listed))).join('/')}${exact ? '=' : ''}${alone ? '' : '!'}`;
  });
  expect(said.join(' ')).toBe(expected);
});
