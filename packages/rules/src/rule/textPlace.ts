import type { Text } from '@zhanggui/core';

/** 文案位置: where a text stands. */
export const textPlaces = ['title', 'detail', 'live', 'review-reply'] as const;

/** 文案位置. */
export type TextPlace = (typeof textPlaces)[number];

/** 文案位置的名称. */
export const textPlaceNames = {
  title: { zh: '标题', en: 'Title' },
  detail: { zh: '详情页', en: 'Detail page' },
  live: { zh: '直播话术', en: 'Live script' },
  'review-reply': { zh: '评价回复', en: 'Reply to a review' },
} as const satisfies Record<TextPlace, Text>;
