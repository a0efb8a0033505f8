import * as z from 'zod';
import type { Deposit } from '../../promotion/benefit.js';
import { amount } from '../amount.js';
import { oneOf } from '../oneOf.js';

/** 定金: reads a {@link Deposit}; it is worth what is paid at least. */
export const depositSchema = oneOf({ kind: z.literal('deposit'), pay: amount(1), each: z.enum(['order', 'piece']).exactOptional() }, [
  { worth: amount() },
  { off: amount() },
]).refine((deposit) => !('worth' in deposit) || deposit.worth >= deposit.pay, {
  path: ['worth'],
  error: 'Too small: expected what is paid at least',
}) satisfies z.ZodType<Deposit>;
