import type { Fact } from '@zhanggui/core';
import type { Segmentation } from './segmentation.js';

/**
 * 手册的客户分层: within 30 days, 重要价值客户 with two orders or more and 200 元 or more, 潜力客户 with one order of 100 元 or more.
 *
 * Everybody else is `other`, also who has two orders of together 100 to 199.99 元: the handbook leaves a gap there.
 */
export const handbookSegments = {
  value: {
    id: 'handbook',
    name: { zh: '手册的客户分层', en: 'Segments of the handbook' },
    days: 30,
    scoring: { by: 'thresholds', recencyDays: [], orders: [2], paidFen: [10000, 20000] },
    segments: [
      {
        id: 'important',
        name: { zh: '重要价值客户', en: 'Important customers' },
        frequency: { from: 2, to: 2 },
        monetary: { from: 3, to: 3 },
      },
      {
        id: 'potential',
        name: { zh: '潜力客户', en: 'Customers of promise' },
        frequency: { from: 1, to: 1 },
        monetary: { from: 2, to: 3 },
      },
    ],
    otherwise: { id: 'other', name: { zh: '其他客户', en: 'Other customers' } },
  },
  from: null,
  recordedOn: '2026-11-22',
  source: { title: '电子商务实务岗位操作指导手册', locator: '客户运营：RFM 分层', checkedOn: '2026-11-22' },
  status: 'handbook',
  note: 'A rule of thumb. Read as: 30 days with the last one included, orders and money of those days only, also for 潜力客户.',
} as const satisfies Fact<Segmentation>;
