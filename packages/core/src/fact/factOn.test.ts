import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../day/day.js';
import { addDays } from '../day/shiftDay.js';
import type { Fact, FactStatus } from './fact.js';
import { factOn } from './factOn.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const day = (text: string) => text as Day;
const fact = (value: number, from: string | null, more: Partial<Fact<number>> = {}): Fact<number> => ({
  value,
  from,
  recordedOn: '2026-01-05',
  status: 'secondary',
  source: { title: '(example) 发货时限', checkedOn: '2026-01-05' },
  ...more,
});

const change = [fact(24, '2026-07-01'), fact(48, null, { until: '2026-07-01' })];
const gap = [fact(24, '2026-07-01'), fact(48, '2026-01-01', { until: '2026-06-01' })];
const better = [fact(24, '2026-07-01', { status: 'handbook' }), fact(48, '2026-01-01', { status: 'verified' })];
const handbookOnly = [fact(72, null, { status: 'handbook' })];
const corrected = [fact(36, '2026-01-01', { recordedOn: '2026-03-10' }), fact(48, '2026-01-01', { recordedOn: '2026-01-05' })];

test.each<[string, readonly Fact<number>[] | undefined, string, number | null]>([
  ['the day before a rule changes, the old one holds', change, '2026-06-30', 48],
  ['on the day it changes, the new one holds and the old one does not', change, '2026-07-01', 24],
  ['long ago, the one without a first day holds', change, '0001-01-01', 48],
  ['long after, the last one holds', change, '9999-12-31', 24],
  ['before the first day nothing is known', gap, '2025-12-31', null],
  ['a rule that ended leaves a gap: its last day is the day before', gap, '2026-05-31', 48],
  ['… and its end is the first day without it', gap, '2026-06-01', null],
  ['a fact checked against the full text beats a newer rule of thumb', better, '2026-08-01', 48],
  ['a rule of thumb is better than nothing', handbookOnly, '2026-08-01', 72],
  ['a correction beats what was first written down', corrected, '2026-02-01', 36],
  ['no facts', [], '2026-02-01', null],
  ['a platform without facts', undefined, '2026-02-01', null],
])('%s', (_, facts, on, value) => {
  expect(factOn(facts, day(on))?.value ?? null).toBe(value);
});

test.each<[string, readonly Fact<number>[], string, number | null]>([
  ['before the correction, the verdict was the old one', corrected, '2026-03-09', 48],
  ['from the day of the correction on, the new one', corrected, '2026-03-10', 36],
  ['before anything was written down, nothing was known', corrected, '2026-01-04', null],
  [
    'a better source found later does not change what was said before',
    [fact(1, null, { status: 'verified', recordedOn: '2026-05-01' }), fact(2, null)],
    '2026-04-30',
    2,
  ],
])('asked again as on an earlier day: %s', (_, facts, asRecordedOn, value) => {
  expect(factOn(facts, day('2026-02-01'), { asRecordedOn: day(asRecordedOn) })?.value ?? null).toBe(value);
});

test('of two that contradict each other in everything but the value, the first of the list is told', () => {
  expect(factOn([fact(1, null), fact(2, null)], day('2026-02-01'))?.value).toBe(1);
});

test.each(['2026-02-30', '2026-1-1', '', '0000-01-01', 'today', 20260101, null, undefined, new Date(0), {}])(
  '%s is no day to ask for',
  (value) => {
    expect(() => factOn(change, value as Day)).toThrow(refused('day/not-day'));
    // also where there is nothing to find
    expect(() => factOn(undefined, value as Day)).toThrow(refused('day/not-day'));
    if (value !== undefined)
      expect(() => factOn(change, day('2026-02-01'), { asRecordedOn: value as Day })).toThrow(refused('day/not-day'));
  },
);

const someDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays(day('2026-01-01'), days));
const facts = fc.uniqueArray(
  fc
    .record({
      from: fc.option(someDay),
      lasts: fc.option(fc.integer({ min: 1, max: 20 })),
      recordedOn: someDay,
      status: fc.constantFrom<FactStatus>('verified', 'secondary', 'draft', 'handbook'),
      value: fc.nat(),
    })
    .map(({ from, lasts, value, ...more }) =>
      fact(value, from, from === null || lasts === null ? more : { ...more, until: addDays(from, lasts) }),
    ),
  { selector: ({ status, from, recordedOn }) => [status, from, recordedOn].join(' '), maxLength: 12 },
);

test('the order of the list does not matter', () => {
  fc.assert(
    fc.property(facts, someDay, fc.infiniteStream(fc.nat()), (list, on, order) => {
      const shuffled = list.map((each) => ({ each, place: order.next().value as number })).sort((a, b) => a.place - b.place);
      expect(
        factOn(
          shuffled.map(({ each }) => each),
          on,
        ),
      ).toEqual(factOn(list, on));
    }),
  );
});

test('what is answered holds on that day, and nothing that holds has a better status', () => {
  const ranks: readonly FactStatus[] = ['verified', 'secondary', 'draft', 'handbook'];
  fc.assert(
    fc.property(facts, someDay, (list, on) => {
      const holding = list.filter(({ from, until }) => (from ?? '') <= on && on < (until ?? '9'));
      const answer = factOn(list, on);
      if (answer === null) expect(holding).toEqual([]);
      else {
        expect(holding).toContain(answer);
        for (const { status } of holding) expect(ranks.indexOf(answer.status)).toBeLessThanOrEqual(ranks.indexOf(status));
      }
    }),
  );
});

test('asked as on an earlier day, the answer is that of the facts written down by then', () => {
  fc.assert(
    fc.property(facts, someDay, someDay, (list, on, asRecordedOn) => {
      const known = list.filter(({ recordedOn }) => recordedOn <= asRecordedOn);
      expect(factOn(list, on, { asRecordedOn })).toEqual(factOn(known, on));
    }),
  );
});

test('what is written down later never changes an old answer', () => {
  fc.assert(
    fc.property(facts, facts, someDay, (list, later, on) => {
      const asRecordedOn = day('2026-02-28');
      const added = later.map((each) => ({ ...each, recordedOn: '2026-03-01' }));
      expect(factOn([...added, ...list], on, { asRecordedOn })).toEqual(factOn(list, on, { asRecordedOn }));
    }),
  );
});

test('a status that is none is worse than any', () => {
  const unknown = fact(1, '2026-07-01', { status: 'rumour' as FactStatus });
  for (const facts of [
    [unknown, fact(2, null, { status: 'handbook' })],
    [fact(2, null, { status: 'handbook' }), unknown],
  ]) {
    expect(factOn(facts, day('2026-08-01'))?.value).toBe(2);
  }
});
