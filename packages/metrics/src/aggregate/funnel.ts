import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';

/** 漏斗的一步: how many came as far; `null` where it is not known. */
export interface FunnelStage {
  readonly id: string;
  readonly count: number | null;
}

/** 一步的转化. */
export interface FunnelRate extends FunnelStage {
  /** Over the step before; `null` for the first, over nothing, and where one of both is not known. It may be over 1 where a step is no condition of the next. */
  readonly fromPrevious: number | null;
  /** Over the first step. */
  readonly fromFirst: number | null;
  /** How many fewer than in the step before; negative where there are more. */
  readonly lost: number | null;
}

/** 漏斗. */
export interface Funnel {
  readonly steps: readonly FunnelRate[];
  /** 瓶颈: the step with the lowest rate over the one before, of equal ones the first; `null` where no step has a rate. */
  readonly bottleneck: FunnelRate | null;
}

/**
 * 漏斗分析: which part of those of each step go on to the next, and where most of them are lost.
 *
 * @param steps - counts are whole or not, not below 0; at most 32 steps
 * @throws `decompose/not-count`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { funnel } from '@zhanggui/metrics';
 * const { steps, bottleneck } = funnel([
 *   { id: 'visitors', count: 10000 },
 *   { id: 'carts', count: 800 },
 *   { id: 'orders', count: 400 },
 *   { id: 'buyers', count: 300 },
 * ]);
 * steps.map(({ fromPrevious }) => fromPrevious); // => [null, 0.08, 0.5, 0.75]
 * bottleneck?.id; // => 'carts'
 * ```
 */
export function funnel(steps: readonly FunnelStage[]): Funnel {
  checkList('steps', steps);
  refuseOver(metricLimits, 'funnelSteps', steps.length);
  const rates: FunnelRate[] = [];
  for (const step of steps) {
    checkObject('step', step);
    const { id, count } = step;
    if (count !== null && !(typeof count === 'number' && Number.isFinite(count) && count >= 0))
      throw new ZhangguiError('decompose/not-count', { id: shown(id), value: shown(count) });
    const before = rates.at(-1)?.count ?? null;
    const first = rates[0] === undefined ? count : rates[0].count;
    rates.push({
      id,
      count,
      fromPrevious: rate(count, before),
      fromFirst: rate(count, first),
      lost: before === null || count === null ? null : before - count,
    });
  }
  let bottleneck: FunnelRate | null = null;
  for (const each of rates) {
    if (each.fromPrevious !== null && (bottleneck === null || each.fromPrevious < bottleneck.fromPrevious!)) bottleneck = each;
  }
  return { steps: rates, bottleneck };
}

/** The quotient of two doubles is rounded once. Over 0, or so large that no double holds it, it is no rate. */
function rate(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null) return null;
  const quotient = part / whole;
  return Number.isFinite(quotient) ? quotient : null;
}
