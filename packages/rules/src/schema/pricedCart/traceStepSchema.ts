import * as z from 'zod';
import { levels } from '../../promotion/level.js';
import type { TraceStep } from '../../promotion/pricedCart.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { amount } from '../amount.js';
import { benefitKindSchema } from '../benefitKindSchema.js';
import { name } from '../name.js';

const share = z.strictObject({ id: name, amount: amount(), oddFen: z.literal([0, 1]) });

/** 算价的一步: reads a {@link TraceStep}. */
export const traceStepSchema = z.strictObject({
  promotion: name,
  kind: benefitKindSchema,
  level: z.enum(levels),
  shop: name.exactOptional(),
  lookedAt: amount(),
  before: amount(),
  after: amount(),
  discount: amount(),
  shares: z.array(share).max(rulesLimits.cartLines),
}) satisfies z.ZodType<TraceStep>;
