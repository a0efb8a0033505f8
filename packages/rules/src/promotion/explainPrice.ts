import {
  checkObject,
  checkOption,
  formatYuan,
  type Locale,
  renderText,
  shown,
  type Text,
  type TextParams,
  ZhangguiError,
} from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import { sayRejection } from './explainRejection.js';
import { levels } from './level.js';
import { levelNames } from './levelNames.js';
import type { GiftPieces, PricedCart, TraceStep } from './pricedCart.js';
import { type ExplainOptions, type NameOf, readNames } from './priceNames.js';
import { traceTexts } from './traceTexts.js';

/**
 * 说明价格: how a price came about, as sentences that a service agent can read out.
 *
 * In this order: the list price; every step, with what it looked at, what came off and who got a fen more in rounding; gifts; what the
 * goods and the freight come to, with the points that were used; what is to be paid, and of it deposit and balance; and every promotion that did not apply,
 * with the reason and what is missing. Time and length are linear in the trace.
 *
 * @param priced - by `price` with `trace: true`
 * @throws `promotion/not-traced`, and for what `price` did not make `shape/not-object`, `shape/not-list`, `money/not-fen`,
 * `lint/not-text`, `promotion/not-quantity`, `option/unknown` (also for another locale); `limit/exceeded` over 100,000 steps, gifts or refusals
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, explainPrice, over200Off30, price, shopCoupon30 } from '@zhanggui/rules/promotion';
 * const promotions = [over200Off30, shopCoupon30];
 * const cart = { lines: [{ id: '连衣裙', unitPrice: fen(19900), quantity: 1 }] };
 * const priced = price(cart, compilePromotions(promotions), { trace: true });
 * explainPrice(priced, { locale: 'zh', promotions })[0]; // => '商品原价合计 199.00 元。'
 * explainPrice(priced, { locale: 'zh', promotions }).at(-2); // => '应付 169.00 元。'
 * explainPrice(priced, { locale: 'zh', promotions }).at(-1); // => '“满200减30”没有用上：差 1.00 元。'
 * ```
 */
export function explainPrice(priced: PricedCart, options: ExplainOptions): string[] {
  checkObject('priced', priced);
  const nameOf = readNames(options);
  const { locale } = options;
  const { trace, gifts, rejected } = priced;
  if (trace === undefined || trace === null) throw new ZhangguiError('promotion/not-traced', { value: shown(trace) });
  for (const list of [trace, gifts, rejected]) checkLongList(list, 'traceSteps');
  const names: Names = { nameOf, skuOf: skusOf(priced), locale };
  return [
    renderText(traceTexts.listTotal, { amount: formatYuan(priced.listTotal) }, locale),
    ...Array.from(trace).flatMap((step) => sayStep(step, names)),
    ...Array.from(gifts, (gift) => sayGift(gift, names)),
    ...sayTotals(priced).map(([text, params]) => renderText(text, params, locale)),
    ...Array.from(rejected, (each) => sayRejection(each, nameOf, locale)),
  ];
}

interface Names {
  readonly nameOf: NameOf;
  readonly skuOf: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

const separators = { zh: '、', en: ', ' } as const satisfies Text;

function skusOf({ lines }: PricedCart): ReadonlyMap<string, string> {
  checkLongList(lines, 'cartLines');
  return new Map(Array.from(lines, (line) => [line?.id, line?.sku]));
}

function sayStep(step: TraceStep, { nameOf, skuOf, locale }: Names): string[] {
  checkObject('trace', step);
  const { promotion, kind, level, shop, lookedAt, discount, before, after, shares } = step;
  checkOption('level', level, levels);
  checkLongList(shares, 'cartLines');
  const params = {
    level: levelNames[level][locale],
    promotion: nameOf('promotions', promotion) ?? promotion,
    lookedAt: formatYuan(lookedAt),
    discount: formatYuan(discount),
    before: formatYuan(before),
    after: formatYuan(after),
  };
  const way = discount === 0 ? 'nothingOff' : kind === 'shipping-off' ? 'freight' : 'goods';
  const said =
    shop == null
      ? renderText(traceTexts[way], params, locale)
      : renderText(traceTexts[`${way}OfShop`], { ...params, shop: nameOf('shops', shop) ?? shop }, locale);
  const receivers = Array.from(shares)
    .filter((share) => share?.oddFen === 1)
    .map(
      ({ id }) => (kind === 'shipping-off' ? nameOf('shipping', id) : (nameOf('lines', id) ?? nameOf('skus', skuOf.get(id) ?? id))) ?? id,
    );
  if (receivers.length === 0) return [said];
  return [said, renderText(traceTexts.oddFen, { receivers: receivers.join(separators[locale]) }, locale)];
}

function sayGift(gift: GiftPieces, { nameOf, locale }: Names): string {
  checkObject('gifts', gift);
  const { promotion, sku, pieces } = gift;
  const params = {
    promotion: nameOf('promotions', promotion) ?? promotion,
    goods: nameOf('skus', sku) ?? sku,
    pieces: count(pieces, 'gifts'),
  };
  return renderText(traceTexts.gift, params, locale);
}

function sayTotals(priced: PricedCart): (readonly [Text, TextParams])[] {
  const { goodsTotal, discount, shipping, shippingFee, shippingDiscount, shippingTotal, payable, deposit, balance, pointsUsed } = priced;
  checkLongList(shipping, 'cartLines');
  const freight = { fee: formatYuan(shippingFee), discount: formatYuan(shippingDiscount), amount: formatYuan(shippingTotal) };
  const said = (when: boolean, text: Text, params: TextParams) => (when ? [[text, params] as const] : []);
  return [
    ...said(discount !== 0, traceTexts.goodsTotal, { discount: formatYuan(discount), amount: formatYuan(goodsTotal) }),
    ...said(count(pointsUsed, 'pointsUsed') !== 0, traceTexts.points, { points: pointsUsed }),
    ...said(shipping.length > 0, shippingDiscount === 0 ? traceTexts.freightTotal : traceTexts.freightReduced, freight),
    ...said(true, traceTexts.payable, { amount: formatYuan(payable) }),
    ...said(deposit !== 0, traceTexts.deposit, { deposit: formatYuan(deposit), balance: formatYuan(balance) }),
  ];
}

/** A number that can be said: pieces, points. @throws `promotion/not-quantity` */
function count(value: number, of: string): number {
  if (!Number.isSafeInteger(value)) throw new ZhangguiError('promotion/not-quantity', { line: of, value: shown(value) });
  return value;
}
