import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Cart } from '../../cart.js';
import { compilePromotions } from '../../compilePromotions.js';
import { readCart } from '../../engine/basket.js';
import type { Promotion } from '../../promotion.js';
import { sightOf, yieldsOf } from './sight.js';
import { viewsOf } from './views.js';

const cart: Cart = {
  lines: ['鞋', '袜', '帽'].map((id, k) => ({ id, unitPrice: fen(10_000), quantity: 1, shop: k < 2 ? '甲' : '乙' })),
  shipping: [{ id: '快递', fee: fen(800) }],
};
const every = [0, 1, 2];
const ofSocks = { scope: { lines: ['袜'] } };
const ofShoes = { scope: { lines: ['鞋'] } };
const over = (atLeast: number, more: object = {}) => ({ when: [{ kind: 'amount', atLeast: fen(atLeast), ...more }] });
const off5 = { kind: 'order-off', off: 500 };
const make = (id: string, benefit: object, more: object = {}) => ({ id, benefit, coupon: true, ...more }) as unknown as Promotion;

/** A lab of their own: what some promotions see of the cart. */
function lookAt(promotions: readonly Promotion[]) {
  const compiled = compilePromotions(promotions);
  const views = viewsOf(every);
  const named = promotions.map((promotion) => ({ promotion, step: compiled.steps.find(({ id }) => id === promotion.id)! }));
  const scene = { basket: readCart(cart), listed: true };
  const sights = named.map(({ promotion, step }) => sightOf(promotion, step, scene, views));
  return { compiled, views, named, sights };
}

