import * as z from 'zod';
import type { UnitOff } from '../../promotion/benefit.js';
import { amount } from '../amount.js';
import { pieces } from '../pieces.js';

/** 直降: reads a {@link UnitOff}. */
export const unitOffSchema = z.strictObject({
  kind: z.literal('unit-off'),
  off: amount(),
  each: z.enum(['piece', 'line']).exactOptional(),
  maxPieces: pieces().exactOptional(),
  groupsOf: pieces().exactOptional(),
}) satisfies z.ZodType<UnitOff>;
