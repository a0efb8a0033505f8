import * as z from 'zod';
import type { Tier } from '../promotion/benefit.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import { amount } from './amount.js';
import { oneOf } from './oneOf.js';
import { pieces } from './pieces.js';
import { rate } from './rate.js';
import { rising } from './rising.js';

/** 一档: reads a {@link Tier}; one that repeats begins at 1 at least. */
const tierSchema = oneOf({ at: z.int().min(0) }, [
  { off: amount(), repeat: z.boolean().exactOptional(), maxTimes: pieces().exactOptional() },
  { rate },
]).refine((tier) => tier.at > 0 || !('repeat' in tier && tier.repeat), {
  path: ['at'],
  error: 'Too small: expected at least 1 where it repeats',
}) satisfies z.ZodType<Tier>;

/** 1 to 100 of them, their thresholds rise. */
export const tierList = z
  .array(tierSchema)
  .min(1)
  .max(rulesLimits.tiers)
  .refine((tiers) => rising(tiers.map(({ at }) => at)), 'Wrong order: expected thresholds that rise');
