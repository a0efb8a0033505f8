import {
  type Day,
  type Fen,
  type Finding,
  fen,
  type Instant,
  isZhangguiError,
  parseDay,
  parseInstant,
  renderFinding,
} from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Benefit, BuyGet, NthItem } from '../benefit.js';
import type { Basis } from '../condition.js';
import type { Promotion } from '../promotion.js';
import type { CatalogueItem } from './catalogueItem.js';
import { type LintPromotionsOptions, lintPromotions } from './lintPromotions.js';
import { promotionRuleTexts } from './promotionRuleTexts.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const yuan = (amount: number): Fen => fen(Math.round(amount * 100));
const at = (time: string): Instant => parseInstant(`${time}:00+08:00`);
const day = parseDay('2026-11-22');

const promotion = (benefit: Benefit, more: Partial<Promotion> = {}): Promotion => ({ id: '活动', benefit, ...more });
const tiers = (...list: readonly (readonly [at: number, off: number])[]): Benefit => ({
  kind: 'tiers',
  by: 'amount',
  tiers: list.map(([from, off]) => ({ at: yuan(from), off: yuan(off) })),
});
const every = (from: number, off: number, more: object = {}): Benefit => ({
  kind: 'tiers',
  by: 'amount',
  tiers: [{ at: yuan(from), off: yuan(off), repeat: true, ...more }],
});
const gift = (sku: string, by: 'pieces' | 'amount', from: number): Benefit => ({ kind: 'gift', sku, by, tiers: [{ at: from, pieces: 1 }] });
const item = (id: string, price: number, more: Partial<CatalogueItem> = {}): CatalogueItem => ({ id, unitPrice: yuan(price), ...more });

const told = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === `promotion/${rule}`).map(({ severity, at: place }) => `${severity} ${place?.path}`);

const bogo = (more: Partial<BuyGet>): BuyGet => ({ kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: true, ...more });
const nth = (rates: readonly number[], assign: NthItem['assign']): NthItem => ({
  kind: 'nth-item',
  positions: rates.map((rate) => ({ rate })),
  further: 'repeat',
  per: 'scope',
  assign,
});
const coupon = (basis: Basis): Promotion =>
  promotion({ kind: 'order-off', off: yuan(5) }, { level: 'shop-coupon', when: [{ kind: 'amount', atLeast: yuan(95), basis }] });
/** 活动 needs 会员, which stands before it in the list. */
const needy = (name: string, rule: string, more: Partial<Promotion>, other: Partial<Promotion>, tells: boolean): Row[] => {
  const [first, second] = [promotion(tiers([300, 50]), other), promotion(tiers([300, 50]), more)];
  const needing = { ...second, when: [{ kind: 'applied', promotion: '会员' }] } as const;
  return [
    [
      `it needs ${name}`,
      rule,
      [{ ...first, id: '会员' }, needing],
      {},
      tells ? [`${rule === 'needs-later' ? 'warning' : 'error'} /promotions/1/when/0`] : [],
    ],
  ];
};

type Row = [name: string, rule: string, promotions: readonly Promotion[], options: LintPromotionsOptions, told: readonly string[]];

