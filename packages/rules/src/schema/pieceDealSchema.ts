import type * as z from 'zod';
import type { PieceDeal } from '../promotion/benefit.js';
import { amount } from './amount.js';
import { oneOf } from './oneOf.js';
import { rate } from './rate.js';

/** The three ways of a deal, which bundles and freight have too. */
export const dealWays = [{ rate }, { off: amount() }, { price: amount() }] as const;

/** 一件的优惠: reads a {@link PieceDeal}. */
export const pieceDealSchema = oneOf({}, dealWays) satisfies z.ZodType<PieceDeal>;
