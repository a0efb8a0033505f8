import * as z from 'zod';
import { type ToneOfVoice, tonesOfVoice } from '../shop/toneOfVoice.js';

/** 语言风格: reads one of the ids in `tonesOfVoice` as {@link ToneOfVoice}. */
export const toneOfVoiceSchema = z.enum(tonesOfVoice) satisfies z.ZodType<ToneOfVoice>;
