import { allocate, checkList, checkObject, type Fen, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { addWhole } from '../aggregate/addWhole.js';
import { metricLimits } from '../formula/metricLimits.js';

/** 一个来源的占比. */
export interface SourceShare {
  readonly id: string;
  readonly visits: number;
  /** visits ÷ all visits, as the double next to it; `null` where nobody came. */
  readonly share: number | null;
  /** 万分比: the share in ten-thousandths, whole: those of all sources add up to 10,000 exactly. `null` where nobody came. */
  readonly basisPoints: number | null;
}

/**
 * 流量来源占比: what each source brings, of all visits.
 *
 * Shares as doubles need not add up to 1 (0.6 + 0.3 + 0.1 does not), nor do percentages that are rounded one by one; `basisPoints` do, by largest
 * remainder, ties to the earlier source. Counted are visits, each of which has one source; people may come from several, so that their shares
 * add up to more than 1.
 *
 * @param sources - `visits` whole, from 0 on; ids are texts, each once; at most 10,000
 * @throws `traffic/not-count`, `traffic/not-id`, `money/overflow` over 2^53 visits, `limit/exceeded`, `shape/not-list`, `shape/not-object`
 * @example
 * ```ts
 * import { trafficShares } from '@zhanggui/metrics';
 * const shares = trafficShares([{ id: 'free', visits: 600 }, { id: 'paid', visits: 300 }, { id: 'content', visits: 100 }]);
 * shares.map(({ share }) => share); // => [0.6, 0.3, 0.1]
 * shares.map(({ basisPoints }) => basisPoints); // => [6000, 3000, 1000]
 * ```
 */
export function trafficShares(sources: readonly Pick<SourceShare, 'id' | 'visits'>[]): SourceShare[] {
  checkList('sources', sources);
  refuseOver(metricLimits, 'channels', sources.length);
  const ids = new Set<string>();
  let all = 0;
  for (let place = 0; place < sources.length; place++) {
    const source = sources[place]!;
    checkObject(`sources/${place}`, source);
    checkId(source.id, ids);
    checkCount(source.id, 'visits', source.visits);
    all = addWhole(all, source.visits);
  }
  const weights = sources.map(({ visits }) => visits);
  const points = all === 0 ? [] : allocate(10_000 as Fen, weights);
  return sources.map(({ id, visits }, place) => ({
    id,
    visits,
    share: all === 0 ? null : visits / all,
    basisPoints: points[place] ?? null,
  }));
}

/** @throws `traffic/not-id` */
export function checkId(id: unknown, known: Set<string>): asserts id is string {
  if (typeof id !== 'string' || known.has(id)) throw new ZhangguiError('traffic/not-id', { value: shown(id) });
  known.add(id);
}

/** @throws `traffic/not-count` */
export function checkCount(id: string, field: string, value: unknown): asserts value is number {
  if (!(Number.isSafeInteger(value) && (value as number) >= 0))
    throw new ZhangguiError('traffic/not-count', { id: shown(id), field, value: shown(value) });
}
