import { bundlePrice, newCustomerPrice, returningCustomerPrice, tierPrice } from './offers.js';
import type { OfferType } from './offerType.js';

/** 差别定价: one article at several prices. */
export interface PriceDifference extends OfferType {
  /** What the price goes by. Of those that go by who buys, `checkPriceDiscrimination` asks whether they are announced; the others are open to all. */
  readonly by: 'buyer' | 'combination' | 'quantity';
}

/** 差别定价的四种: for whom, with what and how many. */
export const priceDifferences = [
  {
    id: 'new-customer-price',
    name: { zh: '新客价', en: 'Price for new customers' },
    by: 'buyer',
    kinds: ['unit-price', 'unit-off', 'percent-off'],
    example: newCustomerPrice,
  },
  {
    id: 'returning-customer-price',
    name: { zh: '老客价', en: 'Price for returning customers' },
    by: 'buyer',
    kinds: ['unit-price', 'unit-off', 'percent-off'],
    example: returningCustomerPrice,
  },
  {
    id: 'bundle-price',
    name: { zh: '组合价', en: 'Bundle price' },
    by: 'combination',
    kinds: ['bundle', 'pick-n'],
    example: bundlePrice,
  },
  {
    id: 'tier-price',
    name: { zh: '阶梯价', en: 'Quantity price' },
    by: 'quantity',
    kinds: ['quantity-price'],
    example: tierPrice,
  },
] as const satisfies readonly PriceDifference[];
