import * as z from 'zod';
import type { OrderPrice } from '../../promotion/benefit.js';
import { amount } from '../amount.js';

/** 整单一口价: reads an {@link OrderPrice}. */
export const orderPriceSchema = z.strictObject({
  kind: z.literal('order-price'),
  price: amount(),
}) satisfies z.ZodType<OrderPrice>;
