import { checkObject } from '@zhanggui/core';
import { checkConditions } from '../aggregate/readQuery.js';
import type { RowCondition } from '../metric/measure.js';
import { allOf, conditionsSql } from './conditionSql.js';
import { type Fragment, sql } from './fragment.js';
import type { TableSource } from './table.js';

/** 订单表: which table has the orders, one a row, and who bought. Rows without a buyer or a day are nobody's. */
export interface SqlOrders {
  /** By the name that it has in the options. */
  readonly table: string;
  /** The column that tells the buyers apart. */
  readonly buyer: string;
  /** Only these rows, such as those of kind `sale`. */
  readonly where?: readonly RowCondition[];
}

/** The orders as they are read. */
export interface OrderRows extends TableSource {
  readonly buyer: Fragment;
  readonly where: Fragment | null;
}

/** @throws `query/not-part`, `query/no-table`, `query/no-column`, `sql/not-name`, `sql/not-value`, `sql/no-day`, `shape/not-object`, `shape/not-list`, `limit/exceeded` */
export function readOrders(orders: SqlOrders, source: (table: string) => TableSource): OrderRows {
  checkObject('orders', orders);
  const { table, buyer: column, where = [] } = orders;
  checkConditions('orders.where', where);
  const rows = source(table);
  const buyer = rows.column(column);
  const known = [sql`${buyer} IS NOT NULL`, sql`${rows.day()} IS NOT NULL`];
  return { ...rows, buyer, where: allOf([...known, conditionsSql(where, rows)]) };
}
