import { checkObject, type Fen, fen, formatYuan, type Locale, subtractFen, sumFen, type Text } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { ChartOption, ChartPoint } from './chartOption.js';
import type { AppliedPromotion, PricedCart } from './pricedCart.js';
import { type ExplainOptions, readNames } from './priceNames.js';

/** 瀑布图的一根柱: from one amount to the next. */
export interface WaterfallBar {
  readonly kind: 'list' | 'promotion' | 'freight' | 'payable';
  /** Of the promotion. */
  readonly id: string | null;
  readonly label: string;
  readonly from: Fen;
  readonly to: Fen;
}

/** 价格瀑布图的文字. */
export const priceWaterfallTexts = {
  title: { zh: '价格是怎么来的', en: 'How the price came about' },
  list: { zh: '原价', en: 'List price' },
  freight: { zh: '运费', en: 'Freight' },
  payable: { zh: '应付', en: 'To be paid' },
  total: { zh: '合计', en: 'Total' },
  off: { zh: '优惠', en: 'Off' },
  start: { zh: '起点', en: 'Start' },
  axis: { zh: '元', en: 'Yuan' },
} as const satisfies Record<string, Text>;

/**
 * 价格瀑布图: how a price came about, as bars and as a chart of them: the list price, every promotion that took something off the goods, the
 * freight and what came off it, and what is to be paid.
 *
 * A bar begins where the one before it ended; the first and the last begin at 0. Bars of nothing are left out.
 *
 * @throws for what `price` did not make `shape/not-object`, `shape/not-list`, `money/not-fen`, `money/overflow`; `lint/not-text`,
 * `option/unknown` for another locale, `limit/exceeded` over as many promotions as compile
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, over200Off30, price, priceWaterfall } from '@zhanggui/rules/promotion';
 * const cart = { lines: [{ id: '连衣裙', unitPrice: fen(21000), quantity: 1 }], shipping: [{ id: '快递', fee: fen(1000) }] };
 * const { bars, chart } = priceWaterfall(price(cart, compilePromotions([over200Off30])), { locale: 'zh', promotions: [over200Off30] });
 * bars.map(({ label, to }) => [label, to]); // => [['原价', 21000], ['满200减30', 18000], ['运费', 19000], ['应付', 19000]]
 * chart.title.text; // => '价格是怎么来的'
 * ```
 */
export function priceWaterfall(
  priced: PricedCart,
  options: ExplainOptions,
): { readonly bars: readonly WaterfallBar[]; readonly chart: ChartOption } {
  checkObject('priced', priced);
  const nameOf = readNames(options);
  const { locale } = options;
  const { listTotal, shippingFee, payable, applied } = priced;
  checkLongList(applied, 'promotions');
  const nothing = fen(0);
  const bars: WaterfallBar[] = [{ kind: 'list', id: null, label: priceWaterfallTexts.list[locale], from: nothing, to: fen(listTotal) }];
  const goTo = (to: Fen, bar: Pick<WaterfallBar, 'kind' | 'id' | 'label'>) => {
    const { to: from } = bars.at(-1)!;
    if (to !== from) bars.push({ ...bar, from, to });
  };
  const takeOff = ({ id, discount }: AppliedPromotion) => {
    goTo(subtractFen(bars.at(-1)!.to, discount), { kind: 'promotion', id, label: nameOf('promotions', id) ?? id });
  };
  const promotions = Array.from(applied, (each) => {
    checkObject('applied', each);
    return each;
  });
  promotions.filter(({ kind }) => kind !== 'shipping-off').forEach(takeOff);
  goTo(sumFen([bars.at(-1)!.to, shippingFee]), { kind: 'freight', id: null, label: priceWaterfallTexts.freight[locale] });
  promotions.filter(({ kind }) => kind === 'shipping-off').forEach(takeOff);
  bars.push({ kind: 'payable', id: null, label: priceWaterfallTexts.payable[locale], from: nothing, to: fen(payable) });
  return { bars, chart: chartOf(bars, locale) };
}

function chartOf(bars: readonly WaterfallBar[], locale: Locale): ChartOption {
  const [total, off, freight] = [priceWaterfallTexts.total[locale], priceWaterfallTexts.off[locale], priceWaterfallTexts.freight[locale]];
  const series = (name: string, ...kinds: readonly WaterfallBar['kind'][]) => ({
    type: 'bar' as const,
    name,
    stack: 'price',
    label: { show: true as const, position: 'top' as const },
    data: bars.map((bar) => (kinds.includes(bar.kind) ? pointOf(bar) : null)),
  });
  return {
    title: { text: priceWaterfallTexts.title[locale] },
    tooltip: { trigger: 'item' },
    legend: { data: [total, off, freight], bottom: 0 },
    xAxis: { type: 'category', data: bars.map(({ label }) => label) },
    yAxis: [{ type: 'value', name: priceWaterfallTexts.axis[locale] }],
    series: [
      {
        // an unseen bar below each lifts it to where the one before it ended
        type: 'bar',
        name: priceWaterfallTexts.start[locale],
        stack: 'price',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ from, to }) => Math.min(yuan(from), yuan(to))),
      },
      series(total, 'list', 'payable'),
      series(off, 'promotion'),
      series(freight, 'freight'),
    ],
  };
}

/** As long as the amount between its ends; its label has the sign. */
function pointOf({ from, to }: WaterfallBar): ChartPoint {
  const change = subtractFen(to, from);
  return { value: Math.abs(yuan(change)), label: { formatter: formatYuan(change) } };
}

/** For the axis alone. */
function yuan(amount: Fen): number {
  return Number(formatYuan(amount));
}
