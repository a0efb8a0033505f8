import type { Measure } from '../metric/measure.js';

/** 访问表的度量: the inputs that stand in a table `visits`, one row a visit, on its day. */
export const visitMeasures = [
  { id: 'visitors', name: { zh: '访客数', en: 'Visitors' }, unit: 'count', table: 'visits', aggregate: 'distinct', column: 'visitor' },
  { id: 'visits', name: { zh: '访问次数', en: 'Visits' }, unit: 'count', table: 'visits', aggregate: 'rows' },
  { id: 'pageViews', name: { zh: '浏览量', en: 'Page views' }, unit: 'count', table: 'visits', aggregate: 'sum', column: 'pageViews' },
  {
    id: 'newVisitors',
    name: { zh: '新访客数', en: 'New visitors' },
    unit: 'count',
    table: 'visits',
    aggregate: 'distinct',
    column: 'visitor',
    where: [{ column: 'newVisitor', is: 1 }],
  },
  {
    id: 'visitorsWhoNeverBought',
    name: { zh: '从未购买过的访客数', en: 'Visitors who had not bought before' },
    unit: 'count',
    table: 'visits',
    aggregate: 'distinct',
    column: 'visitor',
    where: [{ column: 'neverBought', is: 1 }],
  },
  {
    id: 'paidVisitors',
    name: { zh: '付费流量访客数', en: 'Visitors from promotion' },
    unit: 'count',
    table: 'visits',
    aggregate: 'distinct',
    column: 'visitor',
    where: [{ column: 'paid', is: 1 }],
  },
  {
    id: 'bouncedVisits',
    name: { zh: '只看一页的访问', en: 'Visits of one page' },
    unit: 'count',
    table: 'visits',
    aggregate: 'rows',
    where: [{ column: 'pageViews', is: 1 }],
  },
  {
    id: 'staySeconds',
    name: { zh: '停留秒数', en: 'Seconds of stay' },
    unit: 'seconds',
    table: 'visits',
    aggregate: 'sum',
    column: 'staySeconds',
  },
] as const satisfies readonly Measure[];
