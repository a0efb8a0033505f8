import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import type { Promotion } from '../promotion.js';
import { leastPrice, takersOf } from './leastPrice.js';
import { lossOf } from './loss.js';
import { readPromotionSet } from './promotionSet.js';
import { stackingUnits } from './stackingUnits.js';

const amount = fc.integer({ min: 0, max: 3000 });
const rate = fc.constantFrom(0, 0.5, 0.85, 0.9, 1);
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const kind = <T extends string>(value: T) => fc.constant(value);
const deal = fc.oneof(fc.record({ rate }), fc.record({ off: amount }), fc.record({ price: amount }));
const basis = optional(fc.constantFrom<unknown>('running', 'list', 'balance', { after: 'shop' }));
const tierPart = fc.oneof(
  fc.record({ off: amount }),
  fc.record({ off: amount, repeat: fc.constant(true), maxTimes: optional(fc.integer({ min: 1, max: 3 })) }),
  fc.record({ rate }),
);
const limits = { maxPieces: optional(fc.integer({ min: 1, max: 4 })), groupsOf: optional(fc.integer({ min: 1, max: 3 })) };
const benefits = fc.oneof(
  fc.record({ kind: kind('unit-price'), price: amount }),
  fc.record({ kind: kind('unit-off'), off: amount, each: fc.constantFrom('piece', 'line'), ...limits }),
  fc.record({ kind: kind('percent-off'), rate, each: fc.constantFrom('piece', 'line'), cap: optional(amount), ...limits }),
  fc.record({
    kind: kind('nth-item'),
    positions: fc.array(deal, { minLength: 1, maxLength: 3 }),
    further: fc.constantFrom('repeat', 'stop', 'last'),
    per: fc.constantFrom('line', 'scope'),
    assign: fc.constantFrom('cart-order', 'dearest-first', 'cheapest'),
    share: fc.constantFrom('piece', 'group'),
  }),
  fc.record({
    kind: kind('buy-get'),
    buy: fc.record({ pieces: fc.integer({ min: 1, max: 3 }) }),
    get: fc.record({ pieces: fc.integer({ min: 1, max: 2 }), deal: optional(deal) }),
    repeat: fc.boolean(),
    partial: fc.boolean(),
  }),
  fc
    .record({ kind: kind('bundle'), items: fc.integer({ min: 1, max: 3 }).map((pieces) => [{ sku: 'i', pieces }]), way: deal })
    .map(({ way, ...rest }) => ({ ...rest, ...way })),
  fc.record({
    kind: kind('pick-n'),
    pieces: fc.integer({ min: 1, max: 4 }),
    price: amount,
    assign: fc.constantFrom('dearest-first', 'cart-order'),
    repeat: fc.boolean(),
  }),
  fc.record({
    kind: kind('quantity-price'),
    tiers: fc.tuple(amount, amount).map(([a, b]) => [
      { from: 1, price: a },
      { from: 3, price: b },
    ]),
  }),
  fc
    .record({
      kind: kind('tiers'),
      by: fc.constantFrom('amount', 'pieces'),
      ats: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 2 }),
      parts: fc.tuple(tierPart, tierPart),
      cap: optional(amount),
      decide: fc.constantFrom('scope', 'line'),
      basis,
    })
    .map(({ ats, parts, ...rest }) => ({
      ...rest,
      tiers: [...ats].sort((a, b) => a - b).map((at, k) => ({ at: rest.by === 'amount' ? at * 1000 : at, ...parts[k]! })),
    })),
  fc.record({ kind: kind('order-off'), off: amount }),
  fc.record({ kind: kind('red-packet'), off: amount }),
  fc.record({ kind: kind('order-percent'), rate, cap: optional(amount), basis }),
  fc.record({ kind: kind('order-price'), price: amount }),
  fc.record({
    kind: kind('points'),
    points: fc.nat(3000),
    pointValue: fc.integer({ min: 1, max: 3 }),
    maxOff: optional(amount),
    maxRate: optional(fc.constantFrom(0.1, 0.5)),
    basis,
  }),
  fc.record({ kind: kind('deposit'), pay: fc.integer({ min: 1, max: 500 }), off: fc.nat(300), each: fc.constantFrom('order', 'piece') }),
);
const conditions = fc.array(
  fc.oneof(fc.record({ kind: kind('amount'), atLeast: amount, basis }), fc.record({ kind: kind('pieces'), atLeast: fc.nat(4) })),
  { maxLength: 1 },
);
const stacking = optional(
  fc.oneof(
    fc.record({ group: fc.constantFrom('甲', '乙') }),
    fc.record({ excludes: fc.array(fc.constantFrom('p0', 'p1', 'p2', 'p3'), { maxLength: 3 }) }),
    fc.record({ exclusive: fc.boolean() }),
  ),
);
const funding = fc.constantFrom(undefined, { merchant: 1 }, { platform: 1 }, { merchant: 0.5, platform: 0.5 });
/** Not where an amount is looked at that is not there yet. */
function compiles(promotions: readonly Promotion[]): boolean {
  try {
    return compilePromotions(promotions).steps.length > 0;
  } catch {
    return false;
  }
}
const lists = fc
  .array(fc.record({ benefit: benefits, when: conditions, stacking, funding, priority: fc.nat(3) }), { minLength: 1, maxLength: 5 })
  .map((list) => JSON.parse(JSON.stringify(list.map((each, k) => ({ id: `p${k}`, ...each })))) as readonly Promotion[])
  .filter(compiles);

