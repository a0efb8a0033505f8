import { type Fen, fen, parseDay, parseInstant, renderFinding } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Benefit } from '../benefit.js';
import type { Promotion } from '../promotion.js';
import type { CatalogueItem } from './catalogueItem.js';
import { type LintPromotionsOptions, lintPromotions } from './lintPromotions.js';
import { promotionRuleTexts } from './promotionRuleTexts.js';

const yuan = (amount: number): Fen => fen(Math.round(amount * 100));
const on = (month: number, day = 1) =>
  parseInstant(`2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00+08:00`);
const promotion = (benefit: object, more: object = {}): Promotion => ({ id: '活动', benefit: benefit as Benefit, ...more });
const by = (kind: 'amount' | 'pieces', ...tiers: object[]) => ({ kind: 'tiers', by: kind, tiers });
const from = (at: number, off: number, more: object = {}) => ({ at: yuan(at), off: yuan(off), ...more });
const item = (id: string, price: number, more: Partial<CatalogueItem> = {}): CatalogueItem => ({ id, unitPrice: yuan(price), ...more });
const when = (...conditions: object[]): { readonly when: NonNullable<Promotion['when']> } => ({
  when: conditions as unknown as NonNullable<Promotion['when']>,
});
const amount = (atLeast: number, more: object = {}) => ({ kind: 'amount', atLeast: yuan(atLeast), ...more });
const pieces = (atLeast: number, more: object = {}) => ({ kind: 'pieces', atLeast, ...more });
const after = (id: string) => ({ kind: 'applied', promotion: id });
const gift = (id: string, sku: string, kind: 'pieces' | 'amount', ...skus: string[]): Promotion =>
  promotion({ kind: 'gift', sku, by: kind, tiers: [{ at: 1, pieces: 1 }] }, { id, ...(skus.length > 0 && { scope: { skus } }) });
const alone = (id: string, first: number, last: number, more: object = {}): Promotion =>
  promotion(by('amount', from(300, 50)), {
    id,
    stacking: { exclusive: true },
    window: { from: on(first), until: on(last) },
    ...more,
  });
const unit = (id: string, price: number, more: object = {}): Promotion =>
  promotion({ kind: 'unit-price', price: yuan(price) }, { id, ...more });
const deposit = (pay: number, more: object = {}): Promotion => promotion({ kind: 'deposit', pay: yuan(pay), off: 0, ...more });
const shoes = { catalogue: [item('鞋', 100)] };
const today = { day: parseDay('2026-11-22') };

type Row = [name: string, rule: string, promotions: readonly Promotion[], options: LintPromotionsOptions, said: readonly string[]];

