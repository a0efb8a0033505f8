import type { Day } from '@zhanggui/core';
import type { Prose } from '../role/prose.js';
import type { Condition } from '../sop/condition.js';

/** 风险预案: how a risk is noticed, kept away and met. */
export interface RiskPlan {
  readonly id: string;
  readonly name: Prose;
  readonly kind: 'system' | 'logistics' | 'service' | 'compliance' | 'stock' | 'public-opinion' | 'finance' | 'other';
  /** 预警信号. */
  readonly signal?: Condition;
  /** 1 to 5. */
  readonly probability: RiskLevel;
  readonly impact: RiskLevel;
  readonly owner: string;
  readonly prevent: readonly RiskAction[];
  readonly respond: readonly [RiskAction, ...RiskAction[]];
  /** 承运商 of a logistics plan: the first is the usual one, the others stand by. */
  readonly carriers?: readonly string[];
  readonly nextReview?: Day;
  readonly rehearsedAt?: Day;
}

/** 1 is the least, 5 the most. */
export type RiskLevel = 1 | 2 | 3 | 4 | 5;

/** 应对动作. */
export interface RiskAction {
  readonly id: string;
  readonly text: Prose;
  readonly owner: string;
  /** 提前几天: days before the sale opens (or the campaign's day, where that is earlier), where it belongs to a campaign; whole, from 0. */
  readonly daysBefore?: number;
}