const rows: Row[] = [
  // 读不出来
  ['a good promotion can be read', 'not-readable', [promotion(tiers([300, 50]))], {}, []],
  ['null is no promotion', 'not-readable', [null as never], {}, ['error /promotions/0']],
  ['a promotion without a benefit', 'not-readable', [{ id: '活动' } as never], {}, ['error /promotions/0/benefit']],
  ['a benefit without a kind', 'not-readable', [promotion({} as never)], {}, ['error /promotions/0/benefit/kind']],
  ['tiers that fall', 'not-readable', [promotion(tiers([300, 50], [200, 20]))], {}, ['error /promotions/0/benefit/tiers/1/at']],
  ['a misspelt part', 'not-readable', [promotion(tiers([300, 50]), { scop: {} } as never)], {}, ['error /promotions/0/scop']],
  [
    'a part with a slash in its name',
    'not-readable',
    [promotion(tiers([300, 50]), { 'a/b~': 1 } as never)],
    {},
    ['error /promotions/0/a~1b~0'],
  ],
  ['only the entry that is wrong', 'not-readable', [promotion(tiers([300, 50])), 7 as never], {}, ['error /promotions/1']],

  ['八五折 as 0.85', 'rate-above-one', [promotion({ kind: 'order-percent', rate: 0.85 })], {}, []],
  ['八五折 as 8.5', 'rate-above-one', [promotion({ kind: 'order-percent', rate: 8.5 })], {}, ['error /promotions/0/benefit/rate']],
  [
    '第二件半价 as 50',
    'rate-above-one',
    [promotion({ kind: 'nth-item', positions: [{ rate: 1 }, { rate: 50 }], further: 'repeat', per: 'line', assign: 'cart-order' })],
    {},
    ['error /promotions/0/benefit/positions/1/rate'],
  ],

  [
    'a day is a window',
    'window-empty',
    [promotion(tiers([300, 50]), { window: { from: at('2026-11-11T00:00'), until: at('2026-11-12T00:00') } })],
    {},
    [],
  ],
  [
    'it ends before it begins',
    'window-empty',
    [promotion(tiers([300, 50]), { window: { from: at('2026-11-12T00:00'), until: at('2026-11-11T00:00') } })],
    {},
    ['error /promotions/0/window/until'],
  ],
  [
    'it ends as it begins',
    'window-empty',
    [promotion(tiers([300, 50]), { window: { from: at('2026-11-12T00:00'), until: at('2026-11-12T00:00') } })],
    {},
    ['error /promotions/0/window/until'],
  ],
  ['no time at all is something else', 'window-empty', [promotion(tiers([300, 50]), { window: { until: '明天' as Instant } })], {}, []],

  ['two ids', 'same-id', [promotion(tiers([300, 50])), promotion(tiers([300, 50]), { id: '另一个' })], {}, []],
  ['one id twice', 'same-id', [promotion(tiers([300, 50])), promotion(tiers([300, 50]))], {}, ['error /promotions/1/id']],

  [
    'a group described alike',
    'group-differs',
    [promotion(tiers([300, 50]), { stacking: { group: '券' } }), promotion(tiers([300, 50]), { id: '二', stacking: { group: '券' } })],
    {},
    [],
  ],
  [
    'a group with two limits',
    'group-differs',
    [
      promotion(tiers([300, 50]), { stacking: { group: '券' } }),
      promotion(tiers([300, 50]), { id: '二', stacking: { group: '券', limit: 2 } }),
    ],
    {},
    ['error /promotions/1/stacking'],
  ],

  // 买N送M, 第N件, 包邮
  ['买一送一, the cheapest free', 'pays-less-by-piece', [promotion(bogo({}))], {}, []],
  ['买一送一, the dearest free', 'pays-less-by-piece', [promotion(bogo({ pick: 'dearest' }))], {}, ['info /promotions/0/benefit']],
  [
    '买一送一, the dearest free, of goods that all cost the same',
    'pays-less-by-piece',
    [promotion(bogo({ pick: 'dearest' }))],
    { catalogue: [item('鞋', 100), item('袜', 100)] },
    [],
  ],
  [
    '买一送二, both at once or none',
    'pays-less-by-piece',
    [promotion(bogo({ get: { pieces: 2 }, partial: false }))],
    { catalogue: [item('鞋', 100)] },
    ['warning /promotions/0/benefit'],
  ],
  [
    'socks that make the shoes free',
    'pays-less-by-piece',
    [promotion(bogo({ buy: { pieces: 1, scope: { skus: ['袜'] } }, get: { pieces: 1, scope: { skus: ['鞋'] } } }))],
    { catalogue: [item('鞋', 100), item('袜', 10)] },
    ['info /promotions/0/benefit'],
  ],
  ['第二件半价', 'pays-less-by-piece', [promotion(nth([1, 0.5], 'cheapest'))], {}, []],
  ['两件各半价, once both are there', 'pays-less-by-piece', [promotion(nth([0.4, 0.4], 'cheapest'))], {}, ['info /promotions/0/benefit']],
  [
    'the same, of one article',
    'pays-less-by-piece',
    [promotion(nth([0.4, 0.4], 'cheapest'))],
    { catalogue: [item('鞋', 100)] },
    ['warning /promotions/0/benefit'],
  ],
  [
    '每隔一件半价, as the cart has them',
    'pays-less-by-order',
    [promotion(nth([1, 0.5], 'cart-order'))],
    {},
    ['info /promotions/0/benefit'],
  ],
  ['每隔一件半价, dearest first', 'pays-less-by-order', [promotion(nth([1, 0.5], 'dearest-first'))], {}, []],
  ['包邮 for all', 'freight-threshold', [promotion({ kind: 'shipping-off', rate: 0 })], {}, []],
  [
    '满99包邮',
    'freight-threshold',
    [promotion({ kind: 'shipping-off', rate: 0 }, { when: [{ kind: 'amount', atLeast: yuan(99) }] })],
    {},
    ['info /promotions/0/when/0'],
  ],
  [
    '两件减5元运费',
    'freight-threshold',
    [promotion({ kind: 'shipping-off', by: 'pieces', tiers: [{ at: 2, off: yuan(5) }] })],
    {},
    ['info /promotions/0/benefit/tiers/0'],
  ],

  // 永远用不上
  ...needy('one that comes before it', 'needs-later', {}, {}, false),
  ...needy('one of a later level', 'needs-later', {}, { level: 'platform' }, true),
  ...needy('one of an earlier level', 'needs-later', { level: 'platform' }, {}, false),
  ...needy('one with a lower priority', 'needs-later', { priority: 1 }, {}, true),
  ...needy(
    'the later one of a group that picks the best, at the turn of the first',
    'needs-later',
    { priority: 1, stacking: { group: '券', pick: 'best', limit: 2 } },
    { stacking: { group: '券', pick: 'best', limit: 2 } },
    false,
  ),
  ...needy('one that goes with it', 'needs-excluded', {}, { stacking: { excludes: ['别的'] } }, false),
  ...needy('one that excludes it', 'needs-excluded', {}, { stacking: { excludes: ['活动'] } }, true),
  ...needy('one that it excludes', 'needs-excluded', { stacking: { excludes: ['会员'] } }, {}, true),
  ...needy('another of its group', 'needs-excluded', { stacking: { group: '券' } }, { stacking: { group: '券' } }, true),
  ...needy(
    'another of its group, of which two apply',
    'needs-excluded',
    { stacking: { group: '券', limit: 2 } },
    { stacking: { group: '券', limit: 2 } },
    false,
  ),
  [
    'itself',
    'needs-excluded',
    [promotion(tiers([300, 50]), { when: [{ kind: 'applied', promotion: '活动' }] })],
    {},
    ['error /promotions/0/when/0'],
  ],
  ['券 after 满减', 'looks-ahead', [coupon({ after: 'shop' })], {}, []],
  ['券 after a later level', 'looks-ahead', [coupon({ after: 'cross-shop' })], {}, ['warning /promotions/0/when/0/basis/after']],
  ['券 after its own level', 'looks-ahead', [coupon({ after: 'shop-coupon' })], {}, ['warning /promotions/0/when/0/basis/after']],

  // 提到不存在的
  [
    'it excludes one that is there',
    'unknown-promotion',
    [promotion(tiers([300, 50]), { stacking: { excludes: ['满减券'] } }), promotion(tiers([300, 50]), { id: '满减券' })],
    {},
    [],
  ],
  [
    'it excludes one that is not',
    'unknown-promotion',
    [promotion(tiers([300, 50]), { stacking: { excludes: ['满减券'] } })],
    {},
    ['warning /promotions/0/stacking/excludes/0'],
  ],
  [
    'it needs one that is not there',
    'unknown-promotion',
    [promotion(tiers([300, 50]), { when: [{ kind: 'applied', promotion: '会员' }] })],
    {},
    ['warning /promotions/0/when/0'],
  ],

  [
    'after a level that has a promotion',
    'empty-level',
    [
      promotion({ kind: 'order-percent', rate: 0.9, basis: { after: 'item' } }),
      promotion({ kind: 'pick-n', pieces: 1, price: yuan(9), assign: 'cart-order', repeat: true }, { id: '二' }),
    ],
    {},
    [],
  ],
  [
    'after a level that has none',
    'empty-level',
    [promotion({ kind: 'order-percent', rate: 0.9, basis: { after: 'item' } })],
    {},
    ['warning /promotions/0/benefit/basis'],
  ],
  [
    'a condition after a level that has none',
    'empty-level',
    [promotion({ kind: 'order-off', off: yuan(10) }, { when: [{ kind: 'amount', atLeast: yuan(100), basis: { after: 'item' } }] })],
    {},
    ['warning /promotions/0/when/0/basis'],
  ],

  ['a budget is left', 'used-up', [promotion(tiers([300, 50]), { left: { budget: yuan(1) } })], {}, []],
  ['no budget is left', 'used-up', [promotion(tiers([300, 50]), { left: { budget: fen(0) } })], {}, ['warning /promotions/0/left/budget']],
  ['a gift needs no budget', 'used-up', [promotion(gift('袜', 'pieces', 1), { left: { budget: fen(0) } })], {}, []],
  [
    'a deposit worth what was paid needs no budget',
    'used-up',
    [promotion({ kind: 'deposit', pay: yuan(100), worth: yuan(100) }, { left: { budget: fen(0) } })],
    {},
    [],
  ],
  [
    'a deposit worth more does',
    'used-up',
    [promotion({ kind: 'deposit', pay: yuan(100), worth: yuan(200) }, { left: { budget: fen(0) } })],
    {},
    ['warning /promotions/0/left/budget'],
  ],
  [
    'a gift that nobody may use',
    'used-up',
    [promotion(gift('袜', 'pieces', 1), { left: { uses: 0 } })],
    {},
    ['warning /promotions/0/left/uses'],
  ],
  ['no uses are left', 'used-up', [promotion(tiers([300, 50]), { left: { uses: 0 } })], {}, ['warning /promotions/0/left/uses']],

  [
    'goods for it',
    'no-goods',
    [promotion(tiers([300, 50]), { scope: { tags: ['自营'] } })],
    { catalogue: [item('鞋', 99, { tags: ['自营'] })] },
    [],
  ],
  [
    'no goods for it',
    'no-goods',
    [promotion(tiers([300, 50]), { scope: { tags: ['自营'] } })],
    { catalogue: [item('鞋', 99)] },
    ['warning /promotions/0/scope'],
  ],
  ['without a catalogue nobody knows', 'no-goods', [promotion(tiers([300, 50]), { scope: { tags: ['自营'] } })], {}, []],
  [
    'half of a set is not sold',
    'no-goods',
    [
      promotion({
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 1 },
          { sku: '袜', pieces: 1 },
        ],
        off: yuan(5),
      }),
    ],
    { catalogue: [item('鞋', 99)] },
    ['warning /promotions/0/benefit/items/1'],
  ],
  [
    'a price range that a unit promotion may bring goods into',
    'no-goods',
    [
      promotion(tiers([300, 50]), { scope: { unitPrice: { to: yuan(90) } } }),
      promotion({ kind: 'unit-off', off: yuan(20) }, { id: '直降' }),
    ],
    { catalogue: [item('鞋', 99)] },
    [],
  ],

  [
    'a member price below the price',
    'no-effect',
    [promotion({ kind: 'unit-price', price: yuan(98) })],
    { catalogue: [item('鞋', 99)] },
    [],
  ],
  [
    'a member price that is the price',
    'no-effect',
    [promotion({ kind: 'unit-price', price: yuan(99) })],
    { catalogue: [item('鞋', 99)] },
    ['warning /promotions/0/benefit'],
  ],
  [
    'what is given costs more than what is bought',
    'no-effect',
    [
      promotion(bogo({ get: { pieces: 1, scope: { lines: ['包'] }, deal: { price: yuan(50) } } }), {
        scope: { lines: ['鞋'] },
      }),
    ],
    { catalogue: [item('鞋', 10), item('包', 100)] },
    [],
  ],
  [
    'what is given costs no more than it is given for',
    'no-effect',
    [
      promotion(bogo({ get: { pieces: 1, scope: { lines: ['包'] }, deal: { price: yuan(50) } } }), {
        scope: { lines: ['鞋'] },
      }),
    ],
    { catalogue: [item('鞋', 100), item('包', 50)] },
    ['warning /promotions/0/benefit'],
  ],
  ['a rate of one', 'no-effect', [promotion({ kind: 'percent-off', rate: 1 })], {}, ['warning /promotions/0/benefit']],
  [
    'three for the price of three',
    'no-effect',
    [promotion({ kind: 'pick-n', pieces: 3, price: yuan(99), assign: 'cart-order', repeat: true })],
    { catalogue: [item('鞋', 33)] },
    ['warning /promotions/0/benefit'],
  ],
  ['nothing off', 'no-effect', [promotion(tiers([300, 0]))], {}, ['warning /promotions/0/benefit']],

  // 档位
  ['300 takes 50', 'off-reaches-threshold', [promotion(tiers([300, 50]))], {}, []],
  ['100 takes 100', 'off-reaches-threshold', [promotion(tiers([100, 100]))], {}, ['error /promotions/0/benefit/tiers/0']],
  ['100 takes 200 but 50 at most', 'off-reaches-threshold', [promotion({ ...tiers([100, 200]), cap: yuan(50) } as Benefit)], {}, []],
  [
    'a coupon of 30 from 30 on',
    'off-reaches-threshold',
    [promotion({ kind: 'order-off', off: yuan(30) }, { when: [{ kind: 'amount', atLeast: yuan(30) }] })],
    {},
    ['error /promotions/0/benefit/off'],
  ],
  ['a coupon without a threshold', 'off-reaches-threshold', [promotion({ kind: 'order-off', off: yuan(30) })], {}, []],

  ['每满 with a cap', 'endless-repeat', [promotion({ ...every(100, 10), cap: yuan(50) } as Benefit)], {}, []],
  ['每满, five times', 'endless-repeat', [promotion(every(100, 10, { maxTimes: 5 }))], {}, []],
  ['每满 without an end', 'endless-repeat', [promotion(every(100, 10))], {}, ['warning /promotions/0/benefit/tiers/0']],
  ['每满 that gives all of it', 'endless-repeat', [promotion(every(100, 100))], {}, ['error /promotions/0/benefit/tiers/0']],
  [
    'a higher tier ends it',
    'endless-repeat',
    [
      promotion({
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: yuan(100), off: yuan(10), repeat: true },
          { at: yuan(500), off: yuan(80) },
        ],
      }),
    ],
    {},
    [],
  ],
  [
    'gifts without an end',
    'endless-repeat',
    [promotion({ kind: 'gift', sku: '袜', by: 'pieces', tiers: [{ at: 2, pieces: 1, repeat: true }] })],
    {},
    ['warning /promotions/0/benefit/tiers/0'],
  ],

  ['3 pieces of 100 reach 300', 'unreachable-tier', [promotion(tiers([300, 50]))], { catalogue: [item('鞋', 100, { maxPieces: 3 })] }, []],
  [
    '2 pieces of 100 do not',
    'unreachable-tier',
    [promotion(tiers([300, 50]))],
    { catalogue: [item('鞋', 100, { maxPieces: 2 })] },
    ['warning /promotions/0/benefit/tiers/0'],
  ],
  [
    'two shops do not help each other',
    'unreachable-tier',
    [promotion(tiers([300, 50]), { perShop: true })],
    { catalogue: [item('鞋', 100, { maxPieces: 2, shop: '甲' }), item('袜', 100, { maxPieces: 2, shop: '乙' })] },
    ['warning /promotions/0/benefit/tiers/0'],
  ],
  [
    'the third piece of two',
    'unreachable-tier',
    [
      promotion({
        kind: 'nth-item',
        positions: [{ rate: 1 }, { rate: 0.5 }, { rate: 0 }],
        further: 'stop',
        per: 'line',
        assign: 'cart-order',
        maxPieces: 2,
      }),
    ],
    {},
    ['warning /promotions/0/benefit/positions/2'],
  ],
  [
    'more pieces than a line can hold',
    'unreachable-tier',
    [promotion({ kind: 'quantity-price', tiers: [{ from: 2_000_000_000, price: yuan(1) }] })],
    {},
    ['warning /promotions/0/benefit/tiers/0'],
  ],
  [
    'a condition out of reach',
    'unreachable-tier',
    [promotion({ kind: 'order-off', off: yuan(5) }, { when: [{ kind: 'pieces', atLeast: 3 }] })],
    { catalogue: [item('鞋', 100, { maxPieces: 2 })] },
    ['warning /promotions/0/when/0'],
  ],

  [
    'a condition below the second tier',
    'skipped-tier',
    [promotion(tiers([200, 20], [300, 40]), { when: [{ kind: 'amount', atLeast: yuan(299.99) }] })],
    {},
    [],
  ],
  [
    'a condition at the second tier',
    'skipped-tier',
    [promotion(tiers([200, 20], [300, 40]), { when: [{ kind: 'amount', atLeast: yuan(300) }] })],
    {},
    ['warning /promotions/0/benefit/tiers/0'],
  ],
  [
    'a condition on another amount',
    'skipped-tier',
    [promotion(tiers([200, 20], [300, 40]), { when: [{ kind: 'amount', atLeast: yuan(300), basis: 'list' }] })],
    {},
    [],
  ],

  ['300 gives more than 200', 'useless-tier', [promotion(tiers([200, 20], [300, 40]))], {}, []],
  ['300 gives the same', 'useless-tier', [promotion(tiers([200, 20], [300, 20]))], {}, ['warning /promotions/0/benefit/tiers/1']],
  [
    'a cap that the first tier reaches',
    'useless-tier',
    [promotion({ ...tiers([200, 20], [300, 40]), cap: yuan(20) } as Benefit)],
    {},
    ['warning /promotions/0/benefit/tiers/1'],
  ],
  [
    'three for a higher price each than two',
    'useless-tier',
    [
      promotion({
        kind: 'quantity-price',
        tiers: [
          { from: 2, price: yuan(8) },
          { from: 3, price: yuan(9) },
        ],
      }),
    ],
    {},
    ['warning /promotions/0/benefit/tiers/1'],
  ],
  [
    'a tier below what 每满 gives by then',
    'useless-tier',
    [
      promotion({
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: yuan(100), off: yuan(10), repeat: true },
          { at: yuan(300), off: yuan(25) },
        ],
      }),
    ],
    {},
    ['warning /promotions/0/benefit/tiers/1'],
  ],

  ['180 at 200, 200 at 300', 'dominated-tier', [promotion(tiers([200, 20], [300, 100]))], {}, []],
  ['180 at 200, 180 at 300', 'dominated-tier', [promotion(tiers([200, 20], [300, 120]))], {}, ['warning /promotions/0/benefit/tiers/0']],
  ['180 at 200, 170 at 300', 'dominated-tier', [promotion(tiers([200, 20], [300, 130]))], {}, ['warning /promotions/0/benefit/tiers/0']],

  // 多买少付
  ['八折 for everything', 'pays-less-for-more', [promotion({ kind: 'order-percent', rate: 0.8 })], {}, []],
  ['满300减50 does a little', 'pays-less-for-more', [promotion(tiers([300, 50]))], {}, ['info /promotions/0/benefit/tiers/0']],
  [
    '满200减20 next to 满400减50 is usual',
    'pays-less-for-more',
    [promotion(tiers([200, 20], [400, 50]))],
    {},
    ['info /promotions/0/benefit/tiers/0', 'info /promotions/0/benefit/tiers/1'],
  ],
  [
    '满200减20 next to 满300减100 is not',
    'pays-less-for-more',
    [promotion(tiers([200, 20], [300, 100]))],
    {},
    ['info /promotions/0/benefit/tiers/0', 'warning /promotions/0/benefit/tiers/1'],
  ],
  ['满100减30 does it on less than half', 'pays-less-for-more', [promotion(tiers([100, 30]))], {}, ['info /promotions/0/benefit/tiers/0']],
  ['满100减51 on more', 'pays-less-for-more', [promotion(tiers([100, 51]))], {}, ['warning /promotions/0/benefit/tiers/0']],
  [
    'a fen off each line is something for two lines',
    'pays-less-for-more',
    [promotion({ ...tiers([200, 0.01]), take: 'line' } as Benefit)],
    {},
    ['info /promotions/0/benefit/tiers/0'],
  ],
  ['a fen off is nothing to add goods for', 'pays-less-for-more', [promotion(tiers([200, 0.01]))], {}, []],
  [
    'a coupon with a condition',
    'pays-less-for-more',
    [promotion({ kind: 'order-off', off: yuan(20) }, { when: [{ kind: 'amount', atLeast: yuan(199) }] })],
    {},
    ['info /promotions/0/when/0'],
  ],
  [
    '满件 with a condition on the amount',
    'pays-less-for-more',
    [promotion({ kind: 'tiers', by: 'pieces', tiers: [{ at: 1, off: yuan(20) }] }, { when: [{ kind: 'amount', atLeast: yuan(199) }] })],
    {},
    ['info /promotions/0/when/0'],
  ],

  [
    '两件八折',
    'pays-less-by-piece',
    [promotion({ kind: 'tiers', by: 'pieces', tiers: [{ at: 2, rate: 0.8 }] })],
    {},
    ['info /promotions/0/benefit/tiers/0'],
  ],
  [
    '两件四折: the second is paid for',
    'pays-less-by-piece',
    [promotion({ kind: 'tiers', by: 'pieces', tiers: [{ at: 2, rate: 0.4 }] })],
    {},
    ['warning /promotions/0/benefit/tiers/0'],
  ],
  [
    '两件八折 of one article',
    'pays-less-by-piece',
    [promotion({ kind: 'tiers', by: 'pieces', tiers: [{ at: 2, rate: 0.8 }], decide: 'line' })],
    {},
    [],
  ],
  [
    '两件八折 in a shop of one price',
    'pays-less-by-piece',
    [promotion({ kind: 'tiers', by: 'pieces', tiers: [{ at: 2, rate: 0.8 }] })],
    { catalogue: [item('鞋', 99)] },
    [],
  ],
  [
    '9 for 10.00 each, 10 for 9.50',
    'pays-less-by-piece',
    [
      promotion({
        kind: 'quantity-price',
        tiers: [
          { from: 1, price: yuan(10) },
          { from: 10, price: yuan(9.5) },
        ],
      }),
    ],
    {},
    [],
  ],
  [
    '9 for 10.00 each, 10 for 8.90',
    'pays-less-by-piece',
    [
      promotion({
        kind: 'quantity-price',
        tiers: [
          { from: 1, price: yuan(10) },
          { from: 10, price: yuan(8.9) },
        ],
      }),
    ],
    {},
    ['warning /promotions/0/benefit/tiers/1'],
  ],
  [
    'a first tier against prices that nobody named',
    'pays-less-by-piece',
    [promotion({ kind: 'quantity-price', tiers: [{ from: 2, price: yuan(9) }] })],
    {},
    ['info /promotions/0/benefit/tiers/0'],
  ],
  [
    'a first tier against the catalogue',
    'pays-less-by-piece',
    [promotion({ kind: 'quantity-price', tiers: [{ from: 2, price: yuan(9) }] })],
    { catalogue: [item('鞋', 10)] },
    [],
  ],
  [
    '3 for 99 of goods of 49.50',
    'pays-less-by-piece',
    [promotion({ kind: 'pick-n', pieces: 3, price: yuan(99), assign: 'dearest-first', repeat: true })],
    { catalogue: [item('鞋', 49.5)] },
    [],
  ],
  [
    '3 for 99 of goods of 49.51',
    'pays-less-by-piece',
    [promotion({ kind: 'pick-n', pieces: 3, price: yuan(99), assign: 'dearest-first', repeat: true })],
    { catalogue: [item('鞋', 49.51)] },
    ['warning /promotions/0/benefit'],
  ],
  [
    'a set that saves what its cheaper part costs',
    'pays-less-by-piece',
    [
      promotion({
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 1 },
          { sku: '袜', pieces: 1 },
        ],
        off: yuan(10),
      }),
    ],
    { catalogue: [item('鞋', 99), item('袜', 10)] },
    [],
  ],
  [
    'a set that saves more',
    'pays-less-by-piece',
    [
      promotion({
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 1 },
          { sku: '袜', pieces: 1 },
        ],
        off: yuan(10.01),
      }),
    ],
    { catalogue: [item('鞋', 99), item('袜', 10)] },
    ['warning /promotions/0/benefit'],
  ],
  [
    'a sku of two prices: the cheaper one makes the set full',
    'pays-less-by-piece',
    [
      promotion({
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 1 },
          { sku: '袜', pieces: 1 },
        ],
        price: yuan(99),
      }),
    ],
    { catalogue: [item('鞋', 99), item('袜', 10), item('厚袜', 60, { sku: '袜' })] },
    [],
  ],
  [
    'from two pieces and a million on',
    'pays-less-by-piece',
    [
      promotion(
        { kind: 'order-percent', rate: 0.9 },
        {
          when: [
            { kind: 'pieces', atLeast: 2 },
            { kind: 'amount', atLeast: yuan(1_000_000) },
          ],
        },
      ),
    ],
    {},
    ['info /promotions/0/when/0'],
  ],
  [
    'a coupon from three pieces on',
    'pays-less-by-piece',
    [promotion({ kind: 'order-off', off: yuan(20) }, { when: [{ kind: 'pieces', atLeast: 3 }] })],
    {},
    ['info /promotions/0/when/0'],
  ],

  [
    'groups in the order of the cart, one price',
    'pays-less-by-order',
    [promotion({ kind: 'pick-n', pieces: 2, price: yuan(100), assign: 'cart-order', repeat: true })],
    { catalogue: [item('鞋', 99)] },
    [],
  ],
  [
    'groups in the order of the cart, two prices',
    'pays-less-by-order',
    [promotion({ kind: 'pick-n', pieces: 2, price: yuan(100), assign: 'cart-order', repeat: true })],
    { catalogue: [item('鞋', 99), item('袜', 1)] },
    ['info /promotions/0/benefit'],
  ],
  [
    'dearest first',
    'pays-less-by-order',
    [promotion({ kind: 'pick-n', pieces: 2, price: yuan(100), assign: 'dearest-first', repeat: true })],
    { catalogue: [item('鞋', 99), item('袜', 1)] },
    [],
  ],
];

