import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Cart } from '../../cart.js';
import { compilePromotions } from '../../compilePromotions.js';
import type { Promotion } from '../../promotion.js';
import { type BestCombinationOptions, bestCombination } from '../bestCombination.js';

const cart: Cart = {
  lines: ['鞋', '袜'].map((id) => ({ id, unitPrice: fen(10_000), quantity: 1 })),
  shipping: [{ id: '快递', fee: fen(800) }],
};
const make = (id: string, benefit: object | number, more: object = {}) =>
  ({ id, benefit: typeof benefit === 'number' ? { kind: 'order-off', off: benefit } : benefit, ...more }) as unknown as Promotion;
const coupon = (id: string, benefit: object | number, more: object = {}) => make(id, benefit, { coupon: true, ...more });
const over = (atLeast: number) => ({ when: [{ kind: 'amount', atLeast }] });
const group = (more: object = {}) => ({ stacking: { group: 'g', ...more } });
const best = (more: object = {}) => group({ pick: 'best', ...more });
const percent = (rate: number) => ({ kind: 'order-percent', rate });
const freight = (off: number) => ({ kind: 'shipping-off', off });
const day = (date: string) => `2026-06-${date}T00:00:00+08:00`;
const on18 = { at: day('18') as never };
const min = (minPayable: number) => ({ minPayable: fen(minPayable) });
const whole = make('满', { kind: 'tiers', by: 'amount', tiers: [{ at: 20_000, off: 5000 }] }, { level: 'cross-shop' });

