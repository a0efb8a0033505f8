import * as z from 'zod';
import type { Basis } from '../promotion/condition.js';
import { levels } from '../promotion/level.js';

/** 门槛口径: reads a {@link Basis}. */
export const basisSchema = z.union([
  z.enum(['running', 'list', 'balance']),
  z.strictObject({ after: z.enum(levels) }),
]) satisfies z.ZodType<Basis>;
