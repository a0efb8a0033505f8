import { fen, type Instant } from '@zhanggui/core';
import { describe, expect, test } from 'vitest';
import type { Benefit } from '../benefit.js';
import type { CartLine } from '../cart.js';
import { compilePromotions } from '../compilePromotions.js';
import { type PriceOptions, price } from '../price.js';
import type { PricedCart, RejectedPromotion } from '../pricedCart.js';
import type { Promotion, Stacking } from '../promotion.js';

const coat: CartLine = { id: '外套', unitPrice: fen(300), quantity: 1, shop: '甲', tags: ['女装'] };
const shoes: CartLine = { id: '鞋', unitPrice: fen(200), quantity: 1, shop: '乙', tags: ['鞋'] };
const lines = [coat, shoes];
const minus = (off: number): Benefit => ({ kind: 'order-off', off: fen(off) });
const offer = (id: string, benefit: Benefit, more: Partial<Promotion> = {}): Promotion => ({ id, benefit, ...more });
const off = (id: string, less: number, more: Partial<Promotion> = {}) => offer(id, minus(less), more);
const group = (more: Stacking = {}): Partial<Promotion> => ({ stacking: { group: '券', ...more } });
const priced = (promotions: readonly Promotion[], options?: PriceOptions, cart: readonly CartLine[] = lines) =>
  price({ lines: cart }, compilePromotions(promotions), options);
/** `甲−30 乙−20 ✗丙 group-full 甲`: what applied with what came off, then what did not, why and because of whom. */
const told = ({ applied, rejected }: PricedCart) =>
  [
    ...applied.map(({ id, discount }) => `${id}−${discount}`),
    ...rejected.map(({ id, reason, other }) => ['✗'.concat(id), reason, other].filter((part) => part !== undefined).join(' ')),
  ].join(' ');
const outOfReach: Promotion['when'] = [{ kind: 'amount', atLeast: fen(999) }];

