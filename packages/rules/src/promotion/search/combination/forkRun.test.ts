import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carts, promotionLists } from '../../../../../../scripts/promotionArbitraries.js';
import { compilePromotions } from '../../compilePromotions.js';
import { endUnitLevel, startRun } from '../../engine/applyAll.js';
import { piecesAt, readCart } from '../../engine/basket.js';
import { applyOne, gate, grant, type Run, tryStep } from '../../engine/run.js';
import { forkRun } from './forkRun.js';
import { reordered } from './reordered.js';

/** All that a run knows. */
function stateOf({ basket, groups, shutOut, done, taken }: Run): string {
  const { after, applied } = basket;
  const pieces = basket.lines.map((_, place) => piecesAt(basket, place));
  return JSON.stringify([
    basket.goods,
    basket.freight,
    basket.deposits,
    pieces,
    [...after],
    [...applied],
    [...groups],
    [...shutOut],
    done.size,
    [...taken],
  ]);
}

test('分叉: what happens to a copy does not happen to the run, and happens as it would there', () => {
  fc.assert(
    fc.property(carts, promotionLists({ min: 2, max: 6 }), fc.nat(5), (cart, promotions, from) => {
      const compiled = compilePromotions(promotions);
      const run = startRun(readCart(cart), compiled, { time: null, use: null, trace: false });
      endUnitLevel(run);
      for (const step of compiled.steps.slice(0, from)) applyOne(run, step);
      run.basket.after.set('shop', [...run.basket.goods.running]);
      const before = stateOf(run);
      const fork = forkRun(run);
      expect(stateOf(fork)).toBe(before);
      fork.basket.after.set('item', []);
      fork.taken.add(7);
      for (const step of compiled.steps.slice(from)) {
        // a copy of what one step takes from
        if (gate(fork, step) !== null) continue;
        const attempt = tryStep(fork, step, fork.everyLine);
        if ('reason' in attempt) continue;
        const known = stateOf(fork);
        const further = forkRun(fork, attempt);
        grant(further, step, attempt);
        expect(stateOf(fork)).toBe(known);
        grant(fork, step, attempt);
        fork.done.add(step);
        further.done.add(step);
        expect(stateOf(further)).toBe(stateOf(fork));
      }
      expect(stateOf(run)).toBe(before);
    }),
    { numRuns: 150 },
  );
});

test('分叉: 包邮 for a copy leaves the freight of the run as it is', () => {
  const compiled = compilePromotions([{ id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } }]);
  const cart = { lines: [{ id: '鞋', unitPrice: fen(100), quantity: 1 }], shipping: [{ id: '快递', fee: fen(8) }] };
  const run = startRun(readCart(cart), compiled, { time: null, use: null, trace: false });
  applyOne(forkRun(run), compiled.steps[0]!);
  expect([run.basket.freight.running, run.basket.freight.shares]).toEqual([[8], [[]]]);
});

test('换序: all that is told of a promotion goes along with it', () => {
  const compiled = compilePromotions([
    { id: '甲', benefit: { kind: 'order-off', off: fen(1) }, coupon: true, scope: { skus: ['鞋'] } },
    { id: '乙', benefit: { kind: 'order-off', off: fen(2) }, coupon: true },
    { id: '丙', level: 'platform', benefit: { kind: 'order-off', off: fen(3) }, scope: { skus: ['鞋'] } },
  ]);
  const other = reordered(compiled, [2, 0, 1]);
  expect(other.promotions.map(({ id }) => id)).toEqual(['丙', '甲', '乙']);
  expect(other.steps.map(({ id }) => id)).toEqual(['丙', '甲', '乙']);
  expect(other.ranks).toEqual([2, 0, 1].map((place) => compiled.ranks[place]));
  expect([other.general, other.index.skus.get('鞋')]).toEqual([[2], [0, 1]]);
});
