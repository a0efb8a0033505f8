import { checkList, checkObject, checkOption, type Locale, refuseOver, type Text } from '@zhanggui/core';
import type { SegmentFigures } from '../customer/summarizeSegments.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { ChartOption } from './chartOption.js';
import { checkCount, nameIn, readable, readableText } from './figure.js';

/** 客户分层图的文字. */
export const segmentTreemapTexts = {
  buyers: { zh: '各层客户数', en: 'Customers of each segment' },
  orders: { zh: '各层订单数', en: 'Orders of each segment' },
  paidFen: { zh: '各层消费金额（元）', en: 'Money of each segment (yuan)' },
} as const satisfies Record<string, Text>;

/**
 * 客户分层矩形树图: how large each segment is, as areas: by customers, by orders or by money.
 *
 * A segment that nobody is in has no area and is left out.
 *
 * @param segments - as `summarizeSegments` gives them, at most 100
 * @throws `chart/not-number`, `chart/not-name`, `option/unknown`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { segmentTreemapChart } from '@zhanggui/metrics';
 * import { fen } from '@zhanggui/core';
 * const segments = [{ id: 'new', name: { zh: '新客', en: 'New' }, buyers: 20, orders: 20, paidFen: fen(200000) }];
 * segmentTreemapChart(segments, { by: 'paidFen', locale: 'zh' }).series[0]?.data; // => [{ name: '新客 2,000.00', value: 2000 }]
 * ```
 */
export function segmentTreemapChart(
  segments: readonly SegmentFigures[],
  options: { readonly locale: Locale; readonly by: 'buyers' | 'orders' | 'paidFen' },
): ChartOption {
  checkList('segments', segments);
  checkObject('options', options);
  refuseOver(metricLimits, 'segments', segments.length);
  const { locale, by } = options;
  checkOption('locale', locale, ['zh', 'en']);
  checkOption('by', by, ['buyers', 'orders', 'paidFen']);
  const unit = by === 'paidFen' ? 'fen' : 'count';
  const data = Array.from(segments, (segment, row) => {
    checkObject('segments', segment);
    const name = nameIn(segment.name, locale);
    const figure = checkCount(segment[by], { series: name, row: row + 1 });
    return { name: `${name} ${readableText(unit, figure)}`, value: readable(unit, figure, { series: name, row: row + 1 })! };
  }).filter(({ value }) => value > 0);
  const title = segmentTreemapTexts[by][locale];
  return {
    title: { text: title },
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'treemap',
        name: title,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        label: { show: true, formatter: '{b}' },
        data,
      },
    ],
  };
}
