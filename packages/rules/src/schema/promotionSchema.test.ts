import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carts, moments, promotionLists } from '../../../../scripts/promotionArbitraries.js';
import { compilePromotions } from '../promotion/compilePromotions.js';
import { price } from '../promotion/price.js';
import { cartSchema } from './cartSchema.js';
import { conditionSchema } from './conditionSchema.js';
import { pricedCartSchema } from './pricedCartSchema.js';
import { promotionSchema } from './promotionSchema.js';

const whole = {
  id: '双11·满300减50',
  name: { zh: '满300减50', en: '50 off 300' },
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: 5000 }] },
  scope: {
    lines: ['1'],
    skus: ['a'],
    categories: ['女装'],
    shops: ['A'],
    tags: ['own'],
    unitPrice: { from: 100, to: 99900 },
    fullPriceOnly: true,
    exclude: { lines: ['2'], skus: ['b'], categories: ['内衣'], shops: ['B'], tags: ['sale'] },
  },
  when: [
    { kind: 'amount', atLeast: 30000, basis: { after: 'shop' }, scope: {} },
    { kind: 'pieces', atLeast: 2, scope: { skus: ['a'] }, perLine: true },
    { kind: 'balance', atLeast: 1 },
    { kind: 'buyer', anyOf: ['vip'] },
    { kind: 'order-number', is: 1 },
    { kind: 'shipping', anyOf: ['express'] },
    { kind: 'applied', promotion: '券' },
  ],
  level: 'cross-shop',
  priority: -1,
  perShop: true,
  stacking: { group: 'g', limit: 1, pick: 'best', excludes: ['券2'], exclusive: false },
  window: { from: '2026-11-10T20:00:00+08:00', until: '2026-11-12T00:00:00+08:00' },
  left: { uses: 1, budget: 100000 },
  funding: { merchant: 0.7, platform: 0.2, supplier: 0.1 },
  coupon: true,
};
const paths = (given: unknown) => (promotionSchema.safeParse(given).error?.issues ?? []).map(({ path }) => path.join('.'));

test('a promotion with everything is read as it was written', () => {
  expect(promotionSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});

test.each<[string, object, string[]]>([
  ['no id', { id: '' }, ['id']],
  ['an id of 201 characters', { id: 'x'.repeat(201) }, ['id']],
  ['a name in one language', { name: { zh: '满减' } }, ['name.en']],
  ['a benefit of a wrong kind', { benefit: { kind: 'discount' } }, ['benefit.kind']],
  ['an amount in 元 deep inside', { benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 300, off: 50.5 }] } }, ['benefit.tiers.0.off']],
  ['a misspelt field', { coupons: true }, ['']],
  ['a misspelt list', { scope: { sku: ['a'] } }, ['scope']],
  ['a misspelt list of what is left out', { scope: { exclude: { tag: ['a'] } } }, ['scope.exclude']],
  ['a condition nobody knows', { when: [{ kind: 'weather' }] }, ['when.0.kind']],
  ['a condition with another field', { when: [{ kind: 'balance', atLeast: 1, scope: {} }] }, ['when.0']],
  ['101 conditions', { when: Array.from({ length: 101 }, () => ({ kind: 'balance', atLeast: 1 })) }, ['when']],
  ['a level nobody knows', { level: 'shops' }, ['level']],
  ['goods at the level of freight', { level: 'shipping' }, ['level']],
  ['freight at another level', { benefit: { kind: 'shipping-off', rate: 0 }, level: 'platform' }, ['level']],
  ['freight at its level', { benefit: { kind: 'shipping-off', rate: 0 }, level: 'shipping' }, []],
  ['an amount after a level that is not over by then', { level: 'shop' }, ['when.0.basis.after']],
  ['an amount after a level, of a unit price', { level: 'unit' }, ['when.0.basis.after']],
  [
    'an amount after its own level',
    { benefit: { kind: 'order-percent', rate: 0.9, basis: { after: 'cross-shop' } } },
    ['benefit.basis.after'],
  ],
  ['the balance of the cart, for each shop', { benefit: { kind: 'order-percent', rate: 0.9, basis: 'balance' } }, ['benefit.basis']],
  [
    'the balance of the cart, for each line',
    { perShop: false, benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 1, off: 1 }], take: 'line', basis: 'balance' } },
    ['benefit.basis'],
  ],
  ['half a priority', { priority: 0.5 }, ['priority']],
  ['a group of which none applies', { stacking: { group: 'g', limit: 0 } }, ['stacking.limit']],
  ['another way to pick', { stacking: { pick: 'worst' } }, ['stacking.pick']],
  ['a start without a time zone', { window: { from: '2026-11-11T00:00:00' } }, ['window.from']],
  ['an end before the start', { window: { from: '2026-11-11T00:00:00+08:00', until: '2026-11-10T23:59:59+08:00' } }, ['window.until']],
  ['an end at the start', { window: { from: '2026-11-11T00:00:00+08:00', until: '2026-11-10T16:00:00Z' } }, ['window.until']],
  ['half a use', { left: { uses: 0.5 } }, ['left.uses']],
  ['shares that do not add up', { funding: { merchant: 0.5, platform: 0.4 } }, ['funding']],
  ['shares that add up but not in binary', { funding: { merchant: 0.1, platform: 0.2, supplier: 0.7 } }, []],
  ['nobody who pays', { funding: {} }, ['funding']],
])('%s is refused where it stands', (_, change, where) => {
  expect(paths({ ...whole, ...change })).toEqual(where);
});

test('each kind of condition is read', () => {
  for (const condition of whole.when) expect(conditionSchema.parse(condition)).toEqual(condition);
});

test('what the schema reads, compilePromotions takes, and price prices', () => {
  fc.assert(
    fc.property(promotionLists({ windows: true }), carts, moments, (promotions, cart, at) => {
      const read = promotions.map((promotion) => promotionSchema.parse(JSON.parse(JSON.stringify(promotion))));
      const priced = price(cartSchema.parse(cart), compilePromotions(read), { at, trace: true });
      expect(pricedCartSchema.parse(JSON.parse(JSON.stringify(priced)))).toEqual(priced);
    }),
  );
});

/** What a value is made: something of its kind, mostly, that may do in its place. */
const instead = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [0, 1, 2, 0.25, 300, 1e6, -1, 1.5, 2 ** 53, '1'];
  if (typeof value === 'string') return ['unit', 'item', 'shipping', 'points', 'line', 'scope', 'best', 'last', 'balance', 'x', '', 1];
  return [true, false, {}, [], null, 1];
};

/** Any promotion with one of its values, however deep, made something else. */
const spoilt = fc.tuple(promotionLists({ min: 1, max: 1 }), fc.nat(), fc.nat()).map(([[promotion], place, choice]) => {
  const copy = structuredClone(promotion)!;
  const places: (() => void)[] = [];
  const walk = (node: object) => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      const choices = instead(value);
      places.push(() => Object.assign(node, { [key]: choices[choice % choices.length] }));
      if (typeof value === 'object' && value !== null) walk(value);
    }
  };
  walk(copy);
  places[place % places.length]!();
  return copy;
});

test('also of spoilt promotions the schema never reads one that compilePromotions refuses', () => {
  let taken = 0;
  fc.assert(
    fc.property(spoilt, (promotion) => {
      if (!promotionSchema.safeParse(promotion).success) return;
      taken += 1;
      // of an order of levels it knows nothing
      expect(compilePromotions([promotion], { levels: [] }).promotions).toEqual([promotion]);
    }),
    { numRuns: 1000 },
  );
  expect(taken).toBeGreaterThan(100);
});
