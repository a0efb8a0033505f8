import type * as z from 'zod';
import { liveShape } from '../compose/shape/templateShapes.js';
import type { LiveTemplate } from '../script/videoTemplate.js';
import { schemaOf } from './schemaOf.js';

/** 直播流程模板: reads a {@link LiveTemplate}. Whether the shares add up to 1 is for the planner to see to. */
export const liveTemplateSchema: z.ZodType<LiveTemplate> = schemaOf<LiveTemplate>(liveShape);
