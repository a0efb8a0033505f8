import * as z from 'zod';
import type { PercentOff } from '../../promotion/benefit.js';
import { amount } from '../amount.js';
import { pieces } from '../pieces.js';
import { rate } from '../rate.js';

/** N折: reads a {@link PercentOff}. */
export const percentOffSchema = z.strictObject({
  kind: z.literal('percent-off'),
  rate,
  each: z.enum(['line', 'piece']).exactOptional(),
  maxPieces: pieces().exactOptional(),
  groupsOf: pieces().exactOptional(),
  cap: amount().exactOptional(),
}) satisfies z.ZodType<PercentOff>;
