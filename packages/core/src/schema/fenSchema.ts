import * as z from 'zod';
import { type Fen, fen } from '../money/fen.js';

/** 分: reads a whole number within ±(2^53 − 1) as {@link Fen}. */
export const fenSchema = z.int().transform(fen) satisfies z.ZodType<Fen>;
