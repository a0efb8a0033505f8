import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BenefitKind } from '../promotion/benefit.js';
import { levelOf } from '../promotion/level.js';
import { benefitSchema } from './benefitSchema.js';
import { rate } from './rate.js';

const one: Record<BenefitKind, object> = {
  'unit-price': { kind: 'unit-price', price: 9900 },
  'unit-off': { kind: 'unit-off', off: 1000, each: 'piece', maxPieces: 2, groupsOf: 2 },
  'percent-off': { kind: 'percent-off', rate: 0.85, each: 'line', maxPieces: 3, groupsOf: 1, cap: 5000 },
  'nth-item': {
    kind: 'nth-item',
    positions: [{ rate: 1 }, { rate: 0.5 }, { price: 100 }, { off: 200 }],
    further: 'repeat',
    per: 'scope',
    assign: 'cheapest',
    share: 'group',
    maxPieces: 8,
  },
  'buy-get': {
    kind: 'buy-get',
    buy: { pieces: 2, scope: { skus: ['a'] } },
    get: { pieces: 1, scope: { skus: ['b'] }, deal: { price: 100 } },
    repeat: true,
    per: 'scope',
    partial: false,
    pick: 'dearest',
    maxTimes: 2,
  },
  bundle: {
    kind: 'bundle',
    items: [
      { sku: 'a', pieces: 1 },
      { sku: 'b', pieces: 2 },
    ],
    price: 19900,
    maxTimes: 1,
  },
  'pick-n': { kind: 'pick-n', pieces: 3, price: 9900, assign: 'dearest-first', repeat: true, maxTimes: 2 },
  'quantity-price': {
    kind: 'quantity-price',
    tiers: [
      { from: 1, price: 1000 },
      { from: 10, price: 900 },
    ],
    per: 'scope',
  },
  tiers: {
    kind: 'tiers',
    by: 'amount',
    tiers: [
      { at: 20000, off: 2000, repeat: true, maxTimes: 3 },
      { at: 90000, rate: 0.8 },
    ],
    cap: 30000,
    decide: 'scope',
    take: 'line',
    basis: { after: 'item' },
  },
  'order-off': { kind: 'order-off', off: 500 },
  'order-percent': { kind: 'order-percent', rate: 0.95, cap: 5000, basis: 'list' },
  'order-price': { kind: 'order-price', price: 9900 },
  'shipping-off': {
    kind: 'shipping-off',
    tiers: [{ at: 9900, rate: 0 }],
    by: 'goods',
    methods: ['express'],
    each: 'method',
    cap: 1000,
    basis: 'list',
  },
  gift: { kind: 'gift', sku: 'g', by: 'pieces', tiers: [{ at: 2, pieces: 1, repeat: true, maxTimes: 5 }], maxPieces: 3, basis: 'running' },
  points: { kind: 'points', points: 1000, pointValue: 1, maxOff: 5000, maxRate: 0.5, step: 100, basis: 'running' },
  'red-packet': { kind: 'red-packet', off: 800 },
  deposit: { kind: 'deposit', pay: 1000, worth: 3000, each: 'piece' },
};

const paths = (given: unknown) => (benefitSchema.safeParse(given).error?.issues ?? []).map(({ path }) => path.join('.'));

test.each(Object.entries(one))('%s is read as it was written, and not with a misspelt key', (_, benefit) => {
  expect(benefitSchema.parse(benefit)).toEqual(benefit);
  expect(paths({ ...benefit, ofFf: 1 })).toEqual(['']);
});

test('every kind of benefit has its row', () => {
  expect(Object.keys(one).sort()).toEqual(Object.keys(levelOf).sort());
});

