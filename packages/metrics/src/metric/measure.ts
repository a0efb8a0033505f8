import type { Text } from '@zhanggui/core';
import type { MetricUnit } from './metric.js';

/** 行条件: only rows whose column is this, or one of these, where `null` is a value that is not there; or whose column has any value. */
export type RowCondition =
  | { readonly column: string; readonly is: ColumnValue | readonly ColumnValue[]; readonly has?: never }
  | { readonly column: string; readonly has: 'value'; readonly is?: never };

/** What stands in a column. */
export type ColumnValue = string | number | null;

/**
 * 度量: what is added up or counted over the rows of one table; the inputs of formulas, under the name that formulas use.
 *
 * `sum` adds a column, without its empty cells; `rows` counts rows; `distinct` counts different values of a column that are not empty.
 */
export interface Measure {
  /** The name in formulas: `paidFen`. */
  readonly id: string;
  readonly name: Text;
  readonly unit: MetricUnit;
  /** The table whose rows are read: `orders`. */
  readonly table: string;
  readonly aggregate: 'sum' | 'rows' | 'distinct';
  /** What is added, or counted; left out for `rows`. */
  readonly column?: string;
  readonly where?: readonly RowCondition[];
  /** Of a `distinct` count: only values that have at least so many different values of another column (买过两单的买家). */
  readonly having?: { readonly distinct: string; readonly atLeast: number };
  /** `within-day`: what stood there on a day (stock): over several days of its table there is no number. The table needs its days then, whatever is asked. Left out: days go together. */
  readonly additivity?: 'within-day';
  /** Of a `sum`: every row must have a number. Where one that counts has none (a cost that nobody knows) there is no sum. */
  readonly complete?: boolean;
}
