import { deposit30Off20 } from './offers.js';
import type { Promotion } from './promotion.js';

/** 预售: what the deposit brings, and how soon the goods are sent. */
export interface Presale {
  readonly promotion: Promotion;
  /** Days of 24 hours; `presaleShipBy` counts them. */
  readonly shipWithinDays: number;
}

/** 爆款预售: 付定金立减20，7天内发货. */
export const hotItemPresale = { promotion: deposit30Off20, shipWithinDays: 7 } as const satisfies Presale;
