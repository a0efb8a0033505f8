import type { Text } from '@zhanggui/core';
import * as z from 'zod';
import { playbookLimits } from '../role/playbookLimits.js';
import type { Prose } from '../role/prose.js';
import { text } from './text.js';

/** 正文: reads a {@link Prose}; other languages stay. */
export const proseSchema: z.ZodType<Prose> = z.looseObject({ zh: text(), en: z.string().max(playbookLimits.textLength).exactOptional() });

/** A prose that needs both languages. */
export const bothLanguages: z.ZodType<Text> = z.looseObject({ zh: text(), en: text() });
