import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** UV价值: what a visitor is worth, whether or not they bought. */
export const valuePerVisitor = {
  id: 'value_per_visitor',
  name: { zh: 'UV价值', en: 'Value per visitor' },
  unit: 'fen',
  better: 'higher',
  formula: ['paidFen', '÷', 'visitors'],
  refunds: 'kept',
  time: 'paid',
  source: positionHandbook,
  note: {
    zh: '支付金额÷访客数，等于支付转化率×客单价（同按买家，或同按订单）。',
    en: 'Paid amount over visitors: conversion times value, where both are by buyer or both by order.',
  },
} as const satisfies Metric;
