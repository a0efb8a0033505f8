import { isZhangguiError, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from './randomFrom.js';
import { schedule } from './schedule.js';
import { type DurationEstimate, type SimulateOptions, simulate } from './simulate.js';
import type { ScheduleTask } from './taskGraph.js';

const refused = (code: string, params?: object) => expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params }) });
const from = parseDay('2026-06-01');
const tasks: ScheduleTask[] = [
  { id: 'A', workdays: 3 },
  { id: 'B', workdays: 4 },
  { id: 'C', workdays: 2, after: ['A', 'B'] },
];
const uncertain = { A: { least: 2, likely: 3, most: 9 }, B: 4 };

test('ENG-12 · where nothing is uncertain the work is over on the day of the schedule', () => {
  const { finish } = schedule(tasks, { from });
  expect(simulate(tasks, {}, { from, runs: 50, seed: 7 })).toEqual({
    p50: finish,
    p80: finish,
    p95: finish,
    finishes: [{ day: finish, share: 1 }],
    basis: 'official',
  });
});

test('ENG-12 · the same seed gives the same answer, another one another', () => {
  const [one, again, other] = [1, 1, 2].map((seed) => simulate(tasks, uncertain, { from, runs: 400, seed }));
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test('the shares are those of the triangle, within what chance leaves', () => {
  const runs = 100_000;
  const { finishes, p50, p95 } = simulate([{ id: 'A', workdays: 1 }], { A: { least: 1, likely: 1, most: 3 } }, { from, runs, seed: 3 });
  // a falling triangle from 1 to 3: up to 1.5 lies 7/16, up to 2.5 15/16 of it
  expect(finishes.map(({ day }) => day)).toEqual(['2026-06-01', '2026-06-02', '2026-06-03']);
  expect(finishes[0]!.share).toBeCloseTo(7 / 16, 2);
  expect(finishes[1]!.share).toBeCloseTo(8 / 16, 2);
  expect(finishes[2]!.share).toBeCloseTo(1 / 16, 2);
  expect([p50, p95]).toEqual(['2026-06-02', '2026-06-03']);
});

test.each([
  ['rising', { least: 1, likely: 3, most: 3 }, [1 / 16, 8 / 16, 7 / 16]],
  ['rising and falling', { least: 1, likely: 2, most: 3 }, [1 / 8, 6 / 8, 1 / 8]],
  ['leaning to the left', { least: 1, likely: 2, most: 5 }, [3 / 48, 20 / 48, 16 / 48, 8 / 48, 1 / 48]],
])('the shares are those of a triangle that is %s', (_, estimate, shares) => {
  const { finishes } = simulate([{ id: 'A', workdays: 1 }], { A: estimate }, { from, runs: 100_000, seed: 5 });
  expect(finishes).toHaveLength(shares.length);
  for (const [k, { share }] of finishes.entries()) expect(Math.abs(share - shares[k]!)).toBeLessThan(0.006);
});

test('an estimate whose three points are one is that many days', () => {
  const { finishes } = simulate([{ id: 'A', workdays: 9 }], { A: { least: 2, likely: 2, most: 2 } }, { from, runs: 20, seed: 5 });
  expect(finishes).toEqual([{ day: '2026-06-02', share: 1 }]);
});

test('no task at all is over on the first working day', () => {
  expect(simulate([], {}, { from: parseDay('2026-05-01'), runs: 3, seed: 1 })).toMatchObject({ p50: '2026-05-06', p95: '2026-05-06' });
});

test('of two runs that end on two days the first is half of them', () => {
  const halves = Array.from({ length: 50 }, (_, seed) => simulate(tasks, uncertain, { from, runs: 2, seed })).filter(
    ({ finishes }) => finishes.length === 2,
  );
  expect(halves.length).toBeGreaterThan(0);
  for (const { p50, p80, finishes } of halves) expect([p50, p80]).toEqual(finishes.map(({ day }) => day));
});

test('what is uncertain ends no earlier than with its least days, no later than with its most, and p50 before p80 before p95', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
      (seed, three) => {
        const [least, likely, most] = [...three].sort((a, b) => a - b) as [number, number, number];
        const { p50, p80, p95, finishes } = simulate(tasks, { A: { least, likely, most } }, { from, runs: 60, seed });
        const at = (days: number) => schedule([{ ...tasks[0]!, workdays: days }, ...tasks.slice(1)], { from }).finish!;
        expect([at(least) <= finishes[0]!.day, finishes.at(-1)!.day <= at(most), p50 <= p80, p80 <= p95]).toEqual([true, true, true, true]);
        expect(finishes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      },
    ),
    { numRuns: 50 },
  );
});

