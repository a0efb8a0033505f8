import type { Instant } from '../day/instant.js';

/** 时钟: when time counts. Each is a set of open hours in every Beijing day; time runs only while it is open. */
export type Clock = CalendarClock | WorkdayClock | BusinessHours;

/** 自然时间: always open. */
export interface CalendarClock {
  readonly kind: 'calendar';
}

/** 工作日: open for the whole of each working day, 24 hours. */
export interface WorkdayClock {
  readonly kind: 'workdays';
}

/** 营业时间: open from `opensAt` until `closesAt`, both `HH:mm` of one day, the latest 24:00. */
export interface BusinessHours {
  readonly kind: 'business-hours';
  readonly opensAt: string;
  readonly closesAt: string;
  readonly days: 'workdays' | 'every-day';
}

/** 时长: open time, in whole numbers that are added up. A day is 24 hours, under business hours the hours of one such day. */
export interface OpenTime {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

/** 暂停: the clock stands still from `from` until `to`, or for good. */
export interface Pause {
  readonly from: Instant;
  readonly to?: Instant;
}
