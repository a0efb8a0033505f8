import type { Measure } from '../metric/measure.js';

/** 直播表的度量: the inputs that stand in a table `lives`, one row a live show. */
export const liveMeasures = [
  {
    id: 'liveImpressions',
    name: { zh: '直播曝光次数', en: 'Impressions of the live room' },
    unit: 'count',
    table: 'lives',
    aggregate: 'sum',
    column: 'liveImpressions',
  },
  { id: 'liveViews', name: { zh: '观看次数', en: 'Views' }, unit: 'count', table: 'lives', aggregate: 'sum', column: 'liveViews' },
  {
    id: 'livePaidFen',
    name: { zh: '直播支付金额', en: 'Live sales' },
    unit: 'fen',
    table: 'lives',
    aggregate: 'sum',
    column: 'livePaidFen',
  },
  { id: 'liveHours', name: { zh: '开播小时数', en: 'Hours on air' }, unit: 'hours', table: 'lives', aggregate: 'sum', column: 'liveHours' },
  {
    id: 'itemImpressions',
    name: { zh: '商品曝光次数', en: 'Showings of goods' },
    unit: 'count',
    table: 'lives',
    aggregate: 'sum',
    column: 'itemImpressions',
  },
  {
    id: 'itemClicks',
    name: { zh: '商品点击次数', en: 'Clicks on goods' },
    unit: 'count',
    table: 'lives',
    aggregate: 'sum',
    column: 'itemClicks',
  },
  {
    id: 'liveStaySeconds',
    name: { zh: '停留秒数', en: 'Seconds of stay' },
    unit: 'seconds',
    table: 'lives',
    aggregate: 'sum',
    column: 'liveStaySeconds',
  },
] as const satisfies readonly Measure[];
