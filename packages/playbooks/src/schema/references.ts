import * as z from 'zod';
import { idLength } from '../compose/shape/fits.js';
import type { StepRef } from '../knowledge/knowledgeEntry.js';

/** The id of something else. Whether there is one is for `validatePlaybook` to say. */
export const reference = z.string().min(1).max(idLength);

/** 步骤引用: reads a {@link StepRef}. */
export const stepReference: z.ZodType<StepRef> = z.looseObject({ sop: z.string(), step: z.string() });
