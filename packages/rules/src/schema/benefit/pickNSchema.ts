import * as z from 'zod';
import type { PickN } from '../../promotion/benefit.js';
import { amount } from '../amount.js';
import { pieces } from '../pieces.js';

/** N件X元: reads a {@link PickN}. */
export const pickNSchema = z.strictObject({
  kind: z.literal('pick-n'),
  pieces: pieces(),
  price: amount(),
  assign: z.enum(['dearest-first', 'cart-order']),
  repeat: z.boolean(),
  maxTimes: pieces().exactOptional(),
}) satisfies z.ZodType<PickN>;
