import { type Fen, fen, sumFen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBudget } from './splitBudget.js';

const refused = (code: string, params?: object) => expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params }) });

test('CAMP-04 · 60% of the budget goes to the peak, the caller says where the rest goes, and no fen is lost', () => {
  const shares = { warmUp: 0.25, burst: 0.6, afterglow: 0.15 };
  expect(splitBudget(fen(10000000), shares)).toEqual({ warmUp: 2500000, burst: 6000000, afterglow: 1500000 });
  expect(sumFen(Object.values(splitBudget(fen(10001), shares)))).toBe(10001);
  expect(() => splitBudget(fen(10000000), { warmUp: 0.2, burst: 0.6, afterglow: 0.15 })).toThrow(
    refused('campaign/not-whole-shares', { sum: 0.95 }),
  );
  expect(() => splitBudget(fen(10000000), { burst: 0.6 })).toThrow(refused('campaign/not-whole-shares', { sum: 0.6 }));
});

test.each<[string, number, Record<string, number>, Record<string, number>]>([
  ['a fen that cannot be halved goes to the earlier phase', 1, { a: 0.5, b: 0.5 }, { a: 1, b: 0 }],
  ['a phase may get nothing', 100, { a: 0, b: 1 }, { a: 0, b: 100 }],
  ['no budget', 0, { a: 0.4, b: 0.6 }, { a: 0, b: 0 }],
  ['tenths that are not 1 in binary', 10, { a: 0.1, b: 0.2, c: 0.7 }, { a: 1, b: 2, c: 7 }],
  ['a share with binary noise', 10, { a: 1 - 0.9, b: 0.9 }, { a: 1, b: 9 }],
  ['a millionth', 1000000, { a: 0.000001, b: 0.999999 }, { a: 1, b: 999999 }],
  ['the largest budget', Number.MAX_SAFE_INTEGER, { a: 1 }, { a: Number.MAX_SAFE_INTEGER }],
])('%s', (_, total, shares, parts) => {
  expect(splitBudget(fen(total), shares)).toEqual(parts);
});

test.each<[string, unknown, unknown, string]>([
  ['half a fen', 0.5, { a: 1 }, 'money/not-fen'],
  ['no number', Number.NaN, { a: 1 }, 'money/not-fen'],
  ['a budget below zero', -1, { a: 1 }, 'campaign/negative-budget'],
  ['shares that are null', 100, null, 'shape/not-object'],
  ['shares as a text', 100, 'a', 'shape/not-object'],
  ['no share at all', 100, {}, 'money/no-weight'],
  ['a negative share', 100, { a: -0.5, b: 1.5 }, 'money/no-weight'],
  ['a share that is no number', 100, { a: Number.NaN, b: 1 }, 'money/no-weight'],
  ['a share written as text', 100, { a: '0.5', b: 0.5 }, 'money/no-weight'],
  ['an endless share', 100, { a: Number.POSITIVE_INFINITY }, 'money/no-weight'],
  ['a third, which has no end', 100, { a: 1 / 3, b: 2 / 3 }, 'money/not-rate'],
  ['per cent instead of shares', 100, { a: 40, b: 60 }, 'campaign/not-whole-shares'],
  ['only zeros', 100, { a: 0, b: 0 }, 'campaign/not-whole-shares'],
])('refuses %s', (_, total, shares, code) => {
  expect(() => splitBudget(total as Fen, shares as Record<string, number>)).toThrow(refused(code));
});

test('the parts add up to the budget, and a larger share never gets less', () => {
  const split = fc
    .array(fc.nat(1_000_000), { maxLength: 6 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 1_000_000])
    .map((cuts) => cuts.slice(1).map((cut, index) => (cut - cuts[index]!) / 1e6));
  fc.assert(
    fc.property(fc.maxSafeNat(), split, (total, shares) => {
      const given = Object.freeze(Object.fromEntries(shares.map((share, index) => [`phase-${index}`, share])));
      const parts = Object.values(splitBudget(fen(total), given));
      expect(sumFen(parts)).toBe(total);
      shares.forEach((share, i) => {
        shares.forEach((other, j) => {
          if (share > other) expect(parts[i]!).toBeGreaterThanOrEqual(parts[j]!);
        });
      });
    }),
  );
});
