import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kpi, Scorecard, ScorecardItem } from './kpi.js';
import { renderDashboard } from './renderDashboard.js';
import { type Actuals, scoreScorecard } from './scoreScorecard.js';

const kpi = (id: string, better: Kpi['better'] = 'higher', target = 100): Kpi => ({
  id,
  name: { zh: id },
  metric: id,
  better,
  unit: { zh: '元' },
  target,
});
const card = (...items: [ScorecardItem, ...ScorecardItem[]]): Scorecard => ({
  id: 'card',
  name: { zh: '卡' },
  role: 'operator',
  period: 'month',
  items,
});
const one = (item: Omit<ScorecardItem, 'kpi' | 'weight'>, of: Kpi, actual: number | null) =>
  scoreScorecard(card({ ...item, kpi: of.id, weight: 1 }), [of], { [of.id]: actual });

test('KPI-03 · half and half, 1.2 capped at 1.1 and 0.9, are 100 points', () => {
  const scored = scoreScorecard(card({ kpi: 'a', weight: 0.5, cap: 1.1 }, { kpi: 'b', weight: 0.5 }), [kpi('a'), kpi('b')], {
    a: 120,
    b: 90,
  });
  expect(scored).toEqual({
    scorecard: 'card',
    score: 100,
    items: [
      { kpi: 'a', weight: 0.5, target: 100, actual: 120, attainment: 1.2, score: 110, points: 55 },
      { kpi: 'b', weight: 0.5, target: 100, actual: 90, attainment: 0.9, score: 90, points: 45 },
    ],
  });
});

test.each([
  ['too little', [0.5, 0.4], 0.9],
  ['too much', [0.5, 0.500001], 1.000001],
  ['one below nothing', [1.5, -0.5], 1],
])('KPI-03 · weights that do not add up to 1 are refused: %s', (_, [a, b], sum) => {
  const items = card({ kpi: 'a', weight: a! }, { kpi: 'b', weight: b! });
  expect(() => scoreScorecard(items, [kpi('a'), kpi('b')], {})).toThrow(
    expect.objectContaining({ code: 'kpi/not-whole-weights', params: { scorecard: 'card', sum } }),
  );
});

test('KPI-03 · 0.1, 0.2 and 0.7 are 1, and their points carry no binary dust', () => {
  const scored = scoreScorecard(
    card({ kpi: 'a', weight: 0.1 }, { kpi: 'b', weight: 0.2 }, { kpi: 'c', weight: 0.7 }),
    [kpi('a'), kpi('b'), kpi('c')],
    { a: 110, b: 110, c: 110 },
  );
  expect(scored.score).toBe(110);
});

test.each([
  ['three thirds of a target of 3', 'higher', 3, 1, 1 / 3],
  ['a reply in 45 seconds, 30 wanted', 'lower', 30, 45, 2 / 3],
  ['the target itself, even of nothing', 'lower', 0, 0, 1],
  ['a loss where a profit was wanted', 'higher', 10, -5, 0],
  ['something where nothing was wanted', 'lower', 0, 2, null],
  ['no complaints at all', 'lower', 3, 0, null],
] as const)('attainment: %s', (_, better, target, actual, attainment) => {
  expect(one({}, kpi('a', better, target), actual).items[0]!.attainment).toBe(attainment);
});

test('no complaints at all get the cap where there is one', () => {
  expect(one({ cap: 1.2 }, kpi('a', 'lower', 3), 0).score).toBe(120);
  expect(one({ cap: 1.2 }, kpi('a', 'lower', 0), 2).score).toBeNull();
  expect(one({ cap: 1.2 }, kpi('a', 'higher', 0), 2).score).toBeNull();
});

test.each([
  [0.99, 100],
  [0.95, 100],
  [0.94, 60],
  [0.89, 0],
])('bands: a rate of %d gets %i points', (actual, score) => {
  const bands = [
    { from: 0.95, score: 100 },
    { from: 0.9, score: 60 },
  ];
  expect(one({ bands }, kpi('a', 'higher', 0.95), actual).score).toBe(score);
});

test('without an actual value there is no score, and the rest is still told', () => {
  const scored = scoreScorecard(card({ kpi: 'a', weight: 0.5 }, { kpi: 'constructor', weight: 0.5 }), [kpi('a'), kpi('constructor')], {
    a: 100,
  });
  expect([scored.score, scored.items[0]!.points, scored.items[1]!.actual]).toEqual([null, 50, null]);
});

