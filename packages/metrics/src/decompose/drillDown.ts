import { checkList, checkObject, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { Arithmetic, Fraction } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { nearestDouble } from '../formula/nearestDouble.js';
import { type Metric, type MetricUnit, metricUnits } from '../metric/metric.js';
import { arePositive, positiveOf } from '../metric/positiveOf.js';
import { additiveParts } from './additiveParts.js';
import { closeTable } from './closeTable.js';
import { type DecompositionGap, shareOf } from './decompose.js';
import { readRows, type Sums, sidesOf, sumReader } from './drillRows.js';
import { ownFormula } from './ends.js';
import { absolute, over } from './exact.js';
import { exactFigure, type Figure, type Side, type Sides, type WholeGroups, wholeGroups } from './group.js';
import { closeInnerMix, meanParts } from './innerMix.js';
import { type AllGroups, partRows } from './partRows.js';
import { type AnyFraction, closeSteps, scaleOf, shownIn, toExact, toNumber } from './steps.js';

/** A row: the metric's inputs, and by every dimension which member it belongs to; `null` or nothing where that is not known. */
export type DrillRow = Readonly<Record<string, unknown>>;

/** 下钻选项. */
export interface DrillDownOptions {
  readonly before: readonly DrillRow[];
  readonly after: readonly DrillRow[];
  /** The dimensions, by the names they have in the rows. */
  readonly by: readonly string[];
  /** The name that the rows have for their day: only for what adds up within a day but not over days (stock, fans), where each side must be of one day. */
  readonly day?: string;
}

/** 一个维度成员的影响. */
export interface DrilledMember {
  readonly member: string | null;
  /** The metric of this member alone; `null` over nothing. */
  readonly before: number | null;
  readonly after: number | null;
  /** How much of the change is this member's. */
  readonly amount: number;
  readonly share: number | null;
  /** For a metric that is one sum over another: the member's own ratio changed; `null` for a sum. */
  readonly inner: number | null;
  /** Likewise: the member has more or less of the denominator. */
  readonly mix: number | null;
}

/** 一个维度. */
export interface DrilledDimension {
  readonly by: string;
  /**
   * How far the change is from one that all members shared as they shared the metric before (the numerator, for a ratio): what would have to be moved between
   * members to get there, in the metric's unit. 0 where the dimension tells nothing.
   */
  readonly unevenness: number;
  /** The largest amounts first, whichever way they go; ties in the order of the rows. */
  readonly members: readonly DrilledMember[];
}

/** 下钻. */
export interface DrillDown {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  /** The most uneven dimension first; ties in the order of `by`. None where there is a gap. */
  readonly dimensions: readonly DrilledDimension[];
  readonly gap: DecompositionGap | null;
}

/**
 * 维度下钻: which members of which dimension explain a metric's change.
 *
 * The metric must be a sum of its inputs (each × or ÷ a number at most), or one such sum over another. For a sum, a member's amount is what it changed
 * by. For a ratio it is inner + mix as {@link innerMix} has them for a mean, the denominator being the count: ratios are never averaged. In every
 * dimension the amounts add up to the change exactly, as {@link decompose} says; a ratio in 分 (客单价) keeps its parts of a 分, since what one member
 * did to it is often less than one. `unevenness` and the order of dimensions are reckoned of exact amounts. Time: rows × dimensions × inputs.
 *
 * A sum must be one that may be added (可加性): people who are counted once are refused, since one of them may stand in two rows; where everybody is known
 * to stand in one row only, pass the metric with `additivity: 'additive'`. What adds up within a day alone (stock, fans) needs `day`, and one day on each
 * side. The two sums of a ratio are always added: somebody in two rows counts twice in them.
 *
 * @returns `change: null` and the reason in `gap` where an input is `null`, what must be over 0 for the metric is not, or the whole is over nothing
 * @throws `decompose/not-additive`, `decompose/not-member`, `metric/missing-input`, `metric/not-number`, `metric/not-formula`, `metric/overflow`, `option/unknown`,
 * `limit/exceeded` over 1,000,000 rows on a side or 50 dimensions, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { drillDown, gmv } from '@zhanggui/metrics';
 * const before = [{ channel: 'live', city: 'A', paidFen: 500 }, { channel: 'search', city: 'B', paidFen: 500 }];
 * const after = [{ channel: 'live', city: 'A', paidFen: 600 }, { channel: 'live', city: 'B', paidFen: 300 }, { channel: 'search', city: 'B', paidFen: 300 }];
 * const [first] = drillDown(gmv, { before, after, by: ['city', 'channel'] }).dimensions;
 * [first!.by, first!.members.map(({ member, amount }) => `${member} ${amount}`)]; // => ['channel', ['live 400', 'search -200']]
 * ```
 */
export function drillDown(metric: Metric, options: DrillDownOptions): DrillDown {
  checkObject('metric', metric);
  checkObject('options', options);
  checkOption('unit', metric.unit, metricUnits);
  const { by } = options;
  checkList('by', by);
  refuseOver(metricLimits, 'dimensions', by.length);
  const notNamed = Array.from(by).findIndex((name) => typeof name !== 'string');
  if (notNamed >= 0) throw new ZhangguiError('decompose/not-member', { by: 'by', value: shown(by[notNamed]) });
  const { formula, inputs } = ownFormula(metric.formula);
  const parts = additiveParts(metric, formula);
  const positive = positiveOf(metric).map((part) => ownFormula(part));
  const names = [...new Set([...inputs, ...positive.flatMap((part) => [...part.inputs])])];
  const dimensions = readRows(metric, names, { ...options, isOfOneDay: parts.bottom === null && metric.additivity === 'within-day' });
  if (dimensions === null) return none('unknown-input');

  const isRatio = parts.bottom !== null;
  const conditions = positive.map(({ formula: part }) => part);
  const holds = (sums: Sums) => arePositive(conditions, sumReader(names, sums));
  const [entire, ...drilled] = dimensions.map(({ by: name, members }) => {
    const sides = Array.from(members.values(), (sums) => sidesOf(parts, names, sums));
    const isNumber = Array.from(members.values(), ({ before, after }) => ({ before: holds(before), after: holds(after) }));
    const groups = wholeGroups(sides);
    return { by: name, members: [...members.keys()], sides, isNumber, groups, rows: partRows(groups, isRatio ? meanParts : sumParts) };
  });
  if (!entire!.isNumber.every(({ before, after }) => before && after)) return none('not-positive');
  const { sums, totalBottom, countBottom } = entire!.groups;
  if (sums.before.count === 0n || sums.after.count === 0n) return none('over-nothing');

  // an average may have a part of a 分, and what members did to it is often less than one
  const [id, unit] = [metric.id, isRatio ? 'average' : metric.unit] as const;
  const [before, after] = [sums.before, sums.after].map(({ count, total }) => ({ top: total * countBottom, bottom: count * totalBottom }));
  const ends = { before: before!, after: after! };
  const lists = () => drilled.map(({ rows }) => rows.flatMap((row) => row.slice(0, -1)));
  const scale = scaleOf({ id, unit, ...ends, lists });
  const change = toNumber(scale.total, scale);

  const answer = drilled.map(({ by: name, members, sides, isNumber, groups, rows }): DrilledDimension => {
    const amounts = () => rows.map((row) => row[0]!);
    const steps = isRatio ? closeRatio(rows, { ...ends, scale }) : closeSteps(amounts(), scale.total, scale);
    const numbers = Array.from(steps, (count) => toNumber(count, scale));
    const drilledMembers = members.map((member, at): DrilledMember => {
      const [inner, mix] = isRatio ? [numbers[3 * at]!, numbers[3 * at + 1]!] : [null, null];
      const amount = inner === null ? numbers[at]! : inner + mix;
      const [from, to] = (['before', 'after'] as const).map((side) =>
        isNumber[at]![side] ? memberValue(sides[at]![side], { id, unit, isRatio }) : null,
      );
      return { member, before: from!, after: to!, amount, share: shareOf(amount, change), inner, mix };
    });
    return {
      by: name,
      unevenness: unevennessOf(groups, rows),
      members: drilledMembers.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
    };
  });
  answer.sort((a, b) => b.unevenness - a.unevenness);
  return { before: scale.before, after: scale.after, change, dimensions: answer, gap: null };
}

function none(gap: DecompositionGap): DrillDown {
  return { before: null, after: null, change: null, dimensions: [], gap };
}

/** The change of a sum. */
function sumParts<Whole>(
  { subtract }: Arithmetic<Whole>,
  { before, after }: Sides<Whole>,
  { totalBottom }: AllGroups<Whole>,
): readonly Fraction<Whole>[] {
  return [
    { top: subtract(after.total, before.total), bottom: totalBottom },
    { top: subtract(before.total, after.total), bottom: totalBottom },
  ];
}

function closeRatio(rows: readonly (readonly AnyFraction[])[], options: Parameters<typeof closeInnerMix>[1]): Float64Array {
  return closeTable(rows, [...closeInnerMix(rows, options), -options.scale.total], options.scale);
}

function memberValue(
  { count, total }: Side<Figure>,
  { id, unit, isRatio }: { readonly id: string; readonly unit: MetricUnit; readonly isRatio: boolean },
): number | null {
  if (!isRatio) return shownIn(exactFigure(total), { id, unit });
  const under = exactFigure(count);
  return under.top === 0n ? null : shownIn(over(exactFigure(total), under), { id, unit });
}

/** Half of what the members' amounts differ from an even change, all over one bottom. */
function unevennessOf({ sides, sums }: WholeGroups, rows: readonly (readonly AnyFraction[])[]): number {
  const taken = rows.map((row) => toExact(row.at(-1)!));
  const bottom = taken[0]?.bottom ?? 1n;
  const change = taken.reduce((sum, { top }) => sum + top, 0n);
  const all = sums.before.total;
  let apart = 0n;
  taken.forEach(({ top }, place) => {
    const off = all === 0n ? top : top * all - BigInt(sides[place]!.before.total) * change;
    apart += off < 0n ? -off : off;
  });
  return nearestDouble(absolute({ top: apart, bottom: 2n * bottom * (all || 1n) }));
}
