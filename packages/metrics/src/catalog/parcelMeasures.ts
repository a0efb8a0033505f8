import type { Measure } from '../metric/measure.js';

/** 包裹表的度量: the inputs that stand in a table `parcels`, one row a parcel, on the day it was shipped. */
export const parcelMeasures = [
  { id: 'shippedParcels', name: { zh: '已发货包裹数', en: 'Parcels shipped' }, unit: 'count', table: 'parcels', aggregate: 'rows' },
  {
    id: 'pickedUpParcels',
    name: { zh: '已揽收包裹数', en: 'Parcels picked up' },
    unit: 'count',
    table: 'parcels',
    aggregate: 'rows',
    where: [{ column: 'pickedUp', is: 1 }],
  },
  {
    id: 'signedParcels',
    name: { zh: '已签收包裹数', en: 'Parcels signed for' },
    unit: 'count',
    table: 'parcels',
    aggregate: 'rows',
    where: [{ column: 'signed', is: 1 }],
  },
  {
    id: 'exceptionParcels',
    name: { zh: '异常包裹数', en: 'Stuck parcels' },
    unit: 'count',
    table: 'parcels',
    aggregate: 'rows',
    where: [{ column: 'stuck', is: 1 }],
  },
  {
    id: 'deliveryHours',
    name: { zh: '签收小时数', en: 'Hours to delivery' },
    unit: 'hours',
    table: 'parcels',
    aggregate: 'sum',
    column: 'deliveryHours',
    where: [{ column: 'signed', is: 1 }],
  },
  {
    id: 'timedParcels',
    name: { zh: '有时长的已签收包裹数', en: 'Parcels signed for whose hours are known' },
    unit: 'count',
    table: 'parcels',
    aggregate: 'rows',
    where: [
      { column: 'signed', is: 1 },
      { column: 'deliveryHours', has: 'value' },
    ],
  },
  {
    id: 'freightFen',
    name: { zh: '运费', en: 'Freight' },
    unit: 'fen',
    table: 'parcels',
    aggregate: 'sum',
    column: 'freightFen',
    complete: true,
  },
] as const satisfies readonly Measure[];
