import { percentileOf, sortedCopy } from '../distribution/percentile.js';
import { checkDuration } from './replyWithin.js';

/** 时效分布: hours, or whatever unit came in. `null` of nothing. */
export interface LeadTime {
  readonly count: number;
  /** 中位数: half are done by then. */
  readonly p50: number | null;
  /** 90 分位: nine of ten are done by then. */
  readonly p90: number | null;
}

/**
 * 签收时效: how long deliveries take, by the median and the 90th percentile. A mean hides the slow ones, who are those that complain.
 *
 * Between two values on their straight line, as `percentile` goes by default. Parcels still on their way are not in it, and they are the slow ones: ask for
 * parcels whose time is over.
 *
 * @param hours - of each delivery, finite numbers from 0 on, at most 10 million
 * @throws `distribution/not-number`, `service/not-duration` below 0, `limit/exceeded`, `shape/not-list`
 * @example
 * ```ts
 * import { deliveryLeadTime } from '@zhanggui/metrics';
 * deliveryLeadTime([24, 30, 48]); // => { count: 3, p50: 30, p90: 44.4 }
 * ```
 */
export function deliveryLeadTime(hours: ArrayLike<number>): LeadTime {
  const sorted = sortedCopy(hours);
  checkDuration('hours', sorted[0] ?? 0);
  return { count: sorted.length, p50: percentileOf(sorted, 0.5, 'linear'), p90: percentileOf(sorted, 0.9, 'linear') };
}
