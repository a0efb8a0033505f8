import * as z from 'zod';
import type { Fact, FactSource } from '../fact/fact.js';
import { dayText } from './dayText.js';
import { line } from './line.js';

/** 出处: reads a {@link FactSource}. */
export const factSourceSchema = z.strictObject({
  title: line(500),
  url: z
    .string()
    .max(2000, { abort: true })
    .regex(/^https?:\/\/\S+$/)
    .exactOptional(),
  locator: line(500).exactOptional(),
  checkedOn: dayText,
}) satisfies z.ZodType<FactSource>;

/** Everything of a fact but its value. */
const around = {
  from: dayText.nullable(),
  until: dayText.exactOptional(),
  recordedOn: dayText,
  source: factSourceSchema,
  status: z.enum(['verified', 'secondary', 'draft', 'handbook']),
  note: line(2000).exactOptional(),
} satisfies { readonly [Key in keyof Omit<Fact<unknown>, 'value'>]-?: z.ZodType<Exclude<Fact<unknown>[Key], undefined>> };

/**
 * 事实: the schema of a {@link Fact} whose value another schema reads. It must not end before it began to hold.
 *
 * @example
 * ```ts
 * import { factSchema, fenSchema } from '@zhanggui/core/schema';
 * const source = { title: '(example)', checkedOn: '2026-01-05' };
 * const schema = factSchema(fenSchema);
 * schema.parse({ value: 500, from: null, recordedOn: '2026-01-05', source, status: 'draft' }).value; // => 500
 * schema.safeParse({ value: 500, from: '2026-02-30', recordedOn: '2026-01-05', source, status: 'draft' }).success; // => false
 * ```
 */
export function factSchema<Value extends z.ZodType>(value: Value): z.ZodType<Fact<z.output<Value>>> {
  const schema = z.strictObject({ value, ...around }).refine(({ from, until }) => from === null || until === undefined || from < until, {
    path: ['until'],
    error: 'Too early: expected a day after from',
  });
  return schema as z.ZodType as z.ZodType<Fact<z.output<Value>>>; // whether `value` may be left out hangs on a type that is not known here
}
