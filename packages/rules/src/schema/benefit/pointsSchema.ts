import * as z from 'zod';
import type { Points } from '../../promotion/benefit.js';
import { amount } from '../amount.js';
import { basisSchema } from '../basisSchema.js';
import { rate } from '../rate.js';

/** 积分抵扣: reads {@link Points}. */
export const pointsSchema = z.strictObject({
  kind: z.literal('points'),
  points: z.int().min(0),
  pointValue: amount(1),
  maxOff: amount().exactOptional(),
  maxRate: rate.exactOptional(),
  step: z.int().min(1).exactOptional(),
  basis: basisSchema.exactOptional(),
}) satisfies z.ZodType<Points>;
