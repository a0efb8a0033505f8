import { allocate, type Fen, fen, sumFen } from '@zhanggui/core';
import { type CartLine, compilePromotions, type PricedCart, type Promotion, price, refund } from '@zhanggui/rules/promotion';
import type { Area } from './answer.js';

interface Line {
  readonly id: string;
  readonly price: number;
  readonly qty: number;
  readonly tags?: readonly string[];
  readonly shop?: string;
}

interface Tier {
  readonly at: number;
  readonly amount: number;
  readonly repeat?: boolean;
  readonly maxTimes?: number;
}

interface Scope {
  readonly tags?: readonly string[];
  readonly lines?: readonly string[];
}

interface RecordedPromotion {
  readonly id: string;
  readonly priority: number;
  readonly active?: boolean;
  readonly when?: readonly { readonly minSubtotal: number; readonly basis?: string; readonly scope?: Scope }[];
  readonly actions: readonly {
    readonly level: string;
    readonly type: string;
    readonly amount: number;
    readonly basis?: string;
    readonly tiers: readonly Tier[];
    readonly cap?: number;
    readonly scope?: Scope;
  }[];
}

interface RefundLine {
  readonly line: string;
  readonly qty: number;
}

type Recorded =
  | { readonly kind: 'allocate'; readonly amount: number; readonly weights: readonly number[] }
  | { readonly kind: 'cart'; readonly lines: readonly Line[]; readonly promotions: readonly RecordedPromotion[] }
  | {
      readonly kind: 'refund';
      readonly lines: readonly Line[];
      readonly promotions?: readonly RecordedPromotion[];
      readonly orderDiscount?: number;
      readonly refund?: readonly RefundLine[];
      readonly refunds?: readonly (readonly RefundLine[])[];
      readonly policy?: { readonly broken?: string };
    };

/** What the case asks for and the library has no words for. */
class Unsupported extends Error {}

/** Carts, splits and refunds of promotion engines: so far those whose promotions are all 满减, applied one after the other. */
export const promotion: Area = (recorded) => {
  try {
    return { got: answer(recorded as unknown as Recorded) };
  } catch (error) {
    if (error instanceof Unsupported) return { unsupported: error.message };
    throw error;
  }
};

function answer(recorded: Recorded): unknown {
  switch (recorded.kind) {
    case 'allocate':
      return { parts: allocate(fen(recorded.amount), recorded.weights) };
    case 'cart': {
      only(recorded, 'case', [...about, 'promotions', 'customer']);
      return report(priced(recorded.lines, recorded.promotions), recorded.lines);
    }
    case 'refund': {
      only(recorded, 'case', [...about, 'promotions', 'customer', 'orderDiscount', 'refund', 'refunds', 'policy']);
      if ((recorded.policy?.broken ?? 'keep') !== 'keep') throw new Unsupported('refund: a broken threshold is not charged back yet');
      only(recorded.policy ?? {}, 'policy', ['broken']);
      const { lines, orderDiscount, promotions = [] } = recorded;
      const ofOrder: readonly RecordedPromotion[] =
        orderDiscount === undefined
          ? promotions
          : [{ id: 'order', priority: 0, actions: [{ level: 'order', type: 'fixed', amount: orderDiscount, tiers: [] }] }];
      if (orderDiscount !== undefined && promotions.length > 0) throw new Unsupported('refund: both promotions and an order discount');
      const cart = priced(lines, ofOrder);
      const steps = recorded.refunds ?? [recorded.refund ?? []];
      const whole = steps.map((step) => step.map(({ line, qty }) => wholeLine(line, qty, lines)));
      return { refund: refund(cart, whole.flat()), refunds: whole.map((step) => refund(cart, step)), paid: cart.total };
    }
    default:
      throw new Unsupported(`${(recorded as { kind: string }).kind}: the library answers no such case yet`);
  }
}

const about = ['id', 'kind', 'type', 'source', 'alsoAt', 'inputAssumed', 'lines'];

/** A field that nobody reads here may change the answer: the case is then left unanswered. */
function only(value: object, what: string, fields: readonly string[]): void {
  for (const field of Object.keys(value)) if (!fields.includes(field)) throw new Unsupported(`${what}: ${field} is not supported yet`);
}

function wholeLine(id: string, quantity: number, lines: readonly Line[]): string {
  if (lines.find((line) => line.id === id)?.qty !== quantity) throw new Unsupported('refund: single units of a line are not priced yet');
  return id;
}

