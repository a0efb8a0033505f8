import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedItem, LintedPromotion } from './promotionSet.js';

/**
 * 加一件错开分组: pieces of different prices that are grouped in the order of the cart: N件X元 by `cart-order`, 第N件 that is counted by `cart-order` over
 * several lines, and a 搭配套餐 of a sku that has several prices. A cheap piece before them shifts the groups, which may then save more.
 *
 * Told wherever it may be so, by the prices of a catalogue (第N件 without one too): it is not worked out whether a cart exists that pays less.
 */
export const paysLessByOrder = {
  id: 'promotion/pays-less-by-order',
  severity: 'info',
  check: ({ promotions, items }) =>
    promotions.flatMap((linted) => {
      const covered = items === null ? null : linted.covered.map((place) => items[place]!);
      return countsInOrder(linted, covered) || (covered !== null && shifts(linted, covered)) ? [hit(linted)] : [];
    }),
} as const satisfies PromotionRule;

function countsInOrder({ promotion: { benefit } }: LintedPromotion, items: readonly LintedItem[] | null): boolean {
  if (benefit.kind !== 'nth-item' || benefit.per !== 'scope' || benefit.assign !== 'cart-order') return false;
  if (benefit.positions.length === 1 || benefit.maxPieces === 1) return false;
  if (items === null) return true;
  const [cheapest, dearest] = rangeOf(items);
  return cheapest < dearest;
}

function shifts({ promotion: { benefit } }: LintedPromotion, items: readonly LintedItem[]): boolean {
  if (benefit.kind === 'pick-n') {
    const { pieces, price, assign, repeat, maxTimes } = benefit;
    const [cheapest, dearest] = rangeOf(items);
    return assign === 'cart-order' && repeat && maxTimes !== 1 && pieces > 1 && cheapest < dearest && price < pieces * dearest;
  }
  if (benefit.kind !== 'bundle' || 'rate' in benefit || benefit.maxTimes === 1) return false;
  const prices = new Map<string, number>();
  const skus = new Set(benefit.items.map(({ sku }) => sku));
  return items.some(({ sku, unitPrice }) => {
    const known = prices.get(sku) ?? unitPrice;
    prices.set(sku, unitPrice);
    return skus.has(sku) && known !== unitPrice;
  });
}

function rangeOf(items: readonly LintedItem[]): readonly [cheapest: number, dearest: number] {
  return items.reduce<[number, number]>(
    ([low, high], { unitPrice }) => [Math.min(low, unitPrice), Math.max(high, unitPrice)],
    [Number.POSITIVE_INFINITY, 0],
  );
}

function hit({ index, name }: LintedPromotion): PromotionHit {
  return { at: ['promotions', index, 'benefit'], params: { promotion: name } };
}
