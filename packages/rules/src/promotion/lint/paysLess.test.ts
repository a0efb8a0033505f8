import { type Fen, type Finding, fen, isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Benefit, Tier } from '../benefit.js';
import { compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import type { Promotion } from '../promotion.js';
import type { CatalogueItem } from './catalogueItem.js';
import { lintPromotions } from './lintPromotions.js';

const small = fc.integer({ min: 0, max: 60 }).map((yuan) => fen(yuan * 100));
const rate = fc.constantFrom(0, 0.25, 0.5, 0.8, 0.9, 1);
const often = { maxTimes: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }) };
const options = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const tierPart = fc.oneof(fc.record({ off: small }), fc.record({ off: small, repeat: fc.constant(true), ...often }), fc.record({ rate }));
const tiers = fc
  .record({
    by: fc.constantFrom('amount', 'pieces'),
    ats: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 3 }),
    parts: fc.array(tierPart, { minLength: 3, maxLength: 3 }),
    cap: fc.option(small, { nil: undefined }),
    decide: fc.constantFrom(undefined, 'scope', 'line'),
    take: fc.constantFrom(undefined, 'scope', 'line'),
  })
  .map(({ by, ats, parts, ...more }) => {
    const list = [...ats].sort((a, b) => a - b).map((at, k) => ({ at: by === 'amount' ? at * 1000 : at, ...parts[k]! }) as unknown as Tier);
    return { kind: 'tiers', by, tiers: list, ...more };
  });
const quantityPrice = fc
  .record({
    froms: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    prices: fc.array(small, { minLength: 3, maxLength: 3 }),
    per: fc.constantFrom('line', 'scope'),
  })
  .map(({ froms, prices, per }) => ({
    kind: 'quantity-price',
    per,
    tiers: [...froms].sort((a, b) => a - b).map((from, k) => ({ from, price: prices[k]! })),
  }));
const pickN = fc.record({
  kind: fc.constant('pick-n'),
  pieces: fc.integer({ min: 1, max: 4 }),
  price: fc.integer({ min: 0, max: 15_000 }),
  assign: fc.constantFrom('dearest-first', 'cart-order'),
  repeat: fc.boolean(),
  ...often,
});
const bundle = fc
  .record({
    pieces: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 3 }),
    way: fc.oneof(fc.record({ price: small }), fc.record({ off: small }), fc.record({ rate })),
    ...often,
  })
  .map(({ pieces, way, maxTimes }) => ({
    kind: 'bundle',
    items: pieces.map((count, k) => ({ sku: `s${k}`, pieces: count })),
    ...way,
    maxTimes,
  }));
const deal = fc.oneof(fc.record({ rate }), fc.record({ off: small }), fc.record({ price: small }));
const nthItem = fc.record({
  kind: fc.constant('nth-item'),
  positions: fc.array(deal, { minLength: 1, maxLength: 3 }),
  further: fc.constantFrom('repeat', 'stop', 'last'),
  per: fc.constantFrom('line', 'scope'),
  assign: fc.constantFrom('cart-order', 'dearest-first', 'cheapest'),
  share: fc.constantFrom('piece', 'group'),
  maxPieces: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
});
const side = (least: number) =>
  fc.record({
    pieces: fc.integer({ min: least, max: 3 }),
    scope: fc.option(
      fc.uniqueArray(fc.constantFrom('s0', 's1', 's2'), { minLength: 1, maxLength: 2 }).map((skus) => ({ skus })),
      { nil: undefined },
    ),
  });
const buyGet = fc.record({
  kind: fc.constant('buy-get'),
  buy: side(1),
  get: fc.tuple(side(1), fc.option(deal, { nil: undefined })).map(([given, way]) => ({ ...given, deal: way })),
  repeat: fc.boolean(),
  per: fc.constantFrom('line', 'scope'),
  partial: fc.boolean(),
  pick: fc.constantFrom('cheapest', 'dearest', 'largest-line'),
  ...often,
});
const order = fc.oneof(
  fc.record({ kind: fc.constant('order-off'), off: small }),
  fc.record({ kind: fc.constant('order-percent'), rate, cap: fc.option(small, { nil: undefined }) }),
  fc.record({ kind: fc.constant('order-price'), price: small }),
);
const conditions = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('amount'), atLeast: small }),
    fc.record({ kind: fc.constant('pieces'), atLeast: fc.integer({ min: 0, max: 4 }) }),
  ),
  { maxLength: 2 },
);
const promotions = fc
  .oneof(
    fc.record({ benefit: fc.oneof(tiers, order), when: conditions }),
    fc.record({ benefit: fc.oneof(quantityPrice, pickN, bundle, nthItem, buyGet) }),
  )
  .map((given) => options({ id: '活动', ...given }) as unknown as Promotion);

