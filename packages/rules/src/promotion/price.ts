import { type Fen, type Instant, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { Cart } from './cart.js';
import type { CompiledPromotions } from './compilePromotions.js';
import { sum } from './engine/amounts.js';
import { applyAll } from './engine/applyAll.js';
import { type Basket, readCart } from './engine/basket.js';
import { wrong } from './engine/read.js';
import { timeOf } from './engine/readPromotion.js';
import type { Asked, Outcome } from './engine/run.js';
import type { PricedCart } from './pricedCart.js';

/** 算价选项. */
export interface PriceOptions {
  /** When it is; needed where a promotion has a window. */
  readonly at?: Instant;
  /** Coupons that the buyer uses, by id; all where it is left out. An id that no coupon has does nothing. */
  readonly use?: readonly string[];
  /** Whether to write every step down. */
  readonly trace?: boolean;
}

/**
 * 算价: a cart with its promotions, to the fen and down to each piece: what is paid, what each promotion took off which line and who pays for
 * it, and why the others did not apply.
 *
 * They apply one after the other (`compilePromotions` says in which order). Each looks at what its lines cost by then, if its `basis` says
 * nothing else. One amount is split by what the lines cost: first to the shops, then to the lines of each, by largest remainder, ties to
 * the earlier one; no line falls below its floor, what it cannot take goes to the others. Shares of a price are rounded half up, limits down.
 *
 * @param cart - at most 10,000 lines and 10,000 methods of shipping, a fee at most 1,000,000,000 元
 * @returns time grows with lines × promotions that touch them; deals by the piece sort their pieces
 * @throws `shape/not-list`, `rules/not-compiled`, `promotion/not-id`, `promotion/duplicate-line`, `promotion/not-price`,
 * `promotion/not-quantity`, `promotion/not-tags`, `promotion/no-time` where a promotion has a window and `at` is left out, `promotion/wrong-field` for another
 * option, `money/overflow`, `limit/exceeded` also over 100,000 pieces under one deal by the piece (第N件, 买N送M, 套餐, N件X元)
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, price } from '@zhanggui/rules/promotion';
 * const promotions = compilePromotions([
 *   { id: '满200减30', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(3000) }] } },
 *   { id: '满300减50', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000) }] } },
 * ]);
 * const lines = [{ id: '外套', unitPrice: fen(16000), quantity: 1 }, { id: '袜子', unitPrice: fen(2000), quantity: 2 }];
 * const cart = price({ lines }, promotions);
 * cart.payable; // => 17000
 * cart.lines.map(({ discount }) => discount); // => [2400, 600]
 * cart.rejected; // => [{ id: '满300减50', reason: 'below-amount', missing: { amount: 13000 } }]
 * ```
 */
export function price(cart: Cart, promotions: CompiledPromotions, options: PriceOptions = {}): PricedCart {
  checkCompiled(promotions);
  const asked = readOptions(options, promotions);
  const basket = readCart(cart);
  return report(basket, applyAll(basket, promotions, asked), asked);
}

/** Whether it has the shape of what `compilePromotions` makes. */
export function checkCompiled(promotions: CompiledPromotions): void {
  const { steps, index, general, excluded, snapshots } = promotions ?? {};
  const parts: readonly unknown[] = [steps, general, snapshots];
  if (!(parts.every(Array.isArray) && typeof index === 'object' && index !== null && excluded instanceof Map))
    throw new ZhangguiError('rules/not-compiled', { field: 'promotions', value: shown(promotions) });
}

export function readOptions(options: PriceOptions | null, { timed }: CompiledPromotions): Asked {
  const { at, use, trace = false, ...others } = options ?? {};
  const place = { promotion: 'options', field: '' };
  for (const other in others) throw wrong({ ...place, field: shown(other) }, (others as Readonly<Record<string, unknown>>)[other]);
  if (use !== undefined) checkLongList(use, 'promotions');
  const time = at === undefined ? null : timeOf(at, { ...place, field: 'at' });
  if (time === null && timed !== null) throw new ZhangguiError('promotion/no-time', { promotion: shown(timed) });
  return { time, use: use === undefined ? null : new Set(use), trace: trace === true };
}

function report(basket: Basket, { applied, rejected, gifts, trace, points }: Outcome, asked: Asked): PricedCart {
  const { goods, freight, original, methods, deposits } = basket;
  const listTotal = sum(original);
  const goodsTotal = sum(goods.running);
  const shippingFee = sum(methods.map(({ fee }) => fee));
  const shippingTotal = sum(freight.running);
  return {
    listTotal: listTotal as Fen,
    discount: (listTotal - goodsTotal) as Fen,
    goodsTotal: goodsTotal as Fen,
    shippingFee: shippingFee as Fen,
    shippingDiscount: (shippingFee - shippingTotal) as Fen,
    shippingTotal: shippingTotal as Fen,
    payable: (goodsTotal + shippingTotal) as Fen,
    deposit: deposits as Fen,
    balance: (goodsTotal + shippingTotal - deposits) as Fen,
    pointsUsed: points,
    lines: basket.lines.map(({ id, sku, shop, quantity, unitPrice }, k) => ({
      id,
      sku,
      shop,
      quantity,
      unitPrice: unitPrice as Fen,
      listTotal: original[k]! as Fen,
      discount: (original[k]! - goods.running[k]!) as Fen,
      total: goods.running[k]! as Fen,
      shares: goods.shares[k]!,
    })),
    shipping: methods.map(({ id, fee }, k) => ({
      id,
      fee,
      discount: (fee - freight.running[k]!) as Fen,
      total: freight.running[k]! as Fen,
      shares: freight.shares[k]!,
    })),
    applied,
    rejected,
    gifts,
    ...(asked.trace && { trace }),
  };
}
