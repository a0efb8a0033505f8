import type { Measure } from '../metric/measure.js';

/** 订单明细表的度量: the inputs that stand in a table `lines`, one row a line of an order, on the day it was paid. */
export const lineMeasures = [
  { id: 'paidFen', name: { zh: '支付金额', en: 'Paid amount' }, unit: 'fen', table: 'lines', aggregate: 'sum', column: 'paidFen' },
  { id: 'orders', name: { zh: '支付订单数', en: 'Paid orders' }, unit: 'count', table: 'lines', aggregate: 'distinct', column: 'order' },
  { id: 'buyers', name: { zh: '支付买家数', en: 'Buyers' }, unit: 'count', table: 'lines', aggregate: 'distinct', column: 'buyer' },
  {
    id: 'repeatBuyers',
    name: { zh: '购买两次及以上的买家数', en: 'Buyers with two orders or more' },
    unit: 'count',
    table: 'lines',
    aggregate: 'distinct',
    column: 'buyer',
    having: { distinct: 'order', atLeast: 2 },
  },
  {
    id: 'pieces',
    name: { zh: '支付件数', en: 'Pieces paid for' },
    unit: 'count',
    table: 'lines',
    aggregate: 'sum',
    column: 'pieces',
    complete: true,
  },
  {
    id: 'goodsCostFen',
    name: { zh: '销货成本', en: 'Cost of goods' },
    unit: 'fen',
    table: 'lines',
    aggregate: 'sum',
    column: 'goodsCostFen',
    complete: true,
  },
  {
    id: 'refundedFen',
    name: { zh: '这些订单的退款金额', en: 'Money back of these orders' },
    unit: 'fen',
    table: 'lines',
    aggregate: 'sum',
    column: 'refundedFen',
  },
  {
    id: 'skusSold',
    name: { zh: '有销量的商品数', en: 'Goods with a sale' },
    unit: 'count',
    table: 'lines',
    aggregate: 'distinct',
    column: 'sku',
  },
] as const satisfies readonly Measure[];
