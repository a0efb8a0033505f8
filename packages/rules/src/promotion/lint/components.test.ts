import fc from 'fast-check';
import { expect, test } from 'vitest';
import { components } from './components.js';

test('two nodes have one number when each can be reached from the other, as looking at all ways says', () => {
  const graphs = fc
    .integer({ min: 1, max: 7 })
    .chain((count) => fc.array(fc.uniqueArray(fc.nat(count - 1)), { minLength: count, maxLength: count }));
  fc.assert(
    fc.property(graphs, (next) => {
      const reached = next.map((targets) => new Set(targets));
      for (const middle of next.keys())
        for (const from of reached) if (from.has(middle)) for (const target of reached[middle]!) from.add(target);
      const number = components(next);
      for (const a of next.keys())
        for (const b of next.keys()) expect(number[a] === number[b]).toBe(a === b || (reached[a]!.has(b) && reached[b]!.has(a)));
    }),
  );
});

test('a way of 100,000 nodes is no matter', () => {
  expect(new Set(components(Array.from({ length: 100_000 }, (_, k) => (k === 0 ? [] : [k - 1])))).size).toBe(100_000);
});
