import { type Fen, fen } from '@zhanggui/core';
import fc from 'fast-check';
import type { Cart } from '../../packages/rules/src/promotion/cart.js';
import type { Level } from '../../packages/rules/src/promotion/level.js';
import type { Promotion } from '../../packages/rules/src/promotion/promotion.js';
import { carts, promotionLists } from '../promotionArbitraries.js';
import { choicesOf } from './bestByBruteForce.js';
import { tightCases } from './tightCases.js';

/** A cart with few coupons, so that everything can be tried. */
export interface SmallCase {
  readonly cart: Cart;
  readonly promotions: readonly Promotion[];
  readonly order: 'given' | 'any';
  /** All levels alike, or those of the library. */
  readonly levels?: readonly Level[];
  readonly minPayable: Fen;
}

const mostChoices = 800;

const randomCases = fc.record({
  cart: carts,
  promotions: fc.oneof(
    promotionLists({ min: 2, max: 8 }),
    promotionLists({ min: 2, max: 8, kinds: ['order-off', 'red-packet', 'order-percent', 'tiers', 'percent-off'], plain: true }),
    promotionLists({ min: 2, max: 7, kinds: ['order-off', 'red-packet'], plain: true }).map(withThresholds),
  ),
});

/**
 * At most 6 coupons among at most 8 promotions, in the order given or in any: of all kinds, plain ones, or ones whose thresholds lie around what
 * their lines cost.
 */
export const smallCases: fc.Arbitrary<SmallCase> = fc
  .record({
    one: fc.oneof({ weight: 1, arbitrary: randomCases }, { weight: 2, arbitrary: tightCases }),
    // which of them are coupons, from the first on
    coupons: fc.array(fc.constantFrom(true, true, false), { minLength: 8, maxLength: 8 }),
    order: fc.constantFrom('given' as const, 'any' as const),
    alike: fc.constantFrom(false, false, true),
    minPayable: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(600) }),
  })
  .map(({ one: { cart, promotions }, coupons, order, alike, minPayable }) => {
    const levels = alike ? { levels: [] } : {};
    let left = 6;
    const list = promotions.map(({ coupon: _, ...promotion }, k): Promotion => {
      if (!coupons[k] || left === 0) return promotion;
      left -= 1;
      return { ...promotion, coupon: true };
    });
    const fewer = () => list.map(({ coupon = false }) => coupon).lastIndexOf(true);
    while (choicesOf(list, { order, ...levels }) > mostChoices) {
      const { coupon: _, ...promotion } = list[fewer()]!;
      list[fewer()] = promotion;
    }
    return { cart, promotions: list, order, ...levels, minPayable: fen(minPayable) };
  });

/** Some of the same amounts, so that there are ties and coupons that are alike. */
function withThresholds(promotions: readonly Promotion[]): Promotion[] {
  return promotions.map((promotion, k) => {
    const { scope: _, ...rest } = promotion;
    const amount = fen(((k * 7) % 5) * 150);
    return k % 3 === 0 ? promotion : { ...rest, when: [{ kind: 'amount', atLeast: amount }] };
  });
}
