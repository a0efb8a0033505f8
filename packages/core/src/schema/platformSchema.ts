import * as z from 'zod';
import { type Platform, platforms } from '../platform/platform.js';

/** 平台: reads the id of a platform that this library knows as {@link Platform}. */
export const platformSchema = z.enum(platforms) satisfies z.ZodType<Platform>;
