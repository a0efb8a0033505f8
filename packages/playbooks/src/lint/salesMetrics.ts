/** 成交类指标: metrics of `@zhanggui/metrics` that say whether something was sold. */
export const salesMetrics = [
  'gmv',
  'gmv_by_buyer',
  'gmv_by_order',
  'gross_sales',
  'net_sales',
  'net_sales_by_order_day',
  'received_amount',
  'paid_orders',
  'paying_buyers',
  'sold_pieces',
  'order_conversion',
  'pay_conversion_by_buyer',
  'pay_conversion_by_order',
  'first_order_conversion',
  'content_conversion',
  'live_conversion',
  'live_sales_per_hour',
  'live_value_per_mille',
  'live_value_per_viewer',
  'creator_roi',
  'return_on_ad_spend',
  'profit_roi',
  'ad_conversion',
] as const;

/** Whether a metric says that something was sold. */
export function isSalesMetric(metric: string): boolean {
  return (salesMetrics as readonly string[]).includes(metric);
}
