import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle, anyCart, anyPromotions, anyStack } from '../../../../../scripts/promotion/anyPromotions.js';
import { couponInstance, couponSeed, randomOf } from '../../../../../scripts/promotion/couponInstances.js';
import { anyLossCase } from '../../../../../scripts/promotion/lossByTrying.js';
import { smallCases } from '../../../../../scripts/promotion/smallCases.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { addOn } from '../addOn.js';
import { compilePromotions } from '../compilePromotions.js';
import { findLossCart } from '../findLossCart.js';
import { price } from '../price.js';
import type { Promotion } from '../promotion.js';
import { solveForPrice } from '../solveForPrice.js';
import { articleOf } from './article.js';
import { bestCombination } from './bestCombination.js';
import { cartBound } from './cartBound.js';
import { ceilingsOf } from './ceilings.js';
import { cheapestChoice } from './cheapestChoice.js';
import { couponChoices, placesInAnyOrder } from './couponChoices.js';
import { keptBound } from './keptBound.js';
import { keptAtWorst, keptInFull } from './lossOfCart.js';
import { smallestCart } from './smallestCart.js';

// How tight the bounds are and how far a search comes, for problems that stay the same. Laws elsewhere say that answers are right; a bound that
// is looser than it was would only make them late, and no law would tell. Where a change of these figures is meant, write the new ones here.

const seed = 20_261_122;
function sample<T>(arbitrary: fc.Arbitrary<T>, cases: number): readonly T[] {
  const numRuns = cases;
  return fc.sample(arbitrary, { seed, numRuns });
}

/** How many they are, what they come to, and a print of each in its place. */
function figures(values: readonly unknown[]): readonly [count: number, sum: number, print: number] {
  let print = 0;
  const text = values.map(String).join(' ');
  for (let k = 0; k < text.length; k++) print = (Math.imul(print, 31) + text.charCodeAt(k)) | 0;
  return [values.length, values.reduce<number>((sum, value) => (Number.isSafeInteger(value) ? sum + (value as number) : sum), 0), print];
}

const ids = ['A', 'B', 'C', 'D'];
const stacks = sample(fc.tuple(anyCart(ids), fc.oneof(anyPromotions(ids), anyStack(ids))), 60);

test('优惠上限: each promotion, on its own', () => {
  const values = stacks.flatMap(([cart, given]) => {
    const promotions = compilePromotions(given);
    const options = { methods: cart.shipping ?? [], payer: 'merchant', lines: 4, giftCost: () => 7 } as const;
    return [JSON.stringify(ceilingsOf(promotions.promotions, cart.lines.map(articleOf), options))];
  });
  expect(figures(values)).toEqual([60, 0, 953138038]);
});

/** The bounds of a cart that grows by its own lines, one after the other. */
function boundsOf(kind: typeof cartBound | typeof keptBound): readonly number[] {
  return stacks.flatMap(([cart, given]) => {
    const articles = cart.lines.map(articleOf);
    const payer = given.length % 3 === 0 ? 'merchant' : 'all';
    const ceilings = ceilingsOf(compilePromotions(given).promotions, articles, { methods: cart.shipping ?? [], payer, lines: 4 });
    const order = articles.map((_, k) => k).sort((a, b) => articles[b]!.unitPrice - articles[a]!.unitPrice);
    const costs = articles.map(({ unitPrice }) => Math.floor(unitPrice / 3));
    const options = { ceilings, costs, order, most: order.map((k) => 1 + (k % 3)), besides: 5, even: given.length % 2 === 0 };
    const bound = kind(articles, options);
    const more = (from: number) => [1, 2, 4].map((max) => bound.ofMore(from, { min: Math.min(1, from), max }));
    return order.flatMap((place, from) => {
      const open = more(from);
      bound.add(place, 1 + (from % 2));
      return [...open, bound.ofCart()];
    });
  });
}

