import type { Fen } from '@zhanggui/core';
import type { Benefit, BuyGet, NthItem } from '../benefit.js';
import type { ShippingMethod } from '../cart.js';
import {
  type BenefitCeiling,
  byPiece,
  ceilRatio,
  countedBy,
  dealOff,
  eachLine,
  isRunning,
  none,
  splitSlack,
  vast,
  whole,
} from './ceilingParts.js';
import { giftCeiling, shippingCeiling, tiersCeiling } from './tiersCeiling.js';

/**
 * @param around - `needed`: what its lines must cost by then for it to apply at all, in fen; `methods` of the cart; `giftCost` of a piece of a gift
 */
export function benefitCeiling(
  benefit: Benefit,
  {
    needed,
    methods,
    giftCost,
  }: { readonly needed: number; readonly methods: readonly ShippingMethod[]; readonly giftCost: (sku: string) => number },
): BenefitCeiling {
  switch (benefit.kind) {
    case 'unit-price':
      return byPiece(dealOff({ price: benefit.price }));
    case 'quantity-price':
      return byPiece(dealOff({ price: Math.min(...benefit.tiers.map(({ price }) => price)) as Fen }));
    case 'unit-off':
      if (benefit.each !== 'line') return byPiece(dealOff({ off: benefit.off }));
      return { ...none, ...eachLine(benefit.off), local: true, onePiece: dealOff({ off: benefit.off }) };
    case 'percent-off': {
      const off = dealOff({ rate: benefit.rate });
      return { ...byPiece(off), most: benefit.cap ?? Number.POSITIVE_INFINITY, onePiece: (price) => off(price) + splitSlack };
    }
    case 'nth-item':
      return nthItemCeiling(benefit);
    case 'buy-get':
      return buyGetCeiling(benefit);
    case 'bundle': {
      const skus = benefit.items.map(({ sku }) => sku);
      const off = dealOff('off' in benefit ? { off: benefit.off } : { rate: 'rate' in benefit ? benefit.rate : 0 });
      return { ...byPiece(off), local: false, skus, onePiece: 'rate' in benefit ? (price) => off(price) + splitSlack : whole };
    }
    case 'pick-n': {
      // what a group saves is the sum of what each of its pieces costs above an equal part of the price
      const part = Math.floor(benefit.price / benefit.pieces);
      return { ...byPiece((price) => Math.max(0, price - part)), local: false, onePiece: whole };
    }
    case 'tiers':
      return tiersCeiling(benefit, needed);
    case 'order-off':
    case 'red-packet':
      return {
        ...none,
        steps: [{ by: 'amount', at: 0, off: benefit.off, times: 1 }],
        onePiece: needed > 0 ? (price) => ceilRatio(price, benefit.off, needed) + splitSlack : null,
      };
    case 'order-percent': {
      const off = dealOff({ rate: benefit.rate });
      return {
        ...none,
        piece: off,
        most: benefit.cap ?? Number.POSITIVE_INFINITY,
        counts: countedBy(benefit.basis),
        onePiece: isRunning(benefit.basis) ? (price) => off(price) + splitSlack : null,
      };
    }
    case 'order-price':
      return { ...none, piece: whole, less: benefit.price, onePiece: whole };
    case 'points': {
      const held = Math.min(benefit.points * benefit.pointValue, Number.MAX_SAFE_INTEGER);
      const { maxRate = 1 } = benefit;
      const off = (price: number) => price - dealOff({ rate: maxRate })(price);
      return {
        ...none,
        piece: (price) => Math.min(price, off(price) + 1),
        most: Math.min(held, benefit.maxOff ?? Number.POSITIVE_INFINITY),
        counts: countedBy(benefit.basis),
      };
    }
    case 'deposit': {
      const less = 'off' in benefit ? benefit.off : benefit.worth - benefit.pay;
      // nothing takes more than all that its lines cost, so that sums stay exact
      if (benefit.each === 'piece') return { ...none, piece: (price) => Math.min(less, Math.max(vast, price)) };
      return { ...none, steps: [{ by: 'amount', at: 0, off: less, times: 1 }] };
    }
    case 'shipping-off':
      return shippingCeiling(benefit, methods);
    case 'gift':
      return giftCeiling(benefit, giftCost(benefit.sku));
  }
}

function nthItemCeiling({ positions, further, per, assign, share }: NthItem): BenefitCeiling {
  const deals = positions.map(dealOff);
  const highest = (price: number) => deals.reduce((most, deal) => Math.max(most, deal(price)), 0);
  const onePiece = share === 'group' ? whole : highest;
  const rates = positions.map((position) => ('rate' in position ? position.rate : Number.NaN));
  const rising = rates.every((rate, k) => !Number.isNaN(rate) && (k === 0 || rate <= rates[k - 1]!));
  const local = per === 'line';
  // the better deals fall on the cheaper pieces, or all cost the same: then a group gets at most the mean of the deals on each of its pieces
  if (!rising || further === 'last' || (assign === 'cart-order' && !local))
    return { ...byPiece(highest), local: local || share !== 'group', onePiece };
  const mean = (price: number) => Math.ceil(deals.reduce((sum, deal) => sum + deal(price), 0) / deals.length);
  // where prices differ, the mean holds before rounding
  return { ...byPiece((price) => (local || price === 0 ? mean(price) : mean(price) + 1)), local, onePiece };
}

function buyGetCeiling({ buy, get, per, pick = 'cheapest' }: BuyGet): BenefitCeiling {
  const deal = dealOff(get.deal ?? { rate: 0 });
  if (buy.scope !== undefined || get.scope !== undefined || pick !== 'cheapest')
    return { ...byPiece(deal), ...(get.scope !== undefined && { from: get.scope }) };
  // of all that are counted no larger share is got, and these are the cheapest
  const part = (price: number) => ceilRatio(deal(price), get.pieces, buy.pieces + get.pieces);
  return { ...byPiece(part), local: per === 'line', onePiece: deal };
}
