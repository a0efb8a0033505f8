import type * as z from 'zod';
import { scriptShape } from '../compose/shape/workShapes.js';
import type { ScriptTemplate } from '../script/scriptTemplate.js';
import { schemaOf } from './schemaOf.js';

/** 话术模板: reads a {@link ScriptTemplate}. */
export const scriptTemplateSchema: z.ZodType<ScriptTemplate> = schemaOf<ScriptTemplate>(scriptShape);
