import { type Fen, shown, sumFen, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { PricedCart } from './cart.js';

/**
 * 退款: what goes back for whole lines of a paid cart: what was paid for them, after the shares that were recorded.
 *
 * Discounts are never split again and a threshold that the rest no longer reaches is not charged back, so that refunds line by line
 * add up to what was paid.
 *
 * @param lines - ids, each once
 * @returns 0 for no lines
 * @throws `shape/not-list`, `money/not-fen` for a cart that `price` did not make, `promotion/not-line` for one that is not in the cart or is named twice
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, price, refund } from '@zhanggui/rules/promotion';
 * const promotions = compilePromotions([
 *   { id: '满300减50', benefit: { kind: 'full-reduction', threshold: fen(30000), off: fen(5000), repeat: false } },
 * ]);
 * const cart = price([{ id: 'A', unitPrice: fen(20000), quantity: 1 }, { id: 'B', unitPrice: fen(10000), quantity: 1 }], promotions);
 * refund(cart, ['B']); // => 8333
 * refund(cart, ['A', 'B']); // => 25000
 * ```
 */
export function refund(cart: PricedCart, lines: readonly string[]): Fen {
  checkLongList(cart?.lines, 'cartLines');
  checkLongList(lines, 'cartLines');
  const paid = new Map(Array.from(cart.lines, (line) => [line?.id, line?.total]));
  return sumFen(
    Array.from(lines, (id) => {
      const total = paid.get(id);
      if (total === undefined) throw new ZhangguiError('promotion/not-line', { line: shown(id) });
      paid.delete(id);
      return total;
    }),
  );
}
