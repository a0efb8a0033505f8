import type { PricedCart } from './pricedCart.js';
import type { Refund } from './refunded.js';
import type { RefundItem, RefundPolicy } from './refundPolicy.js';
import { difference } from './refunds/difference.js';
import { readOrder } from './refunds/readOrder.js';
import { readPolicy } from './refunds/readPolicy.js';
import { readRefunds } from './refunds/readRefunds.js';
import { replay } from './refunds/replay.js';

/**
 * 退款: what goes back when pieces of a paid order go back: money and points and red packets to the buyer, and to each side its part of the
 * discounts. It goes by what was recorded and never splits a discount again.
 *
 * - **Pieces** go back in the line's order (`piecesOf`), so that partial refunds, in any order, add up to what was paid, and the last
 *   one of a line gives the exact rest.
 * - **A threshold that the rest no longer reaches** (`broken`) is kept, or clawed back by a new price of what is kept. Shares, points and
 *   red packets then follow that price, and never grow: what it would use of points and red packets beyond those in the order is owed in
 *   money. A refund is never below 0; what it could not take, the next one bears.
 * - **Freight** stays, or goes back with the last piece, as it was paid. A 包邮 that is broken is not charged.
 * - **Points** go back by the money that they paid, as whole points, rounded half up over all refunds together. **Red packets** go back by
 *   what they paid, or are lost.
 * - **Deposit and balance** both go back; `deposit` says which first. Freight was paid with the balance. (定金不退 is for a buyer who never
 *   pays the balance: then there is no order to refund.)
 * - **价保** that was paid before (`compensated`) is kept of the pieces that go back, by what they were paid with: refunds and 价保 together never give
 *   back more than was paid. Of deposit and balance it counts as paid back first.
 * - **Funding**: what each side paid for the pieces of a line is rounded over them in order, so that all of them give the exact whole.
 * - **Gifts** that have to come back are named (`gifts`). They are worth no money.
 * - **An exchange** (换货) is a refund and a new price: `refund` of what goes back, `price` of a cart with what goes out; the buyer pays,
 *   or gets, the difference.
 *
 * @param items - each line once; none is a refund of nothing
 * @returns time grows with the shares of the order, the runs of pieces of the lines that go back, and the earlier refunds; a new price is
 * asked for once a refund and once of the whole order, and only with a claw-back or with gifts by it
 * @throws `shape/not-list`, `shape/not-object`, `option/unknown`, `promotion/not-line` for a line that is not in the order or is named twice,
 * `promotion/not-pieces`, `promotion/over-refund`, `promotion/not-priced` and `promotion/duplicate-line` for an order that `price` did not
 * make, `promotion/other-cart` where
 * `cart`, `promotions` and `options` do not give the order's lines to the fen, what `price` refuses, `money/not-fen` for a negative compensation, `limit/exceeded` over 10,000 lines, 1,000 earlier refunds or 100,000 compensations, and as `piecesOf`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, price, refund } from '@zhanggui/rules/promotion';
 * const tiers = { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000) }] } as const;
 * const promotions = compilePromotions([{ id: '满300减50', benefit: tiers }]);
 * const cart = { lines: [{ id: 'A', unitPrice: fen(10000), quantity: 2 }, { id: 'B', unitPrice: fen(10000), quantity: 1 }] };
 * const order = price(cart, promotions);
 * refund(order, [{ line: 'B', pieces: 1 }]).amount; // => 8333
 * refund(order, [{ line: 'B', pieces: 1 }], { broken: 'claw-back', cart, promotions }).amount; // => 5000
 * refund(order, [{ line: 'A', pieces: 2 }], { already: [[{ line: 'B', pieces: 1 }]] }).amount; // => 16667
 * refund(order, [{ line: 'A', pieces: 2 }], { compensated: [{ id: 'A', pieces: 2, refund: fen(1000) }] }).amount; // => 15667
 * ```
 */
export function refund(order: PricedCart, items: readonly RefundItem[], policy: RefundPolicy = {}): Refund {
  const paid = readOrder(order);
  const asked = readPolicy(policy);
  const refunds = readRefunds(paid, [...asked.already, items]);
  return difference(paid, replay(paid, refunds, asked), asked);
}
