import { checkObject, checkOption, previousPeriod, samePeriodLastYear, shown, ZhangguiError } from '@zhanggui/core';
import type { MetricQuery } from '../metric/query.js';

/** 与谁比: 环比 (`previous-period`), 同比 (`last-year`), 同比按星期对齐 (`last-year-by-weekday`). */
export type ComparedTo = 'previous-period' | 'last-year' | 'last-year-by-weekday';

/**
 * 比较期查询: the same query over the period that a period is compared with.
 *
 * @throws `query/not-part` without a period, `option/unknown`, `day/not-day`, `day/backwards`, `day/out-of-range`, `shape/not-object`
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * import { comparedQuery } from '@zhanggui/metrics';
 * const query = { metrics: [], measures: [], period: monthOf(parseDay('2026-03-15')) };
 * comparedQuery(query, 'previous-period').period; // => { from: '2026-02-01', to: '2026-02-28' }
 * ```
 */
export function comparedQuery(query: MetricQuery, to: ComparedTo): MetricQuery {
  checkObject('query', query);
  const { period } = query;
  if (period === undefined) throw new ZhangguiError('query/not-part', { part: 'period', value: shown(period) });
  checkObject('period', period);
  checkOption('to', to, ['previous-period', 'last-year', 'last-year-by-weekday']);
  switch (to) {
    case 'previous-period':
      return { ...query, period: previousPeriod(period) };
    case 'last-year':
      return { ...query, period: samePeriodLastYear(period) };
    case 'last-year-by-weekday':
      return { ...query, period: samePeriodLastYear(period, { align: 'weekday' }) };
  }
}
