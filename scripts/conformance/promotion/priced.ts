import { type Cart, compilePromotions, type PricedCart, price } from '@zhanggui/rules/promotion';
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
  const given = toCart(recorded);
  const first = priceOf(given, adapted);
  const missed = missedFirst(first, adapted);
  // where they can be used after all, so can what goes with them
  const retold = adapted.map((each) => (missed.has(each.promotion.id) ? withoutTaking(each) : each));
  const cart = missed.size === 0 ? first : priceOf(given, retold);
  refuseUnitBase(cart, retold);
  return { cart, adapted: retold };
}

function priceOf(cart: Cart, adapted: readonly Adapted[]): PricedCart {
  return price(
    cart,
    compilePromotions(
      adapted.map(({ promotion }) => promotion),
      byPriority,
    ),
  );
}

/** First actions that did not apply, though others wait for them: their tests may have failed, or they found nothing to take. */
function missedFirst({ applied }: PricedCart, adapted: readonly Adapted[]): ReadonlySet<string> {
  const used = new Set(applied.map(({ id }) => id));
  const waitedFor = adapted.flatMap(({ promotion: { when = [] } }) =>
    when.flatMap((condition) => (condition.kind === 'applied' ? [condition.promotion] : [])),
  );
  return new Set(waitedFor.filter((id) => !used.has(id)));
}

/** The same promotion, with the same tests, that gives a mark in place of what it found nothing to take from. */
function withoutTaking({ promotion, ...rest }: Adapted): Adapted {
  const { scope: _, benefit: __, level, ...tests } = promotion;
  const mark = { kind: 'gift', sku: 'mark', by: 'pieces', tiers: [{ at: 0, pieces: 1 }] } as const;
  return { ...rest, promotion: { ...tests, level: level === 'shipping' ? 'shop' : (level ?? 'shop'), benefit: mark } };
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
