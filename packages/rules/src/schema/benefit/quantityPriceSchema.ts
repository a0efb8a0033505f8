import * as z from 'zod';
import type { QuantityPrice } from '../../promotion/benefit.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { amount } from '../amount.js';
import { pieces } from '../pieces.js';
import { rising } from '../rising.js';

/** 阶梯价: reads a {@link QuantityPrice}; 1 to 100 tiers, their pieces rise. */
export const quantityPriceSchema = z.strictObject({
  kind: z.literal('quantity-price'),
  tiers: z
    .array(z.strictObject({ from: pieces(), price: amount() }))
    .min(1)
    .max(rulesLimits.tiers)
    .refine((tiers) => rising(tiers.map(({ from }) => from)), 'Wrong order: expected pieces that rise'),
  per: z.enum(['line', 'scope']).exactOptional(),
}) satisfies z.ZodType<QuantityPrice>;
