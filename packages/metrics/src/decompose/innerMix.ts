import { checkObject, checkOption } from '@zhanggui/core';
import { type MetricUnit, metricUnits } from '../metric/metric.js';
import { closeParts } from './closeParts.js';
import type { DecompositionGap } from './decompose.js';
import { type Exact, minus, over, times, whole } from './exact.js';
import { type ExactGroup, type ExactSide, type Group, readGroups, sumSides } from './group.js';

/** What is explained: all totals together, or the mean over all groups; and in which unit that is. */
export interface InnerMixOptions {
  readonly of: 'total' | 'mean';
  readonly unit: MetricUnit;
}

/** 一组的影响. */
export interface InnerMixGroup {
  readonly id: string;
  /** The group's own mean changed. */
  readonly inner: number;
  /** The group became more or fewer. */
  readonly mix: number;
  /** inner + mix. */
  readonly amount: number;
}

/** 组内与结构. */
export interface InnerMix {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly inner: number | null;
  readonly mix: number | null;
  readonly groups: readonly InnerMixGroup[];
  readonly gap: DecompositionGap | null;
}

/**
 * 组内与结构分解 (inner and mix): did every group change, or are there more of another group?
 *
 * - of the total, Σ count × mean: inner = count before × change of the mean; mix = change of the count × mean after.
 * - of the mean, Σ count × mean ÷ Σ count, with share = count ÷ Σ count: inner = share after × change of the mean; mix = change of the
 *   share × (the group's mean before − the mean of all after), so that a group growing while it lies above the others pulls up.
 *
 * A group that is there on one side only has no mean to compare with: all of it is mix. Parts add up exactly, as {@link decompose}
 * says: in 分 for the unit `fen`, otherwise in doubles that add up in any order without an error.
 *
 * @returns `change: null` and the reason in `gap` where a figure is `null`, or for a mean where a side counts nothing
 * @throws `decompose/not-count`, `decompose/not-number`, `metric/overflow`, `option/unknown`, `limit/exceeded` over 1,000,000 groups, `shape/not-object`,
 * `shape/not-list`
 * @example
 * ```ts
 * import { innerMix } from '@zhanggui/metrics';
 * const groups = [
 *   { id: 'live', before: { count: 100, total: 500000 }, after: { count: 300, total: 1500000 } },
 *   { id: 'search', before: { count: 100, total: 1500000 }, after: { count: 100, total: 1500000 } },
 * ];
 * const { change, inner, mix } = innerMix(groups, { of: 'mean', unit: 'fen' });
 * [change, inner, mix]; // => [-2500, 0, -2500]
 * ```
 */
export function innerMix(groups: readonly Group[], options: InnerMixOptions): InnerMix {
  checkObject('options', options);
  const { of, unit } = options;
  checkOption('of', of, ['total', 'mean']);
  checkOption('unit', unit, metricUnits);
  const all = readGroups('groups', groups);
  if (all === null) return none('unknown-input');
  const [before, after] = [sumSides(all.map((group) => group.before)), sumSides(all.map((group) => group.after))];
  if (of === 'mean' && (before.count.top === 0n || after.count.top === 0n)) return none('over-nothing');

  const pairs = all.map((group) => (of === 'mean' ? meanParts(group, before, after) : totalParts(group)));
  const ends = of === 'mean' ? [over(before.total, before.count), over(after.total, after.count)] : [before.total, after.total];
  const closed = closeParts({ id: 'inner_mix', unit, before: ends[0]!, after: ends[1]!, lists: [pairs.flat()] });
  const numbers = closed.lists[0]!;
  const parts = all.map(({ id }, place) => {
    const [inner, mix] = [numbers[2 * place]!, numbers[2 * place + 1]!];
    return { id, inner, mix, amount: inner + mix };
  });
  const inner = parts.reduce((sum, part) => sum + part.inner, 0);
  return {
    before: closed.before,
    after: closed.after,
    change: closed.change,
    inner,
    mix: parts.reduce((sum, part) => sum + part.mix, 0),
    groups: parts,
    gap: null,
  };
}

function none(gap: DecompositionGap): InnerMix {
  return { before: null, after: null, change: null, inner: null, mix: null, groups: [], gap };
}

function totalParts({ before, after }: ExactGroup): [Exact, Exact] {
  const change = minus(after.total, before.total);
  const inner = isOneSided(before, after)
    ? whole(0n)
    : over(minus(times(before.count, after.total), times(before.total, after.count)), after.count);
  return [inner, minus(change, inner)];
}

/** Inner and mix of one group, of a quotient of two sums. */
export function meanParts({ before, after }: Pick<ExactGroup, Side>, all: ExactSide, allAfter: ExactSide): [Exact, Exact] {
  const inner = isOneSided(before, after)
    ? whole(0n)
    : over(minus(times(before.count, after.total), times(before.total, after.count)), times(before.count, allAfter.count));
  const changed = minus(over(after.total, allAfter.count), over(before.total, all.count));
  const shifted = minus(over(after.count, allAfter.count), over(before.count, all.count));
  const mix = minus(minus(changed, inner), times(shifted, over(allAfter.total, allAfter.count)));
  return [inner, mix];
}

type Side = 'before' | 'after';

function isOneSided(before: ExactSide, after: ExactSide): boolean {
  return before.count.top === 0n || after.count.top === 0n;
}
