import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import type { Benefit, PieceDeal, Tier } from '../../packages/rules/src/promotion/benefit.js';
import type { Cart, CartLine, ShippingMethod } from '../../packages/rules/src/promotion/cart.js';
import type { Basis, Condition } from '../../packages/rules/src/promotion/condition.js';
import { levelOf, levels } from '../../packages/rules/src/promotion/level.js';
import type { Funding, Promotion, Stacking } from '../../packages/rules/src/promotion/promotion.js';
import type { PromotionScope } from '../../packages/rules/src/promotion/scope.js';
import { withSoundBases } from './withSoundBases.js';

// For tests: small carts and promotions of every kind. Amounts are small, so that roundings and thresholds meet often.

const amount = (max: number) => fc.nat(max).map((value) => fen(value));
const price = () => fc.oneof(amount(30), amount(400));
const rate = () => fc.constantFrom(0, 0.5, 0.8, 0.85, 0.333333, 0.9, 1);
const pieces = (max = 4) => fc.integer({ min: 1, max });
const maybe = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.constant({}),
    value.map((given) => ({ [key]: given })),
  );
const rarely = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: value.map((given) => ({ [key]: given })) });

/** Fields that may be left out, joined with those that may not. */
function joined<T>(...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<T> {
  return fc.tuple(...parts).map((each) => Object.assign({}, ...each) as T);
}

const words = () => fc.uniqueArray(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 2 });
const shopNames = () => fc.uniqueArray(fc.constantFrom('s1', 's2'), { minLength: 1, maxLength: 2 });

export function anyScope(ids: readonly string[]): fc.Arbitrary<PromotionScope> {
  const lines = () => fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 });
  return joined<PromotionScope>(
    rarely('tags', words()),
    rarely('shops', shopNames()),
    rarely('skus', lines()),
    rarely('categories', words()),
    rarely('unitPrice', joined(maybe('from', amount(50)), maybe('to', amount(400)))),
    rarely('fullPriceOnly', fc.boolean()),
    rarely('exclude', joined(rarely('tags', words()), rarely('lines', lines()))),
  );
}

const anyBasis = (): fc.Arbitrary<Basis> =>
  fc.oneof(fc.constantFrom<Basis>('running', 'list', 'balance'), fc.record({ after: fc.constantFrom(...levels) }));
const deal = (): fc.Arbitrary<PieceDeal> =>
  fc.oneof(fc.record({ rate: rate() }), fc.record({ off: price() }), fc.record({ price: price() }));

/** Tiers whose thresholds rise. */
function anyTiers(highest: number): fc.Arbitrary<readonly Tier[]> {
  const give = fc.oneof(
    {
      weight: 3,
      arbitrary: joined<object>(fc.record({ off: price() }), rarely('repeat', fc.constant(true)), rarely('maxTimes', pieces())),
    },
    { weight: 1, arbitrary: fc.record({ rate: rate() }) },
  );
  return fc
    .uniqueArray(fc.integer({ min: 0, max: highest }), { minLength: 1, maxLength: 3 })
    .chain((ats) =>
      fc.tuple(...ats.sort((a, b) => a - b).map((at) => give.map((given) => ({ at: 'repeat' in given ? Math.max(1, at) : at, ...given })))),
    )
    .filter((tiers) => tiers.every(({ at }, k) => k === 0 || at > tiers[k - 1]!.at)) as fc.Arbitrary<readonly Tier[]>;
}