test.each(rows)('优惠检查: %s (%s)', (_, rule, promotions, options, expected) => {
  expect(told(lintPromotions(promotions, options), rule)).toEqual(expected);
});

const exclusive = (id: string, more: Partial<Promotion> = {}): Promotion => ({
  ...promotion({ kind: 'order-off', off: yuan(5) }, more),
  id,
  stacking: { exclusive: true },
});
const gifts = (...list: readonly Promotion[]) => list;
const deposit = (pay: number, more: object, each?: 'piece'): Benefit =>
  ({ kind: 'deposit', pay: yuan(pay), ...more, ...(each !== undefined && { each }) }) as Benefit;
const november = { from: at('2026-11-01T00:00'), until: at('2026-12-01T00:00') };
const december = { from: at('2026-12-01T00:00') };

const together: Row[] = [
  ['one exclusive coupon price', 'exclusives-tie', [exclusive('一')], {}, []],
  ['two of the whole shop', 'exclusives-tie', [exclusive('一'), exclusive('二')], {}, ['warning /promotions/1/stacking/exclusive']],
  ['one has priority', 'exclusives-tie', [exclusive('一'), exclusive('二', { priority: 1 })], {}, []],
  ['one after the other', 'exclusives-tie', [exclusive('一', { window: november }), exclusive('二', { window: december })], {}, []],
  [
    'on other goods',
    'exclusives-tie',
    [exclusive('一', { scope: { skus: ['鞋'] } }), exclusive('二', { scope: { skus: ['袜'] } })],
    {},
    [],
  ],
  [
    'on goods that both name',
    'exclusives-tie',
    [exclusive('一', { scope: { skus: ['鞋', '帽'] } }), exclusive('二', { scope: { skus: ['袜', '帽'] } })],
    {},
    ['warning /promotions/1/stacking/exclusive'],
  ],
  [
    'one of the whole shop, one of some goods',
    'exclusives-tie',
    [exclusive('一', { scope: { skus: ['鞋'] } }), exclusive('二')],
    {},
    ['warning /promotions/1/stacking/exclusive'],
  ],
  [
    'by sku and by tag, where the catalogue knows',
    'exclusives-tie',
    [exclusive('一', { scope: { skus: ['鞋'] } }), exclusive('二', { scope: { tags: ['自营'] } })],
    { catalogue: [item('鞋', 99, { tags: ['自营'] })] },
    ['warning /promotions/1/stacking/exclusive'],
  ],
  ['the buyer picks coupons', 'exclusives-tie', [exclusive('一', { coupon: true }), exclusive('二', { coupon: true })], {}, []],

  ['a gift that starts nothing', 'gift-loop', gifts(promotion(gift('袜', 'pieces', 2), { scope: { skus: ['鞋'] } })), {}, []],
  ['buy one, get the same', 'gift-loop', gifts(promotion(gift('鞋', 'pieces', 1), { scope: { skus: ['鞋'] } })), {}, []],
  [
    'shoes give socks, socks give shoes',
    'gift-loop',
    gifts(
      promotion(gift('袜', 'pieces', 1), { id: '鞋送袜', scope: { skus: ['鞋'] } }),
      promotion(gift('鞋', 'pieces', 3), { id: '袜送鞋', scope: { skus: ['袜'] } }),
    ),
    {},
    ['error /promotions/0'],
  ],
  [
    'by amount, to which a free piece adds nothing',
    'gift-loop',
    gifts(
      promotion(gift('袜', 'amount', 100), { id: '鞋送袜', scope: { skus: ['鞋'] } }),
      promotion(gift('鞋', 'pieces', 3), { id: '袜送鞋', scope: { skus: ['袜'] } }),
    ),
    {},
    ['warning /promotions/0'],
  ],
  [
    'two of the whole shop by amount',
    'gift-loop',
    gifts(promotion(gift('袜', 'amount', 100), { id: '一' }), promotion(gift('鞋', 'amount', 200), { id: '二' })),
    {},
    [],
  ],
  [
    'two of the whole shop by pieces',
    'gift-loop',
    gifts(promotion(gift('袜', 'pieces', 2), { id: '一' }), promotion(gift('鞋', 'pieces', 3), { id: '二' })),
    {},
    ['warning /promotions/0'],
  ],
  [
    'over an article of the catalogue',
    'gift-loop',
    gifts(
      promotion(gift('袜', 'pieces', 1), { id: '鞋送袜', scope: { skus: ['鞋'] } }),
      promotion(gift('鞋', 'pieces', 3), { id: '配件送鞋', scope: { categories: ['配件'] } }),
    ),
    { catalogue: [item('袜', 10, { category: '配件' })] },
    ['error /promotions/0'],
  ],

  [
    'T30 · a deposit of a fifth',
    'deposit-above-cap',
    [promotion(deposit(20, { off: fen(0) }, 'piece'))],
    { catalogue: [item('鞋', 100)], day },
    [],
  ],
  [
    'T30 · a fen more',
    'deposit-above-cap',
    [promotion(deposit(20.01, { off: fen(0) }, 'piece'))],
    { catalogue: [item('鞋', 100)], day },
    ['error /promotions/0/benefit/pay'],
  ],
  [
    'T30 · a fifth of the price, more of what is left after 立减',
    'deposit-above-cap',
    [promotion(deposit(20, { off: yuan(10) }, 'piece'))],
    { catalogue: [item('鞋', 100)], day },
    ['warning /promotions/0/benefit/pay'],
  ],
  [
    'T30 · above a fifth of the price, and money off',
    'deposit-above-cap',
    [promotion(deposit(30, { off: yuan(10) }, 'piece'))],
    { catalogue: [item('鞋', 100)], day },
    ['error /promotions/0/benefit/pay'],
  ],
  [
    'T30 · 100 worth 200 of 1000',
    'deposit-above-cap',
    [promotion(deposit(100, { worth: yuan(200) }))],
    { catalogue: [item('鞋', 1000)], day },
    [],
  ],
  [
    'T30 · by the order, from 500 on',
    'deposit-above-cap',
    [promotion(deposit(100, { off: fen(0) }), { when: [{ kind: 'amount', atLeast: yuan(500) }] })],
    { catalogue: [item('鞋', 100)], day },
    [],
  ],
  [
    'T30 · the cheapest article counts',
    'deposit-above-cap',
    [promotion(deposit(100, { off: fen(0) }))],
    { catalogue: [item('鞋', 1000), item('袜', 450)], day },
    ['error /promotions/0/benefit/pay'],
  ],
  [
    'T30 · no day, no verdict',
    'deposit-unchecked',
    [promotion(deposit(20, { off: fen(0) }))],
    { catalogue: [item('鞋', 100)] },
    ['info /promotions/0/benefit/pay'],
  ],
  [
    'T30 · no price, no verdict',
    'deposit-unchecked',
    [promotion(deposit(20, { off: fen(0) }))],
    { day },
    ['info /promotions/0/benefit/pay'],
  ],
  [
    'T30 · before the law',
    'deposit-unchecked',
    [promotion(deposit(20, { off: fen(0) }))],
    { catalogue: [item('鞋', 100)], day: parseDay('2020-12-31') },
    ['info /promotions/0/benefit/pay'],
  ],
  ['above its cost', 'below-cost', [promotion(tiers([200, 30]))], { catalogue: [item('鞋', 100, { cost: yuan(85) })] }, []],
  [
    'a fen below its cost',
    'below-cost',
    [promotion(tiers([200, 30]))],
    { catalogue: [item('鞋', 100, { cost: yuan(85.01) })] },
    ['warning /catalogue/0'],
  ],
  [
    'two together below cost',
    'below-cost',
    [promotion(tiers([200, 30])), promotion({ kind: 'order-percent', rate: 0.9 }, { id: '九折' })],
    { catalogue: [item('鞋', 100, { cost: yuan(80) })] },
    ['warning /catalogue/0'],
  ],
  [
    'two that do not go together',
    'below-cost',
    [promotion(tiers([200, 30]), { stacking: { excludes: ['九折'] } }), promotion({ kind: 'order-percent', rate: 0.9 }, { id: '九折' })],
    { catalogue: [item('鞋', 100, { cost: yuan(80) })] },
    [],
  ],
  [
    'the platform pays for one of them',
    'below-cost',
    [promotion(tiers([200, 30])), promotion({ kind: 'order-percent', rate: 0.9 }, { id: '九折', funding: { platform: 1 } })],
    { catalogue: [item('鞋', 100, { cost: yuan(80) })] },
    [],
  ],
  [
    'below its floor, whoever pays',
    'below-cost',
    [promotion(tiers([200, 30])), promotion({ kind: 'order-percent', rate: 0.9 }, { id: '九折', funding: { platform: 1 } })],
    { catalogue: [item('鞋', 100, { floorPrice: yuan(80) })] },
    ['warning /catalogue/0'],
  ],
  [
    'T30 · 30 of 200, and a price of 100 for members',
    'deposit-above-cap',
    [promotion(deposit(30, { off: fen(0) })), promotion({ kind: 'unit-price', price: yuan(100) }, { id: '会员价' })],
    { catalogue: [item('鞋', 200)], day },
    ['warning /promotions/0/benefit/pay'],
  ],
  [
    'T30 · 30 of 200, and a price of 150 for members',
    'deposit-above-cap',
    [promotion(deposit(30, { off: fen(0) })), promotion({ kind: 'unit-price', price: yuan(150) }, { id: '会员价' })],
    { catalogue: [item('鞋', 200)], day },
    [],
  ],
  [
    'T30 · 30 of 200, and a price of 100 that is over by then',
    'deposit-above-cap',
    [
      promotion(deposit(30, { off: fen(0) }), { window: december }),
      promotion({ kind: 'unit-price', price: yuan(100) }, { id: '直降', window: november }),
    ],
    { catalogue: [item('鞋', 200)], day },
    [],
  ],
  ['T30 · a verdict', 'deposit-unchecked', [promotion(deposit(20, { off: fen(0) }))], { catalogue: [item('鞋', 100)], day }, []],
];

