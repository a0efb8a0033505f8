import { type Fen, fen, parseYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FullReduction, fullReduction } from './fullReduction.js';
import { tieredReduction } from './tieredReduction.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const reduction = (threshold: string, off: string, more: Partial<FullReduction> = {}): FullReduction => ({
  kind: 'full-reduction',
  threshold: parseYuan(threshold),
  off: parseYuan(off),
  repeat: false,
  ...more,
});

test.each([
  ['满200减30 at 200 exactly', '200.00', reduction('200', '30'), '30.00'],
  ['a fen short of it', '199.99', reduction('200', '30'), '0.00'],
  ['three times over, but once only', '650.00', reduction('200', '30'), '30.00'],
  ['每满200减30 at 650', '650.00', reduction('200', '30', { repeat: true }), '90.00'],
  ['每满200减30, at most 50', '650.00', reduction('200', '30', { repeat: true, cap: fen(5000) }), '50.00'],
  ['a cap that is not reached', '250.00', reduction('200', '30', { repeat: true, cap: fen(5000) }), '30.00'],
  ['more off than there is to pay', '20.00', reduction('10', '30'), '20.00'],
  ['an empty order', '0.00', reduction('0.01', '30', { repeat: true }), '0.00'],
  ['nothing off', '200.00', reduction('200', '0'), '0.00'],
])('满减: %s', (_, subtotal, promotion, off) => {
  expect(fullReduction(parseYuan(subtotal), promotion)).toBe(parseYuan(off));
});

test('nothing comes off what is owed to the buyer', () => {
  expect(fullReduction(fen(-30000), reduction('200', '30', { repeat: true }))).toBe(0);
});

test('the largest order there is loses no fen', () => {
  const most = fen(Number.MAX_SAFE_INTEGER);
  expect(fullReduction(most, reduction('0.01', '9999999999999', { repeat: true }))).toBe(most);
  expect(fullReduction(most, { kind: 'full-reduction', threshold: fen(2), off: fen(1), repeat: true })).toBe(4_503_599_627_370_495);
});

test('amounts of any size come off exactly, also where off × times leaves 2^53', () => {
  const large = fc.maxSafeNat();
  const threshold = fc.oneof(
    fc.integer({ min: 1, max: 1000 }),
    fc.maxSafeInteger().map((k) => Math.max(1, Math.abs(k))),
  );
  fc.assert(
    fc.property(large, threshold, large, fc.option(large, { nil: undefined }), (subtotal, at, off, cap) => {
      const times = BigInt(subtotal) / BigInt(at);
      const exact = [BigInt(subtotal), BigInt(off) * times, ...(cap === undefined ? [] : [BigInt(cap)])].reduce((a, b) => (b < a ? b : a));
      const given = {
        kind: 'full-reduction',
        threshold: fen(at),
        off: fen(off),
        repeat: true,
        ...(cap !== undefined && { cap: fen(cap) }),
      } as const;
      expect(fullReduction(fen(subtotal), given)).toBe(Number(exact));
    }),
    { numRuns: 1000 },
  );
});

const amount = fc.nat(1_000_000).map(fen);
const any = fc.record({
  kind: fc.constant('full-reduction' as const),
  threshold: fc.integer({ min: 1, max: 100_000 }).map(fen),
  off: fc.nat(120_000).map(fen),
  repeat: fc.boolean(),
});

test('what comes off is between nothing and everything, and a cap is kept', () => {
  fc.assert(
    fc.property(amount, any, amount, (subtotal, promotion, cap) => {
      const free = fullReduction(subtotal, promotion);
      expect(free).toBeGreaterThanOrEqual(0);
      expect(free).toBeLessThanOrEqual(subtotal);
      expect(fullReduction(subtotal, { ...promotion, cap })).toBe(Math.min(free, cap));
    }),
  );
});

test('who buys more never gets less off', () => {
  fc.assert(
    fc.property(amount, amount, any, (subtotal, more, promotion) => {
      expect(fullReduction(fen(subtotal + more), promotion)).toBeGreaterThanOrEqual(fullReduction(subtotal, promotion));
    }),
  );
});

const steps = {
  kind: 'tiered-reduction',
  tiers: [reduction('200', '20'), reduction('400', '50'), reduction('1000', '150', { repeat: true })],
} as const;

test.each([
  ['below the first', '199.99', '0.00'],
  ['the first', '200.00', '20.00'],
  ['a fen below the second', '399.99', '20.00'],
  ['the second, not both', '400.00', '50.00'],
  ['the last one repeats', '2300.00', '300.00'],
])('满200减20，满400减50，每满1000减150: %s', (_, subtotal, off) => {
  expect(tieredReduction(parseYuan(subtotal), steps)).toBe(parseYuan(off));
});

test('one tier is a 满减', () => {
  fc.assert(
    fc.property(amount, any, (subtotal, promotion) => {
      expect(tieredReduction(subtotal, { kind: 'tiered-reduction', tiers: [promotion] })).toBe(fullReduction(subtotal, promotion));
    }),
  );
});

test.each([
  ['a threshold of nothing, which 每满 would reach without end', reduction('0', '1', { repeat: true }), 'promotion/not-threshold'],
  ['half a fen as threshold', reduction('1', '1', { threshold: 0.5 as Fen }), 'promotion/not-threshold'],
  ['a threshold that is no number', reduction('1', '1', { threshold: '200' as never }), 'promotion/not-threshold'],
  ['a negative amount off', reduction('1', '-1'), 'promotion/not-off'],
  ['a negative cap', reduction('1', '1', { cap: fen(-1) }), 'promotion/not-off'],
  ['an amount off that is no number', reduction('1', '1', { off: Number.NaN as Fen }), 'promotion/not-off'],
  ['每满 as a text, which would count as yes', reduction('1', '1', { repeat: 'false' as never }), 'promotion/not-repeat'],
  ['每满 left open', reduction('1', '1', { repeat: undefined as never }), 'promotion/not-repeat'],
  ['no 满减 at all', null as never, 'promotion/not-threshold'],
])('refuses %s', (_, promotion, code) => {
  expect(() => fullReduction(fen(100), promotion)).toThrow(refused(code));
  expect(() => tieredReduction(fen(100), { kind: 'tiered-reduction', tiers: [promotion] })).toThrow(refused(code));
});

test.each([
  ['no tiers', [], 'promotion/not-tiers'],
  ['tiers that are no list', null, 'promotion/not-tiers'],
  ['a hole among the tiers', new Array(1), 'promotion/not-threshold'],
  ['tiers that fall', [reduction('400', '50'), reduction('200', '20')], 'promotion/not-tiers'],
  ['the same threshold twice', [reduction('200', '50'), reduction('200', '20')], 'promotion/not-tiers'],
  ['more tiers than there may be', new Array(101).fill(reduction('200', '20')), 'limit/exceeded'],
])('refuses %s', (_, tiers, code) => {
  expect(() => tieredReduction(fen(100), { kind: 'tiered-reduction', tiers: tiers as never })).toThrow(refused(code));
});

test('refuses an order that is no money', () => {
  expect(() => fullReduction(0.5 as Fen, reduction('200', '30'))).toThrow(refused('money/not-fen'));
  expect(() => tieredReduction(0.5 as Fen, steps)).toThrow(refused('money/not-fen'));
});
