import { checkList, checkObject, checkOption, type Locale, refuseOver, shown, type Text, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import type { Metric, MetricUnit } from '../metric/metric.js';
import type { ChartOption } from './chartOption.js';
import { nameIn, readable, unitNames } from './figure.js';

/** 帕累托图的一项. */
export interface ParetoItem {
  readonly name: Text | string;
  /** In the metric's unit, not below zero; `null` where there is none. */
  readonly value: number | null;
}

/** 帕累托图选项. */
export interface ParetoOptions {
  readonly locale: Locale;
  /** What is ranked: its name is the title, its unit that of the axis: money, a count or a time, since rates do not add up. */
  readonly metric: Pick<Metric, 'name' | 'unit'>;
  /** So many items have a bar of their own, the rest one together. All where it is left out. */
  readonly most?: number;
}

/** Parts of a whole have to add up: rates, averages and scores do not. */
const addable = ['fen', 'count', 'seconds', 'hours', 'days'] as const satisfies readonly MetricUnit[];

/** 帕累托图的文字. */
export const paretoChartTexts = {
  others: { zh: '其他 {count} 项', en: '{count} others' },
  share: { zh: '累计占比（%）', en: 'Cumulative share (%)' },
} as const satisfies Record<string, Text>;

/**
 * 帕累托图: which few items make most of the whole: bars from the largest down, and a line of what they make together.
 *
 * Equal items keep their order. The shares are of the whole list, `most` or not. Items without a value come last, as gaps; the line breaks there. Of a whole of
 * nothing there are no shares.
 *
 * @param items - at most 10,000
 * @throws `chart/not-number` also below zero: a part of a whole cannot be; `chart/not-name`, `option/unknown`, `limit/exceeded`,
 * `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { gmv, paretoChart } from '@zhanggui/metrics';
 * const items = [{ name: '衬衫', value: 20000 }, { name: '连衣裙', value: 70000 }, { name: '袜子', value: 10000 }];
 * const { series } = paretoChart(items, { metric: gmv, locale: 'zh' });
 * series.map(({ data }) => data); // => [[700, 200, 100], [70, 90, 100]]
 * ```
 */
export function paretoChart(items: readonly ParetoItem[], options: ParetoOptions): ChartOption {
  checkList('items', items);
  checkObject('options', options);
  refuseOver(metricLimits, 'chartLabels', items.length);
  const { locale, metric, most = items.length } = options;
  checkOption('locale', locale, ['zh', 'en']);
  checkObject('metric', metric);
  const { unit } = metric;
  checkOption('unit', unit, addable);
  const title = nameIn(metric.name, locale);
  if (!(Number.isSafeInteger(most) && most >= 0))
    throw new ZhangguiError('chart/not-number', { series: 'most', row: 1, value: shown(most) });
  const ranked = Array.from(items, (item, row) => {
    checkObject('items', item);
    const { value } = item;
    if (value !== null && !(typeof value === 'number' && Number.isFinite(value) && value >= 0))
      throw new ZhangguiError('chart/not-number', { series: title, row: row + 1, value: shown(value) });
    return { name: nameIn(item.name, locale), value };
  }).sort((a, b) => (b.value ?? -1) - (a.value ?? -1));

  const [own, others] = [ranked.slice(0, most), ranked.slice(most)];
  const rest = others.reduce<number | null>((sum, { value }) => (value === null ? sum : (sum ?? 0) + value), null);
  const bars =
    others.length === 0 ? own : [...own, { name: paretoChartTexts.others[locale].replace('{count}', String(others.length)), value: rest }];
  const whole = ranked.reduce((sum, { value }) => sum + (value ?? 0), 0);
  let reached = 0;
  const shares = bars.map(({ value }) => {
    reached += value ?? 0;
    return value === null || whole === 0 ? null : reached / whole;
  });
  const share = paretoChartTexts.share[locale];
  return {
    title: { text: title },
    tooltip: { trigger: 'axis' },
    legend: { data: [title, share], bottom: 0 },
    xAxis: { type: 'category', data: bars.map(({ name }) => name) },
    yAxis: [
      { type: 'value', name: unitNames[unit][locale] },
      { type: 'value', name: share, max: 100 },
    ],
    series: [
      { type: 'bar', name: title, data: bars.map(({ value }, row) => readable(unit, value, { series: title, row: row + 1 })) },
      {
        type: 'line',
        name: share,
        yAxisIndex: 1,
        connectNulls: false,
        data: shares.map((value, row) => readable('ratio', value, { series: share, row: row + 1 })),
      },
    ],
  };
}
