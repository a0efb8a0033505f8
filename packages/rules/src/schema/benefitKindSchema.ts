import * as z from 'zod';
import type { BenefitKind } from '../promotion/benefit.js';
import { levelOf } from '../promotion/level.js';

/** 优惠种类: reads a {@link BenefitKind}. */
export const benefitKindSchema = z.enum(Object.keys(levelOf) as readonly BenefitKind[]) satisfies z.ZodType<BenefitKind>;
