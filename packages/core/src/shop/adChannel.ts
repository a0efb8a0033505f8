import type { Fact } from '../fact/fact.js';
import type { Platform } from '../platform/platform.js';
import type { Text } from '../text/text.js';
import type { Term } from './term.js';

/** 广告渠道: an ad product that a shop can buy, under the name that the handbooks use. */
export interface AdChannel extends Term {
  /** Where its ads run. */
  readonly platforms: readonly Platform[];
  /**
   * 曾用名: the names it has gone by, newest first, as each source tells them; `factOn` finds the best source.
   *
   * Read them all to recognise a column of a report. No source was found for the day on which one name followed another, so
   * every `from` is `null` and the name on a day of the past is not known.
   */
  readonly names: readonly Fact<readonly Text[]>[];
}

/** 广告渠道. */
export const adChannels = [
  {
    id: 'ztc',
    name: { zh: '直通车', en: 'Zhitongche' },
    platforms: ['taobao', 'tmall'],
    names: [
      {
        value: [
          { zh: '关键词推广', en: 'Keyword promotion' },
          { zh: '直通车', en: 'Zhitongche' },
        ],
        from: null,
        recordedOn: '2026-11-22',
        source: {
          title: '生意参谋流量来源报表（转引自公开的报表读取程序）',
          locator: '三级来源“关键词推广(原直通车)”',
          checkedOn: '2026-11-22',
        },
        status: 'secondary',
      },
      {
        value: [{ zh: '直通车', en: 'Zhitongche' }],
        from: null,
        recordedOn: '2026-11-22',
        source: { title: '电商运营工作指引', checkedOn: '2026-11-22' },
        status: 'handbook',
      },
    ],
  },
  {
    id: 'zuanzhan',
    name: { zh: '钻展', en: 'Zuanzhan display ads' },
    platforms: ['taobao', 'tmall'],
    names: [
      {
        value: [
          { zh: '精准人群推广', en: 'Audience promotion' },
          { zh: '引力魔方', en: 'Yinli Mofang' },
          { zh: '超级钻展', en: 'Super Zuanzhan' },
        ],
        from: null,
        recordedOn: '2026-11-22',
        source: {
          title: '生意参谋流量来源报表、阿里妈妈引力魔方站内通知（均转引自公开的程序）',
          locator: '三级来源“精准人群推广(原引力魔方)”；超级钻展自 1 月 20 日起逐步下线（未写年份），计划转到引力魔方',
          checkedOn: '2026-11-22',
        },
        status: 'secondary',
      },
      {
        value: [{ zh: '钻展', en: 'Zuanzhan display ads' }],
        from: null,
        recordedOn: '2026-11-22',
        source: { title: '电商运营工作指引', checkedOn: '2026-11-22' },
        status: 'handbook',
        note: '与超级钻展的先后没有来源，按名称推定',
      },
    ],
  },
  {
    id: 'feed-ads',
    name: { zh: '信息流', en: 'Feed ads' },
    platforms: ['douyin', 'xiaohongshu', 'kuaishou'],
    names: [
      {
        value: [{ zh: '信息流', en: 'Feed ads' }],
        from: null,
        recordedOn: '2026-11-22',
        source: { title: '电商运营工作指引', checkedOn: '2026-11-22' },
        status: 'handbook',
        note: '原文不写平台；所列平台是本库的归类',
      },
    ],
  },
  {
    id: 'douyin-ads',
    name: { zh: '抖音', en: 'Douyin ads' },
    platforms: ['douyin'],
    names: [
      {
        value: [
          { zh: '巨量千川', en: 'Ocean Engine Qianchuan' },
          { zh: '抖音', en: 'Douyin ads' },
        ],
        from: null,
        recordedOn: '2026-11-22',
        source: { title: '电商运营工作指引写抖音，电子商务实务岗位操作指导手册写巨量千川', checkedOn: '2026-11-22' },
        status: 'handbook',
        note: '两个叫法并存，不是改名',
      },
    ],
  },
  {
    id: 'xiaohongshu-ads',
    name: { zh: '小红书', en: 'Xiaohongshu ads' },
    platforms: ['xiaohongshu'],
    names: [
      {
        value: [{ zh: '聚光', en: 'Juguang' }],
        from: null,
        recordedOn: '2026-11-22',
        source: { title: '小红书聚光平台（转引自公开的接口程序）', checkedOn: '2026-11-22' },
        status: 'secondary',
        note: '投放平台的名称',
      },
      {
        value: [{ zh: '小红书', en: 'Xiaohongshu ads' }],
        from: null,
        recordedOn: '2026-11-22',
        source: { title: '电商运营工作指引', checkedOn: '2026-11-22' },
        status: 'handbook',
      },
    ],
  },
] as const satisfies readonly AdChannel[];

export type AdChannelId = (typeof adChannels)[number]['id'];
