import { checkOption, type Fen } from '@zhanggui/core';
import type { Cart } from '../cart.js';
import type { CompiledPromotions } from '../compilePromotions.js';
import { applyAtUnit, candidates as candidatesOf, endUnitLevel, stagesOf, startRun } from '../engine/applyAll.js';
import { readCart } from '../engine/basket.js';
import { checkCompiled, type PriceOptions, price, readOptions } from '../price.js';
import type { PricedCart } from '../pricedCart.js';
import { boundsOf } from './combination/bounds.js';
import type { Choice } from './combination/explore.js';
import { type Plan, planOf } from './combination/plan.js';
import { searchChoice } from './combination/searchChoice.js';
import { reordered } from './combination/reordered.js';
import { viewsOf } from './combination/views.js';
import { readCount, readNodeBudget } from './readSearch.js';

/** 最优用券选项. */
export interface BestCombinationOptions extends Omit<PriceOptions, 'use'> {
  /** Whether coupons apply in the order of `promotions` (where it is left out), or those of one level in any order among their places. */
  readonly order?: 'given' | 'any';
  /** Choices that leave less to pay are not allowed; 0 where it is left out. */
  readonly minPayable?: Fen;
  /** How much may be looked at; 100,000 where it is left out. */
  readonly nodeBudget?: number;
}

/** 最优用券. */
export interface BestCombination {
  /** Coupons to use, in the order in which they apply. */
  readonly use: readonly string[];
  /** The promotions in the order that was found: `price(cart, promotions, { use })` gives the same again. */
  readonly promotions: CompiledPromotions;
  readonly priced: PricedCart;
  /** Whether no other choice costs less. */
  readonly optimal: boolean;
  /** No choice costs less than `priced.payable − gap`; 0 where it is optimal. */
  readonly gap: Fen;
  /** How many partial choices were looked at. */
  readonly nodes: number;
}

/**
 * 最优用券
 */
export function bestCombination(cart: Cart, promotions: CompiledPromotions, options: BestCombinationOptions = {}): BestCombination | null {
  checkCompiled(promotions);
  const { order = 'given', minPayable = 0 as Fen, nodeBudget = 100_000, at, trace } = options;
  checkOption('order', order, ['given', 'any']);
  readCount(minPayable, 'minPayable', { least: 0 });
  const budget = readNodeBudget(nodeBudget);
  const chosenAs = { ...(at !== undefined && { at }), ...(trace !== undefined && { trace }) };
  const asked = { ...readOptions(chosenAs, promotions), trace: false };
  const none = price(cart, promotions, { ...chosenAs, use: [] });

  const run = startRun(readCart(cart), promotions, asked);
  const places = candidatesOf(run.basket, promotions, null);
  const { unit } = stagesOf(promotions, places);
  const listed = !unit.some(({ coupon }) => coupon);
  if (listed) {
    for (const step of unit) applyAtUnit(run, step, unit);
    endUnitLevel(run);
  }
  const views = viewsOf(run.everyLine);
  const plan = planOf(promotions, places, order, { basket: run.basket, listed, views });
  const bounds = boundsOf(plan, promotions, views, { minPayable, time: asked.time });
  const start = bounds.at(run, { only: null, listed });
  const { best, nodes, lowest } = searchChoice(start, plan, bounds, {
    budget,
    minPayable,
    none: none.payable >= minPayable ? none.payable : null,
    effort: effortOf(views.places, places.length, run.everyLine.length),
  });
  if (best === null) return null;
  const ids = plan.candidates.flatMap(({ step }, k) => (best.decided[k] === 1 ? [step.id] : []));
  const given = price(cart, promotions, { ...chosenAs, use: ids });
  const inOrder = given.payable === best.payable ? promotions : reordered(promotions, orderOf(best, plan, promotions.steps.length));
  const priced = inOrder === promotions ? given : price(cart, inOrder, { ...chosenAs, use: ids });
  const used = new Set(ids);
  const payable: number = priced.payable;
  return {
    use: inOrder.steps.flatMap(({ id }) => (used.has(id) ? [id] : [])),
    promotions: inOrder,
    priced,
    optimal: lowest >= payable,
    gap: Math.max(0, payable - lowest) as Fen,
    nodes,
  };
}

/** What a node counts for: 1 where it looks at a thousand lines and promotions or less. */
function effortOf(views: readonly (readonly number[])[], promotions: number, lines: number): number {
  return Math.max(1, Math.floor((views.reduce((sum, { length }) => sum + length, 0) + promotions + 20 * lines) / 1000));
}

/** The places of the compiled order, as the choice has them. */
function orderOf({ used }: Choice, { candidates, runs }: Plan, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  const inRun = runs.map((): number[] => []);
  for (let each = used; each !== null; each = each.before) if (each.run !== -1) inRun[each.run]!.unshift(candidates[each.candidate]!.place);
  const placed = new Set(inRun.flat());
  // those that are not used fill the places that are left
  const spare = new Map(runs.map(({ pool }) => [pool, pool.places.filter((place) => !placed.has(place))]));
  runs.forEach(({ places, pool }, run) => {
    places.forEach((place, k) => {
      order[place] = inRun[run]![k] ?? spare.get(pool)!.shift()!;
    });
  });
  return order;
}
