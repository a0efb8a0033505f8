import type { Day } from '@zhanggui/core';
import { eightSegmentsByQuintile } from '../../packages/metrics/src/customer/eightSegmentsByQuintile.js';
import type { OrderColumns } from '../../packages/metrics/src/customer/orderColumns.js';
import { rfm } from '../../packages/metrics/src/customer/rfm.js';
import { race } from '../rounds.js';

/** 2026-06-30 and the two years before it, as day numbers. */
const endsOn = '2026-06-30' as Day;
const lastDay = 20_634;
const days = 730;

/** Orders of ten times fewer customers over two years, of 1 to about 1,000 元, most of them small. The same every time. */
export function shopOf(orders: number): OrderColumns {
  let state = 20_261_122;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const customers = Math.ceil(orders / 10);
  const shop = { customer: new Uint32Array(orders), day: new Int32Array(orders), amountFen: new Uint32Array(orders), customers };
  for (let row = 0; row < orders; row++) {
    shop.customer[row] = Math.floor(random() * customers);
    shop.day[row] = lastDay - Math.floor(random() * days);
    shop.amountFen[row] = 100 + Math.floor(random() * random() * 100_000);
  }
  return shop;
}

/** Quintiles with ties by customer, then the eight segments: how many customers each has, and all scores added up. */
export function byColumns(shop: OrderColumns): number[] {
  const { scores, segments } = rfm(shop, eightSegmentsByQuintile, { endsOn });
  const answer = new Array<number>(9).fill(0);
  for (let row = 0; row < segments.segment.length; row++) {
    answer[segments.segment[row]!]! += 1;
    answer[8]! += (scores.recency[row]! * 5 + scores.frequency[row]!) * 5 + scores.monetary[row]!;
  }
  return answer;
}

interface Order {
  readonly buyerId: string;
  readonly day: number;
  readonly amountFen: number;
}

interface Buyer {
  readonly id: string;
  lastDay: number;
  orders: number;
  paidFen: number;
  score: number;
  high: number;
}

/** The orders as objects, as most programs hold them. */
export function objectsOf({ customer, day, amountFen }: OrderColumns): Order[] {
  return Array.from(customer, (code, row) => ({
    buyerId: `c${String(code).padStart(8, '0')}`,
    day: day[row]!,
    amountFen: amountFen[row]!,
  }));
}

/** The same with objects, a Map and three sorts. */
export function byObjects(orders: readonly Order[]): number[] {
  const buyers = new Map<string, Buyer>();
  for (const { buyerId, day, amountFen } of orders) {
    const buyer = buyers.get(buyerId);
    if (buyer === undefined) buyers.set(buyerId, { id: buyerId, lastDay: day, orders: 1, paidFen: amountFen, score: 0, high: 0 });
    else {
      if (day > buyer.lastDay) buyer.lastDay = day;
      buyer.orders += 1;
      buyer.paidFen += amountFen;
    }
  }
  const everybody = [...buyers.values()];
  for (const measure of ['lastDay', 'orders', 'paidFen'] as const) {
    everybody.sort((a, b) => a[measure] - b[measure] || (a.id < b.id ? -1 : 1));
    const [size, longer] = [Math.floor(everybody.length / 5), everybody.length % 5];
    everybody.forEach((buyer, rank) => {
      const inLonger = longer * (size + 1);
      const tile = rank < inLonger ? Math.floor(rank / (size + 1)) : longer + Math.floor((rank - inLonger) / size);
      buyer.score = buyer.score * 5 + tile + 1;
      buyer.high = buyer.high * 2 + Number(tile >= 3);
    });
  }
  // the segments in their order, from high in all three; bits are recency, frequency, money
  const order = [7, 5, 3, 1, 6, 4, 2, 0];
  const answer = new Array<number>(9).fill(0);
  for (const { score, high } of everybody) {
    answer[order.indexOf(high)]! += 1;
    answer[8]! += score;
  }
  return answer;
}

/** Nothing but the money of each customer: what no answer can do without. */
export function scatterAdd({ customer, amountFen, customers }: OrderColumns): Float64Array {
  const paidFen = new Float64Array(customers);
  for (let row = 0; row < customer.length; row++) paidFen[customer[row]!]! += amountFen[row]!;
  return paidFen;
}

/** Our columns against the bare sum, and against objects. */
export function raceRfm(orders: number): void {
  const shop = shopOf(orders);
  const name = `RFM of ${orders.toLocaleString('en')} orders as columns`;
  // first, before a million objects give the garbage collector something to walk through
  race({
    name,
    // the same answer for both, since the sum knows nothing else
    ours: () => rfm(shop, eightSegmentsByQuintile, { endsOn }).customers.customer.length > 0 && shop.customers,
    peers: { 'a bare sum by customer': () => scatterAdd(shop).length },
    atMost: 4,
  });
  const objects = objectsOf(shop);
  race({ name, ours: () => byColumns(shop), peers: { 'objects and a Map': () => byObjects(objects) }, atLeast: 15 });
}
