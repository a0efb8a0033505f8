import * as z from 'zod';
import type { OrderPercent } from '../../promotion/benefit.js';
import { amount } from '../amount.js';
import { basisSchema } from '../basisSchema.js';
import { rate } from '../rate.js';

/** 整单折扣: reads an {@link OrderPercent}. */
export const orderPercentSchema = z.strictObject({
  kind: z.literal('order-percent'),
  rate,
  cap: amount().exactOptional(),
  basis: basisSchema.exactOptional(),
}) satisfies z.ZodType<OrderPercent>;
