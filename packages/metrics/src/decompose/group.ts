import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { bigIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { commonDivisor, type Exact, plus, times } from './exact.js';
import { toExact } from './steps.js';

/** One side of a group: how many, and what they make together or on average. `null` where it is not known. */
export type GroupSide =
  | { readonly count: number | null; readonly total: number | null }
  | { readonly count: number | null; readonly mean: number | null };

/** 分组: a channel, a category, a product, before and after. One that is not there has the count 0; rows with the same id are one group. */
export interface Group {
  readonly id: string;
  readonly before: GroupSide;
  readonly after: GroupSide;
}

/** An exact number; a safe integer where it is one. */
export type Figure = number | Exact;

/** Count and total of one side. */
export interface Side<Value> {
  readonly count: Value;
  readonly total: Value;
}

export interface Sides<Value> {
  readonly before: Side<Value>;
  readonly after: Side<Value>;
}

/** 整数分组: counts in whole parts of one unit, totals in whole parts of another; safe integers throughout, or integers of any length throughout. */
export interface WholeGroups {
  readonly sides: readonly Sides<number>[] | readonly Sides<bigint>[];
  /** All groups together. */
  readonly sums: Sides<bigint>;
  /** Parts of one. */
  readonly countBottom: bigint;
  /** Likewise. */
  readonly totalBottom: bigint;
}

/**
 * Reads every group; the rows of one id are added up, in the place of the first.
 *
 * @returns `null` where one has a figure that is not known
 * @throws `decompose/not-member` for an id that is no text, `decompose/not-count`, `decompose/not-number`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 */
export function readGroups(name: string, groups: readonly Group[]): Map<string, Sides<Figure>> | null {
  checkList(name, groups);
  refuseOver(metricLimits, 'groups', groups.length);
  const all = new Map<string, Sides<Figure>>();
  let isKnown = true;
  for (const group of groups) {
    checkObject(name, group);
    const { id } = group;
    if (typeof id !== 'string') throw new ZhangguiError('decompose/not-member', { by: 'id', value: shown(id) });
    const [before, after] = [readSide(id, group.before), readSide(id, group.after)];
    const known = all.get(id);
    if (before === null || after === null) isKnown = false;
    else all.set(id, known === undefined ? { before, after } : { before: added(known.before, before), after: added(known.after, after) });
  }
  return isKnown ? all : null;
}

function readSide(id: string, side: GroupSide): Side<Figure> | null {
  checkObject('side', side);
  const { count } = side;
  if (count !== null && !(typeof count === 'number' && count >= 0 && Number.isFinite(count)))
    throw new ZhangguiError('decompose/not-count', { id: shown(id), value: shown(count) });
  const isTotal = 'total' in side;
  const value = isTotal ? side.total : side.mean;
  if (value !== null) checkFigure(id, value);
  if (count === null || value === null) return null;
  return { count: toFigure(count), total: isTotal ? toFigure(value) : product(toFigure(count), toFigure(value)) };
}

/** A finite number, or `null`. @throws `decompose/not-number` */
export function readFigure(id: string, value: unknown): Exact | null {
  if (value === null) return null;
  checkFigure(id, value);
  return bigIntegers.read(value);
}

function checkFigure(id: string, value: unknown): asserts value is number {
  if (!(typeof value === 'number' && Number.isFinite(value)))
    throw new ZhangguiError('decompose/not-number', { id: shown(id), value: shown(value) });
}

/** As the decimal that it is written as. */
function toFigure(value: number): Figure {
  return Number.isSafeInteger(value) ? value : bigIntegers.read(value);
}

export function exactFigure(value: Figure): Exact {
  return typeof value === 'number' ? toExact({ top: value, bottom: 1 }) : value;
}

function product(a: Figure, b: Figure): Figure {
  const quick = typeof a === 'number' && typeof b === 'number' ? a * b : Number.NaN;
  return Number.isSafeInteger(quick) ? quick : times(exactFigure(a), exactFigure(b));
}

function sum(a: Figure, b: Figure): Figure {
  const quick = typeof a === 'number' && typeof b === 'number' ? a + b : Number.NaN;
  return Number.isSafeInteger(quick) ? quick : plus(exactFigure(a), exactFigure(b));
}

function added(a: Side<Figure>, b: Side<Figure>): Side<Figure> {
  return { count: sum(a.count, b.count), total: sum(a.total, b.total) };
}

/** The same groups in whole numbers, and all of them together. */
export function wholeGroups(groups: readonly Sides<Figure>[]): WholeGroups {
  const open = (sides: WholeGroups['sides'], countBottom: bigint, totalBottom: bigint): WholeGroups => ({
    sides,
    sums: { before: sumOfAll(sides, 'before'), after: sumOfAll(sides, 'after') },
    countBottom,
    totalBottom,
  });
  if (groups.every(isWhole)) return open(groups, 1n, 1n);
  const exact = groups.map(({ before, after }) => ({ before: exactSide(before), after: exactSide(after) }));
  const bottomOf = (of: keyof Side<Exact>) => commonBottomOf(exact.flatMap(({ before, after }) => [before[of].bottom, after[of].bottom]));
  const [countBottom, totalBottom] = [bottomOf('count'), bottomOf('total')];
  const whole = ({ count, total }: Side<Exact>): Side<bigint> => ({
    count: count.top * (countBottom / count.bottom),
    total: total.top * (totalBottom / total.bottom),
  });
  const sides = exact.map(({ before, after }) => ({ before: whole(before), after: whole(after) }));
  return open(sides, countBottom, totalBottom);
}

function isWhole(sides: Sides<Figure>): sides is Sides<number> {
  const { before, after } = sides;
  return [before.count, before.total, after.count, after.total].every((value) => typeof value === 'number');
}

function exactSide({ count, total }: Side<Figure>): Side<Exact> {
  return { count: exactFigure(count), total: exactFigure(total) };
}

/** The least of which all of them are divisors, above zero. */
function commonBottomOf(bottoms: readonly bigint[]): bigint {
  let common = 1n;
  for (const bottom of new Set(bottoms)) {
    const size = bottom < 0n ? -bottom : bottom;
    common *= size / commonDivisor(common, size);
  }
  return common;
}

function sumOfAll(sides: WholeGroups['sides'], of: keyof Sides<bigint>): Side<bigint> {
  let [count, total] = [0n, 0n];
  for (const { [of]: side } of sides) {
    count += BigInt(side.count);
    total += BigInt(side.total);
  }
  return { count, total };
}
