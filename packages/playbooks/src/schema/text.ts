import * as z from 'zod';
import { playbookLimits } from '../role/playbookLimits.js';

/** Text with something in it, kept as it was written. */
export function text(max: number = playbookLimits.textLength) {
  return z.string().min(1, { abort: true }).max(max).regex(/\S/, 'Too blank: expected something to read'); // `abort`: one issue, not two
}