test.each(together)('优惠检查: %s (%s)', (_, rule, promotions, options, expected) => {
  expect(told(lintPromotions(promotions, options), rule)).toEqual(expected);
});

test('the issue: 满200减20 with 满300减100, where adding goods pays from 220.01 on', () => {
  const findings = lintPromotions([promotion(tiers([200, 20], [300, 100]))]);
  expect(findings.find(({ severity }) => severity === 'warning')?.params).toEqual({
    promotion: '活动',
    from: '220.01',
    to: '299.99',
    at: '300.00',
    payable: '200.00',
    paid: '279.99',
  });
});

test('a name that is nearly right is suggested', () => {
  const findings = lintPromotions([
    promotion(tiers([300, 50]), { stacking: { excludes: ['shop-cuopon'] } }),
    promotion(tiers([300, 50]), { id: 'shop-coupon' }),
  ]);
  expect(findings.find(({ rule }) => rule === 'promotion/unknown-promotion')?.fix).toEqual({
    zh: '是不是“shop-coupon”？',
    en: 'Is "shop-coupon" meant?',
  });
});

test.each([
  [8.5, '0.85'],
  [85, '0.85'],
  [9, '0.9'],
  [7.55, '0.755'],
])('a rate of %d is told as %s', (rate, meant) => {
  const [finding] = lintPromotions([promotion({ kind: 'order-percent', rate })]);
  expect(finding?.fix?.en).toBe(`Is ${meant} meant?`);
});

