import { checkList, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { evaluate } from '../formula/evaluate.js';
import type { Formula } from '../formula/formula.js';
import { bigIntegers, safeIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { Metric } from '../metric/metric.js';
import { readInput } from '../metric/readInput.js';
import type { AdditiveParts } from './additiveParts.js';
import type { DrillDownOptions, DrillRow } from './drillDown.js';
import { exactValue, type Side } from './ends.js';
import { type Exact, sumOf, whole } from './exact.js';
import type { Figure, Sides } from './group.js';

/** Sums of the inputs of one member on one side: whole while they are safe, and exact what does not fit. */
export interface Sums {
  readonly safe: number[];
  readonly exact: Map<bigint, bigint>[];
}

/** Every member with its sums on both sides. */
type Members = ReadonlyMap<string | null, { readonly [S in Side]: Sums }>;

type OpenMembers = Map<string | null, { readonly [S in Side]: Sums }>;

export interface Dimension {
  readonly by: string;
  readonly members: Members;
}

/**
 * 行的合计: all rows as one, and the members of every dimension.
 *
 * @returns first all rows as one member, then every dimension in the order of `by`; `null` where an input is not known
 * @throws `decompose/not-member`, `decompose/not-additive` for rows of several days where there may be one only, `metric/missing-input`, `metric/not-number`,
 * `limit/exceeded`, `shape/not-list`
 */
export function readRows(
  metric: Metric,
  names: readonly string[],
  options: DrillDownOptions & { readonly isOfOneDay: boolean },
): Dimension[] | null {
  const { by, day, isOfOneDay } = options;
  if (day !== undefined && typeof day !== 'string') throw new ZhangguiError('decompose/not-member', { by: 'day', value: shown(day) });
  const all: OpenMembers = new Map([[null, emptySides(names.length)]]);
  const dimensions = Array.from(by, (name) => ({ by: name, members: new Map() as OpenMembers }));
  const values: number[] = [];
  let isKnown = true;
  for (const side of ['before', 'after'] as const) {
    const rows = options[side];
    checkList(side, rows);
    refuseOver(metricLimits, 'groups', rows.length);
    const days = new Set<string | null>();
    for (const row of rows) {
      for (let place = 0; place < names.length; place++) {
        const value = readInput(metric, row, names[place]!);
        isKnown &&= value !== null;
        values[place] = value ?? 0;
      }
      addTo(all, null, side, values);
      for (const { by: name, members } of dimensions) addTo(members, memberOf(row, name), side, values);
      if (isOfOneDay) days.add(day === undefined ? null : memberOf(row, day));
    }
    // what is there on a day is there again on the next one
    if (days.has(null) || days.size > 1) throw new ZhangguiError('decompose/not-additive', { metric: shown(metric.id) });
  }
  return isKnown ? [{ by: '', members: all }, ...dimensions] : null;
}

function memberOf(row: DrillRow, by: string): string | null {
  const member = (Object.hasOwn(row, by) ? row[by] : null) ?? null;
  if (member !== null && typeof member !== 'string')
    throw new ZhangguiError('decompose/not-member', { by: shown(by), value: shown(member) });
  return member;
}

function emptySides(inputs: number): { readonly [S in Side]: Sums } {
  const empty = (): Sums => ({ safe: Array.from({ length: inputs }, () => 0), exact: Array.from({ length: inputs }, () => new Map()) });
  return { before: empty(), after: empty() };
}

function addTo(members: OpenMembers, member: string | null, side: Side, values: readonly number[]): void {
  let sides = members.get(member);
  if (sides === undefined) {
    sides = emptySides(values.length);
    members.set(member, sides);
  }
  const { safe, exact } = sides[side];
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    const sum = safe[place]! + value;
    if (Number.isSafeInteger(sum) && Number.isInteger(value)) safe[place] = sum;
    else {
      const { top, bottom } = bigIntegers.read(value);
      exact[place]!.set(bottom, (exact[place]!.get(bottom) ?? 0n) + top);
    }
  }
}

/** A member's numerator as the total, its denominator as the count; the count of a sum is 1. */
export function sidesOf({ top, bottom }: AdditiveParts, names: readonly string[], sums: { readonly [S in Side]: Sums }): Sides<Figure> {
  const side = (of: Sums) => ({ total: figureOf(top, names, of), count: bottom === null ? 1 : figureOf(bottom, names, of) });
  return { before: side(sums.before), after: side(sums.after) };
}

function figureOf(formula: Formula, names: readonly string[], sums: Sums): Figure {
  const { safe, exact } = sums;
  const isSafe = exact.every(({ size }) => size === 0);
  const quick = isSafe ? evaluate(formula, safeIntegers, (input) => safe[names.indexOf(input)]!) : null;
  if (quick !== null && quick.bottom === 1 && !Number.isNaN(quick.top)) return quick.top;
  return exactValue(formula, sumReader(names, sums))!;
}

/** What an input comes to. */
export function sumReader(names: readonly string[], { safe, exact }: Sums): (input: string) => Exact {
  return (input) => {
    const place = names.indexOf(input);
    return sumOf([whole(BigInt(safe[place]!)), ...Array.from(exact[place]!, ([below, above]) => ({ top: above, bottom: below }))]);
  };
}
