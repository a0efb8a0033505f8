import * as z from 'zod';
import type { Recurrence } from '../calendar/recurrence.js';

const monthDay = z
  .string()
  .max(5, { abort: true })
  .regex(/^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/);

/** 周期: reads a {@link Recurrence}; at most seven weekdays. */
export const recurrenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('every-workday') }),
  z.strictObject({ kind: z.literal('weekly'), weekdays: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).max(7) }),
  z.strictObject({ kind: z.literal('monthly'), day: z.int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('yearly'), monthDay }),
  z.strictObject({ kind: z.literal('workday-of'), of: z.enum(['week', 'month', 'quarter']), position: z.enum(['first', 'last']) }),
]) satisfies z.ZodType<Recurrence>;
