import type { Fact } from '@zhanggui/core';
import type { MetricTarget } from './metricTarget.js';

/** 好评率目标: what the handbook asks of goods that creators are to sell. */
export const handbookGoodReviewTarget = {
  value: { is: 'at-least', value: 0.95 },
  from: null,
  recordedOn: '2026-11-22',
  source: { title: '电子商务实务岗位操作指导手册', locator: '达人合作：挂车商品的好评率', checkedOn: '2026-11-22' },
  status: 'handbook',
  note: 'A rule of thumb of the handbook, not a limit of a platform.',
} as const satisfies Fact<MetricTarget>;