function anyBenefit(ids: readonly string[]): fc.Arbitrary<Benefit> {
  const record = <T extends object>(kind: string, ...parts: readonly fc.Arbitrary<object>[]) => joined<T>(fc.constant({ kind }), ...parts);
  const tiers = (by: 'amount' | 'pieces') =>
    record<Benefit>(
      'tiers',
      fc.record({ by: fc.constant(by), tiers: anyTiers(by === 'amount' ? 500 : 5) }),
      rarely('cap', price()),
      rarely('decide', fc.constantFrom('scope', 'line')),
      rarely('take', fc.constantFrom('scope', 'line')),
      rarely('basis', anyBasis()),
    );
  return fc.oneof(
    record<Benefit>('unit-price', fc.record({ price: price() })),
    record<Benefit>(
      'unit-off',
      fc.record({ off: price() }),
      rarely('each', fc.constantFrom('piece', 'line')),
      rarely('maxPieces', pieces()),
      rarely('groupsOf', pieces()),
    ),
    record<Benefit>(
      'percent-off',
      fc.record({ rate: rate() }),
      rarely('each', fc.constantFrom('piece', 'line')),
      rarely('maxPieces', pieces()),
      rarely('groupsOf', pieces()),
      rarely('cap', price()),
    ),
    record<Benefit>(
      'nth-item',
      fc.record({
        positions: fc.array(deal(), { minLength: 1, maxLength: 3 }),
        further: fc.constantFrom('repeat', 'stop', 'last'),
        per: fc.constantFrom('line', 'scope'),
        assign: fc.constantFrom('cart-order', 'dearest-first', 'cheapest'),
      }),
      rarely('share', fc.constantFrom('piece', 'group')),
      rarely('maxPieces', pieces()),
    ),
    record<Benefit>(
      'buy-get',
      fc.record({
        buy: joined(fc.record({ pieces: pieces(3) }), rarely('scope', anyScope(ids))),
        get: joined(fc.record({ pieces: pieces(2) }), rarely('scope', anyScope(ids)), rarely('deal', deal())),
        repeat: fc.boolean(),
      }),
      rarely('per', fc.constantFrom('line', 'scope')),
      rarely('partial', fc.boolean()),
      rarely('pick', fc.constantFrom('cheapest', 'dearest', 'largest-line')),
    ),
    record<Benefit>(
      'bundle',
      fc.record({
        items: fc.uniqueArray(fc.record({ sku: fc.constantFrom(...ids), pieces: pieces(2) }), {
          minLength: 1,
          maxLength: 2,
          selector: ({ sku }) => sku,
        }),
      }),
      deal(),
      rarely('maxTimes', pieces()),
    ),
    record<Benefit>(
      'pick-n',
      fc.record({ pieces: pieces(), price: price(), assign: fc.constantFrom('dearest-first', 'cart-order'), repeat: fc.boolean() }),
    ),
    record<Benefit>(
      'quantity-price',
      fc.record({
        tiers: price().chain((first) =>
          amount(30).map((second) => [
            { from: 1, price: first },
            { from: 3, price: second },
          ]),
        ),
      }),
      rarely('per', fc.constantFrom('line', 'scope')),
    ),
    { weight: 6, arbitrary: tiers('amount') },
    { weight: 2, arbitrary: tiers('pieces') },
    { weight: 3, arbitrary: record<Benefit>('order-off', fc.record({ off: price() })) },
    {
      weight: 2,
      arbitrary: record<Benefit>('order-percent', fc.record({ rate: rate() }), rarely('cap', price()), rarely('basis', anyBasis())),
    },
    record<Benefit>('order-price', fc.record({ price: price() })),
    record<Benefit>('red-packet', fc.record({ off: price() })),
    record<Benefit>(
      'points',
      fc.record({ points: fc.nat(300), pointValue: fc.constantFrom(1, 3) }),
      rarely('maxOff', price()),
      maybe('maxRate', fc.constantFrom(0.1, 0.5)),
      rarely('step', pieces()),
      rarely('basis', anyBasis()),
    ),
    record<Benefit>(
      'deposit',
      fc.record({ pay: amount(40).map((pay) => pay + 1), off: price() }),
      rarely('each', fc.constantFrom('order', 'piece')),
    ),
    record<Benefit>(
      'deposit',
      fc.record({ pay: fc.constant(10), worth: amount(40).map((worth) => worth + 10) }),
      rarely('each', fc.constantFrom('order', 'piece')),
    ),
    record<Benefit>('shipping-off', deal(), rarely('methods', words()), rarely('each', fc.constantFrom('all', 'method'))),
    record<Benefit>(
      'shipping-off',
      fc.record({ tiers: anyTiers(400), by: fc.constantFrom('goods', 'fee', 'pieces') }),
      rarely('each', fc.constantFrom('all', 'method')),
    ),
    record<Benefit>(
      'gift',
      fc.record({
        sku: fc.constantFrom(...ids, 'gift'),
        by: fc.constant('amount'),
        tiers: amount(400).map((at) => [{ at: at + 1, pieces: 1, repeat: true, maxTimes: 2 }]),
      }),
    ),
  );
}

function anyCondition(ids: readonly string[]): fc.Arbitrary<Condition> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: joined<Condition>(
        fc.record({ kind: fc.constant('amount'), atLeast: amount(500) }),
        rarely('basis', anyBasis()),
        rarely('scope', anyScope(ids)),
      ),
    },
    joined<Condition>(
      fc.record({ kind: fc.constant('pieces'), atLeast: pieces() }),
      rarely('scope', anyScope(ids)),
      rarely('perLine', fc.boolean()),
    ),
    fc.record({ kind: fc.constant('balance' as const), atLeast: amount(300) }),
    fc.record({ kind: fc.constant('buyer' as const), anyOf: words() }),
    fc.record({ kind: fc.constant('applied' as const), promotion: fc.constantFrom('P0', 'P1') }),
  );
}

const funding = (): fc.Arbitrary<Funding> =>
  fc.constantFrom<Funding>(
    { platform: 1 },
    { merchant: 0.5, platform: 0.5 },
    { merchant: 0.3, platform: 0.333333, supplier: 0.366667 },
    { supplier: 1 },
  );

