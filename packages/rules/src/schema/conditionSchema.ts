import * as z from 'zod';
import type { Condition } from '../promotion/condition.js';
import { amount } from './amount.js';
import { basisSchema } from './basisSchema.js';
import { name, names } from './name.js';
import { pieces } from './pieces.js';
import { scopeSchema } from './scopeSchema.js';

/** 使用条件: reads a {@link Condition}. */
export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('amount'),
    atLeast: amount(),
    basis: basisSchema.exactOptional(),
    scope: scopeSchema.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('pieces'),
    atLeast: pieces(0),
    scope: scopeSchema.exactOptional(),
    perLine: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('balance'), atLeast: amount() }),
  z.strictObject({ kind: z.literal('buyer'), anyOf: names }),
  z.strictObject({ kind: z.literal('order-number'), is: z.int().min(1) }),
  z.strictObject({ kind: z.literal('shipping'), anyOf: names }),
  z.strictObject({ kind: z.literal('applied'), promotion: name }),
]) satisfies z.ZodType<Condition>;
