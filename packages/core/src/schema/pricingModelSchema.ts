import * as z from 'zod';
import { type PricingModel, pricingModels } from '../shop/pricingModel.js';

/** 定价模式: reads one of the ids in `pricingModels` as {@link PricingModel}. */
export const pricingModelSchema = z.enum(pricingModels) satisfies z.ZodType<PricingModel>;
