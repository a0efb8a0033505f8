import type { Fact } from '@zhanggui/core';
import type { MetricTarget } from './metricTarget.js';

/** 及时回复率目标: how many of the conversations the handbook wants answered within 30 seconds. */
export const handbookReplyTarget = {
  value: { is: 'at-least', value: 0.9 },
  from: null,
  recordedOn: '2026-11-22',
  source: { title: '电子商务实务岗位操作指导手册', locator: '客户服务：30 秒内回复率', checkedOn: '2026-11-22' },
  status: 'handbook',
  note: 'A rule of thumb. It does not say whether robots count, nor during which hours.',
} as const satisfies Fact<MetricTarget>;
