import { checkObject, checkOption, type Fen, fen, refuseOver, subtractFen } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import type { Cart, CartLine } from './cart.js';
import type { CompiledPromotions } from './compilePromotions.js';
import type { LossArticle, LossCart, LossOptions, LossSearch } from './lossCart.js';
import { price } from './price.js';
import type { PricedCart } from './pricedCart.js';
import type { Promotion } from './promotion.js';
import { readPrice } from './readPrice.js';
import { articleOf } from './search/article.js';
import { type CartBound, cartBound } from './search/cartBound.js';
import { ceilingsOf } from './search/ceilings.js';
import { couponChoices, placesInAnyOrder } from './search/couponChoices.js';
import { keptBound } from './search/keptBound.js';
import { type Kept, keptAtWorst, keptInFull, type Needs } from './search/lossOfCart.js';
import { checkTotals, readCount, readNodeBudget, wrongSearch } from './search/readSearch.js';
import { smallestCart } from './search/smallestCart.js';
import { usablePromotions } from './search/usablePromotions.js';

/**
 * 亏损购物车搜索 (防薅): the smallest cart that these promotions let a buyer make, and that leaves the shop with less than its goods need: fewest pieces, then
 * the lowest amount at list prices, then more of the earlier articles, then fewest coupons. Or the proof that there is none within the limits.
 *
 * A buyer chooses the pieces and which coupons to use, with `order: 'any'` also in which order those of one level apply, and with `refunds` sends back any of them but one (the first pieces of a line first); discounts,
 * gifts and freight then stay as `refund` has it. What platform and supplier pay counts as received; freight that the buyer pays goes to the carrier,
 * freight that the shop pays is its loss.
 *
 * Exact: every cart is priced by `price`, but those that provably cannot lose. Their bound (`search/cartBound.ts`, `search/keptBound.ts`) takes from
 * list prices the most that each promotion takes off. Where `nodeBudget` runs out, `lossAtMost` still holds.
 *
 * @param catalogue - at most 2,000 articles; a cart holds each once, in this order
 * @throws `search/wrong-field`, `shape/not-object`, `shape/not-list`, `money/not-fen` for what is needed, `money/overflow`, `option/unknown`, `limit/exceeded` also over 12 coupons and, in any order, over 100,000 promotions × choices and orders of coupons (about 6 coupons of one level), and what `price` refuses in a cart of one piece of each
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, findLossCart } from '@zhanggui/rules/promotion';
 * const promotions = compilePromotions([
 *   { id: '满200减30', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(3000) }] } },
 *   { id: '券30', level: 'shop-coupon', benefit: { kind: 'order-off', off: fen(3000) }, coupon: true },
 * ]);
 * const catalogue = [{ id: '大衣', unitPrice: fen(18000), needed: fen(9000) }, { id: '纸巾', unitPrice: fen(2000), needed: fen(1500) }];
 * findLossCart(promotions, catalogue, { maxPieces: 4 }).found?.lines; // => [{ id: '纸巾', pieces: 1, refunded: 0 }]
 * const { found, proven } = findLossCart(promotions, catalogue, { maxPieces: 4, coupons: [] });
 * [found, proven]; // => [null, true]
 * ```
 */
export function findLossCart(promotions: CompiledPromotions, catalogue: readonly LossArticle[], options: LossOptions): LossSearch {
  const { shipping, buyer, at, coupons, order: couponOrder, refunds, maxPieces, maxLines, budget } = readOptions(options);
  checkLongList(catalogue, 'searchArticles');
  const articles = Array.from(catalogue, (article, index) => readArticle(article, index, maxPieces));
  const cartOf = (counts: readonly number[]): Cart => ({
    ...(shipping !== undefined && { shipping }),
    ...(buyer !== undefined && { buyer }),
    lines: articles.flatMap(({ line }, k) => (counts[k]! > 0 ? [{ ...line, quantity: counts[k]! }] : [])),
  });
  const timed = at === undefined ? {} : { at };
  const everything = price(cartOf(articles.map(() => 1)), promotions, { ...timed, ...(coupons !== undefined && { use: coupons }) });
  checkTotals(
    everything.shippingFee,
    articles.reduce((dearest, { line, needed }) => Math.max(dearest, line.unitPrice, needed), 0),
    maxPieces,
  );
  const usable = usablePromotions(promotions, everything);
  const held = usable.flatMap(({ id, coupon }) => (coupon === true && (coupons === undefined || coupons.includes(id)) ? [id] : []));
  refuseOver(rulesLimits, 'searchCoupons', held.length);
  const choices = couponChoices(promotions, held, couponOrder);
  const moves = couponOrder === 'any' ? placesInAnyOrder(promotions) : [];
  const moving = new Set(promotions.steps.flatMap(({ id }, place) => (moves[place] === true ? [id] : [])));
  const needs = needsOf(articles);

  const order = articles.map((_, k) => k).sort((a, b) => articles[b]!.line.unitPrice - articles[a]!.line.unitPrice);
  const bound = boundOf(articles, { usable, moving, order, needs, lines: maxLines, refunds, shipping: shipping ?? [] });
  const { found, decidedPieces, proven } = smallestCart({
    prices: articles.map(({ line }) => line.unitPrice),
    most: articles.map(({ most }) => most),
    order,
    bound,
    maxPieces,
    maxLines,
    budget,
    find(counts, mayLook) {
      const cart = cartOf(counts);
      for (const { use, promotions: inOrder } of choices) {
        if (!mayLook()) return null;
        const priced = price(cart, inOrder, { ...timed, use });
        const full = keptInFull(priced, needs);
        const kept = refunds && full.receipts >= full.needed ? keptAtWorst(priced, needs) : full;
        if (kept.receipts < kept.needed) return lossCart(priced, use, kept);
      }
      return null;
    },
  });
  if (found !== null) return { found, proven, decidedPieces, lossAtMost: null };
  const lossAtMost = proven ? 0 : Math.max(0, 0 - bound.ofMore(0, { min: decidedPieces + 1, max: maxPieces }));
  return { found, proven, decidedPieces, lossAtMost: lossAtMost as Fen };
}

