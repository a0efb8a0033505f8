import * as z from 'zod';
import { platforms } from '../platform/platform.js';
import type { ShopGoals, ShopProfile } from '../shop/shopProfile.js';
import { line } from './line.js';
import { personaSchema } from './personaSchema.js';
import { platformSchema } from './platformSchema.js';
import { positioningSchema } from './positioningSchema.js';
import { pricingModelSchema } from './pricingModelSchema.js';
import { toneOfVoiceSchema } from './toneOfVoiceSchema.js';

/** 经营目标: reads {@link ShopGoals}: at most 50 goals of each kind, 500 code units each. Either list may be empty, both must be there. */
export const shopGoalsSchema = z.strictObject({
  shortTerm: z.array(line(500)).max(50),
  longTerm: z.array(line(500)).max(50),
}) satisfies z.ZodType<ShopGoals>;

/**
 * 店铺档案: reads a {@link ShopProfile}.
 *
 * At most 100 categories, 100 audience segments (200 code units each) and 50 personas; the value proposition has at most 2,000.
 *
 * @example
 * ```ts
 * import { shopProfileSchema } from '@zhanggui/core/schema';
 * const { error } = shopProfileSchema.safeParse({ categories: ['女装'], audienceSegments: ['通勤女性'] });
 * error?.issues.map(({ path }) => path.join('.')).includes('valueProposition'); // => true
 * ```
 */
export const shopProfileSchema = z.strictObject({
  categories: z.array(line(200)).min(1).max(100),
  audienceSegments: z.array(line(200)).min(1).max(100),
  positioning: positioningSchema,
  pricingModel: pricingModelSchema,
  toneOfVoice: toneOfVoiceSchema,
  valueProposition: line(2000),
  personas: z.array(personaSchema).max(50),
  platforms: z
    .array(platformSchema)
    .min(1)
    .max(platforms.length)
    .refine((ids) => new Set(ids).size === ids.length, 'Too many: expected each platform once'),
  goals: shopGoalsSchema,
}) satisfies z.ZodType<ShopProfile>;
