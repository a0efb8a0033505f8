import { checkObject, type Period } from '@zhanggui/core';
import { compute } from '../metric/compute.js';
import type { ColumnValue, Measure } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';
import { type Cells, groupTables, type NamedTable } from './cells.js';
import { countDistinct } from './countDistinct.js';
import { denseCodes } from './denseCodes.js';
import type { FactTable } from './factTable.js';
import { matching } from './matching.js';
import { type Facts, readColumn, readDays, readNumbers, readTable } from './readColumn.js';
import { type CheckedQuery, readQuery } from './readQuery.js';
import { record } from './record.js';
import { type GroupFigures, sumBy } from './sumBy.js';

/**
 * 算不出来的原因: why there is no number, where it is not a division by zero. `over-days`: what may not be added over days (stock, fans);
 * `distinct`: people who may stand in several groups; `parts`: the numbers that it is made of were not kept.
 */
export type FigureGap = 'over-days' | 'distinct' | 'parts';

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
 * empty cells alone is 0 too. Sums of money are exact, as are those of decimals up to 6 places; counts are of different values, never of
 * hashes. A metric that may not be added over days (`additivity: 'within-day'`) is `null` where a group has several.
 *
 * Linear in the rows, for every measure and dimension; groups are sorted only where there are many more combinations of keys than rows.
 *
 * @returns the same whatever the order of the rows
 * @throws `query/no-table`, `query/no-column`, `query/duplicate`, `query/unlike-columns`, `query/not-part`, `metric/missing-input`,
 * `metric/not-formula`, `metric/overflow`, `column/not-column`, `column/unequal`, `column/not-day`, `column/not-fen`, `column/not-number`,
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
  const { measures, metrics, period } = checked;
  const tables = tablesOf(facts, checked);
  const grouped = groupTables(tables, checked);
  const figures = measures.map((measure) => measureBy(facts[measure.table]!, measure, grouped.cells.get(measure.table)!));
  const daily = metrics.some(({ additivity }) => additivity === 'within-day') ? daysPerGroup(tables, grouped.cells, grouped.groups) : null;

  const ids = measures.map(({ id }) => id);
  const valuesOf = metricValues(metrics);
  const whole = record(ids, (k) => figures[k]!.total);
  return {
    rows: Array.from(grouped.present, (group) => {
      const { period: days, keys } = grouped.keysOf(group);
      const figured = record(ids, (k) => figures[k]!.groups[group]!);
      const { values, gaps } = valuesOf(figured, daily?.groups[group] === 2);
      return { period: days, keys, measures: figured, values, gaps };
    }),
    total: { period, keys: {}, measures: whole, ...valuesOf(whole, daily?.total === 2) },
  };
}

/** The metrics of a group, each from its measures. */
function metricValues(metrics: readonly Metric[]) {
  const ids = metrics.map(({ id }) => id);
  return (measures: Readonly<Record<string, number>>, hasManyDays: boolean): Pick<AggregatedRow, 'values' | 'gaps'> => {
    const isNotAdded = ({ additivity }: Metric) => hasManyDays && additivity === 'within-day';
    return {
      values: record(ids, (k) => (isNotAdded(metrics[k]!) ? null : compute(metrics[k]!, measures))),
      gaps: hasManyDays
        ? record(
            metrics.filter(isNotAdded).map(({ id }) => id),
            (): FigureGap => 'over-days',
          )
        : {},
    };
  };
}

/** The tables that the measures read, each once. */
function tablesOf(facts: Facts, { measures }: CheckedQuery): NamedTable[] {
  const names = [...new Set(measures.map(({ table }) => table))];
  return names.map((name) => ({ name, table: readTable(facts, name) }));
}

function measureBy(table: FactTable, measure: Measure, cells: Cells): GroupFigures {
  const { id, unit, table: name, aggregate: kind, column = '', where = [], having } = measure;
  const counted = leaveOut(cells, matching(table, name, where));
  switch (kind) {
    case 'rows':
      return countRows(counted);
    case 'sum':
      return sumBy(readNumbers(table, name, column), counted, { id, column, unit });
    case 'distinct': {
      const values = denseCodes(column, readColumn(table, name, column));
      if (having === undefined) return countDistinct(values, counted);
      const others = denseCodes(having.distinct, readColumn(table, name, having.distinct));
      return countDistinct(values, counted, { others, atLeast: having.atLeast });
    }
  }
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

/** 1 for a group of one day, 2 for one of several, over all tables. */
function daysPerGroup(tables: readonly NamedTable[], cells: ReadonlyMap<string, Cells>, groups: number): GroupFigures {
  const days = new Float64Array(groups).fill(Number.NaN);
  const counts = new Uint8Array(groups);
  const all = { day: Number.NaN, count: 0 };
  for (const { name, table } of tables) {
    const { code, first, groupOf } = cells.get(name)!;
    const column = readDays(table, name);
    for (let row = 0; row < column.length; row++) {
      const group = groupOf[code[row]! - first]!;
      if (group === groups || days[group] === column[row]) continue;
      counts[group] = Number.isNaN(days[group]!) ? 1 : 2;
      days[group] = column[row]!;
      if (all.day === column[row]) continue;
      all.count = Number.isNaN(all.day) ? 1 : 2;
      all.day = column[row]!;
    }
  }
  return { groups: counts, total: all.count };
}
