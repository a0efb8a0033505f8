import { expect, test } from 'vitest';
import type { Benefit } from '../benefit.js';
import type { Promotion } from '../promotion.js';
import { type LossArticle, type LossOptions, lossOf } from './loss.js';

const most = Number.MAX_SAFE_INTEGER;
/** An article for 100, nine pieces of it at most. */
const article: LossArticle = { unitPrice: 10_000, maxPieces: 9, sku: '鞋' };
const alone: LossOptions = { buys: true, gets: true, uneven: false };
const nth = (further: string, ...positions: object[]) => ({ kind: 'nth-item', positions, further, per: 'line', assign: 'cart-order' });
const get = (buy: number, pieces: number, deal?: object) => ({
  kind: 'buy-get',
  buy: { pieces: buy },
  get: deal === undefined ? { pieces } : { pieces, deal },
  repeat: true,
});
const set = (pieces: number, deal: object, sku = '鞋') => ({ kind: 'bundle', items: [{ sku, pieces }], ...deal });
const tiers = (by: string, tier: object, more: object = {}) => ({ kind: 'tiers', by, tiers: [tier], ...more });
const when = (...conditions: object[]) => ({ when: conditions }) as unknown as Partial<Promotion>;
const lossFor = (benefit: object, more: Partial<Promotion> = {}) => lossOf({ id: '活动', benefit: benefit as Benefit, ...more });

// a share in millionths, and an amount in fen; the lower of both counts
test.each<[string, object, Partial<Promotion>, number, number]>([
  ['会员价 80', { kind: 'unit-price', price: 8000 }, {}, 200_000, 2000],
  ['会员价 above the price', { kind: 'unit-price', price: 12_000 }, {}, 0, 0],
  ['立减5', { kind: 'unit-off', off: 500 }, {}, 1e6, 500],
  ['九折', { kind: 'percent-off', rate: 0.9 }, {}, 100_000, most],
  ['九折, 最高减3', { kind: 'percent-off', rate: 0.9, cap: 300 }, {}, 100_000, 300],
  ['整单九折', { kind: 'order-percent', rate: 0.9, basis: 'running' }, {}, 100_000, most],
  ['整单九折 of the list price', { kind: 'order-percent', rate: 0.9, basis: 'list' }, {}, 1e6, 1000],
  ['整单九折 of the list price, 最高减3', { kind: 'order-percent', rate: 0.9, basis: 'list', cap: 300 }, {}, 1e6, 300],
  ['第二件半价', nth('repeat', { rate: 1 }, { rate: 0.5 }), {}, 250_000, 2500],
  ['第二件半价, and all after it', nth('last', { rate: 1 }, { rate: 0.5 }), {}, 500_000, 5000],
  ['only the last deal goes on', nth('last', { rate: 1 }, { rate: 0.2 }, { rate: 0.5 }), {}, 500_000, 5000],
  ['the first two make it worst', nth('stop', { rate: 0.5 }, { rate: 0.2 }, { rate: 1 }), {}, 650_000, 6500],
  ['第二件减3', nth('repeat', { off: 0 }, { off: 300 }), {}, 1e6, 150],
  ['第二件80元', nth('repeat', { rate: 1 }, { price: 8000 }), {}, 100_000, 1000],
  ['买一送一', get(1, 1), {}, 500_000, 5000],
  ['买二送一', get(2, 1), {}, 333_334, 3334],
  ['买一, 第二件半价', get(1, 1, { rate: 0.5 }), {}, 250_000, 2500],
  ['买一, 第二件减3', get(1, 1, { off: 300 }), {}, 500_000, 150],
  ['free without buying', get(0, 1), {}, 1e6, most],
  ['套装, two for 150', set(2, { price: 15_000 }), {}, 250_000, 2500],
  ['套装, 3.01 off two', set(2, { off: 301 }), {}, 1e6, 151],
  ['套装, 八折', set(2, { rate: 0.8 }), {}, 200_000, most],
  ['套装 of something else', set(2, { rate: 0.8 }, '袜'), {}, 0, 0],
  ['三件200', { kind: 'pick-n', pieces: 3, price: 20_000, assign: 'cart-order', repeat: true }, {}, 333_400, 3334],
  [
    '阶梯价, the lowest',
    {
      kind: 'quantity-price',
      tiers: [
        { from: 2, price: 8000 },
        { from: 3, price: 9000 },
      ],
    },
    {},
    200_000,
    2000,
  ],
  ['满200减30', tiers('amount', { at: 20_000, off: 3000 }), {}, 150_000, 3000],
  ['满200减30, 最高减10', tiers('amount', { at: 20_000, off: 3000 }, { cap: 1000 }), {}, 50_000, 1000],
  ['满200减30, from 300 on', tiers('amount', { at: 20_000, off: 3000 }), when({ kind: 'amount', atLeast: 30_000 }), 100_000, 3000],
  ['满200减30, from three pieces on', tiers('amount', { at: 20_000, off: 3000 }), when({ kind: 'pieces', atLeast: 3 }), 150_000, 1000],
  ['满200减30 of the list price is two pieces', tiers('amount', { at: 20_000, off: 3000 }, { basis: 'list' }), {}, 1e6, 1500],
  [
    '满200减30, from a list price of 400 on, is four pieces',
    tiers('amount', { at: 20_000, off: 3000 }),
    when({ kind: 'amount', atLeast: 40_000, basis: 'list' }),
    1e6,
    750,
  ],
  [
    'the pieces that are asked for, where they are more',
    tiers('amount', { at: 20_000, off: 3000 }, { basis: 'list' }),
    when({ kind: 'pieces', atLeast: 5 }),
    1e6,
    600,
  ],
  ['每满100减10', tiers('amount', { at: 10_000, off: 1000, repeat: true }), {}, 100_000, most],
  ['每满100减10, 最高减3', tiers('amount', { at: 10_000, off: 1000, repeat: true }, { cap: 300 }), {}, 100_000, 300],
  ['每满100减10 of the list price', tiers('amount', { at: 10_000, off: 1000, repeat: true }, { basis: 'list' }), {}, 1e6, 1000],
  ['每2件减5', tiers('pieces', { at: 2, off: 500, repeat: true }), {}, 1e6, 250],
  ['满2件减5', tiers('pieces', { at: 2, off: 500 }), {}, 1e6, 250],
  ['满2件减5, 最高减3', tiers('pieces', { at: 2, off: 500 }, { cap: 300 }), {}, 1e6, 150],
  ['满2件打八折', tiers('pieces', { at: 2, rate: 0.8 }), {}, 200_000, most],
  ['满2件打八折, 最高减3', tiers('pieces', { at: 2, rate: 0.8 }, { cap: 300 }), {}, 200_000, 300],
  [
    'of two tiers the higher share and the higher amount',
    {
      kind: 'tiers',
      by: 'amount',
      tiers: [
        { at: 10_000, off: 2000 },
        { at: 50_000, off: 5000 },
      ],
    },
    {},
    200_000,
    5000,
  ],
  ['减5', { kind: 'order-off', off: 500 }, {}, 1e6, 500],
  ['满10减5', { kind: 'order-off', off: 500 }, when({ kind: 'amount', atLeast: 1000 }), 500_000, 500],
  ['more off than it asks for is all of it', { kind: 'order-off', off: 500 }, when({ kind: 'amount', atLeast: 400 }), 1e6, 500],
  ['红包 5', { kind: 'red-packet', off: 500 }, {}, 1e6, 500],
  ['一口价 500, nine pieces at most', { kind: 'order-price', price: 50_000 }, {}, 444_500, 4445],
  ['100积分 for 5 fen each', { kind: 'points', points: 100, pointValue: 5 }, {}, 1e6, 500],
  ['积分, 30% at most', { kind: 'points', points: 100, pointValue: 5, maxRate: 0.3 }, {}, 300_000, 500],
  ['积分, 2 yuan at most', { kind: 'points', points: 100, pointValue: 5, maxOff: 200 }, {}, 1e6, 200],
  ['积分, 3% of the list price at most', { kind: 'points', points: 100, pointValue: 5, maxRate: 0.03, basis: 'list' }, {}, 1e6, 300],
  ['定金 10 抵 15', { kind: 'deposit', pay: 1000, worth: 1500 }, {}, 500_000, 500],
  ['定金 10, 立减3', { kind: 'deposit', pay: 1000, off: 300 }, {}, 300_000, 300],
  ['赠品', { kind: 'gift', sku: '袜', by: 'pieces', tiers: [{ at: 1, pieces: 1 }] }, {}, 0, 0],
  ['包邮', { kind: 'shipping-off', rate: 0 }, {}, 0, 0],
])('最多减多少: %s', (_, benefit, more, share, amount) => {
  expect(lossFor(benefit, more)(article, alone)).toEqual({ share, amount });
});

