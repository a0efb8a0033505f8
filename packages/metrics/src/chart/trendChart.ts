import { checkList, checkObject, checkOption, type Locale, refuseOver, type Text, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { type Metric, type MetricUnit, metricUnits } from '../metric/metric.js';
import type { ChartOption } from './chartOption.js';
import { nameIn, readable, unitNames } from './figure.js';

/** 趋势图的一条线. */
export interface TrendLine {
  /** What it is called and how its figures read. */
  readonly metric: Pick<Metric, 'name' | 'unit'>;
  /** In the metric's unit, one a label; `null` where there is none: the line breaks there. */
  readonly values: readonly (number | null)[];
}

/** 趋势图的文字. */
export const trendChartTexts = { title: { zh: '趋势', en: 'Trend' } } as const satisfies Record<string, Text>;

/**
 * 趋势图: metrics over time, as lines.
 *
 * Money is shown in 元, shares in per cent. Each unit has an axis of its own, the first one on the left: at most two.
 *
 * @param data - `labels` along the time (days, months), at most 10,000; at most 50 lines
 * @throws `chart/unequal`, `chart/not-number`, `chart/not-name`, `limit/exceeded` also for a third unit, `option/unknown`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { gmv, payConversionByBuyer, trendChart } from '@zhanggui/metrics';
 * const lines = [{ metric: gmv, values: [360000, null] }, { metric: payConversionByBuyer, values: [0.03, 0.025] }];
 * const { series } = trendChart({ labels: ['2026-06-01', '2026-06-02'], lines }, { locale: 'zh' });
 * series.map(({ data }) => data); // => [[3600, null], [3, 2.5]]
 * ```
 */
export function trendChart(
  data: { readonly labels: readonly string[]; readonly lines: readonly TrendLine[] },
  options: { readonly locale: Locale; readonly title?: Text },
): ChartOption {
  checkObject('data', data);
  checkObject('options', options);
  const { labels, lines } = data;
  const { locale, title = trendChartTexts.title } = options;
  checkOption('locale', locale, ['zh', 'en']);
  checkList('labels', labels);
  checkList('lines', lines);
  refuseOver(metricLimits, 'chartLabels', labels.length);
  refuseOver(metricLimits, 'chartLines', lines.length);
  const units: MetricUnit[] = [];
  const series = Array.from(lines, (line) => {
    checkObject('lines', line);
    const { metric, values } = line;
    checkObject('metric', metric);
    const name = nameIn(metric.name, locale);
    const { unit } = metric;
    checkOption('unit', unit, metricUnits);
    checkList(name, values);
    if (values.length !== labels.length)
      throw new ZhangguiError('chart/unequal', { series: name, length: values.length, expected: labels.length });
    if (!units.includes(unit)) units.push(unit);
    refuseOver(metricLimits, 'chartAxes', units.length);
    const figures = Array.from(values, (value, row) => readable(unit, value, { series: name, row: row + 1 }));
    return { type: 'line' as const, name, yAxisIndex: units.indexOf(unit), connectNulls: false as const, data: figures };
  });
  return {
    title: { text: nameIn(title, locale) },
    tooltip: { trigger: 'axis' },
    legend: { data: series.map(({ name }) => name), bottom: 0 },
    xAxis: { type: 'category', data: Array.from(labels, (label) => nameIn(label, locale)) },
    yAxis: units.map((unit) => ({ type: 'value', name: unitNames[unit][locale] })),
    series,
  };
}
