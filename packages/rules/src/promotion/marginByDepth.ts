import {
  checkObject,
  checkOption,
  type Fen,
  fen,
  floorProduct,
  formatYuan,
  type Locale,
  multiplyFen,
  renderText,
  shown,
  subtractFen,
  type Text,
  ZhangguiError,
} from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { ChartOption } from './chartOption.js';

/** 折扣深度分析: what is looked at. */
export interface MarginByDepthInput {
  /** Of one piece before the discount, not negative. */
  readonly price: Fen;
  /** Of one piece, not negative. */
  readonly cost: Fen;
  /** 平台扣点 and other fees, as a share of the price paid, 0 to 1; 0 where it is left out. */
  readonly fees?: number;
  /** What buyers pay of the price, 0 to 1 (0.85 is 八五折), in the order of the chart. */
  readonly depths: readonly number[];
}

/** 一个折扣下的毛利. */
export interface DepthPoint {
  /** What the buyer pays of the price. */
  readonly rate: number;
  /** What the buyer pays. */
  readonly price: Fen;
  /** `price − fees − cost`; negative is a loss. */
  readonly profit: Fen;
  /** `profit ÷ price`; `null` where nothing is paid. */
  readonly marginRate: number | null;
}

/** 折扣深度图的文字. */
export const marginByDepthTexts = {
  title: { zh: '毛利随折扣变化', en: 'Margin by discount' },
  discount: { zh: '折扣', en: 'Discount' },
  full: { zh: '原价', en: 'Full price' },
  depth: { zh: '{figure} 折', en: '{figure} % off' },
  profit: { zh: '单件毛利（元）', en: 'Profit a piece (yuan)' },
  marginRate: { zh: '毛利率（%）', en: 'Margin (%)' },
} as const satisfies Record<string, Text>;

/**
 * 折扣深度与毛利: what one piece earns at each discount, as figures and as a chart of profit and margin.
 *
 * What comes off and the fees are rounded half up to the 分, as `price` does with `percent-off`.
 *
 * @param input - depths: at most 1,000
 * @throws `money/not-fen` (also for a negative price or cost), `money/not-rate` for fees or a depth outside 0 to 1 or with more than 6
 * decimals, `money/overflow`, `shape/not-object`, `shape/not-list`, `limit/exceeded`, `option/unknown` for another locale
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { marginByDepth } from '@zhanggui/rules/promotion';
 * const { points, chart } = marginByDepth({ price: fen(10000), cost: fen(6000), fees: 0.05, depths: [1, 0.8, 0.6] }, { locale: 'zh' });
 * points[1]; // => { rate: 0.8, price: 8000, profit: 1600, marginRate: 0.2 }
 * points.map(({ profit }) => profit); // => [3500, 1600, -300]
 * chart.xAxis.data; // => ['原价', '8 折', '6 折']
 * ```
 */
export function marginByDepth(
  input: MarginByDepthInput,
  options: { readonly locale: Locale },
): { readonly points: readonly DepthPoint[]; readonly chart: ChartOption } {
  checkObject('input', input);
  checkObject('options', options);
  const { price, cost, fees = 0, depths } = input;
  const { locale } = options;
  checkOption('locale', locale, ['zh', 'en']);
  for (const amount of [price, cost]) if (fen(amount) < 0) throw new ZhangguiError('money/not-fen', { value: shown(amount) });
  checkShare(fees);
  checkLongList(depths, 'depths');
  const points = Array.from(depths, (rate) => pointAt(rate, { price, cost, fees }));
  return { points, chart: chartOf(points, locale) };
}

function pointAt(rate: number, { price, cost, fees }: Required<Omit<MarginByDepthInput, 'depths'>>): DepthPoint {
  checkShare(rate);
  const paid = subtractFen(price, multiplyFen(price, 1 - rate));
  const profit = subtractFen(subtractFen(paid, multiplyFen(paid, fees)), cost);
  return { rate, price: paid, profit, marginRate: paid === 0 ? null : profit / paid };
}

function checkShare(rate: number): void {
  if (!(typeof rate === 'number' && rate >= 0 && rate <= 1)) throw new ZhangguiError('money/not-rate', { value: shown(rate) });
}

function chartOf(points: readonly DepthPoint[], locale: Locale): ChartOption {
  const texts = marginByDepthTexts;
  const [profit, marginRate] = [texts.profit[locale], texts.marginRate[locale]];
  return {
    title: { text: texts.title[locale] },
    tooltip: { trigger: 'axis' },
    legend: { data: [profit, marginRate], bottom: 0 },
    xAxis: { type: 'category', name: texts.discount[locale], data: points.map(({ rate }) => depthLabel(rate, locale)) },
    yAxis: [
      { type: 'value', name: profit },
      { type: 'value', name: marginRate },
    ],
    series: [
      { type: 'bar', name: profit, data: points.map((point) => Number(formatYuan(point.profit))) },
      { type: 'line', name: marginRate, yAxisIndex: 1, data: points.map((point) => percent(point.marginRate)) },
    ],
  };
}

/** With two decimals: the axis needs no more. */
function percent(rate: number | null): number | null {
  return rate === null ? null : Math.round(rate * 10_000) / 100;
}

function depthLabel(rate: number, locale: Locale): string {
  // whole millionths first: 0.07 × 10 would be 0.7000000000000001 折
  const millionths = floorProduct(rate, 1_000_000);
  if (millionths === 1_000_000) return marginByDepthTexts.full[locale];
  // 八五折 says what is paid, 15 % off what is not
  const figure = { zh: millionths / 100_000, en: (1_000_000 - millionths) / 10_000 }[locale];
  return renderText(marginByDepthTexts.depth, { figure }, locale);
}
