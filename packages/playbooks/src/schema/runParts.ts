import * as z from 'zod';
import { playbookLimits } from '../role/playbookLimits.js';
import type { SopPin } from '../run/compiledSop.js';
import type { FactValue } from '../sop/condition.js';
import { ownNames } from './ownNames.js';
import { text } from './text.js';

/** An id of a run: 1 to 200 code units. */
export const runId = z.string().min(1).max(200);

/** What somebody says: a reason, a comment. */
export const words = text(playbookLimits.eventText);

export const factValueSchema = z.union([z.string().max(playbookLimits.eventText), z.number(), z.boolean()]) satisfies z.ZodType<FactValue>;

/** Facts that are known, by name. */
export const runFacts = ownNames(factValueSchema, { name: runId, max: playbookLimits.runFacts });

export const sopPinSchema = z.strictObject({
  id: runId,
  version: z.string().max(playbookLimits.textLength).exactOptional(),
  hash: z.string().max(64),
}) satisfies z.ZodType<SopPin>;
