import type * as z from 'zod';
import { kpiShape } from '../compose/shape/workShapes.js';
import type { Kpi } from '../kpi/kpi.js';
import { schemaOf } from './schemaOf.js';

/** 指标: reads a {@link Kpi}. */
export const kpiSchema: z.ZodType<Kpi> = schemaOf<Kpi>(kpiShape);
