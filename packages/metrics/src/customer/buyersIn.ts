import { checkObject, type Fen, type Period, period, shown, ZhangguiError } from '@zhanggui/core';
import { addWhole } from '../aggregate/addWhole.js';
import { dayNumber } from '../aggregate/dayNumber.js';
import { customerColumns } from './customerColumns.js';
import type { OrderColumns } from './orderColumns.js';

/** 新老客数字: what metrics of buyers ask for, under the names that their formulas use. */
export interface BuyerFigures {
  readonly period: Period;
  readonly orders: number;
  readonly paidFen: Fen;
  readonly buyers: number;
  /** Buyers of the period who had not bought before, within the days looked back on. */
  readonly newBuyers: number;
  /** 老买家: those who had. */
  readonly returningBuyers: number;
  /** Buyers with two orders or more in the period. */
  readonly repeatBuyers: number;
  readonly newBuyersPaidFen: Fen;
  readonly returningBuyersPaidFen: Fen;
}

/** 新老客的口径. */
export interface BuyersInOptions {
  /** How many days before the period make a buyer an old one: 365 as 生意参谋 reads it. Left out: everything in the data. */
  readonly lookBackDays?: number;
}

/**
 * 新客与老客: who bought in a period, for the first time or again. Whoever bought before the data begins looks new.
 *
 * Counts are of different customers: those of days do not add up to those of a month.
 *
 * @throws `day/not-day`, `day/backwards`, `day/not-count`, `day/out-of-range`, `money/overflow`, and as {@link customerColumns}
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * import { buyersIn, compute, dayNumber, repurchaseRate } from '@zhanggui/metrics';
 * const june = dayNumber(parseDay('2026-06-01'));
 * const orders = { customer: Uint32Array.of(0, 0, 1, 1), day: Int32Array.of(june - 9, june, june, june + 9), amountFen: Uint32Array.of(100, 900, 50, 60), customers: 2 };
 * const figures = buyersIn(orders, monthOf(parseDay('2026-06-18')));
 * [figures.newBuyers, figures.returningBuyers]; // => [1, 1]
 * compute(repurchaseRate, figures); // => 0.5
 * ```
 */
export function buyersIn(orders: OrderColumns, asks: Period, options: BuyersInOptions = {}): BuyerFigures {
  checkObject('period', asks);
  checkObject('options', options);
  const asked = period(asks.from, asks.to);
  const { lookBackDays } = options;
  if (lookBackDays !== undefined && !(Number.isSafeInteger(lookBackDays) && lookBackDays >= 1))
    throw new ZhangguiError('day/not-count', { value: shown(lookBackDays) });

  const days = dayNumber(asked.to) - dayNumber(asked.from) + 1;
  const inPeriod = customerColumns(orders, { endsOn: asked.to, days });
  const before = customersBefore(orders, asked, lookBackDays);
  let sold = 0;
  let repeatBuyers = 0;
  let newBuyers = 0;
  let newFen = 0;
  let returningFen = 0;
  for (let row = 0; row < inPeriod.customer.length; row++) {
    const paid = inPeriod.paidFen[row]!;
    sold += inPeriod.orders[row]!;
    if (inPeriod.orders[row]! > 1) repeatBuyers++;
    if (before[inPeriod.customer[row]!] === 1) returningFen = addWhole(returningFen, paid);
    else {
      newBuyers++;
      newFen = addWhole(newFen, paid);
    }
  }
  const buyers = inPeriod.customer.length;
  return {
    period: asked,
    orders: sold,
    paidFen: addWhole(newFen, returningFen) as Fen,
    buyers,
    newBuyers,
    returningBuyers: buyers - newBuyers,
    repeatBuyers,
    newBuyersPaidFen: newFen as Fen,
    returningBuyersPaidFen: returningFen as Fen,
  };
}

/** By code, 1 for whoever bought in the days before a period. */
function customersBefore({ customer, day, customers }: OrderColumns, asked: Period, lookBackDays: number | undefined): Uint8Array {
  const from = dayNumber(asked.from);
  const first = lookBackDays === undefined ? Number.NEGATIVE_INFINITY : from - lookBackDays;
  const bought = new Uint8Array(customers);
  for (let row = 0; row < customer.length; row++) if (day[row]! < from && day[row]! >= first) bought[customer[row]!] = 1;
  return bought;
}