function priced(lines: readonly Line[], promotions: readonly RecordedPromotion[]): PricedCart {
  for (const line of lines) only(line, 'line', ['id', 'price', 'qty', 'tags', 'shop']);
  for (const each of promotions) only(each, 'promotion', ['id', 'priority', 'active', 'when', 'actions', 'funding']);
  const active = promotions.filter(({ active: on = true }) => on).sort((a, b) => b.priority - a.priority);
  return price(
    lines.map(({ id, price: unitPrice, qty, tags = [] }): CartLine => ({ id, unitPrice: fen(unitPrice), quantity: qty, tags })),
    compilePromotions(active.flatMap((each, place) => toPromotions(each, lines, place === 0))),
  );
}

/** One 满减, or one a shop. */
function toPromotions(recorded: RecordedPromotion, lines: readonly Line[], first: boolean): Promotion[] {
  const [action, ...more] = recorded.actions;
  if (action === undefined || more.length > 0) throw new Unsupported('promotion: not one action');
  const { level, scope } = action;
  if (!['order', 'shop', 'category', 'cross_shop', 'platform', 'red_packet'].includes(level)) throw new Unsupported(`level: ${level}`);
  if (scope !== undefined) only(scope, 'scope', ['tags', 'lines']);
  const { id } = recorded;
  const benefit = toBenefit(recorded, first);
  const shops = [...new Set(lines.map(({ shop = '' }) => shop))];
  if (shops.length <= 1) return [{ id, ...(scope && { scope }), benefit }];
  if (level !== 'shop') throw new Unsupported('level: a split over shops, then over lines, is not there yet');
  if (scope !== undefined) throw new Unsupported('scope: within several shops');
  return shops.map((name) => ({
    id: `${id}@${name}`,
    scope: { lines: lines.filter(({ shop = '' }) => shop === name).map((line) => line.id) },
    benefit,
  }));
}

function toBenefit({ actions, when = [] }: RecordedPromotion, first: boolean): Promotion['benefit'] {
  const action = actions[0]!;
  if (action.type === 'fixed') {
    only(action, 'action fixed', ['level', 'type', 'amount', 'scope', 'tiers']);
    const [condition, ...more] = when;
    if (more.length > 0) throw new Unsupported('when: several conditions');
    if (condition !== undefined) {
      only(condition, 'when', ['minSubtotal', 'basis', 'scope']);
      // before anything came off, the list price is the running one
      const { basis = 'running' } = condition;
      if (!(basis === 'running' || (first && basis === 'list'))) throw new Unsupported(`when: basis ${basis}`);
      if (JSON.stringify(condition.scope) !== JSON.stringify(action.scope)) throw new Unsupported('when: another scope than the action');
    }
    return { kind: 'full-reduction', threshold: fen(condition?.minSubtotal ?? 1), off: fen(action.amount), repeat: false };
  }
  if (action.type !== 'tiered') throw new Unsupported(`action: ${action.type} is not supported yet`);
  only(action, 'action tiered', ['level', 'type', 'basis', 'tiers', 'scope', 'cap']);
  if (action.basis !== 'subtotal') throw new Unsupported(`tiered: by ${action.basis}`);
  if (when.length > 0) throw new Unsupported('when: next to tiers');
  return { kind: 'tiered-reduction', tiers: action.tiers.map((tier) => toTier(tier, action.cap)) };
}

function toTier(tier: Tier, cap = Number.MAX_SAFE_INTEGER) {
  only(tier, 'tier', ['at', 'amount', 'repeat', 'maxTimes']);
  const { at, amount, repeat = false, maxTimes } = tier;
  const most = maxTimes === undefined ? cap : Math.min(cap, maxTimes * amount);
  return { threshold: fen(at), off: fen(amount), repeat, cap: fen(most) };
}

function report(cart: PricedCart, lines: readonly Line[]): unknown {
  const byLine = (pick: (line: PricedCart['lines'][number]) => Fen) => Object.fromEntries(cart.lines.map((line) => [line.id, pick(line)]));
  const shops = [...new Set(lines.flatMap(({ shop }) => shop ?? []))];
  const byShop = (pick: (line: PricedCart['lines'][number]) => Fen) =>
    Object.fromEntries(shops.map((shop) => [shop, sumFen(cart.lines.filter((_, k) => lines[k]!.shop === shop).map(pick))]));
  return {
    total: cart.total,
    itemsTotal: cart.total,
    listTotal: cart.listTotal,
    discount: cart.discount,
    lineDiscount: byLine(({ discount }) => discount),
    linePayable: byLine(({ total }) => total),
    shopDiscount: byShop(({ discount }) => discount),
    shopPayable: byShop(({ total }) => total),
  };
}
