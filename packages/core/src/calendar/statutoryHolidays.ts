import type { Fact } from '../fact/fact.js';
import type { Text } from '../text/text.js';
import type { FestivalId } from './festivals.js';
import { holidayNames } from './holidayNames.js';

/** 法定节假日: days off by law, by their dates or by a festival. */
export type StatutoryHoliday = StatutoryDates | StatutoryFestival;

/** 固定日期的节日. */
export interface StatutoryDates {
  readonly name: Text;
  /** `MM-DD`. */
  readonly dates: readonly string[];
}

/** 跟着农历或节气走的节日. */
export interface StatutoryFestival {
  readonly name: Text;
  readonly festival: FestivalId;
  /** Days after the festival; −1 is its eve. */
  readonly shifts: readonly number[];
}

/** 全体公民放假的法定节假日: 13 days a year since 2025. */
export const statutoryHolidays = [
  {
    value: [
      { name: holidayNames.newYear, dates: ['01-01'] },
      { name: holidayNames.springFestival, festival: 'spring-festival', shifts: [-1, 0, 1, 2] },
      { name: holidayNames.qingming, festival: 'qingming', shifts: [0] },
      { name: holidayNames.labourDay, dates: ['05-01', '05-02'] },
      { name: holidayNames.dragonBoat, festival: 'dragon-boat', shifts: [0] },
      { name: holidayNames.midAutumn, festival: 'mid-autumn', shifts: [0] },
      { name: holidayNames.nationalDay, dates: ['10-01', '10-02', '10-03'] },
    ],
    from: '2025-01-01',
    recordedOn: '2026-11-22',
    source: {
      title: '全国年节及纪念日放假办法（2024-11-10修订）',
      url: 'https://www.gov.cn/zhengce/content/202411/content_6986380.htm',
      checkedOn: '2026-11-22',
    },
    status: 'verified',
    note: 'Read in a public copy of the full text; the page itself was not opened.',
  },
] as const satisfies readonly Fact<readonly StatutoryHoliday[]>[];
