import { instantSchema } from '@zhanggui/core/schema';
import * as z from 'zod';
import { playbookLimits } from '../role/playbookLimits.js';
import type { Actor, RunEvent } from '../run/runEvent.js';
import { factValueSchema, runFacts, runId, sopPinSchema, words } from './runParts.js';

const actorSchema = z.strictObject({ id: runId, roles: z.array(runId).max(playbookLimits.actorRoles) }) satisfies z.ZodType<Actor>;

const happening = { id: runId, at: instantSchema, by: actorSchema };
const onStep = { ...happening, step: runId };

/**
 * 事件: reads a {@link RunEvent}. What it reads no run calls misshapen; whether it may happen now is for `reduce` to say.
 *
 * @example
 * ```ts
 * import { runEventSchema } from '@zhanggui/playbooks/schema';
 * const begin = { kind: 'begin', id: 'e2', at: '2026-06-01T09:00:00+08:00', by: { id: 'wang', roles: ['manager'] } };
 * runEventSchema.safeParse({ ...begin, step: 'contact' }).success; // => true
 * runEventSchema.safeParse(begin).success; // => false
 * ```
 */
export const runEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...happening, kind: z.literal('start'), sop: sopPinSchema, facts: runFacts.exactOptional() }),
  z.strictObject({ ...onStep, kind: z.literal('begin') }),
  z.strictObject({ ...onStep, kind: z.literal('evidence'), criterion: runId, value: factValueSchema }),
  z.strictObject({ ...onStep, kind: z.literal('not-applicable'), criterion: runId, reason: words }),
  z.strictObject({ ...onStep, kind: z.literal('complete'), comment: words.exactOptional() }),
  z.strictObject({ ...onStep, kind: z.literal('approve'), comment: words.exactOptional() }),
  z.strictObject({ ...onStep, kind: z.literal('reject'), comment: words }),
  z.strictObject({ ...onStep, kind: z.literal('return'), comment: words, to: runId.exactOptional() }),
  z.strictObject({ ...onStep, kind: z.literal('delegate'), to: runId }),
  z.strictObject({ ...onStep, kind: z.literal('skip'), reason: words }),
  z.strictObject({ ...happening, kind: z.literal('fact'), fact: runId, value: factValueSchema.nullable() }),
  z.strictObject({ ...happening, kind: z.literal('pause'), reason: words.exactOptional() }),
  z.strictObject({ ...happening, kind: z.literal('resume') }),
  z.strictObject({ ...happening, kind: z.literal('cancel'), reason: words }),
]) satisfies z.ZodType<RunEvent>;