test.each<[string, readonly Promotion[], string]>([
  ['no group: all apply', [off('A', 10), off('B', 20)], 'A−10 B−20'],
  ['the first of a group', [off('A', 10, group()), off('B', 20, group())], 'A−10 ✗B group-full A'],
  ['the first by priority', [off('A', 10, group()), off('B', 20, { ...group(), priority: 1 })], 'B−20 ✗A group-full B'],
  ['the first that can be used', [off('A', 10, { ...group(), when: outOfReach }), off('B', 20, group())], 'B−20 ✗A below-amount'],
  [
    'two of a group',
    [off('A', 1, group({ limit: 2 })), off('B', 2, group({ limit: 2 })), off('C', 3, group({ limit: 2 }))],
    'A−1 B−2 ✗C group-full A',
  ],
  ['two groups', [off('A', 10, group()), off('B', 20, { stacking: { group: '红包' } })], 'A−10 B−20'],
  ['all of a group', [off('A', 10, group({ pick: 'all' })), off('B', 20, group({ pick: 'all' }))], 'A−10 B−20'],
  ['the best of a group', [off('A', 10, group({ pick: 'best' })), off('B', 20, group({ pick: 'best' }))], 'B−20 ✗A beaten B'],
  ['of equals the first', [off('A', 20, group({ pick: 'best' })), off('B', 20, group({ pick: 'best' }))], 'A−20 ✗B beaten A'],
  [
    'the two best of three',
    [
      off('A', 10, group({ pick: 'best', limit: 2 })),
      off('B', 30, group({ pick: 'best', limit: 2 })),
      off('C', 20, group({ pick: 'best', limit: 2 })),
    ],
    'B−30 C−20 ✗A beaten B',
  ],
  [
    'more may apply than there are',
    [off('A', 10, group({ pick: 'best', limit: 9 })), off('B', 20, group({ pick: 'best', limit: 9 }))],
    'B−20 A−10',
  ],
  [
    'the best that can be used',
    [off('A', 10, group({ pick: 'best' })), off('B', 20, { ...group({ pick: 'best' }), when: outOfReach })],
    'A−10 ✗B below-amount',
  ],
  ['none of a group can be used', [off('A', 10, { ...group({ pick: 'best' }), when: outOfReach })], '✗A below-amount'],
  [
    'a group leaves the others alone',
    [off('A', 10, group({ pick: 'best' })), off('X', 5), off('B', 20, group({ pick: 'best' }))],
    'B−20 X−5 ✗A beaten B',
  ],
  [
    'the best, of a group of none',
    [off('A', 10, { stacking: { pick: 'best' } }), off('B', 20, { stacking: { pick: 'best' } })],
    'A−10 B−20',
  ],
  ['互斥 with a later one', [off('A', 10, { stacking: { excludes: ['B'] } }), off('B', 20)], 'A−10 ✗B excluded A'],
  [
    '互斥 with several: the first that applied is named',
    [off('A', 1, { stacking: { excludes: ['C'] } }), off('B', 2, { stacking: { excludes: ['C'] } }), off('C', 3)],
    'A−1 B−2 ✗C excluded A',
  ],
  [
    '互斥 with one that was not used',
    [off('A', 1, { stacking: { excludes: ['B'] }, when: outOfReach }), off('B', 2)],
    'B−2 ✗A below-amount',
  ],
  ['互斥 of one with two', [off('A', 1), off('B', 2), off('C', 3, { stacking: { excludes: ['A', 'B', 'A'] } })], 'A−1 B−2 ✗C excluded A'],
  [
    '独享 keeps all others off',
    [off('A', 10), off('B', 1, { stacking: { exclusive: true } }), off('C', 30)],
    'B−1 ✗A exclusive-other B ✗C exclusive-other B',
  ],
  [
    '独享, but what needs it goes with it',
    [
      off('A', 10, { stacking: { exclusive: true } }),
      off('B', 1, { when: [{ kind: 'applied', promotion: 'A' }] }),
      off('C', 1, { when: [{ kind: 'pieces', atLeast: 1 }] }),
    ],
    'A−10 B−1 ✗C exclusive-other A',
  ],
  [
    '独享 that cannot be used keeps nobody off',
    [off('A', 10), off('B', 1, { stacking: { exclusive: true }, when: outOfReach })],
    'A−10 ✗B below-amount',
  ],
  [
    '独享 that is used up keeps nobody off',
    [off('A', 10), off('B', 1, { stacking: { exclusive: true }, left: { uses: 0 } })],
    'A−10 ✗B used-up',
  ],
  [
    '独享 the first that can be used',
    [off('A', 1, { stacking: { exclusive: true }, left: { uses: 0 } }), off('B', 2, { stacking: { exclusive: true } })],
    'B−2 ✗A exclusive-other B',
  ],
  [
    '独享 in a group that was filled before',
    [off('A', 1, { stacking: { group: '券', exclusive: true } }), off('B', 2, group())],
    'A−1 ✗B exclusive-other A',
  ],
  ['a last use is left', [off('A', 1, { left: { uses: 1 } })], 'A−1'],
  ['no use is left', [off('A', 1, { left: { uses: 0 } })], '✗A used-up'],
  ['a budget that just reaches', [off('A', 10, { left: { budget: fen(10) } })], 'A−10'],
  ['a budget that does not', [off('A', 10, { left: { budget: fen(9) } })], '✗A over-budget'],
  ['a budget over all shops together', [off('A', 10, { perShop: true, left: { budget: fen(19) } })], '✗A over-budget'],
])('叠加: %s', (_, promotions, expected) => {
  expect(told(priced(promotions))).toBe(expected);
});

describe('the best for each line', () => {
  const perLine = { level: 'item', ...group({ pick: 'best-per-line' }) } as const;
  const minusEach = (id: string, less: number, more: Partial<Promotion> = {}) =>
    offer(id, { kind: 'unit-off', off: fen(less) }, { ...perLine, ...more });
  const tenth = (id: string) => offer(id, { kind: 'percent-off', rate: 0.9 }, perLine);
  test.each<[string, readonly Promotion[], string]>([
    ['each line its own', [minusEach('减25', 25), tenth('九折')], '减25−25 九折−30'],
    ['one is better on every line', [tenth('九折'), minusEach('减40', 40)], '减40−80 ✗九折 beaten 减40'],
    ['of equals the first', [minusEach('甲', 40), minusEach('乙', 40)], '甲−80 ✗乙 beaten 甲'],
    [
      'one that cannot be used says why',
      [minusEach('减40', 40), minusEach('减50', 50, { when: outOfReach })],
      '减40−80 ✗减50 below-amount',
    ],
    [
      'one for other goods has no part in it',
      [minusEach('减40', 40, { scope: { tags: ['鞋'] } }), minusEach('减30', 30)],
      '减40−40 减30−30',
    ],
  ])('%s', (_, promotions, expected) => {
    expect(told(priced(promotions))).toBe(expected);
  });

  test("each takes its lines in the cart's order: the odd 分 goes to the earlier", () => {
    const cart = [coat, { ...coat, id: '外套2' }, shoes];
    const promotions = [
      offer('甲', minus(1), { ...perLine, scope: { lines: ['外套2'] } }),
      offer('乙', minus(5), { ...perLine, scope: { tags: ['女装'] } }),
      offer('丙', minus(7), { ...perLine, scope: { tags: ['鞋'] } }),
    ];
    expect(priced(promotions, {}, cart).lines.map(({ discount }) => discount)).toEqual([3, 2, 7]);
  });

  test('freight has no lines of goods: of it the one that takes most off is taken', () => {
    const ship = (id: string, method: string, pick: 'best-per-line' | 'first') =>
      offer(id, { kind: 'shipping-off', rate: 0, methods: [method] }, group({ pick }));
    const shipping = [
      { id: '中通', fee: fen(5), tags: ['慢'] },
      { id: '顺丰', fee: fen(9), tags: ['快'] },
    ];
    const freight = (pick: 'best-per-line' | 'first') =>
      told(price({ lines, shipping }, compilePromotions([ship('免中通', '慢', pick), ship('免顺丰', '快', pick)])));
    expect(freight('best-per-line')).toBe('免顺丰−9 ✗免中通 beaten 免顺丰');
    expect(freight('first')).toBe('免中通−5 ✗免顺丰 group-full 免中通');
  });
});

