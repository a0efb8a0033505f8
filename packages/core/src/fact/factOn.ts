import { type Day, parseDay } from '../day/day.js';
import type { Fact, FactStatus } from './fact.js';

const rank: Readonly<Record<FactStatus, number>> = { verified: 0, secondary: 1, draft: 2, handbook: 3 };

/**
 * 某日有效的事实: the fact that holds on a day.
 *
 * Of several, the best status wins, then the latest `from`, then the latest `recordedOn`, then the first of the list.
 *
 * @param facts - in any order; `undefined` (a platform without facts) is no fact
 * @param options - `asRecordedOn`: answers with what was known on that day, so that last quarter's verdict can be had again
 * @returns `null` when nothing is known: the answer is then `'unknown'`, never a pass
 * @throws `day/not-day`
 * @example
 * ```ts
 * import { type Fact, factOn, parseDay } from '@zhanggui/core';
 * const source = { title: '(example)', checkedOn: '2026-01-05' };
 * const hours: Fact<number>[] = [
 *   { value: 24, from: '2026-07-01', recordedOn: '2026-06-20', status: 'secondary', source },
 *   { value: 48, from: null, until: '2026-07-01', recordedOn: '2026-01-05', status: 'secondary', source },
 * ];
 * factOn(hours, parseDay('2026-06-30'))?.value; // => 48
 * factOn(hours, parseDay('2026-07-01'))?.value; // => 24
 * factOn(hours, parseDay('2026-07-01'), { asRecordedOn: parseDay('2026-02-01') }); // => null
 * ```
 */
export function factOn<T>(
  facts: readonly Fact<T>[] | undefined,
  day: Day,
  { asRecordedOn }: { readonly asRecordedOn?: Day } = {},
): Fact<T> | null {
  parseDay(day);
  if (asRecordedOn !== undefined) parseDay(asRecordedOn);
  let best: Fact<T> | null = null;
  for (const fact of facts ?? []) {
    const holds = (fact.from === null || fact.from <= day) && (fact.until === undefined || day < fact.until);
    const known = asRecordedOn === undefined || fact.recordedOn <= asRecordedOn;
    if (holds && known && (best === null || isBetter(fact, best))) best = fact;
  }
  return best;
}

function isBetter(a: Fact<unknown>, b: Fact<unknown>): boolean {
  if (a.status !== b.status) return rankOf(a) < rankOf(b);
  const [from, other] = [a.from ?? '', b.from ?? ''];
  return from === other ? a.recordedOn > b.recordedOn : from > other;
}

/** A status that is none is the worst. */
function rankOf({ status }: Fact<unknown>): number {
  return Object.hasOwn(rank, status) ? rank[status] : Number.POSITIVE_INFINITY;
}