interface ReadArticle {
  readonly line: CartLine;
  readonly needed: Fen;
  readonly most: number;
}

function readOptions(options: LossOptions) {
  checkObject('options', options);
  const { maxPieces, maxLines = maxPieces, refunds = false, nodeBudget, coupons, order = 'given', shipping, buyer, at } = options;
  readCount(maxPieces, 'maxPieces', { least: 1, most: 1_000 });
  readCount(maxLines, 'maxLines', { least: 1, most: 1_000 });
  if (typeof refunds !== 'boolean') throw wrongSearch('refunds', refunds);
  checkOption('order', order, ['given', 'any']);
  return { maxPieces, maxLines, refunds, budget: readNodeBudget(nodeBudget), coupons, order, shipping, buyer, at };
}

function readArticle(given: LossArticle, index: number, maxPieces: number): ReadArticle {
  if (typeof given !== 'object' || given === null) throw wrongSearch(`catalogue.${index}`, given);
  const { needed, max = maxPieces, ...line } = given;
  const most = readCount(max, `catalogue.${index}.max`, { least: 1 });
  return { line: { ...line, quantity: 1 }, needed: readPrice(needed), most: Math.min(most, maxPieces) };
}

function needsOf(articles: readonly ReadArticle[]): Needs {
  const ofLine = new Map(articles.map(({ line, needed }) => [line.id, needed]));
  const ofGift = new Map([...articles].reverse().map(({ line, needed }) => [line.sku ?? line.id, needed]));
  return { ofLine: (id) => ofLine.get(id)!, ofGift: (sku) => ofGift.get(sku) ?? fen(0) };
}

function boundOf(
  given: readonly ReadArticle[],
  {
    usable,
    moving,
    order,
    needs,
    lines,
    refunds,
    shipping,
  }: {
    readonly usable: readonly Promotion[];
    /** Those that may apply before or after others than they do in the list. */
    readonly moving: ReadonlySet<string>;
    readonly order: readonly number[];
    readonly needs: Needs;
    readonly lines: number;
    readonly refunds: boolean;
    readonly shipping: NonNullable<Cart['shipping']>;
  },
): CartBound {
  const articles = given.map(({ line }) => articleOf(line));
  const inOrder = ceilingsOf(usable, articles, { methods: shipping, payer: 'merchant', lines, giftCost: needs.ofGift });
  // what came off before a threshold that looks at the rest is known only where the order is
  const ceilings = inOrder.map((ceiling) => (moving.has(ceiling.promotion) ? { ...ceiling, running: false } : ceiling));
  const costs = given.map(({ needed }) => needed);
  const even = articles.every(({ floorPrice }) => floorPrice === 0) && usable.every(({ benefit }) => benefit.kind !== 'deposit');
  if (refunds) return keptBound(articles, { ceilings, costs, order, even });
  return cartBound(articles, { ceilings, costs, order, most: order.map((k) => given[k]!.most), besides: 0 });
}

function lossCart({ lines, listTotal }: PricedCart, use: readonly string[], { refunded, receipts, needed }: Kept): LossCart {
  return {
    lines: lines.map(({ id, quantity }, k) => ({ id, pieces: quantity, refunded: refunded[k]! })),
    use,
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    amount: listTotal,
    receipts,
    needed,
    loss: subtractFen(needed, receipts),
  };
}
