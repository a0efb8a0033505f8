import type { Instant } from '../day/instant.js';
import type { Fen } from '../money/fen.js';
import type { Field } from './field.js';

/**
 * 行的性质: `sale` brings money in; `refund` is a row of its own that takes money back; `cancelled` is an order whose own row
 * says that it was closed or wholly refunded (it was paid first when it has a `paidAt`).
 */
export type RowKind = 'sale' | 'refund' | 'cancelled';

/** 订单: one row of an order file. Rows of one main order share `orderId`; `combineOrders` makes one order of them. */
export interface Order {
  readonly orderId: string;
  readonly buyerId: string | null;
  /** 下单时间 */
  readonly orderedAt: Instant | null;
  /** 付款时间: `null` when nobody has paid. */
  readonly paidAt: Instant | null;
  /** 实付: what the buyer paid, or is to pay, before refunds. */
  readonly amount: Fen;
  /** What is left of `amount` after refunds, where the file says so. */
  readonly netAmount: Fen | null;
  /** 退款金额: what went back to the buyer, where the file says so. */
  readonly refunded: Fen | null;
  readonly shippingFee: Fen | null;
  /** 件数 */
  readonly pieces: number | null;
  /** 订单状态, in the platform's own words. */
  readonly status: string | null;
  /** 售后状态, in the platform's own words. */
  readonly afterSaleStatus: string | null;
  readonly kind: RowKind;
}

export const orderFields = [
  { name: 'orderId', type: 'id', needed: 'value' },
  { name: 'buyerId', type: 'id', needed: 'no', person: true },
  { name: 'orderedAt', type: 'instant', needed: 'no' },
  { name: 'paidAt', type: 'instant', needed: 'column' },
  { name: 'amount', type: 'money', needed: 'value' },
  { name: 'netAmount', type: 'money', needed: 'no' },
  { name: 'refunded', type: 'money', needed: 'no' },
  { name: 'shippingFee', type: 'money', needed: 'no' },
  { name: 'pieces', type: 'count', needed: 'no' },
  { name: 'status', type: 'text', needed: 'no' },
  { name: 'afterSaleStatus', type: 'text', needed: 'no' },
] as const satisfies readonly Field<keyof Order>[];
