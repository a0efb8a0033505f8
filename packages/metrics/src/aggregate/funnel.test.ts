import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FunnelStage, funnel } from './funnel.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const steps = (...counts: (number | null)[]): FunnelStage[] => counts.map((count, k) => ({ id: String(k), count }));

test('TRAF-11 · 10,000 → 800 → 400 → 300: rates 0.08, 0.5, 0.75; most are lost at the first step', () => {
  const { steps: rates, bottleneck } = funnel(steps(10_000, 800, 400, 300));
  expect(rates.map(({ fromPrevious, fromFirst, lost }) => [fromPrevious, fromFirst, lost])).toEqual([
    [null, 1, null],
    [0.08, 0.08, 9200],
    [0.5, 0.04, 400],
    [0.75, 0.03, 100],
  ]);
  expect(bottleneck).toEqual({ id: '1', count: 800, fromPrevious: 0.08, fromFirst: 0.08, lost: 9200 });
});

test.each<[string, (number | null)[], (number | null)[], string | null]>([
  ['over nothing there is no rate', [0, 0, 5], [null, null, null], null],
  ['a step that is not known has none, nor has the next', [100, null, 40, 10], [null, null, null, 0.25], '3'],
  ['of equal rates the first', [100, 50, 25], [null, 0.5, 0.5], '1'],
  ['all lost is the worst', [100, 50, 0], [null, 0.5, 0], '2'],
  ['more than before is over 1', [10, 20], [null, 2], '1'],
  ['one step', [10], [null], null],
  ['no step', [], [], null],
])('%s', (_, counts, rates, worst) => {
  const { steps: found, bottleneck } = funnel(steps(...counts));
  expect(found.map(({ fromPrevious }) => fromPrevious)).toEqual(rates);
  expect(bottleneck?.id ?? null).toBe(worst);
});

test.each([
  ['less than nobody', steps(-1), 'decompose/not-count'],
  ['endless people', steps(Number.POSITIVE_INFINITY), 'decompose/not-count'],
  ['no step', [null], 'shape/not-object'],
  ['no list', {}, 'shape/not-list'],
  ['too many steps', steps(...Array.from({ length: 33 }, () => 1)), 'limit/exceeded'],
])('refused: %s', (_, given, code) => {
  expect(() => funnel(given as FunnelStage[])).toThrow(refused(code));
});

test('what is lost on the way is what is missing in the end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 32 }), (counts) => {
      const { steps: rates, bottleneck } = funnel(steps(...counts));
      expect(rates.reduce((sum, { lost }) => sum + (lost ?? 0), 0)).toBe(counts[0]! - counts.at(-1)!);
      for (const { fromPrevious } of rates)
        if (fromPrevious !== null) expect(fromPrevious).toBeGreaterThanOrEqual(bottleneck!.fromPrevious!);
    }),
  );
});

test('who is lost to a step that is not known is not known, and no step is lost to itself', () => {
  expect(funnel(steps(100, null, 40)).steps.map(({ fromFirst, lost }) => [fromFirst, lost])).toEqual([
    [1, null],
    [null, null],
    [0.4, null],
  ]);
  // more than a double holds is no rate
  expect(funnel(steps(5e-324, 1e308)).steps[1]!.fromPrevious).toBe(null);
  expect(funnel(Array.from({ length: 32 }, () => ({ id: 'x', count: 1 }))).steps).toHaveLength(32);
});

test.each<[string, unknown, string, object]>([
  ['no list', 7, 'shape/not-list', { path: 'steps', value: '7' }],
  ['no step', [null], 'shape/not-object', { path: 'step', value: 'null' }],
  ['33 steps', steps(...Array.from({ length: 33 }, () => 1)), 'limit/exceeded', { what: 'funnelSteps', limit: 32, actual: 33 }],
  ['a text', [{ id: 'carts', count: '8' }], 'decompose/not-count', { id: 'carts', value: '8' }],
  ['a bigint', [{ id: 'carts', count: 8n }], 'decompose/not-count', { id: 'carts', value: 'bigint' }],
])('a refusal names what was wrong: %s', (_, given, code, params) => {
  expect(() => funnel(given as FunnelStage[])).toThrow(expect.objectContaining({ code, params }));
});
