import { instantSchema, textSchema } from '@zhanggui/core/schema';
import * as z from 'zod';
import { levelOf, levels } from '../promotion/level.js';
import type { Promotion } from '../promotion/promotion.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import { amount } from './amount.js';
import { benefitSchema } from './benefitSchema.js';
import { conditionSchema } from './conditionSchema.js';
import { name } from './name.js';
import { rate } from './rate.js';
import { refuseBases } from './refuseBases.js';
import { scopeSchema } from './scopeSchema.js';

const stacking = z.strictObject({
  group: name.exactOptional(),
  limit: z.int().min(1).max(rulesLimits.promotions).exactOptional(),
  pick: z.enum(['first', 'best', 'best-per-line', 'all']).exactOptional(),
  excludes: z.array(name).max(rulesLimits.promotions).exactOptional(),
  exclusive: z.boolean().exactOptional(),
});

const window = z
  .strictObject({ from: instantSchema.exactOptional(), until: instantSchema.exactOptional() })
  .refine(({ from, until }) => from === undefined || until === undefined || from < until, {
    path: ['until'],
    error: 'Too early: expected the end after the start',
  });

const funding = z
  .strictObject({ merchant: rate.exactOptional(), platform: rate.exactOptional(), supplier: rate.exactOptional() })
  // added up in millionths: 0.1 + 0.2 + 0.7 is not 1 in binary
  .refine(
    ({ merchant = 0, platform = 0, supplier = 0 }) => millionths(merchant) + millionths(platform) + millionths(supplier) === 1e6,
    'Wrong sum: expected shares that add up to 1',
  );

function millionths(share: number): number {
  return Math.round(share * 1e6);
}

/**
 * 优惠: reads a {@link Promotion}.
 *
 * Ids, SKUs, shops and tags have 1 to 200 code units, lists of them at most 10,000. At most 100 conditions.
 *
 * @example
 * ```ts
 * import { promotionSchema } from '@zhanggui/rules/schema';
 * const benefit = { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, of: 5000 }] };
 * const { error } = promotionSchema.safeParse({ id: '满300减50', benefit });
 * error?.issues[0]?.path.join('.'); // => 'benefit.tiers.0'
 * ```
 */
export const promotionSchema = z
  .strictObject({
    id: name,
    name: textSchema.exactOptional(),
    benefit: benefitSchema,
    scope: scopeSchema.exactOptional(),
    when: z.array(conditionSchema).max(100).exactOptional(),
    level: z.enum(levels).exactOptional(),
    priority: z.int().exactOptional(),
    perShop: z.boolean().exactOptional(),
    stacking: stacking.exactOptional(),
    window: window.exactOptional(),
    left: z.strictObject({ uses: z.int().min(0).exactOptional(), budget: amount().exactOptional() }).exactOptional(),
    funding: funding.exactOptional(),
    coupon: z.boolean().exactOptional(),
  })
  .refine(({ benefit, level = levelOf[benefit.kind] }) => (benefit.kind === 'shipping-off') === (level === 'shipping'), {
    path: ['level'],
    error: 'Wrong level: freight, and only freight, is at the level shipping',
  })
  .superRefine(refuseBases) satisfies z.ZodType<Promotion>;
