import { addDays, checkOption, parseDay, shown, ZhangguiError } from '@zhanggui/core';
import type { Band } from '../customer/band.js';
import type { CustomerWindow } from '../customer/customerColumns.js';
import { checkScoring } from '../customer/scoreCustomers.js';
import type { Segmentation } from '../customer/segmentation.js';
import { checkSegmentation } from '../customer/segmentCustomers.js';
import { checkValue } from './checkName.js';
import { allOf, whereSql } from './conditionSql.js';
import type { Dialect } from './dialects/dialect.js';
import { daySql, type Fragment, joinSql, nameSql, numberSql, sql, valueSql } from './fragment.js';
import { readOrders, type SqlOrders } from './orders.js';
import { type CustomerColumn, orderOf, scoreSql } from './scoreSql.js';
import { type SqlStatement, toStatement } from './statement.js';
import { readOptions, type SqlOptions } from './table.js';

/** 带金额的订单表. */
export interface SqlPaidOrders extends SqlOrders {
  /** The column of what was paid: whole numbers of 分. */
  readonly paidFen: string;
  /** Of which kind the buyer's column is, or each of several; equal customers are told apart by it. Default `text`. */
  readonly buyerKind?: BuyerKind | readonly BuyerKind[];
}

/** What a column that tells buyers apart holds. */
export type BuyerKind = 'text' | 'number';

/** RFM 编译选项. */
export interface ToRfmSqlOptions extends SqlOptions, CustomerWindow {
  readonly orders: SqlPaidOrders;
}

/**
 * RFM 的 SQL: customers with their scores and segments, as `rfm` gives them in memory: every scoring, ties told apart by the buyer.
 *
 * A row for each buyer with an order in the window: `customer` (before it, where buyers are told apart by several columns, `customer_0` and so
 * on), `recency_days`, `orders`, `paid_fen`, the scores `recency`, `frequency`
 * and `monetary`, and `segment`, the id of the segment. By customer, texts by code point, no shop first. The table has one order a row.
 *
 * @param options - `endsOn` and `days` as `rfm` takes them: `days` overrides what the segmentation is meant for
 * @throws `customer/not-segments`, `customer/not-classes`, `customer/not-bands`, `day/not-day`, `day/not-count`, `day/out-of-range`,
 * `query/not-part`, `query/no-table`, `query/no-column`, `sql/not-name`, `sql/not-value`, `sql/no-day`, `option/unknown`,
 * `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { eightSegmentsByQuintile } from '@zhanggui/metrics';
 * import { toRfmSql } from '@zhanggui/metrics/sql';
 * const tables = { orders: { name: 'orders', day: { column: 'paid_on', as: 'date' } } } as const;
 * const orders = { table: 'orders', buyer: 'buyer_id', paidFen: 'paid_fen' };
 * const { parameters } = toRfmSql(eightSegmentsByQuintile, { dialect: 'postgres', tables, orders, endsOn: parseDay('2026-06-30'), days: 365 });
 * parameters.slice(0, 3); // => ['2026-06-30', '2025-07-01', '2026-06-30']
 * ```
 */
