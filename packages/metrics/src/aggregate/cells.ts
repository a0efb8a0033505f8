import { type Period, refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import type { ColumnValue } from '../metric/measure.js';
import { axisOf, type NamedTable } from './axis.js';
import { type Buckets, bucketsOf, daysIn, type SeenDays } from './buckets.js';
import { codeRows, placesOf, type Step, startCodes } from './groupCodes.js';
import { matching } from './matching.js';
import { readDays } from './readColumn.js';
import type { CheckedQuery } from './readQuery.js';
import { record } from './record.js';

/**
 * Where every row of a table is counted: `groupOf[code[row] − first]`, with one more group at the end for the rows that are left out.
 *
 * Of days alone the code is the column itself, so that nothing has to be written for a row.
 */
export interface Cells {
  readonly code: Int32Array;
  readonly first: number;
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** What a group is: its period, and by dimension its key. */
interface GroupKeys {
  readonly period: Period | null;
  readonly keys: Readonly<Record<string, ColumnValue>>;
}

/** The same groups for all tables of a query. */
export interface GroupedTables {
  readonly cells: ReadonlyMap<string, Cells>;
  readonly groups: number;
  /** The groups that have a row, in the order of the answer: by period, then by the keys. */
  readonly present: Int32Array;
  readonly keysOf: (group: number) => GroupKeys;
}

/** Puts every row of some tables into a group. @throws as `aggregate` */
export function groupTables(tables: readonly NamedTable[], { by, grain, period, where }: CheckedQuery): GroupedTables {
  const hasDays = grain !== 'all' || period !== null;
  const days = tables.map(({ name, table }) => (hasDays ? readDays(table, name) : null));
  const seen = days.map((column) => (column === null ? null : daysIn(column)));
  const buckets = bucketsOf(
    seen.flatMap((column) => column ?? []),
    { grain, period },
  );
  const kept = tables.map(({ name, table }) => matching(table, name, where));
  const axes = by.map((column) => axisOf(column, tables));
  const isByDaysAlone = hasDays && axes.length === 0 && kept.every((rows) => rows === null);

  const rows = tables.reduce((sum, { table }) => sum + table.rows, 0);
  const { codes, size, steps } = isByDaysAlone
    ? { codes: [], size: buckets.count, steps: [] }
    : codeRows(
        tables.map(({ table }, k) => startCodes(table.rows, { days: days[k]!, buckets, kept: kept[k]! })),
        {
          axes,
          buckets: buckets.count,
          most: denseCells(rows),
        },
      );
  const cells = new Map(
    tables.map(({ name }, k): [string, Cells] => [
      name,
      isByDaysAlone ? dayCells(days[k]!, seen[k]!, buckets) : codedCells(codes[k]!, size),
    ]),
  );

  const isThere = new Uint8Array(size + 1);
  tables.forEach(({ name }, k) => {
    const each = cells.get(name)!;
    markPresent(isThere, each, isByDaysAlone ? seen[k]! : seenCodes(each));
  });
  const places = (group: number) => placesOf(group, steps);
  return {
    cells,
    groups: size,
    present: inOrder(isThere.subarray(0, size), { steps, places }),
    keysOf: (group) => {
      const onAxes = places(group);
      return {
        period: buckets.periodOf(onAxes[0]!),
        keys: record(by, (k) => axes[k]!.values[onAxes[k + 1]!]!),
      };
    },
  };
}

/** How many cells may stand side by side, empty ones included, before codes are looked up instead: 4 a row, from 65,536 to 4,194,304. */
function denseCells(rows: number): number {
  return Math.min(2 ** 22, Math.max(2 ** 16, 4 * rows));
}

/** The days of a table as its codes. */
function dayCells(days: Int32Array, { first: firstSeen, seen }: SeenDays, { first, last, ofDay, count }: Buckets): Cells {
  const min = Math.min(first, firstSeen);
  // rows outside the period have cells of their own, which belong to no group
  const groupOf = new Int32Array(Math.max(last, firstSeen + seen.length - 1) - min + 1).fill(count);
  groupOf.set(ofDay, first - min);
  return { code: days, first: min, groupOf, groups: count };
}

function codedCells(code: Int32Array, groups: number): Cells {
  return { code, first: 0, groupOf: Int32Array.from({ length: groups + 1 }, (_, group) => group), groups };
}

/** Which codes there are; the last is of the rows that are left out. */
function seenCodes({ code, groupOf }: Cells): SeenDays {
  const seen = new Uint8Array(groupOf.length);
  for (let row = 0; row < code.length; row++) seen[code[row]!] = 1;
  return { first: 0, seen };
}

function markPresent(isThere: Uint8Array, { first, groupOf }: Cells, { first: firstSeen, seen }: SeenDays): void {
  for (let k = 0; k < seen.length; k++) if (seen[k] === 1) isThere[groupOf[firstSeen + k - first]!] = 1;
}

/** @throws `limit/exceeded` over 1,000,000 groups */
function inOrder(
  isThere: Uint8Array,
  { steps, places }: { readonly steps: readonly Step[]; readonly places: (group: number) => readonly number[] },
): Int32Array {
  const count = isThere.reduce((sum, there) => sum + there, 0);
  refuseOver(metricLimits, 'groups', count);
  const present = new Int32Array(count);
  for (let group = 0, next = 0; group < isThere.length; group++) if (isThere[group] === 1) present[next++] = group;
  // counted through, the codes have the order of their places
  if (steps.every((step) => 'size' in step)) return present;
  const sorted = Array.from(present, (group) => ({ group, places: places(group) }));
  sorted.sort((a, b) => compareLists(a.places, b.places));
  return Int32Array.from(sorted, ({ group }) => group);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return 0;
}
