import { shown, ZhangguiError } from '@zhanggui/core';
import type { CustomerColumns } from './customerColumns.js';
import type { Largest } from './largest.js';
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
export function foldPacked(orders: OrderColumns, last: LastDays): Folded | null {
  const { longest, ...buyers } = buyersOf(last, scatter(orders, orderUnit));
  const { paidFen } = buyers;
  const bought = new Uint32Array(paidFen.length);
  let [all, most, dearest] = [0, 0, 0];
  for (let row = 0; row < bought.length; row++) {
    const sum = paidFen[row]!;
    const count = (sum * (1 / orderUnit)) | 0;
    const paid = sum - count * orderUnit;
    bought[row] = count;
    paidFen[row] = paid;
    all += count;
    if (count > most) most = count;
    if (paid > dearest) dearest = paid;
  }
  // of money that ran into orders these are more than there are rows; of a sum too large for 32 bits the rest is too large
  if (all !== orders.customer.length || most >= mostOrders || dearest >= orderUnit) return null;
  return { customers: { ...buyers, orders: bought }, largest: { recencyDays: longest, orders: most, paidFen: dearest } };
}

/** Money and orders summed each on its own. */
export function foldApart(orders: OrderColumns, last: LastDays): Folded {
  const { longest, ...buyers } = buyersOf(last, scatter(orders, 0));
  const counts = new Uint32Array(orders.customers);
  for (let row = 0; row < orders.customer.length; row++) counts[orders.customer[row]!]! += 1;
  const { customer, paidFen } = buyers;
  const bought = new Uint32Array(paidFen.length);
  let [most, dearest] = [0, 0];
  for (let row = 0; row < bought.length; row++) {
    const count = counts[customer[row]!]!;
    const paid = paidFen[row]!;
    // sums of what is not negative never fall: a sum that is safe at the end was exact all the way
    if (paid > Number.MAX_SAFE_INTEGER) throw new ZhangguiError('money/overflow', { value: shown(paid) });
    bought[row] = count;
    if (count > most) most = count;
    if (paid > dearest) dearest = paid;
  }
  return { customers: { ...buyers, orders: bought }, largest: { recencyDays: longest, orders: most, paidFen: dearest } };
}

/** The codes that bought, how long ago, and their sums moved to the front. */
function buyersOf({ day, window }: LastDays, sums: Float64Array) {
  let buyers = 0;
  for (let code = 0; code < day.length; code++) if (day[code]! > 0) buyers++;
  const customer = new Uint32Array(buyers);
  const recencyDays = new Int32Array(buyers);
  let longest = 0;
  for (let code = 0, row = 0; code < day.length; code++) {
    const last = day[code]!;
    if (last === 0) continue;
    const days = window + 1 - last;
    customer[row] = code;
    recencyDays[row] = days;
    // no row lies behind its code
    sums[row] = sums[code]!;
    if (days > longest) longest = days;
    row++;
  }
  // a copy costs fresh memory, a part keeps the whole alive
  const paidFen = buyers > sums.length / 2 ? sums.subarray(0, buyers) : sums.slice(0, buyers);
  return { customer, recencyDays, paidFen, longest };
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
