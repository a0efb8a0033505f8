import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSoundBases } from '../../../../../../scripts/promotion/withSoundBases.js';
import { benefitKinds, benefits, carts, scopes } from '../../../../../../scripts/promotionArbitraries.js';
import type { Benefit } from '../../benefit.js';
import type { Cart } from '../../cart.js';
import { compilePromotions } from '../../compilePromotions.js';
import { endUnitLevel, startRun } from '../../engine/applyAll.js';
import { type Basket, readCart } from '../../engine/basket.js';
import { applyOne, tryStep } from '../../engine/run.js';
import type { Level } from '../../level.js';
import type { Promotion } from '../../promotion.js';
import { type Ground, mostOff } from './mostOff.js';
import { placesIn } from './placesIn.js';
import { outlooksOf, viewsOf } from './views.js';

const cart: Cart = {
  lines: [
    { id: '鞋', unitPrice: fen(10_000), quantity: 2, floorPrice: fen(1000) },
    { id: '袜', unitPrice: fen(2000), quantity: 3 },
  ],
  shipping: [
    { id: '快递', fee: fen(800), tags: ['送货'] },
    { id: '自提', fee: fen(300), tags: ['自取'] },
  ],
};
const every = [0, 1];

interface Ask {
  /** Which lines it covers; all where it is left out. */
  readonly covered?: readonly number[];
  /** Whether it may only be tried for some of them. */
  readonly partly?: boolean;
  readonly level?: Level;
  readonly listed?: boolean;
  /** Levels that are over before its turn. */
  readonly over?: readonly Level[];
}

/** The most that comes off: of the cart as it is, once it is cheaper, once nearly all of that was paid first, and once a fee fell. */
function mostOf(benefit: object, { covered = every, partly = false, level = 'shop', listed = true, over = [] }: Ask = {}): string {
  const promotion = { id: 'P', benefit } as Promotion;
  const [step] = compilePromotions([promotion]).steps;
  const basket = { ...readCart(cart), listed };
  const ground: Ground = { basket, listed, views: viewsOf(every) };
  const lookAt = outlooksOf(ground.views);
  const most = mostOff(
    promotion,
    step!,
    { covered, among: every, exact: !partly },
    { level, comesAfter: (asked) => over.includes(asked) },
    ground,
  );
  const cheaper: Basket = { ...basket, goods: { ...basket.goods, running: [12_000, 5000] } };
  const written: Basket = { ...cheaper, after: new Map([['item', [15_000, 5500]]]) };
  return [basket, cheaper, { ...written, deposits: 16_500 }, { ...written, freight: { ...basket.freight, running: [100, 300] } }]
    .map((each) => String(most(lookAt(each, listed))))
    .join(' ');
}

