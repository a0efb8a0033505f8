import * as z from 'zod';
import { type Positioning, positionings } from '../shop/positioning.js';

/** 店铺定位: reads one of the ids in `positionings` as {@link Positioning}. */
export const positioningSchema = z.enum(positionings) satisfies z.ZodType<Positioning>;
