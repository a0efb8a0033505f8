import * as z from 'zod';
import type { RejectedPromotion } from '../../promotion/pricedCart.js';
import { amount } from '../amount.js';
import { name } from '../name.js';

/** 没用上的优惠: reads a {@link RejectedPromotion}. */
export const rejectedPromotionSchema = z.strictObject({
  id: name,
  reason: z.enum([
    'not-started',
    'ended',
    'not-chosen',
    'used-up',
    'over-budget',
    'no-goods',
    'no-shipping',
    'below-amount',
    'below-pieces',
    'below-balance',
    'not-for-buyer',
    'other-order-number',
    'needs-other',
    'excluded',
    'group-full',
    'beaten',
    'exclusive-other',
    'nothing-off',
  ]),
  missing: z.strictObject({ amount: amount().exactOptional(), pieces: z.int().min(0).exactOptional() }).exactOptional(),
  other: name.exactOptional(),
}) satisfies z.ZodType<RejectedPromotion>;
