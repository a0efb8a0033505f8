import type * as z from 'zod';
import { standardShape } from '../compose/shape/sopShapes.js';
import type { Standard } from '../sop/standard.js';
import { schemaOf } from './schemaOf.js';

/** 规范: reads a {@link Standard}. */
export const standardSchema: z.ZodType<Standard> = schemaOf<Standard>(standardShape);
