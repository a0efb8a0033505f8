import * as z from 'zod';
import type { PlaybookChange } from '../compose/diffPlaybooks.js';
import { playbookLimits } from '../role/playbookLimits.js';

const names = z.array(z.string().max(playbookLimits.textLength)).max(playbookLimits.diffDepth);
const place = z.int().min(0).exactOptional();
// JSON leaves out what is undefined
const anything = z.unknown().optional();

const fieldChangeSchema = z.strictObject({ field: names.min(1), before: anything, after: anything, breaking: z.boolean() });

/** 一处变化: reads a {@link PlaybookChange}, as `diffPlaybooks` makes it, and as it comes back from JSON: `before` or `after` may lack where there was nothing. */
export const playbookChangeSchema = z.strictObject({
  change: z.enum(['added', 'removed', 'moved', 'changed']),
  path: names,
  breaking: z.boolean(),
  to: place,
  from: place,
  value: anything,
  fields: z.array(fieldChangeSchema).max(playbookLimits.listItems).exactOptional(),
}) as z.ZodType as z.ZodType<PlaybookChange>;
