import * as z from 'zod';
import type { OrderOff } from '../../promotion/benefit.js';
import { amount } from '../amount.js';

/** 立减: reads an {@link OrderOff}. */
export const orderOffSchema = z.strictObject({
  kind: z.literal('order-off'),
  off: amount(),
}) satisfies z.ZodType<OrderOff>;
