import { compilePromotions, type PricedCart, price } from '@zhanggui/rules/promotion';
import type { RecordedCart } from './recorded.js';
import { toCart } from './toCart.js';
import { type Adapted, toPromotions } from './toPromotions.js';
import { Unsupported } from './unsupported.js';

/** Stages have no order of their own in the recorded cases: priority alone decides. */
export const byPriority = { levels: [] } as const;

export interface Priced {
  readonly cart: PricedCart;
  readonly adapted: readonly Adapted[];
}

/** Prices a recorded cart. */
export function priced(recorded: RecordedCart): Priced {
  const adapted = toPromotions(recorded.promotions);
  const cart = price(
    toCart(recorded),
    compilePromotions(
      adapted.map(({ promotion }) => promotion),
      byPriority,
    ),
  );
  refuseMissedFirst(cart, adapted);
  refuseUnitBase(cart, adapted);
  return { cart, adapted };
}

/** An action whose first one found nothing to take would still be granted to the recorded promotion. */
function refuseMissedFirst({ applied }: PricedCart, adapted: readonly Adapted[]): void {
  const used = new Set(applied.map(({ id }) => id));
  for (const { promotion, recorded } of adapted) {
    const first = promotion.when?.some((condition) => condition.kind === 'applied' && condition.promotion === recorded.id);
    if (first && !used.has(recorded.id)) throw new Unsupported('promotion: several actions, of which the first took nothing');
  }
}

/**
 * A recorded percent may look at the price of its first units less all that the line got before, wherever that lies. Ours looks at what
 * these pieces cost by then: the same unless other pieces of the line carry a part of it.
 */
function refuseUnitBase({ lines }: PricedCart, adapted: readonly Adapted[]): void {
  const actions = new Map(adapted.map((each) => [each.promotion.id, each]));
  for (const { quantity, shares } of lines) {
    const [...ofCart] = shares.filter(({ promotion }) => actions.get(promotion)!.promotion.level !== 'unit');
    ofCart.forEach(({ promotion }, k) => {
      const { unitBase, maxUnits = quantity } = actions.get(promotion)!.action;
      if (unitBase === undefined) return;
      if (unitBase !== 'limited_minus_applied') throw new Unsupported(`unitBase: ${unitBase}`);
      if (k > 0 && quantity > maxUnits) throw new Unsupported('unitBase: takes what came off other units of the line off these again');
    });
  }
}
