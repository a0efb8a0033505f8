import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { Formula } from '../formula/formula.js';
import { bigIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { nearestDouble } from '../formula/nearestDouble.js';
import type { Metric } from '../metric/metric.js';
import { readInput } from '../metric/readInput.js';
import { closeParts } from './closeParts.js';
import { type DecompositionGap, shareOf, toUnit } from './decompose.js';
import { exactValue, factorsOf, ownFormula, type Side } from './ends.js';
import { type Exact, minus, over, sumOf, whole } from './exact.js';
import type { ExactSide } from './group.js';
import { meanParts } from './innerMix.js';

/** A row: the metric's inputs, and by every dimension which member it belongs to; `null` or nothing where that is not known. */
export type DrillRow = Readonly<Record<string, unknown>>;

/** 下钻选项. */
export interface DrillDownOptions {
  readonly before: readonly DrillRow[];
  readonly after: readonly DrillRow[];
  /** The dimensions, by the names they have in the rows. */
  readonly by: readonly string[];
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
 * dimension the amounts add up to the change exactly, as {@link decompose} says. Time: rows × dimensions × inputs.
 *
 * @returns `change: null` and the reason in `gap` where an input is `null`, or the whole is over nothing
 * @throws `decompose/not-additive`, `decompose/not-member`, `metric/missing-input`, `metric/not-number`, `metric/not-formula`, `metric/overflow`,
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
  const { by } = options;
  checkList('by', by);
  refuseOver(metricLimits, 'dimensions', by.length);
  const notNamed = Array.from(by).findIndex((name) => typeof name !== 'string');
  if (notNamed >= 0) throw new ZhangguiError('decompose/not-member', { by: 'by', value: shown(by[notNamed]) });
  const { formula, inputs } = ownFormula(metric.formula);
  const parts = additiveParts(metric, formula);
  const names = [...inputs];

  const all: Members = new Map();
  const dimensions = Array.from(by, (name) => ({ by: name, members: new Map() as Members }));
  let isKnown = true;
  for (const side of ['before', 'after'] as const) {
    const rows = options[side];
    checkList(side, rows);
    refuseOver(metricLimits, 'groups', rows.length);
    for (const row of rows) {
      const values = names.map((input) => readInput(metric, row, input));
      isKnown &&= !values.includes(null);
      addTo(all, null, side, values);
      for (const { by: name, members } of dimensions) addTo(members, memberOf(row, name), side, values);
    }
  }
  const none = (gap: DecompositionGap): DrillDown => ({ before: null, after: null, change: null, dimensions: [], gap });
  if (!isKnown) return none('unknown-input');

  const read = (sums: Sums | undefined): ExactSide => sideOf(parts, names, sums);
  const entire = { before: read(all.get(null)?.before), after: read(all.get(null)?.after) };
  if (entire.before.count.top === 0n || entire.after.count.top === 0n) return none('over-nothing');
  const value = (side: ExactSide): Exact | null =>
    parts.bottom === null ? side.total : side.count.top === 0n ? null : over(side.total, side.count);

  const drilled = dimensions.map(({ by: name, members }) => ({
    by: name,
    members: Array.from(members, ([member, sides]) => {
      const ends = { before: read(sides.before), after: read(sides.after) };
      return { member, ...ends, parts: memberParts(ends, entire, parts.bottom !== null) };
    }),
  }));
  const { id, unit } = metric;
  const [before, after] = [value(entire.before)!, value(entire.after)!];
  const lists = drilled.map(({ members }) => members.flatMap((member) => member.parts));
  const closed = closeParts({ id, unit, before, after, lists });

  const answer = drilled.map(({ by: name, members }, place): DrilledDimension => {
    const numbers = closed.lists[place]!;
    const drilledMembers = members.map(({ member, ...ends }, at): DrilledMember => {
      const [inner, mix] = parts.bottom === null ? [null, null] : [numbers[2 * at]!, numbers[2 * at + 1]!];
      const amount = inner === null || mix === null ? numbers[at]! : inner + mix;
      const [from, to] = [toUnit(id, unit, value(ends.before)), toUnit(id, unit, value(ends.after))];
      return { member, before: from, after: to, amount, share: shareOf(amount, closed.change), inner, mix };
    });
    const unevenness = unevennessOf(members, entire.before.total, drilledMembers, closed.change);
    return { by: name, unevenness, members: drilledMembers.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)) };
  });
  answer.sort((a, b) => b.unevenness - a.unevenness);
  return { before: closed.before, after: closed.after, change: closed.change, dimensions: answer, gap: null };
}

