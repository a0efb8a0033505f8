import type { Measure } from '../metric/measure.js';

/** 粉丝表的度量: the inputs that stand in a table `fans`, one row for each day and account: who came and who left that day. */
export const fanMeasures = [
  { id: 'newFans', name: { zh: '新增粉丝', en: 'New followers' }, unit: 'count', table: 'fans', aggregate: 'sum', column: 'newFans' },
  {
    id: 'lostFans',
    name: { zh: '取关粉丝', en: 'Followers who left' },
    unit: 'count',
    table: 'fans',
    aggregate: 'sum',
    column: 'lostFans',
  },
] as const satisfies readonly Measure[];