test('下界: carts that grow', () => {
  expect(figures(boundsOf(cartBound))).toEqual([488, 28814, -1299161649]);
});

test('下界: what may be kept of them', () => {
  expect(figures(boundsOf(keptBound))).toEqual([488, -63264, 2127403053]);
});

const budgets = [1, 4, 20, undefined];
const withBudget = <T>(ask: (options: { readonly nodeBudget?: number }) => T): readonly T[] =>
  budgets.map((nodeBudget) => ask(nodeBudget === undefined ? {} : { nodeBudget }));

const smallOnes = sample(smallCases, 64);
const ofSmallCarts = (from: number): readonly unknown[] => {
  return smallOnes.slice(from, from + 16).flatMap(({ cart, promotions, order, levels, minPayable }) => {
    const compiled = compilePromotions(promotions, levels === undefined ? {} : { levels });
    return withBudget((budget) => bestCombination(cart, compiled, { order, minPayable, ...budget })).flatMap((best) =>
      best === null ? [null] : [best.priced.payable, best.gap, best.nodes, best.use.join()],
    );
  });
};

test('最优组合: small carts from 0 on', () => {
  expect(figures(ofSmallCarts(0))).toEqual([256, 46991, -1820602137]);
});

test('最优组合: small carts from 16 on', () => {
  expect(figures(ofSmallCarts(16))).toEqual([256, 50807, 2097220535]);
});

test('最优组合: small carts from 32 on', () => {
  expect(figures(ofSmallCarts(32))).toEqual([256, 44787, -569063972]);
});

test('最优组合: small carts from 48 on', () => {
  expect(figures(ofSmallCarts(48))).toEqual([256, 56258, -1303135606]);
});

test('最优组合: 20 coupons', () => {
  const random = randomOf(couponSeed);
  const values = [20, 20].flatMap((coupons) => {
    const { cart, promotions } = couponInstance(coupons, random);
    return [1, 100_000].flatMap((nodeBudget) => {
      const best = bestCombination(cart, compilePromotions(promotions), { nodeBudget })!;
      return [best.priced.payable, best.gap, best.nodes];
    });
  });
  expect(figures(values)).toEqual([12, 1056248, -1041486772]);
});

test('亏损的车', () => {
  const values = sample(anyLossCase(), 16).flatMap(({ promotions, catalogue, options }) =>
    withBudget((budget) => findLossCart(compilePromotions(promotions), catalogue, { ...options, ...budget })).flatMap(
      ({ found, proven, decidedPieces, lossAtMost }) => [found?.pieces, found?.amount, found?.loss, proven, decidedPieces, lossAtMost],
    ),
  );
  expect(figures(values)).toEqual([384, 2476, 1113338619]);
});

test('凑单', () => {
  const joining = ['E', 'F', 'G'];
  const problems = fc.tuple(
    anyCart(['A', 'B']),
    anyPromotions(['A', 'B', ...joining]),
    fc.tuple(...joining.map((id) => anyArticle(id))),
    fc.nat(1),
  );
  const values = sample(problems, 16).flatMap(([cart, promotions, articles, min]) => {
    const candidates = articles.map((article, k) => ({ ...article, max: 1 + (k % 2) }));
    return withBudget((budget) => addOn(cart, compilePromotions(promotions), { candidates, pieces: { min, max: 3 }, ...budget })).flatMap(
      ({ payable, gap, optimal, add }) => [payable, gap, optimal, JSON.stringify(add)],
    );
  });
  expect(figures(values)).toEqual([256, 7314, 649508512]);
});

test('反推价格', () => {
  const values = stacks.slice(0, 14).flatMap(([cart, promotions]) => {
    const line = cart.lines[0];
    if (line === undefined) return [];
    const range = { from: 0, to: line.unitPrice + 40 };
    return (['smallest', 'largest'] as const).flatMap((pick) =>
      withBudget((budget) =>
        solveForPrice(cart, promotions, {
          target: fen(Math.floor(line.unitPrice / 2)),
          unknown: { line: line.id },
          range,
          pick,
          ...budget,
        }),
      ).flatMap(({ value, payable, exact }) => [value, payable, exact]),
    );
  });
  expect(figures(values)).toEqual([264, 195, 433474752]);
});

