import * as z from 'zod';
import { levels } from '../../promotion/level.js';
import type { AppliedPromotion } from '../../promotion/pricedCart.js';
import { amount } from '../amount.js';
import { benefitKindSchema } from '../benefitKindSchema.js';
import { name } from '../name.js';
import { refuseOtherSums } from '../refuseOtherSums.js';
import { paid } from './promotionShareSchema.js';

/** 用上的优惠: reads an {@link AppliedPromotion}; who paid adds up to its discount. */
export const appliedPromotionSchema = z
  .strictObject({
    id: name,
    kind: benefitKindSchema,
    level: z.enum(levels),
    lookedAt: amount(),
    discount: amount(),
    ...paid,
    points: z.int().min(0).exactOptional(),
    deposit: amount().exactOptional(),
  })
  .superRefine((promotion, context) =>
    refuseOtherSums(promotion, { discount: promotion.merchant + promotion.platform + promotion.supplier }, context),
  ) satisfies z.ZodType<AppliedPromotion>;
