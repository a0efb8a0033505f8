import type * as z from 'zod';
import { riskShape } from '../compose/shape/workShapes.js';
import type { RiskPlan } from '../risk/riskPlan.js';
import { schemaOf } from './schemaOf.js';

/** 风险预案: reads a {@link RiskPlan}. */
export const riskPlanSchema: z.ZodType<RiskPlan> = schemaOf<RiskPlan>(riskShape);