test('a loop of gifts names who is in it', () => {
  const [finding] = lintPromotions([
    promotion(gift('乙', 'pieces', 1), { id: '甲送乙', scope: { skus: ['甲'] } }),
    promotion(gift('丙', 'pieces', 1), { id: '乙送丙', scope: { skus: ['乙'] } }),
    promotion(gift('甲', 'pieces', 1), { id: '丙送甲', scope: { skus: ['丙'] } }),
  ]);
  expect(finding?.params).toEqual({ loop: '甲送乙 → 乙送丙 → 丙送甲 → 甲送乙' });
});

test('findings stand by promotion, the catalogue last, and render in both languages', () => {
  const promotions = [...rows.flatMap(([, , list]) => list), ...Array.from({ length: 3 }, (_, k) => exclusive(`独享${k}`))];
  const findings = lintPromotions(promotions, { catalogue: [item('鞋', 99, { cost: yuan(98) })], day });
  const places = findings.map(({ at: place }) => place?.path?.slice(1).split('/') ?? []);
  const indexes = places.filter(([list]) => list === 'promotions').map(([, index]) => Number(index));
  expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
  expect(places.at(-1)).toEqual(['catalogue', '0']);
  for (const finding of findings)
    for (const locale of ['zh', 'en'] as const)
      expect(renderFinding(finding, { messages: promotionRuleTexts, locale })).not.toMatch(/[{}]|NaN/);
});

