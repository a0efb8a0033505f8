import type { Measure } from '../metric/measure.js';

/** 下单表的度量: the inputs that stand in a table `placedOrders`, one row an order, on the day it was placed, paid or not. */
export const placedOrderMeasures = [
  {
    id: 'placedBuyers',
    name: { zh: '下单买家数', en: 'Buyers who placed an order' },
    unit: 'count',
    table: 'placedOrders',
    aggregate: 'distinct',
    column: 'buyer',
  },
  {
    id: 'placedBuyersPaid',
    name: { zh: '下单且已付款的买家数', en: 'Buyers who placed and paid' },
    unit: 'count',
    table: 'placedOrders',
    aggregate: 'distinct',
    column: 'buyer',
    where: [{ column: 'paid', is: 1 }],
  },
  {
    id: 'placedListFen',
    name: { zh: '下单的标价金额', en: 'Placed amount at list price' },
    unit: 'fen',
    table: 'placedOrders',
    aggregate: 'sum',
    column: 'listFen',
    complete: true,
  },
] as const satisfies readonly Measure[];
