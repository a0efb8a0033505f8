import { checkObject, type Finding } from '@zhanggui/core';
import { checkCount } from './trafficShares.js';

/**
 * 检查流量数据: whether visitors and page views can be of one shop and period. Messages are in `metricRuleTexts`.
 *
 * Error `metric/uv-gt-pv`: more visitors than page views. Whoever came opened a page, so one of the two is counted wrong, or they are of
 * different periods. `null` for either is not looked at.
 *
 * @throws `traffic/not-count`, `shape/not-object`
 * @example
 * ```ts
 * import { checkTraffic } from '@zhanggui/metrics';
 * checkTraffic({ visitors: 10000, pageViews: 30000 }); // => []
 * checkTraffic({ visitors: 10000, pageViews: 9999 }).map(({ rule }) => rule); // => ['metric/uv-gt-pv']
 * ```
 */
export function checkTraffic(figures: { readonly visitors: number | null; readonly pageViews: number | null }): Finding[] {
  checkObject('figures', figures);
  const { visitors, pageViews } = figures;
  if (visitors !== null) checkCount('traffic', 'visitors', visitors);
  if (pageViews !== null) checkCount('traffic', 'pageViews', pageViews);
  if (visitors === null || pageViews === null || visitors <= pageViews) return [];
  return [{ rule: 'metric/uv-gt-pv', severity: 'error', params: { visitors, pageViews }, at: { path: '/visitors' } }];
}
