import { type Fen, fen, type Instant, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import type { Benefit, BenefitKind, PieceDeal, Tier } from '../packages/rules/src/promotion/benefit.js';
import type { Cart, CartLine } from '../packages/rules/src/promotion/cart.js';
import type { Basis, Condition } from '../packages/rules/src/promotion/condition.js';
import { type Level, levelOf } from '../packages/rules/src/promotion/level.js';
import type { Promotion, Stacking } from '../packages/rules/src/promotion/promotion.js';
import type { PromotionScope } from '../packages/rules/src/promotion/scope.js';
import { withSoundBases } from './promotion/withSoundBases.js';

// Carts and promotions for laws. Amounts are small and names few, so that thresholds are met and scopes meet lines.

const skus = ['s1', 's2', 's3', 's4', 'l1'];
const categories = ['c1', 'c2'];
const shops = ['A', 'B', 'C'];
const tags = ['t1', 't2', 'own'];
const lineIds = ['l1', 'l2', 'l3', 'l4', 'l5'];
const methodTags = ['express', 'pickup'];
const buyerTags = ['member', 'new'];

const money = (max: number, min = 0): fc.Arbitrary<Fen> => fc.integer({ min, max }).map(fen);
const whole = (max: number, min = 1) => fc.integer({ min, max });
const some = (names: readonly string[], minLength = 1) =>
  fc.uniqueArray(fc.constantFrom(...names), { minLength, maxLength: Math.min(3, names.length) });
const sometimes = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ withCrossShrink: true }, { weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: value });

/** Leaves out what is undefined: every optional field of these types is left out, never undefined. */
const given = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** An object of which the fields in `optional` are there two times in five. What it is said to be, the schemas prove. */
const record = <T extends object>(required: Fields, optional: Fields = {}) => {
  const maybe = Object.fromEntries(Object.entries(optional).map(([key, value]) => [key, sometimes(value)]));
  return fc.record<Record<string, unknown>>({ ...required, ...maybe }).map((value) => given(value) as T);
};

/** Rates: what the buyer pays, 0 to 1, at most 6 decimals. */
export const rates: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 0.5, 0.8, 0.85, 0.333333, 0.999999, 1),
  whole(100, 0).map((percent) => percent / 100),
);

const methods = fc.uniqueArray(
  record<NonNullable<Cart['shipping']>[number]>(
    { id: fc.constantFrom('m1', 'm2'), fee: money(600) },
    { tags: some(methodTags, 0), shop: fc.constantFrom(...shops) },
  ),
  { selector: ({ id }) => id, maxLength: 2 },
);

const line = (id: string) =>
  record<CartLine>(
    { id: fc.constant(id), unitPrice: money(400), quantity: whole(6) },
    {
      sku: fc.constantFrom(...skus),
      shop: fc.constantFrom(...shops),
      category: fc.constantFrom(...categories),
      tags: some(tags, 0),
      floorPrice: fc.oneof(money(60), money(400)),
    },
  );

/** Carts of 0 to 5 lines (`l1` to `l5`), 1 to 6 pieces each, of up to three shops or none, some with a floor. */
export const carts: fc.Arbitrary<Cart> = fc
  .integer({ min: 0, max: lineIds.length })
  .chain((count) =>
    record<Cart>(
      { lines: fc.tuple(...lineIds.slice(0, count).map(line)) },
      { shipping: methods, buyer: record({}, { tags: some(buyerTags, 0), orderNumber: whole(3) }) },
    ),
  );

/** Scopes that meet lines of {@link carts} more often than not. */
export const scopes: fc.Arbitrary<PromotionScope> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  record<PromotionScope>({ lines: some(lineIds) }),
  record<PromotionScope>({ skus: some(skus) }),
  record<PromotionScope>({ shops: some(shops) }),
  record<PromotionScope>({ tags: some(tags) }),
  record<PromotionScope>({ categories: some(categories) }, { fullPriceOnly: fc.boolean() }),
  record<PromotionScope>({ unitPrice: fc.oneof(record({ from: money(200) }), record({ from: money(100), to: money(400, 200) })) }),
  record<PromotionScope>({ exclude: fc.oneof(record({ lines: some(lineIds) }), record({ skus: some(skus), tags: some(tags) })) }),
);

const basis: fc.Arbitrary<Basis> = fc.constantFrom<Basis>(
  'running',
  'list',
  'balance',
  { after: 'unit' },
  { after: 'item' },
  { after: 'shop' },
);

