import type { PromotionShare } from '../pricedCart.js';
import { portion } from './portion.js';

/** 各方承担的金额, as plain numbers. */
export interface Sides {
  readonly merchant: number;
  readonly platform: number;
  readonly supplier: number;
}

/** What each promotion took off, and who pays for it, in the order in which they applied. */
export type SidesOf = ReadonlyMap<string, Sides>;

export const noSides: Sides = { merchant: 0, platform: 0, supplier: 0 };

export function amountOf({ merchant, platform, supplier }: Sides = noSides): number {
  return merchant + platform + supplier;
}

export function eachSide(one: Sides, other: Sides, join: (one: number, other: number) => number): Sides {
  return {
    merchant: join(one.merchant, other.merchant),
    platform: join(one.platform, other.platform),
    supplier: join(one.supplier, other.supplier),
  };
}

/** Shares of lines or of shipping methods, added up by promotion. */
export function sidesOf(shares: Iterable<PromotionShare>): Map<string, Sides> {
  const sides = new Map<string, Sides>();
  for (const share of shares) {
    const { merchant, platform, supplier } = eachSide(sides.get(share.promotion) ?? noSides, share, (a, b) => a + b);
    sides.set(share.promotion, { merchant, platform, supplier });
  }
  return sides;
}

/**
 * Who pays for the first `amount` of what came off a line: what platform and supplier pay together is rounded, and of it what the supplier
 * pays. So no side shrinks while the amount grows by a fen, which one of three parts that are rounded each on its own would.
 */
export function firstSides(amount: number, whole: Sides): Sides {
  const others = whole.platform + whole.supplier;
  if (others === 0) return { merchant: amount, platform: 0, supplier: 0 };
  const ofOthers = portion(others, amount, amountOf(whole));
  const supplier = portion(whole.supplier, ofOthers, others);
  return { merchant: amount - ofOthers, platform: ofOthers - supplier, supplier };
}
