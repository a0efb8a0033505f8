import { expect, test } from 'vitest';
import type { Benefit } from '../benefit.js';
import { benefitCeiling } from './benefitCeiling.js';

const methods = [{ id: '快递', fee: 800 }] as never;
const ceilingOf = (benefit: object, needed = 0) => benefitCeiling(benefit as Benefit, { needed, methods, giftCost: () => 300 });
const nth = (positions: object[], more: object = {}) => ({
  kind: 'nth-item',
  positions,
  further: 'repeat',
  per: 'line',
  assign: 'cart-order',
  ...more,
});
const get = (more: object = {}, got: object = {}) => ({
  kind: 'buy-get',
  buy: { pieces: 2 },
  get: { pieces: 1, ...got },
  repeat: true,
  ...more,
});
const half = [{ rate: 1 }, { rate: 0.5 }];

// what comes off a piece of 100 yuan at most, off one alone, off its line, and in all; whether each line stands alone
test.each<[string, object, string]>([
  ['会员价 80', { kind: 'unit-price', price: 8000 }, '件 2000/0 独 2000 各行'],
  [
    '阶梯价, the lowest',
    {
      kind: 'quantity-price',
      tiers: [
        { from: 2, price: 9000 },
        { from: 3, price: 8000 },
      ],
    },
    '件 2000/0 独 2000 各行',
  ],
  ['立减5', { kind: 'unit-off', off: 500 }, '件 500/0 独 500 各行'],
  ['立减5 a line', { kind: 'unit-off', off: 500, each: 'line' }, '件 0/0 独 500 行 500 各行'],
  ['九折', { kind: 'percent-off', rate: 0.9 }, '件 1000/0 独 1004 各行'],
  ['九折, 最高减3', { kind: 'percent-off', rate: 0.9, cap: 300 }, '件 1000/0 独 1004 共 300 各行'],
  ['第二件半价', nth(half), '件 2500/0 独 5000 各行'],
  ['第二件半价 of all lines, dearest first', nth(half, { per: 'scope', assign: 'dearest-first' }), '件 2501/0 独 5000'],
  ['第二件半价 of all lines, as they stand', nth(half, { per: 'scope' }), '件 5000/0 独 5000 各行'],
  ['第二件半价 and all after it', nth(half, { further: 'last' }), '件 5000/0 独 5000 各行'],
  ['第二件半价, shared by the group', nth(half, { share: 'group' }), '件 2500/0 独 10000 各行'],
  ['第二件半价 of all lines as they stand, shared by the group', nth(half, { per: 'scope', share: 'group' }), '件 5000/0 独 10000'],
  [
    '第二件半价 and all after it, of all lines, shared by the group',
    nth(half, { per: 'scope', assign: 'cheapest', further: 'last', share: 'group' }),
    '件 5000/0 独 10000',
  ],
  ['第一件半价, 第二件原价', nth([{ rate: 0.5 }, { rate: 1 }]), '件 5000/0 独 5000 各行'],
  ['第二件减3', nth([{ rate: 1 }, { off: 300 }]), '件 300/0 独 300 各行'],
  ['两件八折', nth([{ rate: 0.8 }, { rate: 0.8 }]), '件 2000/0 独 2000 各行'],
  ['第三件免费', nth([{ rate: 1 }, { rate: 1 }, { rate: 0 }]), '件 3334/0 独 10000 各行'],
  ['买二送一', get(), '件 3334/0 独 10000'],
  ['买二送一 by line', get({ per: 'line' }), '件 3334/0 独 10000 各行'],
  ['买二, 第三件半价', get({}, { deal: { rate: 0.5 } }), '件 1667/0 独 5000'],
  ['买二送一, the dearest', get({ pick: 'dearest' }), '件 10000/0 独 10000 各行'],
  ['买二送袜', get({}, { scope: { skus: ['袜'] } }), '件 10000/0 独 10000 各行 另有范围'],
  ['买二鞋送一', get({ buy: { pieces: 2, scope: { skus: ['鞋'] } } }), '件 10000/0 独 10000 各行'],
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
    '件 500/0 独 10000 鞋+袜',
  ],
  ['套装九折', { kind: 'bundle', items: [{ sku: '鞋', pieces: 1 }], rate: 0.9 }, '件 1000/0 独 1004 鞋'],
  ['套装价', { kind: 'bundle', items: [{ sku: '鞋', pieces: 1 }], price: 500 }, '件 10000/0 独 10000 鞋'],
  ['三件200', { kind: 'pick-n', pieces: 3, price: 20_000, assign: 'cart-order', repeat: true }, '件 3334/0 独 10000'],
  ['满200减30', { kind: 'tiers', by: 'amount', tiers: [{ at: 20_000, off: 3000 }] }, '件 0/0 独 1504 满20000减3000×1'],
  [
    '每满200减30, 最高减90',
    { kind: 'tiers', by: 'amount', cap: 9000, tiers: [{ at: 20_000, off: 3000, repeat: true }] },
    '件 0/0 独 1504 共 9000 满20000减3000×Infinity',
  ],
  ['满两件八折', { kind: 'tiers', by: 'pieces', tiers: [{ at: 2, rate: 0.8 }] }, '件 2000/0 独 2004'],
  ['满两件减5 for each line', { kind: 'tiers', by: 'pieces', decide: 'line', tiers: [{ at: 2, off: 500 }] }, '件 0/0 独 504 行 500 各行'],
  [
    '满两件减5 for each line, taken from all: from each line all the same',
    { kind: 'tiers', by: 'pieces', decide: 'line', take: 'scope', tiers: [{ at: 2, off: 500 }] },
    '件 0/0 独 504 行 500 各行',
  ],
  [
    '满两件减5 for each line, 最高减8: what is above may fall on any',
    { kind: 'tiers', by: 'pieces', decide: 'line', cap: 800, tiers: [{ at: 2, off: 500 }] },
    '件 0/0 独 10000 行 500 共 800',
  ],
  ['立减一千万 a line', { kind: 'unit-off', off: 1_000_000_000, each: 'line' }, '件 0/0 独 10000 行 1000000000 各行'],
  ['more a line: all that it costs', { kind: 'unit-off', off: 1_000_000_001, each: 'line' }, '件 10000/0 独 10000 行 1000000000 各行'],
  [
    'more for each line: all that it costs',
    { kind: 'tiers', by: 'pieces', decide: 'line', tiers: [{ at: 2, off: 1_000_000_001 }] },
    '件 10000/0 独 1000000005 行 1000000000 各行',
  ],
  ['满1减50: no more than it costs', { kind: 'tiers', by: 'amount', tiers: [{ at: 100, off: 5000 }] }, '件 0/0 独 10004 满100减5000×1'],
  ['整单九折 of what it costs by then', { kind: 'order-percent', rate: 0.9, basis: 'running' }, '件 1000/0 独 1004'],
  [
    '满100送袜, 3 at most',
    { kind: 'gift', sku: '袜', by: 'amount', maxPieces: 3, tiers: [{ at: 10_000, pieces: 2 }] },
    '件 0/0 独 无 共 900 满10000减600×1',
  ],
  ['满两件减5 off each line', { kind: 'tiers', by: 'pieces', take: 'line', tiers: [{ at: 2, off: 500 }] }, '件 0/0 独 504 行 500 各行'],
  ['减5', { kind: 'order-off', off: 500 }, '件 0/0 独 无 满0减500×1'],
  ['红包5', { kind: 'red-packet', off: 500 }, '件 0/0 独 无 满0减500×1'],
  ['整单九折', { kind: 'order-percent', rate: 0.9 }, '件 1000/0 独 1004'],
  ['整单九折 of the list price, 最高减3', { kind: 'order-percent', rate: 0.9, basis: 'list', cap: 300 }, '件 1000/0 独 无 共 300'],
  ['整单九折 of the balance', { kind: 'order-percent', rate: 0.9, basis: 'balance' }, '件 1000/0 独 无 整车'],
  ['一口价 50', { kind: 'order-price', price: 5000 }, '件 10000/0 独 10000 留 5000'],
  ['100积分抵5元', { kind: 'points', points: 100, pointValue: 5 }, '件 10000/0 独 无 共 500'],
  ['积分, 30% and 2 yuan at most', { kind: 'points', points: 100, pointValue: 5, maxRate: 0.3, maxOff: 200 }, '件 3001/0 独 无 共 200'],
  ['定金 10 抵 15', { kind: 'deposit', pay: 1000, worth: 1500 }, '件 0/0 独 无 满0减500×1'],
  ['定金 10, 立减3', { kind: 'deposit', pay: 1000, off: 300 }, '件 0/0 独 无 满0减300×1'],
  ['定金 10, 立减3 each piece', { kind: 'deposit', pay: 1000, off: 300, each: 'piece' }, '件 300/300 独 无'],
  ['包邮', { kind: 'shipping-off', rate: 0 }, '件 0/0 独 无 满0减800×1'],
  ['运费减5', { kind: 'shipping-off', off: 500 }, '件 0/0 独 无 满0减500×1'],
  ['包邮 from 99 on', { kind: 'shipping-off', by: 'goods', tiers: [{ at: 9900, rate: 0 }] }, '件 0/0 独 无 满9900减800×1'],
  ['满100送袜', { kind: 'gift', sku: '袜', by: 'amount', tiers: [{ at: 10_000, pieces: 1 }] }, '件 0/0 独 无 满10000减300×1'],
  ['每两件送袜', { kind: 'gift', sku: '袜', by: 'pieces', tiers: [{ at: 2, pieces: 1, repeat: true }] }, '件 0/0 独 无 2件减300×Infinity'],
])('优惠上限: %s', (_, benefit, expected) => {
  expect(said(ceilingOf(benefit))).toBe(expected);
});