test('an item whose KPI nobody knows, a value that is none, a weight of a third: refused', () => {
  const refused = (code: string) => expect.objectContaining({ code });
  expect(() => scoreScorecard(card({ kpi: 'a', weight: 1 }), [], {})).toThrow(refused('kpi/unknown'));
  expect(() => one({}, kpi('a'), Number.NaN)).toThrow(refused('playbook/not-number'));
  expect(() => one({}, kpi('a', 'both' as never), 50)).toThrow(refused('option/unknown'));
  expect(() => scoreScorecard(card({ kpi: 'a', weight: 1 / 3 }), [kpi('a')], {})).toThrow(refused('money/not-rate'));
});

test('the score is the exact sum, whatever the order of the items', () => {
  const figures = fc.record({
    weight: fc.integer({ min: 1, max: 999 }),
    target: fc.integer({ min: 1, max: 1e6 }),
    actual: fc.integer({ min: 0, max: 1e6 }),
  });
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 8 }), (rows) => {
      const spent = rows.slice(1).reduce((sum, { weight }) => sum + weight * 100, 0);
      const all = rows.map((row, at) => ({ ...row, id: `k${at}`, millionths: at === 0 ? 1e6 - spent : row.weight * 100 }));
      const items = all.map(({ id, millionths }) => ({ kpi: id, weight: millionths / 1e6 })) as unknown as [
        ScorecardItem,
        ...ScorecardItem[],
      ];
      const kpis = all.map(({ id, target }) => kpi(id, 'higher', target));
      const actuals: Actuals = Object.fromEntries(all.map(({ id, actual }) => [id, actual]));
      const { score } = scoreScorecard(card(...items), kpis, actuals);
      const reversed = [...items].reverse() as unknown as [ScorecardItem, ...ScorecardItem[]];
      expect(scoreScorecard(card(...reversed), kpis, actuals).score).toBe(score);
      // 100 Σ w a / t in units of 1e-12, rounded down
      const bottom = all.reduce((product, { target }) => product * BigInt(target), 1n);
      const top = all.reduce((sum, { millionths, actual, target }) => sum + (BigInt(millionths * actual) * bottom) / BigInt(target), 0n);
      const exactly = Number((top * 10n ** 8n) / bottom) / 1e12;
      expect(Math.abs(score! - exactly)).toBeLessThanOrEqual(1e-9 * Math.max(1, exactly));
    }),
  );
});

test('KPI-08 · a scorecard becomes plain JSON with a tile for every KPI', () => {
  const kpis = [{ ...kpi('a'), milestones: [50, 80] }, kpi('b', 'lower', 30), kpi('c')];
  const dashboard = renderDashboard(card({ kpi: 'a', weight: 0.5 }, { kpi: 'b', weight: 0.25 }, { kpi: 'c', weight: 0.25 }), kpis, {
    a: 60,
    b: 30,
  });
  expect(JSON.parse(JSON.stringify(dashboard))).toEqual(dashboard);
  expect(dashboard).toMatchObject({ scorecard: 'card', name: { zh: '卡' }, role: 'operator', period: 'month', score: null });
  expect(dashboard.tiles.map(({ kpi: id, status, nextMilestone, points, unit }) => [id, status, nextMilestone, points, unit.zh])).toEqual([
    ['a', 'missed', 80, 30, '元'],
    ['b', 'met', null, 25, '元'],
    ['c', 'unknown', null, null, '元'],
  ]);
});

test('whatever comes in, there is a score or a coded error', () => {
  const item = fc.record({
    kpi: fc.constant('a'),
    weight: fc.oneof(fc.constant(1), fc.anything()),
    cap: fc.anything(),
    bands: fc.anything(),
  });
  const some = fc.record({ id: fc.constant('x'), items: fc.oneof(fc.array(fc.oneof(item, fc.anything())), fc.anything()) });
  const kpis = fc.oneof(
    fc.array(
      fc.record({ id: fc.constant('a'), target: fc.oneof(fc.integer(), fc.anything()), better: fc.constantFrom('higher', 'lower', null) }),
    ),
    fc.anything(),
  );
  const actuals = fc.oneof(fc.record({ a: fc.oneof(fc.integer(), fc.anything()) }), fc.anything());
  fc.assert(
    fc.property(fc.oneof(some, fc.anything()), kpis, actuals, (given, known, figures) => {
      try {
        renderDashboard(given as never, known as never, figures as never);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
