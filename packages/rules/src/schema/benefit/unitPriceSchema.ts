import * as z from 'zod';
import type { UnitPrice } from '../../promotion/benefit.js';
import { amount } from '../amount.js';

/** 一口单价: reads a {@link UnitPrice}. */
export const unitPriceSchema = z.strictObject({
  kind: z.literal('unit-price'),
  price: amount(),
}) satisfies z.ZodType<UnitPrice>;