// lines that it looks at, lines that it takes from; F for freight, W where only their sum counts; a threshold and what comes off
test.each<[string, object, object, string]>([
  ['减5', off5, {}, '鞋袜帽 → 鞋袜帽 W 满0减500'],
  ['红包5 of the socks', { kind: 'red-packet', off: 500 }, ofSocks, '袜 → 袜 W 满0减500'],
  ['满100减5', off5, over(10_000), '鞋袜帽 → 鞋袜帽 W 满10000减500'],
  ['满100减5, and 满200', off5, { when: [...over(10_000).when, ...over(20_000).when] }, '鞋袜帽 → 鞋袜帽 W 满20000减500'],
  ['满200减5, and 满100', off5, { when: [...over(20_000).when, ...over(10_000).when] }, '鞋袜帽 → 鞋袜帽 W 满20000减500'],
  ['满100减5 by the list price', off5, over(10_000, { basis: 'list' }), '鞋袜帽 → 鞋袜帽 W 满0减500'],
  ['满100减5 after items', off5, over(10_000, { basis: { after: 'item' } }), '鞋袜帽 → 鞋袜帽 W 满0减500'],
  ['满100减5 of the balance: looks at the whole cart', off5, { ...ofSocks, ...over(10_000, { basis: 'balance' }) }, '袜+鞋袜帽 → 袜 W -'],
  ['尾款满100减5', off5, { ...ofSocks, when: [{ kind: 'balance', atLeast: fen(10_000) }] }, '袜+鞋袜帽 → 袜 W -'],
  ['减5 off socks 满100 of shoes', off5, { ...ofSocks, ...over(10_000, { scope: { lines: ['鞋'] } }) }, '袜+鞋 → 袜 W -'],
  [
    '减5 off socks with two pieces of shoes: pieces stay',
    off5,
    { ...ofSocks, when: [{ kind: 'pieces', atLeast: 2, ...ofShoes }] },
    '袜 → 袜 W 满0减500',
  ],
  ['会员减5', off5, { when: [{ kind: 'buyer', anyOf: ['会员'] }, ...over(100).when] }, '鞋袜帽 → 鞋袜帽 W 满100减500'],
  ['减5 once another one applied', off5, { when: [{ kind: 'applied', promotion: '先' }] }, '鞋袜帽 → 鞋袜帽 W -'],
  ['减5 in each shop', off5, { perShop: true }, '鞋袜+帽 → 鞋袜+帽 W -'],
  ['减5 in each shop, 满100 of its lines', off5, { perShop: true, ...ofSocks, ...over(1, { scope: {} }) }, '袜+鞋袜 → 袜 W -'],
  ['减5 of what is left in the budget', off5, { left: { budget: fen(1000) } }, '鞋袜帽 → 鞋袜帽 W -'],
  ['九折', { kind: 'order-percent', rate: 0.9 }, {}, '鞋袜帽 → 鞋袜帽 W -'],
  ['九折 of the balance', { kind: 'order-percent', rate: 0.9, basis: 'balance' }, ofSocks, '袜+鞋袜帽 → 袜 W -'],
  ['一口价', { kind: 'order-price', price: fen(100) }, ofSocks, '袜 → 袜 W -'],
  ['积分', { kind: 'points', points: 100, pointValue: 1 }, {}, '鞋袜帽 → 鞋袜帽 W -'],
  ['定金', { kind: 'deposit', pay: fen(100), worth: fen(200) }, {}, '鞋袜帽 → 鞋袜帽  -'],
  ['满100减5 as tiers', { kind: 'tiers', by: 'amount', tiers: [{ at: 10_000, off: 500 }] }, {}, '鞋袜帽 → 鞋袜帽 W -'],
  ['满100减5 for each line', { kind: 'tiers', by: 'amount', decide: 'line', tiers: [{ at: 10_000, off: 500 }] }, {}, '鞋袜帽 → 鞋袜帽  -'],
  ['满100, 5 off each line', { kind: 'tiers', by: 'amount', take: 'line', tiers: [{ at: 10_000, off: 500 }] }, {}, '鞋袜帽 → 鞋袜帽  -'],
  ['减5, each line its best', off5, { stacking: { group: 'g', pick: 'best-per-line' } }, '鞋袜帽 → 鞋袜帽  满0减500'],
  ['减5, the best', off5, { stacking: { group: 'g', pick: 'best' } }, '鞋袜帽 → 鞋袜帽 W 满0减500'],
  ['送袜', { kind: 'gift', sku: '袜', by: 'pieces', tiers: [{ at: 1, pieces: 1 }] }, ofShoes, '鞋 → 无 W -'],
  ['包邮', { kind: 'shipping-off', rate: 0 }, ofShoes, '鞋 → 无 FW -'],
  ['直降5', { kind: 'unit-off', off: 500 }, ofSocks, '袜 → 袜  -'],
  [
    '第二件半价',
    { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' },
    ofSocks,
    '袜 → 袜  -',
  ],
  [
    '买袜送: any line may be got',
    { kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1, scope: {} }, repeat: false },
    ofSocks,
    '袜+鞋袜帽 → 鞋袜帽  -',
  ],
  [
    '买袜送 in each shop',
    { kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: false },
    { ...ofSocks, perShop: true },
    '袜+鞋袜 → 鞋袜  -',
  ],
])('看到与拿走: %s', (_, benefit, more, expected) => {
  const needs = 'when' in more && JSON.stringify(more.when).includes('先') ? [make('先', off5)] : [];
  const { sights, views } = lookAt([...needs, make('券', benefit, more)]);
  const { looks, takes, freight, whole, plain } = sights.at(-1)!;
  const names = (list: readonly number[]) =>
    list.map((view) => views.places[view]!.map((place) => cart.lines[place]!.id).join('')).join('+') || '无';
  const flags = `${freight ? 'F' : ''}${whole ? 'W' : ''}`;
  expect(`${names(looks)} → ${names(takes)} ${flags} ${plain === null ? '-' : `满${plain.threshold}减${plain.off}`}`).toBe(expected);
});

const excludes = (...ids: readonly string[]) => ({ stacking: { excludes: ids } });
const group = (more: object = {}) => ({ stacking: { group: 'g', ...more } });
const socks100 = { ...ofSocks, ...over(10_000) };
const socks200 = { ...ofSocks, ...over(20_000) };
const freight5 = { kind: 'shipping-off', off: 500 };

