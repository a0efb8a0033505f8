import { daysBetween, type Period, shown, weekOf, ZhangguiError } from '@zhanggui/core';
import { type ComparedTo, comparedQuery } from '../aggregate/compareRows.js';
import { type CheckedQuery, readQuery } from '../aggregate/readQuery.js';
import type { Formula } from '../formula/formula.js';
import type { Grain } from '../metric/grain.js';
import type { Measure } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';
import { checkName } from './checkName.js';
import { allOf, conditionsSql } from './conditionSql.js';
import type { Dialect } from './dialects/dialect.js';
import { type FormulaInput, formulaSql } from './formulaSql.js';
import { daySql, type Fragment, joinSql, nameSql, numberSql, sql } from './fragment.js';
import { type FigureColumn, isWholeMeasure, type KeyColumn, type MeasureColumn, measuredSql, sideBySide } from './measuredSql.js';
import { type SqlStatement, toStatement } from './statement.js';
import { readOptions, type SqlOptions, type TableSource } from './table.js';

/** 查询编译选项. */
export interface ToSqlOptions extends SqlOptions {
  /**
   * 环比、同比: the same metrics of another period beside each one, as `<id>_before`, as `compareRows` puts them: groups meet by their keys
   * and by the place of their day, week or month in its period. The query needs a period.
   */
  readonly compare?: ComparedTo;
}

/** Days that are asked for, and the columns that their figures are answered in. */
interface Side {
  readonly period: Period | null;
  /** How many days, weeks or months its period lies before the one that was asked for. */
  readonly steps: number;
  readonly measures: readonly MeasureColumn[];
  /** The first and the last day of a group; `null` where no metric asks. */
  readonly days: readonly [FigureColumn, FigureColumn] | null;
}

/**
 * 编译为 SQL: a query as one statement of a database, with the figures that `aggregate` gives in memory.
 *
 * A row for each group that has a row in any table: `period` (the first day of the day, week or month; not for the grain `all`), the
 * dimensions under their own names, then the metrics under their ids, as doubles; NULL where there is no number. Beside another period
 * there is `period_before`, each of the two NULL where its period has no such day, week or month. Sums of money and
 * counts are exact until the division; columns of money must hold whole 分 (what is in 元 wants a view), empty cells are NULL. A metric
 * that may not be added over days is NULL where a group has several. Rows without a day are in no period. Rows come by period, then by dimension, NULL last; texts in the order of the database.
 *
 * Names are quoted and values are parameters: nothing that comes in becomes text of the statement. Conditions compare with values of
 * the kind that the column holds.
 *
 * @throws as `readQuery` says of a query: `query/not-part`, `query/duplicate`, `metric/missing-input`, `metric/not-formula`, `option/unknown`,
 * `day/not-day`, `day/backwards`, `shape/not-object`, `shape/not-list`; of tables: `query/no-table`, `query/no-column`, `sql/not-name`,
 * `sql/no-day`; `sql/not-value` for a text with NUL; `sql/no-measure`; `day/out-of-range`; `limit/exceeded` over 10,000 parameters
 * @example
 * ```ts
 * import { valuePerBuyer } from '@zhanggui/metrics';
 * import { toSql } from '@zhanggui/metrics/sql';
 * const measures = [
 *   { id: 'paidFen', name: { zh: '支付金额', en: 'Paid' }, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'amountFen' },
 *   { id: 'buyers', name: { zh: '支付买家数', en: 'Buyers' }, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' },
 * ] as const;
 * const query = { metrics: [valuePerBuyer], measures, where: [{ column: 'shop', is: 'a"; DROP TABLE orders' }] };
 * const { sql, parameters } = toSql(query, { dialect: 'duckdb', tables: { orders: { name: 'orders' } } });
 * sql.includes('FROM "orders" t\nWHERE t."shop" = $1'); // => true
 * parameters; // => ['a"; DROP TABLE orders']
 * ```
 */
export function toSql(query: MetricQuery, options: ToSqlOptions): SqlStatement {
  const asked = readQuery(query);
  const { by, grain } = asked;
  const { dialect, source } = readOptions(options);
  if (asked.measures.length === 0) throw new ZhangguiError('sql/no-measure', { metrics: asked.metrics.length });
  const sides = sidesOf(asked, options.compare === undefined ? [] : [readQuery(comparedQuery(query, options.compare)).period!], dialect);
  const columns = sides.flatMap(({ measures, days }) => [...measures, ...(days ?? [])]);
  // also those of measures that no metric asks for: their groups are in the answer
  const tables = [...new Set(asked.measures.map(({ table }) => table))];
  const selections = sides.flatMap(({ period, steps, measures, days }) =>
    tables.flatMap((table) => {
      const from = source(table);
      const rows = { source: from, keys: keysOf(asked, from, { steps, dialect }), where: rowsOf(asked, from, period) };
      const more = new Map((days ?? []).map(({ name, fold }) => [name, fold(from.day())]));
      return measuredSql(rows, { columns, own: measures.filter(({ measure }) => measure.table === table), more, dialect });
    }),
  );
  const keys = Array.from({ length: by.length + Number(grain !== 'all') }, (_, k) => keyName(k));
  const groups = keys.map((name) => sql`g.${nameSql(name)}`);
  const dated =
    grain === 'all'
      ? []
      : sides.map((side, k) => ({
          name: k === 0 ? 'period' : 'period_before',
          value: periodSql(groups[0]!, side, { grain, isCompared: sides.length > 1, dialect }),
        }));
  const named = groups.slice(groups.length - by.length).map((value, k) => ({ name: by[k]!, value }));
  const answers = sides.flatMap((side, k) =>
    asked.metrics.map((metric) => ({ name: k === 0 ? metric.id : `${metric.id}_before`, value: metricSql(metric, side, dialect) })),
  );
  const answered = [...dated, ...named, ...answers];
  const names = answered.map(({ name }) => name);
  checkAnswer(names, dialect);

  const selected = answered.map(({ name, value }) => sql`${value} AS ${nameSql(name)}`);
  const statement = sql`SELECT ${joinSql(selected, ', ')}\nFROM (\n${sideBySide(selections, keys, columns)}) g${orderSql(groups)}`;
  return toStatement(statement, names, dialect);
}

