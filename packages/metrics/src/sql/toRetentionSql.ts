import { whereSql } from './conditionSql.js';
import { type Fragment, joinSql, nameSql, sql } from './fragment.js';
import { readOrders, type SqlOrders } from './orders.js';
import { type SqlStatement, toStatement } from './statement.js';
import { readOptions, type SqlOptions } from './table.js';

/**
 * 月度留存的 SQL: how many of those who first bought in a month came back in each later one, as `monthlyRetention` counts them.
 *
 * A row for each cohort and month in which somebody of it bought: `cohort` (the first day of its month), `months` after it, `active`
 * buyers of them, `size` of the cohort and `rate`, the one over the other. A month in which nobody came back has no row.
 * Whoever bought before the table begins looks new.
 *
 * @throws `query/not-part`, `query/no-table`, `query/no-column`, `sql/not-name`, `sql/not-value`, `sql/no-day`, `option/unknown`,
 * `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { toRetentionSql } from '@zhanggui/metrics/sql';
 * const tables = { orders: { name: 'orders', day: { column: 'paid_at', as: 'instant' } } } as const;
 * toRetentionSql({ table: 'orders', buyer: 'buyer_id' }, { dialect: 'trino', tables }).columns; // => ['cohort', 'months', 'active', 'size', 'rate']
 * ```
 */
export function toRetentionSql(orders: SqlOrders, options: SqlOptions): SqlStatement {
  const { dialect, source } = readOptions(options);
  const { from, buyer, day, where } = readOrders(orders, source);
  const names = buyer.map((_, k) => (k === buyer.length - 1 ? sql`buyer` : nameSql(`buyer_${k}`)));
  const ofMonth = joinSql(
    names.map((name) => sql`m.${name}`),
    ', ',
  );
  const named = joinSql(
    names.map((name) => sql`m.${name} AS ${name}`),
    ', ',
  );
  const bought = joinSql(
    names.map((name, k) => sql`${buyer[k]!} AS ${name}`),
    ', ',
  );
  const months = sql`SELECT DISTINCT ${bought}, ${dialect.monthOf(day())} AS bought\nFROM ${from}${whereSql(where)}`;
  const first = sql`SELECT ${named}, m.bought AS bought, MIN(m.bought) OVER (PARTITION BY ${ofMonth}) AS began\nFROM (${months}) m`;
  const after = dialect.monthsBetween(sql`f.began`, sql`f.bought`);
  const counted = sql`SELECT f.began AS began, ${after} AS later, COUNT(*) AS active\nFROM (${first}) f\nGROUP BY f.began, ${after}`;
  const size = sql`MAX(CASE WHEN c.later = 0 THEN c.active END) OVER (PARTITION BY c.began)`;
  const sized = sql`SELECT c.began AS began, c.later AS later, c.active AS active, ${size} AS size\nFROM (${counted}) c`;
  const rate = sql`${dialect.toDouble(sql`s.active`)} / ${dialect.toDouble(sql`s.size`)}`;
  const columns: readonly (readonly [string, Fragment])[] = [
    ['cohort', sql`s.began`],
    ['months', sql`s.later`],
    ['active', sql`s.active`],
    ['size', sql`s.size`],
    ['rate', rate],
  ];
  const selected = joinSql(
    columns.map(([name, value]) => sql`${value} AS ${nameSql(name)}`),
    ', ',
  );
  const statement = sql`SELECT ${selected}\nFROM (${sized}) s\nORDER BY s.began, s.later`;
  return toStatement(
    statement,
    columns.map(([name]) => name),
    dialect,
  );
}
