import type { Weekday } from '../day/weekday.js';

/** 周期: on which days something comes again, as plain data. */
export type Recurrence = EveryWorkday | Weekly | Monthly | Yearly | WorkdayOf;

/** 每个工作日. */
export interface EveryWorkday {
  readonly kind: 'every-workday';
}

/** 每周几: 1 is Monday; in any order, none at all is never. */
export interface Weekly {
  readonly kind: 'weekly';
  readonly weekdays: readonly Weekday[];
}

/** 每月几号: 1 to 31; a month without that day has it on its last. */
export interface Monthly {
  readonly kind: 'monthly';
  readonly day: number;
}

/** 每年某月某日: `MM-DD`; 02-29 falls on 02-28 in common years. */
export interface Yearly {
  readonly kind: 'yearly';
  readonly monthDay: string;
}

/** 每周、每月或每季的首个或最后一个工作日. A week (Monday to Sunday), month or quarter without a working day has none. */
export interface WorkdayOf {
  readonly kind: 'workday-of';
  readonly of: 'week' | 'month' | 'quarter';
  readonly position: 'first' | 'last';
}