/** The periods to be put side by side, and the measures that formulas ask for. */
function sidesOf({ metrics, measures, period, grain }: CheckedQuery, others: readonly Period[], dialect: Dialect): Side[] {
  const inputs = new Set(metrics.flatMap(({ formula }) => inputsIn(formula)));
  const asked = measures.filter(({ id }) => inputs.has(id));
  const areDaysAsked = metrics.some(({ additivity }) => additivity === 'within-day');
  const side = (of: Period | null, letter: string): Side => ({
    period: of,
    steps: period === null || of === null ? 0 : stepsBetween(of, period, grain),
    measures: asked.map((measure, k) => ({ measure, name: `${letter}${k}`, fold: sum, none: zeroSql(measure, dialect) })),
    days: areDaysAsked
      ? [
          { name: `${letter}_first`, fold: (day) => sql`MIN(${day})`, none: dialect.noDay() },
          { name: `${letter}_last`, fold: (day) => sql`MAX(${day})`, none: dialect.noDay() },
        ]
      : null,
  });
  return [side(period, 'm'), ...others.map((other) => side(other, 'b'))];
}

function stepsBetween(before: Period, now: Period, grain: Grain): number {
  if (grain === 'month') return monthNumber(now.from) - monthNumber(before.from);
  return grain === 'week' ? daysBetween(weekOf(before.from).from, weekOf(now.from).from) / 7 : daysBetween(before.from, now.from);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** A day, week or month so many steps later. */
function stepSql(start: Fragment, steps: number, { grain, dialect }: { readonly grain: Grain; readonly dialect: Dialect }): Fragment {
  if (steps === 0) return start;
  return grain === 'month' ? dialect.addMonths(start, steps) : dialect.addDays(start, grain === 'week' ? 7 * steps : steps);
}

/** The first day of a group on one side; NULL where its period is over. */
function periodSql(
  start: Fragment,
  { period, steps }: Side,
  { grain, isCompared, dialect }: { readonly grain: Grain; readonly isCompared: boolean; readonly dialect: Dialect },
): Fragment {
  if (!isCompared) return start;
  const own = stepSql(start, -steps, { grain, dialect });
  return sql`CASE WHEN ${own} <= ${daySql(period!.to)} THEN ${own} END`;
}

function sum(figure: Fragment): Fragment {
  return sql`SUM(${figure})`;
}

function inputsIn(formula: Formula): string[] {
  if (typeof formula === 'string') return [formula];
  return typeof formula === 'number' ? [] : [...inputsIn(formula[0]), ...inputsIn(formula[2])];
}

function zeroSql(measure: Measure, { toDouble }: Dialect): Fragment {
  return isWholeMeasure(measure) ? numberSql(0) : toDouble(numberSql(0));
}

/** Where a row is counted. Days of a period that is compared stand at the place of those that they meet. */
function keysOf(
  { by, grain }: CheckedQuery,
  source: TableSource,
  { steps, dialect }: { readonly steps: number; readonly dialect: Dialect },
): KeyColumn[] {
  const values = by.map((column) => source.column(column));
  if (grain !== 'all') {
    const day = source.day();
    const start = grain === 'day' ? day : grain === 'week' ? dialect.weekOf(day) : dialect.monthOf(day);
    values.unshift(stepSql(start, steps, { grain, dialect }));
  }
  return values.map((value, k) => ({ value, name: keyName(k) }));
}

function keyName(k: number): string {
  return `k${k}`;
}

/** Which rows of a table count; `null` for all. */
function rowsOf({ where, grain }: CheckedQuery, source: TableSource, period: Period | null): Fragment | null {
  const conditions = conditionsSql(where, source);
  if (period !== null) return allOf([sql`${source.day()} BETWEEN ${daySql(period.from)} AND ${daySql(period.to)}`, conditions]);
  return allOf([grain === 'all' ? null : sql`${source.day()} IS NOT NULL`, conditions]);
}

/** A metric of one side, from its measures. What may not be added over days is NULL where a group has several. */
function metricSql({ formula, additivity }: Metric, { measures, days }: Side, dialect: Dialect): Fragment {
  const inputs = new Map(
    measures.map(({ measure, name }): [string, FormulaInput] => [
      measure.id,
      { value: sql`g.${nameSql(name)}`, isWhole: isWholeMeasure(measure) },
    ]),
  );
  const value = formulaSql(formula, inputs, dialect);
  if (days === null || additivity !== 'within-day') return value;
  const [first, last] = days.map(({ name }) => sql`g.${nameSql(name)}`);
  return sql`CASE WHEN ${first!} < ${last!} THEN NULL ELSE ${value} END`;
}

/** @throws `sql/not-name`, `query/duplicate` */
function checkAnswer(names: readonly string[], dialect: Dialect): void {
  const seen = new Set<string>();
  for (const name of names) {
    checkName(name, dialect);
    if (seen.has(name)) throw new ZhangguiError('query/duplicate', { what: 'columns', id: shown(name) });
    seen.add(name);
  }
}

function orderSql(groups: readonly Fragment[]): Fragment {
  if (groups.length === 0) return sql``;
  const order = groups.map((group) => sql`${group} NULLS LAST`);
  return sql`\nORDER BY ${joinSql(order, ', ')}`;
}
