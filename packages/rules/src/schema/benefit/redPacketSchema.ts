import * as z from 'zod';
import type { RedPacket } from '../../promotion/benefit.js';
import { amount } from '../amount.js';

/** 红包: reads a {@link RedPacket}. */
export const redPacketSchema = z.strictObject({
  kind: z.literal('red-packet'),
  off: amount(),
}) satisfies z.ZodType<RedPacket>;
