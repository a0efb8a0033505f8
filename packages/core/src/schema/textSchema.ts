import * as z from 'zod';
import type { Text } from '../text/text.js';
import { line } from './line.js';

/** 双语文字: reads `{ zh, en }`, each with something in it and at most 10,000 code units long, as {@link Text}. */
export const textSchema = z.strictObject({ zh: line(10_000), en: line(10_000) }) satisfies z.ZodType<Text>;
