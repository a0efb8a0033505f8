import * as z from 'zod';
import type { Gift } from '../../promotion/benefit.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { basisSchema } from '../basisSchema.js';
import { name } from '../name.js';
import { pieces } from '../pieces.js';
import { rising } from '../rising.js';

const tier = z
  .strictObject({ at: z.int().min(0), pieces: pieces(), repeat: z.boolean().exactOptional(), maxTimes: pieces().exactOptional() })
  .refine(({ at, repeat = false }) => at > 0 || !repeat, { path: ['at'], error: 'Too small: expected at least 1 where it repeats' });

/** 赠品: reads a {@link Gift}; 1 to 100 tiers, their thresholds rise. */
export const giftSchema = z.strictObject({
  kind: z.literal('gift'),
  sku: name,
  by: z.enum(['pieces', 'amount']),
  tiers: z
    .array(tier)
    .min(1)
    .max(rulesLimits.tiers)
    .refine((tiers) => rising(tiers.map(({ at }) => at)), 'Wrong order: expected thresholds that rise'),
  maxPieces: pieces().exactOptional(),
  basis: basisSchema.exactOptional(),
}) satisfies z.ZodType<Gift>;
