import type { Fact } from '@zhanggui/core';

/** A fine in fen, `mostFen` included. */
export interface FineRange {
  /** 0 where the law names no least sum. */
  readonly leastFen: number;
  readonly mostFen: number;
}

/** A fine in multiples of a sum. */
export interface FineTimes {
  /** `ad-fee` 广告费用, `gain` 违法所得, `goods-value` 货值金额, `turnover` 违法经营额. */
  readonly of: 'ad-fee' | 'gain' | 'goods-value' | 'turnover';
  readonly least: number;
  readonly most: number;
}

/** 罚款: how much a breach may cost. */
export interface Penalty {
  /** How a finding cites it. */
  readonly clause: string;
  readonly times?: FineTimes;
  /** Where there is no sum to multiply, or it is too small, if there are `times`; else in every case. */
  readonly fine?: FineRange;
  /** 情节严重的: in a serious case, or the third in two years (广告法 55). */
  readonly serious?: { readonly times?: FineTimes; readonly fine?: FineRange };
}

const recorded = {
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

const adLawText = {
  title: '中华人民共和国广告法（2021年修正）',
  url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_5474cf75173c45d6a0379730fb4e8d97.html',
  checkedOn: '2026-11-22',
} as const;

const cosmeticsText = {
  title: '化妆品监督管理条例（国务院令第727号）',
  url: 'https://www.gov.cn/gongbao/content/2020/content_5525087.htm',
  checkedOn: '2026-11-22',
} as const;

const unfairText = {
  title: '中华人民共和国反不正当竞争法（2019年修正）',
  checkedOn: '2026-11-22',
} as const;

const newUnfairText = {
  title: '中华人民共和国反不正当竞争法（2025年修订）',
  url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_3737890d856a4e44a8ea07c50c90c116.html',
  checkedOn: '2026-11-22',
} as const;

const newUnfairRecord = {
  from: '2025-10-15',
  recordedOn: '2026-11-22',
  status: 'secondary',
  note: 'Read in the full text that the public repository supermariao/laws keeps; the official page was not opened that day.',
} as const;

const trademarkText = { title: '中华人民共和国商标法（2019年修正）', checkedOn: '2026-11-22' } as const;

/** 罚款幅度: what each law puts on a breach, newest first. 1 万元 is 1,000,000 fen. */
export const claimPenalties = {
  /** False advertisements. */
  'ad-law/55': [
    {
      ...recorded,
      from: '2021-04-29',
      source: { ...adLawText, locator: '第五十五条' },
      value: {
        clause: '广告法第五十五条',
        times: { of: 'ad-fee', least: 3, most: 5 },
        fine: { leastFen: 20_000_000, mostFen: 100_000_000 },
        serious: { times: { of: 'ad-fee', least: 5, most: 10 }, fine: { leastFen: 100_000_000, mostFen: 200_000_000 } },
      },
    },
  ],
  /** Forbidden wording (article 9), minors, prescription medicine, breast milk, tobacco. */
  'ad-law/57': [
    {
      ...recorded,
      from: '2021-04-29',
      source: { ...adLawText, locator: '第五十七条' },
      value: { clause: '广告法第五十七条', fine: { leastFen: 20_000_000, mostFen: 100_000_000 } },
    },
  ],
  /** Medical wording, health food, alcohol, education, investment, real estate, seeds. */
  'ad-law/58': [
    {
      ...recorded,
      from: '2021-04-29',
      source: { ...adLawText, locator: '第五十八条' },
      value: {
        clause: '广告法第五十八条',
        times: { of: 'ad-fee', least: 1, most: 3 },
        fine: { leastFen: 10_000_000, mostFen: 20_000_000 },
        serious: { times: { of: 'ad-fee', least: 3, most: 5 }, fine: { leastFen: 20_000_000, mostFen: 100_000_000 } },
      },
    },
  ],
  /** Unclear content, sources, patents, disparagement. */
  'ad-law/59': [
    {
      ...recorded,
      from: '2021-04-29',
      source: { ...adLawText, locator: '第五十九条' },
      value: { clause: '广告法第五十九条', fine: { leastFen: 0, mostFen: 10_000_000 } },
    },
  ],
  /** Who recommends goods without having used them. */
  'ad-law/61': [
    {
      ...recorded,
      from: '2021-04-29',
      source: { ...adLawText, locator: '第六十一条' },
      value: { clause: '广告法第六十一条', times: { of: 'gain', least: 1, most: 2 } },
    },
  ],
  /** Labels of cosmetics. From goods worth 10,000 yuan on, 3 to 10 times their worth. */
  'cosmetics-regulation/61': [
    {
      ...recorded,
      from: '2021-01-01',
      source: { ...cosmeticsText, locator: '第六十一条' },
      value: {
        clause: '化妆品监督管理条例第六十一条',
        times: { of: 'goods-value', least: 3, most: 10 },
        fine: { leastFen: 1_000_000, mostFen: 3_000_000 },
      },
    },
  ],
  /** No summary of the ground of a claimed function. */
  'cosmetics-regulation/62': [
    {
      ...recorded,
      from: '2021-01-01',
      source: { ...cosmeticsText, locator: '第六十二条' },
      value: {
        clause: '化妆品监督管理条例第六十二条',
        fine: { leastFen: 1_000_000, mostFen: 3_000_000 },
        serious: { fine: { leastFen: 3_000_000, mostFen: 5_000_000 } },
      },
    },
  ],
  /** Labels of food. From goods worth 10,000 yuan on, 5 to 10 times their worth. */
  'food-law/125': [
    {
      ...recorded,
      from: '2021-04-29',
      source: {
        title: '中华人民共和国食品安全法（2021年修正）',
        url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_6bff4ef87291497fa72949e1fc88efb5.html',
        locator: '第一百二十五条',
        checkedOn: '2026-11-22',
      },
      value: {
        clause: '食品安全法第一百二十五条',
        times: { of: 'goods-value', least: 5, most: 10 },
        fine: { leastFen: 500_000, mostFen: 5_000_000 },
      },
    },
  ],
  /** Unfair prices. The law names no sum where there is no gain. */
  'price-law/40': [
    {
      ...recorded,
      from: '1998-05-01',
      source: { title: '中华人民共和国价格法', locator: '第四十条', checkedOn: '2026-11-22' },
      value: { clause: '价格法第四十条', times: { of: 'gain', least: 0, most: 5 } },
    },
  ],
  /** Misleading the consumer, where no other law says more. */
  'consumer-law/56': [
    {
      ...recorded,
      from: '2014-03-15',
      source: {
        title: '中华人民共和国消费者权益保护法（2013年修正）',
        url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_0a323e046fba43f0b6e9e977f1e8d5fc.html',
        locator: '第五十六条',
        checkedOn: '2026-11-22',
      },
      value: {
        clause: '消费者权益保护法第五十六条',
        times: { of: 'gain', least: 1, most: 10 },
        fine: { leastFen: 0, mostFen: 50_000_000 },
      },
    },
  ],
  /** False publicity. */
  'unfair-competition-law/false-claims': [
    {
      ...newUnfairRecord,
      source: { ...newUnfairText, locator: '第二十五条' },
      value: {
        clause: '反不正当竞争法第二十五条',
        fine: { leastFen: 0, mostFen: 100_000_000 },
        serious: { fine: { leastFen: 100_000_000, mostFen: 200_000_000 } },
      },
    },
    {
      ...recorded,
      from: '2019-04-23',
      until: '2025-10-15',
      source: { ...unfairText, locator: '第二十条' },
      value: {
        clause: '反不正当竞争法第二十条',
        fine: { leastFen: 20_000_000, mostFen: 100_000_000 },
        serious: { fine: { leastFen: 100_000_000, mostFen: 200_000_000 } },
      },
    },
  ],
  /** Hurting the good name of another. */
  'unfair-competition-law/discredit': [
    {
      ...newUnfairRecord,
      source: { ...newUnfairText, locator: '第二十八条' },
      value: {
        clause: '反不正当竞争法第二十八条',
        fine: { leastFen: 10_000_000, mostFen: 100_000_000 },
        serious: { fine: { leastFen: 100_000_000, mostFen: 500_000_000 } },
      },
    },
    {
      ...recorded,
      from: '2019-04-23',
      until: '2025-10-15',
      source: { ...unfairText, locator: '第二十三条' },
      value: {
        clause: '反不正当竞争法第二十三条',
        fine: { leastFen: 10_000_000, mostFen: 50_000_000 },
        serious: { fine: { leastFen: 50_000_000, mostFen: 300_000_000 } },
      },
    },
  ],
  /** Passing off. */
  'unfair-competition-law/confusion': [
    {
      ...newUnfairRecord,
      source: { ...newUnfairText, locator: '第二十三条' },
      value: {
        clause: '反不正当竞争法第二十三条',
        times: { of: 'turnover', least: 0, most: 5 },
        fine: { leastFen: 0, mostFen: 25_000_000 },
      },
    },
    {
      ...recorded,
      from: '2019-04-23',
      until: '2025-10-15',
      source: { ...unfairText, locator: '第十八条' },
      value: {
        clause: '反不正当竞争法第十八条',
        times: { of: 'turnover', least: 0, most: 5 },
        fine: { leastFen: 0, mostFen: 25_000_000 },
      },
    },
  ],
  /** Prize sales. */
  'unfair-competition-law/prizes': [
    {
      ...newUnfairRecord,
      source: { ...newUnfairText, locator: '第二十七条' },
      value: { clause: '反不正当竞争法第二十七条', fine: { leastFen: 5_000_000, mostFen: 50_000_000 } },
    },
    {
      ...recorded,
      from: '2019-04-23',
      until: '2025-10-15',
      source: { ...unfairText, locator: '第二十二条' },
      value: { clause: '反不正当竞争法第二十二条', fine: { leastFen: 5_000_000, mostFen: 50_000_000 } },
    },
  ],
  /** 驰名商标 in an advertisement: a fixed sum. */
  'trademark-law/53': [
    {
      ...recorded,
      from: '2019-11-01',
      source: { ...trademarkText, locator: '第五十三条' },
      value: { clause: '商标法第五十三条', fine: { leastFen: 10_000_000, mostFen: 10_000_000 } },
    },
  ],
  /** Infringing a registered mark. */
  'trademark-law/60': [
    {
      ...recorded,
      from: '2019-11-01',
      source: { ...trademarkText, locator: '第六十条' },
      value: {
        clause: '商标法第六十条',
        times: { of: 'turnover', least: 0, most: 5 },
        fine: { leastFen: 0, mostFen: 25_000_000 },
      },
    },
  ],
} as const satisfies Record<string, readonly Fact<Penalty>[]>;

export type PenaltyId = keyof typeof claimPenalties;
