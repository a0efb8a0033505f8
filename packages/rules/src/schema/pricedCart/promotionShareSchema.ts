import * as z from 'zod';
import type { PromotionShare } from '../../promotion/pricedCart.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { amount } from '../amount.js';
import { name } from '../name.js';
import { pieces } from '../pieces.js';
import { refuseOtherSums } from '../refuseOtherSums.js';

/** 谁承担, 分 each. */
export const paid = { merchant: amount(), platform: amount(), supplier: amount() };

const runs = z.array(z.strictObject({ count: pieces(), off: amount() })).max(rulesLimits.pieceRuns);

/** 优惠份额: reads a {@link PromotionShare}; who paid adds up to its amount. */
const promotionShareSchema = z
  .strictObject({ promotion: name, amount: amount(), ...paid, pieces: runs.exactOptional() })
  .superRefine((share, context) =>
    refuseOtherSums(share, { amount: share.merchant + share.platform + share.supplier }, context),
  ) satisfies z.ZodType<PromotionShare>;

/** Those of one line or method. */
export const shares = z.array(promotionShareSchema).max(rulesLimits.promotions);
