import { checkObject, type Day, type Fen, shown, ZhangguiError } from '@zhanggui/core';

/** 订单事实: one row about an order, as an export gives it. Several rows of one order are one order. */
export interface OrderFact {
  readonly orderId: string;
  /** 店铺, where rows of several are folded together: ids of one shop are not those of another. Left out or `null`: none. */
  readonly shopId?: string | null;
  /** `null` where the row names nobody: counted, but apart. */
  readonly buyerId: string | null;
  /** The day of this row in Beijing: of the payment, or of the refund. */
  readonly day: Day;
  readonly kind: 'sale' | 'refund';
  /** Never negative: `kind` says which way the money went. */
  readonly amountFen: Fen;
  /** Pieces in this row; left out or `null` where the export does not tell. */
  readonly pieces?: number | null;
}

/** @throws `aggregate/not-id`, `aggregate/negative-amount`, `aggregate/not-pieces`, `money/not-fen`, `option/unknown`, `shape/not-object` */
export function checkOrderFact(row: OrderFact): void {
  checkObject('row', row);
  const { orderId, shopId = null, buyerId, kind, amountFen, pieces } = row;
  checkId('orderId', orderId);
  if (shopId !== null) checkId('shopId', shopId);
  if (buyerId !== null) checkId('buyerId', buyerId);
  if (kind !== 'sale' && kind !== 'refund')
    throw new ZhangguiError('option/unknown', { option: 'kind', value: shown(kind), allowed: 'sale refund' });
  if (!Number.isSafeInteger(amountFen)) throw new ZhangguiError('money/not-fen', { value: shown(amountFen) });
  if (amountFen < 0) throw new ZhangguiError('aggregate/negative-amount', { orderId: shown(orderId), amount: amountFen });
  if (pieces != null && !(Number.isSafeInteger(pieces) && pieces >= 0))
    throw new ZhangguiError('aggregate/not-pieces', { orderId: shown(orderId), value: shown(pieces) });
}

function checkId(field: string, id: unknown): void {
  if (typeof id !== 'string' || id === '') throw new ZhangguiError('aggregate/not-id', { field, value: shown(id) });
}

/** The ids of a row, each within its shop, as JSON: `["shop","1001"]`; as they are without one. */
export function idsOf(row: OrderFact): Pick<OrderFact, 'orderId' | 'buyerId'> {
  const { orderId, shopId = null, buyerId } = row;
  if (shopId === null) return row;
  return { orderId: JSON.stringify([shopId, orderId]), buyerId: buyerId === null ? null : JSON.stringify([shopId, buyerId]) };
}