function said({ piece, onePiece, line, most, less, local, steps, counts, from, skus }: ReturnType<typeof benefitCeiling>): string {
  const parts = [
    `件 ${piece(10_000)}/${piece(0)}`,
    `独 ${onePiece === null ? '无' : onePiece(10_000)}`,
    line > 0 && `行 ${line}`,
    most < Number.POSITIVE_INFINITY && `共 ${most}`,
    less > 0 && `留 ${less}`,
    local && '各行',
    ...steps.map(({ by, at, off, times }) => `${by === 'pieces' ? `${at}件` : `满${at}`}减${off}×${times}`),
    counts === 'cart' && '整车',
    from !== undefined && '另有范围',
    skus?.join('+'),
  ];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

test.each<[string, object, string]>([
  ['送货 alone', { rate: 0, methods: ['送货'] }, '满0减800×1'],
  ['送货 or 自取', { rate: 0, methods: ['送货', '自取'] }, '满0减1100×1'],
  ['加急, which one of them is, too', { rate: 0, methods: ['加急'] }, '满0减800×1'],
  ['no such method', { rate: 0, methods: ['空运'] }, '满0减0×1'],
  ['5 off all together', { off: 500 }, '满0减500×1'],
  ['5 off each method, and no more than it costs', { off: 500, each: 'method' }, '满0减800×1'],
  ['from 99 of the balance on', { by: 'goods', basis: 'balance', tiers: [{ at: 9900, rate: 0 }] }, '满9900减1100×1 整车'],
])('运费优惠的上限: %s', (_, benefit, expected) => {
  const two = [
    { id: '快递', fee: 800, tags: ['送货', '加急'] },
    { id: '门店', fee: 300, tags: ['自取'] },
  ] as never;
  const ceiling = benefitCeiling({ kind: 'shipping-off', ...benefit } as unknown as Benefit, {
    needed: 0,
    methods: two,
    giftCost: () => 0,
  });
  expect(said(ceiling)).toBe(`件 0/0 独 无 ${expected}`);
});

test('of what a condition asks for, a piece gets no more than its share and four fen of rounding', () => {
  const { onePiece } = ceilingOf({ kind: 'order-off', off: 500 }, 20_000);
  expect(onePiece?.(10_000)).toBe(250 + 4);
});
