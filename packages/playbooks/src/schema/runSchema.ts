import { instantSchema, pauseSchema } from '@zhanggui/core/schema';
import * as z from 'zod';
import { playbookLimits } from '../role/playbookLimits.js';
import type { EvidenceGiven, Run, StepState } from '../run/run.js';
import { factValueSchema, runFacts, runId, sopPinSchema, words } from './runParts.js';

const people = z.array(runId).max(playbookLimits.listItems).exactOptional();

const evidenceSchema = z.union([
  z.strictObject({ criterion: runId, value: factValueSchema }),
  z.strictObject({ criterion: runId, notApplicable: words }),
]) satisfies z.ZodType<EvidenceGiven>;

const evidence = z.array(evidenceSchema).max(playbookLimits.listItems).exactOptional();

const stepSchema = z.discriminatedUnion('status', [
  z.strictObject({
    id: runId,
    status: z.enum(['waiting', 'ready', 'begun']),
    readyAt: instantSchema,
    begunAt: instantSchema.exactOptional(),
    assignee: runId.exactOptional(),
    by: people,
    evidence,
  }),
  z.strictObject({
    id: runId,
    status: z.enum(['done', 'skipped', 'passed', 'off']),
    endedAt: instantSchema,
    by: people,
    branch: runId.exactOptional(),
    evidence,
  }),
]) satisfies z.ZodType<StepState>;

/** 运行记录: reads a {@link Run}. Whether it belongs to an SOP is for `reduce` to say. */
export const runSchema = z.strictObject({
  id: runId,
  sop: sopPinSchema,
  status: z.enum(['running', 'paused', 'done', 'rejected', 'cancelled']),
  startedAt: instantSchema,
  startedBy: runId,
  at: instantSchema,
  seen: z.array(runId).max(playbookLimits.listItems),
  facts: runFacts,
  pauses: z.array(pauseSchema).max(playbookLimits.runPauses),
  steps: z.array(stepSchema).max(playbookLimits.sopSteps),
}) satisfies z.ZodType<Run>;