const boundOf = (promotions: readonly Promotion[], unitPrice: number, byMerchant: boolean) => {
  const set = readPromotionSet(promotions, { catalogue: [{ id: 'i', unitPrice: fen(unitPrice), maxPieces: 9 }], day: null });
  expect(set.refused).toEqual([]);
  const units = stackingUnits(set.promotions);
  const covering = set.promotions.map((linted) => ({ linted, lossFor: lossOf(linted.promotion) }));
  const weight = ({ step }: (typeof set.promotions)[number]) => (byMerchant ? (step.funding?.[0] ?? 1e6) : 1e6);
  const least = leastPrice({ item: set.items![0]!, place: 0 }, covering, { units, weight });
  return { least: least.price, by: takersOf(least, units).map(({ name }) => name) };
};

test('no cart of one line leaves less a piece than the bound, but for a fen for each promotion', () => {
  fc.assert(
    fc.property(
      lists,
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (promotions, unitPrice, quantity, byMerchant) => {
        const { least } = boundOf(promotions, unitPrice, byMerchant);
        const [line] = price({ lines: [{ id: 'i', unitPrice: fen(unitPrice), quantity }] }, compilePromotions(promotions)).lines;
        const others = byMerchant ? line!.shares.reduce((sum, { platform, supplier }) => sum + platform + supplier, 0) : 0;
        expect(line!.total + others).toBeGreaterThanOrEqual(quantity * (least - promotions.length));
      },
    ),
    { numRuns: 1000 },
  );
});

const off = (id: string, yuan: number, from: number, more: Partial<Promotion> = {}): Promotion => ({
  id,
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: from * 100, off: fen(yuan * 100) }] },
  ...more,
});

const order = (id: string, benefit: Promotion['benefit'], more: Partial<Promotion> = {}): Promotion => ({ id, benefit, ...more });
const lower = (each: number, more: object = {}): Promotion['benefit'] => ({ kind: 'unit-off', off: fen(each), ...more });
const half2: Promotion['benefit'] = {
  kind: 'nth-item',
  positions: [{ rate: 1 }, { rate: 0.5 }],
  further: 'repeat',
  per: 'line',
  assign: 'cart-order',
};