const rows: Row[] = [
  [
    '八五折 as 8.5',
    'rate-above-one',
    [promotion({ kind: 'order-percent', rate: 8.5 })],
    {},
    ['error /promotions/0/benefit/rate 活动 的折扣 8.5 大于 1：折扣是买家付的比例 是不是 0.85？'],
  ],
  [
    '一折 as 10',
    'rate-above-one',
    [promotion({ kind: 'order-percent', rate: 10 })],
    {},
    ['error /promotions/0/benefit/rate 活动 的折扣 10 大于 1：折扣是买家付的比例 是不是 0.1？'],
  ],
  [
    '九九折 as 99',
    'rate-above-one',
    [promotion({ kind: 'order-percent', rate: 99 })],
    {},
    ['error /promotions/0/benefit/rate 活动 的折扣 99 大于 1：折扣是买家付的比例 是不是 0.99？'],
  ],
  [
    '100, of which nobody knows what is meant',
    'rate-above-one',
    [promotion({ kind: 'order-percent', rate: 100 })],
    {},
    ['error /promotions/0/benefit/rate 活动 的折扣 100 大于 1：折扣是买家付的比例'],
  ],
  ['a rate below nothing is something else', 'rate-above-one', [promotion({ kind: 'order-percent', rate: -1 })], {}, []],
  ['a rate that is a text', 'rate-above-one', [promotion({ kind: 'order-percent', rate: '九' })], {}, []],

  [
    'it ends before it begins',
    'window-empty',
    [promotion(by('amount', from(300, 50)), { window: { from: on(12), until: on(11) } })],
    {},
    ['error /promotions/0/window/until 活动 的结束时间 2026-11-01T00:00:00+08:00 不晚于开始时间'],
  ],
  [
    'a wrong rate beside a right window',
    'window-empty',
    [promotion({ kind: 'order-percent', rate: 2 }, { window: { until: on(11) } })],
    {},
    [],
  ],

  [
    '每满',
    'endless-repeat',
    [promotion(by('amount', from(100, 10, { repeat: true })))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 每满 ¥100.00 就给 ¥10.00，没有封顶也没有次数上限'],
  ],
  [
    '每满 that gives all of it',
    'endless-repeat',
    [promotion(by('amount', from(100, 100, { repeat: true })))],
    {},
    ['error /promotions/0/benefit/tiers/0 活动 每满 ¥100.00 就给 ¥100.00，没有封顶也没有次数上限'],
  ],
  [
    '每两件',
    'endless-repeat',
    [promotion(by('pieces', { at: 2, off: 500, repeat: true }))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 每满 2 就给 ¥5.00，没有封顶也没有次数上限'],
  ],
  [
    '每两件 that gives more fen than pieces',
    'endless-repeat',
    [promotion(by('pieces', { at: 600, off: 500, repeat: true }))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 每满 600 就给 ¥5.00，没有封顶也没有次数上限'],
  ],
  ['满, not 每满', 'endless-repeat', [promotion(by('amount', from(100, 10)))], {}, []],
  ['每满, once at most', 'endless-repeat', [promotion(by('amount', from(100, 10, { repeat: true, maxTimes: 1 })))], {}, []],
  ['折 above 每满', 'endless-repeat', [promotion(by('amount', from(100, 10, { repeat: true }), { at: yuan(200), rate: 0.8 }))], {}, []],
  [
    'gifts by amount',
    'endless-repeat',
    [promotion({ kind: 'gift', sku: '袜', by: 'amount', tiers: [{ at: yuan(100), pieces: 2, repeat: true }] })],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 每满 ¥100.00 就给 2，没有封顶也没有次数上限'],
  ],
  [
    'gifts by pieces, more than are bought',
    'endless-repeat',
    [promotion({ kind: 'gift', sku: '袜', by: 'pieces', tiers: [{ at: 2, pieces: 3, repeat: true }] })],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 每满 2 就给 3，没有封顶也没有次数上限'],
  ],
  [
    'gifts, ten at most',
    'endless-repeat',
    [promotion({ kind: 'gift', sku: '袜', by: 'pieces', maxPieces: 10, tiers: [{ at: 2, pieces: 3, repeat: true }] })],
    {},
    [],
  ],
  [
    'freight by goods',
    'endless-repeat',
    [promotion({ kind: 'shipping-off', by: 'goods', tiers: [from(99, 5, { repeat: true })] })],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 每满 ¥99.00 就给 ¥5.00，没有封顶也没有次数上限'],
  ],
  [
    'freight by fee, all of it',
    'endless-repeat',
    [promotion({ kind: 'shipping-off', by: 'fee', tiers: [from(5, 5, { repeat: true })] })],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 每满 ¥5.00 就给 ¥5.00，没有封顶也没有次数上限'],
  ],
  [
    'freight by pieces',
    'endless-repeat',
    [promotion({ kind: 'shipping-off', by: 'pieces', tiers: [{ at: 2, off: 500, repeat: true }] })],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 每满 2 就给 ¥5.00，没有封顶也没有次数上限'],
  ],
  [
    'freight, 10 at most',
    'endless-repeat',
    [promotion({ kind: 'shipping-off', by: 'goods', cap: 1000, tiers: [from(99, 5, { repeat: true })] })],
    {},
    [],
  ],
  ['阶梯价', 'endless-repeat', [promotion({ kind: 'quantity-price', tiers: [{ from: 2, price: 1 }] })], {}, []],

  [
    '满一分减一分',
    'off-reaches-threshold',
    [promotion(by('amount', from(0.01, 0.01)))],
    {},
    ['error /promotions/0/benefit/tiers/0 活动 满 0.01 元减 0.01 元：减的不小于门槛'],
  ],
  ['满0减1', 'off-reaches-threshold', [promotion(by('amount', { at: 0, off: 100 }))], {}, []],
  ['满100减99.99', 'off-reaches-threshold', [promotion(by('amount', from(100, 99.99)))], {}, []],
  [
    '满30红包30',
    'off-reaches-threshold',
    [promotion({ kind: 'red-packet', off: 3000 }, when(amount(30)))],
    {},
    ['error /promotions/0/benefit/off 活动 满 30.00 元减 30.00 元：减的不小于门槛'],
  ],
  ['满30红包29.99', 'off-reaches-threshold', [promotion({ kind: 'red-packet', off: 2999 }, when(amount(30)))], {}, []],
  ['满2件减5分, which is no amount', 'off-reaches-threshold', [promotion(by('pieces', { at: 2, off: 5 }))], {}, []],
  ['满100打0折', 'off-reaches-threshold', [promotion(by('amount', { at: yuan(100), rate: 0 }))], {}, []],
  [
    '每满100减50 from 300 on',
    'off-reaches-threshold',
    [promotion(by('amount', from(100, 50, { repeat: true })), when(amount(300)))],
    {},
    [],
  ],
  [
    '每满100减100 from 350 on',
    'off-reaches-threshold',
    [promotion(by('amount', from(100, 100, { repeat: true })), when(amount(350)))],
    {},
    [],
  ],
  [
    '每满100减100 from 300 on',
    'off-reaches-threshold',
    [promotion(by('amount', from(100, 100, { repeat: true })), when(amount(300)))],
    {},
    ['error /promotions/0/benefit/tiers/0 活动 满 300.00 元减 300.00 元：减的不小于门槛'],
  ],
  [
    'the same, twice at most',
    'off-reaches-threshold',
    [promotion(by('amount', from(100, 100, { repeat: true, maxTimes: 2 })), when(amount(300)))],
    {},
    [],
  ],
  [
    '满100减300 from 300 on',
    'off-reaches-threshold',
    [promotion(by('amount', from(100, 300)), when(amount(300)))],
    {},
    ['error /promotions/0/benefit/tiers/0 活动 满 300.00 元减 300.00 元：减的不小于门槛'],
  ],
  [
    'gifts have no amount',
    'off-reaches-threshold',
    [promotion({ kind: 'gift', sku: '袜', by: 'amount', tiers: [{ at: 1, pieces: 1 }] })],
    {},
    [],
  ],

  [
    '满200 is passed from 300 on',
    'skipped-tier',
    [promotion(by('amount', from(200, 20), from(300, 50)), when(amount(300)))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 的 ¥200.00 这一档用不上：使用条件至少要 ¥300.00，那时已到下一档'],
  ],
  [
    '满200 is not passed from 299.99 on',
    'skipped-tier',
    [promotion(by('amount', from(200, 20), from(300, 50)), when(amount(299.99)))],
    {},
    [],
  ],
  [
    'two pieces are passed from three on',
    'skipped-tier',
    [promotion(by('pieces', { at: 2, rate: 0.9 }, { at: 3, rate: 0.8 }), when(pieces(3)))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 的 2 这一档用不上：使用条件至少要 3，那时已到下一档'],
  ],
  [
    'tiers of each line are not passed by pieces together',
    'skipped-tier',
    [promotion({ ...by('pieces', { at: 2, rate: 0.9 }, { at: 3, rate: 0.8 }), decide: 'line' }, when(pieces(3)))],
    {},
    [],
  ],
  ['pieces do not say what they cost', 'skipped-tier', [promotion(by('amount', from(200, 20), from(300, 50)), when(pieces(300)))], {}, []],
  [
    'a gift from 200 on is passed from 300 on',
    'skipped-tier',
    [
      promotion(
        {
          kind: 'gift',
          sku: '袜',
          by: 'amount',
          tiers: [
            { at: yuan(200), pieces: 1 },
            { at: yuan(300), pieces: 2 },
          ],
        },
        when(amount(300)),
      ),
    ],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 的 ¥200.00 这一档用不上：使用条件至少要 ¥300.00，那时已到下一档'],
  ],
  [
    'freight is not looked at',
    'skipped-tier',
    [promotion({ kind: 'shipping-off', by: 'goods', tiers: [from(99, 5), from(199, 8)] }, when(amount(300)))],
    {},
    [],
  ],
  [
    '300 of the list price may be less by then',
    'skipped-tier',
    [promotion(by('amount', from(200, 20), from(300, 50)), when(amount(300, { basis: 'list' })))],
    {},
    [],
  ],
  [
    '300 of the list price, by which the tiers go too',
    'skipped-tier',
    [promotion({ ...by('amount', from(200, 20), from(300, 50)), basis: 'list' }, when(amount(300, { basis: 'list' })))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 的 ¥200.00 这一档用不上：使用条件至少要 ¥300.00，那时已到下一档'],
  ],
  [
    'what is said to be running is running',
    'skipped-tier',
    [promotion(by('amount', from(200, 20), from(300, 50)), when(amount(300, { basis: 'running' })))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 的 ¥200.00 这一档用不上：使用条件至少要 ¥300.00，那时已到下一档'],
  ],
  [
    'the last condition that is as strict',
    'skipped-tier',
    [promotion(by('amount', from(200, 20), from(300, 50)), when(amount(300), amount(300, { basis: 'list' })))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 的 ¥200.00 这一档用不上：使用条件至少要 ¥300.00，那时已到下一档'],
  ],
  [
    'a condition on goods of its own',
    'skipped-tier',
    [promotion(by('amount', from(200, 20), from(300, 50)), when(amount(300, { scope: { skus: ['鞋'] } })))],
    {},
    [],
  ],
  [
    'pieces of a line are not those of all',
    'skipped-tier',
    [promotion(by('pieces', { at: 2, rate: 0.9 }, { at: 3, rate: 0.8 }), when(pieces(3, { perLine: true })))],
    {},
    [],
  ],

  [
    '满200减20 where 满220减50 pays less',
    'dominated-tier',
    [promotion(by('amount', from(200, 20), from(220, 50)))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 的 ¥200.00 这一档没有意义：凑到 220.00 元只付 170.00 元，不比这一档多'],
  ],
  [
    'as much is enough',
    'dominated-tier',
    [promotion(by('amount', from(200, 20), from(220, 40)))],
    {},
    ['warning /promotions/0/benefit/tiers/0 活动 的 ¥200.00 这一档没有意义：凑到 220.00 元只付 180.00 元，不比这一档多'],
  ],
  ['a fen more is not', 'dominated-tier', [promotion(by('amount', from(200, 20), from(220, 39.99)))], {}, []],
  [
    'the best of the higher ones is named',
    'dominated-tier',
    [promotion(by('amount', from(200, 10), from(210, 30), from(300, 200), from(310, 205)))],
    {},
    [
      'warning /promotions/0/benefit/tiers/0 活动 的 ¥200.00 这一档没有意义：凑到 300.00 元只付 100.00 元，不比这一档多',
      'warning /promotions/0/benefit/tiers/1 活动 的 ¥210.00 这一档没有意义：凑到 300.00 元只付 100.00 元，不比这一档多',
    ],
  ],
  ['by pieces', 'dominated-tier', [promotion(by('pieces', { at: 2, off: 1 }, { at: 3, off: 50_000 }))], {}, []],
  ['what costs nothing is not dominated', 'dominated-tier', [promotion(by('amount', from(100, 100), from(200, 200)))], {}, []],
  ['below the first tier nothing is promised', 'dominated-tier', [promotion(by('amount', from(100, 100)))], {}, []],
  ['a tier from 0 on', 'dominated-tier', [promotion(by('amount', { at: 0, off: 0 }, from(100, 100)))], {}, []],

  [
    '运费 with a condition',
    'freight-threshold',
    [promotion({ kind: 'shipping-off', rate: 0 }, when(amount(99)))],
    {},
    ['info /promotions/0/when/0 活动 从 ¥99.00 起减运费：差一点的订单凑够反而可能少付，差额小于运费时就会'],
  ],
  [
    '运费 by amount',
    'freight-threshold',
    [promotion({ kind: 'shipping-off', by: 'goods', tiers: [from(99, 5)] })],
    {},
    ['info /promotions/0/benefit/tiers/0 活动 从 ¥99.00 起减运费：差一点的订单凑够反而可能少付，差额小于运费时就会'],
  ],
  [
    '运费 by pieces, with both conditions',
    'freight-threshold',
    [promotion({ kind: 'shipping-off', by: 'pieces', tiers: [{ at: 2, off: 500 }] }, when(pieces(3), amount(99)))],
    {},
    [
      'info /promotions/0/when/1 活动 从 ¥99.00 起减运费：差一点的订单凑够反而可能少付，差额小于运费时就会',
      'info /promotions/0/when/0 活动 从 3 起减运费：差一点的订单凑够反而可能少付，差额小于运费时就会',
      'info /promotions/0/benefit/tiers/0 活动 从 2 起减运费：差一点的订单凑够反而可能少付，差额小于运费时就会',
    ],
  ],
  ['运费 from 0 on', 'freight-threshold', [promotion({ kind: 'shipping-off', by: 'goods', tiers: [{ at: 0, off: 100 }] })], {}, []],
  ['运费 by what it costs', 'freight-threshold', [promotion({ kind: 'shipping-off', by: 'fee', tiers: [from(10, 5)] })], {}, []],

  [
    '券 after a level that has none',
    'empty-level',
    [promotion({ kind: 'order-percent', rate: 0.9, basis: { after: 'item' } }, when(amount(9, { basis: { after: 'item' } })))],
    {},
    [
      'warning /promotions/0/benefit/basis 活动 看的是 item 之后的金额，但没有优惠属于这一层',
      'warning /promotions/0/when/0/basis 活动 看的是 item 之后的金额，但没有优惠属于这一层',
    ],
  ],
  [
    'the list price is no level',
    'empty-level',
    [promotion({ kind: 'order-percent', rate: 0.9, basis: 'list' }, when(amount(9, { basis: 'list' }), pieces(1)))],
    {},
    [],
  ],
  ['no basis at all', 'empty-level', [promotion({ kind: 'order-percent', rate: 0.9 }, when(amount(9)))], {}, []],

  [
    'two of a group of which one applies',
    'needs-excluded',
    [
      promotion(by('amount', from(300, 50)), { id: '甲', stacking: { group: '券' } }),
      promotion(by('amount', from(300, 50)), { stacking: { group: '券' }, ...when(after('甲')) }),
    ],
    {},
    ['error /promotions/1/when/0 活动 要先用上 甲，又不能与它同用：永远用不上'],
  ],
  [
    'two of a group that picks the best',
    'needs-excluded',
    [
      promotion(by('amount', from(300, 50)), { id: '甲', stacking: { group: '券', pick: 'best' } }),
      promotion(by('amount', from(300, 50)), { stacking: { group: '券', pick: 'best' }, ...when(after('甲')) }),
    ],
    {},
    ['error /promotions/1/when/0 活动 要先用上 甲，又不能与它同用：永远用不上'],
  ],
  [
    'two of a group that picks by line',
    'needs-excluded',
    [
      promotion(by('amount', from(300, 50)), { id: '甲', stacking: { group: '券', pick: 'best-per-line' } }),
      promotion(by('amount', from(300, 50)), { stacking: { group: '券', pick: 'best-per-line' }, ...when(after('甲')) }),
    ],
    {},
    [],
  ],
  [
    'two of a group that takes all',
    'needs-excluded',
    [
      promotion(by('amount', from(300, 50)), { id: '甲', stacking: { group: '券', pick: 'all' } }),
      promotion(by('amount', from(300, 50)), { stacking: { group: '券', pick: 'all' }, ...when(after('甲')) }),
    ],
    {},
    [],
  ],
  [
    'two of different groups',
    'needs-excluded',
    [
      promotion(by('amount', from(300, 50)), { id: '甲', stacking: { group: '券' } }),
      promotion(by('amount', from(300, 50)), { stacking: { group: '满减' }, ...when(after('甲')) }),
    ],
    {},
    [],
  ],
  [
    'one without a group',
    'needs-excluded',
    [promotion(by('amount', from(300, 50)), { id: '甲' }), promotion(by('amount', from(300, 50)), when(pieces(1), after('甲')))],
    {},
    [],
  ],

  [
    '会员价 that asks for a later 满减',
    'needs-later',
    [unit('会员价', 90, when(after('满减'))), promotion(by('amount', from(300, 50)), { id: '满减' })],
    {},
    ['warning /promotions/0/when/0 会员价 要先用上 满减，而 满减 按通常的顺序排在后面：用不上'],
  ],
  [
    '会员价 that asks for 独享价 of its level, which goes first',
    'needs-later',
    [unit('会员价', 90, when(after('独享价'))), unit('独享价', 80, { stacking: { exclusive: true } })],
    {},
    [],
  ],
  [
    '满减 that asks for 独享券 of its level, which has its turn',
    'needs-later',
    [
      promotion(by('amount', from(300, 50)), when(after('独享券'))),
      promotion(by('amount', from(200, 50)), { id: '独享券', stacking: { exclusive: true } }),
    ],
    {},
    ['warning /promotions/0/when/0 活动 要先用上 独享券，而 独享券 按通常的顺序排在后面：用不上'],
  ],
  [
    'one of no group asks for one of a later group that picks the best',
    'needs-later',
    [
      promotion(by('amount', from(300, 50)), when(after('乙'))),
      promotion(by('amount', from(300, 50)), { id: '乙', stacking: { group: '券', pick: 'best' } }),
    ],
    {},
    ['warning /promotions/0/when/0 活动 要先用上 乙，而 乙 按通常的顺序排在后面：用不上'],
  ],
  [
    'one of a group that picks the first asks for its second',
    'needs-later',
    [
      promotion(by('amount', from(300, 50)), { ...when(after('乙')), stacking: { group: '券', limit: 2 } }),
      promotion(by('amount', from(300, 50)), { id: '乙', stacking: { group: '券', limit: 2 } }),
    ],
    {},
    ['warning /promotions/0/when/0 活动 要先用上 乙，而 乙 按通常的顺序排在后面：用不上'],
  ],

  [
    'a loop over the whole shop',
    'gift-loop',
    [gift('一', '袜', 'pieces'), gift('二', '鞋', 'pieces', '袜')],
    {},
    ['warning /promotions/0 赠品互相触发：一 → 二 → 一'],
  ],
  ['a promotion that gives what it asks for is in no loop with itself', 'gift-loop', [gift('一', '鞋', 'pieces', '鞋')], {}, []],
  [
    'two that give the same',
    'gift-loop',
    [gift('一', '袜', 'pieces', '鞋'), gift('二', '袜', 'pieces', '帽'), gift('三', '鞋', 'pieces', '袜')],
    {},
    ['error /promotions/0 赠品互相触发：一 → 三 → 一'],
  ],
  [
    'two loops that do not touch',
    'gift-loop',
    [
      gift('一', '袜', 'pieces', '鞋'),
      gift('二', '鞋', 'pieces', '袜'),
      gift('三', '包', 'pieces', '帽'),
      gift('四', '帽', 'pieces', '包'),
    ],
    {},
    ['error /promotions/0 赠品互相触发：一 → 二 → 一', 'error /promotions/2 赠品互相触发：三 → 四 → 三'],
  ],
  [
    'a loop of four, of which one leads back at once',
    'gift-loop',
    [
      gift('一', '乙', 'pieces', '甲'),
      gift('二', '丙', 'pieces', '乙'),
      gift('三', '丁', 'pieces', '丙'),
      gift('四', '甲', 'pieces', '丁', '乙'),
    ],
    {},
    ['error /promotions/0 赠品互相触发：一 → 二 → 三 → 四 → 一'],
  ],
  [
    'one of the loop leads out of it first',
    'gift-loop',
    [gift('一', '乙', 'pieces', '甲'), gift('外', '丙', 'pieces', '乙'), gift('二', '甲', 'pieces', '乙')],
    {},
    ['error /promotions/0 赠品互相触发：一 → 二 → 一'],
  ],
  [
    'by amount a free piece of the catalogue adds nothing',
    'gift-loop',
    [
      gift('一', '袜', 'pieces', '鞋'),
      promotion({ kind: 'gift', sku: '鞋', by: 'amount', tiers: [{ at: 1, pieces: 1 }] }, { id: '二', scope: { categories: ['配件'] } }),
    ],
    { catalogue: [item('袜', 10, { category: '配件' })] },
    [],
  ],
  ['满减 gives no gifts', 'gift-loop', [promotion(by('amount', from(300, 50)))], {}, []],
  [
    '20 in a loop',
    'gift-loop',
    Array.from({ length: 20 }, (_, k) => gift(`G${k}`, `s${(k + 1) % 20}`, 'pieces', `s${k}`)),
    {},
    [
      'error /promotions/0 赠品互相触发：G0 → G1 → G2 → G3 → G4 → G5 → G6 → G7 → G8 → G9 → G10 → G11 → G12 → G13 → G14 → G15 → G16 → G17 → G18 → G19 → G0',
    ],
  ],
  [
    '21 in a loop',
    'gift-loop',
    Array.from({ length: 21 }, (_, k) => gift(`G${k}`, `s${(k + 1) % 21}`, 'pieces', `s${k}`)),
    {},
    [
      'error /promotions/0 赠品互相触发：G0 → G1 → G2 → G3 → G4 → G5 → G6 → G7 → G8 → G9 → G10 → G11 → G12 → G13 → G14 → G15 → G16 → G17 → G18 → G19 → … → G0',
    ],
  ],

  ['one after the other', 'exclusives-tie', [alone('一', 1, 2), alone('二', 2, 3)], {}, []],
  [
    'they overlap by a month',
    'exclusives-tie',
    [alone('一', 1, 3), alone('二', 2, 4)],
    {},
    ['warning /promotions/1/stacking/exclusive 二 与 一 都是独享、优先级相同，用哪个只看排列顺序'],
  ],
  [
    'the later one of the list begins first',
    'exclusives-tie',
    [alone('一', 2, 4), alone('二', 1, 3)],
    {},
    ['warning /promotions/1/stacking/exclusive 二 与 一 都是独享、优先级相同，用哪个只看排列顺序'],
  ],
  [
    'the third falls into the longer of the first two',
    'exclusives-tie',
    [alone('一', 1, 9), alone('二', 10, 11), alone('三', 8, 10)],
    {},
    ['warning /promotions/2/stacking/exclusive 三 与 一 都是独享、优先级相同，用哪个只看排列顺序'],
  ],
  [
    'a long one, a short one within it, and one after that',
    'exclusives-tie',
    [alone('一', 1, 9), alone('二', 2, 3), alone('三', 5, 6)],
    {},
    [
      'warning /promotions/1/stacking/exclusive 二 与 一 都是独享、优先级相同，用哪个只看排列顺序',
      'warning /promotions/2/stacking/exclusive 三 与 一 都是独享、优先级相同，用哪个只看排列顺序',
    ],
  ],
  [
    'each is told with one only',
    'exclusives-tie',
    [alone('一', 1, 9), alone('二', 1, 9), alone('三', 1, 9)],
    {},
    [
      'warning /promotions/1/stacking/exclusive 二 与 一 都是独享、优先级相同，用哪个只看排列顺序',
      'warning /promotions/2/stacking/exclusive 三 与 一 都是独享、优先级相同，用哪个只看排列顺序',
    ],
  ],
  [
    'the whole shop, and goods in it',
    'exclusives-tie',
    [alone('一', 1, 9), alone('二', 1, 9, { scope: { skus: ['鞋'] } }), alone('三', 1, 9, { scope: { skus: ['袜'] } })],
    {},
    [
      'warning /promotions/1/stacking/exclusive 二 与 一 都是独享、优先级相同，用哪个只看排列顺序',
      'warning /promotions/2/stacking/exclusive 三 与 一 都是独享、优先级相同，用哪个只看排列顺序',
    ],
  ],
  [
    'goods before the whole shop',
    'exclusives-tie',
    [alone('一', 1, 9, { scope: { skus: ['鞋'] } }), alone('二', 2, 3), alone('三', 5, 6, { scope: { skus: ['袜'] } })],
    {},
    ['warning /promotions/1/stacking/exclusive 二 与 一 都是独享、优先级相同，用哪个只看排列顺序'],
  ],
  [
    'the whole shop for short, then longer',
    'exclusives-tie',
    [alone('一', 1, 4), alone('二', 2, 9), alone('三', 5, 6, { scope: { skus: ['袜'] } })],
    {},
    [
      'warning /promotions/1/stacking/exclusive 二 与 一 都是独享、优先级相同，用哪个只看排列顺序',
      'warning /promotions/2/stacking/exclusive 三 与 二 都是独享、优先级相同，用哪个只看排列顺序',
    ],
  ],
  ['an article of the catalogue', 'exclusives-tie', [alone('一', 1, 9), alone('二', 1, 9, { scope: { skus: ['袜'] } })], shoes, []],
  [
    'the last ones that begin together',
    'exclusives-tie',
    [alone('三', 2, 9), alone('二', 2, 5), alone('一', 1, 3)],
    {},
    [
      'warning /promotions/1/stacking/exclusive 二 与 三 都是独享、优先级相同，用哪个只看排列顺序',
      'warning /promotions/2/stacking/exclusive 一 与 三 都是独享、优先级相同，用哪个只看排列顺序',
    ],
  ],

  [
    '定金 30 of 200, and 减100 of the order',
    'deposit-above-cap',
    [deposit(30), promotion({ kind: 'order-off', off: yuan(100) }, { id: '满减' })],
    { catalogue: [item('鞋', 200)], ...today },
    [],
  ],
  [
    '定金 30 of 200, and 会员价 100',
    'deposit-above-cap',
    [deposit(30), unit('会员价', 100)],
    { catalogue: [item('鞋', 200)], ...today },
    ['warning /promotions/0/benefit/pay 活动 的定金 30.00 元超过 100.00 元的 20%，超过部分不产生定金的效力'],
  ],
  [
    '定金 30 of 200, 会员价 100, and 直降20',
    'deposit-above-cap',
    [deposit(30), unit('会员价', 100), promotion({ kind: 'unit-off', off: yuan(20) }, { id: '直降' })],
    { catalogue: [item('鞋', 200)], ...today },
    ['warning /promotions/0/benefit/pay 活动 的定金 30.00 元超过 80.00 元的 20%，超过部分不产生定金的效力'],
  ],
  [
    '会员价 100 begins as the deposit ends',
    'deposit-above-cap',
    [{ ...deposit(30), window: { from: on(11), until: on(12) } }, unit('会员价', 100, { window: { from: on(12) } })],
    { catalogue: [item('鞋', 200)], ...today },
    [],
  ],
  [
    '会员价 100 of the second article',
    'deposit-above-cap',
    [deposit(30), unit('会员价', 100, { scope: { skus: ['帽'] } })],
    { catalogue: [item('鞋', 200), item('帽', 201)], ...today },
    ['warning /promotions/0/benefit/pay 活动 的定金 30.00 元超过 100.00 元的 20%，超过部分不产生定金的效力'],
  ],
  [
    'two deposits at different times',
    'deposit-above-cap',
    [
      { ...deposit(30), id: '早', window: { until: on(11) } },
      { ...deposit(30), id: '晚', window: { from: on(11) } },
      unit('会员价', 100, { window: { from: on(11) } }),
    ],
    { catalogue: [item('鞋', 200)], ...today },
    ['warning /promotions/1/benefit/pay 晚 的定金 30.00 元超过 100.00 元的 20%，超过部分不产生定金的效力'],
  ],
  [
    '定金 each piece, from 500 on',
    'deposit-above-cap',
    [{ ...deposit(30, { each: 'piece' }), ...when(amount(500)) }],
    { ...shoes, ...today },
    ['error /promotions/0/benefit/pay 活动 的定金 30.00 元超过 100.00 元的 20%，超过部分不产生定金的效力'],
  ],
  [
    '定金 of the order, from 500 on',
    'deposit-above-cap',
    [{ ...deposit(30, { each: 'order' }), ...when(amount(500)) }],
    { ...shoes, ...today },
    [],
  ],

  [
    'a discount of which the merchant pays nothing',
    'below-cost',
    [promotion(by('amount', from(100, 90)), { funding: { platform: 1 } })],
    { catalogue: [item('鞋', 100, { cost: yuan(50) })] },
    [],
  ],
  [
    'six together',
    'below-cost',
    [1, 2, 3, 4, 5, 6].map((k) => promotion({ kind: 'order-off', off: yuan(k) }, { id: `减${k}` })),
    { catalogue: [item('帽', 1), item('鞋', 100, { cost: yuan(80) })] },
    ['warning /catalogue/1 鞋 叠加 减6 + 减5 + 减4 + 减3 + 减2 + … 后最低可到 79.00 元，低于成本或底价 80.00 元'],
  ],
  [
    'five together',
    'below-cost',
    [1, 2, 3, 4, 5].map((k) => promotion({ kind: 'order-off', off: yuan(k) }, { id: `减${k}` })),
    { catalogue: [item('鞋', 100, { cost: yuan(86) })] },
    ['warning /catalogue/0 鞋 叠加 减5 + 减4 + 减3 + 减2 + 减1 后最低可到 85.00 元，低于成本或底价 86.00 元'],
  ],
  ['its price is below its cost by itself', 'below-cost', [], { catalogue: [item('鞋', 100, { cost: yuan(200) })] }, []],
];

test.each(rows)('优惠检查: %s (%s)', (_, rule, promotions, options, said) => {
  const findings = lintPromotions(promotions, options).filter((finding) => finding.rule === `promotion/${rule}`);
  const lines = findings.map((finding) => {
    const text = renderFinding(finding, { messages: promotionRuleTexts, locale: 'zh' });
    return [finding.severity, finding.at?.path, text, finding.fix?.zh].filter((part) => part !== undefined).join(' ');
  });
  expect(lines).toEqual(said);
});
