import type { Instant } from '../day/instant.js';
import type { Fen } from '../money/fen.js';
import type { Field } from './field.js';

/** 退款: one refund or after-sale case. */
export interface Refund {
  /** 退款编号 or 售后单号 */
  readonly refundId: string | null;
  readonly orderId: string;
  readonly subOrderId: string | null;
  readonly skuId: string | null;
  readonly productId: string | null;
  /** 申请时间 */
  readonly appliedAt: Instant | null;
  /** 退款完结时间: `null` while it is open. */
  readonly refundedAt: Instant | null;
  readonly amount: Fen;
  readonly status: string | null;
  readonly reason: string | null;
}

export const refundFields = [
  { name: 'refundId', type: 'id', needed: 'no' },
  { name: 'orderId', type: 'id', needed: 'value' },
  { name: 'subOrderId', type: 'id', needed: 'no' },
  { name: 'skuId', type: 'id', needed: 'no' },
  { name: 'productId', type: 'id', needed: 'no' },
  { name: 'appliedAt', type: 'instant', needed: 'no' },
  { name: 'refundedAt', type: 'instant', needed: 'no' },
  { name: 'amount', type: 'money', needed: 'value' },
  { name: 'status', type: 'text', needed: 'no' },
  { name: 'reason', type: 'text', needed: 'no' },
] as const satisfies readonly Field<keyof Refund>[];