test.each<[string, readonly Promotion[], number, readonly string[]]>([
  ['nothing', [], 10000, []],
  ['满200减30 takes 15% of a cheap article', [off('满减', 30, 200)], 8500, ['满减']],
  ['… and 30 yuan of a dear one at most', [off('满减', 30, 50)], 7000, ['满减']],
  ['two that go together', [off('满减', 30, 200), off('券', 20, 200)], 7650, ['满减', '券']],
  ['two that exclude each other', [off('满减', 30, 200, { stacking: { excludes: ['券'] } }), off('券', 20, 200)], 8500, ['满减']],
  [
    'two of a group',
    [off('满减', 30, 200, { stacking: { group: '券' } }), off('券', 20, 200, { stacking: { group: '券' } })],
    8500,
    ['满减'],
  ],
  [
    'an exclusive one, and more without it',
    [off('满减', 30, 200), off('券', 20, 200), off('独享', 40, 200, { stacking: { exclusive: true } })],
    7650,
    ['满减', '券'],
  ],
  [
    'an exclusive one that takes more than all',
    [off('满减', 30, 200), off('券', 20, 200), off('独享', 80, 200, { stacking: { exclusive: true } })],
    6000,
    ['独享'],
  ],
  [
    'one after the other',
    [
      off('一', 30, 200, { window: { until: '2026-11-11T00:00:00+08:00' as never } }),
      off('二', 20, 200, { window: { from: '2026-11-11T00:00:00+08:00' as never } }),
    ],
    8500,
    ['一'],
  ],
  [
    '买一送一 is half',
    [{ id: '买一送一', benefit: { kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: true } }],
    5000,
    ['买一送一'],
  ],
  [
    '第二件半价 is a quarter off',
    [
      {
        id: '二',
        benefit: { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' },
      },
    ],
    7500,
    ['二'],
  ],
  [
    'two deals by the piece may fall on the same pieces: 100, 0, 100, 0 and then 50, 0, 0, 0',
    [
      {
        id: '一',
        priority: 1,
        benefit: { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0 }], further: 'repeat', per: 'line', assign: 'cart-order' },
      },
      {
        id: '二',
        benefit: {
          kind: 'nth-item',
          positions: [{ rate: 0.5 }, { rate: 1 }, { rate: 0 }, { rate: 1 }],
          further: 'repeat',
          per: 'line',
          assign: 'cart-order',
        },
      },
    ],
    0,
    ['一', '二'],
  ],
  [
    'a threshold on the list price is reached by less',
    [
      { id: '五折', priority: 1, benefit: { kind: 'order-percent', rate: 0.5 } },
      { id: '满减', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(10000) }], basis: 'list' } },
    ],
    0,
    ['五折', '满减'],
  ],
  [
    'one of two that exclude each other, at the later level',
    [
      { id: '五折', level: 'item', benefit: { kind: 'order-percent', rate: 0.5 } },
      { id: '直降', benefit: { kind: 'unit-off', off: fen(1000) }, stacking: { excludes: ['立减'] } },
      { id: '立减', benefit: { kind: 'order-off', off: fen(3000) } },
    ],
    2000,
    ['五折', '立减'],
  ],
  [
    'one that asks for an exclusive one',
    [off('独享', 30, 200, { stacking: { exclusive: true } }), off('加码', 20, 200, { when: [{ kind: 'applied', promotion: '独享' }] })],
    7650,
    ['独享', '加码'],
  ],
  [
    'an exclusive one that asks for another is not alone',
    [
      off('满减', 30, 200),
      off('独享', 20, 200, { stacking: { exclusive: true }, when: [{ kind: 'applied', promotion: '满减' }] }),
      off('券', 10, 200),
    ],
    7267,
    ['满减', '独享', '券'],
  ],
  [
    'a group of which all apply',
    [off('满减', 30, 200, { stacking: { group: '券', pick: 'all' } }), off('券', 20, 200, { stacking: { group: '券', pick: 'all' } })],
    7650,
    ['满减', '券'],
  ],
  ['used up', [off('满减', 30, 200, { left: { uses: 0 } })], 10000, []],
  ['no budget is left', [off('满减', 30, 200, { left: { budget: fen(0) } })], 10000, []],
  ['those that take more are named first', [off('券', 20, 200), off('满减', 30, 200)], 7650, ['满减', '券']],
  [
    'one that takes nothing is not named',
    [off('满减', 30, 200), { id: '十折', benefit: { kind: 'percent-off', rate: 1 } }],
    8500,
    ['满减'],
  ],
  [
    '直降 comes off before a rate',
    [order('五折', { kind: 'order-percent', rate: 0.5 }), order('直降', lower(1000))],
    4500,
    ['五折', '直降'],
  ],
  [
    '立减 comes off after it',
    [order('五折', { kind: 'order-percent', rate: 0.5 }), order('立减', { kind: 'order-off', off: fen(1000) })],
    4000,
    ['五折', '立减'],
  ],
  [
    '第二件半价 beside 立减 stays a quarter',
    [order('二', half2), order('立减', { kind: 'order-off', off: fen(1000) })],
    6500,
    ['二', '立减'],
  ],
  ['第二件半价 beside 直降 of every piece', [order('二', half2), order('直降', lower(1000))], 6750, ['二', '直降']],
  [
    '第二件半价 beside 直降 of one piece may fall on the others',
    [order('二', half2), order('直降', lower(1000, { maxPieces: 1 }))],
    4500,
    ['二', '直降'],
  ],
  ['第二件半价 beside 直降 of every second', [order('二', half2), order('直降', lower(1000, { groupsOf: 2 }))], 4500, ['二', '直降']],
  [
    '第二件半价 beside 九折 of one piece',
    [order('二', half2), order('九折', { kind: 'percent-off', rate: 0.9, maxPieces: 1 })],
    4500,
    ['二', '九折'],
  ],
  ['第二件半价 beside 九折 of all', [order('二', half2), order('九折', { kind: 'percent-off', rate: 0.9 })], 6750, ['二', '九折']],
  [
    'a group of three, of which two apply',
    [10, 30, 20].map((yuan) => off(`减${yuan}`, yuan, 200, { stacking: { group: '券', limit: 2 } })),
    7650,
    ['减30', '减20'],
  ],
  [
    'two exclusive ones of different levels',
    [
      order('直降', lower(1000), { stacking: { exclusive: true } }),
      order('会员价', lower(500)),
      off('满减', 30, 200, { stacking: { exclusive: true } }),
      off('券', 20, 200),
    ],
    7650,
    ['满减', '直降'],
  ],
  [
    'one that asks for an exclusive one goes without the others',
    [
      off('独享', 30, 200, { stacking: { exclusive: true } }),
      off('加码', 20, 200, { when: [{ kind: 'applied', promotion: '独享' }] }),
      off('券', 10, 200),
    ],
    7650,
    ['独享', '加码'],
  ],
  [
    'one that asks for another one goes with all',
    [
      off('满减', 30, 200),
      off('加码', 20, 200, { when: [{ kind: 'applied', promotion: '满减' }] }),
      off('独享', 1, 200, { stacking: { exclusive: true } }),
    ],
    7650,
    ['满减', '加码'],
  ],
])('最低价: %s', (_, promotions, least, by) => {
  expect(boundOf(promotions, 10000, false)).toEqual({ least, by });
});

