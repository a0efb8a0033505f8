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
  ['a loss where costs were to be low', 'lower', 10, -5, null],
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

test.each([
  ['below the target', 90, 90],
  ['above the target, below the cap', 105, 105],
  ['on the cap', 110, 110],
  ['above the cap', 111, 110],
])('a cap of 110 %%: %s', (_, actual, score) => {
  expect(one({ cap: 1.1 }, kpi('a'), actual).score).toBe(score);
});

test.each([
  ['higher', 50, 100],
  ['higher', 5, 10],
  ['higher', -1, 0],
] as const)('bands in any order: the best that is reached counts, %s is better, %i', (better, actual, score) => {
  const rising = [
    { from: 0, score: 10 },
    { from: 10, score: 100 },
    { from: 10, score: 90 },
  ];
  expect(one({ bands: rising }, kpi('a', better), actual).score).toBe(score);
});

test('bands in any order: the best that is reached counts where lower is better too', () => {
  const unsorted = [
    { from: 100, score: 10 },
    { from: 10, score: 100 },
    { from: 50, score: 60 },
  ];
  const scores = [5, 10, 11, 50, 51, 101].map((actual) => one({ bands: unsorted }, kpi('a', 'lower', 10), actual).score);
  expect(scores).toEqual([100, 100, 60, 60, 10, 0]);
});

test('a KPI of weight 0 is shown, but adds nothing', () => {
  const scored = scoreScorecard(card({ kpi: 'a', weight: 1 }, { kpi: 'b', weight: 0 }), [kpi('a'), kpi('b')], { a: 90, b: 500 });
  expect([scored.score, scored.items[1]!.score, scored.items[1]!.points]).toEqual([90, 500, 0]);
});

test('bands give no points to a KPI without an actual value', () => {
  expect(one({ bands: [{ from: 0.9, score: 60 }] }, kpi('a'), null).items[0]).toMatchObject({ score: null, points: null });
});

test('without an actual value there is no score, and the rest is still told', () => {
  const scored = scoreScorecard(card({ kpi: 'a', weight: 0.5 }, { kpi: 'constructor', weight: 0.5 }), [kpi('a'), kpi('constructor')], {
    a: 100,
  });
  expect([scored.score, scored.items[0]!.points, scored.items[1]!.actual]).toEqual([null, 50, null]);
  const first = scoreScorecard(card({ kpi: 'a', weight: 0.5 }, { kpi: 'b', weight: 0.5 }), [kpi('a'), kpi('b')], { b: 100 });
  expect([first.score, first.items[0]!.points, first.items[1]!.points]).toEqual([null, null, 50]);
});

const whole = card({ kpi: 'a', weight: 1 });
const hostile: Scorecard = {
  ...whole,
  get role(): never {
    throw new Error('no');
  },
};
const bands = (count: number) => Array.from({ length: count }, (_, k) => ({ from: 100 - k, score: 100 - k }));
test.each<[string, () => unknown, string, object]>([
  ['a cap below nothing', () => one({ cap: -1 }, kpi('a'), 50), 'playbook/not-number', { path: '/items/cap', value: '-1' }],
  [
    'two KPIs of one id',
    () => scoreScorecard(whole, [kpi('a'), kpi('b'), kpi('a', 'higher', 5)], { a: 5 }),
    'playbook/duplicate-id',
    { path: '/kpis/2/id', id: 'a' },
  ],
  ['an item whose KPI nobody knows', () => scoreScorecard(whole, [], {}), 'kpi/unknown', { kpi: 'a' }],
  ['a value that is none', () => one({}, kpi('a'), Number.NaN), 'playbook/not-number', { path: '/actuals/a', value: 'NaN' }],
  [
    'a target that is none',
    () => one({}, kpi('a', 'higher', '一百' as never), 1),
    'playbook/not-number',
    { path: '/kpis/a/target', value: '一百' },
  ],
  ['a cap that is none', () => one({ cap: Number.NaN }, kpi('a'), 1), 'playbook/not-number', { path: '/items/cap', value: 'NaN' }],
  [
    'a band without a score',
    () => one({ bands: [{ from: 0 } as never] }, kpi('a'), 1),
    'playbook/not-number',
    { path: '/items/bands/score', value: 'undefined' },
  ],
  ['bands that are no list', () => one({ bands: {} as never }, kpi('a'), 1), 'shape/not-list', { path: '/items/bands', value: 'object' }],
  ['51 bands', () => one({ bands: bands(51) }, kpi('a'), 1), 'limit/exceeded', { what: 'scorecardItems', limit: 50, actual: 51 }],
  [
    'another direction',
    () => one({}, kpi('a', 'both' as never), 50),
    'option/unknown',
    { option: 'better', value: 'both', allowed: 'higher lower' },
  ],
  [
    'a weight of a third',
    () => scoreScorecard(card({ kpi: 'a', weight: 1 / 3 }), [kpi('a')], {}),
    'money/not-rate',
    { value: '0.3333333333333333' },
  ],
  ['no scorecard', () => scoreScorecard(null as never, [], {}), 'shape/not-object', { path: '/scorecard', value: 'null' }],
  ['a scorecard without an id', () => scoreScorecard({ ...whole, id: '' }, [], {}), 'playbook/not-text', { path: '/id', value: '' }],
  [
    'items that are no list',
    () => scoreScorecard({ ...whole, items: 'a' as never }, [], {}),
    'shape/not-list',
    { path: '/items', value: 'a' },
  ],
  [
    '51 items',
    () => scoreScorecard({ ...whole, items: Array(51).fill(whole.items[0]) as never }, [kpi('a')], {}),
    'limit/exceeded',
    { what: 'scorecardItems', limit: 50, actual: 51 },
  ],
  ['KPIs that are no list', () => scoreScorecard(whole, 'a' as never, {}), 'shape/not-list', { path: '/kpis', value: 'a' }],
  [
    'a dashboard whose role cannot be read',
    () => renderDashboard(hostile, [kpi('a')], {}),
    'shape/not-object',
    { path: '/scorecard', value: 'object' },
  ],
])('what cannot be scored is refused, and where: %s', (_, score, code, params) => {
  expect(score).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('50 items and 50 bands are allowed', () => {
  const items = Array.from({ length: 50 }, () => ({ kpi: 'a', weight: 0.02, bands: bands(50) }));
  expect(scoreScorecard({ ...whole, items: items as never }, [kpi('a')], { a: 100 }).score).toBe(100);
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
  const kpis = [{ ...kpi('a'), milestones: [50, 80] }, kpi('b', 'lower', 30), { ...kpi('c'), milestones: [50, 80] }];
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
