import * as z from 'zod';

/** Text of at most `max` UTF-16 code units with something in it, kept as it was written. */
export function line(max: number) {
  return z.string().min(1, { abort: true }).max(max).regex(/\S/, 'Too blank: expected something to read'); // `abort`: one issue, not two
}
