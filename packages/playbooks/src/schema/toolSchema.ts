import type * as z from 'zod';
import { toolShape } from '../compose/shape/roleShapes.js';
import type { Tool } from '../role/tool.js';
import { schemaOf } from './schemaOf.js';

/** 工具: reads a {@link Tool}. */
export const toolSchema: z.ZodType<Tool> = schemaOf<Tool>(toolShape);
