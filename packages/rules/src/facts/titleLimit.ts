import type { Fact, Platform, WidthUnit } from '@zhanggui/core';

/** How long a title may be, and in which unit the platform counts. */
export interface TitleLimit {
  /** Left out where the source names none. */
  readonly least?: number;
  readonly most: number;
  readonly unit: WidthUnit;
  /** The source does not say how it counts: `unit` is our reading of it. */
  readonly unitAssumed?: true;
}

/**
 * 标题字数. 京东, 拼多多, 小红书 and 快手 are not here: no source that can be cited names theirs.
 *
 * Taobao and Tmall are told by the same interface document.
 */
export const titleLimit = {
  taobao: [
    {
      value: { most: 60, unit: 'half-width', unitAssumed: true },
      from: null,
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '淘宝开放平台 item.add',
        url: 'https://developer.alibaba.com/docs/api.htm?apiId=22',
        locator: 'title',
        checkedOn: '2026-11-22',
      },
      note: 'The document says 30 字符 and not how they are counted; read as 30 汉字 = 60 half-width units, which real titles fill.',
    },
  ],
  tmall: [
    {
      value: { most: 60, unit: 'half-width', unitAssumed: true },
      from: null,
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '淘宝开放平台 item.add',
        url: 'https://developer.alibaba.com/docs/api.htm?apiId=22',
        locator: 'title',
        checkedOn: '2026-11-22',
      },
      note: 'As Taobao. Books under category control may have 120 字符; that exception is not modelled.',
    },
  ],
  douyin: [
    {
      value: { least: 16, most: 60, unit: 'half-width' },
      from: null,
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '抖店开放平台 product.detail',
        url: 'https://op.jinritemai.com/',
        locator: 'product.detail',
        checkedOn: '2026-11-22',
      },
      note: '8 字 = 16 字符 to 30 字 = 60 字符: a 汉字 counts 2, a letter or digit 1. The address is the site, not the page.',
    },
  ],
} as const satisfies Partial<Record<Platform, readonly Fact<TitleLimit>[]>>;
