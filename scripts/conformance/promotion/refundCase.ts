import { sumFen } from '@zhanggui/core';
import { compilePromotions, type RefundItem, refund } from '@zhanggui/rules/promotion';
import { meaningOf } from './meaningOf.js';
import { byPriority, priced } from './priced.js';
import { cartFields, type RecordedCart } from './recorded.js';
import { report } from './report.js';
import { toCart } from './toCart.js';
import { given, only, Unsupported } from './unsupported.js';

/** 退款, all at once or one after the other. */
export interface RefundCase extends RecordedCart {
  readonly kind: 'refund';
  readonly orderDiscount?: number;
  readonly refund?: readonly RecordedReturn[];
  readonly refunds?: readonly (readonly RecordedReturn[])[];
  readonly policy?: { readonly broken?: string; readonly shipping?: string };
}

interface RecordedReturn {
  readonly line: string;
  readonly qty: number;
}

export function answerRefund(recorded: RefundCase): unknown {
  only(recorded, 'case', [...cartFields, 'orderDiscount', 'refund', 'refunds', 'policy']);
  const { orderDiscount, promotions = [], policy = {} } = recorded;
  only(policy, 'policy', ['broken', 'shipping']);
  if (orderDiscount !== undefined && promotions.length > 0) throw new Unsupported('refund: both promotions and an order discount');
  const ofOrder = { id: 'order', actions: [{ level: 'order', type: 'fixed', amount: orderDiscount }] } as const;
  const order = orderDiscount === undefined ? recorded : { ...recorded, promotions: [{ ...ofOrder, actions: ofOrder.actions.map(given) }] };
  const { cart, adapted } = priced(order);
  const steps = stepsOf(recorded).map(together);
  const rules = given({
    broken: meaningOf(policy.broken, 'policy.broken', { keep: 'keep', recompute: 'claw-back' } as const),
    shipping: meaningOf(policy.shipping, 'policy.shipping', { keep: 'keep', with_last: 'with-last' } as const),
    cart: toCart(recorded),
    promotions: compilePromotions(
      adapted.map(({ promotion }) => promotion),
      byPriority,
    ),
  });
  const refunds = steps.map((items, k) => refund(cart, items, { ...rules, already: steps.slice(0, k) }));
  return {
    ...report(cart, recorded.lines, adapted),
    refund: sumFen(refunds.map(({ amount }) => amount)),
    refunds: refunds.map(({ amount }) => amount),
    paid: cart.payable,
    pointsBack: refunds.reduce((sum, { points }) => sum + points, 0),
  };
}

function stepsOf({ refund: once, refunds }: RefundCase): readonly (readonly RecordedReturn[])[] {
  if ((once === undefined) === (refunds === undefined)) throw new Unsupported('refund: not one of refund and refunds');
  return refunds ?? [once!];
}

/** Each line once. */
function together(returned: readonly RecordedReturn[]): readonly RefundItem[] {
  const pieces = new Map<string, number>();
  for (const each of returned) {
    only(each, 'refund', ['line', 'qty']);
    pieces.set(each.line, (pieces.get(each.line) ?? 0) + each.qty);
  }
  return [...pieces].map(([line, count]) => ({ line, pieces: count }));
}
