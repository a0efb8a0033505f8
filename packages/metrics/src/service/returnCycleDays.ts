import { checkList, checkObject, type Day, daysBetween, refuseOver, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';

/** 退换货: one return or exchange. */
export interface ReturnCase {
  /** The day the buyer asked for it. */
  readonly startedOn: Day;
  /** The day it was settled; `null` or left out while it is open. */
  readonly endedOn?: Day | null;
}

/** 退换货数字: what `meanReturnDays` asks for. */
export interface ReturnFigures {
  readonly closedReturns: number;
  readonly openReturns: number;
  /** Days of all that are closed, together. */
  readonly returnDays: number;
}

/**
 * 退换货周期: how many days returns and exchanges took, from the day they were asked for to the day they were settled.
 *
 * Days are counted as dates: settled on the same day is 0, on the next 1. Open ones have no length yet and are counted apart.
 *
 * @param cases - at most 10 million
 * @throws `day/not-day`, `day/backwards` where one ended before it began, `limit/exceeded`, `shape/not-list`, `shape/not-object`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { compute, meanReturnDays, returnCycleDays } from '@zhanggui/metrics';
 * const figures = returnCycleDays([{ startedOn: parseDay('2026-06-01'), endedOn: parseDay('2026-06-04') }, { startedOn: parseDay('2026-06-03') }]);
 * figures; // => { closedReturns: 1, openReturns: 1, returnDays: 3 }
 * compute(meanReturnDays, figures); // => 3
 * ```
 */
export function returnCycleDays(cases: readonly ReturnCase[]): ReturnFigures {
  checkList('cases', cases);
  refuseOver(metricLimits, 'parcels', cases.length);
  const figures = { closedReturns: 0, openReturns: 0, returnDays: 0 };
  for (let row = 0; row < cases.length; row++) {
    const each = cases[row]!;
    checkObject(`cases/${row}`, each);
    const { startedOn, endedOn } = each;
    const days = daysBetween(startedOn, endedOn ?? startedOn);
    if (days < 0) throw new ZhangguiError('day/backwards', { from: startedOn, to: String(endedOn) });
    if (endedOn == null) figures.openReturns++;
    else figures.closedReturns++;
    figures.returnDays += days;
  }
  return figures;
}
