import { checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkColumn } from '../aggregate/checkColumn.js';
import { metricLimits } from '../formula/metricLimits.js';

/**
 * 订单列: one order a row, as columns of equal length. What a database or an Arrow file gives comes in without a copy.
 *
 * A customer is a code from 0 to `customers` − 1; the names behind the codes stay with the caller ({@link encodeOrders} makes both).
 * Codes that no order has are no customers. At most 100,000,000 orders and 20,000,000 codes.
 */
export interface OrderColumns {
  readonly customer: Uint32Array;
  /** Days since 1970-01-01, in Beijing: {@link dayNumber}. */
  readonly day: Int32Array;
  /** What was paid in 分: whole, not negative, at most 2^53 − 1. */
  readonly amountFen: Float64Array | Uint32Array;
  /** How many codes there are; every code is below it. */
  readonly customers: number;
}

/**
 * Looks at the shape only: what stands in the rows is checked by whoever walks through them.
 *
 * @throws `shape/not-object`, `column/not-column`, `column/unequal`, `column/not-count`, `limit/exceeded`
 */
export function checkOrderColumns(orders: OrderColumns): void {
  checkObject('orders', orders);
  const { customer, day, amountFen, customers } = orders;
  const length = checkColumn('customer', customer, ['Uint32Array']);
  refuseOver(metricLimits, 'columnRows', length);
  checkColumn('day', day, ['Int32Array'], length);
  checkColumn('amountFen', amountFen, ['Float64Array', 'Uint32Array'], length);
  if (!(Number.isSafeInteger(customers) && customers >= 0)) throw new ZhangguiError('column/not-count', { value: shown(customers) });
  refuseOver(metricLimits, 'customers', customers);
}

/** What is wrong with a row that is known to be wrong. */
export function refuseRow({ customer, amountFen, customers }: OrderColumns, row: number): never {
  if (!(customer[row]! < customers)) throw new ZhangguiError('column/not-code', { row, code: customer[row]!, customers });
  throw new ZhangguiError('column/not-amount', { row, value: shown(amountFen[row]) });
}
