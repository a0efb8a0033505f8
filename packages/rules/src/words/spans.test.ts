import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, firstAtOrAfter, liesWithin, overhangs, spansOf } from './spans.js';

const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 })).map(([start, length]): [number, number] => [start, start + length]);

test('questions to spans are answered as by looking at each', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), fc.nat(25), fc.nat(25), (list, start, end) => {
      const spans = spansOf(list);
      expect(covers(spans, start, end)).toBe(list.some(([from, to]) => from <= start && to >= end));
      expect(liesWithin(spans, start, end)).toBe(list.some(([from, to]) => from >= start && to <= end));
      expect(overhangs(spans, start, end)).toBe(list.some(([from, to]) => from >= start && from < end && to >= end));
      expect(firstAtOrAfter(spans.stops, start)).toBe(list.filter(([, to]) => to < start).length);
    }),
  );
});

test.each([
  ['a span lies within itself', liesWithin, true, 3, 5],
  ['the one before does not count', liesWithin, false, 4, 9],
  ['a span that goes on is not within', liesWithin, false, 3, 4],
  ['it hangs over what ends before it', overhangs, true, 2, 4],
  ['to the same end as well', overhangs, true, 3, 5],
  ['the one before hangs over nothing', overhangs, false, 4, 5],
  ['what ends where it begins is not hung over', overhangs, false, 1, 3],
])('%s', (_, asked, answer, start, end) => {
  expect(asked(spansOf([[3, 5]]), start, end)).toBe(answer);
});
