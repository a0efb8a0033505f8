import * as z from 'zod';
import type { NthItem } from '../../promotion/benefit.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { pieceDealSchema } from '../pieceDealSchema.js';
import { pieces } from '../pieces.js';

/** 第N件优惠: reads an {@link NthItem}; 1 to 100 positions. */
export const nthItemSchema = z.strictObject({
  kind: z.literal('nth-item'),
  positions: z.array(pieceDealSchema).min(1).max(rulesLimits.tiers),
  further: z.enum(['repeat', 'stop', 'last']),
  per: z.enum(['line', 'scope']),
  assign: z.enum(['cart-order', 'dearest-first', 'cheapest']),
  share: z.enum(['piece', 'group']).exactOptional(),
  maxPieces: pieces().exactOptional(),
}) satisfies z.ZodType<NthItem>;