const ten = (k: number, more: Partial<Promotion>) => order(`减${k}`, { kind: 'order-off', off: fen(10) }, more);
const windowOf = (k: number) => ({
  from: new Date(Date.UTC(2026, 0, k)).toISOString(),
  until: new Date(Date.UTC(2026, 0, k + 1)).toISOString(),
});

test.each([
  [99, 'exclusive ones are each looked at alone', { stacking: { exclusive: true } }, 9990],
  [100, 'are too many: as if they went together', { stacking: { exclusive: true } }, 9000],
])('%d %s', (count, _, more, least) => {
  expect(
    boundOf(
      Array.from({ length: count }, (__, k) => ten(k, more)),
      10_000,
      false,
    ).least,
  ).toBe(least);
});

test.each([
  [100, 'days one after the other are each looked at', 9990],
  [101, 'are too many: as if they were all at once', 8990],
])('%d %s', (count, _, least) => {
  const promotions = Array.from({ length: count }, (__, k) => ten(k, { window: windowOf(k) as never }));
  expect(boundOf(promotions, 10_000, false).least).toBe(least);
});

test.each<[string, Promotion['benefit'], number]>([
  ['half of 立减10', { kind: 'order-off', off: fen(1000) }, 9500],
  ['half of 八折', { kind: 'order-percent', rate: 0.8 }, 9000],
])('of what others pay a part of, the shop bears its own: %s', (_, benefit, least) => {
  expect(boundOf([order('活动', benefit, { funding: { merchant: 0.5, platform: 0.5 } })], 10_000, true).least).toBe(least);
  expect(boundOf([order('活动', benefit, { funding: { platform: 1 } })], 10_000, true).least).toBe(10_000);
});
