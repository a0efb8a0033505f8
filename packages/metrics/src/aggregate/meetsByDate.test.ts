import type { Day } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { meetsByDate } from './meetsByDate.js';

test.each<[string, [string, string], [string, string], boolean]>([
  ['the same dates a year before', ['2026-06-01', '2026-06-18'], ['2025-06-01', '2025-06-18'], true],
  ['with a leap day between', ['2025-01-01', '2025-12-31'], ['2024-01-01', '2024-12-31'], true],
  ['up to a leap day, of which the year before has none', ['2024-02-01', '2024-02-29'], ['2023-02-01', '2023-02-28'], true],
  ['the same dates two years before', ['2026-06-01', '2026-06-18'], ['2024-06-01', '2024-06-18'], false],
  ['the month before', ['2026-06-01', '2026-06-18'], ['2026-05-01', '2026-05-18'], false],
  ['of the year before one day more', ['2026-06-01', '2026-06-18'], ['2025-06-01', '2025-06-19'], false],
  ['of the year before another beginning', ['2026-06-02', '2026-06-18'], ['2025-06-01', '2025-06-18'], false],
  ['the 18 days before, in the year before', ['2026-01-01', '2026-01-18'], ['2025-12-14', '2025-12-31'], false],
  ['one day meets one day by its place', ['2026-06-18', '2026-06-18'], ['2025-06-18', '2025-06-18'], false],
  ['the first year there is', ['0001-06-01', '0001-06-18'], ['0001-05-01', '0001-05-18'], false],
])('%s', (_, [from, to], [otherFrom, otherTo], meets) => {
  expect(meetsByDate({ from: from as Day, to: to as Day }, { from: otherFrom as Day, to: otherTo as Day })).toBe(meets);
});

test('what is no period is refused', () => {
  const june = { from: '2026-06-01' as Day, to: '2026-06-18' as Day };
  expect(() => meetsByDate(june, { from: june.to, to: june.from })).toThrow(expect.objectContaining({ code: 'day/backwards' }));
});
