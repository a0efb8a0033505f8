import * as z from 'zod';
import type { Fen } from '../money/fen.js';
import { parseYuan } from '../money/parseYuan.js';
import { reading } from './reading.js';

/** 元: reads a text such as `"12.34"` as {@link Fen}, as strictly as `parseYuan` does. Numbers in 元 are refused: they are not exact. */
export const yuanSchema = z
  .string()
  .max(17)
  .regex(/^[+-]?\d{1,13}(?:\.\d{1,2})?$/)
  .transform(reading(parseYuan)) satisfies z.ZodType<Fen>;
