import { bundlePrice, freeShippingOver99, giftOver199, limitedTimeDiscount, over200Off30 } from './offers.js';
import type { OfferType } from './offerType.js';

/** 活动类型: the five that shops run, each with a promotion that `price` takes. */
export const promotionTypes = [
  {
    id: 'limited-time-discount',
    name: { zh: '限时折扣', en: 'Limited-time discount' },
    kinds: ['percent-off', 'unit-off', 'unit-price'],
    example: limitedTimeDiscount,
  },
  { id: 'full-reduction', name: { zh: '满减', en: 'Spend and save' }, kinds: ['tiers', 'order-off'], example: over200Off30 },
  { id: 'bundle', name: { zh: '捆绑', en: 'Bundle' }, kinds: ['bundle', 'pick-n', 'buy-get'], example: bundlePrice },
  { id: 'gift', name: { zh: '赠品', en: 'Gift' }, kinds: ['gift', 'buy-get'], example: giftOver199 },
  { id: 'free-shipping', name: { zh: '免邮', en: 'Free shipping' }, kinds: ['shipping-off'], example: freeShippingOver99 },
] as const satisfies readonly OfferType[];
