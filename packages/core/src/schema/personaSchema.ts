import * as z from 'zod';
import type { Persona } from '../shop/persona.js';
import { genderSchema } from './genderSchema.js';
import { line } from './line.js';

const age = z.int().min(0).max(120);

/** 用户画像: reads a {@link Persona}: ages 0 to 120, the younger first; 1 to 50 habits and pain points of at most 200 code units each. */
export const personaSchema = z.strictObject({
  ageRange: z.tuple([age, age]).refine(([min, max]) => min <= max, 'Too late: expected the younger age first'),
  gender: genderSchema,
  habits: z.array(line(200)).min(1).max(50),
  painPoints: z.array(line(200)).min(1).max(50),
}) satisfies z.ZodType<Persona>;
