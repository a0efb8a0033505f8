import * as z from 'zod';
import type { BuyGet } from '../../promotion/benefit.js';
import { pieceDealSchema } from '../pieceDealSchema.js';
import { pieces } from '../pieces.js';
import { scopeSchema } from '../scopeSchema.js';

/** 买N送M: reads a {@link BuyGet}; with nothing to buy it does not repeat without an end. */
export const buyGetSchema = z
  .strictObject({
    kind: z.literal('buy-get'),
    buy: z.strictObject({ pieces: pieces(0), scope: scopeSchema.exactOptional() }),
    get: z.strictObject({ pieces: pieces(), scope: scopeSchema.exactOptional(), deal: pieceDealSchema.exactOptional() }),
    repeat: z.boolean(),
    per: z.enum(['line', 'scope']).exactOptional(),
    partial: z.boolean().exactOptional(),
    pick: z.enum(['cheapest', 'dearest', 'largest-line']).exactOptional(),
    maxTimes: pieces().exactOptional(),
  })
  .refine(({ buy, repeat, maxTimes }) => buy.pieces > 0 || !repeat || maxTimes !== undefined, {
    path: ['maxTimes'],
    error: 'Missing: expected where nothing is bought for what is got again and again',
  }) satisfies z.ZodType<BuyGet>;
