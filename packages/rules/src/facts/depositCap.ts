import type { Fact } from '@zhanggui/core';

/** 定金上限: which share of what the main contract is worth a deposit may be; what is above it has no effect as a deposit. */
export const depositCap = [
  {
    value: 0.2,
    from: '2021-01-01',
    recordedOn: '2026-11-22',
    status: 'verified',
    source: {
      title: '中华人民共和国民法典',
      url: 'https://www.spp.gov.cn/spp/ssmfdyflvdtpgz/202008/t20200831_478413.shtml',
      locator: '第五百八十六条',
      checkedOn: '2026-11-22',
    },
    note: 'Article 586 was read in full in public copies that name an official page (JeasonLi2024/claimcraft-creative with this address, and a data set of legal texts with spp.gov.cn/spp/fl/202006/t20200602_463888.shtml); the official page was not opened that day.',
  },
] as const satisfies readonly Fact<number>[];
