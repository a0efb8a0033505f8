import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { bigIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { type Exact, sumOf, times } from './exact.js';

/** One side of a group: how many, and what they make together or on average. `null` where it is not known. */
export type GroupSide =
  | { readonly count: number | null; readonly total: number | null }
  | { readonly count: number | null; readonly mean: number | null };

/** 分组: a channel, a category, a product, before and after. A group that is not there has the count 0. */
export interface Group {
  readonly id: string;
  readonly before: GroupSide;
  readonly after: GroupSide;
}

/** The same, exactly. */
export interface ExactSide {
  readonly count: Exact;
  readonly total: Exact;
}

export interface ExactGroup {
  readonly id: string;
  readonly before: ExactSide;
  readonly after: ExactSide;
}

/**
 * Reads every group.
 *
 * @returns `null` where one has a figure that is not known
 * @throws `decompose/not-count`, `decompose/not-number`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 */
export function readGroups(name: string, groups: readonly Group[]): ExactGroup[] | null {
  checkList(name, groups);
  refuseOver(metricLimits, 'groups', groups.length);
  const all: ExactGroup[] = [];
  let isKnown = true;
  for (const group of groups) {
    checkObject(name, group);
    const { id } = group;
    const [before, after] = [readSide(id, group.before), readSide(id, group.after)];
    if (before === null || after === null) isKnown = false;
    else all.push({ id, before, after });
  }
  return isKnown ? all : null;
}

function readSide(id: string, side: GroupSide): ExactSide | null {
  checkObject('side', side);
  const { count } = side;
  if (count !== null && !(typeof count === 'number' && count >= 0 && Number.isFinite(count)))
    throw new ZhangguiError('decompose/not-count', { id: shown(id), value: shown(count) });
  const isTotal = 'total' in side;
  const value = readFigure(id, isTotal ? side.total : side.mean);
  if (count === null || value === null) return null;
  const many = bigIntegers.read(count);
  return { count: many, total: isTotal ? value : times(many, value) };
}

/** A finite number, or `null`. @throws `decompose/not-number` */
export function readFigure(id: string, value: unknown): Exact | null {
  if (value === null) return null;
  if (!(typeof value === 'number' && Number.isFinite(value)))
    throw new ZhangguiError('decompose/not-number', { id: shown(id), value: shown(value) });
  return bigIntegers.read(value);
}

/** All counts and all totals of a side. */
export function sumSides(sides: readonly ExactSide[]): ExactSide {
  return { count: sumOf(sides.map(({ count }) => count)), total: sumOf(sides.map(({ total }) => total)) };
}
