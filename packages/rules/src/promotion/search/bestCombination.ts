import { checkOption, type Fen } from '@zhanggui/core';
import type { Cart } from '../cart.js';
import type { CompiledPromotions } from '../compilePromotions.js';
import { applyAtUnit, candidates as candidatesOf, endUnitLevel, stagesOf, startRun } from '../engine/applyAll.js';
import { readCart } from '../engine/basket.js';
import { checkCompiled, type PriceOptions, price, readOptions } from '../price.js';
import type { PricedCart } from '../pricedCart.js';
import { boundsOf, chosen, type Position } from './combination/bounds.js';
import { firstChoice } from './combination/firstChoice.js';
import { orderOf } from './combination/orderOf.js';
import { planOf } from './combination/plan.js';
import { reordered } from './combination/reordered.js';
import { searchChoice } from './combination/searchChoice.js';
import { viewsOf } from './combination/views.js';
import { readCount, readNodeBudget } from './readSearch.js';

/** 最优用券选项. */
export interface BestCombinationOptions extends Omit<PriceOptions, 'use'> {
  /**
   * Whether coupons apply in the order of `promotions` (where it is left out), or those of one level in any order among their places. Exclusive ones,
   * those of a group that picks its best, and those of a level that a threshold looks after beside another level of the same priority, keep their places.
   */
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
 * 最优用券: which coupons to use so that least is paid, and where the buyer may choose, in which order. Promotions without `coupon` always apply.
 *
 * Exact: branch and bound over the promotions in their order. What is still to be paid can fall by no more than what each remaining promotion
 * could take from the cart as it stands; conditions, groups and exclusions only take choices away. Of choices that cost the same the one
 * with fewer coupons, then that with the earlier ones.
 *
 * @returns null where every choice leaves less than `minPayable`. Time is bounded by `nodeBudget`: on carts of 12 lines 50 coupons take a few
 * milliseconds (20 of four levels that exclude each other in pairs about 40), rare ones seconds; where the budget runs out, `optimal` is false and `gap` says by how much at most it could be better.
 * @throws what `price` throws, `option/unknown`, `search/wrong-field`, `limit/exceeded` for the budget
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { bestCombination, compilePromotions } from '@zhanggui/rules/promotion';
 * const promotions = compilePromotions([
 *   { id: '满100减20', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 10000, off: fen(2000) }] }, coupon: true },
 *   { id: '满200减50', level: 'cross-shop', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(5000) }] } },
 * ]);
 * const best = bestCombination({ lines: [{ id: 'A', unitPrice: fen(20000), quantity: 1 }] }, promotions);
 * [best?.use, best?.priced.payable, best?.optimal]; // => [[], 15000, true]
 * ```
 */
export function bestCombination(cart: Cart, promotions: CompiledPromotions, options: BestCombinationOptions = {}): BestCombination | null {
  checkCompiled(promotions);
  const { order = 'given', minPayable = 0 as Fen, nodeBudget = 100_000, at, trace } = (options as BestCombinationOptions | null) ?? {};
  checkOption('order', order, ['given', 'any']);
  readCount(minPayable, 'minPayable', { least: 0 });
  const budget = readNodeBudget(nodeBudget);
  const chosenAs = { ...(at !== undefined && { at }), ...(trace !== undefined && { trace }) };
  const asked = { ...readOptions(chosenAs, promotions), trace: false };

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
  const start: Position = { run, only: null, listed, seen: null };
  const priceWith = (use: readonly string[]) => price(cart, promotions, { ...chosenAs, trace: false, use });
  const { best, nodes, lowest } = searchChoice(start, plan, bounds, {
    budget,
    minPayable,
    effort: effortOf(views.places, places.length, run.everyLine.length),
    known: firstChoice(start, plan, bounds, { minPayable, price: priceWith }),
  });
  if (best === null) return null;
  const ids = plan.candidates.flatMap(({ step }, k) => (best.decided[k] === chosen ? [step.id] : []));
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

/** What a node counts for: about as long as it takes. 1 for a dozen lines and a few promotions. */
function effortOf(views: readonly (readonly number[])[], promotions: number, lines: number): number {
  const seen = views.reduce((sum, { length }) => sum + length, 0);
  return Math.max(1, Math.floor((2 * lines + promotions) / 30 + seen / 10_000));
}
