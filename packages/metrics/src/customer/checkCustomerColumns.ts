import { checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkColumn } from '../aggregate/checkColumn.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { CustomerColumns } from './customerColumns.js';

/** @throws `column/not-column`, `column/unequal`, `column/not-customer`, `shape/not-object`, `limit/exceeded` */
export function checkCustomerColumns(customers: CustomerColumns): void {
  checkObject('customers', customers);
  const { customer, recencyDays, orders, paidFen } = customers;
  const length = checkColumn('customer', customer, ['Uint32Array']);
  refuseOver(metricLimits, 'customers', length);
  checkColumn('recencyDays', recencyDays, ['Int32Array'], length);
  checkColumn('orders', orders, ['Uint32Array'], length);
  checkColumn('paidFen', paidFen, ['Float64Array'], length);
  let row = 0;
  for (; row < length; row++) {
    const amount = paidFen[row]!;
    if (!(amount >= 0 && amount <= Number.MAX_SAFE_INTEGER && Math.floor(amount) === amount && recencyDays[row]! >= 1)) break;
  }
  if (row < length) refuseCustomer(customers, row);
}

function refuseCustomer({ recencyDays, paidFen }: CustomerColumns, row: number): never {
  const [column, value] = recencyDays[row]! >= 1 ? ['paidFen', paidFen[row]] : ['recencyDays', recencyDays[row]];
  throw new ZhangguiError('column/not-customer', { row, column, value: shown(value) });
}
