import { checkObject, type Period } from '@zhanggui/core';
import { compute } from '../metric/compute.js';
import type { ColumnValue, Measure } from '../metric/measure.js';
import type { MetricQuery } from '../metric/query.js';
import type { NamedTable } from './axis.js';
import { type Cells, type GroupedTables, groupTables } from './cells.js';
import { countDistinct } from './countDistinct.js';
import { countRunning } from './countRunning.js';
import { denseCodes } from './denseCodes.js';
import type { FactTable } from './factTable.js';
import { figureGaps } from './figureGaps.js';
import { matching } from './matching.js';
import { type Facts, readColumn, readDays, readNumbers, readTable } from './readColumn.js';
import { type CheckedQuery, readQuery } from './readQuery.js';
import { record } from './record.js';
import { type RunningLines, runningLines, runningSums } from './runningLines.js';
import { type GroupFigures, sumBy } from './sumBy.js';

/**
 * 算不出来的原因: why there is no number, where it is not a division by zero. `over-days`: what may not be added over days (stock, fans);
 * `distinct`: people who may stand in several groups; `parts`: the numbers that it is made of were not kept; `unknown`: a row that counts has
 * no number (a cost that nobody knows).
 */
export type FigureGap = 'over-days' | 'distinct' | 'parts' | 'unknown';

/** 一组的数字. */
export interface AggregatedRow {
  /** The whole week or month, also where the period that was asked for cuts it; for `all` what was asked for, `null` where that is everything. */
  readonly period: Period | null;
  /** By dimension. `null` is the group of the rows whose cell is empty. */
  readonly keys: Readonly<Record<string, ColumnValue>>;
  /** By measure: what formulas are computed from. */
  readonly measures: Readonly<Record<string, number | null>>;
  /** By metric. */
  readonly values: Readonly<Record<string, number | null>>;
  /** By metric, or by measure, why it is `null`; what is over nothing has no reason here. */
  readonly gaps: Readonly<Record<string, FigureGap>>;
}

/** 汇总结果. */
export interface Aggregated {
  /** By period, then by the keys in the order of `by`: names in code-unit order, numbers rising, empty cells last. */
  readonly rows: readonly AggregatedRow[];
  /** 合计 over all rows of the facts that were asked for: people are counted anew, ratios formed of the sums. Without keys. */
  readonly total: AggregatedRow;
}

/**
 * 指标汇总: metrics over columns of facts, by dimensions and periods, with an honest total.
 *
 * Only groups that have a row in some table are in the answer; of a table that has none of them, its sums and counts are 0. A sum over
 * empty cells alone is 0 too, but for one that must be `complete`: it is `null` where one cell of a row that counts is empty. Sums of money are
 * exact, as are those of decimals up to 6 places; counts are of different values, never of hashes.
 *
 * What may not be added over days (`additivity: 'within-day'`) is `null` where a group has several: a measure where its own table has, and
 * every metric that reads it; a metric that says so itself where the tables that it reads have, together.
 *
 * With `cumulative` every row is a running total; a period without a row of its keys is not in the answer then either.
 *
 * Linear in the rows, for every measure and dimension; groups are sorted only where there are many more combinations of keys than rows.
 *
 * @returns the same whatever the order of the rows
 * @throws `query/no-table`, `query/no-column`, `query/duplicate`, `query/unlike-columns`, `query/not-part`, `metric/missing-input`,
 * `metric/circular`, `metric/not-formula`, `metric/overflow`, `column/not-column`, `column/unequal`, `column/not-day`, `column/not-fen`, `column/not-number`,
 * `column/not-name`, `column/not-names`, `money/overflow`, `day/not-day`, `day/backwards`, `day/out-of-range`, `option/unknown`,
 * `shape/not-object`, `shape/not-list`, `limit/exceeded` over 100,000,000 rows or 1,000,000 groups
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { aggregate, dayNumber, type Measure, valuePerBuyer } from '@zhanggui/metrics';
 * const june = dayNumber(parseDay('2026-06-01'));
 * const orders = {
 *   rows: 3,
 *   columns: {
 *     day: Int32Array.of(june, june, june + 1),
 *     buyer: { codes: Uint32Array.of(0, 1, 0), names: ['甲', '乙'] },
 *     paidFen: Uint32Array.of(9900, 100, 5000),
 *   },
 * };
 * const measures = [
 *   { id: 'paidFen', name: { zh: '支付金额', en: 'Paid' }, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paidFen' },
 *   { id: 'buyers', name: { zh: '买家数', en: 'Buyers' }, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' },
 * ] as const satisfies Measure[];
 * const { rows, total } = aggregate({ orders }, { metrics: [valuePerBuyer], measures, grain: 'day' });
 * rows.map(({ period, values }) => [period?.from, values.value_per_buyer]); // => [['2026-06-01', 5000], ['2026-06-02', 5000]]
 * [total.measures.buyers, total.values.value_per_buyer]; // => [2, 7500]
 * ```
 */
