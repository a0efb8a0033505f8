import type { PricedCart } from '../../pricedCart.js';
import { type Bounds, chosen, type Position, undecided } from './bounds.js';
import { groupsOf } from './entries.js';
import type { Choice } from './node.js';
import type { Plan } from './plan.js';

/**
 * 起点: something to hold other choices against: the coupons that take most of each group, and all others, as far as they can be used; or no
 * coupon at all. Null where neither leaves `minPayable`.
 */
export function firstChoice(
  start: Position,
  plan: Plan,
  bounds: Bounds,
  { minPayable, price }: { readonly minPayable: number; readonly price: (use: readonly string[]) => PricedCart },
): Choice | null {
  const { candidates } = plan;
  const beaten = new Set<number>();
  for (const { members, limit } of groupsOf(plan)) {
    const ranked = members.map((member) => ({ member, most: bounds.valueOf(start, member) })).sort((a, b) => b.most - a.most);
    for (const { member } of ranked.slice(limit)) beaten.add(member);
  }
  const wanted = candidates.flatMap(({ step }, k) => (step.coupon && !beaten.has(k) ? [step.id] : []));
  const applied = new Set(price(wanted).applied.map(({ id }) => id));
  for (const use of [wanted.filter((id) => applied.has(id)), []]) {
    const { payable } = price(use);
    if (payable < minPayable) continue;
    const used = new Set(use);
    const decided = Uint8Array.from(candidates, ({ step }) => (used.has(step.id) ? chosen : undecided));
    return { payable, count: use.length, decided, used: null };
  }
  return null;
}
