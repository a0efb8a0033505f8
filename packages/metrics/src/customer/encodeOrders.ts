import { checkList, checkObject, type Day, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { addWhole } from '../aggregate/addWhole.js';
import { dayNumber } from '../aggregate/dayNumber.js';
import { checkOrderFact, type OrderFact } from '../aggregate/orderFact.js';
import { metricLimits } from '../formula/metricLimits.js';
import { codePointOrder, compareCodePoints } from './codePointOrder.js';
import type { OrderColumns } from './orderColumns.js';

/** 多店订单: an order row that may say which shop it is of. */
export interface ShopOrderFact extends OrderFact {
  readonly shopId?: string;
}

/** 同一人: a buyer of a shop who is known to be a certain person. */
export interface KnownBuyer {
  /** Left out for rows that name no shop. */
  readonly shopId?: string;
  readonly buyerId: string;
  readonly personId: string;
}

/** 客户是谁: a buyer of one shop, or a person of the caller's identity map. */
export type CustomerId = { readonly shopId: string | null; readonly buyerId: string } | { readonly personId: string };

/** 编码后的订单: columns, and who stands behind each code. */
export interface EncodedOrders extends OrderColumns {
  /** By code: by shop (no shop first), then by buyer, persons last; each by code point, as databases sort texts. So the codes do not depend on the order of rows. */
  readonly ids: readonly CustomerId[];
  /** Orders of nobody known, which are in no column. */
  readonly ordersWithoutBuyer: number;
}

/** 编码方式. */
export interface EncodeOrdersOptions {
  /** 同一人 over several shops or accounts. Whoever is not in it is a customer of that shop alone. */
  readonly samePerson?: readonly KnownBuyer[];
  /** `kept` (default): what was paid, as platforms report it. `taken-off`: refunds come off their order; of which nothing is left is no order. */
  readonly refunds?: 'kept' | 'taken-off';
}

interface Joined {
  customer: Customer | null;
  day: number | null;
  paidFen: number;
  refundFen: number;
}

interface Customer {
  readonly id: CustomerId;
  code: number;
}

/**
 * 订单编码: rows of orders as columns, one row an order; ids become codes.
 *
 * Rows of one order of one shop are one order, paid on the last day that it was paid on (预售 is of the day of the 尾款). Buyers of
 * different shops are never one customer, unless `samePerson` says so. Refunds without a sale are nobody's order. At most
 * 10,000,000 orders and 20,000,000 customers. Money takes four bytes an order where none is over 42,949,672.95 元, else eight.
 *
 * @throws `aggregate/not-rows`, `aggregate/not-id`, `aggregate/negative-amount`, `aggregate/not-pieces`, `customer/two-persons`, `money/not-fen`,
 * `money/overflow`, `option/unknown`, `day/not-day`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { encodeOrders } from '@zhanggui/metrics';
 * const row = { day: parseDay('2026-06-18'), kind: 'sale', amountFen: fen(9900) } as const;
 * const rows = [{ ...row, orderId: '1', buyerId: 'b' }, { ...row, orderId: '2', buyerId: 'a' }, { ...row, orderId: '3', buyerId: 'b' }];
 * const { customer, ids } = encodeOrders(rows);
 * [...customer]; // => [1, 0, 1]
 * ids; // => [{ shopId: null, buyerId: 'a' }, { shopId: null, buyerId: 'b' }]
 * ```
 */
export function encodeOrders(rows: Iterable<ShopOrderFact>, options: EncodeOrdersOptions = {}): EncodedOrders {
  if (typeof rows?.[Symbol.iterator] !== 'function') throw new ZhangguiError('aggregate/not-rows', { value: shown(rows) });
  checkObject('options', options);
  const { refunds = 'kept' } = options;
  if (refunds !== 'kept' && refunds !== 'taken-off')
    throw new ZhangguiError('option/unknown', { option: 'refunds', value: shown(refunds), allowed: 'kept taken-off' });
  const customers = dictionary(options.samePerson ?? []);
  const orders = new Map<string | null, Map<string, Joined>>();
  const days = new Map<Day, number>();
  let count = 0;
  for (const row of rows) {
    checkOrderFact(row);
    const shopId = readShop(row);
    const day = getOrSet(days, row.day, () => dayNumber(row.day));
    const ofShop = getOrSet(orders, shopId, () => new Map<string, Joined>());
    const order = getOrSet(ofShop, row.orderId, () => {
      refuseOver(metricLimits, 'orders', ++count);
      return { customer: null, day: null, paidFen: 0, refundFen: 0 };
    });
    if (row.buyerId !== null) order.customer = first(order.customer, customers.of(shopId, row.buyerId));
    if (row.kind === 'refund') order.refundFen = addWhole(order.refundFen, row.amountFen);
    else {
      order.paidFen = addWhole(order.paidFen, row.amountFen);
      order.day = Math.max(order.day ?? day, day);
    }
  }
  return toColumns(orders, { customers: customers.all(), refunds });
}

function toColumns(
  orders: ReadonlyMap<string | null, ReadonlyMap<string, Joined>>,
  { customers, refunds }: { customers: readonly Customer[]; refunds: 'kept' | 'taken-off' },
): EncodedOrders {
  const sold: Joined[] = [];
  let ordersWithoutBuyer = 0;
  for (const ofShop of orders.values()) {
    for (const order of ofShop.values()) {
      if (order.day === null || (refunds === 'taken-off' && order.refundFen > 0 && order.refundFen >= order.paidFen)) continue;
      if (order.customer === null) ordersWithoutBuyer++;
      else sold.push(order);
    }
  }
  const ids = customers.map(({ id }) => id);
  customers.forEach((customer, code) => {
    customer.code = code;
  });
  return {
    customer: Uint32Array.from(sold, (order) => order.customer!.code),
    day: Int32Array.from(sold, (order) => order.day!),
    amountFen: amountsOf(sold.map(({ paidFen, refundFen }) => (refunds === 'kept' ? paidFen : paidFen - refundFen))),
    customers: ids.length,
    ids,
    ordersWithoutBuyer,
  };
}

/** In four bytes each where no order is over 42,949,672.95 元. */
function amountsOf(amounts: readonly number[]): Float64Array | Uint32Array {
  return amounts.every((amount) => amount < 2 ** 32) ? Uint32Array.from(amounts) : Float64Array.from(amounts);
}

/** Who the buyers of all shops are. */
function dictionary(samePerson: readonly KnownBuyer[]) {
  checkList('samePerson', samePerson);
  refuseOver(metricLimits, 'customers', samePerson.length);
  const persons = new Map<string, Customer>();
  const buyers = new Map<string | null, Map<string, Customer>>();
  let count = 0;
  const add = (id: CustomerId): Customer => {
    refuseOver(metricLimits, 'customers', ++count);
    return { id, code: 0 };
  };
  for (const each of samePerson) {
    checkObject('samePerson', each);
    const { buyerId, personId } = each;
    const shopId = readShop(each);
    readId('buyerId', buyerId);
    readId('personId', personId);
    const person = getOrSet(persons, personId, () => add({ personId }));
    const known = getOrSet(buyers, shopId, () => new Map<string, Customer>());
    if (getOrSet(known, buyerId, () => person) !== person) throw new ZhangguiError('customer/two-persons', { buyerId: shown(buyerId) });
  }
  return {
    of: (shopId: string | null, buyerId: string): Customer =>
      getOrSet(
        getOrSet(buyers, shopId, () => new Map<string, Customer>()),
        buyerId,
        () => add({ shopId, buyerId }),
      ),
    all: (): Customer[] => {
      const customers = [...new Set([...buyers.values()].flatMap((ofShop) => [...ofShop.values()]))];
      const compareText = codePointOrder(textsOf(customers));
      return customers.sort((a, b) => compareIds(a.id, b.id, compareText));
    },
  };
}

/** Of two customers that rows of one order name, the first: whichever row came first. */
function first(a: Customer | null, b: Customer): Customer {
  if (a === null || a === b) return b;
  return compareIds(b.id, a.id, compareCodePoints) < 0 ? b : a;
}

function* textsOf(customers: readonly Customer[]): Generator<string> {
  for (const { id } of customers) {
    if ('personId' in id) yield id.personId;
    else yield id.buyerId;
    if ('shopId' in id && id.shopId !== null) yield id.shopId;
  }
}

function compareIds(a: CustomerId, b: CustomerId, compareText: (a: string, b: string) => number): number {
  if ('personId' in a || 'personId' in b) {
    return 'personId' in a && 'personId' in b ? compareText(a.personId, b.personId) : 'personId' in a ? 1 : -1;
  }
  // no shop is named '', so that it may stand for none
  return compareText(a.shopId ?? '', b.shopId ?? '') || compareText(a.buyerId, b.buyerId);
}

function readShop({ shopId = null }: { readonly shopId?: string | null }): string | null {
  if (shopId !== null) readId('shopId', shopId);
  return shopId;
}

function readId(field: string, id: unknown): void {
  if (typeof id !== 'string' || id === '') throw new ZhangguiError('aggregate/not-id', { field, value: shown(id) });
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
