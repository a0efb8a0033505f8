import { type Day, refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { checkDays } from './checkTally.js';
import type { OrderFact } from './orderFact.js';
import type { DayTally, OrderTally } from './orderTally.js';

/** What is joined from the days of a tally, once it is asked for. Whoever writes to a tally writes here too, so that it holds. */
interface Joined {
  /** The buyer of every order, over all days: the first in code-unit order that a row names. */
  readonly buyers: Map<string, string | null>;
  /** The day of each buyer's first sale; `null` until it is asked for, and after a row that may have moved one. */
  firstDays: Map<string, Day> | null;
  /** What came since it was last asked for, so that whoever only writes pays for no join. */
  readonly pending: Added[];
}

/** A row that came to a day, or several of which this buyer is the first. */
interface Added {
  readonly day: Day;
  readonly orderId: string;
  readonly buyerId: string | null;
}

let joined: WeakMap<OrderTally, Joined> | undefined;

/**
 * The buyer of every order, over all days. Joined once; from then on a row that was added or taken out changes its own order alone.
 *
 * @throws `aggregate/not-tally`, `limit/exceeded` over 10,000,000 orders
 */
export function buyersByOrder(tally: OrderTally): ReadonlyMap<string, string | null> {
  return joinedOf(tally).buyers;
}

/** The day of each buyer's first sale, over all days. @throws as {@link buyersByOrder} */
export function firstDays(tally: OrderTally): ReadonlyMap<string, Day> {
  const join = joinedOf(tally);
  if (join.firstDays !== null) return join.firstDays;
  const found = new Map<string, Day>();
  for (const [day, { sales }] of tally.days) for (const orderId of sales.keys()) seeSale(found, join.buyers.get(orderId) ?? null, day);
  join.firstDays = found;
  return found;
}

/** A row of an order has come to a day, or several of which this buyer is the first, and stands there already. */
export function orderAdded(tally: OrderTally, day: Day, { orderId, buyerId }: Pick<OrderFact, 'orderId' | 'buyerId'>): void {
  const join = joined?.get(tally);
  if (join === undefined) return;
  // by then joining anew costs no more
  if (join.pending.length > join.buyers.size) joined!.delete(tally);
  else join.pending.push({ day, orderId, buyerId });
}

function takeIn(tally: OrderTally, join: Joined, { day, orderId, buyerId: named }: Added): void {
  const { buyers, firstDays: first } = join;
  const known = buyers.get(orderId);
  const buyerId = known === undefined ? named : firstBuyer(known, named);
  if (known !== buyerId) buyers.set(orderId, buyerId);
  if (first === null || buyerId === null) return;
  // an order that goes from one buyer to another may move the first day of the former
  if (known != null && known !== buyerId) join.firstDays = null;
  else if (known === null) seeSales(first, tally, { orderId, buyerId });
  else if (tally.days.get(day)?.sales.has(orderId) === true) seeSale(first, buyerId, day);
}

/** A row of an order has been taken out. It costs one look at every day. */
export function orderRetracted(tally: OrderTally, orderId: string): void {
  const join = joined?.get(tally);
  if (join === undefined) return;
  settle(tally, join);
  join.firstDays = null;
  let [buyerId, isThere]: [string | null, boolean] = [null, false];
  for (const { buyers } of tally.days.values()) {
    const named = buyers.get(orderId);
    if (named === undefined) continue;
    isThere = true;
    buyerId = firstBuyer(buyerId, named);
  }
  if (isThere) join.buyers.set(orderId, buyerId);
  else join.buyers.delete(orderId);
}

/** Of two buyers the first in code-unit order; nobody only where there is none. */
export function firstBuyer(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b < a ? b : a;
}

function joinedOf(tally: OrderTally): Joined {
  joined ??= new WeakMap();
  const known = joined.get(tally);
  if (known !== undefined) {
    settle(tally, known);
    refuseOver(metricLimits, 'orders', known.buyers.size);
    return known;
  }
  checkDays(tally);
  const buyers = new Map<string, string | null>();
  for (const day of tally.days.values()) join(buyers, day);
  refuseOver(metricLimits, 'orders', buyers.size);
  const made = { buyers, firstDays: null, pending: [] };
  joined.set(tally, made);
  return made;
}

function settle(tally: OrderTally, join: Joined): void {
  for (const added of join.pending) takeIn(tally, join, added);
  join.pending.length = 0;
}

function join(all: Map<string, string | null>, { buyers }: DayTally): void {
  refuseOver(metricLimits, 'orders', all.size);
  for (const [orderId, buyerId] of buyers) all.set(orderId, firstBuyer(all.get(orderId) ?? null, buyerId));
}

/** What was sold to nobody known so far: on every day that it was sold on. */
function seeSales(
  days: Map<string, Day>,
  tally: OrderTally,
  { orderId, buyerId }: { readonly orderId: string; readonly buyerId: string },
): void {
  for (const [day, { sales }] of tally.days) if (sales.has(orderId)) seeSale(days, buyerId, day);
}

function seeSale(days: Map<string, Day>, buyerId: string | null, day: Day): void {
  if (buyerId === null) return;
  const known = days.get(buyerId);
  if (known === undefined || day < known) days.set(buyerId, day);
}