/** Five articles, two promotions of them, and a bound for carts that grow by them. */
const growing = stacks.slice(0, 24).map(([, given], k) => {
  const promotions = compilePromotions(given);
  const lines = [7, 3, 9, 3, 5].map((part, place) => ({ id: ids[place] ?? 'E', unitPrice: fen(part * (10 + k)), quantity: 1 }));
  const articles = lines.map(articleOf);
  const order = [2, 0, 4, 1, 3];
  const most = [1, 2, 2, 1, 3];
  const bound = (costs: readonly number[]) => {
    const ceilings = ceilingsOf(promotions.promotions, articles, { methods: [], payer: 'all', lines: 5 });
    return cartBound(articles, { ceilings, costs, order, most: order.map((place) => most[place]!), besides: 0 });
  };
  const payableOf = (counts: readonly number[]) =>
    price({ lines: lines.flatMap((line, place) => (counts[place]! > 0 ? [{ ...line, quantity: counts[place]! }] : [])) }, promotions)
      .payable;
  return { lines, order, most, bound, payableOf };
});

test('凑单: which carts are looked at, one after the other', () => {
  const values = growing.flatMap(({ lines, order, most, bound, payableOf }, k) =>
    [5, 40, 5000].map((budget) => {
      const looks: string[] = [];
      const found = cheapestChoice({
        most,
        order,
        bound: bound(lines.map(() => 0)),
        placeOf: (candidate) => candidate,
        pieces: { min: k % 3, max: 3 },
        budget,
        payableOf(counts) {
          looks.push(counts.join(''));
          return payableOf(counts);
        },
      });
      return [...looks, JSON.stringify(found)].join();
    }),
  );
  expect(figures(values)).toEqual([72, 0, 593932554]);
});

test('亏损的车: which carts are looked at, one after the other', () => {
  const values = growing.flatMap(({ lines, order, most, bound, payableOf }, k) =>
    [5, 40, 5000].map((budget) => {
      const looks: string[] = [];
      const costs = lines.map(({ unitPrice }) => Math.floor(unitPrice * (0.5 + k / 50)));
      const needed = (counts: readonly number[]) => counts.reduce((sum, count, place) => sum + count * costs[place]!, 0);
      const found = smallestCart({
        prices: lines.map(({ unitPrice }) => unitPrice),
        most,
        order,
        bound: bound(costs),
        maxPieces: 3,
        maxLines: 1 + (k % 3),
        budget,
        find(counts, mayLook) {
          looks.push(counts.join(''));
          return mayLook() && payableOf(counts) < needed(counts) ? counts.join('') : null;
        },
      });
      return [...looks, JSON.stringify(found)].join();
    }),
  );
  expect(figures(values)).toEqual([72, 0, -1980969281]);
});

test('最坏的退货', () => {
  const values = stacks.map(([cart, given], k) => {
    const needs = { ofLine: (id: string) => fen(ids.indexOf(id) * 40 + k), ofGift: () => fen(3) };
    const order = price(cart, compilePromotions(given));
    return JSON.stringify([keptInFull(order, needs), keptAtWorst(order, needs)]);
  });
  expect(figures(values)).toEqual([60, 0, -682093925]);
});

