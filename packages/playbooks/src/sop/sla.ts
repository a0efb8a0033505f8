import type { Clock, OpenTime } from '@zhanggui/core/calendar';

/** 时限: how long a step may take, and who hears of it when it takes longer. */
export interface Sla<RoleId extends string = string> {
  readonly within: OpenTime;
  /** `ready`: since the step could begin; `begun`: since someone began it; `started`: since the run started. Default `ready`. */
  readonly from?: 'ready' | 'begun' | 'started';
  /** Default calendar time, around the clock. */
  readonly clock?: Clock;
  /** 升级: in rising order of `after`, which is open time after the deadline; `{ minutes: 0 }` at once. */
  readonly escalate?: readonly Escalation<RoleId>[];
}

/** 升级给谁. */
export interface Escalation<RoleId extends string = string> {
  readonly after: OpenTime;
  readonly to: RoleId;
}
