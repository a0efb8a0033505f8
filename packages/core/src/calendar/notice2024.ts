import type { Fact } from '../fact/fact.js';
import { holidayNames } from './holidayNames.js';
import type { HolidayNotice } from './holidayNotice.js';

/** 2024 年放假安排. */
export const notice2024 = {
  value: {
    year: 2024,
    holidays: [
      { name: holidayNames.newYear, from: '2024-01-01', to: '2024-01-01' },
      { name: holidayNames.springFestival, from: '2024-02-10', to: '2024-02-17' },
      { name: holidayNames.qingming, from: '2024-04-04', to: '2024-04-06' },
      { name: holidayNames.labourDay, from: '2024-05-01', to: '2024-05-05' },
      { name: holidayNames.dragonBoat, from: '2024-06-10', to: '2024-06-10' },
      { name: holidayNames.midAutumn, from: '2024-09-15', to: '2024-09-17' },
      { name: holidayNames.nationalDay, from: '2024-10-01', to: '2024-10-07' },
    ],
    makeupWorkdays: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  },
  from: '2024-01-01',
  until: '2025-01-01',
  recordedOn: '2026-11-22',
  source: {
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    locator: '国办发明电〔2023〕7号, 2023-10-25',
    checkedOn: '2026-11-22',
  },
  status: 'secondary',
  note: 'Number and date are from copies; the page itself was not opened. The days agree with five public data sets, which may share a source.',
} as const satisfies Fact<HolidayNotice>;
