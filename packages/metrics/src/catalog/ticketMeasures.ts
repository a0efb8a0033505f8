import type { Measure } from '../metric/measure.js';

/** 工单表的度量: the inputs that stand in a table `tickets`, one row a ticket, on the day it was raised (`kind`: 'dispute', 'complaint' or another). */
export const ticketMeasures = [
  {
    id: 'disputes',
    name: { zh: '纠纷单数', en: 'Orders with a dispute' },
    unit: 'count',
    table: 'tickets',
    aggregate: 'distinct',
    column: 'order',
    where: [{ column: 'kind', is: 'dispute' }],
  },
  {
    id: 'complaints',
    name: { zh: '投诉单数', en: 'Orders with a complaint' },
    unit: 'count',
    table: 'tickets',
    aggregate: 'distinct',
    column: 'order',
    where: [{ column: 'kind', is: 'complaint' }],
  },
  {
    id: 'complaintsAnsweredInTime',
    name: { zh: '及时处理的投诉单数', en: 'Complaints answered in time' },
    unit: 'count',
    table: 'tickets',
    aggregate: 'distinct',
    column: 'order',
    where: [
      { column: 'kind', is: 'complaint' },
      { column: 'inTime', is: 1 },
    ],
  },
  { id: 'tickets', name: { zh: '工单数', en: 'Tickets' }, unit: 'count', table: 'tickets', aggregate: 'rows' },
  {
    id: 'resolvedTickets',
    name: { zh: '已解决的工单数', en: 'Solved tickets' },
    unit: 'count',
    table: 'tickets',
    aggregate: 'rows',
    where: [{ column: 'resolved', is: 1 }],
  },
  {
    id: 'resolutionHours',
    name: { zh: '解决小时数', en: 'Hours of solved tickets' },
    unit: 'hours',
    table: 'tickets',
    aggregate: 'sum',
    column: 'resolutionHours',
    where: [{ column: 'resolved', is: 1 }],
  },
  {
    id: 'timedTickets',
    name: { zh: '有时长的已解决工单数', en: 'Solved tickets whose hours are known' },
    unit: 'count',
    table: 'tickets',
    aggregate: 'rows',
    where: [
      { column: 'resolved', is: 1 },
      { column: 'resolutionHours', has: 'value' },
    ],
  },
] as const satisfies readonly Measure[];