test('the random numbers of a seed are those of Mulberry32 everywhere', () => {
  const random = randomFrom(0);
  expect([random(), random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
});

test('random numbers lie from 0 to below 1, spread evenly, and follow from the seed', () => {
  const random = randomFrom(42);
  const drawn = Array.from({ length: 40_000 }, random);
  expect(drawn.every((each) => each >= 0 && each < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth++) expect(drawn.filter((each) => Math.floor(each * 10) === tenth).length / 4000).toBeCloseTo(1, 0);
  const again = randomFrom(42);
  expect(drawn.slice(0, 5)).toEqual(Array.from({ length: 5 }, again));
  expect(randomFrom(2 ** 40)()).not.toBe(randomFrom(0)());
});

const once = { from, runs: 1, seed: 1 };
const hostile = {
  get A(): never {
    throw new Error('no');
  },
};
test.each<[string, unknown, unknown, string, object]>([
  ['half a run', {}, { ...once, runs: 0.5 }, 'playbook/not-number', { path: '/options/runs', value: '0.5' }],
  ['no run', {}, { ...once, runs: 0 }, 'playbook/not-number', { path: '/options/runs', value: '0' }],
  ['another seed', {}, { ...once, seed: 'x' }, 'playbook/not-number', { path: '/options/seed', value: 'x' }],
  [
    'ten million and more',
    {},
    { ...once, runs: 4_000_000 },
    'limit/exceeded',
    { what: 'simulatedTasks', limit: 10_000_000, actual: 12_000_000 },
  ],
  ['no day', {}, { runs: 1, seed: 1 }, 'day/not-day', { text: 'undefined' }],
  ['no options', {}, null, 'shape/not-object', { path: '/options', value: 'null' }],
  [
    'options that cannot be read',
    {},
    Object.defineProperty({}, 'from', { get: () => hostile.A }),
    'shape/not-object',
    { path: '/options', value: 'object' },
  ],
  ['durations that are none', null, once, 'shape/not-object', { path: '/durations', value: 'null' }],
  ['durations that cannot be read', hostile, once, 'shape/not-object', { path: '/durations', value: 'object' }],
  ['a task that there is not', { Z: 1 }, once, 'schedule/unknown-id', { path: '/durations', id: 'Z' }],
  ['half a day', { A: 0.5 }, once, 'schedule/not-task', { path: '/durations/A', value: '0.5' }],
  ['nothing at all', { A: null }, once, 'schedule/not-task', { path: '/durations/A', value: 'null' }],
  [
    'less likely than the least',
    { A: { least: 3, likely: 2, most: 4 } },
    once,
    'schedule/not-task',
    { path: '/durations/A', value: '3 2 4' },
  ],
  [
    'more likely than the most',
    { A: { least: 3, likely: 5, most: 4 } },
    once,
    'schedule/not-task',
    { path: '/durations/A', value: '3 5 4' },
  ],
  ['nothing likely', { A: { least: 3, most: 4 } }, once, 'schedule/not-task', { path: '/durations/A', value: 'undefined' }],
])('what cannot be simulated is refused, and where: %s', (_, durations, options, code, params) => {
  expect(() => simulate(tasks, durations as Record<string, DurationEstimate>, options as SimulateOptions)).toThrow(refused(code, params));
});

test('whatever comes in, there is an answer or a coded error', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true }), fc.anything(), (durations, odd) => {
      for (const options of [odd, { from, runs: 2, seed: 1 }, { from: odd, runs: odd, seed: odd }])
        try {
          simulate(tasks, durations as Record<string, DurationEstimate>, options as SimulateOptions);
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
    }),
  );
});
