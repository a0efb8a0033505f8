import { type Fact, factOn, type Platform, textWidth } from '@zhanggui/core';
import { type TitleLimit, titleLimit } from '../facts/titleLimit.js';
import type { Rule } from '../rule/rule.js';

/**
 * 标题超长: a title longer than its platform allows, counted as the platform counts. Points at what is over.
 *
 * A warning where the source does not say how it counts.
 */
export const titleTooLong = {
  id: 'title/too-long',
  name: { zh: '标题超长', en: 'Title too long' },
  topic: 'title',
  severity: 'error',
  message: { zh: '标题长 {length}，上限 {limit}', en: 'Title is {length} long, limit {limit}' },
  examples: [
    {
      bad: { title: '夏季新款薄款冰丝防晒衣女长袖连帽透气防紫外线户外骑行开衫外套宽松显瘦百搭上衣潮' },
      good: { title: '夏季新款薄款冰丝防晒衣女长袖连帽透气' },
    },
  ],
  data: titleLimit,
  check(limits) {
    return ({ title, platform }, { day, ...known }) => {
      const limit = factOn(limits[platform], day, known);
      if (limit === null || title === null) return 'unknown';
      const { most, unit, unitAssumed } = limit.value;
      const length = textWidth(title, { unit });
      if (length <= most) return [];
      const at = { path: '/title', start: fitting(title, limit.value), end: title.length };
      return [{ ...(unitAssumed && { severity: 'warning' }), params: { length, limit: most }, at, basis: limit.source.title }];
    };
  },
} as const satisfies Rule<Partial<Record<Platform, readonly Fact<TitleLimit>[]>>>;

/** How many UTF-16 code units fit. */
function fitting(title: string, { most, unit }: TitleLimit): number {
  let width = 0;
  let end = 0;
  for (const character of title) {
    width += textWidth(character, { unit });
    if (width > most) return end;
    end += character.length;
  }
  return end;
}