const catalogues = fc
  .array(fc.record({ unitPrice: small, sku: fc.integer({ min: 0, max: 2 }) }), { minLength: 1, maxLength: 4 })
  .map((items) => items.map(({ unitPrice, sku }, k): CatalogueItem => ({ id: `i${k}`, unitPrice, sku: `s${sku}` })));
const quantities = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });

const paidFor = (
  catalogue: readonly CatalogueItem[],
  counts: readonly number[],
  compiled: ReturnType<typeof compilePromotions>,
): number => {
  const lines = catalogue.flatMap((item, k) => (counts[k]! > 0 ? [{ ...item, quantity: counts[k]! }] : []));
  return lines.length === 0 ? 0 : price({ lines }, compiled).payable;
};
const tellsIt = (promotion: Promotion, catalogue?: readonly CatalogueItem[]) =>
  lintPromotions([promotion], catalogue === undefined ? {} : { catalogue }).some(({ rule }) => rule.startsWith('promotion/pays-less'));

/** What rounding alone may do: a fen for each line, and for each set or group. */
const rounding = ({ benefit }: { readonly benefit: Benefit }) => (benefit.kind === 'bundle' || benefit.kind === 'tiers' ? 5 : 0);

test('where one piece more pays less, a finding says so: with the catalogue and without', () => {
  let falls = 0;
  fc.assert(
    fc.property(promotions, catalogues, quantities, fc.nat(3), (promotion, catalogue, counts, place) => {
      const compiled = compilePromotions([promotion]);
      const more = counts.map((count, k) => (k === place % catalogue.length ? count + 1 : count));
      const fall = paidFor(catalogue, counts, compiled) - paidFor(catalogue, more, compiled);
      if (fall <= rounding(promotion)) return;
      falls += 1;
      expect(tellsIt(promotion)).toBe(true);
      expect(tellsIt(promotion, catalogue)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(falls).toBeGreaterThan(100);
});

const inFen = (params: Finding['params']) => {
  const of = (key: string) => fen(Math.round(Number(params[key]) * 100));
  return { pieces: Number(params['pieces']), amount: of('amount'), paid: of('paid'), added: of('added'), payable: of('payable') };
};

/** Whether what an article is matters, and not only what it costs. */
const needsSkus = ({ benefit }: Promotion) =>
  benefit.kind === 'bundle' || (benefit.kind === 'buy-get' && (benefit.buy.scope !== undefined || benefit.get.scope !== undefined));

test('an example with prices that are known is so, of one article', () => {
  fc.assert(
    fc.property(promotions, catalogues, (promotion, catalogue) => {
      const compiled = compilePromotions([promotion]);
      for (const { rule, severity, params } of lintPromotions([promotion], { catalogue })) {
        if (rule !== 'promotion/pays-less-by-piece' || severity !== 'warning' || needsSkus(promotion)) continue;
        const { pieces, amount, paid, added, payable } = inFen(params);
        const lines = (quantity: number) => [{ id: 'i', unitPrice: added, quantity }];
        expect(amount).toBe(pieces * added);
        expect(price({ lines: lines(pieces) }, compiled).payable).toBe(paid);
        expect(price({ lines: lines(pieces + 1) }, compiled).payable).toBe(payable);
      }
    }),
    { numRuns: 500 },
  );
});

test('an example with a piece that nobody has named is so', () => {
  fc.assert(
    fc.property(promotions, (promotion) => {
      const { benefit } = promotion;
      if (needsSkus(promotion) || (benefit.kind === 'tiers' && (benefit.decide === 'line' || benefit.take === 'line'))) return;
      const compiled = compilePromotions([promotion]);
      for (const { rule, params } of lintPromotions([promotion])) {
        if (rule !== 'promotion/pays-less-by-piece') continue;
        const { pieces, amount, paid, added, payable } = inFen(params);
        // one article where all cost the same, and else two that make up the amount
        const each = fen(Math.floor(amount / pieces));
        const bought = amount === pieces * added ? [{ id: 'a', unitPrice: added, quantity: pieces }] : lineUp(pieces, each, amount);
        const more =
          amount === pieces * added
            ? [{ id: 'a', unitPrice: added, quantity: pieces + 1 }]
            : [...bought, { id: 'c', unitPrice: added, quantity: 1 }];
        expect(price({ lines: bought }, compiled).payable).toBe(paid);
        expect(price({ lines: more }, compiled).payable).toBe(payable);
      }
    }),
    { numRuns: 500 },
  );
});

const lineUp = (pieces: number, each: Fen, amount: number) => [
  { id: 'b', unitPrice: fen(amount - each * (pieces - 1)), quantity: 1 },
  ...(pieces > 1 ? [{ id: 'a', unitPrice: each, quantity: pieces - 1 }] : []),
];

test('the generator makes promotions that can be read', () => {
  fc.assert(
    fc.property(promotions, (promotion) => {
      try {
        compilePromotions([promotion]);
      } catch (error) {
        expect([isZhangguiError(error), JSON.stringify(promotion)]).toEqual([]);
      }
    }),
  );
});
