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