test('a group is dealt with at the turn of the first that has goods: naming another coupon changes no price', () => {
  const best = group({ pick: 'best' });
  const half = offer('半价', { kind: 'order-percent', rate: 0.5 }, best);
  const promotions = [
    off('鞋券', 1, { ...best, coupon: true, scope: { tags: ['空'] } }),
    offer('一口价', { kind: 'order-price', price: fen(100) }),
    half,
    off('减60', 60, best),
  ];
  expect(told(priced(promotions, { use: [] }))).toBe('一口价−400 减60−60 ✗半价 beaten 减60');
  expect(told(priced(promotions, { use: ['鞋券'] }))).toBe('一口价−400 减60−60 ✗鞋券 no-goods ✗半价 beaten 减60');
});

test.each([
  ['item', ['鞋券', '减10', '减20']],
  ['unit', ['鞋券', '减10', '减20']],
  ['unit', ['减10', '减20', '鞋券']],
] as const)('a coupon of a group that has no goods is spoken of once, at the level %s: %j', (level, order) => {
  const best = { ...group({ pick: 'best' }), level } as const;
  const shoe = offer('鞋券', { kind: 'unit-off', off: fen(1) }, { ...best, coupon: true, scope: { tags: ['空'] } });
  const all = [shoe, ...[10, 20].map((less) => offer(`减${less}`, { kind: 'unit-off', off: fen(less) }, best))];
  const { applied, rejected } = priced(
    order.map((id) => all.find((each) => each.id === id)!),
    { use: ['鞋券'] },
  );
  expect(applied.map(({ id }) => id)).toEqual(['减20']);
  expect(rejected.map(({ id, reason }) => `${id} ${reason}`).sort()).toEqual(['减10 beaten', '鞋券 no-goods']);
});

describe('unit prices', () => {
  const unit = (id: string, less: number, more: Partial<Promotion> = {}) => offer(id, { kind: 'unit-off', off: fen(less) }, more);
  const exclusive = { stacking: { exclusive: true } };
  test.each<[string, readonly Promotion[], string]>([
    ['all apply, one after the other', [unit('A', 10), unit('B', 20)], 'A−20 B−40'],
    [
      'the best of a group',
      [unit('A', 10, group({ pick: 'best' })), unit('B', 20, group({ pick: 'best' })), unit('X', 1)],
      'B−40 X−2 ✗A beaten B',
    ],
    [
      'an exclusive one of the group comes before the others of it',
      [unit('A', 30, group({ pick: 'best' })), unit('B', 20, { stacking: { group: '券', pick: 'best', exclusive: true } })],
      'B−40 ✗A no-goods',
    ],
    ['an exclusive one keeps the others off', [unit('A', 10), unit('B', 20, exclusive)], 'B−40 ✗A no-goods'],
    ['an exclusive one keeps a group off', [unit('A', 10, group({ pick: 'best' })), unit('B', 20, exclusive)], 'B−40 ✗A no-goods'],
    [
      'an exclusive one keeps others off its own lines alone',
      [unit('A', 10), unit('B', 20, { ...exclusive, scope: { tags: ['鞋'] } })],
      'B−20 A−10',
    ],
    ['an exclusive one that cannot be used', [unit('A', 10), unit('B', 20, { ...exclusive, when: outOfReach })], 'A−20 ✗B below-amount'],
    [
      'exclusive ones of a group have their part of its limit',
      [
        unit('A', 10, group({ pick: 'best', limit: 2 })),
        unit('B', 20, group({ pick: 'best', limit: 2 })),
        unit('E', 30, { stacking: { group: '券', pick: 'best', limit: 2, exclusive: true }, scope: { tags: ['鞋'] } }),
      ],
      'E−30 B−20 ✗A beaten B',
    ],
    [
      'the best of a group of exclusive ones keeps the others off',
      [
        unit('A', 10),
        unit('B', 20, { stacking: { group: '券', pick: 'best', exclusive: true } }),
        unit('C', 30, { stacking: { group: '券', pick: 'best', exclusive: true } }),
      ],
      'C−60 ✗B beaten C ✗A no-goods',
    ],
    [
      'exclusive ones, each the best of a line, keep the others off',
      [
        unit('A', 10),
        unit('B', 25, { stacking: { group: '券', pick: 'best-per-line', exclusive: true } }),
        offer('C', { kind: 'percent-off', rate: 0.9 }, { stacking: { group: '券', pick: 'best-per-line', exclusive: true } }),
      ],
      'B−25 C−30 ✗A no-goods',
    ],
    [
      'a line that it made no cheaper stays open',
      [unit('A', 10), offer('B', { kind: 'unit-price', price: fen(250) }, exclusive)],
      'B−50 A−10',
    ],
    ['it keeps off nobody at a later level', [unit('B', 20, exclusive), off('满减', 10)], 'B−40 满减−10'],
  ])('%s', (_, promotions, expected) => {
    expect(told(priced(promotions))).toBe(expected);
  });
});

