import * as z from 'zod';
import { type Period, period } from '../day/period.js';
import { daySchema } from './daySchema.js';
import { reading } from './reading.js';

/** 期间: reads `{ from, to }`, both days included, as {@link Period}; it must not end before it starts. */
export const periodSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .transform(reading(({ from, to }: Period) => period(from, to))) satisfies z.ZodType<Period>;
