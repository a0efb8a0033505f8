import { checkList, checkObject, checkOption, type Locale, refuseOver, shown, type Text, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import type { ChartOption } from './chartOption.js';
import { nameIn, readableText } from './figure.js';

/** 漏斗图的一步. */
export interface FunnelBar {
  readonly name: Text | string;
  /** People, orders or whatever goes through; `null` where it is not known. */
  readonly count: number | null;
}

/** 漏斗图的文字. */
export const funnelChartTexts = {
  title: { zh: '转化漏斗', en: 'Funnel' },
  unknown: { zh: '未知', en: 'unknown' },
} as const satisfies Record<string, Text>;

/**
 * 漏斗图: how many are left after each step, in the order of the steps, each with its count and what it is of the step before.
 *
 * A step may have more than the one before it (who pays without a cart): it is drawn wider, not sorted away.
 *
 * @param steps - at most 32; counts not below zero
 * @throws `chart/not-number`, `chart/not-name`, `option/unknown`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { funnelChart } from '@zhanggui/metrics';
 * const { series } = funnelChart([{ name: '访问', count: 10000 }, { name: '加购', count: 800 }], { locale: 'zh' });
 * series[0]?.type === 'funnel' && series[0].data.map(({ name }) => name); // => ['访问 10000', '加购 800（8%）']
 * ```
 */
export function funnelChart(steps: readonly FunnelBar[], options: { readonly locale: Locale; readonly title?: Text }): ChartOption {
  checkList('steps', steps);
  checkObject('options', options);
  refuseOver(metricLimits, 'funnelSteps', steps.length);
  const { locale, title = funnelChartTexts.title } = options;
  checkOption('locale', locale, ['zh', 'en']);
  let before: number | null = null;
  const data = Array.from(steps, (step, row) => {
    checkObject('steps', step);
    const { count } = step;
    const name = nameIn(step.name, locale);
    if (count !== null && !(typeof count === 'number' && Number.isFinite(count) && count >= 0))
      throw new ZhangguiError('chart/not-number', { series: name, row: row + 1, value: shown(count) });
    const text = count === null ? funnelChartTexts.unknown[locale] : readableText('count', count);
    const rate = count === null || before === null || before === 0 ? '' : readableText('ratio', count / before);
    before = count;
    return { name: `${name} ${text}${rate === '' ? '' : locale === 'zh' ? `（${rate}）` : ` (${rate})`}`, value: count };
  });
  const text = nameIn(title, locale);
  return {
    title: { text },
    tooltip: { trigger: 'item' },
    series: [{ type: 'funnel', name: text, sort: 'none', label: { show: true, formatter: '{b}' }, data }],
  };
}
