import type * as z from 'zod';
import { competencyShape } from '../compose/shape/roleShapes.js';
import type { Competency } from '../role/competency.js';
import { schemaOf } from './schemaOf.js';

/** 能力: reads a {@link Competency}. */
export const competencySchema: z.ZodType<Competency> = schemaOf<Competency>(competencyShape);
