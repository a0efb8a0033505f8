import { checkList, checkObject, type Fen, fen, type Instant, millisecondsBetween, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { type FullReading, readMarks } from './figureReading.js';

/** 对账订单: one order of ours, as its export gives it. */
export interface ReconcileOrder {
  readonly orderId: string;
  /** 下单时间; `null` where it is not known. */
  readonly orderedAt: Instant | null;
  /** 付款时间; `null` where nobody has paid. */
  readonly paidAt: Instant | null;
  /** What was paid, or is to be, before refunds. */
  readonly amountFen: Fen;
  /** 退款. One without a time counts for the day of its order; of an order that counts on no day, none counts. */
  readonly refunds?: readonly OrderRefund[];
  /** 标记 that a reading may exclude by: `cancelled`, `deposit` (预售定金), `brushed` (刷单), or any other word. */
  readonly marks?: readonly string[];
}

/** 一笔退款. */
export interface OrderRefund {
  readonly at: Instant | null;
  /** Positive: what went back. */
  readonly amountFen: Fen;
}

/** A sale or one of its refunds: what is counted or not, as a whole. */
export interface OrderPart {
  readonly orderId: string;
  /** Below 0 for a refund. */
  readonly amountFen: number;
  readonly isRefund: boolean;
  /** Milliseconds since 1970-01-01T00:00 in Beijing. */
  readonly orderedAt: number | null;
  readonly paidAt: number | null;
  readonly refundedAt: number | null;
  readonly marks: readonly string[];
  /** One more of rows that are equal in everything. */
  readonly isRepeated: boolean;
}

/**
 * The parts of all orders.
 *
 * @throws `aggregate/not-id`, `aggregate/negative-amount` for a refund below 0, `money/not-fen`, `day/not-instant`, `query/not-part`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 */
export function partsOf(orders: readonly ReconcileOrder[]): OrderPart[] {
  checkList('orders', orders);
  refuseOver(metricLimits, 'orders', orders.length);
  const seen = new Set<string>();
  const parts: OrderPart[] = [];
  for (const order of orders) {
    const read = readOrder(order);
    const row = JSON.stringify(read);
    const isRepeated = seen.has(row);
    seen.add(row);
    for (const part of read) parts.push({ ...part, isRepeated });
  }
  return parts;
}

function readOrder(order: ReconcileOrder): Omit<OrderPart, 'isRepeated'>[] {
  checkObject('order', order);
  const { orderId, orderedAt, paidAt, amountFen, refunds = [], marks = [] } = order;
  if (typeof orderId !== 'string' || orderId === '')
    throw new ZhangguiError('aggregate/not-id', { field: 'orderId', value: shown(orderId) });
  checkList('refunds', refunds);
  const times = { orderedAt: readTime(orderedAt), paidAt: readTime(paidAt) };
  const own = readMarks('marks', times.paidAt === null ? [...readMarks('marks', marks), 'unpaid'] : marks);
  const sale = { orderId, amountFen: fen(amountFen), isRefund: false, ...times, refundedAt: null, marks: own };
  return [
    sale,
    // a hole in the list is no refund either
    ...Array.from(refunds, (refund) => {
      checkObject('refund', refund);
      const amount = fen(refund.amountFen);
      if (amount < 0) throw new ZhangguiError('aggregate/negative-amount', { orderId: shown(orderId), amount });
      return { ...sale, amountFen: 0 - amount, isRefund: true, refundedAt: readTime(refund.at) };
    }),
  ];
}

const epoch = '1970-01-01T00:00:00+08:00' as Instant;

function readTime(time: Instant | null): number | null {
  return time === null ? null : millisecondsBetween(epoch, time);
}

/** Days, by number, both included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The number of the day for which a reading counts a part; `null` where it does not count it, or on no day of the span. */
export type PlaceOf = (part: OrderPart) => number | null;

/** 按口径落日 of one reading. A refund counts only where its sale does: one of an order that has no time there is on no day. */
export function placeBy(reading: FullReading, { from, to }: DaySpan): PlaceOf {
  const excludes = new Set(reading.excludes);
  const start = reading.dayStartsAtMinutes * minute;
  return (part) => {
    if (part.isRepeated && reading.repeatedRows === 'once') return null;
    if (part.isRefund && reading.refunds === 'kept') return null;
    if (excludes.size > 0 && part.marks.some((mark) => excludes.has(mark))) return null;
    const own = reading.time === 'paid' ? part.paidAt : part.orderedAt;
    if (own === null) return null;
    const time = part.isRefund && reading.refunds === 'on-refund-day' ? (part.refundedAt ?? own) : own;
    const day = Math.floor((time - start) / (1440 * minute));
    return day >= from && day <= to ? day : null;
  };
}

const minute = 60_000;
