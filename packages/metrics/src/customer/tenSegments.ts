import type { Segmentation } from './segmentation.js';

/**
 * 十类客户: the segments that R's package rfm shows in its guide, of scores from 1 to 5.
 *
 * Their ranges overlap: the first one that fits has the customer. Some scores fit none and are `other`. For the package's own
 * scores as well, copy it with `scoring: { by: 'quantile', classes: 5, compat: 'rfm' }`.
 *
 * Source: https://rfm.rsquaredacademy.com/reference/rfm_segment.html
 */
export const tenSegments = {
  id: 'ten_of_rfm',
  name: { zh: '十类客户（R 包 rfm）', en: 'Ten segments of R’s rfm' },
  scoring: { by: 'quantile', classes: 5 },
  segments: [
    {
      id: 'champions',
      name: { zh: '冠军客户', en: 'Champions' },
      recency: { from: 5, to: 5 },
      frequency: { from: 5, to: 5 },
      monetary: { from: 5, to: 5 },
    },
    {
      id: 'potential_loyalist',
      name: { zh: '潜在忠诚客户', en: 'Potential Loyalist' },
      recency: { from: 3, to: 5 },
      frequency: { from: 3, to: 5 },
      monetary: { from: 2, to: 5 },
    },
    {
      id: 'loyal_customers',
      name: { zh: '忠诚客户', en: 'Loyal Customers' },
      recency: { from: 2, to: 4 },
      frequency: { from: 2, to: 4 },
      monetary: { from: 2, to: 4 },
    },
    {
      id: 'promising',
      name: { zh: '有前景客户', en: 'Promising' },
      recency: { from: 3, to: 4 },
      frequency: { from: 1, to: 3 },
      monetary: { from: 3, to: 5 },
    },
    {
      id: 'new_customers',
      name: { zh: '新客户', en: 'New Customers' },
      recency: { from: 4, to: 5 },
      frequency: { from: 1, to: 3 },
      monetary: { from: 1, to: 5 },
    },
    {
      id: 'cant_lose_them',
      name: { zh: '不可流失客户', en: "Can't Lose Them" },
      recency: { from: 1, to: 2 },
      frequency: { from: 3, to: 4 },
      monetary: { from: 4, to: 5 },
    },
    {
      id: 'at_risk',
      name: { zh: '有流失风险客户', en: 'At Risk' },
      recency: { from: 1, to: 2 },
      frequency: { from: 2, to: 5 },
      monetary: { from: 4, to: 5 },
    },
    {
      id: 'need_attention',
      name: { zh: '需要关注客户', en: 'Need Attention' },
      recency: { from: 1, to: 3 },
      frequency: { from: 3, to: 5 },
      monetary: { from: 3, to: 5 },
    },
    {
      id: 'about_to_sleep',
      name: { zh: '即将沉睡客户', en: 'About To Sleep' },
      recency: { from: 2, to: 3 },
      frequency: { from: 1, to: 3 },
      monetary: { from: 1, to: 4 },
    },
    {
      id: 'lost',
      name: { zh: '流失客户', en: 'Lost' },
      recency: { from: 1, to: 1 },
      frequency: { from: 1, to: 5 },
      monetary: { from: 1, to: 5 },
    },
  ],
  otherwise: { id: 'other', name: { zh: '其他', en: 'Others' } },
} as const satisfies Segmentation;