describe('时间窗', () => {
  const window = { from: '2026-11-11T00:00:00+08:00' as Instant, until: '2026-11-12T00:00:00+08:00' as Instant };
  test.each<[string, string, string]>([
    ['a millisecond before it', '2026-11-10T23:59:59.999+08:00', '✗P not-started'],
    ['its first millisecond', '2026-11-11T00:00:00.000+08:00', 'P−1'],
    ['its first millisecond, said in UTC', '2026-11-10T16:00:00Z', 'P−1'],
    ['its last millisecond', '2026-11-11T23:59:59.999+08:00', 'P−1'],
    ['its end', '2026-11-12T00:00:00.000+08:00', '✗P ended'],
  ])('%s', (_, at, expected) => {
    expect(told(priced([off('P', 1, { window })], { at: at as Instant }))).toBe(expected);
  });

  test('without a window every time will do', () => {
    expect(told(priced([off('P', 1)], { at: '1970-01-01T00:00:00Z' as Instant }))).toBe('P−1');
  });
});

describe('what is asked for', () => {
  const coupons = [off('A', 1, { coupon: true }), off('B', 2, { coupon: true }), off('满减', 3)];
  test.each<[string, PriceOptions | undefined, string]>([
    ['nothing: all coupons are used', undefined, 'A−1 B−2 满减−3'],
    ['no coupon', { use: [] }, '满减−3 ✗A not-chosen ✗B not-chosen'],
    ['one coupon', { use: ['B'] }, 'B−2 满减−3 ✗A not-chosen'],
    ['a coupon that is not there', { use: ['C', 'A'] }, 'A−1 满减−3 ✗B not-chosen'],
  ])('%s', (_, options, expected) => {
    expect(told(priced(coupons, options))).toBe(expected);
  });

  test('a trace is written where it is asked for, and only there', () => {
    expect(priced(coupons, { trace: true }).trace).toHaveLength(3);
    for (const options of [undefined, {}, { trace: false }, { trace: 'yes' as never }])
      expect(priced(coupons, options)).not.toHaveProperty('trace');
  });

  test.each<[string, () => unknown, string, object]>([
    ['coupons that are no list', () => priced([], { use: 'A' as never }), 'shape/not-list', { path: 'promotions', value: 'A' }],
    [
      'more coupons than there may be',
      () => priced([], { use: new Array(20_001).fill('A') }),
      'limit/exceeded',
      { what: 'promotions', actual: 20_001, limit: 20_000 },
    ],
    ['no time', () => priced([], { at: 'soon' as Instant }), 'promotion/wrong-field', { promotion: 'options', field: 'at', value: 'soon' }],
    [
      'a window, and no time',
      () => priced([off('A', 1), off('B', 1, { window: { until: '2026-11-12T00:00:00Z' as Instant } })]),
      'promotion/no-time',
      { promotion: 'B' },
    ],
    ...['steps', 'general', 'snapshots', 'index', 'excluded'].flatMap((part) =>
      [undefined, null, 'A'].map(
        (bad) =>
          [
            `promotions that were not compiled: ${part} is ${bad}`,
            () => price({ lines }, { ...compilePromotions([off('A', 1)]), [part]: bad }),
            'rules/not-compiled',
            { field: 'promotions', value: 'object' },
          ] as [string, () => unknown, string, object],
      ),
    ),
    ['no promotions', () => price({ lines }, null as never), 'rules/not-compiled', { field: 'promotions', value: 'null' }],
  ])('refuses %s', (_, ask, code, params) => {
    expect(ask).toThrow(expect.objectContaining({ code, params }));
  });
});