test('every rule has a row that it tells and one that it passes', () => {
  const all = [...rows, ...together];
  for (const id of Object.keys(promotionRuleTexts)) {
    const rule = id.replace('promotion/', '');
    const counts = all.filter(([, each]) => each === rule).map(([, , , , expected]) => expected.length);
    expect([rule, counts.includes(0), counts.some((count) => count > 0)]).toEqual([rule, true, true]);
  }
});

test.each([
  ['no list', () => lintPromotions({} as never), 'shape/not-list'],
  ['nothing', () => lintPromotions(undefined as never), 'shape/not-list'],
  ['options that are none', () => lintPromotions([], null as never), 'shape/not-object'],
  ['a catalogue that is no list', () => lintPromotions([], { catalogue: {} as never }), 'shape/not-list'],
  ['an article without an id', () => lintPromotions([], { catalogue: [{} as never] }), 'promotion/not-id'],
  ['a hole in the catalogue', () => lintPromotions([], { catalogue: [undefined as never] }), 'promotion/not-id'],
  ['an article twice', () => lintPromotions([], { catalogue: [item('鞋', 1), item('鞋', 1)] }), 'promotion/duplicate-line'],
  ['a cost that is no amount', () => lintPromotions([], { catalogue: [item('鞋', 1, { cost: 0.5 as Fen })] }), 'promotion/not-price'],
  ['no pieces at most', () => lintPromotions([], { catalogue: [item('鞋', 1, { maxPieces: 0 })] }), 'promotion/not-quantity'],
  ['a day that is none', () => lintPromotions([], { day: 'today' as Day }), 'day/not-day'],
  ['too many promotions', () => lintPromotions(Array.from({ length: 20_001 })), 'limit/exceeded'],
  ['too many pairs', () => lintPromotions(Array.from({ length: 2_001 }), { catalogue: Array.from({ length: 5_000 }) }), 'limit/exceeded'],
])('refused: %s', (_, call, code) => {
  expect(call).toThrow(refused(code));
});