test('用哪些券, in which order', () => {
  const levels = ['shop', 'shop', 'item', 'shop', 'platform', 'shop', 'item'] as const;
  const promotions = levels.map((level, k): Promotion => {
    const stacking = k === 3 ? { stacking: { group: 'g', pick: 'best' as const } } : {};
    return { id: `P${k}`, level, coupon: k !== 3, benefit: { kind: 'order-off', off: fen(k + 1) }, ...stacking };
  });
  const compiled = compilePromotions(promotions);
  const values = [[], ['P0'], ['P0', 'P1'], ['P0', 'P2', 'P5'], ['P0', 'P1', 'P5', 'P4'], ['P2', 'P6']].flatMap((held) =>
    (['given', 'any'] as const).map((order) =>
      couponChoices(compiled, held, order).map(({ use, promotions: { steps } }) => `${use.join('')}/${steps.map(({ id }) => id).join('')}`),
    ),
  );
  expect(figures([...values, placesInAnyOrder(compiled).join()])).toEqual([13, 0, 323061876]);
  expect(couponChoices(compiled, ['P0', 'P1'], 'given').map(({ use }) => use)).toEqual([[], ['P0'], ['P1'], ['P0', 'P1']]);
});

test('优惠上限: conditions, and how many there may be', () => {
  const conditions: readonly NonNullable<Promotion['when']>[number][] = [
    { kind: 'amount', atLeast: fen(100) },
    { kind: 'amount', atLeast: fen(100), basis: 'balance' },
    { kind: 'amount', atLeast: fen(100), basis: 'running' },
    { kind: 'amount', atLeast: fen(100), basis: 'list' },
    { kind: 'amount', atLeast: fen(100), scope: { skus: ['A'] } },
    { kind: 'pieces', atLeast: 2 },
    { kind: 'pieces', atLeast: 2, scope: { skus: ['A'] } },
    { kind: 'balance', atLeast: fen(100) },
    { kind: 'buyer', anyOf: ['x'] },
    { kind: 'order-number', is: 1 },
    { kind: 'shipping', anyOf: ['x'] },
  ];
  const articles = ['A', 'B'].map((id, k) => articleOf({ id, unitPrice: fen(100 + k), shop: id, quantity: 1 }));
  const options = { methods: [], payer: 'merchant', lines: 2 } as const;
  const benefits: readonly Promotion['benefit'][] = [
    { kind: 'order-off', off: fen(15) },
    { kind: 'order-percent', rate: 0.9, basis: 'balance' },
    { kind: 'order-price', price: fen(101) },
    { kind: 'gift', sku: 'A', by: 'pieces', tiers: [{ at: 1, pieces: 1 }] },
  ];
  const values = benefits.flatMap((benefit) =>
    [...conditions.map((condition) => [condition]), conditions.slice(0, 5)].flatMap((when) =>
      [false, true].map((perShop) => {
        const promotion: Promotion = {
          id: 'P',
          benefit,
          when,
          perShop,
          scope: { skus: ['B'] },
          left: { budget: fen(11) },
          funding: { merchant: 0.3, platform: 0.7 },
        };
        return JSON.stringify(ceilingsOf([promotion], articles, { ...options, giftCost: () => 9 }));
      }),
    ),
  );
  expect(figures(values)).toEqual([96, 0, 1980018577]);
  const many = Array.from({ length: 2000 }, () => articles[0]!);
  const off = (perShop: boolean): Promotion => ({ id: 'P', benefit: benefits[0]!, perShop });
  const cells = (count: number, perShop: boolean, among = many) =>
    ceilingsOf(new Array<Promotion>(count).fill(off(perShop)), among, options).length;
  const most = rulesLimits.searchCells / 2000;
  expect(() => cells(most + 1, false)).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: expect.objectContaining({ what: 'searchCells' }) }),
  );
  const ofManyShops = many.map((_, k) => articleOf({ id: `A${k}`, unitPrice: fen(1), shop: `${k}`, quantity: 1 }));
  expect(cells(6, false, ofManyShops)).toBe(6);
  expect(() => cells(6, true, ofManyShops)).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
  expect(() => cells(Math.floor(most / 2) + 1, true, [...many.slice(0, 1999), articles[1]!])).toThrow(
    expect.objectContaining({ code: 'limit/exceeded' }),
  );
});
