import type { Recurrence } from '@zhanggui/core/calendar';
import type { Condition } from './condition.js';

/** 触发: what makes an SOP begin. */
export type Trigger = ManualTrigger | EventTrigger | ConditionTrigger | RecurringTrigger | CampaignTrigger;

/** Somebody decides. */
export interface ManualTrigger {
  readonly kind: 'manual';
}

/** Something happens: `complaint-received`, `feedback`, `market-change`, `rule-change`. */
export interface EventTrigger {
  readonly kind: 'event';
  readonly event: string;
}

/** A figure crosses a line. */
export interface ConditionTrigger {
  readonly kind: 'condition';
  readonly when: Condition;
}

/** It comes again. */
export interface RecurringTrigger {
  readonly kind: 'recurring';
  readonly recurrence: Recurrence;
}

/** So many days from the day of a campaign. */
export interface CampaignTrigger {
  readonly kind: 'campaign';
  readonly campaign: string;
  readonly offset: number;
}
