import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couponInstance, couponSeed, randomOf } from '../../../../../../scripts/promotion/couponInstances.js';
import { searchStart } from '../../../../../../scripts/promotion/searchStart.js';
import { type SmallCase, smallCases } from '../../../../../../scripts/promotion/smallCases.js';
import { carts, promotionLists } from '../../../../../../scripts/promotionArbitraries.js';
import { applyOne } from '../../engine/run.js';
import { price } from '../../price.js';
import type { Promotion } from '../../promotion.js';
import type { Bounds } from './bounds.js';
import { entriesOf, itemsOf } from './entries.js';
import { firstChoice } from './firstChoice.js';
import { forkRun } from './forkRun.js';
import { orderOf } from './orderOf.js';
import { searchChoice } from './searchChoice.js';
import { sightOf } from './sight.js';
import { outlooksOf, viewsOf } from './views.js';

// Which way a search goes and what it knows on it, for problems that stay the same. Laws elsewhere say that answers are right; a limit that is
// looser than it was, or a way that need not be gone, would only make them late. Where a change of these figures is meant, write the new ones here.

const seed = 20_261_122;
function sample<T>(arbitrary: fc.Arbitrary<T>, cases: number): readonly T[] {
  const numRuns = cases;
  return fc.sample(arbitrary, { seed, numRuns });
}

/** How many texts they are, and a print of all. */
function printOf(texts: readonly string[]): readonly [count: number, print: number] {
  let print = 0;
  for (const text of texts) for (let k = 0; k < text.length; k++) print = (Math.imul(print, 31) + text.charCodeAt(k)) | 0;
  return [texts.length, print];
}

/** Of some of them each excludes another one, which the small cases rarely do. */
function withExcludes(one: SmallCase): SmallCase {
  const promotions = one.promotions.map((promotion, k): Promotion => {
    const other = one.promotions[(k * 5 + 2) % one.promotions.length]!.id;
    return k % 2 === 0 || other === promotion.id ? promotion : { ...promotion, stacking: { ...promotion.stacking, excludes: [other] } };
  });
  return { ...one, promotions };
}
const smallOnes = sample(smallCases, 120).map((one, k) => (k % 4 === 0 ? withExcludes(one) : one));
const largeOnes = [6, 9, 12].map((coupons, k): SmallCase => {
  const instance = couponInstance(coupons, randomOf(couponSeed + k));
  return { ...instance, order: k === 1 ? 'any' : 'given', minPayable: fen(0) };
});

/** All that a search asks its bounds for, in its order, and what it finds. */
function pathOf(one: SmallCase, budget: number): string {
  const { compiled, plan, bounds, start } = searchStart(one);
  const said: string[] = [];
  const note = (text: string, value: number) => {
    said.push(`${text}=${value}`);
    return value;
  };
  const heard: Bounds = {
    least: (position, decided, at) => note(`least ${decided.join('')} ${at}`, bounds.least(position, decided, at)),
    payable: (position) => note('payable', bounds.payable(position)),
    valueOf: (position, candidate) => note(`value ${candidate}`, bounds.valueOf(position, candidate)),
    coupons: (position, decided, at, payable) =>
      note(`coupons ${decided.join('')} ${at} ${payable}`, bounds.coupons(position, decided, at, payable)),
  };
  const { minPayable } = one;
  const known = firstChoice(start, plan, heard, { minPayable, price: (use) => price(one.cart, compiled, { use }) });
  const { best, nodes, lowest } = searchChoice(start, plan, heard, { budget, minPayable, effort: 2, known });
  const order = best === null ? '' : orderOf(best, plan, compiled.steps.length).join();
  return `${said.join(' ')} ${best?.payable} ${best?.count} ${best?.decided.join('')} ${order} ${nodes} ${lowest}`;
}

