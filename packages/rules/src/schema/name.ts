import * as z from 'zod';
import { rulesLimits } from '../rule/rulesLimits.js';

/** An id, a SKU, a shop, a tag: 1 to 200 code units. */
export const name = z.string().min(1).max(200);

/** As many of them as a cart has lines. */
export const names = z.array(name).max(rulesLimits.cartLines);
