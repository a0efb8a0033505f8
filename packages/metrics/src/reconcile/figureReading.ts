import { checkList, checkObject, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import type { RefundTreatment } from '../metric/metric.js';

/** 口径: how a figure of sales is read out of orders. What is left out is as 生意参谋 reads 支付金额: paid, refunds kept, days of Beijing. */
export interface FigureReading {
  /** 时间口径: the day that an order counts for. Default `paid`. */
  readonly time?: 'paid' | 'ordered';
  /** 退款. Default `kept`. */
  readonly refunds?: RefundTreatment;
  /** 日切: when a day begins, in minutes after midnight in Beijing: 120 for 02:00, 480 for days of UTC, −60 for days of Tokyo. Default 0. */
  readonly dayStartsAtMinutes?: number;
  /** 不计的订单: orders with one of these marks are left out. An order that nobody has paid has the mark `unpaid`. Default none. */
  readonly excludes?: readonly string[];
  /** 重复行: whether rows that are equal in everything count `each` or `once`. Default `once`. */
  readonly repeatedRows?: 'each' | 'once';
}

/** A reading with nothing left out. */
export type FullReading = Required<FigureReading>;

/** @throws `option/unknown`, `reconcile/not-day-start`, `query/not-part`, `shape/not-object`, `shape/not-list`, `limit/exceeded` */
export function readReading(path: string, reading: FigureReading): FullReading {
  checkObject(path, reading);
  const { time = 'paid', refunds = 'kept', dayStartsAtMinutes = 0, excludes = [], repeatedRows = 'once' } = reading;
  checkOption('time', time, ['paid', 'ordered']);
  checkOption('refunds', refunds, ['kept', 'on-refund-day', 'on-order-day']);
  checkOption('repeatedRows', repeatedRows, ['each', 'once']);
  if (!(Number.isSafeInteger(dayStartsAtMinutes) && Math.abs(dayStartsAtMinutes) < 1440))
    throw new ZhangguiError('reconcile/not-day-start', { value: shown(dayStartsAtMinutes) });
  return { time, refunds, dayStartsAtMinutes, excludes: readMarks(`${path}.excludes`, excludes), repeatedRows };
}

/** Marks in code-unit order, each once. @throws `query/not-part`, `shape/not-list`, `limit/exceeded` */
export function readMarks(path: string, marks: readonly string[]): string[] {
  checkList(path, marks);
  refuseOver(metricLimits, 'conditions', marks.length);
  for (const mark of marks)
    if (typeof mark !== 'string' || mark === '') throw new ZhangguiError('query/not-part', { part: path, value: shown(mark) });
  return [...new Set(marks)].sort();
}
