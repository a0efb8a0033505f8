import type { Fact } from '../fact/fact.js';
import { holidayNames } from './holidayNames.js';
import type { HolidayNotice } from './holidayNotice.js';

/** 2025 年放假安排. */
export const notice2025 = {
  value: {
    year: 2025,
    holidays: [
      { name: holidayNames.newYear, from: '2025-01-01', to: '2025-01-01' },
      { name: holidayNames.springFestival, from: '2025-01-28', to: '2025-02-04' },
      { name: holidayNames.qingming, from: '2025-04-04', to: '2025-04-06' },
      { name: holidayNames.labourDay, from: '2025-05-01', to: '2025-05-05' },
      { name: holidayNames.dragonBoat, from: '2025-05-31', to: '2025-06-02' },
      { name: holidayNames.nationalAndMidAutumn, from: '2025-10-01', to: '2025-10-08' },
    ],
    makeupWorkdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  from: '2025-01-01',
  until: '2026-01-01',
  recordedOn: '2026-11-22',
  source: {
    title: '国务院办公厅关于2025年部分节假日安排的通知',
    url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    locator: '国办发明电〔2024〕12号, 2024-11-12',
    checkedOn: '2026-11-22',
  },
  status: 'secondary',
  note: 'Number and date are from copies, one of which has 〔2024〕8号 for 12号; the page itself was not opened. The days agree with five public data sets, which may share a source.',
} as const satisfies Fact<HolidayNotice>;
