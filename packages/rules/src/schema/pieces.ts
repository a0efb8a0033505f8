import * as z from 'zod';

/** Whole pieces, at most 1,000,000,000. */
export function pieces(least = 1) {
  return z.int().min(least).max(1_000_000_000);
}
