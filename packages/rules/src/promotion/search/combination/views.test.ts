import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCart } from '../../engine/basket.js';
import { outlooksOf, relationsOf, viewsOf } from './views.js';

const every = Array.from({ length: 60 }, (_, k) => k);

test('观察范围: each list of lines is kept once, however alike two of them look', () => {
  const { of, places } = viewsOf(every);
  const lists = [[], [0], [1], [0, 1], [0, 2], [1, 2], [0, 1, 2], [0, 1, 40, 50], [0, 2, 9, 50], [0, 3, 9, 50]];
  expect([of(every), ...lists.map(of)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect([of([...every]), ...lists.map((list) => of([...list]))]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(places).toEqual([every, ...lists]);
});

test('views lie within each other, or meet, as their lines do', () => {
  const lists = fc.uniqueArray(fc.nat(9), { maxLength: 6 }).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(lists, { minLength: 1, maxLength: 6 }), (given) => {
      const views = viewsOf(every);
      const numbers = [0, ...given.map(views.of)];
      const { isInside, meet } = relationsOf(views);
      // asked twice: what was counted once is known
      for (const one of [...numbers, ...numbers])
        for (const other of numbers) {
          const [inner, outer] = [views.places[one]!, new Set(views.places[other])];
          expect(isInside(one, other)).toBe(inner.every((place) => outer.has(place)));
          expect(meet(one, other)).toBe(inner.some((place) => outer.has(place)));
        }
    }),
  );
});

test('此刻的购物车: what each view costs, what is left to pay, and amounts that were added up before', () => {
  const lines = ['鞋', '袜', '帽'].map((id, k) => ({ id, unitPrice: fen(100 * (k + 1)), quantity: 1 }));
  const basket = { ...readCart({ lines }), deposits: 50 };
  const views = viewsOf([0, 1, 2]);
  views.of([0, 2]);
  const now = outlooksOf(views)(basket, true);
  expect([now.running, now.balance, now.listed]).toEqual([[600, 400], 550, true]);
  const amounts = [1, 20, 300];
  const sums = now.sumsOf(amounts);
  expect(sums).toEqual([321, 301]);
  expect(now.sumsOf(amounts)).toBe(sums);
  expect(now.sumsOf([...amounts])).not.toBe(sums);
});