const deals: fc.Arbitrary<PieceDeal> = fc.oneof(
  rates.map((rate) => ({ rate })),
  money(300).map((off) => ({ off })),
  money(300).map((price) => ({ price })),
);

const rising = <T>(max: number, rest: (at: number) => fc.Arbitrary<T>) =>
  fc.uniqueArray(whole(max, 0), { minLength: 1, maxLength: 3 }).chain((ats) => fc.tuple(...ats.sort((a, b) => a - b).map(rest)));

const tiers = (max: number): fc.Arbitrary<Tier[]> =>
  rising(max, (at) =>
    fc.oneof(
      record<Tier>({ at: fc.constant(at), rate: rates }),
      record<Tier>({ at: fc.constant(at), off: money(200) }),
      record<Tier>({ at: fc.constant(Math.max(1, at)), off: money(200), repeat: fc.constant(true) }, { maxTimes: whole(3) }),
    ),
  ).map((list) => list.filter(({ at }, index) => index === 0 || at > list[index - 1]!.at)); // 0 and 1 may both have become 1

const kind = <Kind extends BenefitKind>(name: Kind, required: Fields, optional: Fields = {}) =>
  record<Extract<Benefit, { kind: Kind }>>({ kind: fc.constant(name), ...required }, optional);

/** Every field as it is. */
const constants = (value: object): Fields => Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fc.constant(each)]));

const freight = { methods: some(methodTags), each: fc.constantFrom('all', 'method'), cap: money(300) };
const lineOrScope = fc.constantFrom('line', 'scope');
const pieceLimits = { maxPieces: whole(8), groupsOf: whole(3) };
const byAmountOrPieces = <T>(make: (by: 'amount' | 'pieces', max: number) => fc.Arbitrary<T>) =>
  fc.oneof(make('amount', 1500), make('pieces', 8));

