import { checkList, checkObject, checkOption, refuseOver } from '@zhanggui/core';
import type { Formula } from '../formula/formula.js';
import { metricLimits } from '../formula/metricLimits.js';
import { type MetricUnit, metricUnits } from '../metric/metric.js';
import { type DecomposeMethod, type Decomposition, decomposeEnds } from './decompose.js';
import type { Ends } from './ends.js';
import { commonBottom, type Exact, over, whole } from './exact.js';
import { readFigure } from './group.js';

/** 漏斗的一步: how many came so far, or in the end what they paid; `null` where it is not known. */
export interface FunnelStep {
  readonly id: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** 漏斗分解选项. */
export interface FunnelChangeOptions {
  /** Unit of the last step. */
  readonly unit: MetricUnit;
  /** Default `lmdi`; `sequential` goes from the first step to the last. */
  readonly method?: DecomposeMethod;
}

/**
 * 漏斗变化分解: how much of the last step's change came from each step: the first by its number, every other by its rate over the one before.
 *
 * last = first × second ÷ first × … × last ÷ the one before it, decomposed as {@link decompose} does, each step named by its id. A step over nothing, with
 * nothing in it, has no rate: it takes the rate of the other side, so that the step at which all was lost has the whole change.
 *
 * @returns `change: null` and the reason in `gap` where a step is `null` or there is none, or there is something over nothing
 * @throws `decompose/not-number`, `metric/overflow`, `option/unknown`, `limit/exceeded` over 32 steps, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { funnelChange } from '@zhanggui/metrics';
 * const steps = [
 *   { id: 'visitors', before: 1000, after: 2000 },
 *   { id: 'carts', before: 100, after: 200 },
 *   { id: 'buyers', before: 50, after: 50 },
 * ];
 * funnelChange(steps, { unit: 'count' }).parts.map(({ amount }) => Math.round(amount)); // => [35, 0, -35]
 * ```
 */
export function funnelChange(steps: readonly FunnelStep[], options: FunnelChangeOptions): Decomposition {
  checkList('steps', steps);
  checkObject('options', options);
  const { unit, method = 'lmdi' } = options;
  checkOption('unit', unit, metricUnits);
  checkOption('method', method, ['lmdi', 'sequential', 'shapley']);
  refuseOver(metricLimits, 'funnelSteps', steps.length);

  // by place, since two steps may have one id
  const ids: string[] = [];
  const ends = new Map<string, Ends>();
  // a funnel without steps has no number
  const known = { before: steps.length > 0, after: steps.length > 0 };
  let isOverNothing = false;
  let last: Sides = { before: whole(1n), after: whole(1n) };
  for (const step of steps) {
    checkObject('step', step);
    const { id } = step;
    const read = { before: readFigure(id, step.before), after: readFigure(id, step.after) };
    known.before &&= read.before !== null;
    known.after &&= read.after !== null;
    const now: Sides = { before: read.before ?? whole(0n), after: read.after ?? whole(0n) };
    const [before, after] = [rateOf(now.before, last.before), rateOf(now.after, last.after)];
    isOverNothing ||= before === undefined || after === undefined;
    const [from, to] = commonBottom(before ?? after ?? whole(1n), after ?? before ?? whole(1n));
    ends.set(String(ids.length), { before: from, after: to });
    ids.push(id);
    last = now;
  }
  const formula = Array.from(ends.keys()).reduce<Formula>((product, place) => [product, '×', place], 1);
  const isOpen = known.before && known.after && isOverNothing;
  // what is over nothing is said by a product over nothing
  const answer = decomposeEnds(isOpen ? [formula, '÷', 0] : formula, ends, { id: 'funnel', unit, method, order: ends.keys(), known });
  return { ...answer, parts: answer.parts.map((part) => ({ ...part, input: ids[Number(part.input)]! })) };
}

interface Sides {
  readonly before: Exact;
  readonly after: Exact;
}

/** `null` for nothing over nothing, `undefined` for something over nothing. */
function rateOf(step: Exact, last: Exact): Exact | null | undefined {
  if (last.top !== 0n) return over(step, last);
  return step.top === 0n ? null : undefined;
}
