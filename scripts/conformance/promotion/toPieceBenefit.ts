import { fen } from '@zhanggui/core';
import type { Benefit, PieceDeal } from '@zhanggui/rules/promotion';
import { count, dealOf, money, perOf, reads } from './actionFields.js';
import { meaningOf } from './meaningOf.js';
import type { RecordedAction } from './recorded.js';
import { toRate } from './toRate.js';
import { toScope } from './toScope.js';
import { given, only, Unsupported } from './unsupported.js';

/** Deals by the piece, or null for another action. */
export function toPieceBenefit(action: RecordedAction, fullPriceOnly: boolean): Benefit | null {
  if (action.select === 'cheapest_unit' && action.type !== 'buy_get') return cheapestPiece(action);
  switch (action.type) {
    case 'buy_get':
      return buyGet(action, fullPriceOnly);
    case 'buy_n_get_m_same':
      reads(action, ['buy', 'get']);
      return { kind: 'buy-get', buy: { pieces: count(action.buy) }, get: { pieces: count(action.get) }, repeat: true, per: 'line' };
    case 'quantity_groups':
      return quantityGroups(action);
    case 'flexi':
      return flexi(action);
    case 'nth_item':
      return nthItem(action);
    case 'bundle':
      return bundle(action);
    case 'any_n':
      return anyN(action);
    default:
      return null;
  }
}

/** Bought pieces are used up. The same scope on both sides and again and again: of every buy + get pieces the cheapest are got. */
function buyGet(action: RecordedAction, fullPriceOnly: boolean): Benefit {
  reads(action, ['buy', 'get', 'repeat', 'requireFullGet', 'select', 'maxTimes']);
  const { buy, get, repeat = false, requireFullGet = false, select, maxTimes } = action;
  if (typeof buy !== 'object' || typeof get !== 'object') throw new Unsupported('buy_get: a side without its scope');
  only(buy, 'buy', ['qty', 'scope']);
  only(get, 'get', ['qty', 'scope', 'bp']);
  const pick = meaningOf(select, 'buy_get.select', { cheapest_unit: 'cheapest', line_subtotal_desc: 'largest-line' } as const);
  const pooled = repeat && JSON.stringify(buy.scope) === JSON.stringify(get.scope);
  const side = (scope: typeof buy.scope) =>
    scope === undefined ? undefined : fullPriceOnly ? { ...toScope(scope), fullPriceOnly } : toScope(scope);
  return given({
    kind: 'buy-get' as const,
    buy: given({ pieces: buy.qty, scope: side(buy.scope) }),
    get: given({ pieces: get.qty, scope: side(get.scope), deal: get.bp === undefined ? undefined : { rate: toRate(get.bp) } }),
    repeat,
    partial: !(requireFullGet || pooled),
    pick,
    maxTimes,
  });
}

function cheapestPiece(action: RecordedAction): Benefit {
  reads(action, ['select', 'bp', 'amount', 'price', 'per']);
  if (!['percent', 'fixed', 'fixed_price'].includes(action.type)) throw new Unsupported(`select: the cheapest unit of ${action.type}`);
  if (action.level === 'shipping') throw new Unsupported('select: the cheapest unit of shipping');
  const deal = dealOf({ price: action.price, off: action.amount, bp: action.bp });
  return { kind: 'buy-get', buy: { pieces: 0 }, get: { pieces: 1, deal }, repeat: false, pick: 'cheapest' };
}

/** Off every piece of whole groups. Tiers of it are several promotions (see `toPromotions`). */
function quantityGroups(action: RecordedAction): Benefit {
  reads(action, ['size', 'amount', 'bp', 'per']);
  const groupsOf = count(action.size);
  if ((action.amount === undefined) === (action.bp === undefined)) throw new Unsupported('quantity_groups: not one of amount and bp');
  if (action.amount !== undefined) return { kind: 'unit-off', off: money(action.amount), groupsOf };
  if (action.bp! > 10000) throw new Unsupported('quantity_groups: more than all of the groups');
  return given({
    kind: 'percent-off' as const,
    rate: toRate(action.bp),
    each: perOf(action, { unit: 'piece', line: 'line' } as const),
    groupsOf,
  });
}

/** So much off the first piece of a line, so much off each further one. */
function flexi(action: RecordedAction): Benefit {
  reads(action, ['first', 'additional', 'maxUnits']);
  const positions = [{ off: money(action.first) }, { off: money(action.additional) }];
  const counted = { per: 'line', assign: 'cart-order', further: 'last' } as const;
  return given({ kind: 'nth-item' as const, positions, ...counted, maxPieces: action.maxUnits });
}

function nthItem(action: RecordedAction): Benefit {
  reads(action, ['offBp', 'prices', 'per', 'assign', 'repeat', 'share', 'maxUnits']);
  const { offBp, prices, assign: order, repeat = true, share, maxUnits } = action;
  const per = perOf(action, { line: 'line', scope: 'scope' } as const) ?? 'line';
  const assigns = { line_order: 'cart-order', price_desc: 'dearest-first', cheapest: 'cheapest' } as const;
  const assign = meaningOf(order ?? 'line_order', 'nth_item.assign', assigns)!;
  if ((offBp === undefined) === (prices === undefined)) throw new Unsupported('nth_item: not one of offBp and prices');
  const deals: PieceDeal[] =
    offBp?.map((bp) => ({ rate: toRate(bp) })) ?? prices!.map((price) => (price === null ? { rate: 1 } : { price: fen(price) }));
  const nothing = (deal: PieceDeal) => 'rate' in deal && deal.rate === 1;
  // the discounted positions alone fall on the cheapest pieces
  const positions = assign === 'cheapest' ? [...deals.filter(nothing), ...deals.filter((deal) => !nothing(deal))] : deals;
  return given({
    kind: 'nth-item' as const,
    positions,
    further: repeat ? ('repeat' as const) : ('stop' as const),
    per,
    assign,
    share,
    maxPieces: maxUnits,
  });
}

function bundle(action: RecordedAction): Benefit {
  reads(action, ['items', 'price', 'off', 'bp', 'maxTimes']);
  const { items = [], price, off, bp, maxTimes } = action;
  const set = items.map((item) => {
    only(item, 'bundle item', ['line', 'qty']);
    return { sku: item.line, pieces: item.qty };
  });
  return given({ kind: 'bundle' as const, items: set, ...dealOf({ price, off, bp }), maxTimes });
}

function anyN(action: RecordedAction): Benefit {
  reads(action, ['size', 'price', 'order', 'repeat', 'maxTimes']);
  const { size, price, order = 'price_desc', repeat = true, maxTimes } = action;
  const assign = meaningOf(order, 'any_n.order', { price_desc: 'dearest-first', line_order: 'cart-order' } as const)!;
  return given({ kind: 'pick-n' as const, pieces: count(size), price: money(price), assign, repeat, maxTimes });
}
