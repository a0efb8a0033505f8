import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import { keptAtWorst } from './lossOfCart.js';

// two lines of 100 yuan, without discounts: how many pieces of each go back, and what is left of it for what is kept
test.each<[string, readonly [number, number], readonly [number, number], readonly [number, number], number, number]>([
  ['both earn as much: the first one keeps a piece', [1, 1], [0, 0], [0, 1], 10000, 0],
  ['both earn something: what earns least is kept', [1, 1], [1000, 5000], [1, 0], 10000, 5000],
  ['one loses: it is kept, the other one goes back', [1, 1], [1000, 15000], [1, 0], 10000, 15000],
  ['both lose: nothing goes back', [1, 1], [12000, 15000], [0, 0], 20000, 27000],
  ['of three pieces that earn something one is kept', [3, 1], [5000, 1000], [2, 1], 10000, 5000],
  ['all pieces that lose are kept', [3, 1], [12000, 1000], [0, 1], 30000, 36000],
])('最坏的退货: %s', (_, pieces, needs, refunded, receipts, needed) => {
  const ids = ['甲', '乙'];
  const lines = ids.map((id, k) => ({ id, unitPrice: fen(10000), quantity: pieces[k]! }));
  const kept = keptAtWorst(price({ lines }, compilePromotions([])), {
    ofLine: (id) => fen(needs[ids.indexOf(id)]!),
    ofGift: () => fen(0),
  });
  expect(kept).toEqual({ refunded, receipts, needed });
});
