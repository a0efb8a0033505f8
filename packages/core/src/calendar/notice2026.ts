import type { Fact } from '../fact/fact.js';
import { holidayNames } from './holidayNames.js';
import type { HolidayNotice } from './holidayNotice.js';

/** 2026 年放假安排. */
export const notice2026 = {
  value: {
    year: 2026,
    holidays: [
      { name: holidayNames.newYear, from: '2026-01-01', to: '2026-01-03' },
      { name: holidayNames.springFestival, from: '2026-02-15', to: '2026-02-23' },
      { name: holidayNames.qingming, from: '2026-04-04', to: '2026-04-06' },
      { name: holidayNames.labourDay, from: '2026-05-01', to: '2026-05-05' },
      { name: holidayNames.dragonBoat, from: '2026-06-19', to: '2026-06-21' },
      { name: holidayNames.midAutumn, from: '2026-09-25', to: '2026-09-27' },
      { name: holidayNames.nationalDay, from: '2026-10-01', to: '2026-10-07' },
    ],
    makeupWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  from: '2026-01-01',
  until: '2027-01-01',
  recordedOn: '2026-11-22',
  source: {
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    locator: '国办发明电〔2025〕7号, 2025-11-04',
    checkedOn: '2026-11-22',
  },
  status: 'secondary',
  note: 'Number and date are from copies, one of them on beijing.gov.cn; the page itself was not opened. The days agree with five public data sets, which may share a source.',
} as const satisfies Fact<HolidayNotice>;
