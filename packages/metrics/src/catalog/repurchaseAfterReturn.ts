import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 退货后复购率: how many of those who sent something back bought again. */
export const repurchaseAfterReturn = {
  id: 'repurchase_after_return',
  name: { zh: '退货后复购率', en: 'Repurchase after a return' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['returnersWhoBoughtAgain', '÷', 'returners'],
  refunds: 'kept',
  time: 'refunded',
  source: dutiesHandbook,
  note: {
    zh: '原文“提高退货率”读作：退换货体验好，客户更愿意再买。从退款日起看多少天，由店铺定。',
    en: 'The handbook’s “raise the return rate” is read as: a good return makes buying again likelier. How many days to watch is the shop’s choice.',
  },
} as const satisfies Metric;
