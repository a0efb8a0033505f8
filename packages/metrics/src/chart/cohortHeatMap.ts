import { checkList, checkObject, checkOption, type Locale, refuseOver, type Text } from '@zhanggui/core';
import type { Cohort } from '../customer/monthlyRetention.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { ChartOption } from './chartOption.js';
import { checkCount, nameIn, readable } from './figure.js';
import { heatMap } from './heatMap.js';

/** 同期群热力图的文字. */
export const cohortHeatMapTexts = {
  rate: { zh: '各月首购客户的留存率（%）', en: 'Retention by month of the first order (%)' },
  count: { zh: '各月首购客户的留存人数', en: 'Customers kept by month of the first order' },
  month: { zh: '首购月份', en: 'Month of the first order' },
  later: { zh: '第几个月', en: 'Months later' },
} as const satisfies Record<string, Text>;

/**
 * 同期群热力图: how many of those who first bought in a month came back in each later one: months from the top, months later from the left.
 *
 * Month 0 is the first one: all of them. A month that has not come yet has no cell; nor has a rate of nobody.
 *
 * @param cohorts - as `monthlyRetention` gives them, at most 240 with at most 240 months each
 * @param options - `as: 'rate'` shows per cent of the cohort, `'count'` people
 * @throws `chart/not-number`, `chart/not-name`, `option/unknown`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { cohortHeatMap } from '@zhanggui/metrics';
 * const cohorts = [{ month: parseDay('2026-04-01'), active: [20, 5] }, { month: parseDay('2026-05-01'), active: [10] }];
 * const { yAxis, series } = cohortHeatMap(cohorts, { as: 'rate', locale: 'zh' });
 * yAxis; // => { type: 'category', name: '首购月份', nameLocation: 'start', data: ['2026-04', '2026-05'], inverse: true }
 * series[0]?.data; // => [[0, 0, 100], [1, 0, 25], [0, 1, 100]]
 * ```
 */
export function cohortHeatMap(
  cohorts: readonly Cohort[],
  options: { readonly locale: Locale; readonly as: 'rate' | 'count' },
): ChartOption {
  checkList('cohorts', cohorts);
  checkObject('options', options);
  refuseOver(metricLimits, 'cohortMonths', cohorts.length);
  const { locale, as } = options;
  checkOption('locale', locale, ['zh', 'en']);
  checkOption('as', as, ['rate', 'count']);
  const months: string[] = [];
  let longest = 0;
  const data = Array.from(cohorts).flatMap((cohort, y) => {
    checkObject('cohorts', cohort);
    const { active } = cohort;
    const month = nameIn(cohort.month, locale).slice(0, 7);
    checkList('active', active);
    refuseOver(metricLimits, 'cohortMonths', active.length);
    months.push(month);
    longest = Math.max(longest, active.length);
    const all = active.length === 0 ? 0 : checkCount(active[0], { series: month, row: 1 });
    return Array.from(active).flatMap((people, x) => {
      const at = { series: month, row: x + 1 };
      const count = checkCount(people, at);
      if (as === 'count') return [[x, y, count] as const];
      // one decimal, since cells show what they hold
      return all === 0 ? [] : [[x, y, Math.round(readable('ratio', count / all, at)! * 10) / 10] as const];
    });
  });
  return heatMap(cohortHeatMapTexts[as][locale], {
    x: { name: cohortHeatMapTexts.later[locale], labels: Array.from({ length: longest }, (_, k) => String(k)) },
    y: { name: cohortHeatMapTexts.month[locale], labels: months },
    data,
  });
}
