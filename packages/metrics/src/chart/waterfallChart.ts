import { checkList, checkObject, checkOption, type Locale, refuseOver, shown, type Text, ZhangguiError } from '@zhanggui/core';
import type { Decomposition } from '../decompose/decompose.js';
import { metricLimits } from '../formula/metricLimits.js';
import { type Metric, type MetricUnit, metricUnits } from '../metric/metric.js';
import type { BarSeries, ChartOption, NamedPoint } from './chartOption.js';
import { nameIn, readable, readableText, unitNames } from './figure.js';

/** 瀑布图选项. */
export interface WaterfallOptions {
  readonly locale: Locale;
  /** What was decomposed: its name is the title, its unit that of the axis. */
  readonly metric: Pick<Metric, 'name' | 'unit'>;
  /** What the inputs are called, such as `inputNames`; the input's own name where it is not among them. */
  readonly names?: Readonly<Record<string, Text>>;
  /** 涨的颜色: red as Chinese markets have it (the default), or green. The other one is for what fell. */
  readonly rise?: 'red' | 'green';
}

/** 瀑布图的文字. */
export const waterfallChartTexts = {
  before: { zh: '之前', en: 'Before' },
  after: { zh: '之后', en: 'After' },
  total: { zh: '合计', en: 'Total' },
  rise: { zh: '增加', en: 'Up' },
  fall: { zh: '减少', en: 'Down' },
  points: { zh: ' 个百分点', en: ' pp' },
  start: { zh: '起点', en: 'Start' },
} as const satisfies Record<string, Text>;

const colors = { red: '#c23531', green: '#2f8f4e', total: '#5a6b7b' } as const;

/**
 * 瀑布图: how a metric went from one value to the other, a bar for what each input did.
 *
 * The first and the last bar begin at zero, each other one where the one before it ended; bars may cross zero. Where there is no
 * decomposition, there are only the two ends, and a gap for the one without a value.
 *
 * @param decomposition - as `decompose` gives it, or anything else with inputs and amounts that add up to the change
 * @throws `chart/not-number`, `chart/not-name`, `option/unknown`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { decompose, gmvByBuyer, inputNames, waterfallChart } from '@zhanggui/metrics';
 * const before = { visitors: 10000, payConversionByBuyer: 0.03, valuePerBuyer: 12000 };
 * const after = { visitors: 12000, payConversionByBuyer: 0.025, valuePerBuyer: 13000 };
 * const { xAxis } = waterfallChart(decompose(gmvByBuyer, { before, after }), { metric: gmvByBuyer, names: inputNames, locale: 'zh' });
 * xAxis?.type === 'category' && xAxis.data; // => ['之前', '访客数', '支付转化率（按买家）', '客单价', '之后']
 * ```
 */
export function waterfallChart(
  decomposition: Pick<Decomposition, 'before' | 'after'> & {
    readonly parts: readonly { readonly input: string; readonly amount: number }[];
  },
  options: WaterfallOptions,
): ChartOption {
  checkObject('decomposition', decomposition);
  checkObject('options', options);
  const { before, after, parts } = decomposition;
  const { locale, metric, names = {}, rise = 'red' } = options;
  checkOption('locale', locale, ['zh', 'en']);
  checkOption('rise', rise, ['red', 'green']);
  checkObject('metric', metric);
  checkObject('names', names);
  const { unit } = metric;
  checkOption('unit', unit, metricUnits);
  checkList('parts', parts);
  refuseOver(metricLimits, 'chartLabels', parts.length);

  const bars: Bar[] = [endBar(waterfallChartTexts.before[locale], before, unit)];
  let reached = before ?? 0;
  for (const part of Array.from(parts)) {
    checkObject('parts', part);
    const { input, amount } = part;
    if (typeof input !== 'string') throw new ZhangguiError('chart/not-name', { value: shown(input) });
    const label = nameIn(Object.hasOwn(names, input) ? names[input] : input, locale);
    // a change that is not known is no bar of no height
    if (readable(unit, amount, { series: label, row: bars.length }) === null)
      throw new ZhangguiError('chart/not-number', { series: label, row: bars.length, value: shown(amount) });
    // the last part ends where the bar after it does: sums of doubles may be a hair off
    const to = bars.length === parts.length && after !== null ? after : reached + amount;
    bars.push({ label, from: reached, to, text: changeText(unit, amount, locale), kind: amount < 0 ? 'fall' : 'rise' });
    reached = to;
  }
  bars.push(endBar(waterfallChartTexts.after[locale], after, unit));

  const fall = rise === 'red' ? 'green' : 'red';
  const painted = { total: colors.total, rise: colors[rise], fall: colors[fall] };
  const series = (['total', 'rise', 'fall'] as const).flatMap((kind) =>
    seriesOf(bars, { kind, unit, name: waterfallChartTexts[kind][locale], color: painted[kind] }),
  );
  return {
    title: { text: nameIn(metric.name, locale) },
    tooltip: { trigger: 'item' },
    legend: { data: [waterfallChartTexts.total[locale], waterfallChartTexts.rise[locale], waterfallChartTexts.fall[locale]], bottom: 0 },
    xAxis: { type: 'category', data: bars.map(({ label }) => label) },
    yAxis: [{ type: 'value', name: unitNames[unit][locale] }],
    series: [startOf(bars, unit, waterfallChartTexts.start[locale]), ...series],
  };
}

