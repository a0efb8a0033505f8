import * as z from 'zod';
import type { Bundle } from '../../promotion/benefit.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { name } from '../name.js';
import { oneOf } from '../oneOf.js';
import { dealWays } from '../pieceDealSchema.js';
import { pieces } from '../pieces.js';

const items = z
  .array(z.strictObject({ sku: name, pieces: pieces() }))
  .min(1)
  .max(rulesLimits.tiers)
  .refine((items) => new Set(items.map(({ sku }) => sku)).size === items.length, 'Too many: expected each sku once');

/** 搭配套餐: reads a {@link Bundle}; 1 to 100 SKUs, each once. */
export const bundleSchema = oneOf(
  { kind: z.literal('bundle'), items, maxTimes: pieces().exactOptional() },
  dealWays,
) satisfies z.ZodType<Bundle>;
