import * as z from 'zod';
import type { Clock, OpenTime, Pause } from '../calendar/clock.js';
import { instantSchema } from './instantSchema.js';

const time = z
  .string()
  .max(5, { abort: true })
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const whole = z.int().min(0).exactOptional();

/** 时钟: reads a {@link Clock}; business hours must open before they close. */
export const clockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('calendar') }),
  z.strictObject({ kind: z.literal('workdays') }),
  z
    .strictObject({ kind: z.literal('business-hours'), opensAt: time, closesAt: time, days: z.enum(['workdays', 'every-day']) })
    .refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'], error: 'Too early: expected a time after opensAt' }),
]) satisfies z.ZodType<Clock>;

/** 时长: reads an {@link OpenTime}: whole numbers from 0, at least one of them. */
export const openTimeSchema = z
  .strictObject({ days: whole, hours: whole, minutes: whole })
  .refine((time) => Object.keys(time).length > 0, 'Too few: expected days, hours or minutes') satisfies z.ZodType<OpenTime>;

/** 暂停: reads a {@link Pause}; it must not end before it starts. */
export const pauseSchema = z
  .strictObject({ from: instantSchema, to: instantSchema.exactOptional() })
  .refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    error: 'Too early: expected the end after the start',
  }) satisfies z.ZodType<Pause>;
