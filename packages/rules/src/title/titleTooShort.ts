import { type Fact, factOn, type Platform, textWidth } from '@zhanggui/core';
import { type TitleLimit, titleLimit } from '../facts/titleLimit.js';
import type { Rule } from '../rule/rule.js';

/** 标题过短: a title shorter than its platform asks for, counted as the platform counts. Nothing where its source names no least. */
export const titleTooShort = {
  id: 'title/too-short',
  name: { zh: '标题过短', en: 'Title too short' },
  topic: 'title',
  severity: 'error',
  message: { zh: '标题长 {length}，至少 {limit}', en: 'Title is {length} long, at least {limit} needed' },
  examples: [{ bad: { platform: 'douyin', title: '防晒衣' }, good: { platform: 'douyin', title: '夏季新款薄款冰丝防晒衣女' } }],
  data: titleLimit,
  check(limits) {
    return ({ title, platform }, { day, ...known }) => {
      const limit = factOn(limits[platform], day, known);
      if (limit === null || title === null) return 'unknown';
      const { least = 0, unit } = limit.value;
      const length = textWidth(title, { unit });
      if (length >= least) return [];
      return [{ params: { length, limit: least }, at: { path: '/title' }, basis: limit.source.title }];
    };
  },
} as const satisfies Rule<Partial<Record<Platform, readonly Fact<TitleLimit>[]>>>;
