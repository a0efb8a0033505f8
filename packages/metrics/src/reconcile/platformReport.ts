import { checkList, checkObject, type Day, type Fen, fen, type Period, period, shown, ZhangguiError } from '@zhanggui/core';
import { dayNumber } from '../aggregate/dayNumber.js';
import { type ExactSum, exactSum } from '../aggregate/exactSum.js';
import { sumAt, toFen } from './fenSums.js';
import type { DaySpan, OrderPart } from './orderPart.js';

/** 平台报表: what the platform says of a period: one total, totals of its days (a day that is not there has 0), or its list of orders. */
export type PlatformReport = { readonly period: Period } & (
  | { readonly totalFen: Fen }
  | { readonly days: readonly { readonly day: Day; readonly totalFen: Fen }[] }
  | { readonly orders: readonly { readonly orderId: string; readonly amountFen: Fen }[] }
);

/** A report whose parts are what their types say. */
export interface ReadReport {
  readonly span: DaySpan;
  /** Where days or orders are told apart: by what; else everything is one. */
  readonly by: 'day' | 'order' | 'total';
  readonly totalFen: Fen;
  /** By number of day, by order id, or by 0. */
  readonly reported: ReadonlyMap<number | string, ExactSum>;
  readonly keyOf: (part: OrderPart, day: number) => number | string;
}

/** @throws `reconcile/not-report`, `aggregate/not-id`, `money/not-fen`, `money/overflow`, `day/not-day`, `day/backwards` */
export function readReport(report: PlatformReport): ReadReport {
  checkObject('report', report);
  const { period: asked, totalFen, days, orders } = report as Partial<Record<string, unknown>> & { readonly period: Period };
  checkObject('period', asked);
  const { from, to } = period(asked.from, asked.to);
  const span = { from: dayNumber(from), to: dayNumber(to) };
  if ([totalFen, days, orders].filter((each) => each !== undefined).length !== 1)
    throw new ZhangguiError('reconcile/not-report', { value: shown(totalFen) });
  const reported = new Map<number | string, ExactSum>();
  const total = exactSum();
  const add = (key: number | string, amount: unknown) => {
    sumAt(reported, key).add(fen(amount as number));
    total.add(amount as number);
  };
  if (days !== undefined) {
    checkList('days', days);
    for (const each of days as { readonly day: Day; readonly totalFen: Fen }[]) {
      checkObject('days', each);
      const day = dayNumber(each.day);
      if (reported.has(day) || day < span.from || day > span.to)
        throw new ZhangguiError('reconcile/not-report', { value: shown(each.day) });
      add(day, each.totalFen);
    }
    return { span, by: 'day', totalFen: toFen(total), reported, keyOf: (_, day) => day };
  }
  if (orders !== undefined) {
    checkList('orders', orders);
    for (const each of orders as { readonly orderId: string; readonly amountFen: Fen }[]) {
      checkObject('orders', each);
      if (typeof each.orderId !== 'string' || each.orderId === '')
        throw new ZhangguiError('aggregate/not-id', { field: 'orderId', value: shown(each.orderId) });
      add(each.orderId, each.amountFen);
    }
    return { span, by: 'order', totalFen: toFen(total), reported, keyOf: ({ orderId }) => orderId };
  }
  add(0, totalFen);
  return { span, by: 'total', totalFen: toFen(total), reported, keyOf: () => 0 };
}
