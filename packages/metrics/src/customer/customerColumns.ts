import { addDays, checkObject, type Day, shown, ZhangguiError } from '@zhanggui/core';
import { dayNumber, firstDayNumber, lastDayNumber } from '../aggregate/dayNumber.js';
import { type Folded, foldOrders } from './foldOrders.js';
import { checkOrderColumns, type OrderColumns, refuseRow } from './orderColumns.js';

/** 客户列: one customer a row: how recently, how often and for how much they bought. Refunds are taken off where the orders were encoded so. */
export interface CustomerColumns {
  /** Codes as in the orders, rising: this is the order in which ties are told apart. */
  readonly customer: Uint32Array;
  /** Days since the last purchase, the last day that counts being 1, as in 近 30 天. */
  readonly recencyDays: Int32Array;
  /** Rows of the orders. */
  readonly orders: Uint32Array;
  readonly paidFen: Float64Array;
}

/** 统计窗口. */
export interface CustomerWindow {
  /** The last day that counts: yesterday as platforms report, today for live work. */
  readonly endsOn: Day;
  /** How many days up to `endsOn` count, itself included: 30 is 近 30 天. Left out: everything before. */
  readonly days?: number;
}

/**
 * 客户汇总: folds orders to customers. Whoever has no order in the window is not among them.
 *
 * Two passes over the orders, two over the codes, nothing is sorted. 10 bytes a code while it runs, 20 bytes a customer of the
 * answer (28 where almost half of the codes did not buy), 16 bytes an order in the window where not all are. Sums are exact.
 *
 * @throws `column/not-code`, `column/not-amount`, `column/not-day`, `money/overflow` when a customer paid more than 2^53 − 1 分,
 * `day/not-day`, `day/not-count`, `day/out-of-range`, `column/not-column`, `column/unequal`, `column/not-count`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { customerColumns, dayNumber } from '@zhanggui/metrics';
 * const june = dayNumber(parseDay('2026-06-01'));
 * const orders = { customer: Uint32Array.of(1, 0, 1), day: Int32Array.of(june, june, june + 29), amountFen: Uint32Array.of(5000, 900, 7000), customers: 3 };
 * const { customer, recencyDays, paidFen } = customerColumns(orders, { endsOn: parseDay('2026-06-30') });
 * [...customer]; // => [0, 1]
 * [...recencyDays]; // => [30, 1]
 * [...paidFen]; // => [900, 12000]
 * ```
 */
export function customerColumns(orders: OrderColumns, window: CustomerWindow): CustomerColumns {
  return customersOf(orders, window).customers;
}

/** The same, and the largest number of each column. */
export function customersOf(orders: OrderColumns, window: CustomerWindow): Folded {
  checkOrderColumns(orders);
  const days = readWindow(window);
  // two bytes a code where nobody stayed away for 179 years: what costs the time is memory
  const recent = { from: Math.max(days.from, days.to - 65_534), to: days.to };
  const last = lastDays(orders, recent, new Uint16Array(orders.customers));
  if (last !== null) return foldOrders(orders, { day: last, window: daysOf(recent) });
  const inside = rowsWithin(orders, days);
  return foldOrders(inside, { day: lastDays(inside, days, new Int32Array(orders.customers))!, window: daysOf(days) });
}

/** A window in day numbers, both included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

function readWindow(window: CustomerWindow): Days {
  checkObject('window', window);
  const { endsOn, days } = window;
  const to = dayNumber(endsOn);
  if (days === undefined) return { from: firstDayNumber, to };
  if (!(Number.isSafeInteger(days) && days >= 1)) throw new ZhangguiError('day/not-count', { value: shown(days) });
  return { from: dayNumber(addDays(endsOn, 1 - days)), to };
}

function daysOf({ from, to }: Days): number {
  return to - from + 1;
}

/** Copies of the orders that lie in a window. The others are looked at all the same. */
function rowsWithin(orders: OrderColumns, { from, to }: Days): OrderColumns {
  const { customer, day, amountFen, customers } = orders;
  let rows = 0;
  for (let row = 0; row < day.length; row++) {
    const number = day[row]!;
    if (!(number >= firstDayNumber && number <= lastDayNumber)) throw new ZhangguiError('column/not-day', { row, value: number });
    if (number >= from && number <= to) rows++;
  }
  const inside = { customer: new Uint32Array(rows), day: new Int32Array(rows), amountFen: new Float64Array(rows), customers };
  for (let row = 0, next = 0; row < day.length; row++) {
    const amount = amountFen[row]!;
    if (!(customer[row]! < customers && amount >= 0 && Math.floor(amount) === amount)) refuseRow(orders, row);
    if (day[row]! < from || day[row]! > to) continue;
    inside.customer[next] = customer[row]!;
    inside.day[next] = day[row]!;
    inside.amountFen[next] = amount;
    next++;
  }
  return inside;
}

/** The last day of each code, 1 being the first of the window; 0 where it has no order, `null` as soon as a row lies outside. */
function lastDays<Column extends Uint16Array | Int32Array>(
  { customer, day }: OrderColumns,
  { from, to }: Days,
  last: Column,
): Column | null {
  const before = from - 1;
  for (let row = 0; row < customer.length; row++) {
    const number = day[row]!;
    if (number < from || number > to) return null;
    const code = customer[row]!;
    // the later day without a branch: no processor guesses which one it is
    const known = last[code]!;
    const later = number - before - known;
    last[code] = known + (later & ~(later >> 31));
  }
  return last;
}
