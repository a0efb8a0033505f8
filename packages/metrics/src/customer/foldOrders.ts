import { shown, ZhangguiError } from '@zhanggui/core';
import type { CustomerColumns } from './customerColumns.js';
import { type Largest, largestOf } from './largest.js';
import { type OrderColumns, refuseRow } from './orderColumns.js';

/** Customers, and the largest number of each of their columns. */
export interface Folded {
  readonly customers: CustomerColumns;
  readonly largest: Largest;
}

/** What each code bought last: the day, 1 being the first of the window; 0 where it has no order. */
export interface LastDays {
  readonly day: Uint16Array | Int32Array;
  /** How many days the window has. */
  readonly window: number;
}

/** Orders as customers: the codes that bought, with what they did. @throws `column/not-code`, `column/not-amount`, `money/overflow` */
export function foldOrders(orders: OrderColumns, last: LastDays): Folded {
  return foldPacked(orders, last) ?? foldApart(orders, last);
}

const orderUnit = 2 ** 40;
const mostOrders = 2 ** 53 / orderUnit;

/**
 * One number a code holds money and orders: both change at the same place in memory, which is what costs the time. `null` where
 * somebody paid 2^40 分 or has 8192 orders, since money then ran into orders, or out of the exact numbers.
 */
export function foldPacked(orders: OrderColumns, { day, window }: LastDays): Folded | null {
  const sums = scatter(orders, orderUnit);
  const { customer, recencyDays, orders: count } = emptyColumns(day);
  let [longest, most, dearest] = [0, 0, 0];
  let all = 0;
  for (let code = 0, row = 0; code < day.length; code++) {
    const last = day[code]!;
    if (last === 0) continue;
    const sum = sums[code]!;
    const bought = (sum * (1 / orderUnit)) | 0;
    const paid = sum - bought * orderUnit;
    const days = window + 1 - last;
    customer[row] = code;
    recencyDays[row] = days;
    count[row] = bought;
    // no row lies behind its code
    sums[row] = paid;
    if (days > longest) longest = days;
    if (bought > most) most = bought;
    if (paid > dearest) dearest = paid;
    all += bought;
    row++;
  }
  // of money that ran into orders these are more than there are rows; of a sum too large for 32 bits the rest is too large
  if (all !== orders.customer.length || most >= mostOrders || dearest >= orderUnit) return null;
  // a copy costs fresh memory, a part keeps the whole alive
  const paidFen = customer.length > sums.length / 2 ? sums.subarray(0, customer.length) : sums.slice(0, customer.length);
  return {
    customers: { customer, recencyDays, orders: count, paidFen },
    largest: { recencyDays: longest, orders: most, paidFen: dearest },
  };
}

/** Money and orders summed each on its own. */
export function foldApart(orders: OrderColumns, { day, window }: LastDays): Folded {
  const sums = scatter(orders, 0);
  const counts = new Uint32Array(orders.customers);
  for (let row = 0; row < orders.customer.length; row++) counts[orders.customer[row]!]! += 1;
  const columns = emptyColumns(day);
  const customers = { ...columns, paidFen: new Float64Array(columns.customer.length) };
  for (let code = 0, row = 0; code < day.length; code++) {
    const last = day[code]!;
    if (last === 0) continue;
    const sum = sums[code]!;
    // sums of what is not negative never fall: a sum that is safe at the end was exact all the way
    if (sum > Number.MAX_SAFE_INTEGER) throw new ZhangguiError('money/overflow', { value: shown(sum) });
    customers.customer[row] = code;
    customers.recencyDays[row] = window + 1 - last;
    customers.orders[row] = counts[code]!;
    customers.paidFen[row] = sum;
    row++;
  }
  return { customers, largest: largestOf(customers) };
}

function emptyColumns(day: LastDays['day']): Omit<CustomerColumns, 'paidFen'> {
  let buyers = 0;
  for (let code = 0; code < day.length; code++) if (day[code]! > 0) buyers++;
  return { customer: new Uint32Array(buyers), recencyDays: new Int32Array(buyers), orders: new Uint32Array(buyers) };
}

/** Amounts summed by code, with something more for every row. */
function scatter(orders: OrderColumns, more: number): Float64Array {
  const { customer, amountFen, customers } = orders;
  const paidFen = new Float64Array(customers);
  let row = 0;
  for (; row < customer.length; row++) {
    const code = customer[row]!;
    const amount = amountFen[row]!;
    // what is too large or endless shows in the sum
    if (!(code < customers && amount >= 0 && Math.floor(amount) === amount)) break;
    paidFen[code]! += amount + more;
  }
  // a call inside the loop would double its time
  if (row < customer.length) refuseRow(orders, row);
  return paidFen;
}