// whether 甲 right before 乙 could as well come right after it; and the other way round
test.each<[string, Promotion, Promotion, readonly Promotion[], string]>([
  ['coupons for other lines', make('甲', off5, ofSocks), make('乙', off5, ofShoes), [], 'true true'],
  ['the same line: the one that needs more goes first', make('甲', off5, socks100), make('乙', off5, socks200), [], 'true false'],
  ['the same line and the same need', make('甲', off5, socks100), make('乙', off5, socks100), [], 'true true'],
  ['more is needed where less comes off', make('甲', off5, socks100), make('乙', { ...off5, off: 600 }, socks100), [], 'false true'],
  ['one for socks, one for all', make('甲', off5, socks100), make('乙', off5, over(100)), [], 'false false'],
  [
    'one for socks, and one for shoes if socks cost 100',
    make('甲', off5, ofSocks),
    make('乙', off5, { ...ofShoes, ...over(1, ofSocks) }),
    [],
    'false false',
  ],
  [
    'a percentage of the same line',
    make('甲', { kind: 'order-percent', rate: 0.9 }, ofSocks),
    make('乙', off5, socks100),
    [],
    'false false',
  ],
  ['one that excludes the other', make('甲', off5, excludes('乙')), make('乙', { kind: 'order-percent', rate: 0.9 }), [], 'true true'],
  [
    'one that excludes a third',
    make('甲', off5, excludes('丙')),
    make('乙', { kind: 'order-percent', rate: 0.9 }),
    [make('丙', off5)],
    'false false',
  ],
  ['one of a group', make('甲', off5, group()), make('乙', { kind: 'order-percent', rate: 0.9 }, group()), [], 'true true'],
  [
    'two of a group',
    make('甲', off5, group({ limit: 2 })),
    make('乙', { kind: 'order-percent', rate: 0.9 }, group({ limit: 2 })),
    [],
    'false false',
  ],
  [
    'all of a group',
    make('甲', off5, group({ pick: 'all' })),
    make('乙', { kind: 'order-percent', rate: 0.9 }, group({ pick: 'all' })),
    [],
    'false false',
  ],
  [
    'of two groups',
    make('甲', off5, group()),
    make('乙', { kind: 'order-percent', rate: 0.9 }, { stacking: { group: 'h' } }),
    [],
    'false false',
  ],
  [
    'with a deposit in the cart',
    make('甲', off5, ofSocks),
    make('乙', off5, ofShoes),
    [make('定', { kind: 'deposit', pay: 100, worth: 200 })],
    'false false',
  ],
  [
    'a third needs the first',
    make('甲', off5, ofSocks),
    make('乙', off5, ofShoes),
    [make('丙', off5, { level: 'platform', when: [{ kind: 'applied', promotion: '甲' }] })],
    'false false',
  ],
  [
    'a third needs the second',
    make('甲', off5, ofSocks),
    make('乙', off5, ofShoes),
    [make('丙', off5, { level: 'platform', when: [{ kind: 'applied', promotion: '乙' }] })],
    'false false',
  ],
  ['both off the freight', make('甲', freight5), make('乙', freight5), [], 'false false'],
  ['freight for socks, and socks', make('甲', freight5, ofSocks), make('乙', off5, ofSocks), [], 'false false'],
  ['freight for socks, and shoes', make('甲', freight5, ofSocks), make('乙', off5, ofShoes), [], 'true true'],
])('谁先谁后: %s', (_, first, second, others, expected) => {
  const { compiled, views, named, sights } = lookAt([first, second, ...others]);
  const yields = yieldsOf(named, compiled, { sights, views, quiet: () => true });
  expect(`${yields(0, 1)} ${yields(1, 0)}`).toBe(expected);
});

test('plain coupons with the same lines only exchange where nobody sees how the 分 lie', () => {
  const { compiled, views, named, sights } = lookAt([make('甲', off5, socks100), make('乙', off5, socks100)]);
  const yields = yieldsOf(named, compiled, { sights, views, quiet: (coupon) => coupon === 1 });
  expect([yields(0, 1), yields(1, 0)]).toEqual([false, true]);
});
