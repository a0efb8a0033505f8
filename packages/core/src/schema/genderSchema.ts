import * as z from 'zod';
import { type Gender, genders } from '../shop/gender.js';

/** 性别: reads one of the ids in `genders` as {@link Gender}. */
export const genderSchema = z.enum(genders) satisfies z.ZodType<Gender>;
