import type { Fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Benefit, Tier } from '../benefit.js';
import { dipsOf, leastWith } from './dips.js';
import { ladderOf } from './ladder.js';

const tier = fc.oneof(
  fc.record({ off: fc.integer({ min: 0, max: 25 }) }),
  fc.record({
    off: fc.integer({ min: 0, max: 25 }),
    repeat: fc.constant(true),
    maxTimes: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  }),
  fc.record({ rate: fc.constantFrom(0, 0.1, 0.5, 0.75, 0.8, 0.95, 1) }),
);
const tiered = fc
  .record({
    ats: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
    parts: fc.array(tier, { minLength: 4, maxLength: 4 }),
    cap: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    atLeast: fc.option(fc.integer({ min: 1, max: 70 }), { nil: undefined }),
  })
  .map(({ ats, parts, cap, atLeast }) => {
    const tiers = [...ats].sort((a, b) => a - b).map((at, k) => ({ at, ...parts[k]! }) as unknown as Tier);
    const benefit = { kind: 'tiers', by: 'amount', tiers, ...(cap !== undefined && { cap: cap as Fen }) } as const satisfies Benefit;
    return { id: 'x', benefit, ...(atLeast !== undefined && { when: [{ kind: 'amount', atLeast: atLeast as Fen } as const] }) };
  });

type Tiered = typeof tiered extends fc.Arbitrary<infer Value> ? Value : never;

/** What an amount pays, straight from the words of the rules. */
function paid(amount: number, { benefit: { tiers, cap }, when }: Tiered): number {
  if (amount < (when?.[0]?.atLeast ?? 0)) return amount;
  const reached = tiers.filter(({ at }) => at <= amount).at(-1);
  if (reached === undefined) return amount;
  let off: number;
  if ('rate' in reached) off = Math.floor((amount * (100 - Math.round(reached.rate * 100)) + 50) / 100);
  else off = reached.off * (reached.repeat === true ? Math.min(reached.maxTimes ?? 1e9, Math.floor(amount / reached.at)) : 1);
  return amount - Math.min(amount, off, cap ?? 1e9);
}

test('an amount that pays less than a fen below is never missed: told for its tier, or for one multiple of it', () => {
  fc.assert(
    fc.property(tiered, (promotion) => {
      const { stretches } = ladderOf(promotion)!;
      const dips = dipsOf(stretches);
      for (let amount = 1; amount <= 200; amount++) {
        if (paid(amount, promotion) >= paid(amount - 1, promotion)) continue;
        const stretch = stretches.find(({ from, to }) => from <= amount && amount <= to);
        expect(dips.some((dip) => dip.stretch === stretch)).toBe(true);
      }
    }),
  );
});

test('what is told is so: each amount of the zone pays more, and the one below it does not', () => {
  fc.assert(
    fc.property(tiered, (promotion) => {
      for (const { at, from, payable, paid: before } of dipsOf(ladderOf(promotion)!.stretches)) {
        expect([payable, before]).toEqual([paid(at, promotion), paid(at - 1, promotion)]);
        expect(payable).toBeLessThan(before);
        for (let amount = from; amount < at; amount++) expect(paid(amount, promotion)).toBeGreaterThan(payable);
        if (from > 0) expect(paid(from - 1, promotion)).toBeLessThanOrEqual(payable);
      }
    }),
  );
});

test('the least number with a property', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (least, more) => {
      expect(leastWith(0, least + more, (value) => value >= least)).toBe(least);
    }),
  );
});