/** The benefits of every kind. */
export const benefits: { readonly [Kind in BenefitKind]: fc.Arbitrary<Extract<Benefit, { kind: Kind }>> } = {
  'unit-price': kind('unit-price', { price: money(400) }),
  'unit-off': fc.oneof(
    kind('unit-off', { off: money(150) }, { maxPieces: whole(8), each: fc.constant('piece') }),
    kind('unit-off', { off: money(150) }, { groupsOf: whole(3) }),
    kind('unit-off', { off: money(150), each: fc.constant('line') }),
  ),
  'percent-off': kind('percent-off', { rate: rates }, { each: fc.constantFrom('line', 'piece'), cap: money(300), ...pieceLimits }),
  'nth-item': kind(
    'nth-item',
    {
      positions: fc.array(fc.oneof(fc.constant({ rate: 1 }), deals), { minLength: 1, maxLength: 4 }),
      further: fc.constantFrom('repeat', 'stop', 'last'),
      per: lineOrScope,
      assign: fc.constantFrom('cart-order', 'dearest-first', 'cheapest'),
    },
    { share: fc.constantFrom('piece', 'group'), maxPieces: whole(8) },
  ),
  'buy-get': kind(
    'buy-get',
    {
      buy: record({ pieces: whole(3, 0) }, { scope: scopes }),
      get: record({ pieces: whole(2) }, { scope: scopes, deal: deals }),
      repeat: fc.boolean(),
    },
    { per: lineOrScope, partial: fc.boolean(), pick: fc.constantFrom('cheapest', 'dearest', 'largest-line'), maxTimes: whole(3) },
    // with nothing to buy for it, it would go on without an end
  ).map((given) => (given.buy.pieces === 0 && given.repeat ? { maxTimes: 2, ...given } : given)),
  bundle: deals.chain((deal) =>
    kind(
      'bundle',
      {
        items: fc.uniqueArray(record<{ sku: string; pieces: number }>({ sku: fc.constantFrom(...skus), pieces: whole(2) }), {
          selector: ({ sku }) => sku,
          minLength: 1,
          maxLength: 3,
        }),
        ...constants(deal),
      },
      { maxTimes: whole(3) },
    ),
  ),
  'pick-n': kind(
    'pick-n',
    { pieces: whole(4), price: money(600), assign: fc.constantFrom('dearest-first', 'cart-order'), repeat: fc.boolean() },
    { maxTimes: whole(3) },
  ),
  'quantity-price': kind(
    'quantity-price',
    {
      tiers: fc
        .uniqueArray(whole(8), { minLength: 1, maxLength: 3 })
        .chain((froms) => fc.tuple(...froms.sort((a, b) => a - b).map((from) => record({ from: fc.constant(from), price: money(400) })))),
    },
    { per: lineOrScope },
  ),
  tiers: byAmountOrPieces((by, max) =>
    kind('tiers', { by: fc.constant(by), tiers: tiers(max) }, { cap: money(400), decide: lineOrScope, take: lineOrScope, basis }),
  ),
  'order-off': kind('order-off', { off: money(600) }),
  'order-percent': kind('order-percent', { rate: rates }, { cap: money(400), basis }),
  'order-price': kind('order-price', { price: money(1500) }),
  'shipping-off': fc.oneof(
    deals.chain((deal) => kind('shipping-off', constants(deal), freight)),
    tiers(1500).chain((list) => kind('shipping-off', constants({ tiers: list, by: 'goods' }), { ...freight, basis })),
    tiers(8).chain((list) => kind('shipping-off', constants({ tiers: list, by: 'pieces' }), freight)),
    tiers(600).chain((list) => kind('shipping-off', constants({ tiers: list, by: 'fee' }), freight)),
  ),
  gift: byAmountOrPieces((by, max) =>
    kind(
      'gift',
      {
        sku: fc.constant('gift'),
        by: fc.constant(by),
        tiers: rising(max, (at) =>
          at === 0
            ? record({ at: fc.constant(at), pieces: whole(3) })
            : fc.oneof(
                record({ at: fc.constant(at), pieces: whole(3) }),
                record({ at: fc.constant(at), pieces: whole(3), repeat: fc.constant(true) }, { maxTimes: whole(3) }),
              ),
        ),
      },
      { maxPieces: whole(5), basis },
    ),
  ),
  points: kind(
    'points',
    { points: whole(500, 0), pointValue: money(3, 1) },
    { maxOff: money(300), maxRate: rates, step: whole(50), basis },
  ),
  'red-packet': kind('red-packet', { off: money(400) }),
  deposit: fc.oneof(
    fc
      .tuple(money(150, 1), money(150))
      .chain(([pay, more]) =>
        kind('deposit', { pay: fc.constant(pay), worth: fc.constant(fen(pay + more)) }, { each: fc.constantFrom('order', 'piece') }),
      ),
    kind('deposit', { pay: money(150, 1), off: money(150) }, { each: fc.constantFrom('order', 'piece') }),
  ),
};

/** Every kind of benefit. */
export const benefitKinds = Object.keys(benefits) as readonly BenefitKind[];

/** Conditions; those that name another promotion name one of `others`. */
export const conditions = (others: readonly string[] = []): fc.Arbitrary<Condition> =>
  fc.oneof(
    record<Condition>({ kind: fc.constant('amount'), atLeast: money(1500) }, { basis, scope: scopes }),
    record<Condition>({ kind: fc.constant('pieces'), atLeast: whole(8) }, { scope: scopes, perLine: fc.boolean() }),
    record<Condition>({ kind: fc.constant('balance'), atLeast: money(1000) }),
    record<Condition>({ kind: fc.constant('buyer'), anyOf: some(buyerTags) }),
    record<Condition>({ kind: fc.constant('order-number'), is: whole(3) }),
    record<Condition>({ kind: fc.constant('shipping'), anyOf: some(methodTags) }),
    ...(others.length > 0 ? [record<Condition>({ kind: fc.constant('applied'), promotion: fc.constantFrom(...others) })] : []),
  );

/** The levels, besides its own, that a kind of benefit is given. */
const levelsOf = (of: BenefitKind): readonly Level[] => {
  if (['unit-price', 'unit-off', 'percent-off'].includes(of)) return ['unit', 'item', 'shop'];
  if (['nth-item', 'buy-get', 'bundle', 'pick-n', 'quantity-price'].includes(of)) return ['item', 'shop', 'platform'];
  if (['tiers', 'order-off', 'order-percent', 'order-price', 'gift'].includes(of)) return ['shop', 'shop-coupon', 'cross-shop', 'platform'];
  return [];
};

// all of one group say the same
const groups: readonly Stacking[] = [
  { group: 'first' },
  { group: 'two', limit: 2, pick: 'first' },
  { group: 'best', pick: 'best' },
  { group: 'two best', limit: 2, pick: 'best' },
  { group: 'each line', pick: 'best-per-line' },
  { group: 'all', pick: 'all' },
];

