import { checkObject, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import type { CartLine } from '../cart.js';
import { price } from '../price.js';
import type { PricedCart } from '../pricedCart.js';
import type { RefundPolicy } from '../refundPolicy.js';
import type { PaidOrder } from './readOrder.js';

/** Other promotions, another time or other coupons would claw back what the buyer never had. */
function checkSamePrices(paid: PaidOrder['lines'], { lines }: PricedCart): void {
  lines.forEach(({ id, total }, k) => {
    if (total !== paid[k]!.total) throw new ZhangguiError('promotion/other-cart', { line: shown(id) });
  });
}

/** Prices what is kept of a cart, by how many pieces of each line are gone; `null` where nothing is kept. */
export type PriceKept = (gone: readonly number[]) => PricedCart | null;

/** @throws as `refund` says */
export function priceKept({ lines }: PaidOrder, { cart, promotions, options }: RefundPolicy): PriceKept {
  checkObject('cart', cart);
  const given: readonly CartLine[] = cart!.lines;
  checkLongList(given, 'cartLines');
  lines.forEach(({ id, quantity, unitPrice }, k) => {
    const same = given[k] ?? null;
    if (same === null || same.id !== id || same.quantity !== quantity || same.unitPrice !== unitPrice)
      throw new ZhangguiError('promotion/other-cart', { line: shown(id) });
  });
  const extra = given[lines.length];
  if (given.length > lines.length) throw new ZhangguiError('promotion/other-cart', { line: shown(extra?.id) });
  checkSamePrices(lines, price({ ...cart!, lines: Array.from(given) }, promotions!, options));
  return (gone) => {
    const kept = given.flatMap((line, k) => {
      const quantity = line.quantity - gone[k]!;
      return quantity === 0 ? [] : [{ ...line, quantity }];
    });
    return kept.length === 0 ? null : price({ ...cart!, lines: kept }, promotions!, options);
  };
}
