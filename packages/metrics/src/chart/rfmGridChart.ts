import { checkList, checkObject, checkOption, type Locale, refuseOver, shown, type Text } from '@zhanggui/core';
import type { Band } from '../customer/band.js';
import type { RecencyFrequencyTable } from '../customer/recencyFrequency.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { ChartOption } from './chartOption.js';
import { checkCount, checkLength, nameIn } from './figure.js';
import { heatMap } from './heatMap.js';

/** RFM 格子图的文字. */
export const rfmGridChartTexts = {
  title: { zh: '最近购买 × 购买次数', en: 'Last purchase by number of orders' },
  recency: { zh: '距上次购买（天）', en: 'Days since the last purchase' },
  frequency: { zh: '订单数', en: 'Orders' },
} as const satisfies Record<string, Text>;

/**
 * RFM 格子图: how many customers last bought so long ago and so often, as a heat map: bands of days from the top, bands of orders from the left.
 *
 * @param table - as `recencyFrequency` gives it
 * @throws `chart/unequal`, `chart/not-number`, `chart/not-name`, `option/unknown`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { rfmGridChart } from '@zhanggui/metrics';
 * const table = { recency: [{ from: 1, to: 30 }, { from: 31, to: null }], frequency: [{ from: 1, to: 1 }, { from: 2, to: null }], counts: [[5, 3], [8, 1]] };
 * const { yAxis, series } = rfmGridChart(table, { locale: 'zh' });
 * yAxis; // => { type: 'category', name: '距上次购买（天）', nameLocation: 'start', data: ['1–30', '31+'], inverse: true }
 * series[0]?.data; // => [[0, 0, 5], [1, 0, 3], [0, 1, 8], [1, 1, 1]]
 * ```
 */
export function rfmGridChart(
  table: Pick<RecencyFrequencyTable, 'recency' | 'frequency' | 'counts'>,
  options: { readonly locale: Locale; readonly title?: Text },
): ChartOption {
  checkObject('table', table);
  checkObject('options', options);
  const { recency, frequency, counts } = table;
  const { locale, title = rfmGridChartTexts.title } = options;
  checkOption('locale', locale, ['zh', 'en']);
  const [rows, columns] = [labelsOf('recency', recency), labelsOf('frequency', frequency)];
  checkLength('counts', counts, rows.length);
  const data = Array.from(counts).flatMap((row, y) => {
    checkLength(rows[y]!, row, columns.length);
    return Array.from(row, (count, x) => [x, y, checkCount(count, { series: rows[y]!, row: x + 1 })] as const);
  });
  return heatMap(nameIn(title, locale), {
    x: { name: rfmGridChartTexts.frequency[locale], labels: columns },
    y: { name: rfmGridChartTexts.recency[locale], labels: rows },
    data,
  });
}

function labelsOf(path: string, bands: readonly Band[]): string[] {
  checkList(path, bands);
  refuseOver(metricLimits, 'bands', bands.length);
  return Array.from(bands, (band) => {
    checkObject(path, band);
    const [from, to] = [shown(band.from), band.to === null ? null : shown(band.to)];
    return to === null ? `${from}+` : from === to ? from : `${from}–${to}`;
  });
}