export function toRfmSql(segmentation: Segmentation, options: ToRfmSqlOptions): SqlStatement {
  checkSegmentation(segmentation);
  checkScoring(segmentation.scoring);
  const { dialect, source } = readOptions(options);
  const { orders, endsOn, days = segmentation.days } = options;
  const { from, buyer, column, day, where } = readOrders(orders, source);
  const { buyerKind = 'text', paidFen } = orders;
  const last = parseDay(endsOn);
  if (days !== undefined && !(Number.isSafeInteger(days) && days >= 1)) throw new ZhangguiError('day/not-count', { value: shown(days) });
  const names = buyer.map((_, k) => (k === buyer.length - 1 ? 'customer' : `customer_${k}`));
  const customer = customerColumns(names, buyerKind, dialect);
  const named = (values: readonly Fragment[]) =>
    joinSql(
      values.map((value, k) => sql`${value} AS ${customer[k]!.name}`),
      ', ',
    );
  const inWindow =
    days === undefined ? sql`${day()} <= ${daySql(last)}` : sql`${day()} BETWEEN ${daySql(addDays(last, 1 - days))} AND ${daySql(last)}`;

  const folded = sql`SELECT ${named(buyer)}, MAX(${day()}) AS bought, COUNT(*) AS orders, COALESCE(${dialect.sumWhole(column(paidFen))}, 0) AS paid`;
  const byBuyer = sql`${folded}\nFROM ${from}${whereSql(allOf([inWindow, where]))}\nGROUP BY ${joinSql(buyer, ', ')}`;
  const recency = sql`${dialect.daysBetween(sql`b.bought`, daySql(last))} + 1`;
  const customers = sql`SELECT ${named(customer.map(({ name }) => sql`b.${name}`))}, ${recency} AS days, b.orders AS orders, b.paid AS paid\nFROM (${byBuyer}) b`;
  const scored = scoreSql(sql`zhanggui_customers`, { scoring: segmentation.scoring, customer, dialect });

  const columns: readonly (readonly [string, Fragment])[] = [
    ...names.map((name, k) => [name, sql`s.${customer[k]!.name}`] as const),
    ['recency_days', sql`s.days`],
    ['orders', sql`s.orders`],
    ['paid_fen', dialect.toDouble(sql`s.paid`)],
    ['recency', sql`s.recency`],
    ['frequency', sql`s.frequency`],
    ['monetary', sql`s.monetary`],
    ['segment', segmentSql(segmentation)],
  ];
  const selected = joinSql(
    columns.map(([name, value]) => sql`${value} AS ${nameSql(name)}`),
    ', ',
  );
  const statement = sql`WITH zhanggui_customers AS (${customers})\nSELECT ${selected}\nFROM (${scored}) s\nORDER BY ${orderOf(sql`s`, customer)}`;
  return toStatement(
    statement,
    columns.map(([name]) => name),
    dialect,
  );
}

/** @throws `option/unknown`, `query/not-part` */
function customerColumns(names: readonly string[], kinds: BuyerKind | readonly BuyerKind[], dialect: Dialect): CustomerColumn[] {
  const each: readonly unknown[] = Array.isArray(kinds) ? kinds : names.map(() => kinds);
  if (each.length !== names.length) throw new ZhangguiError('query/not-part', { part: 'orders.buyerKind', value: shown(each.length) });
  return names.map((name, k) => {
    const kind = each[k] as BuyerKind;
    checkOption('buyerKind', kind, ['text', 'number']);
    const sorted = kind === 'text' ? dialect.byCodePoint : (value: Fragment) => value;
    // whose shop is not told comes first; a buyer is always told
    const isLast = k === names.length - 1;
    return {
      name: isLast ? sql`customer` : nameSql(name),
      order: (value: Fragment) => (isLast ? sorted(value) : sql`${sorted(value)} NULLS FIRST`),
    };
  });
}

/** The id of the first segment that fits. @throws `sql/not-value` */
function segmentSql({ segments, otherwise }: Segmentation): Fragment {
  const id = (text: string) => valueSql(checkValue('segment', text));
  if (segments.length === 0) return id(otherwise.id);
  const cases = segments.map((segment) => {
    const bands = [bandSql('recency', segment.recency), bandSql('frequency', segment.frequency), bandSql('monetary', segment.monetary)];
    return sql` WHEN ${allOf(bands) ?? sql`1 = 1`} THEN ${id(segment.id)}`;
  });
  return sql`CASE${joinSql(cases, '')} ELSE ${id(otherwise.id)} END`;
}

function bandSql(score: 'recency' | 'frequency' | 'monetary', band: Band | undefined): Fragment | null {
  if (band === undefined) return null;
  const value = sql`s.${nameSql(score)}`;
  const { from, to } = band;
  return to === null ? sql`${value} >= ${numberSql(from)}` : sql`${value} BETWEEN ${numberSql(from)} AND ${numberSql(to)}`;
}
