import { checkList, checkObject, type Fen, shown, ZhangguiError } from '@zhanggui/core';
import { addWhole } from '../aggregate/addWhole.js';
import { checkColumn } from '../aggregate/checkColumn.js';
import { checkCustomerColumns } from './checkCustomerColumns.js';
import type { Rfm } from './rfm.js';
import type { CustomerSegment } from './segmentation.js';

/** 一层客户的数字; `compute(valuePerOrder, …)` and `compute(valuePerBuyer, …)` read them. */
export interface SegmentFigures extends Pick<CustomerSegment, 'id' | 'name'> {
  /** Customers of the segment; `buyers` in the formulas of metrics. */
  readonly buyers: number;
  readonly orders: number;
  readonly paidFen: Fen;
}

/**
 * 分层汇总: customers, orders and money of every segment, in the segmentation's order, also of those that nobody is in.
 *
 * @throws `money/overflow`, `column/unequal`, `column/not-column`, `column/not-customer`, `customer/not-segments`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { compute, encodeOrders, handbookSegments, rfm, summarizeSegments, valuePerOrder } from '@zhanggui/metrics';
 * const day = parseDay('2026-06-18');
 * const orders = encodeOrders([{ orderId: '1', buyerId: 'a', day, kind: 'sale', amountFen: fen(12000) }]);
 * const [, potential] = summarizeSegments(rfm(orders, handbookSegments.value, { endsOn: day }));
 * potential && [potential.id, potential.buyers, compute(valuePerOrder, potential)]; // => ['potential', 1, 12000]
 * ```
 */
export function summarizeSegments(result: Pick<Rfm, 'customers' | 'segments'>): SegmentFigures[] {
  checkObject('result', result);
  const { customers, segments } = result;
  checkCustomerColumns(customers);
  checkObject('segments', segments);
  checkList('segments.segments', segments.segments);
  const { segment } = segments;
  checkColumn('segment', segment, ['Uint8Array'], customers.customer.length);
  const figures = segments.segments.map((each) => ({ id: each?.id, name: each?.name, buyers: 0, orders: 0, paidFen: 0 as Fen }));
  for (let row = 0; row < segment.length; row++) {
    const here = figures[segment[row]!];
    if (here === undefined) throw new ZhangguiError('customer/not-segments', { value: shown(segment[row]) });
    here.buyers += 1;
    here.orders = addWhole(here.orders, customers.orders[row]!);
    here.paidFen = addWhole(here.paidFen, customers.paidFen[row]!) as Fen;
  }
  return figures;
}
