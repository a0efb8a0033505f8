import type { Measure } from '../metric/measure.js';

/** 到期包裹表的度量: the inputs that stand in a table `dueParcels`, one row a parcel, on the day by which it had to be picked up. */
export const dueParcelMeasures = [
  { id: 'parcelsDue', name: { zh: '到期应揽收包裹数', en: 'Parcels due' }, unit: 'count', table: 'dueParcels', aggregate: 'rows' },
  {
    id: 'parcelsPickedUpInTime',
    name: { zh: '按时揽收的包裹数', en: 'Those picked up in time' },
    unit: 'count',
    table: 'dueParcels',
    aggregate: 'rows',
    where: [{ column: 'inTime', is: 1 }],
  },
] as const satisfies readonly Measure[];
