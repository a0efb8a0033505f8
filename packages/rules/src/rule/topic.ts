import type { Text } from '@zhanggui/core';

/** 检查主题: what a lint result says for each whether it was checked. */
export const topics = ['absolute-words', 'title'] as const;

export type Topic = (typeof topics)[number];

/** 检查主题的名称. */
export const topicNames = {
  'absolute-words': { zh: '绝对化用语', en: 'Absolute claims' },
  title: { zh: '标题规格', en: 'Title format' },
} as const satisfies Record<Topic, Text>;
