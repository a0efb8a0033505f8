import * as z from 'zod';
import { type Instant, parseInstant } from '../day/instant.js';
import { reading } from './reading.js';

/** 时刻: reads an ISO 8601 text with an offset as {@link Instant}, in Beijing time, as `parseInstant` does. */
export const instantSchema = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/)
  .transform(reading((text: string) => parseInstant(text))) satisfies z.ZodType<Instant>;
