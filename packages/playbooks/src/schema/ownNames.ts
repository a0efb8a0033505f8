import * as z from 'zod';
import { playbookLimits } from '../role/playbookLimits.js';

/** Values by names that the shop chooses, at most `max` of them. `__proto__` is no name: zod would leave it out without a word. */
export function ownNames<Value extends z.ZodType>(
  value: Value,
  { name = z.string(), max = playbookLimits.fields }: { readonly name?: z.ZodString; readonly max?: number } = {},
) {
  const values = z.record(name, value).refine((read) => Object.keys(read).length <= max, `Too many: expected at most ${max} names`);
  return z.preprocess((given, { issues }) => {
    if (typeof given === 'object' && given !== null && Object.hasOwn(given, '__proto__'))
      issues.push({ code: 'custom', input: given, message: 'Invalid name: expected another than __proto__' });
    return given;
  }, values);
}
