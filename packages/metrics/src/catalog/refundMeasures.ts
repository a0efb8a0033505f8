import type { Measure } from '../metric/measure.js';

/** 退款表的度量: the inputs that stand in a table `refunds`, one row a refund, on the day the money went back. */
export const refundMeasures = [
  {
    id: 'refundFen',
    name: { zh: '退款金额', en: 'Refunded amount' },
    unit: 'fen',
    table: 'refunds',
    aggregate: 'sum',
    column: 'refundFen',
  },
  { id: 'refunds', name: { zh: '退款笔数', en: 'Refunds' }, unit: 'count', table: 'refunds', aggregate: 'rows' },
  {
    id: 'refundedOrders',
    name: { zh: '退款订单数', en: 'Orders with a refund' },
    unit: 'count',
    table: 'refunds',
    aggregate: 'distinct',
    column: 'order',
  },
  {
    id: 'returnedPieces',
    name: { zh: '退回件数', en: 'Pieces sent back' },
    unit: 'count',
    table: 'refunds',
    aggregate: 'sum',
    column: 'returnedPieces',
  },
  {
    id: 'returnedCostFen',
    name: { zh: '退回可再卖的成本', en: 'Cost of goods back in stock' },
    unit: 'fen',
    table: 'refunds',
    aggregate: 'sum',
    column: 'returnedCostFen',
  },
  {
    id: 'refundsInTime',
    name: { zh: '按时退款笔数', en: 'Refunds made in time' },
    unit: 'count',
    table: 'refunds',
    aggregate: 'rows',
    where: [{ column: 'inTime', is: 1 }],
  },
  {
    id: 'refundHours',
    name: { zh: '退款小时数', en: 'Hours of refunds' },
    unit: 'hours',
    table: 'refunds',
    aggregate: 'sum',
    column: 'refundHours',
  },
  {
    id: 'qualityRefundedOrders',
    name: { zh: '因品质退款的订单数', en: 'Orders refunded for quality' },
    unit: 'count',
    table: 'refunds',
    aggregate: 'distinct',
    column: 'order',
    where: [{ column: 'quality', is: 1 }],
  },
] as const satisfies readonly Measure[];