const tiers = (more: object) => ({ kind: 'tiers', by: 'amount', tiers: [{ at: 20_000, off: 3000 }], ...more });
const two = [
  { at: 10_000, off: 3000 },
  { at: 20_000, off: 2000 },
];
const nth = { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' };
const get = (more: object) => ({ kind: 'buy-get', buy: { pieces: 2 }, get: { pieces: 1 }, repeat: false, ...more });
const ship = (more: object) => ({ kind: 'shipping-off', ...more });
const onlyShoes = { covered: [0] };
const partly = { partly: true };

test.each<[string, object, Ask, string]>([
  ['赠品 takes nothing', { kind: 'gift', sku: '袜', by: 'pieces', tiers: [{ at: 1, pieces: 1 }] }, {}, '0 0 0 0'],
  ['减5元', { kind: 'order-off', off: 500 }, {}, '500 500 500 500'],
  ['红包6元: no more than the balance', { kind: 'red-packet', off: 600 }, {}, '600 600 500 600'],
  ['减300元: no more than the cart is above its floors', { kind: 'order-off', off: 30_000 }, {}, '24000 15000 500 15000'],
  ['减300元 of the shoes', { kind: 'order-off', off: 30_000 }, onlyShoes, '18000 10000 500 10000'],
  ['九折', { kind: 'order-percent', rate: 0.9 }, {}, '2600 1700 500 1700'],
  ['九折 of the socks', { kind: 'order-percent', rate: 0.9 }, { covered: [1] }, '600 500 500 500'],
  ['九折, 最高减20', { kind: 'order-percent', rate: 0.9, cap: 2000 }, {}, '2000 1700 500 1700'],
  ['九折 of the list price', { kind: 'order-percent', rate: 0.9, basis: 'list' }, {}, '2600 2600 500 2600'],
  [
    '九折 of the list price while that may change',
    { kind: 'order-percent', rate: 0.9, basis: 'list' },
    { listed: false },
    '2600 1700 500 1700',
  ],
  ['九折 of the first price', { kind: 'order-percent', rate: 0.9, basis: 'list' }, { level: 'unit', listed: false }, '2600 2600 500 2600'],
  ['九折 of the balance', { kind: 'order-percent', rate: 0.9, basis: 'balance' }, onlyShoes, '2600 1700 50 1700'],
  ['九折 after items', { kind: 'order-percent', rate: 0.9, basis: { after: 'item' } }, {}, '2600 2600 500 2050'],
  [
    '九折 after items, which are over',
    { kind: 'order-percent', rate: 0.9, basis: { after: 'item' } },
    { over: ['item'] },
    '2600 1700 500 2050',
  ],
  ['一口价 150', { kind: 'order-price', price: 15_000 }, {}, '11000 2000 500 2000'],
  ['一口价 300', { kind: 'order-price', price: 30_000 }, {}, '0 0 0 0'],
  ['一口价 50 of the shoes', { kind: 'order-price', price: 5000 }, onlyShoes, '15000 7000 500 7000'],
  ['1000积分抵10元', { kind: 'points', points: 1000, pointValue: 1 }, {}, '1000 1000 500 1000'],
  ['积分 worth 3 fen, in steps of 100', { kind: 'points', points: 999, pointValue: 3, step: 100 }, {}, '2700 2700 300 2700'],
  ['积分, at most 8 yuan', { kind: 'points', points: 1000, pointValue: 3, maxOff: 800 }, {}, '798 798 498 798'],
  ['积分, at most a hundredth, rounded down', { kind: 'points', points: 1000, pointValue: 1, maxRate: 0.010001 }, {}, '260 170 170 170'],
  [
    '积分, at most a hundredth of the balance',
    { kind: 'points', points: 1000, pointValue: 1, maxRate: 0.01, basis: 'balance' },
    {},
    '260 170 5 170',
  ],
  [
    '积分 on the shoes: no more than they are above their floor',
    { kind: 'points', points: 30_000, pointValue: 1 },
    onlyShoes,
    '18000 10000 500 10000',
  ],
  ['定金10抵15', { kind: 'deposit', pay: 1000, worth: 1500 }, {}, '500 500 0 500'],
  ['定金10, 立减3', { kind: 'deposit', pay: 1000, off: 300 }, {}, '300 300 0 300'],
  ['定金30立减1 each piece', { kind: 'deposit', pay: 3000, off: 100, each: 'piece' }, {}, '500 500 0 500'],
  ['定金35立减1 each piece: dearer than what is left', { kind: 'deposit', pay: 3500, off: 100, each: 'piece' }, {}, '500 0 0 0'],
  ['定金170立减1: just what is left', { kind: 'deposit', pay: 17_000, off: 100 }, {}, '100 100 0 100'],
  ['定金150立减1 of the shoes: dearer than these are', { kind: 'deposit', pay: 15_000, off: 100 }, onlyShoes, '100 0 0 0'],
  ['定金2立减500: no more than there is', { kind: 'deposit', pay: 200, off: 50_000 }, {}, '24000 15000 500 15000'],
  ['满200减30', tiers({}), {}, '3000 0 0 0'],
  ['满200减30 of the shoes', tiers({}), onlyShoes, '3000 0 0 0'],
  ['满200减30 of the list price', tiers({ basis: 'list' }), {}, '3000 3000 500 3000'],
  ['a later tier that takes less: the most that was reached', tiers({ tiers: two }), {}, '3000 3000 500 3000'],
  ['每满50减6', tiers({ tiers: [{ at: 5000, off: 600, repeat: true }] }), {}, '3000 1800 500 1800'],
  ['每满50减6, 最高减20', tiers({ tiers: [{ at: 5000, off: 600, repeat: true }], cap: 2000 }), {}, '2000 1800 500 1800'],
  ['满200八折', tiers({ tiers: [{ at: 20_000, rate: 0.8 }] }), {}, '5200 0 0 0'],
  ['满5件减30', tiers({ by: 'pieces', tiers: [{ at: 5, off: 3000 }] }), {}, '3000 3000 500 3000'],
  ['满6件减30', tiers({ by: 'pieces', tiers: [{ at: 6, off: 3000 }] }), {}, '0 0 0 0'],
  ['满3件减30 of the socks', tiers({ by: 'pieces', tiers: [{ at: 3, off: 3000 }] }), { covered: [1] }, '3000 3000 500 3000'],
  ['满3件八折', tiers({ by: 'pieces', tiers: [{ at: 3, rate: 0.8 }] }), {}, '5200 3400 500 3400'],
  ['满3件减30 for each line', tiers({ by: 'pieces', decide: 'line', tiers: [{ at: 3, off: 3000 }] }), {}, '3000 3000 500 3000'],
  ['满2件减30 for each line', tiers({ by: 'pieces', decide: 'line', tiers: [{ at: 2, off: 3000 }] }), {}, '6000 6000 500 6000'],
  ['满5件, 30 off each line', tiers({ by: 'pieces', take: 'line', tiers: [{ at: 5, off: 3000 }] }), {}, '6000 6000 500 6000'],
  ['满200减30 for each line', tiers({ decide: 'line' }), {}, '3000 0 0 0'],
  ['满200, 30 off each line', tiers({ take: 'line' }), {}, '6000 0 0 0'],
  [
    '满200, 70 off each line: no more than it costs',
    tiers({ take: 'line', tiers: [{ at: 10_000, off: 7000 }] }),
    {},
    '13000 12000 500 12000',
  ],
  ['满50减30 for each line, 最高减40', tiers({ decide: 'line', cap: 4000, tiers: [{ at: 5000, off: 3000 }] }), {}, '4000 4000 500 4000'],
  [
    '满55九折 for each line by the list',
    tiers({ decide: 'line', basis: 'list', tiers: [{ at: 5500, rate: 0.9 }] }),
    {},
    '2600 2600 500 2600',
  ],
  [
    '满55九折 for each line after items',
    tiers({ decide: 'line', basis: { after: 'item' }, tiers: [{ at: 5500, rate: 0.9 }] }),
    {},
    '2600 2600 500 2050',
  ],
  ['包邮', ship({ rate: 0 }), {}, '1100 1100 1100 400'],
  ['运费八折', ship({ rate: 0.8 }), {}, '220 220 220 80'],
  ['运费减5', ship({ off: 500 }), {}, '500 500 500 400'],
  ['运费减5 off each method', ship({ off: 500, each: 'method' }), {}, '800 800 800 400'],
  ['运费减5 off each method, 最高减6', ship({ off: 500, each: 'method', cap: 600 }), {}, '600 600 600 400'],
  ['运费2元', ship({ price: 200 }), {}, '900 900 900 200'],
  ['运费2元 a method', ship({ price: 200, each: 'method' }), {}, '700 700 700 100'],
  ['送货包邮', ship({ rate: 0, methods: ['送货'] }), {}, '800 800 800 100'],
  ['自取或送货包邮', ship({ rate: 0, methods: ['自取', '送货'] }), {}, '1100 1100 1100 400'],
  ['空运包邮: no such method', ship({ rate: 0, methods: ['空运'] }), {}, '0 0 0 0'],
  ['满200包邮', ship({ by: 'goods', tiers: [{ at: 20_000, rate: 0 }] }), {}, '1100 0 0 0'],
  ['满200包邮 by the list price', ship({ by: 'goods', basis: 'list', tiers: [{ at: 20_000, rate: 0 }] }), {}, '1100 1100 1100 400'],
  [
    '满100元运费减5, 满200减4',
    ship({
      by: 'goods',
      tiers: [
        { at: 10_000, off: 500 },
        { at: 20_000, off: 400 },
      ],
    }),
    {},
    '500 500 500 400',
  ],
  ['满5件包邮', ship({ by: 'pieces', tiers: [{ at: 5, rate: 0 }] }), {}, '1100 1100 1100 400'],
  ['满6件包邮', ship({ by: 'pieces', tiers: [{ at: 6, rate: 0 }] }), {}, '0 0 0 0'],
  ['运费满5减2', ship({ by: 'fee', tiers: [{ at: 500, off: 200 }] }), {}, '200 200 200 0'],
  ['运费满5减2 a method', ship({ by: 'fee', each: 'method', tiers: [{ at: 500, off: 200 }] }), {}, '200 200 200 0'],
  ['运费每满3减2 a method', ship({ by: 'fee', each: 'method', tiers: [{ at: 300, off: 200, repeat: true }] }), {}, '600 600 600 200'],
  ['会员价 80', { kind: 'unit-price', price: 8000 }, {}, '4000 4000 500 4000'],
  ['会员价 80, whichever lines: each has its own', { kind: 'unit-price', price: 8000 }, partly, '4000 4000 500 4000'],
  ['直降5', { kind: 'unit-off', off: 500 }, partly, '2500 2500 500 2500'],
  ['直降5, groups of one', { kind: 'unit-off', off: 500, groupsOf: 1 }, partly, '2500 2500 500 2500'],
  ['两件起每件减5', { kind: 'unit-off', off: 500, groupsOf: 2 }, {}, '2000 2000 500 2000'],
  [
    '两件起每件减5, of some lines only: all that they can give',
    { kind: 'unit-off', off: 500, groupsOf: 2 },
    partly,
    '24000 15000 500 15000',
  ],
  ['九折 by line', { kind: 'percent-off', rate: 0.9 }, partly, '2600 2600 500 2600'],
  ['两件起九折', { kind: 'percent-off', rate: 0.9, groupsOf: 2 }, partly, '24000 15000 500 15000'],
  ['阶梯价 by line', { kind: 'quantity-price', tiers: [{ from: 3, price: 1500 }] }, partly, '1500 1500 500 1500'],
  ['阶梯价 of all together', { kind: 'quantity-price', per: 'scope', tiers: [{ from: 5, price: 1500 }] }, {}, '18500 15000 500 15000'],
  [
    '阶梯价 of all together, of some lines only',
    { kind: 'quantity-price', per: 'scope', tiers: [{ from: 5, price: 1500 }] },
    partly,
    '24000 15000 500 15000',
  ],
  ['第二件半价', nth, {}, '6000 6000 500 6000'],
  ['第二件半价 of some lines only', nth, partly, '24000 15000 500 15000'],
  ['买二送一, the cheapest', get({}), {}, '2000 2000 500 2000'],
  ['买二送一, the dearest', get({ pick: 'dearest' }), {}, '10000 10000 500 10000'],
  ['买二送一 of the largest line: as the dearest', get({ pick: 'largest-line' }), {}, '10000 10000 500 10000'],
  [
    '买二袜送一: its lines give no more than all that there are',
    get({ get: { pieces: 1, scope: {} } }),
    { covered: [1], partly: true },
    '24000 15000 500 15000',
  ],
  ['买六送一: too few pieces', get({ buy: { pieces: 6 } }), {}, '0 0 0 0'],
  [
    '套装减5',
    {
      kind: 'bundle',
      items: [
        { sku: '鞋', pieces: 1 },
        { sku: '袜', pieces: 1 },
      ],
      off: 500,
    },
    {},
    '1000 1000 500 1000',
  ],
  ['三件50', { kind: 'pick-n', pieces: 3, price: 5000, assign: 'dearest-first', repeat: false }, {}, '17000 15000 500 15000'],
  [
    '三件50 of the shoes alone',
    { kind: 'pick-n', pieces: 2, price: 5000, assign: 'dearest-first', repeat: false },
    { covered: [0], partly: true },
    '18000 10000 500 10000',
  ],
])('优惠的上限: %s', (_, benefit, ask, expected) => {
  expect(mostOf(benefit, ask)).toBe(expected);
});

test('whatever comes off before it, it takes no more than that, and the limit never rises', () => {
  const anyBenefit = fc.constantFrom(...benefitKinds).chain((kind): fc.Arbitrary<Benefit> => benefits[kind]);
  const amounts = fc.record({
    off: fc.nat(600).map(fen),
    rate: fc.constantFrom(0.3, 0.7, 1),
    pay: fc.integer({ min: 1, max: 200 }).map(fen),
  });
  fc.assert(
    fc.property(carts, anyBenefit, scopes, amounts, (given, benefit, scope, { off, rate, pay }) => {
      const own = withSoundBases({ id: 'P', benefit, scope });
      const before: readonly Promotion[] = [
        { id: '减', benefit: { kind: 'order-off', off }, scope: { lines: ['l2', 'l3'] } },
        { id: '折', benefit: { kind: 'order-percent', rate }, scope: { skus: ['s1', 'l1'] } },
        { id: '定金', benefit: { kind: 'deposit', pay, worth: fen(pay + 10) } },
      ];
      const compiled = compilePromotions([...before, own]);
      const stepOf = (id: string) => compiled.steps.find((step) => step.id === id)!;
      const run = startRun(readCart(given), compiled, { time: null, use: null, trace: false });
      endUnitLevel(run);
      const ground: Ground = { basket: run.basket, listed: true, views: viewsOf(run.everyLine) };
      const covered = placesIn(own.scope, run.everyLine, ground);
      if (covered.length === 0) return;
      const standing = { level: stepOf('P').level, comesAfter: () => false };
      const most = mostOff(own, stepOf('P'), { covered, among: run.everyLine, exact: true }, standing, ground);
      const lookAt = outlooksOf(ground.views);
      let limit = Number.POSITIVE_INFINITY;
      for (const id of ['', ...before.map((each) => each.id)]) {
        if (id !== '') applyOne(run, stepOf(id));
        const now = most(lookAt(run.basket, true));
        const answer = tryStep(run, stepOf('P'), run.everyLine);
        expect('reason' in answer ? 0 : answer.total).toBeLessThanOrEqual(now);
        expect(now).toBeLessThanOrEqual(limit);
        limit = now;
      }
    }),
    { numRuns: 300 },
  );
});
