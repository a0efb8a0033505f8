import type * as z from 'zod';
import { scorecardShape } from '../compose/shape/workShapes.js';
import type { Scorecard } from '../kpi/kpi.js';
import { schemaOf } from './schemaOf.js';

/** 计分卡: reads a {@link Scorecard}. Whether its weights add up is for `validatePlaybook` and `scoreScorecard` to say. */
export const scorecardSchema: z.ZodType<Scorecard> = schemaOf<Scorecard>(scorecardShape);