// what is used, what is then left to pay (with 8 yuan of freight), and how many partial choices were looked at
test.each<[string, readonly Promotion[], BestCombinationOptions, string]>([
  ['all that there are', [coupon('甲', 500), coupon('乙', 300)], {}, '甲乙 20000 /4'],
  ['none that takes nothing', [coupon('甲', 0), coupon('乙', 300)], {}, '乙 20500 /3'],
  ['the one of a group that takes most', [coupon('甲', 500, group()), coupon('乙', 700, group())], {}, '乙 20100 /3'],
  ['of the same the earlier one', [coupon('甲', 500, group()), coupon('乙', 500, group())], {}, '甲 20300 /3'],
  [
    'of three of the same the earliest two',
    [coupon('甲', 500, group({ limit: 2 })), coupon('乙', 500, group({ limit: 2 })), coupon('丙', 500, group({ limit: 2 }))],
    {},
    '甲乙 19800 /5',
  ],
  [
    'fewer coupons for the same',
    [coupon('甲', 300, { stacking: { excludes: ['丙'] } }), coupon('乙', 200, { stacking: { excludes: ['丙'] } }), coupon('丙', 500)],
    {},
    '丙 20300 /3',
  ],
  [
    'the same, as many: the earlier one',
    [coupon('甲', 300), coupon('乙', 200, { stacking: { excludes: ['丙'] } }), coupon('丙', 200)],
    {},
    '甲乙 20300 /4',
  ],
  [
    'the earlier of the same, though the other one looked better at first',
    [make('先', 10_000, { level: 'item' }), coupon('甲', 500, group()), coupon('乙', percent(0.95), group())],
    {},
    '甲 10300 /4',
  ],
  [
    'the earlier of the same, which looked better at first',
    [make('先', 10_000, { level: 'item' }), coupon('乙', percent(0.95), group()), coupon('甲', 500, group())],
    {},
    '乙 10300 /3',
  ],
  ['just what must be left', [coupon('甲', 500), coupon('乙', 300)], min(20_300), '甲 20300 /6'],
  ['a fen less than must be left', [coupon('甲', 500), coupon('乙', 300)], min(20_301), '乙 20500 /9'],
  ['all must be left', [coupon('甲', 500), coupon('乙', 300)], min(20_800), ' 20800 /4'],
  ['what breaks the 满减 stays in the pocket', [coupon('甲', 500), coupon('乙', 300, { level: 'platform' }), whole], {}, '乙 15500 /8'],
  ['what takes more than the 满减', [coupon('甲', 5001), whole], {}, '甲 15799 /2'],
  ['what takes as much as the 满减', [coupon('甲', 5000), whole], {}, ' 15800 /3'],
  ['off the freight', [coupon('运', freight(500)), coupon('包', freight(800))], {}, '包 20000 /5'],
  ['off the freight and the goods', [coupon('运', freight(500)), coupon('甲', 500)], {}, '甲运 19800 /4'],
  ['not yet valid', [coupon('早', 500, { window: { from: day('19') } }), coupon('甲', 300)], on18, '甲 20500 /3'],
  ['from that moment on', [coupon('早', 500, { window: { from: day('18') } }), coupon('甲', 300)], on18, '早甲 20000 /4'],
  ['no longer valid', [coupon('晚', 500, { window: { until: day('18') } }), coupon('甲', 300)], on18, '甲 20500 /3'],
  ['still valid', [coupon('晚', 500, { window: { until: day('19') } }), coupon('甲', 300)], on18, '晚甲 20000 /4'],
  ['used up', [coupon('完', 500, { left: { uses: 0 } }), coupon('甲', 300)], {}, '甲 20500 /3'],
  ['a budget of 3', [coupon('甲', 500, { left: { budget: 300 } }), coupon('乙', 200)], {}, '乙 20600 /8'],
  [
    'an exclusive one that takes more than all others',
    [coupon('独', 900, { stacking: { exclusive: true } }), coupon('甲', 500), coupon('乙', 300)],
    {},
    '独 19900 /14',
  ],
  [
    'an exclusive one that takes less',
    [coupon('独', 700, { stacking: { exclusive: true } }), coupon('甲', 500), coupon('乙', 300)],
    {},
    '甲乙 20000 /13',
  ],
  [
    'an exclusive one that cannot be used',
    [coupon('独', 900, { ...over(30_000), stacking: { exclusive: true } }), coupon('甲', 500)],
    {},
    '甲 20300 /3',
  ],
  [
    'an exclusive one without a choice',
    [make('独', 700, { stacking: { exclusive: true } }), coupon('甲', 5000), coupon('乙', 300)],
    {},
    ' 20100 /9',
  ],
  [
    'what needs an exclusive one goes with it',
    [
      make('独', 700, { stacking: { exclusive: true } }),
      coupon('甲', 500, { level: 'platform', when: [{ kind: 'applied', promotion: '独' }] }),
      coupon('乙', 300),
    ],
    {},
    '甲 19600 /5',
  ],
  [
    'of two exclusive ones the better',
    [coupon('独', 700, { stacking: { exclusive: true } }), coupon('单', 800, { stacking: { exclusive: true } })],
    {},
    '单 20000 /5',
  ],
  ['the best of a group is picked anyway', [coupon('甲', 500, best()), coupon('乙', 700, best()), coupon('丙', 300)], {}, '乙丙 19800 /6'],
  [
    'the best two of three',
    [coupon('甲', 500, best({ limit: 2 })), coupon('乙', 700, best({ limit: 2 })), coupon('丙', 600, best({ limit: 2 }))],
    {},
    '乙丙 19500 /6',
  ],
  [
    'the best of a group, one of which is no coupon',
    [coupon('甲', 500, best()), make('乙', 700, best()), coupon('丙', 300)],
    {},
    '丙 19800 /4',
  ],
  ['the best of a group breaks the 满减', [coupon('甲', 500, best()), coupon('乙', 700, best()), whole], {}, ' 15800 /8'],
  [
    'the best of a group of unit prices',
    [coupon('甲', { kind: 'unit-off', off: 500 }, best()), coupon('乙', { kind: 'unit-off', off: 700 }, best()), coupon('丙', 300)],
    {},
    '乙丙 19100 /6',
  ],
  [
    'an exclusive one in a group of unit prices',
    [
      coupon('甲', { kind: 'unit-off', off: 500 }, best({ exclusive: true })),
      coupon('乙', { kind: 'unit-off', off: 700 }, best()),
      coupon('丙', { kind: 'unit-off', off: 600 }, best()),
    ],
    {},
    '乙 19400 /5',
  ],
  [
    'the best for each line',
    [
      coupon('甲', 500, { ...group({ pick: 'best-per-line' }), scope: { lines: ['鞋'] } }),
      coupon('乙', percent(0.97), group({ pick: 'best-per-line' })),
    ],
    {},
    '甲乙 20000 /5',
  ],
  [
    'in any order',
    [coupon('低', 3000, over(10_000)), coupon('高', 1000, over(19_000)), coupon('折', percent(0.9))],
    { order: 'any' },
    '高折低 14900 /10',
  ],
  [
    'in any order, where one is left out',
    [coupon('低', 3000, over(10_000)), coupon('高', 1000, over(19_000)), coupon('中', 1500, over(18_500)), coupon('折', percent(0.9))],
    { order: 'any' },
    '高中折低 13550 /15',
  ],
  [
    'in any order, unit prices',
    [coupon('直', { kind: 'unit-off', off: 500 }), coupon('折', { kind: 'percent-off', rate: 0.9 }), coupon('满', 1000, over(17_500))],
    { order: 'any' },
    '折直 17800 /16',
  ],
  [
    'in any order, around a 满减',
    [
      coupon('低', 3000, { ...over(10_000), priority: 2 }),
      make('中', { kind: 'tiers', by: 'amount', tiers: [{ at: 19_000, off: 2000 }] }, { priority: 1 }),
      coupon('高', 1000, over(19_000)),
    ],
    { order: 'any' },
    '高低 14800 /8',
  ],
  [
    'by what the goods cost after the shop',
    [
      coupon('甲', 500),
      coupon('乙', percent(0.9)),
      coupon('后', { kind: 'order-percent', rate: 0.9, basis: { after: 'shop' } }, { level: 'platform' }),
      coupon('丁', 700, { level: 'cross-shop' }),
    ],
    {},
    '甲乙丁后 15895 /9',
  ],
  [
    'with a budget of one',
    [coupon('低', 3000, over(10_000)), coupon('高', 1000, over(19_000)), coupon('折', percent(0.9))],
    { order: 'any', nodeBudget: 1 },
    '低折 16100 ±1200 /4',
  ],
  [
    'with a budget of five',
    [coupon('低', 3000, over(10_000)), coupon('高', 1000, over(19_000)), coupon('折', percent(0.9))],
    { order: 'any', nodeBudget: 5 },
    '低折 16100 ±1200 /7',
  ],
])('分支定界: %s', (_, promotions, options, expected) => {
  const found = bestCombination(cart, compilePromotions(promotions), options);
  expect(
    found === null ? '无' : `${found.use.join('')} ${found.priced.payable} ${found.optimal ? '' : `±${found.gap} `}/${found.nodes}`,
  ).toBe(expected);
});