const stackings = (others: readonly string[]): fc.Arbitrary<Stacking> =>
  fc
    .tuple(
      sometimes(fc.constantFrom(...groups)),
      others.length > 0 ? sometimes(some(others)) : fc.constant(undefined),
      sometimes(fc.boolean()),
    )
    .map(([group, excludes, exclusive]) => given({ ...group, excludes, exclusive }) as Stacking);

const fundings: fc.Arbitrary<NonNullable<Promotion['funding']>> = fc.constantFrom(
  { merchant: 1 },
  { platform: 1 },
  { merchant: 0.5, platform: 0.5 },
  { merchant: 0.333333, platform: 0.333333, supplier: 0.333334 },
);

const instant = (day: string): Instant => parseInstant(`2026-11-${day}T00:00:00+08:00`);

/** Moments before, in and after the windows of {@link promotionLists}. */
export const moments: fc.Arbitrary<Instant> = fc.constantFrom('01', '10', '11', '12', '20').map(instant);
const windows = fc.constantFrom(
  { from: instant('10') },
  { until: instant('12') },
  { from: instant('10'), until: instant('12') },
  { from: instant('11'), until: instant('20') },
);

/** What {@link promotionLists} may be asked for. */
export interface PromotionChoices {
  /** Kinds of benefits; all where it is left out. */
  readonly kinds?: readonly BenefitKind[];
  /** At least and at most so many promotions; 0 and 6 where they are left out. */
  readonly min?: number;
  readonly max?: number;
  /** Only a benefit, a scope and amounts or pieces as conditions: no groups, levels, limits or payers. */
  readonly plain?: boolean;
  /** Also windows; they need an `at` (see {@link moments}). */
  readonly windows?: boolean;
}

/** One promotion with an id of its own; what it says of others is said of `others`. */
export const promotionsWith = (id: string, others: readonly string[], choices: PromotionChoices = {}): fc.Arbitrary<Promotion> => {
  const { kinds = benefitKinds, plain = false, windows: timed = false } = choices;
  return fc.constantFrom(...kinds).chain((of) =>
    record<Promotion>(
      { id: fc.constant(id), benefit: benefits[of] },
      {
        scope: scopes,
        when: fc.array(conditions(plain ? [] : others), { minLength: plain ? 0 : 1, maxLength: plain ? 1 : 2 }),
        coupon: fc.boolean(),
        ...(!plain && {
          name: fc.constant({ zh: `优惠 ${id}`, en: `Promotion ${id}` }),
          level: levelsOf(of).length > 0 ? fc.constantFrom(...levelsOf(of)) : fc.constant(undefined),
          priority: whole(2, -2),
          perShop: fc.boolean(),
          stacking: stackings(others),
          left: record({}, { uses: whole(2, 0), budget: money(500) }),
          funding: fundings,
        }),
        ...(timed && { window: windows }),
      },
    ).map(withSoundBases),
  );
};

/** Where the best of a group is picked, all of it stand at one level: the others lose their stacking. */
export const withSoundGroups = (list: readonly Promotion[]): Promotion[] => {
  const known = new Map<string, Level>();
  return list.map((promotion) => {
    const { stacking, ...rest } = promotion;
    if (stacking?.group === undefined || stacking.pick?.startsWith('best') !== true) return promotion;
    const level = promotion.level ?? levelOf[promotion.benefit.kind];
    const ofGroup = known.get(stacking.group) ?? level;
    known.set(stacking.group, ofGroup);
    return ofGroup === level ? promotion : rest;
  });
};

/** Lists of promotions with distinct ids `p1`, `p2`, …, of all kinds (or of those asked for), in any order. */
export const promotionLists = (choices: PromotionChoices = {}): fc.Arbitrary<Promotion[]> => {
  const { min = 0, max = 6 } = choices;
  return fc.integer({ min, max }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `p${index + 1}`);
    const each = ids.map((id) =>
      promotionsWith(
        id,
        ids.filter((other) => other !== id),
        choices,
      ),
    );
    return fc.tuple(...each).map(withSoundGroups);
  });
};

/** One promotion, `p1`, of any kind. */
export const promotions: fc.Arbitrary<Promotion> = promotionsWith('p1', []);
