import * as z from 'zod';
import type { ShippingOff } from '../../promotion/benefit.js';
import { amount } from '../amount.js';
import { basisSchema } from '../basisSchema.js';
import { names } from '../name.js';
import { oneOf } from '../oneOf.js';
import { dealWays } from '../pieceDealSchema.js';
import { tierList } from '../tierSchema.js';

const tiers = { tiers: tierList, by: z.enum(['goods', 'pieces', 'fee']), basis: basisSchema.exactOptional() };

/** 运费优惠, 包邮: reads a {@link ShippingOff}. */
export const shippingOffSchema = oneOf(
  {
    kind: z.literal('shipping-off'),
    methods: names.exactOptional(),
    each: z.enum(['all', 'method']).exactOptional(),
    cap: amount().exactOptional(),
  },
  [...dealWays, tiers],
) satisfies z.ZodType<ShippingOff>;
