import { bundlePrice, memberPrice, over200Off30 } from './offers.js';
import type { OfferType } from './offerType.js';

/** 价格策略: the three ways to sell below the list price, each with a promotion that `price` takes. */
export const priceTactics = [
  {
    id: 'discount',
    name: { zh: '打折促销', en: 'Discount' },
    kinds: ['percent-off', 'unit-off', 'unit-price', 'nth-item', 'tiers', 'order-off', 'order-percent', 'order-price'],
    example: over200Off30,
  },
  { id: 'bundle', name: { zh: '捆绑销售', en: 'Bundle' }, kinds: ['bundle', 'pick-n', 'buy-get'], example: bundlePrice },
  { id: 'member-price', name: { zh: '会员价', en: 'Member price' }, kinds: ['unit-price', 'percent-off'], example: memberPrice },
] as const satisfies readonly OfferType[];
