import type * as z from 'zod';
import { type Day, parseDay } from '../day/day.js';
import { dayText } from './dayText.js';
import { reading } from './reading.js';

/** 日期: reads a day that exists, `YYYY-MM-DD`, years 0001 to 9999, as {@link Day}. */
export const daySchema = dayText.transform(reading(parseDay)) satisfies z.ZodType<Day>;
