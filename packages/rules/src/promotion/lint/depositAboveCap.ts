import { type Day, type Fact, type Fen, factOn, formatYuan, multiplyFen } from '@zhanggui/core';
import { depositCap } from '../../facts/depositCap.js';
import type { Deposit } from '../benefit.js';
import { gateOf } from './ladder.js';
import { leastUnitPrices } from './leastUnitPrices.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion, PromotionSet } from './promotionSet.js';

/**
 * 定金超过法定比例: more than the share of the price that article 586 of the 民法典 allows (`depositCap`, on the day that is asked about). What is above it
 * has no effect as a deposit, so that it must be given back whatever happens.
 *
 * Looked at is the least that such an order is worth: the cheapest article of the catalogue that falls under it, for a deposit by the piece; the
 * same, or the condition on the amount where that is higher, for one by the order. An error where the deposit is above the share of that
 * price; a warning where it is above the share of what is left of it when 膨胀 or 立减 came off, which is what the contract is worth by a strict
 * reading; and a warning where it is above the share of that by the least price that promotions of the level `unit` (会员价, 直降, 限时折扣) may make:
 * a bound from below, as of 叠加破价, with those that exclude each other and windows kept apart. Promotions of later levels are not taken off.
 */
export const depositAboveCap = {
  id: 'promotion/deposit-above-cap',
  severity: 'error',
  check(set) {
    let unitPrices: ReturnType<typeof leastUnitPrices> | null = null;
    return set.promotions.flatMap((linted): readonly PromotionHit[] => {
      const known = judged(linted, set);
      if (known === null) return [];
      const { deposit, price, cap } = known;
      const less = 'off' in deposit ? deposit.off : deposit.worth - deposit.pay;
      const above = (amount: Fen) => deposit.pay > multiplyFen(amount, cap.value, { rounding: 'floor' });
      unitPrices ??= leastUnitPrices(set);
      const worths = [price, priceOf(linted, (place) => unitPrices!(linted, place))].map((amount) => Math.max(0, amount - less) as Fen);
      const base = [price, ...worths].find(above);
      if (base === undefined) return [];
      const percent = Math.round(cap.value * 1e6) / 1e4;
      return [
        {
          at: ['promotions', linted.index, 'benefit', 'pay'],
          params: { promotion: linted.name, pay: formatYuan(deposit.pay), price: formatYuan(base), percent },
          basis: `${cap.source.title}${cap.source.locator ?? ''}`,
          ...(base !== price && { severity: 'warning' }),
        },
      ];
    });
  },
} as const satisfies PromotionRule;

/** A deposit, the least price it is taken on, and the share that the law of the day allows; null where one of these is not known. */
export function judged(
  linted: LintedPromotion,
  { items, day }: Pick<PromotionSet, 'items' | 'day'>,
): { readonly deposit: Deposit; readonly price: Fen; readonly cap: Fact<number> } | null {
  const { benefit } = linted.promotion;
  if (benefit.kind !== 'deposit') return null;
  const cap = capOn(day);
  const price = priceOf(linted, (place) => items![place]!.unitPrice);
  return cap === null || price === 0 ? null : { deposit: benefit, price: price as Fen, cap };
}

/** The least that an order under a deposit is worth. */
function priceOf({ promotion, covered }: LintedPromotion, unitPriceOf: (place: number) => number): number {
  const { benefit } = promotion;
  const cheapest = covered.reduce((least, place) => Math.min(least, unitPriceOf(place)), Number.POSITIVE_INFINITY);
  const needed = benefit.kind === 'deposit' && benefit.each === 'piece' ? 0 : (gateOf(promotion, 'amount')?.least ?? 0);
  // a condition says what an order is worth also where no article is known
  return covered.length === 0 ? needed : Math.max(cheapest, needed);
}

function capOn(day: Day | null): Fact<number> | null {
  return day === null ? null : factOn<number>(depositCap, day);
}
