import { type Period, shown, ZhangguiError } from '@zhanggui/core';
import { type ComparedTo, comparedQuery } from '../aggregate/comparedQuery.js';
import { type CheckedQuery, readQuery } from '../aggregate/readQuery.js';
import type { MetricQuery } from '../metric/query.js';
import { checkName } from './checkName.js';
import { allOf, conditionsSql } from './conditionSql.js';
import type { Dialect } from './dialects/dialect.js';
import { daySql, type Fragment, joinSql, nameSql, sql } from './fragment.js';
import { type KeyColumn, measuredSql, sideBySide } from './measuredSql.js';
import { metricSql } from './metricSql.js';
import { type Side, sidesOf } from './side.js';
import { dateSql, periodSql, stepSql } from './sideDays.js';
import { type SqlStatement, toStatement } from './statement.js';
import { readOptions, type SqlOptions, type TableSource } from './table.js';

/** 查询编译选项. */
export interface ToSqlOptions extends SqlOptions {
  /**
   * 环比、同比: the same metrics of another period beside each one, as `<id>_before`, as `compareRows` puts them: groups meet by their keys
   * and by the place of their day, week or month in its period; days of the same dates a year before by month and date, the 29th of
   * February alone. The query needs a period.
   */
  readonly compare?: ComparedTo;
}

/**
 * 编译为 SQL: a query as one statement of a database, with the figures that `aggregate` gives in memory.
 *
 * A row for each group that has a row in any table: `period` (the first day of the day, week or month; not for the grain `all`), the
 * dimensions under their own names, then the metrics under their ids, as doubles; NULL where there is no number. Beside another period
 * there is `period_before`, each of the two NULL where its period has no such day, week or month. Sums of money and
 * counts are exact until the division, other sums are doubles: where decimals cancel out to 0 in memory (0.1 + 0.2 − 0.3), a database may keep a
 * hair, and a ratio over it. Columns of money must hold whole 分 (what is in 元 wants a view), empty cells are NULL. What may not
 * be added over days is NULL where a group has several, as `aggregate` says it; so is what lacks a number that must be known. Rows without a day are in no period. Rows come by period, then by dimension, NULL last; texts in the order of the database.
 *
 * Names are quoted and values are parameters: nothing that comes in becomes text of the statement. Conditions compare with values of
 * the kind that the column holds.
 *
 * Running totals (`cumulative`) are not compiled.
 *
 * @throws as `readQuery` says of a query: `query/not-part`, `query/duplicate`, `metric/missing-input`, `metric/circular`, `metric/not-formula`,
 * `option/unknown`, `query/cumulative`,
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
  if (asked.cumulative !== null) throw new ZhangguiError('query/cumulative', { cumulative: asked.cumulative });
  const { dialect, source } = readOptions(options);
  if (asked.measures.length === 0) throw new ZhangguiError('sql/no-measure', { metrics: asked.metrics.length });
  const sides = sidesOf(asked, options.compare === undefined ? [] : [readQuery(comparedQuery(query, options.compare)).period!], dialect);
  const columns = sides.flatMap(({ measures, days }) => [
    ...measures,
    ...measures.flatMap(({ unknown }) => unknown ?? []),
    ...days.flatMap(({ first, last }) => [first, last]),
  ]);
  // also those of measures that no metric asks for: their groups are in the answer
  const tables = [...new Set(asked.measures.map(({ table }) => table))];
  const isByDate = sides.some((side) => side.isByDate);
  const selections = sides.flatMap((side) =>
    tables.flatMap((table) => {
      const { period, measures, days } = side;
      const from = source(table);
      const rows = { source: from, keys: keysOf(asked, from, { side, isByDate, dialect }), where: rowsOf(asked, from, period) };
      const dated = days.filter((each) => each.tables.includes(table)).flatMap(({ first, last }) => [first, last]);
      const more = new Map(dated.map(({ name, fold }) => [name, fold(from.day())]));
      return measuredSql(rows, { columns, own: measures.filter(({ measure }) => measure.table === table), more, dialect });
    }),
  );
  const keys = Array.from({ length: by.length + Number(grain !== 'all') + Number(isByDate) }, (_, k) => keyName(k));
  const groups = keys.map((name) => sql`g.${nameSql(name)}`);
  const dated =
    grain === 'all'
      ? []
      : sides.map((side, k) => ({
          name: k === 0 ? 'period' : 'period_before',
          value: isByDate ? dateSql(groups, side, dialect) : periodSql(groups[0]!, side, { grain, isCompared: sides.length > 1, dialect }),
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

/** Where a row is counted. Days of a period that is compared stand at the place of those that they meet. */
function keysOf(
  { by, grain }: CheckedQuery,
  source: TableSource,
  { side, isByDate, dialect }: { readonly side: Side; readonly isByDate: boolean; readonly dialect: Dialect },
): KeyColumn[] {
  const values = by.map((column) => source.column(column));
  if (grain !== 'all') {
    const day = source.day();
    const start = grain === 'day' ? day : grain === 'week' ? dialect.weekOf(day) : dialect.monthOf(day);
    const later = side.isByDate ? dialect.addMonths(start, 12) : stepSql(start, side.steps, { grain, dialect });
    // the 28th and 29th of February come to one day a year later
    const leap = sql`CASE WHEN ${dialect.addMonths(later, -12)} = ${start} THEN 0 ELSE 1 END`;
    // a number alone would be read as the place of a column in GROUP BY
    const apart = side.isByDate ? leap : sql`CASE WHEN ${start} IS NULL THEN 1 ELSE 0 END`;
    values.unshift(later, ...(isByDate ? [apart] : []));
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

/** @throws `sql/not-name`, `query/duplicate` */
function checkAnswer(names: readonly string[], dialect: Dialect): void {
  const seen = new Set<string>();
  for (const name of names) {
    checkName(name, dialect);
    const known = dialect.isCaseBlind ? name.toLowerCase() : name;
    if (seen.has(known)) throw new ZhangguiError('query/duplicate', { what: 'columns', id: shown(name) });
    seen.add(known);
  }
}

function orderSql(groups: readonly Fragment[]): Fragment {
  if (groups.length === 0) return sql``;
  const order = groups.map((group) => sql`${group} NULLS LAST`);
  return sql`\nORDER BY ${joinSql(order, ', ')}`;
}
