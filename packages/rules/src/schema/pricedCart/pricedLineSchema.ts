import * as z from 'zod';
import type { PricedLine } from '../../promotion/pricedCart.js';
import { amount } from '../amount.js';
import { name } from '../name.js';
import { pieces } from '../pieces.js';
import { refuseOtherSums, sum } from '../refuseOtherSums.js';
import { shares } from './promotionShareSchema.js';

/** 算好价的一行: reads a {@link PricedLine} whose amounts add up. */
export const pricedLineSchema = z
  .strictObject({
    id: name,
    sku: name,
    shop: name.nullable(),
    quantity: pieces(),
    unitPrice: amount(),
    listTotal: amount(),
    discount: amount(),
    total: amount(),
    shares,
  })
  .superRefine(({ unitPrice, quantity, listTotal, discount, total, shares }, context) => {
    const expected = { listTotal: unitPrice * quantity, discount: sum(shares.map(({ amount }) => amount)), total: listTotal - discount };
    refuseOtherSums({ listTotal, discount, total }, expected, context);
    shares.forEach(({ pieces = [] }, index) => {
      if (sum(pieces.map(({ count }) => count)) > quantity)
        context.addIssue({ code: 'custom', path: ['shares', index, 'pieces'], message: 'Too many: expected no more than the line has' });
    });
  }) satisfies z.ZodType<PricedLine>;