test.each([
  [0, 10_000, [24, 1489318288]],
  [24, 10_000, [24, -355551027]],
  [48, 10_000, [24, 54736659]],
  [72, 10_000, [24, -1435154305]],
  [96, 12, [24, 795543343]],
])('搜索的路: small carts from %i on', (from, budget, expected) => {
  expect(printOf(smallOnes.slice(from, from + 24).map((one) => pathOf(one, budget)))).toEqual(expected);
});

/** Many that always apply, around two coupons; and carts with so many lines that not every way is kept. */
const longOnes = [12, 200, 201].map((count, k): SmallCase => {
  const lines = Array.from({ length: count }, (_, line) => ({ id: `L${line}`, unitPrice: fen(300 + line), quantity: 1 }));
  const promotions = Array.from({ length: 16 }, (_, place): Promotion => {
    const rate = 0.9 + place / 1000;
    const when = [{ kind: 'amount', atLeast: fen(100 * count + 90 * place) }] as const;
    if (place % 5 !== 2) return { id: `P${place}`, benefit: { kind: 'order-percent', rate }, when };
    return { id: `P${place}`, benefit: { kind: 'order-off', off: fen(count * (place + 9)) }, when, coupon: true };
  });
  return {
    cart: { lines },
    promotions: count === 12 ? promotions : promotions.slice(0, 9),
    order: k === 2 ? 'any' : 'given',
    minPayable: fen(0),
  };
});

test('搜索的路: carts of so many lines, and many promotions that always apply', () => {
  expect(printOf(longOnes.map((one) => pathOf(one, 300)))).toEqual([3, 397435099]);
});

test('搜索的路: carts of 12 lines', () => {
  expect(printOf(largeOnes.map((one) => pathOf(one, 200)))).toEqual([3, -2109673454]);
});

/** What each promotion may take at most, from the beginning on, while one after the other applies. */
function limitsOf(one: SmallCase): string {
  const { compiled, ground, plan, start } = searchStart(one);
  const lookAt = outlooksOf(ground.views);
  const run = forkRun(start.run);
  const said: string[] = [];
  const note = () => {
    const now = lookAt(run.basket, start.listed);
    said.push(plan.limits.map((ofOne) => ofOne.map(({ most }) => most(now)).join('+')).join(' '));
  };
  note();
  for (const { step } of plan.candidates) {
    applyOne(run, step);
    if (step.level === 'shop') run.basket.after.set('shop', [...run.basket.goods.running]);
    note();
  }
  const items = itemsOf(plan);
  const entries = entriesOf(items, plan, compiled, ground.views);
  const curves = items.map(({ curve }) => curve && [curve, [0, 1, 99, 100, 150, 300, 450, 600, 777, 1500].map(curve.at)]);
  const views = viewsOf(start.run.everyLine);
  const sights = plan.candidates.map(({ promotion, step }) => sightOf(promotion, step, ground, views));
  const movable = plan.candidates.flatMap(({ place }, k) => (plan.runs.some(({ places }) => places.includes(place)) ? [k] : []));
  const pairs = movable.flatMap((first) => movable.map((second) => plan.yields(first, second)));
  return `${said.join('; ')} ${JSON.stringify([items, entries, curves, sights, views, pairs, plan.limits, plan.slots, plan.until, plan.rivals, plan.runs])}`;
}

const anyOnes = sample(fc.tuple(carts, promotionLists({ min: 3, max: 8 }), fc.constantFrom('given' as const, 'any' as const)), 160).map(
  ([cart, promotions, order]): SmallCase => ({ cart, promotions, order, minPayable: fen(0) }),
);

test.each([
  [0, [40, 2009989587]],
  [40, [40, 949890230]],
  [80, [40, 1352397163]],
  [120, [40, -1901627518]],
])('还能减的上限: promotions of all kinds from %i on', (from, expected) => {
  expect(printOf(anyOnes.slice(from, from + 40).map(limitsOf))).toEqual(expected);
});

test('还能减的上限: promotions of which many may go in any order', () => {
  expect(printOf([...smallOnes, ...largeOnes].map(limitsOf))).toEqual([123, 598914904]);
});