function anyStacking(): fc.Arbitrary<Stacking> {
  return fc.oneof(
    fc.constant({ group: 'g' }),
    fc.constant<Stacking>({ group: 'h', pick: 'best-per-line' }),
    fc.constant<Stacking>({ group: 'k', pick: 'best', limit: 2 }),
    fc.constant({ excludes: ['P0'] }),
    fc.constant({ exclusive: true }),
  );
}

/** One promotion of any kind. */
function anyPromotion(id: string, ids: readonly string[]): fc.Arbitrary<Promotion> {
  return joined<Promotion>(
    fc.record({ id: fc.constant(id), benefit: anyBenefit(ids) }),
    maybe('scope', anyScope(ids)),
    rarely('when', fc.array(anyCondition(ids), { minLength: 1, maxLength: 2 })),
    rarely('priority', fc.nat(3)),
    maybe('perShop', fc.boolean()),
    rarely('stacking', anyStacking()),
    rarely('left', fc.oneof(fc.record({ budget: price() }), fc.record({ uses: fc.nat(1) }))),
    rarely('funding', funding()),
    maybe('coupon', fc.boolean()),
  )
    .chain((promotion) =>
      // 运费 has its own level; others may apply at any
      promotion.benefit.kind === 'shipping-off'
        ? fc.constant(promotion)
        : rarely('level', fc.constantFrom(...levels.slice(0, -1))).map((level) => ({ ...promotion, ...level })),
    )
    .map((promotion) => withinLevel(withSoundBases(promotion)));
}

/** The best of a group is picked within one level. */
function withinLevel(promotion: Promotion): Promotion {
  const { stacking, benefit, level = levelOf[benefit.kind] } = promotion;
  return stacking?.group === undefined ? promotion : { ...promotion, stacking: { ...stacking, group: `${stacking.group} ${level}` } };
}

export function anyPromotions(ids: readonly string[], most = 4): fc.Arbitrary<readonly Promotion[]> {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, k) => anyPromotion(`P${k}`, ids))));
}

/** Thresholds one after the other, as a shop stacks them: 满减, 每满减, coupons with a need. */
export function anyStack(ids: readonly string[]): fc.Arbitrary<readonly Promotion[]> {
  const small = (least: number) => fc.integer({ min: least, max: 12 }).map((tens) => tens * 5);
  const off = small(1).map((value) => ({ off: fen(value) }));
  const step = fc
    .record({ at: small(2), repeat: fc.boolean(), maxTimes: pieces() })
    .chain(({ at, repeat, maxTimes }) =>
      fc.tuple(off, fc.boolean()).map(([given, limited]) => ({ at, ...given, ...(repeat && { repeat, ...(limited && { maxTimes }) }) })),
    );
  const benefit = fc.oneof(
    { weight: 3, arbitrary: step.map((tier): Benefit => ({ kind: 'tiers', by: 'amount', tiers: [tier] })) },
    { weight: 2, arbitrary: off.map((given): Benefit => ({ kind: 'order-off', ...given })) },
    {
      weight: 1,
      arbitrary: fc
        .record({ rate: rate(), cap: small(1).map((value) => fen(value)) })
        .map((given): Benefit => ({ kind: 'order-percent', ...given })),
    },
  );
  const need = small(4).map((atLeast): readonly Condition[] => [{ kind: 'amount', atLeast: fen(atLeast) }]);
  const one = (id: string) =>
    joined<Promotion>(
      fc.record({ id: fc.constant(id), benefit }),
      maybe('when', need),
      rarely('perShop', fc.constant(true)),
      rarely('scope', anyScope(ids)),
      rarely('priority', fc.nat(3)),
      rarely('funding', funding()),
      rarely('coupon', fc.constant(true)),
    );
  return fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, k) => one(`P${k}`))));
}

/** Something that can stand in a cart. */
export function anyArticle(id: string, floors = true): fc.Arbitrary<Omit<CartLine, 'quantity'>> {
  return joined(
    fc.record({ id: fc.constant(id), unitPrice: price() }),
    maybe('shop', fc.constantFrom('s1', 's2')),
    rarely('category', fc.constantFrom('x', 'y')),
    maybe('tags', words()),
    ...(floors ? [rarely('floorPrice', amount(100))] : []),
  );
}

export function anyShipping(): fc.Arbitrary<readonly ShippingMethod[]> {
  return fc.oneof(
    fc.constant([]),
    fc.array(joined<ShippingMethod>(fc.record({ id: fc.constant('m'), fee: amount(60) }), maybe('tags', words())), { maxLength: 1 }),
  );
}

export function anyCart(ids: readonly string[]): fc.Arbitrary<Cart> {
  return fc
    .tuple(fc.tuple(...ids.map((id) => fc.tuple(anyArticle(id), pieces()))), fc.nat(ids.length), anyShipping(), words())
    .map(([lines, count, shipping, tags]) => ({
      lines: lines.slice(0, count).map(([article, quantity]) => ({ ...article, quantity })),
      shipping,
      buyer: { tags },
    }));
}
