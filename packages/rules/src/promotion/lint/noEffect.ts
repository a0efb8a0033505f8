import type { Benefit, PieceDeal, Tier } from '../benefit.js';
import type { PromotionRule } from './promotionRule.js';

/**
 * 没有优惠: an amount off of 0, a rate of 1, a cap of 0; with a catalogue also a price that none of its goods is above (会员价, 限时价, 阶梯价, N件X元).
 * A deposit that is worth no more than it is counts as one still.
 */
export const noEffect = {
  id: 'promotion/no-effect',
  severity: 'warning',
  check: ({ promotions, items }) =>
    promotions.flatMap(({ promotion: { benefit }, covered, gets, index, name }) => {
      const places = benefit.kind === 'buy-get' ? [...gets] : covered;
      const dearest =
        items === null || places.length === 0
          ? Number.POSITIVE_INFINITY
          : places.reduce((most, place) => Math.max(most, items[place]!.unitPrice), 0);
      return takesNothing(benefit, dearest) ? [{ at: ['promotions', index, 'benefit'], params: { promotion: name } }] : [];
    }),
} as const satisfies PromotionRule;

function takesNothing(benefit: Benefit, dearest: number): boolean {
  switch (benefit.kind) {
    case 'unit-price':
      return benefit.price >= dearest;
    case 'unit-off':
    case 'order-off':
    case 'red-packet':
      return benefit.off === 0;
    case 'percent-off':
    case 'order-percent':
      return benefit.rate === 1 || benefit.cap === 0;
    case 'nth-item':
      return benefit.positions.every((deal) => dealsNothing(deal, dearest));
    case 'buy-get':
      return benefit.get.deal !== undefined && dealsNothing(benefit.get.deal, dearest);
    case 'bundle':
      return 'price' in benefit ? false : dealsNothing(benefit, dearest);
    case 'pick-n':
      return benefit.price >= benefit.pieces * dearest;
    case 'quantity-price':
      return benefit.tiers.every(({ price }) => price >= dearest);
    case 'tiers':
      return benefit.cap === 0 || benefit.tiers.every(givesNothing);
    case 'shipping-off':
      if (benefit.cap === 0) return true;
      return 'tiers' in benefit ? benefit.tiers.every(givesNothing) : 'price' in benefit ? false : dealsNothing(benefit, dearest);
    case 'points':
      return benefit.points < (benefit.step ?? 1) || benefit.maxOff === 0 || benefit.maxRate === 0;
    case 'order-price':
    case 'gift':
    case 'deposit':
      return false;
  }
}

function dealsNothing(deal: PieceDeal, dearest: number): boolean {
  if ('rate' in deal) return deal.rate === 1;
  return 'off' in deal ? deal.off === 0 : deal.price >= dearest;
}

function givesNothing(tier: Tier): boolean {
  return 'rate' in tier ? tier.rate === 1 : tier.off === 0;
}
