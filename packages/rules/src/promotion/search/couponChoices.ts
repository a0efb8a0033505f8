import { refuseOver } from '@zhanggui/core';
import { rulesLimits } from '../../rule/rulesLimits.js';
import type { CompiledPromotions } from '../compilePromotions.js';
import { type Run, runsOf } from './combination/pools.js';
import { reordered } from './combination/reordered.js';
import { subsets } from './subsets.js';

/** 用券方案: coupons that are used, in the order in which they apply, and the promotions in that order. */
export interface CouponChoice {
  readonly use: readonly string[];
  readonly promotions: CompiledPromotions;
}

/**
 * Every choice of some coupons, the fewest first; with `any` in every order among the places of their level, the order given first. Where coupons
 * that are not used stand does not matter. @throws `limit/exceeded` over `searchChoices`
 */
export function couponChoices(promotions: CompiledPromotions, held: readonly string[], order: 'given' | 'any'): readonly CouponChoice[] {
  const chosen = subsets(held);
  if (order === 'given') return chosen.map((use) => ({ use, promotions }));
  const places = new Map(promotions.steps.map(({ id }, place) => [id, place]));
  const anyUsed = new Set(held.map((id) => places.get(id)!));
  const runs = runsOf(promotions, () => true).filter(({ pool }) => pool.places.some((place) => anyUsed.has(place)));
  const count = (choices: number) => refuseOver(rulesLimits, 'searchChoices', choices * promotions.steps.length);
  // a coupon may go to each run of its level
  count(runs.length);
  const choices: CouponChoice[] = [];
  for (const use of chosen) {
    choices.push({ use, promotions });
    const used = new Set(use.map((id) => places.get(id)!));
    const given = JSON.stringify(runs.map((run) => run.places.filter((place) => used.has(place))));
    visitFillings(runs, [...used], (filled) => {
      count(choices.length);
      if (JSON.stringify(filled) === given) return;
      const inOrder = reordered(promotions, orderOf(runs, filled, promotions.steps.length));
      choices.push({ use: inOrder.steps.flatMap(({ id }) => (use.includes(id) ? [id] : [])), promotions: inOrder });
    });
  }
  return choices;
}

/** Of each place whether its promotion may apply before or after others than it does in the order given. */
export function placesInAnyOrder(promotions: CompiledPromotions): readonly boolean[] {
  const open = new Set(runsOf(promotions, () => true).map(({ places }) => promotions.ranks[places[0]!]!));
  return promotions.ranks.map((rank) => open.has(rank));
}

/** For each run its used ones in an order. Those of a pool go to any of its runs that has a place for them. One after the other: there may be many. */
function visitFillings(runs: readonly Run[], used: readonly number[], visit: (filled: readonly (readonly number[])[]) => void): void {
  const [run, ...later] = runs;
  if (run === undefined) {
    visit([]);
    return;
  }
  const own = used.filter((place) => run.pool.places.includes(place));
  const room = later.reduce((sum, { pool, places }) => sum + (pool === run.pool ? places.length : 0), 0);
  visitSequences(own, Math.min(own.length, run.places.length), (list) => {
    if (own.length - list.length > room) return;
    const rest = used.filter((place) => !list.includes(place));
    visitFillings(later, rest, (filled) => {
      visit([list, ...filled]);
    });
  });
}

/** Every sequence of at most so many of some things. */
function visitSequences(things: readonly number[], most: number, visit: (sequence: readonly number[]) => void): void {
  visit([]);
  if (most === 0) return;
  for (const first of things) {
    const others = things.filter((thing) => thing !== first);
    visitSequences(others, most - 1, (rest) => {
      visit([first, ...rest]);
    });
  }
}

/** The places of the order given, as the runs are filled; those that are not used fill the places that are left. */
function orderOf(runs: readonly Run[], filled: readonly (readonly number[])[], count: number): readonly number[] {
  const placed = new Set(filled.flat());
  const spare = new Map(runs.map(({ pool }) => [pool, pool.places.filter((place) => !placed.has(place))]));
  const order = Array.from({ length: count }, (_, place) => place);
  runs.forEach(({ places, pool }, run) => {
    places.forEach((place, k) => {
      order[place] = filled[run]![k] ?? spare.get(pool)!.shift()!;
    });
  });
  return order;
}
