import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Benefit } from '../benefit.js';
import { lintPromotions } from './lintPromotions.js';

const nth = (...positions: object[]) => ({ kind: 'nth-item', positions, further: 'repeat', per: 'line', assign: 'cart-order' });
const free = (deal?: object) => ({ kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1, deal }, repeat: true });
const set = (deal: object) => ({ kind: 'bundle', items: [{ sku: '鞋', pieces: 1 }], ...deal });
const steps = (...tiers: object[]) => ({ kind: 'tiers', by: 'amount', tiers });
const freight = (...tiers: object[]) => ({ kind: 'shipping-off', by: 'fee', tiers });
const points = (more: object) => ({ kind: 'points', points: 100, pointValue: 1, ...more });
const pick = (price: number) => ({ kind: 'pick-n', pieces: 3, price, assign: 'cart-order', repeat: true });
const prices = (...list: number[]) => ({ kind: 'quantity-price', tiers: list.map((price, k) => ({ from: k + 2, price })) });

/** The goods are a pair of shoes for 99 and socks for 9. */
test.each<[string, object, boolean]>([
  ['立减0元', { kind: 'unit-off', off: 0 }, true],
  ['立减1元', { kind: 'unit-off', off: 100 }, false],
  ['满0元减0元', { kind: 'order-off', off: 0 }, true],
  ['减5元', { kind: 'order-off', off: 500 }, false],
  ['红包0元', { kind: 'red-packet', off: 0 }, true],
  ['红包5元', { kind: 'red-packet', off: 500 }, false],
  ['十折', { kind: 'percent-off', rate: 1 }, true],
  ['九折', { kind: 'percent-off', rate: 0.9 }, false],
  ['九折, 最高减0元', { kind: 'percent-off', rate: 0.9, cap: 0 }, true],
  ['九折, 最高减5元', { kind: 'percent-off', rate: 0.9, cap: 500 }, false],
  ['整单十折', { kind: 'order-percent', rate: 1 }, true],
  ['整单九折', { kind: 'order-percent', rate: 0.9 }, false],
  ['整单九折, 最高减0元', { kind: 'order-percent', rate: 0.9, cap: 0 }, true],
  ['会员价 99', { kind: 'unit-price', price: 9900 }, true],
  ['会员价 98.99', { kind: 'unit-price', price: 9899 }, false],
  ['第二件十折', nth({ rate: 1 }, { rate: 1 }), true],
  ['第二件半价', nth({ rate: 1 }, { rate: 0.5 }), false],
  ['第二件减0元', nth({ rate: 1 }, { off: 0 }), true],
  ['第二件减1元', nth({ rate: 1 }, { off: 100 }), false],
  ['第二件99元, which all pay anyway', nth({ rate: 1 }, { price: 9900 }), true],
  ['第二件98.99元', nth({ rate: 1 }, { price: 9899 }), false],
  ['买一送一', free(), false],
  ['加价购, at the full price', free({ rate: 1 }), true],
  ['加价购, at half the price', free({ rate: 0.5 }), false],
  ['加价购, 99元', free({ price: 9900 }), true],
  ['加价购, 减0元', free({ off: 0 }), true],
  ['套装十折', set({ rate: 1 }), true],
  ['套装九折', set({ rate: 0.9 }), false],
  ['套装减0元', set({ off: 0 }), true],
  ['套装减1元', set({ off: 100 }), false],
  ['套装价: its goods are not added up', set({ price: 9900 }), false],
  ['297元三件', pick(29_700), true],
  ['296.99元三件', pick(29_699), false],
  ['阶梯价 99, 99', prices(9900, 9900), true],
  ['阶梯价 99, 98', prices(9900, 9800), false],
  ['阶梯价 98, 99', prices(9800, 9900), false],
  ['满100减0', steps({ at: 10_000, off: 0 }), true],
  ['满100减0, 满200减10', steps({ at: 10_000, off: 0 }, { at: 20_000, off: 1000 }), false],
  ['满100打十折', steps({ at: 10_000, rate: 1 }), true],
  ['满100打九折', steps({ at: 10_000, rate: 0.9 }), false],
  ['满100减10, 最高减0元', { ...steps({ at: 10_000, off: 1000 }), cap: 0 }, true],
  ['满100减10, 最高减5元', { ...steps({ at: 10_000, off: 1000 }), cap: 500 }, false],
  ['运费十折', { kind: 'shipping-off', rate: 1 }, true],
  ['包邮', { kind: 'shipping-off', rate: 0 }, false],
  ['运费减0元', { kind: 'shipping-off', off: 0 }, true],
  ['运费减5元', { kind: 'shipping-off', off: 500 }, false],
  ['包邮, 最高减0元', { kind: 'shipping-off', rate: 0, cap: 0 }, true],
  ['运费 99: goods do not say what freight costs', { kind: 'shipping-off', price: 9900 }, false],
  ['运费满8减0', freight({ at: 800, off: 0 }), true],
  ['运费满8减0, 满12减5', freight({ at: 800, off: 0 }, { at: 1200, off: 500 }), false],
  ['100积分抵1元', points({}), false],
  ['100积分, 每100一次', points({ step: 100 }), false],
  ['100积分, 每101一次', points({ step: 101 }), true],
  ['0积分', points({ points: 0 }), true],
  ['1积分', points({ points: 1 }), false],
  ['积分最高抵0元', points({ maxOff: 0 }), true],
  ['积分最高抵1元', points({ maxOff: 100 }), false],
  ['积分最高抵0%', points({ maxRate: 0 }), true],
  ['积分最高抵一半', points({ maxRate: 0.5 }), false],
  ['一口价 99', { kind: 'order-price', price: 9900 }, false],
  ['满100送袜', { kind: 'gift', sku: '袜', by: 'amount', tiers: [{ at: 10_000, pieces: 1 }] }, false],
  ['定金 10 抵 10: a deposit is one still', { kind: 'deposit', pay: 1000, worth: 1000 }, false],
])('没有优惠: %s', (_, benefit, tells) => {
  const promotion = { id: '活动', benefit: JSON.parse(JSON.stringify(benefit)) as Benefit };
  const catalogue = [
    { id: '袜', unitPrice: fen(900) },
    { id: '鞋', unitPrice: fen(9900) },
  ];
  const findings = lintPromotions([promotion], { catalogue });
  expect(findings.map(({ rule }) => rule)).not.toContain('promotion/not-readable');
  const told = findings.filter(({ rule }) => rule === 'promotion/no-effect');
  expect(told.map(({ at }) => at?.path)).toEqual(tells ? ['/promotions/0/benefit'] : []);
});

test.each([
  ['without a catalogue nobody knows whether a price is high', {}],
  ['nor with one that has none of its goods', { catalogue: [{ id: '帽', unitPrice: fen(100) }] }],
])('%s', (_, options) => {
  const benefit: Benefit = { kind: 'unit-price', price: fen(1_000_000) };
  const findings = lintPromotions([{ id: '活动', benefit, scope: { skus: ['鞋'] } }], options);
  expect(findings.filter(({ rule }) => rule === 'promotion/no-effect')).toEqual([]);
});