test.each<[string, BenefitKind, object, string[]]>([
  ['a price in 元', 'unit-price', { price: 99.5 }, ['price']],
  ['a price below nothing', 'unit-price', { price: -1 }, ['price']],
  ['pieces that are none', 'unit-off', { maxPieces: 0 }, ['maxPieces']],
  ['more pieces than there are', 'unit-off', { maxPieces: 1_000_000_001 }, ['maxPieces']],
  ['八五折 as 8.5', 'percent-off', { rate: 8.5 }, ['rate']],
  ['a rate of 7 decimals', 'percent-off', { rate: 0.1234567 }, ['rate']],
  ['no positions', 'nth-item', { positions: [] }, ['positions']],
  ['101 positions', 'nth-item', { positions: Array.from({ length: 101 }, () => ({ rate: 1 })) }, ['positions']],
  ['100 positions', 'nth-item', { positions: Array.from({ length: 100 }, () => ({ rate: 1 })) }, []],
  ['a position of two deals', 'nth-item', { positions: [{ rate: 1, off: 1 }] }, ['positions.0']],
  ['a position without a deal', 'nth-item', { positions: [{ rate: 1 }, {}] }, ['positions.1']],
  ['a deal that is a text', 'nth-item', { positions: [{ rate: 1 }, { rate: '0.5' }] }, ['positions.1.rate']],
  ['another way to go on', 'nth-item', { further: 'again' }, ['further']],
  ['nothing to get', 'buy-get', { get: { pieces: 0 } }, ['get.pieces']],
  ['a deal on what is bought', 'buy-get', { buy: { pieces: 1, deal: { rate: 0 } } }, ['buy']],
  ['a misspelt scope', 'buy-get', { get: { pieces: 1, scope: { sku: ['a'] } } }, ['get.scope']],
  ['gifts without an end for nothing', 'buy-get', { buy: { pieces: 0 }, maxTimes: undefined }, ['maxTimes']],
  ['a set of nothing', 'bundle', { items: [] }, ['items']],
  [
    'a set that names a SKU twice',
    'bundle',
    {
      items: [
        { sku: 'a', pieces: 1 },
        { sku: 'a', pieces: 2 },
      ],
    },
    ['items'],
  ],
  ['a set with two prices', 'bundle', { off: 1 }, ['']],
  ['a set at a price in 元', 'bundle', { price: 0.5 }, ['price']],
  ['groups of no piece', 'pick-n', { pieces: 0 }, ['pieces']],
  ['an order nobody knows', 'pick-n', { assign: 'cheapest' }, ['assign']],
  [
    'prices in the wrong order',
    'quantity-price',
    {
      tiers: [
        { from: 10, price: 900 },
        { from: 1, price: 1000 },
      ],
    },
    ['tiers'],
  ],
  ['a price from 0 pieces', 'quantity-price', { tiers: [{ from: 0, price: 900 }] }, ['tiers.0.from']],
  ['no tiers', 'tiers', { tiers: [] }, ['tiers']],
  ['101 tiers', 'tiers', { tiers: Array.from({ length: 101 }, (_, at) => ({ at, off: 1 })) }, ['tiers']],
  ['100 tiers', 'tiers', { tiers: Array.from({ length: 100 }, (_, at) => ({ at, off: 1 })) }, []],
  [
    'the same threshold twice',
    'tiers',
    {
      tiers: [
        { at: 100, off: 1 },
        { at: 100, off: 2 },
      ],
    },
    ['tiers'],
  ],
  ['每满 0', 'tiers', { tiers: [{ at: 0, off: 1, repeat: true }] }, ['tiers.0.at']],
  ['a tier that gives both', 'tiers', { tiers: [{ at: 1, off: 1, rate: 0.9 }] }, ['tiers.0']],
  ['a share that repeats', 'tiers', { tiers: [{ at: 1, rate: 0.9, repeat: true }] }, ['tiers.0.repeat']],
  ['a level nobody knows', 'tiers', { basis: { after: 'none' } }, ['basis']],
  ['an amount that is a text', 'order-off', { off: '500' }, ['off']],
  ['a rate below nothing', 'order-percent', { rate: -0.1 }, ['rate']],
  ['more 分 than can be counted', 'order-price', { price: 2 ** 53 }, ['price']],
  ['freight by tiers of nobody knows what', 'shipping-off', { by: undefined }, ['by']],
  ['freight by tiers of weight', 'shipping-off', { by: 'weight' }, ['by']],
  ['no pieces for a gift', 'gift', { tiers: [{ at: 2, pieces: 0 }] }, ['tiers.0.pieces']],
  ['a gift for every 0 pieces', 'gift', { tiers: [{ at: 0, pieces: 1, repeat: true }] }, ['tiers.0.at']],
  ['a gift without a name', 'gift', { sku: '' }, ['sku']],
  ['points that are worth nothing', 'points', { pointValue: 0 }, ['pointValue']],
  ['half a point', 'points', { points: 0.5 }, ['points']],
  ['a red packet on its own terms', 'red-packet', { cap: 1 }, ['']],
  ['a deposit of nothing', 'deposit', { pay: 0 }, ['pay']],
  ['a deposit that shrinks', 'deposit', { worth: 999 }, ['worth']],
  ['a deposit that is worth more and takes off', 'deposit', { off: 1 }, ['']],
])('%s is refused where it stands', (_, kind, change, where) => {
  const given: Record<string, unknown> = { ...one[kind], ...change };
  for (const key of Object.keys(given)) if (given[key] === undefined) delete given[key];
  expect(paths(given)).toEqual(where);
});

test('a field is told that goes with another choice', () => {
  expect(paths({ kind: 'shipping-off', rate: 0, by: 'fee', basis: 'list' })).toEqual(['by', 'basis']);
  expect(benefitSchema.safeParse({ kind: 'deposit', pay: 1 }).error?.issues[0]?.message).toBe(
    'Invalid choice: expected exactly one of worth, off',
  );
});

test('a kind nobody knows is told as one', () => {
  expect(paths({ kind: 'full-reduction' })).toEqual(['kind']);
  expect(paths({})).toEqual(['kind']);
});

test('a rate is read if it has at most 6 decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 9 }), (millionths, more) => {
      const text = `0.${String(millionths).padStart(7, '0').slice(1)}`;
      expect(rate.safeParse(Number(text)).success).toBe(true);
      expect(rate.safeParse(Number(`${text}${more}`)).success).toBe(false);
    }),
  );
});
