import { checkObject, checkOption } from '@zhanggui/core';
import type { Arithmetic, Fraction } from '../formula/fraction.js';
import { type MetricUnit, metricUnits } from '../metric/metric.js';
import { closeTable } from './closeTable.js';
import type { DecompositionGap } from './decompose.js';
import { type Exact, minus } from './exact.js';
import { type Group, readGroups, type Side, type Sides, type WholeGroups, wholeGroups } from './group.js';
import { type AllGroups, partRows } from './partRows.js';
import { type AnyFraction, closeSteps, type Scale, scaleOf, sumOfParts, toNumber } from './steps.js';

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
 * A group that is there on one side only has no mean to compare with: all of it is mix. In whole 分 for the unit `fen`, otherwise in doubles that add up in
 * any order without an error. Inner and mix over all are the exact sums, rounded (largest remainder); the groups' parts then add up to them exactly, and
 * inner and mix of a group to its amount, which for whole totals is what the group changed by. No part is a 分 or more from its exact value, unless a
 * total of half a 分 on either side is rounded the other way: then one part is off by 1 分. Time: n log n.
 *
 * @returns `change: null` and the reason in `gap` where a figure is `null`, or for a mean where a side counts nothing
 * @throws `decompose/not-member` for an id that is no text, `decompose/not-count`, `decompose/not-number`, `metric/overflow` (also where only the absolute sum
 * of all parts is more than 2^53 − 1 分), `option/unknown`, `limit/exceeded` over 1,000,000 groups, `shape/not-object`, `shape/not-list`
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
  const whole = wholeGroups([...all.values()]);
  if (of === 'mean' && (whole.sums.before.count === 0n || whole.sums.after.count === 0n)) return none('over-nothing');

  const [before, after] = endsOf(whole, of === 'mean');
  const rows = partRows(whole, of === 'mean' ? meanParts : totalParts);
  const scale = scaleOf({ id: 'inner_mix', unit, before, after, lists: () => [rows.flatMap(([inner, mix]) => [inner!, mix!])] });
  const [inner, mix] = closeInnerMix(rows, { before, after, scale });
  const steps = closeTable(rows, [inner, mix, -scale.total], scale);
  return {
    before: scale.before,
    after: scale.after,
    change: toNumber(scale.total, scale),
    inner: toNumber(inner, scale),
    mix: toNumber(mix, scale),
    groups: Array.from(all.keys(), (id, place): InnerMixGroup => {
      const [ofInner, ofMix] = [toNumber(steps[3 * place]!, scale), toNumber(steps[3 * place + 1]!, scale)];
      return { id, inner: ofInner, mix: ofMix, amount: ofInner + ofMix };
    }),
    gap: null,
  };
}

function none(gap: DecompositionGap): InnerMix {
  return { before: null, after: null, change: null, inner: null, mix: null, groups: [], gap };
}

/** Before and after: all totals, or all totals over all counts. */
function endsOf({ sums, countBottom, totalBottom }: WholeGroups, isMean: boolean): readonly [Exact, Exact] {
  const end = ({ count, total }: Side<bigint>): Exact =>
    isMean ? { top: total * countBottom, bottom: count * totalBottom } : { top: total, bottom: totalBottom };
  return [end(sums.before), end(sums.after)];
}

/** Both kinds over all groups, of the exact sums. */
export function closeInnerMix(
  rows: readonly (readonly AnyFraction[])[],
  { before, after, scale }: { readonly before: Exact; readonly after: Exact; readonly scale: Scale },
): readonly [inner: number, mix: number] {
  const inner = sumOfParts(
    rows.map((row) => row[0]!),
    scale,
  );
  const [closedInner, closedMix] = closeSteps([inner, minus(minus(after, before), inner)], scale.total, scale);
  return [closedInner!, closedMix!];
}

function totalParts<Whole>(
  { isZero, subtract, multiply }: Arithmetic<Whole>,
  { before, after }: Sides<Whole>,
  { totalBottom, nothing }: AllGroups<Whole>,
): readonly Fraction<Whole>[] {
  const amount = { top: subtract(after.total, before.total), bottom: totalBottom };
  const taken = { top: subtract(before.total, after.total), bottom: totalBottom };
  if (isZero(before.count) || isZero(after.count)) return [{ top: nothing, bottom: totalBottom }, amount, taken];
  const bottom = multiply(after.count, totalBottom);
  const inner = subtract(multiply(before.count, after.total), multiply(before.total, after.count));
  return [{ top: inner, bottom }, { top: multiply(after.total, subtract(after.count, before.count)), bottom }, taken];
}

/** Inner and mix of one group, of a quotient of two sums, and minus its amount. */
export function meanParts<Whole>(
  { isZero, subtract, multiply }: Arithmetic<Whole>,
  { before, after }: Sides<Whole>,
  { sums, countBottom, totalBottom, nothing }: AllGroups<Whole>,
): readonly Fraction<Whole>[] {
  const [all, last] = [sums.before.count, sums.after.count];
  // over all × last × last: what the sum over the group changed by, less the mean of all after for what its share changed by
  const changed = multiply(last, subtract(multiply(after.total, all), multiply(before.total, last)));
  const shifted = multiply(sums.after.total, subtract(multiply(after.count, all), multiply(before.count, last)));
  const amount = subtract(changed, shifted);
  const under = multiply(multiply(all, last), last);
  const scaled = (top: Whole, bottom: Whole) => ({ top: multiply(top, countBottom), bottom: multiply(bottom, totalBottom) });
  const taken = scaled(subtract(nothing, amount), under);
  if (isZero(before.count) || isZero(after.count)) return [{ top: nothing, bottom: totalBottom }, scaled(amount, under), taken];
  const inner = subtract(multiply(after.total, before.count), multiply(before.total, after.count));
  const mix = subtract(multiply(amount, before.count), multiply(inner, multiply(all, last)));
  return [scaled(inner, multiply(before.count, last)), scaled(mix, multiply(under, before.count)), taken];
}
