import type { Measure } from '../metric/measure.js';

/** 订单表的度量: the inputs that stand in a table `orders`, one row a payment, on its day; several rows may be of one order. */
export const orderMeasures = [
  { id: 'paidFen', name: { zh: '支付金额', en: 'Paid amount' }, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paidFen' },
  { id: 'orders', name: { zh: '支付订单数', en: 'Paid orders' }, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'order' },
  { id: 'buyers', name: { zh: '支付买家数', en: 'Buyers' }, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' },
  {
    id: 'newBuyers',
    name: { zh: '新客数', en: 'New buyers' },
    unit: 'count',
    table: 'orders',
    aggregate: 'distinct',
    column: 'buyer',
    where: [{ column: 'newBuyer', is: 1 }],
  },
  {
    id: 'repeatBuyers',
    name: { zh: '购买两次及以上的买家数', en: 'Buyers with two orders or more' },
    unit: 'count',
    table: 'orders',
    aggregate: 'distinct',
    column: 'buyer',
    having: { distinct: 'order', atLeast: 2 },
  },
  { id: 'pieces', name: { zh: '支付件数', en: 'Pieces paid for' }, unit: 'count', table: 'orders', aggregate: 'sum', column: 'pieces' },
  {
    id: 'listFen',
    name: { zh: '标价金额', en: 'Amount at list price' },
    unit: 'fen',
    table: 'orders',
    aggregate: 'sum',
    column: 'listFen',
    complete: true,
  },
  { id: 'discountFen', name: { zh: '优惠金额', en: 'Discounts' }, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'discountFen' },
  {
    id: 'goodsCostFen',
    name: { zh: '销货成本', en: 'Cost of goods' },
    unit: 'fen',
    table: 'orders',
    aggregate: 'sum',
    column: 'goodsCostFen',
    complete: true,
  },
  {
    id: 'refundedFen',
    name: { zh: '这些订单的退款金额', en: 'Money back of these orders' },
    unit: 'fen',
    table: 'orders',
    aggregate: 'sum',
    column: 'refundedFen',
  },
] as const satisfies readonly Measure[];
