import type { Fact } from '@zhanggui/core';

/** 广告法条款: the clauses that words stand on, each with how a finding cites it. */
export const adLaw = {
  /** Art. 9 item 3 names 国家级, 最高级 and 最佳 and ends with 等: words of the same meaning are meant too. */
  '9.3': [
    {
      value: '广告法第九条第三项',
      from: '2021-04-29',
      recordedOn: '2026-11-22',
      status: 'verified',
      source: {
        title: '中华人民共和国广告法（2021年修正）',
        url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_5474cf75173c45d6a0379730fb4e8d97.html',
        locator: '第九条第三项',
        checkedOn: '2026-11-22',
      },
      note: 'Read in the full text that the public repository JeasonLi2024/claimcraft-creative keeps with the official address (2026-07-20); the official page was not opened that day.',
    },
  ],
} as const satisfies Record<string, readonly Fact<string>[]>;

export type AdLawClause = keyof typeof adLaw;

/**
 * 广告绝对化用语执法指南: when such a word is no breach. Art. 5: it does not point at the goods (attitude, motto, goal). Art. 6: comparison
 * with one's own goods, advice on use, grades of a standard, names and marks, awarded titles, facts limited in time and place.
 */
export const absoluteWordsGuide = [
  {
    value: '广告绝对化用语执法指南',
    from: '2023-03-20',
    recordedOn: '2026-11-22',
    status: 'verified',
    source: {
      title: '广告绝对化用语执法指南（市场监管总局公告2023年第6号）',
      url: 'https://www.samr.gov.cn/ggjgs/tzgg/art/2023/art_183b5cb48d9e4f0dba67f9f912a913ba.html',
      locator: '第五条、第六条',
      checkedOn: '2026-11-22',
    },
    note: 'Read in the full text that the public repository supermariao/laws keeps with the official address; the official page was not opened that day. The first day is that of publication, by a report of a law firm (junhe.com/legal-updates/2095).',
  },
] as const satisfies readonly Fact<string>[];
