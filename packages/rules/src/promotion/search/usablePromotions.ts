import { checkLongList } from '../../rule/checkLongList.js';
import type { CompiledPromotions } from '../compilePromotions.js';
import type { PricedCart, RejectionReason } from '../pricedCart.js';
import type { Promotion } from '../promotion.js';

/** Reasons that hold for any goods in the cart. */
const forAnyGoods: readonly RejectionReason[] = ['not-started', 'ended', 'not-chosen', 'used-up', 'not-for-buyer', 'other-order-number'];

/** The promotions that any cart of the same buyer may get, as a cart with one piece of everything shows. */
export function usablePromotions({ promotions }: CompiledPromotions, everything: PricedCart): readonly Promotion[] {
  checkLongList(promotions, 'promotions');
  const refused = new Set(everything.rejected.flatMap(({ id, reason }) => (forAnyGoods.includes(reason) ? [id] : [])));
  return promotions.filter(({ id }) => !refused.has(id));
}
