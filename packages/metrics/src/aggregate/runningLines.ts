import { type Day, monthOf, quarterOf, shown, yearOf, ZhangguiError } from '@zhanggui/core';
import { nearestDouble } from '../formula/nearestDouble.js';
import type { CumulativeOver } from '../metric/query.js';
import type { GroupedTables } from './cells.js';
import { exactSum } from './exactSum.js';
import type { GroupFigures, SumOptions } from './sumBy.js';

/** 累计的行: groups as places in lines of one month (quarter, year) and one set of keys, line after line, each in the order of time. */
export interface RunningLines {
  /** The place of a group that has a row. */
  readonly placeOf: Int32Array;
  /** The group at a place. */
  readonly groupAt: Int32Array;
  /** Whether a place is the first of its line. */
  readonly isFirst: (place: number) => boolean;
}

/** The lines of the groups that have a row. */
export function runningLines({ present, groups, keysOf }: GroupedTables, over: CumulativeOver): RunningLines {
  const lines = new Map<string, number[]>();
  // by period first: every line is in the order of time
  for (const group of present) {
    const { period, keys } = keysOf(group);
    // there are no running totals of `all`, which alone may have no period
    const name = JSON.stringify([startOf(period!.from, over), ...Object.values(keys)]);
    const line = lines.get(name);
    if (line === undefined) lines.set(name, [group]);
    else line.push(group);
  }
  const placeOf = new Int32Array(groups);
  const groupAt = new Int32Array(present.length);
  const starts = new Uint8Array(present.length);
  let place = 0;
  for (const line of lines.values()) {
    starts[place] = 1;
    for (const group of line) {
      placeOf[group] = place;
      groupAt[place++] = group;
    }
  }
  return { placeOf, groupAt, isFirst: (at) => starts[at] === 1 };
}

function startOf(day: Day, over: CumulativeOver): string {
  switch (over) {
    case 'query':
      return '';
    case 'month':
      return monthOf(day).from;
    case 'quarter':
      return quarterOf(day).from;
    case 'year':
      return yearOf(day).from;
  }
}

/** Figures of every group for itself as running totals; the total over all stays. @throws `money/overflow`, `metric/overflow` */
export function runningSums({ groups, total }: GroupFigures, lines: RunningLines, { id, unit }: Omit<SumOptions, 'column'>): GroupFigures {
  const sums = new Float64Array(groups.length);
  let sum = exactSum();
  lines.groupAt.forEach((group, place) => {
    if (lines.isFirst(place)) sum = exactSum();
    sum.add(groups[group]!);
    const value = nearestDouble(sum.value());
    if (unit === 'fen' && !Number.isSafeInteger(value)) throw new ZhangguiError('money/overflow', { value: shown(value) });
    if (!Number.isFinite(value)) throw new ZhangguiError('metric/overflow', { metric: shown(id) });
    sums[group] = value;
  });
  return { groups: sums, total };
}
