import type * as z from 'zod';
import { videoShape } from '../compose/shape/templateShapes.js';
import type { VideoTemplate } from '../script/videoTemplate.js';
import { schemaOf } from './schemaOf.js';

/** 短视频模板: reads a {@link VideoTemplate}. */
export const videoTemplateSchema: z.ZodType<VideoTemplate> = schemaOf<VideoTemplate>(videoShape);
