import type { Text } from '@zhanggui/core';

/** 利润构成: what an order brings in and costs, in the order in which it is shown. */
export type ProfitPartId =
  | 'paid'
  | 'subsidy'
  | 'refund'
  | 'goods-cost'
  | 'goods-back'
  | 'freight'
  | 'commission'
  | 'service-fee'
  | 'ad'
  | 'other';

/** 利润构成的说法. What comes in is above 0, what goes out below. */
export const profitPartTexts: Readonly<Record<ProfitPartId, Text>> = {
  paid: { zh: '买家实付', en: 'Paid by the buyer' },
  subsidy: { zh: '平台补贴', en: 'Paid by the platform' },
  refund: { zh: '退款', en: 'Refunded' },
  'goods-cost': { zh: '商品成本', en: 'Cost of goods' },
  'goods-back': { zh: '退回商品的成本', en: 'Cost of goods that came back' },
  freight: { zh: '运费', en: 'Freight' },
  commission: { zh: '平台佣金', en: 'Commission' },
  'service-fee': { zh: '服务费', en: 'Service fees' },
  ad: { zh: '分摊的推广费', en: 'Share of advertising' },
  other: { zh: '其他成本', en: 'Other costs' },
};
