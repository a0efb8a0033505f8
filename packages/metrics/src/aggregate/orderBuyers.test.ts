import { type Day, type Fen, type Period, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { firstBuyer } from './orderBuyers.js';
import type { OrderFact } from './orderFact.js';
import { figuresOf } from './orderFigures.js';
import { addOrder, type OrderTally, orderTally } from './orderTally.js';
import { retractOrder } from './retractOrder.js';

const on = (day: number): Day => parseDay(`2026-06-0${day}`);
const sale = (day: number, orderId: string, buyerId: string | null): OrderFact => ({
  orderId,
  buyerId,
  day: on(day),
  kind: 'sale',
  amountFen: 100 as Fen,
});
const refund = (day: number, orderId: string, buyerId: string | null): OrderFact => ({ ...sale(day, orderId, buyerId), kind: 'refund' });
const days = (from: number, to = from): Period => ({ from: on(from), to: on(to) });

/** A tally that has been read before its last rows came: what was joined then is kept up to date. */
function readBefore(rows: readonly OrderFact[]): OrderTally {
  const tally = orderTally();
  for (const row of rows) addOrder(tally, row);
  figuresOf(tally, days(1, 9));
  return tally;
}

const newBuyers = (tally: OrderTally, from: number, to = from) => figuresOf(tally, days(from, to)).newBuyers;

test('an order that goes to another buyer leaves the former one new on a later day', () => {
  const tally = readBefore([sale(1, '1', '甲'), sale(5, '2', '甲')]);
  expect([newBuyers(tally, 1), newBuyers(tally, 5)]).toEqual([1, 0]);
  addOrder(tally, refund(7, '1', '乙'));
  expect([newBuyers(tally, 1), newBuyers(tally, 5), newBuyers(tally, 1, 9)]).toEqual([1, 1, 2]);
});

test('the buyer of an order that nobody was known of bought when it was sold, on the first of its days', () => {
  const tally = readBefore([sale(1, '1', null), sale(2, '1', null), sale(4, '2', '乙')]);
  expect(newBuyers(tally, 1, 9)).toBe(1);
  addOrder(tally, refund(6, '1', '甲'));
  expect([newBuyers(tally, 1), newBuyers(tally, 2), newBuyers(tally, 6), newBuyers(tally, 1, 9)]).toEqual([1, 0, 0, 2]);
});

test('a refund alone is no first purchase', () => {
  const tally = readBefore([sale(3, '1', '甲')]);
  addOrder(tally, refund(1, '1', '甲'));
  addOrder(tally, refund(2, '9', '乙'));
  expect([newBuyers(tally, 1), newBuyers(tally, 3), newBuyers(tally, 1, 9)]).toEqual([0, 1, 1]);
});

test('a row that came and went between two looks leaves nothing, its day and its buyer neither', () => {
  const tally = readBefore([sale(1, '1', 'b'), sale(2, '2', 'b')]);
  const twice = sale(7, '7', 'c');
  addOrder(tally, twice);
  retractOrder(tally, twice);
  const wrong = refund(8, '1', 'a');
  addOrder(tally, wrong);
  retractOrder(tally, wrong);
  expect([...tally.days.keys()]).toEqual([on(1), on(2)]);
  expect(figuresOf(tally, days(1, 9))).toMatchObject({ buyers: 1, repeatBuyers: 1, newBuyers: 1 });
  addOrder(tally, sale(9, '3', 'b'));
  expect(figuresOf(tally, days(1, 9))).toMatchObject({ orders: 3, buyers: 1, repeatBuyers: 1 });
});

test('an order that was taken out and comes back is of who comes with it', () => {
  const tally = readBefore([sale(1, '1', 'a'), sale(2, '2', 'b')]);
  retractOrder(tally, sale(1, '1', 'a'));
  expect(figuresOf(tally, days(1, 9))).toMatchObject({ orders: 1, buyers: 1, repeatBuyers: 0 });
  addOrder(tally, sale(3, '1', 'b'));
  expect(figuresOf(tally, days(1, 9))).toMatchObject({ orders: 2, buyers: 1, repeatBuyers: 1 });
  expect([newBuyers(tally, 2), newBuyers(tally, 3)]).toEqual([1, 0]);
});

test('an order whose only named row is taken out belongs to who is left on its other days', () => {
  const tally = readBefore([sale(1, '1', 'a'), sale(2, '1', 'b'), sale(3, '2', 'b')]);
  expect(figuresOf(tally, days(1, 9)).buyers).toBe(2);
  retractOrder(tally, sale(1, '1', 'a'));
  expect(figuresOf(tally, days(1, 9))).toMatchObject({ orders: 2, buyers: 1, repeatBuyers: 1 });
  retractOrder(tally, sale(2, '1', 'b'));
  addOrder(tally, sale(2, '1', null));
  expect(figuresOf(tally, days(1, 9))).toMatchObject({ orders: 2, buyers: 1, repeatBuyers: 0, ordersWithoutBuyer: 1 });
});

test.each<[string | null, string | null, string | null]>([
  ['a', 'b', 'a'],
  ['b', 'a', 'a'],
  ['B', 'a', 'B'],
  ['10', '9', '10'],
  // not by number, nor is nobody a 0
  ['5', null, '5'],
  [null, '5', '5'],
  [null, null, null],
])('of the buyers %s and %s the first is %s', (a, b, first) => {
  expect(firstBuyer(a, b)).toBe(first);
});

/** How often all days of a tally are gone through, from now on. */
function looksAtAllDays({ days: all }: OrderTally): () => number {
  let looks = 0;
  const counted = <Answer>(look: () => Answer) => {
    looks += 1;
    return look();
  };
  const [entries, values] = [all[Symbol.iterator].bind(all), all.values.bind(all)];
  Object.assign(all, { [Symbol.iterator]: () => counted(entries), values: () => counted(values) });
  return () => looks;
}

test('who reads again and again pays for what came since, not for all days', () => {
  const tally = readBefore([sale(1, '1', '甲'), sale(2, '2', null)]);
  const looks = looksAtAllDays(tally);
  for (const row of [sale(3, '3', '甲'), sale(3, '4', '乙'), sale(3, '5', null), sale(1, '1', null), refund(4, '1', '甲')]) {
    addOrder(tally, row);
    figuresOf(tally, days(3));
  }
  expect(figuresOf(tally, days(3))).toMatchObject({ orders: 3, buyers: 2, newBuyers: 1 });
  expect(looks()).toBe(0);
});

test('who writes without reading keeps no list that grows beyond the orders that were read', () => {
  // two orders were read: three rows wait for the next look, with the fourth all is joined anew
  for (const [rows, isAnew] of [
    [3, false],
    [4, true],
  ] as const) {
    const tally = readBefore([sale(1, '1', '甲'), sale(2, '2', '乙')]);
    const looks = looksAtAllDays(tally);
    for (let k = 0; k < rows; k++) addOrder(tally, sale(3, `n${k}`, '丙'));
    expect(figuresOf(tally, days(3))).toMatchObject({ orders: rows, buyers: 1, newBuyers: 1 });
    expect(looks() > 0).toBe(isAnew);
  }
});
