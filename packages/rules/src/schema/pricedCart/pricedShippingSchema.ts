import * as z from 'zod';
import type { PricedShipping } from '../../promotion/pricedCart.js';
import { amount } from '../amount.js';
import { name } from '../name.js';
import { refuseOtherSums, sum } from '../refuseOtherSums.js';
import { shares } from './promotionShareSchema.js';

/** 算好价的运费: reads a {@link PricedShipping} whose amounts add up. */
export const pricedShippingSchema = z
  .strictObject({ id: name, fee: amount(), discount: amount(), total: amount(), shares })
  .superRefine(({ fee, discount, total, shares }, context) => {
    refuseOtherSums({ discount, total }, { discount: sum(shares.map(({ amount }) => amount)), total: fee - discount }, context);
  }) satisfies z.ZodType<PricedShipping>;
