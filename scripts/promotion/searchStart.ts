import { compilePromotions } from '../../packages/rules/src/promotion/compilePromotions.js';
import { applyAtUnit, candidates, endUnitLevel, stagesOf, startRun } from '../../packages/rules/src/promotion/engine/applyAll.js';
import { readCart } from '../../packages/rules/src/promotion/engine/basket.js';
import { type Bounds, boundsOf, type Position } from '../../packages/rules/src/promotion/search/combination/bounds.js';
import type { Ground } from '../../packages/rules/src/promotion/search/combination/mostOff.js';
import { type Plan, planOf } from '../../packages/rules/src/promotion/search/combination/plan.js';
import { viewsOf } from '../../packages/rules/src/promotion/search/combination/views.js';
import type { SmallCase } from './smallCases.js';

/** What a search of the best combination begins with. */
export interface SearchStart {
  readonly compiled: ReturnType<typeof compilePromotions>;
  readonly ground: Ground;
  readonly plan: Plan;
  readonly bounds: Bounds;
  readonly start: Position;
}

/** Where a search begins, as `bestCombination` sets it up. */
export function searchStart({ cart, promotions, levels, order, minPayable }: SmallCase): SearchStart {
  const compiled = compilePromotions(promotions, levels === undefined ? {} : { levels });
  const run = startRun(readCart(cart), compiled, { time: null, use: null, trace: false });
  const places = candidates(run.basket, compiled, null);
  const { unit } = stagesOf(compiled, places);
  const listed = !unit.some(({ coupon }) => coupon);
  if (listed) {
    for (const step of unit) applyAtUnit(run, step, unit);
    endUnitLevel(run);
  }
  const ground: Ground = { basket: run.basket, listed, views: viewsOf(run.everyLine) };
  const plan = planOf(compiled, places, order, ground);
  const bounds = boundsOf(plan, compiled, ground.views, { minPayable, time: null });
  return { compiled, ground, plan, bounds, start: { run, only: null, listed, seen: null } };
}
