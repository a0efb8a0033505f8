import { checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkConditions } from '../aggregate/readQuery.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { RowCondition } from '../metric/measure.js';
import { allOf, conditionsSql } from './conditionSql.js';
import { type Fragment, sql } from './fragment.js';
import type { TableSource } from './table.js';

/** 订单表: which table has the orders, one a row, and who bought. Rows without a buyer or a day are nobody's. */
export interface SqlOrders {
  /** By the name that it has in the options. */
  readonly table: string;
  /**
   * The column that tells the buyers apart; or several, the buyer last: `['shop', 'buyer']`, where buyers of different shops are never one, as
   * `encodeOrders` has them. A row without a shop is of none; one without a buyer is nobody's.
   */
  readonly buyer: string | readonly string[];
  /** Only these rows, such as those of kind `sale`. */
  readonly where?: readonly RowCondition[];
}

/** The orders as they are read. */
export interface OrderRows extends TableSource {
  readonly buyer: readonly Fragment[];
  readonly where: Fragment | null;
}

/** @throws `query/not-part`, `query/no-table`, `query/no-column`, `sql/not-name`, `sql/not-value`, `sql/no-day`, `shape/not-object`, `shape/not-list`, `limit/exceeded` */
export function readOrders(orders: SqlOrders, source: (table: string) => TableSource): OrderRows {
  checkObject('orders', orders);
  const { table, buyer: column, where = [] } = orders;
  checkConditions('orders.where', where);
  const rows = source(table);
  const columns: readonly unknown[] = Array.isArray(column) ? column : [column];
  refuseOver(metricLimits, 'dimensions', columns.length);
  if (columns.length === 0) throw new ZhangguiError('query/not-part', { part: 'orders.buyer', value: shown(column) });
  const buyer = Array.from(columns, (each) => rows.column(each as string));
  const known = [sql`${buyer.at(-1)!} IS NOT NULL`, sql`${rows.day()} IS NOT NULL`];
  return { ...rows, buyer, where: allOf([...known, conditionsSql(where, rows)]) };
}