test('a promotion whose parts cannot be looked at is one that cannot be read', () => {
  const hostile = new Proxy({ id: '活动' }, { ownKeys: () => ['id', 'id'] }) as never;
  expect(told(lintPromotions([hostile]), 'not-readable')).toEqual(['error /promotions/0']);
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const kinds = ['tiers', 'gift', 'bundle', 'pick-n', 'deposit', 'quantity-price', 'order-off', 'nth-item'];
  const benefit = fc.record({
    kind: fc.constantFrom(...kinds),
    tiers: fc.anything(),
    by: fc.anything(),
    off: fc.anything(),
    items: fc.anything(),
  });
  const entry = fc.oneof(fc.anything(), fc.record({ id: fc.string(), benefit: fc.oneof(benefit, fc.anything()), when: fc.anything() }));
  fc.assert(
    fc.property(
      fc.oneof(fc.array(entry), fc.anything()),
      fc.oneof(fc.anything(), fc.record({ catalogue: fc.anything(), day: fc.anything() })),
      (list, options) => {
        try {
          lintPromotions(list as never, options as never);
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
      },
    ),
  );
});

test('nothing is changed', () => {
  const deepFreeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  };
  const promotions = rows.flatMap(([, , list]) => list);
  const catalogue = [item('鞋', 99, { cost: yuan(98), tags: ['自营'] })];
  deepFreeze(promotions);
  deepFreeze(catalogue);
  expect(lintPromotions(promotions, { catalogue, day }).length).toBeGreaterThan(0);
});

