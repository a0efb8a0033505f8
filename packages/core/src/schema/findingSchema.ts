import * as z from 'zod';
import type { Finding, FindingPlace } from '../finding/finding.js';
import { line } from './line.js';
import { textSchema } from './textSchema.js';

const offset = z.int().min(0).exactOptional();

/** 位置: reads a {@link FindingPlace}. */
export const findingPlaceSchema = z
  .strictObject({
    path: z.string().max(1000).exactOptional(),
    row: z.int().min(1).exactOptional(),
    start: offset,
    end: offset,
    box: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).exactOptional(),
    seconds: z.tuple([z.number(), z.number()]).exactOptional(),
  })
  .refine(({ start, end }) => start === undefined || end === undefined || start <= end, {
    path: ['end'],
    error: 'Too early: expected the end after the start',
  }) satisfies z.ZodType<FindingPlace>;

/** 发现: reads a {@link Finding}, at most 50 params of it. */
export const findingSchema = z.strictObject({
  rule: z
    .string()
    .max(100, { abort: true })
    .regex(/^[a-z\d-]+(\/[a-z\d-]+)+$/),
  severity: z.enum(['error', 'warning', 'info']),
  params: z
    .record(z.string().max(50).regex(/^\w+$/), z.union([z.string().max(10_000), z.number()]))
    .refine((params) => Object.keys(params).length <= 50, 'Too many: expected at most 50 params'),
  at: findingPlaceSchema.exactOptional(),
  basis: line(500).exactOptional(),
  exemption: line(500).exactOptional(),
  fix: textSchema.exactOptional(),
}) satisfies z.ZodType<Finding>;