test('每店包邮 of a cart without goods is not used: there is no shop', () => {
  const shipping = [{ id: '快递', fee: fen(9) }];
  const free = offer('包邮', { kind: 'shipping-off', rate: 0 }, { perShop: true });
  expect(told(price({ lines: [], shipping }, compilePromotions([free])))).toBe('✗包邮 no-goods');
});

describe('每店', () => {
  const shops = (...amounts: readonly number[]): CartLine[] =>
    amounts.map((unitPrice, k) => ({ id: `${k}`, shop: `店${k}`, unitPrice: fen(unitPrice), quantity: 1 }));
  const from200: Promotion = { id: 'P', perShop: true, benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 200, off: fen(30) }] } };
  const pieces: Promotion['when'] = [{ kind: 'pieces', atLeast: 3 }];
  const refusal = (more: object): readonly RejectedPromotion[] => [{ id: 'P', ...more } as RejectedPromotion];
  test.each<[string, readonly CartLine[], Promotion, readonly RejectedPromotion[]]>([
    ['one shop reaches it', shops(100, 200), from200, []],
    ['the only shop reaches it', shops(200), from200, []],
    ['the only shop whose goods it is for', shops(100, 200, 100), { ...from200, scope: { shops: ['店1'] } }, []],
    [
      'of several shops the one that is missing least',
      shops(100, 180, 150),
      from200,
      refusal({ reason: 'below-amount', missing: { amount: 20 } }),
    ],
    ['the last one is missing least', shops(100, 180, 199), from200, refusal({ reason: 'below-amount', missing: { amount: 1 } })],
    ['the first one is missing least', shops(199, 180), from200, refusal({ reason: 'below-amount', missing: { amount: 1 } })],
    [
      'missing pieces count like missing 分',
      [{ ...shops(150)[0]!, quantity: 3 }, shops(1, 100)[1]!],
      { ...from200, benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 500, off: fen(30) }] }, when: pieces },
      refusal({ reason: 'below-pieces', missing: { pieces: 2 } }),
    ],
    [
      'of equals the first',
      [{ ...shops(166)[0]!, quantity: 3 }, shops(1, 100)[1]!],
      { ...from200, benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 500, off: fen(30) }] }, when: pieces },
      refusal({ reason: 'below-amount', missing: { amount: 2 } }),
    ],
    ['what says nothing of how much is named last', shops(0, 180), { ...from200, benefit: minus(0) }, refusal({ reason: 'nothing-off' })],
  ])('%s', (_, cart, promotion, rejected) => {
    expect(priced([promotion], {}, cart).rejected).toStrictEqual(rejected);
  });
});

test('what applied is written down with what it looked at, who paid, and no more', () => {
  const promotions = [
    offer('定金', { kind: 'deposit', pay: fen(50), worth: fen(60) }),
    off('满减', 20, { funding: { merchant: 0.25, platform: 0.75 } }),
    offer('积分', { kind: 'points', points: 7, pointValue: fen(1) }, { funding: { supplier: 1 } }),
  ];
  const none = { merchant: 0, platform: 0, supplier: 0 };
  expect(priced(promotions, {}, [coat]).applied).toStrictEqual([
    { ...none, id: '定金', kind: 'deposit', level: 'deposit', lookedAt: 300, discount: 10, merchant: 10, deposit: 50 },
    { ...none, id: '满减', kind: 'order-off', level: 'shop', lookedAt: 290, discount: 20, merchant: 5, platform: 15 },
    { ...none, id: '积分', kind: 'points', level: 'points', lookedAt: 270, discount: 7, supplier: 7, points: 7 },
  ]);
});

test('每店 adds up over the shops', () => {
  const cart = priced([
    off('A', 20, { perShop: true }),
    offer('积分', { kind: 'points', points: 10, pointValue: fen(1), maxOff: fen(5) }, { perShop: true }),
  ]);
  expect(cart.applied.map(({ lookedAt, discount, points }) => [lookedAt, discount, points])).toEqual([
    [500, 40, undefined],
    [460, 10, 10],
  ]);
  expect(cart.pointsUsed).toBe(10);
});
