import type { Instant } from '../day/instant.js';
import type { Fen } from '../money/fen.js';
import type { Field } from './field.js';
import type { RowKind } from './order.js';

/** 订单明细: one kind of goods in an order. */
export interface Line {
  /** 主订单编号 */
  readonly orderId: string;
  /** 子订单编号 */
  readonly subOrderId: string | null;
  readonly buyerId: string | null;
  readonly orderedAt: Instant | null;
  /** 付款时间: `null` when nobody has paid, or the file does not say. */
  readonly paidAt: Instant | null;
  /** 商家编码: the shop's own code of the goods. */
  readonly skuId: string | null;
  /** 商品ID: the platform's number of the listing. */
  readonly productId: string | null;
  readonly title: string | null;
  /** 数量: pieces, negative where they come back. */
  readonly quantity: number;
  /** 单价 */
  readonly price: Fen | null;
  /** 实付: what the buyer paid for this line, before refunds. */
  readonly amount: Fen | null;
  readonly netAmount: Fen | null;
  readonly refunded: Fen | null;
  /** 成本价: of one piece. */
  readonly cost: Fen | null;
  readonly status: string | null;
  readonly afterSaleStatus: string | null;
  readonly kind: RowKind;
}

export const lineFields = [
  { name: 'orderId', type: 'id', needed: 'value' },
  { name: 'subOrderId', type: 'id', needed: 'no' },
  { name: 'buyerId', type: 'id', needed: 'no', person: true },
  { name: 'orderedAt', type: 'instant', needed: 'no' },
  { name: 'paidAt', type: 'instant', needed: 'no' },
  { name: 'skuId', type: 'id', needed: 'no' },
  { name: 'productId', type: 'id', needed: 'no' },
  { name: 'title', type: 'text', needed: 'no' },
  { name: 'quantity', type: 'count', needed: 'value' },
  { name: 'price', type: 'money', needed: 'no' },
  { name: 'amount', type: 'money', needed: 'no' },
  { name: 'netAmount', type: 'money', needed: 'no' },
  { name: 'refunded', type: 'money', needed: 'no' },
  { name: 'cost', type: 'money', needed: 'no' },
  { name: 'status', type: 'text', needed: 'no' },
  { name: 'afterSaleStatus', type: 'text', needed: 'no' },
] as const satisfies readonly Field<keyof Line>[];