export function aggregate(facts: Facts, query: MetricQuery): Aggregated {
  checkObject('facts', facts);
  const checked = readQuery(query);
  const { measures, metrics, period, cumulative } = checked;
  const tables = tablesOf(facts, checked);
  const grouped = groupTables(tables, checked);
  const lines = cumulative === null ? null : runningLines(grouped, cumulative);
  const figures = measures.map((measure) => measureBy(facts[measure.table]!, measure, { cells: grouped.cells.get(measure.table)!, lines }));
  const gapsOf = figureGaps(checked, figures, (names) => daysPerGroup(tables, { names, grouped, lines }));

  const ids = measures.map(({ id }) => id);
  const metricIds = metrics.map(({ id }) => id);
  const rowOf = (group: number | null) => {
    const gaps = gapsOf(group);
    const figured = record(ids, (k) => (gaps !== null && gaps.measures[k] !== null ? null : valueAt(figures[k]!, group)));
    const values = record(metricIds, (k) => (gaps !== null && gaps.metrics[k] !== null ? null : compute(metrics[k]!, figured)));
    return { measures: figured, values, gaps: gaps === null ? {} : gaps.named };
  };
  return {
    rows: Array.from(grouped.present, (group) => {
      const { period: days, keys } = grouped.keysOf(group);
      return { period: days, keys, ...rowOf(group) };
    }),
    total: { period, keys: {}, ...rowOf(null) },
  };
}

/** A figure of a group; without a group, of all. */
function valueAt({ groups, total }: GroupFigures, group: number | null): number {
  return group === null ? total : groups[group]!;
}

/** The tables that the measures read, each once. */
function tablesOf(facts: Facts, { measures }: CheckedQuery): NamedTable[] {
  const names = [...new Set(measures.map(({ table }) => table))];
  return names.map((name) => ({ name, table: readTable(facts, name) }));
}

/** A measure by group, and in how many of its rows the number is not known, where it must be. */
interface MeasureFigures extends GroupFigures {
  readonly unknown: GroupFigures | null;
}

function measureBy(
  table: FactTable,
  measure: Measure,
  { cells, lines }: { readonly cells: Cells; readonly lines: RunningLines | null },
): MeasureFigures {
  const { id, unit, table: name, aggregate: kind, column = '', where = [], having, complete = false } = measure;
  const counted = leaveOut(cells, matching(table, name, where));
  const running = (figures: GroupFigures) => (lines === null ? figures : runningSums(figures, lines, { id, unit }));
  switch (kind) {
    case 'rows':
      return { ...running(countRows(counted)), unknown: null };
    case 'sum': {
      const values = readNumbers(table, name, column);
      const empty = complete ? emptyCells(values) : null;
      return {
        ...running(sumBy(values, counted, { id, column, unit })),
        unknown: empty === null ? null : running(countRows(leaveOut(counted, empty))),
      };
    }
    case 'distinct': {
      const values = denseCodes(column, readColumn(table, name, column));
      const others =
        having === undefined
          ? undefined
          : { others: denseCodes(having.distinct, readColumn(table, name, having.distinct)), atLeast: having.atLeast };
      const figures = countDistinct(values, counted, others);
      if (lines === null) return { ...figures, unknown: null };
      const news = countRunning(values, counted, lines, others);
      return { ...runningSums({ groups: news, total: figures.total }, lines, { id, unit }), unknown: null };
    }
  }
}

/** 1 for empty cells; `null` where there is none. */
function emptyCells(values: Float64Array): Uint8Array | null {
  let empty: Uint8Array | null = null;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row])) continue;
    empty ??= new Uint8Array(values.length);
    empty[row] = 1;
  }
  return empty;
}

/** Rows that do not meet a measure's conditions go where the others go that are left out. */
function leaveOut(cells: Cells, kept: Uint8Array | null): Cells {
  if (kept === null) return cells;
  const { code, first, groupOf, groups } = cells;
  const group = new Int32Array(code.length);
  for (let row = 0; row < code.length; row++) group[row] = kept[row] === 1 ? groupOf[code[row]! - first]! : groups;
  return { code: group, first: 0, groupOf: Int32Array.from({ length: groups + 1 }, (_, at) => at), groups };
}

function countRows({ code, first, groupOf, groups }: Cells): GroupFigures {
  const counts = new Float64Array(groupOf.length);
  for (let row = 0; row < code.length; row++) counts[code[row]! - first]! += 1;
  const byGroup = new Float64Array(groups + 1);
  for (let cell = 0; cell < counts.length; cell++) byGroup[groupOf[cell]!]! += counts[cell]!;
  return { groups: byGroup, total: code.length - byGroup[groups]! };
}

/** 1 for groups that have rows of several days in some tables, 0 for others. */
function daysPerGroup(
  tables: readonly NamedTable[],
  { names, grouped, lines }: { readonly names: readonly string[]; readonly grouped: GroupedTables; readonly lines: RunningLines | null },
): GroupFigures {
  const { groups, cells } = grouped;
  const first = new Float64Array(groups).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(groups).fill(Number.NEGATIVE_INFINITY);
  for (const { name, table } of tables) {
    if (!names.includes(name)) continue;
    const { code, first: from, groupOf } = cells.get(name)!;
    const days = readDays(table, name);
    for (let row = 0; row < days.length; row++) {
      const group = groupOf[code[row]! - from]!;
      if (group === groups) continue;
      const day = days[row]!;
      if (day < first[group]!) first[group] = day;
      if (day > last[group]!) last[group] = day;
    }
  }
  const start = first.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const end = last.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  lines?.groupAt.forEach((group, place) => {
    if (lines.isFirst(place)) return;
    const before = lines.groupAt[place - 1]!;
    first[group] = Math.min(first[group]!, first[before]!);
    last[group] = Math.max(last[group]!, last[before]!);
  });
  return { groups: first.map((day, group) => Number(day < last[group]!)), total: Number(start < end) };
}
