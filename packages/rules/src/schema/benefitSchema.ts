import * as z from 'zod';
import type { Benefit } from '../promotion/benefit.js';
import { bundleSchema } from './benefit/bundleSchema.js';
import { buyGetSchema } from './benefit/buyGetSchema.js';
import { depositSchema } from './benefit/depositSchema.js';
import { giftSchema } from './benefit/giftSchema.js';
import { nthItemSchema } from './benefit/nthItemSchema.js';
import { orderOffSchema } from './benefit/orderOffSchema.js';
import { orderPercentSchema } from './benefit/orderPercentSchema.js';
import { orderPriceSchema } from './benefit/orderPriceSchema.js';
import { percentOffSchema } from './benefit/percentOffSchema.js';
import { pickNSchema } from './benefit/pickNSchema.js';
import { pointsSchema } from './benefit/pointsSchema.js';
import { quantityPriceSchema } from './benefit/quantityPriceSchema.js';
import { redPacketSchema } from './benefit/redPacketSchema.js';
import { shippingOffSchema } from './benefit/shippingOffSchema.js';
import { tiersSchema } from './benefit/tiersSchema.js';
import { unitOffSchema } from './benefit/unitOffSchema.js';
import { unitPriceSchema } from './benefit/unitPriceSchema.js';

/** 优惠内容: reads a {@link Benefit} of any kind. */
export const benefitSchema = z.discriminatedUnion('kind', [
  unitPriceSchema,
  unitOffSchema,
  percentOffSchema,
  nthItemSchema,
  buyGetSchema,
  bundleSchema,
  pickNSchema,
  quantityPriceSchema,
  tiersSchema,
  orderOffSchema,
  orderPercentSchema,
  orderPriceSchema,
  shippingOffSchema,
  giftSchema,
  pointsSchema,
  redPacketSchema,
  depositSchema,
]) satisfies z.ZodType<Benefit>;