test('套装 with another article is not looked at', () => {
  const items = ['鞋', '袜'].map((sku) => ({ sku, pieces: 1 }));
  expect(lossFor({ kind: 'bundle', items, rate: 0.5 })(article, alone)).toEqual({ share: 0, amount: 0 });
});

test.each<[string, object, Partial<LossOptions>, number, number]>([
  ['the article cannot be got', get(1, 1), { gets: false }, 0, 0],
  ['the article cannot be bought', get(1, 1), { buys: false }, 0, 0],
  ['it need not be bought', get(0, 1), { buys: false }, 1e6, most],
  ['pieces that cost less by then: it may fall on the dearer ones', get(1, 1, { rate: 0.5 }), { uneven: true }, 500_000, most],
  ['第二件半价 on the dearer ones', nth('repeat', { rate: 1 }, { rate: 0.5 }), { uneven: true }, 500_000, 5000],
])('最多减多少: %s', (_, benefit, options, share, amount) => {
  expect(lossFor(benefit)(article, { ...alone, ...options })).toEqual({ share, amount });
});

test.each([
  ['a third of it, rounded up', 30e9, 20e9, 333_334],
  ['an exact share of a very high price', 9e15, 9e15 - 9e9 * 333_333, 333_333],
])('shares are exact up to 2^53: %s', (_, unitPrice, price, share) => {
  expect(lossFor({ kind: 'unit-price', price })({ ...article, unitPrice }, alone).share).toBe(share);
});

test('an article that costs nothing has nothing to lose', () => {
  const free = { ...article, unitPrice: 0 };
  expect(lossFor({ kind: 'unit-price', price: 0 })(free, alone)).toEqual({ share: 0, amount: 0 });
  expect(lossFor(tiers('amount', { at: 300, off: 300 }, { basis: 'list' }))(free, alone)).toEqual({ share: 1e6, amount: 1 });
});