/** With its sign; of a share in percentage points, which are no per cent. */
function changeText(unit: MetricUnit, amount: number, locale: Locale): string {
  const text =
    unit === 'ratio' ? `${readableText('score', amount * 100)}${waterfallChartTexts.points[locale]}` : readableText(unit, amount);
  return amount > 0 ? `+${text}` : text;
}

interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** `null` where there is no value. */
  readonly kind: 'total' | 'rise' | 'fall' | null;
}

function endBar(label: string, value: number | null, unit: MetricUnit): Bar {
  readable(unit, value, { series: label, row: 1 });
  return value === null
    ? { label, from: 0, to: 0, text: '', kind: null }
    : { label, from: 0, to: value, text: readableText(unit, value), kind: 'total' };
}

/** Unseen bars that lift the others to where they begin; what lies across zero needs none. */
function startOf(bars: readonly Bar[], unit: MetricUnit, name: string): BarSeries {
  const data = bars.map(({ from, to }) => readable(unit, nearestToZero(from, to), { series: name, row: 1 }));
  return { type: 'bar', name, stack: 'change', silent: true, itemStyle: { color: 'transparent' }, data };
}

/** The bars of one kind above zero, and where there are any those below it: ECharts stacks the two apart. */
function seriesOf(
  bars: readonly Bar[],
  { kind, unit, name, color }: { readonly kind: Bar['kind']; readonly unit: MetricUnit; readonly name: string; readonly color: string },
): BarSeries[] {
  const side = (pointFor: (bar: Bar) => NamedPoint | null): BarSeries => ({
    type: 'bar',
    name,
    stack: 'change',
    itemStyle: { color },
    label: { show: true, position: 'top' },
    data: bars.map((bar) => (bar.kind === kind ? pointFor(bar) : null)),
  });
  const above = side((bar) => {
    const [low, high] = [Math.max(0, Math.min(bar.from, bar.to)), Math.max(0, bar.from, bar.to)];
    return high > low || bar.from === bar.to ? pointOf(bar, high - low, unit) : null;
  });
  const below = side((bar) => {
    const [low, high] = [Math.min(0, bar.from, bar.to), Math.min(0, Math.max(bar.from, bar.to))];
    return low < high ? pointOf(bar, low - high, unit) : null;
  });
  return below.data.some((point) => point !== null) ? [above, below] : [above];
}

/** Only the longer half of a bar across zero says its figure. */
function pointOf({ from, to, text }: Bar, length: number, unit: MetricUnit): NamedPoint {
  const rest = Math.abs(to - from) - Math.abs(length);
  const isLonger = length < 0 ? -length > rest : length >= rest;
  return { value: readable(unit, length, { series: text, row: 1 })!, label: { formatter: isLonger ? text : '' } };
}

function nearestToZero(from: number, to: number): number {
  if (from * to <= 0) return 0;
  return Math.abs(from) < Math.abs(to) ? from : to;
}
