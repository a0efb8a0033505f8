import { factOn, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { type ClauseId, claimLaw } from './claimLaw.js';
import { claimPenalties, type FineRange, type Penalty } from './claimPenalties.js';
import type { Clause } from './clause.js';

const clauses: readonly (readonly [string, readonly Clause[]])[] = Object.entries(claimLaw);
const penalties: readonly (readonly [string, readonly { readonly value: Penalty }[]])[] = Object.entries(claimPenalties);
const cited = (id: ClauseId, day: string) => factOn(claimLaw[id], parseDay(day))?.value ?? null;

test.each<[string, ClauseId, string, string | null]>([
  ['国家级 and the like', 'ad-law/9.3', '2026-11-22', '广告法第九条第三项'],
  ['… before the law was amended nothing is known', 'ad-law/9.3', '2021-04-28', null],
  ['made-up reviews, by the new law', 'unfair-competition-law/false-claims', '2025-10-15', '反不正当竞争法第九条第一款'],
  ['… and by the old one', 'unfair-competition-law/false-claims', '2025-10-14', '反不正当竞争法第八条第一款'],
  ['a paragraph of a price rule', 'price-fraud-rules/16.2', '2026-11-22', '明码标价和禁止价格欺诈规定第十六条第二款'],
  ['an item of a paragraph', 'consumer-law/56.2', '2026-11-22', '消费者权益保护法第五十六条第一款第二项'],
  ['a rule that is not in force yet', 'food-label-measures/7', '2026-11-22', null],
])('%s', (_, id, day, value) => {
  expect(cited(id, day)).toBe(value);
});

test('a clause is named by its law and its place there, and every penalty that it names is known', () => {
  for (const [id, facts] of clauses) {
    expect(id).toMatch(/^[a-z-]+(\/[a-z0-9.-]+)?$/);
    for (const { value, penalty } of facts) {
      expect(value).not.toBe('');
      if (penalty !== undefined) expect(Object.keys(claimPenalties)).toContain(penalty);
    }
  }
});

test('what is said to be verified was read in the text of a law', () => {
  const unread = clauses.filter(([, facts]) =>
    facts.some(({ status, note }) => status === 'verified' && !note?.startsWith('Read in the full text')),
  );
  expect(unread.map(([id]) => id)).toEqual([]);
});

test('fines are ordered, in whole fen, and a serious case costs no less', () => {
  const ranges = ({ fine, serious }: Penalty) => [fine, serious?.fine].filter((range): range is FineRange => range !== undefined);
  for (const [id, facts] of penalties)
    for (const { value } of facts) {
      for (const { leastFen, mostFen } of ranges(value)) {
        expect([Number.isSafeInteger(leastFen), Number.isSafeInteger(mostFen)], id).toEqual([true, true]);
        expect(leastFen, id).toBeLessThanOrEqual(mostFen);
      }
      const [usual, serious] = ranges(value);
      if (serious !== undefined) expect(serious.mostFen, id).toBeGreaterThanOrEqual(usual!.mostFen);
    }
});

test('the fine for absolute words is 200,000 to a million yuan', () => {
  expect(claimPenalties['ad-law/57'][0].value.fine).toEqual({ leastFen: 200_000 * 100, mostFen: 1_000_000 * 100 });
});
