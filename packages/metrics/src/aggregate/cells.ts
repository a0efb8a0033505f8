import { type Period, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import type { ColumnValue } from '../metric/measure.js';
import { type Buckets, bucketsOf, daysIn, type SeenDays } from './buckets.js';
import { checkColumn } from './checkColumn.js';
import { nameOrder, rangeOf, recode } from './denseCodes.js';
import type { FactTable, NamedColumn } from './factTable.js';
import { matching } from './matching.js';
import { type PairCodes, pairCodes } from './pairCodes.js';
import { isNamed, type NumberColumn, readColumn, readDays } from './readColumn.js';
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

/** A table and its name. */
export interface NamedTable {
  readonly name: string;
  readonly table: FactTable;
}

/** A dimension: its values in the order of the answer, `null` last, and for each table the place of every row among them. */
interface Axis {
  readonly values: readonly ColumnValue[];
  readonly places: readonly Int32Array[];
}

/** How a code was made of the one before it and a place on an axis. */
type Step = { readonly size: number } | { readonly pairs: PairCodes };

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

/** The bucket of every row, −1 for those that are left out. */
function startCodes(
  rows: number,
  { days, buckets, kept }: { readonly days: Int32Array | null; readonly buckets: Buckets; readonly kept: Uint8Array | null },
): Int32Array {
  const code = new Int32Array(rows);
  if (days !== null) {
    const { first, last, ofDay } = buckets;
    for (let row = 0; row < rows; row++) {
      const day = days[row]!;
      code[row] = day >= first && day <= last ? ofDay[day - first]! : -1;
    }
  }
  if (kept !== null) for (let row = 0; row < rows; row++) if (kept[row] === 0) code[row] = -1;
  return code;
}

/** Buckets and places on axes as one code a row: counted through where that gives few cells, looked up where it would give many. */
function codeRows(
  codes: readonly Int32Array[],
  { axes, buckets, most }: { readonly axes: readonly Axis[]; readonly buckets: number; readonly most: number },
): { readonly codes: readonly Int32Array[]; readonly size: number; readonly steps: readonly Step[] } {
  let size = Math.max(1, buckets);
  const steps: Step[] = [];
  for (const { values, places } of axes) {
    const isDense = size * values.length <= most;
    const step: Step = isDense ? { size: values.length } : { pairs: pairCodes() };
    codes.forEach((code, k) => {
      const place = places[k]!;
      if ('size' in step) addDense(code, place, step.size);
      else addPairs(code, place, step.pairs);
    });
    size = 'size' in step ? size * step.size : step.pairs.count();
    steps.push(step);
  }
  for (const code of codes) for (let row = 0; row < code.length; row++) if (code[row]! < 0) code[row] = size;
  return { codes, size, steps };
}

function addDense(code: Int32Array, place: Int32Array, size: number): void {
  for (let row = 0; row < code.length; row++) if (code[row]! >= 0) code[row] = code[row]! * size + place[row]!;
}

function addPairs(code: Int32Array, place: Int32Array, { codeOf }: PairCodes): void {
  for (let row = 0; row < code.length; row++) if (code[row]! >= 0) code[row] = codeOf(code[row]!, place[row]!);
}

/** The bucket of a group and its place on every axis. */
function placesOf(group: number, steps: readonly Step[]): number[] {
  const places: number[] = [];
  let code = group;
  for (let k = steps.length - 1; k >= 0; k--) {
    const step = steps[k]!;
    places[k + 1] = 'size' in step ? code % step.size : step.pairs.secondOf(code);
    code = 'size' in step ? Math.floor(code / step.size) : step.pairs.firstOf(code);
  }
  places[0] = code;
  return places;
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

/** One dimension over all tables. @throws `query/unlike-columns`, `column/not-column`, `query/no-column`, `column/not-name` */
function axisOf(name: string, tables: readonly NamedTable[]): Axis {
  const columns = tables.map(({ name: tableName, table }) => readColumn(table, tableName, name));
  const named = columns.filter(isNamed);
  if (named.length === columns.length) return nameAxis(name, named);
  if (named.length > 0) throw new ZhangguiError('query/unlike-columns', { column: shown(name) });
  return numberAxis(name, columns as NumberColumn[]);
}

function nameAxis(name: string, columns: readonly NamedColumn[]): Axis {
  const { names, places } = nameOrder(
    name,
    columns.map((column) => column.names),
  );
  const rows = columns.map((column, k) => recode(name, column, places[k]!));
  for (const row of rows) for (let at = 0; at < row.length; at++) if (row[at]! < 0) row[at] = names.length;
  return { values: [...names, null], places: rows };
}

/** Whole numbers only: a fraction is nothing to group by. */
function numberAxis(name: string, columns: readonly NumberColumn[]): Axis {
  for (const column of columns) checkColumn(name, column, ['Int32Array', 'Uint32Array']);
  const ranges = columns.filter(({ length }) => length > 0).map(rangeOf);
  const min = Math.min(...ranges.map((range) => range.min));
  const max = Math.max(...ranges.map((range) => range.max));
  if (max - min < 65_536) {
    const values = Array.from({ length: max - min + 1 }, (_, place) => min + place);
    return { values, places: columns.map((column) => Int32Array.from(column, (value) => value - min)) };
  }
  const seen = new Set<number>();
  for (const column of columns) {
    for (const value of column) seen.add(value);
    refuseOver(metricLimits, 'groups', seen.size);
  }
  const values = [...seen].sort((a, b) => a - b);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  return { values, places: columns.map((column) => Int32Array.from(column, (value) => placeOf.get(value)!)) };
}
