import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couponInstance, couponSeed, randomOf } from '../../../../../../scripts/promotion/couponInstances.js';
import { type SearchStart, searchStart } from '../../../../../../scripts/promotion/searchStart.js';
import { type SmallCase, smallCases } from '../../../../../../scripts/promotion/smallCases.js';
import { price } from '../../price.js';
import { chosen, leftOut, undecided } from './bounds.js';

/** Where a search begins that may leave nothing to pay. */
const beginning = (one: Omit<SmallCase, 'minPayable'>): SearchStart => searchStart({ ...one, minPayable: fen(0) });

test('nothing that is still possible costs less than the bound says, whatever was decided', () => {
  fc.assert(
    fc.property(
      smallCases,
      fc.array(fc.array(fc.constantFrom(undecided, chosen, leftOut), { minLength: 8, maxLength: 8 }), { minLength: 8, maxLength: 8 }),
      (one, masks) => {
        const { compiled, plan, bounds, start } = beginning(one);
        const coupons = plan.candidates.flatMap(({ step }, k) => (step.coupon ? [k] : []));
        // every set of coupons of which each can be used
        const sets = Array.from({ length: 2 ** coupons.length }, (_, bits) =>
          coupons.filter((_k, bit) => ((bits >> bit) & 1) === 1),
        ).flatMap((set) => {
          const use = set.map((k) => plan.candidates[k]!.step.id);
          const { payable, applied } = price(one.cart, compiled, { use });
          return use.every((id) => applied.some((each) => each.id === id)) ? [{ set: new Set(set), payable }] : [];
        });
        for (const mask of [...masks, ...sets.map(({ set }) => coupons.map((k) => (set.has(k) ? chosen : leftOut)))]) {
          const decided = new Uint8Array(plan.candidates.length);
          coupons.forEach((k, bit) => {
            decided[k] = mask[bit]!;
          });
          const possible = sets.filter(({ set }) =>
            coupons.every((k) => decided[k] === undecided || (decided[k] === chosen) === set.has(k)),
          );
          const least = Math.min(...possible.map(({ payable }) => payable));
          expect(bounds.least(start, decided, 0)).toBeLessThanOrEqual(least);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('so many coupons as it says are needed', () => {
  fc.assert(
    fc.property(smallCases, (one) => {
      const { compiled, plan, bounds, start } = beginning(one);
      const ids = plan.candidates.flatMap(({ step }) => (step.coupon ? [step.id] : []));
      const open = new Uint8Array(plan.candidates.length);
      for (const use of [ids, ids.slice(0, 1), ids.slice(1), []]) {
        const { payable, applied } = price(one.cart, compiled, { use });
        const used = applied.filter(({ id }) => ids.includes(id)).length;
        expect(bounds.coupons(start, open, 0, payable)).toBeLessThanOrEqual(used);
      }
    }),
  );
});

test('before anything is decided it is within a tenth of the best, for 50 coupons', () => {
  const random = randomOf(couponSeed);
  for (let k = 0; k < 5; k++) {
    const { cart, promotions } = couponInstance(50, random);
    const { plan, bounds, start, compiled } = beginning({ cart, promotions, order: 'given' });
    const all = price(cart, compiled);
    const least = bounds.least(start, new Uint8Array(plan.candidates.length), 0);
    expect(least).toBeLessThanOrEqual(all.payable);
    expect(least).toBeGreaterThan(0.8 * all.payable);
  }
});
