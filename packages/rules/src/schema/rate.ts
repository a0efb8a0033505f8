import * as z from 'zod';

/** A share from 0 to 1 with at most 6 decimals. */
export const rate = z
  .number()
  .min(0)
  .max(1)
  .refine((value) => Math.round(value * 1e6) / 1e6 === value, 'Too fine: expected at most 6 decimals');