test('many promotions, and many articles, take no long time', () => {
  const many = Array.from({ length: 2_000 }, (_, k) =>
    promotion(tiers([200, 20], [300, 100]), { id: `p${k}`, stacking: { exclusive: true, excludes: [`x${k}`] } }),
  );
  expect(lintPromotions(many).length).toBeGreaterThan(4_000);
  const catalogue = Array.from({ length: 4_000 }, (_, k) => item(`i${k}`, 100, { cost: yuan(60) }));
  expect(lintPromotions(many.slice(0, 3), { catalogue }).length).toBeGreaterThan(0);
});

test('many windows and exclusive promotions of one article take no long time', () => {
  const from = (month: number) => at(`20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01T00:00`);
  const promotions = Array.from({ length: 100 }, (_, k) =>
    promotion(k % 2 === 0 ? { kind: 'percent-off', rate: 0.9 } : { kind: 'order-percent', rate: 0.9 }, {
      id: `活动${k}`,
      window: { from: from(k), until: from(k + 200) },
      ...(k % 5 === 0 && { stacking: { exclusive: true } }),
    }),
  );
  const catalogue = Array.from({ length: 300 }, (_, k) => item(`货${k}`, 100 + k, { cost: yuan(50) }));
  const began = performance.now();
  expect(told(lintPromotions(promotions, { catalogue }), 'below-cost')).toHaveLength(300);
  // half a second on a free machine; every window with every choice took five
  expect(performance.now() - began).toBeLessThan(3000);
});
