import * as z from 'zod';
import type { PromotionScope } from '../promotion/scope.js';
import { amount } from './amount.js';
import { names } from './name.js';

const list = names.exactOptional();
const lists = { lines: list, skus: list, categories: list, shops: list, tags: list };

/** 适用范围: reads a {@link PromotionScope}; each list at most 10,000 long, a misspelt one is refused. */
export const scopeSchema = z.strictObject({
  ...lists,
  unitPrice: z.strictObject({ from: amount().exactOptional(), to: amount().exactOptional() }).exactOptional(),
  fullPriceOnly: z.boolean().exactOptional(),
  exclude: z.strictObject(lists).exactOptional(),
}) satisfies z.ZodType<PromotionScope>;
