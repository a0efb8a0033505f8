import type { Fact } from '@zhanggui/core';
import type { MetricTarget } from './metricTarget.js';

/** 动销率目标: how many of the goods on sale should sell, as the handbook has it. */
export const handbookActiveSkuTarget = {
  value: { is: 'at-least', value: 0.8 },
  from: null,
  recordedOn: '2026-11-22',
  source: { title: '电子商务实务岗位操作指导手册', locator: '诊断：商品动销率', checkedOn: '2026-11-22' },
  status: 'handbook',
  note: 'A rule of thumb. The handbook names no period; a longer one gives a higher rate.',
} as const satisfies Fact<MetricTarget>;
