import * as z from 'zod';
import type { PricedCart } from '../promotion/pricedCart.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import { amount } from './amount.js';
import { name } from './name.js';
import { pieces } from './pieces.js';
import { appliedPromotionSchema } from './pricedCart/appliedPromotionSchema.js';
import { pricedLineSchema } from './pricedCart/pricedLineSchema.js';
import { pricedShippingSchema } from './pricedCart/pricedShippingSchema.js';
import { rejectedPromotionSchema } from './pricedCart/rejectedPromotionSchema.js';
import { traceStepSchema } from './pricedCart/traceStepSchema.js';
import { refuseOtherSums, sum } from './refuseOtherSums.js';
import { refuseTwins } from './refuseTwins.js';

const gift = z.strictObject({ promotion: name, sku: name, pieces: pieces() });

/**
 * 算好价的购物车: reads a {@link PricedCart} that was stored, to refund of it later. What `price` made adds up, line by line and in all; an amount
 * that was changed since is an issue where it stands.
 *
 * @example
 * ```ts
 * import { compilePromotions, price } from '@zhanggui/rules/promotion';
 * import { cartSchema, pricedCartSchema } from '@zhanggui/rules/schema';
 * const cart = cartSchema.parse({ lines: [{ id: '1', unitPrice: 1990, quantity: 2 }] });
 * const stored = JSON.parse(JSON.stringify(price(cart, compilePromotions([]))));
 * pricedCartSchema.parse(stored).payable; // => 3980
 * const { error } = pricedCartSchema.safeParse({ ...stored, payable: 1 });
 * error?.issues[0]?.path.join('.'); // => 'payable'
 * ```
 */
export const pricedCartSchema = z
  .strictObject({
    listTotal: amount(),
    discount: amount(),
    goodsTotal: amount(),
    shippingFee: amount(),
    shippingDiscount: amount(),
    shippingTotal: amount(),
    payable: amount(),
    deposit: amount(),
    balance: amount(),
    pointsUsed: z.int().min(0),
    lines: z.array(pricedLineSchema).max(rulesLimits.cartLines).superRefine(refuseTwins),
    shipping: z.array(pricedShippingSchema).max(rulesLimits.shippingMethods).superRefine(refuseTwins),
    applied: z.array(appliedPromotionSchema).max(rulesLimits.promotions),
    rejected: z.array(rejectedPromotionSchema).max(rulesLimits.promotions),
    gifts: z.array(gift).max(rulesLimits.promotions),
    trace: z.array(traceStepSchema).max(rulesLimits.traceSteps).exactOptional(),
  })
  .superRefine((cart, context) => {
    const { lines, shipping } = cart;
    const expected = {
      listTotal: sum(lines.map(({ listTotal }) => listTotal)),
      discount: sum(lines.map(({ discount }) => discount)),
      goodsTotal: cart.listTotal - cart.discount,
      shippingFee: sum(shipping.map(({ fee }) => fee)),
      shippingDiscount: sum(shipping.map(({ discount }) => discount)),
      shippingTotal: cart.shippingFee - cart.shippingDiscount,
      payable: cart.goodsTotal + cart.shippingTotal,
      balance: cart.payable - cart.deposit,
    };
    refuseOtherSums(cart, expected, context);
  }) satisfies z.ZodType<PricedCart>;
