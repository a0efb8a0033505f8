import type { Fact } from '@zhanggui/core';
import type { PenaltyId } from './claimPenalties.js';

/** 条款: how a finding cites it (广告法第九条第三项), with the penalty it may bring. Left out where no text that was read names one. */
export interface Clause extends Fact<string> {
  readonly penalty?: PenaltyId;
}