/** What a metric adds up over rows: one sum, or one sum over another. */
interface AdditiveParts {
  readonly top: Formula;
  readonly bottom: Formula | null;
}

/** @throws `decompose/not-additive` */
function additiveParts({ id }: Metric, formula: Formula): AdditiveParts {
  const moving = factorsOf(formula).filter(({ part }) => !isConstant(part));
  const [above, below] = [moving.filter(({ isDivisor }) => !isDivisor), moving.filter(({ isDivisor }) => isDivisor)];
  const constants = factorsOf(formula).filter(({ part }) => isConstant(part));
  const fits = above.length === 1 && below.length <= 1 && constants.every(isUsable) && moving.every(({ part }) => addsUp(part));
  if (!fits) throw new ZhangguiError('decompose/not-additive', { metric: shown(id) });
  const top = constants.reduce<Formula>((product, { part, isDivisor }) => [product, isDivisor ? '÷' : '×', part], above[0]!.part);
  return { top, bottom: below[0]?.part ?? null };
}

/** Whether twice the inputs give twice the value, whatever they are. */
function addsUp(part: Formula): boolean {
  if (typeof part !== 'object') return typeof part === 'string';
  if (part[1] === '+' || part[1] === '-') return addsUp(part[0]) && addsUp(part[2]);
  const factors = factorsOf(part);
  const moving = factors.filter((factor) => !isConstant(factor.part));
  const constants = factors.filter((factor) => isConstant(factor.part));
  return moving.length === 1 && !moving[0]!.isDivisor && addsUp(moving[0]!.part) && constants.every(isUsable);
}

function isConstant(part: Formula): boolean {
  return typeof part === 'object' ? isConstant(part[0]) && isConstant(part[2]) : typeof part === 'number';
}

function isUsable({ part, isDivisor }: { readonly part: Formula; readonly isDivisor: boolean }): boolean {
  const value = exactValue(part, () => whole(0n));
  return value !== null && !(isDivisor && value.top === 0n);
}

/** Sums of the inputs of one member on one side: whole while they are safe, and exact what does not fit. */
interface Sums {
  readonly safe: number[];
  readonly exact: Map<bigint, bigint>[];
}

type Members = Map<string | null, { readonly [S in Side]: Sums }>;

function memberOf(row: DrillRow, by: string): string | null {
  const member = row[by] ?? null;
  if (member !== null && typeof member !== 'string')
    throw new ZhangguiError('decompose/not-member', { by: shown(by), value: shown(member) });
  return member;
}

function addTo(members: Members, member: string | null, side: Side, values: readonly (number | null)[]): void {
  let sides = members.get(member);
  if (sides === undefined) {
    const empty = (): Sums => ({ safe: values.map(() => 0), exact: values.map(() => new Map()) });
    sides = { before: empty(), after: empty() };
    members.set(member, sides);
  }
  const { safe, exact } = sides[side];
  values.forEach((value, place) => {
    const sum = safe[place]! + value!;
    if (Number.isSafeInteger(sum) && Number.isInteger(value)) safe[place] = sum;
    else {
      const { top, bottom } = bigIntegers.read(value ?? 0);
      exact[place]!.set(bottom, (exact[place]!.get(bottom) ?? 0n) + top);
    }
  });
}

function sideOf({ top, bottom }: AdditiveParts, names: readonly string[], sums: Sums | undefined): ExactSide {
  const read = (input: string): Exact => {
    const place = names.indexOf(input);
    if (sums === undefined) return whole(0n);
    return sumOf([
      whole(BigInt(sums.safe[place]!)),
      ...Array.from(sums.exact[place]!, ([below, above]) => ({ top: above, bottom: below })),
    ]);
  };
  return { total: exactValue(top, read)!, count: bottom === null ? whole(1n) : exactValue(bottom, read)! };
}

interface Sides {
  readonly before: ExactSide;
  readonly after: ExactSide;
}

function memberParts(ends: Sides, all: Sides, isRatio: boolean): readonly Exact[] {
  return isRatio ? meanParts(ends, all.before, all.after) : [minus(ends.after.total, ends.before.total)];
}

/** Half of what the members' amounts differ from an even change. */
function unevennessOf(members: readonly Sides[], all: Exact, drilled: readonly DrilledMember[], change: number): number {
  const apart = members.map(({ before }, place) => {
    const even = all.top === 0n ? 0 : nearestDouble(over(before.total, all)) * change;
    return Math.abs(drilled[place]!.amount - even);
  });
  return apart.reduce((sum, value) => sum + value, 0) / 2;
}
