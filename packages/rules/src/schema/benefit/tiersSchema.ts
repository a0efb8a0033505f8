import * as z from 'zod';
import type { Tiers } from '../../promotion/benefit.js';
import { amount } from '../amount.js';
import { basisSchema } from '../basisSchema.js';
import { tierList } from '../tierSchema.js';

/** 满减, 满折, 满件: reads {@link Tiers}; 1 to 100 tiers, their thresholds rise. */
export const tiersSchema = z.strictObject({
  kind: z.literal('tiers'),
  by: z.enum(['amount', 'pieces']),
  tiers: tierList,
  cap: amount().exactOptional(),
  decide: z.enum(['scope', 'line']).exactOptional(),
  take: z.enum(['scope', 'line']).exactOptional(),
  basis: basisSchema.exactOptional(),
}) satisfies z.ZodType<Tiers>;
