import type { Measure } from '../metric/measure.js';

/** 到期订单表的度量: the inputs that stand in a table `dueOrders`, one row an order, on the day by which it had to be shipped. */
export const dueOrderMeasures = [
  { id: 'ordersDue', name: { zh: '到期应发订单数', en: 'Orders due' }, unit: 'count', table: 'dueOrders', aggregate: 'rows' },
  {
    id: 'ordersShippedInTime',
    name: { zh: '按时发出的订单数', en: 'Those shipped in time' },
    unit: 'count',
    table: 'dueOrders',
    aggregate: 'rows',
    where: [{ column: 'inTime', is: 1 }],
  },
] as const satisfies readonly Measure[];
