import { fen } from '@zhanggui/core';
import * as z from 'zod';
import type { Cart } from '../promotion/cart.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import { amount } from './amount.js';
import { name, names } from './name.js';
import { pieces } from './pieces.js';
import { refuseTwins } from './refuseTwins.js';

const line = z.strictObject({
  id: name,
  unitPrice: amount(),
  quantity: pieces(),
  sku: name.exactOptional(),
  shop: name.exactOptional(),
  category: name.exactOptional(),
  tags: names.exactOptional(),
  floorPrice: amount().exactOptional(),
});

const method = z.strictObject({
  id: name,
  fee: z.int().min(0).max(1e11).transform(fen),
  shop: name.exactOptional(),
  tags: names.exactOptional(),
});

/**
 * 购物车: reads a {@link Cart}: at most 10,000 lines and methods, each id once, and a sum below 2^53 分.
 *
 * @example
 * ```ts
 * import { cartSchema } from '@zhanggui/rules/schema';
 * const { error } = cartSchema.safeParse({ lines: [{ id: '1', unitPrice: 1990, quantity: 0 }] });
 * error?.issues[0]?.path.join('.'); // => 'lines.0.quantity'
 * ```
 */
export const cartSchema = z.strictObject({
  lines: z
    .array(line)
    .max(rulesLimits.cartLines)
    .superRefine(refuseTwins)
    .refine(
      (lines) => lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0) <= Number.MAX_SAFE_INTEGER,
      'Too big: expected a sum below 2^53',
    ),
  shipping: z.array(method).max(rulesLimits.shippingMethods).superRefine(refuseTwins).exactOptional(),
  buyer: z.strictObject({ tags: names.exactOptional(), orderNumber: z.int().min(1).exactOptional() }).exactOptional(),
}) satisfies z.ZodType<Cart>;
