import type { Day } from '../day/day.js';
import type { Fen } from '../money/fen.js';
import type { Field } from './field.js';

/** 每日访客: what a platform's statistics say of one day. */
export interface VisitorDay {
  readonly day: Day;
  /** 访客数: different people of the day; days cannot be added up to the people of a month. */
  readonly visitors: number;
  /** 浏览量 */
  readonly pageViews: number | null;
  /** 加购人数 */
  readonly cartPeople: number | null;
  /** 加购件数 */
  readonly cartPieces: number | null;
  /** 收藏人数 */
  readonly favoritePeople: number | null;
  /** 支付买家数 */
  readonly payers: number | null;
  /** 支付订单数 */
  readonly paidOrders: number | null;
  /** 支付件数 */
  readonly paidPieces: number | null;
  /** 支付金额 */
  readonly paidAmount: Fen | null;
  /** 支付转化率, 0–1, rounded as the platform prints it: to compute with, divide `payers` by `visitors`. */
  readonly payConversion: number | null;
}

export const visitorDayFields = [
  { name: 'day', type: 'day', needed: 'value' },
  { name: 'visitors', type: 'count', needed: 'value' },
  { name: 'pageViews', type: 'count', needed: 'no' },
  { name: 'cartPeople', type: 'count', needed: 'no' },
  { name: 'cartPieces', type: 'count', needed: 'no' },
  { name: 'favoritePeople', type: 'count', needed: 'no' },
  { name: 'payers', type: 'count', needed: 'no' },
  { name: 'paidOrders', type: 'count', needed: 'no' },
  { name: 'paidPieces', type: 'count', needed: 'no' },
  { name: 'paidAmount', type: 'money', needed: 'no' },
  { name: 'payConversion', type: 'rate', needed: 'no' },
] as const satisfies readonly Field<keyof VisitorDay>[];
