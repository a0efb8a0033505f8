import { addDays, type Day, isZhangguiError, parseDay } from '@zhanggui/core';
import { chinaCalendar, isWorkday, workdaysBetween } from '@zhanggui/core/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bigCampaign } from '../content/bigCampaign.js';
import { compileSop } from '../run/compileSop.js';
import { type ScheduleOptions, schedule } from './schedule.js';
import { readTasks, type ScheduleTask } from './taskGraph.js';
import { tasksOf } from './tasksOf.js';

const refused = (code: string, params?: object) => expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params }) });
const day = (text: string) => parseDay(text);
const abc: ScheduleTask[] = [
  { id: 'A', workdays: 3 },
  { id: 'B', workdays: 4 },
  { id: 'C', workdays: 2, after: ['A', 'B'] },
];

test('ENG-13 · of two tasks before a third the longer one is critical, the shorter may be a day late', () => {
  const plan = schedule(abc, { from: day('2026-06-01') });
  expect(plan).toEqual({
    start: '2026-06-01',
    finish: '2026-06-08',
    workdays: 6,
    tasks: [
      {
        id: 'A',
        earliestStart: '2026-06-01',
        earliestFinish: '2026-06-03',
        latestStart: '2026-06-02',
        latestFinish: '2026-06-04',
        floatWorkdays: 1,
        critical: false,
      },
      {
        id: 'B',
        earliestStart: '2026-06-01',
        earliestFinish: '2026-06-04',
        latestStart: '2026-06-01',
        latestFinish: '2026-06-04',
        floatWorkdays: 0,
        critical: true,
      },
      {
        id: 'C',
        earliestStart: '2026-06-05',
        earliestFinish: '2026-06-08',
        latestStart: '2026-06-05',
        latestFinish: '2026-06-08',
        floatWorkdays: 0,
        critical: true,
      },
    ],
    criticalPath: ['B', 'C'],
    shortWorkdays: 0,
    basis: 'official',
  });
});

test('ENG-13 · backwards from the last day, and by how many days the time is too short', () => {
  expect(schedule(abc, { until: day('2026-06-08') })).toEqual(schedule(abc, { from: day('2026-06-01') }));
  const short = schedule(abc, { from: day('2026-06-01'), until: day('2026-06-05') });
  expect(short).toMatchObject({ shortWorkdays: 1, finish: '2026-06-08', criticalPath: ['B', 'C'] });
  expect(short.tasks.map(({ floatWorkdays, critical }) => [floatWorkdays, critical])).toEqual([
    [0, false],
    [-1, true],
    [-1, true],
  ]);
  // the last day lies before the first: all six days and the two between are missing
  expect(schedule(abc, { from: day('2026-06-03'), until: day('2026-06-01') }).shortWorkdays).toBe(7);
  expect(schedule(abc, { from: day('2026-06-01'), until: day('2026-06-12') })).toMatchObject({ shortWorkdays: 0, finish: '2026-06-08' });
});

test.each<[string, ScheduleOptions, number, string, string]>([
  ['begins on the first working day after 五一', { from: day('2026-05-01') }, 1, '2026-05-06', '2026-05-06'],
  ['is done before 五一', { until: day('2026-05-04') }, 2, '2026-04-29', '2026-04-30'],
  ['works on a make-up Saturday', { from: day('2026-02-13') }, 2, '2026-02-13', '2026-02-14'],
  ['takes no notice of the Spring Festival', { from: day('2026-02-13') }, 4, '2026-02-13', '2026-02-25'],
  [
    'follows a company’s own days',
    { from: day('2026-06-01'), calendar: { ...chinaCalendar, closed: [day('2026-06-02')] } },
    2,
    '2026-06-01',
    '2026-06-03',
  ],
])('one task %s', (_, options, workdays, start, finish) => {
  expect(schedule([{ id: 'a', workdays }], options)).toMatchObject({ start, finish, workdays, basis: 'official' });
});

test('a last day long before the first: all the days between are missing', () => {
  expect(schedule(abc, { from: day('2026-06-15'), until: day('2026-06-01') }).shortWorkdays).toBe(15);
});

test('of two chains of the same length the critical path is the one of the earlier task', () => {
  const twins: ScheduleTask[] = [
    { id: 'A', workdays: 2 },
    { id: 'B', workdays: 2 },
    { id: 'C', workdays: 1, after: ['B', 'A'] },
  ];
  expect(schedule(twins, { from: day('2026-06-01') }).criticalPath).toEqual(['A', 'C']);
});

test('days of a year whose holidays are not announced are a guess, and no task at all takes no day', () => {
  expect(schedule(abc, { from: day('2027-06-01') }).basis).toBe('provisional');
  expect(schedule(abc, { until: day('2027-01-04') }).basis).toBe('provisional');
  // asked for first, told in the end: the latest days lie in 2026 again
  expect(schedule(abc, { from: day('2027-01-04'), until: day('2026-12-31') }).basis).toBe('provisional');
  expect(schedule([], { from: day('2026-06-01') })).toEqual({
    start: null,
    finish: null,
    workdays: 0,
    tasks: [],
    criticalPath: [],
    shortWorkdays: 0,
    basis: 'official',
  });
});

test('the steps of an SOP are tasks', () => {
  const words = { zh: '字' };
  const step = {
    title: words,
    how: words,
    raci: { accountable: 'a', responsible: ['a'] },
    criteria: [{ id: 'c', standard: words, basis: words, evidence: { kind: 'text' } }],
  } as const;
  const sop = compileSop({
    id: 's',
    name: words,
    owner: 'a',
    overview: words,
    purpose: words,
    steps: [
      { ...step, id: 'plan', estimateWorkdays: 2 },
      { ...step, id: 'photo', after: ['plan'] },
      { ...step, id: 'text', after: ['plan'], estimateWorkdays: 3 },
    ],
  });
  expect(tasksOf(sop)).toEqual([
    { id: 'plan', workdays: 2, after: [] },
    { id: 'photo', workdays: 1, after: ['plan'] },
    { id: 'text', workdays: 3, after: ['plan'] },
  ]);
  expect(schedule(tasksOf(sop), { from: day('2026-06-01') })).toMatchObject({ finish: '2026-06-05', criticalPath: ['plan', 'text'] });
  expect(schedule(tasksOf(compileSop(bigCampaign)), { until: day('2026-06-18') }).finish).toBe('2026-06-18');
});

const hostile = {
  get id(): never {
    throw new Error('no');
  },
};
const june = { from: '2026-06-01' };
test.each<[string, unknown, unknown, string, object?]>([
  ['no day', abc, {}, 'schedule/no-day', { tasks: 3 }],
  ['no options', abc, null, 'shape/not-object', { path: '/options', value: 'null' }],
  [
    'options that cannot be read',
    abc,
    Object.defineProperty({}, 'from', { get: () => hostile.id }),
    'shape/not-object',
    { path: '/options', value: 'object' },
  ],
  ['a day that there is not', abc, { from: '2026-02-30' }, 'day/not-day', { text: '2026-02-30' }],
  ['a last day that there is not', abc, { from: '2026-02-01', until: 'soon' }, 'day/not-day', { text: 'soon' }],
  ['nothing for the first day', abc, { from: null, until: '2026-06-30' }, 'day/not-day', { text: 'null' }],
  ['no list', {}, june, 'shape/not-list', { path: '/tasks', value: 'object' }],
  ['a hole', Array(1), june, 'schedule/not-task', { path: '/tasks/0', value: 'undefined' }],
  ['nothing for a task', [abc[0], null], june, 'schedule/not-task', { path: '/tasks/1', value: 'null' }],
  ['a task that cannot be read', [hostile], june, 'shape/not-object', { path: '/tasks', value: 'object' }],
  ['no id', [{ workdays: 1 }], june, 'schedule/not-task', { path: '/tasks/0/id', value: 'undefined' }],
  ['an empty id', [{ id: '', workdays: 1 }], june, 'schedule/not-task', { path: '/tasks/0/id', value: '' }],
  ['no working days', [{ id: 'a', workdays: 0 }], june, 'schedule/not-task', { path: '/tasks/0/workdays', value: '0' }],
  ['half a day', [{ id: 'a', workdays: 0.5 }], june, 'schedule/not-task', { path: '/tasks/0/workdays', value: '0.5' }],
  ['3,661 working days', [{ id: 'a', workdays: 3661 }], june, 'schedule/not-task', { path: '/tasks/0/workdays', value: '3661' }],
  [
    'after something that is no list',
    [{ id: 'a', workdays: 1, after: 'b' }],
    june,
    'shape/not-list',
    { path: '/tasks/0/after', value: 'b' },
  ],
  ['one id twice', [abc[0], abc[0]], june, 'schedule/duplicate-id', { path: '/tasks/1', id: 'A' }],
  [
    'after something that there is not',
    [abc[0], { id: 'a', workdays: 1, after: ['constructor'] }],
    june,
    'schedule/unknown-id',
    { path: '/tasks/1/after', id: 'constructor' },
  ],
  ['after itself', [{ id: 'a', workdays: 1, after: ['a'] }], june, 'schedule/cycle', { tasks: 'a → a' }],
  ['over ten years', [{ id: 'a', workdays: 3000 }], june, 'limit/exceeded'],
  [
    '10,001 tasks',
    Array.from({ length: 10_001 }, (_, k) => ({ id: `${k}`, workdays: 1 })),
    june,
    'limit/exceeded',
    { what: 'scheduleTasks', limit: 10_000, actual: 10_001 },
  ],
  [
    '100,001 links',
    [
      { id: 'a', workdays: 1 },
      { id: 'b', workdays: 1, after: Array(100_001).fill('a') },
    ],
    june,
    'limit/exceeded',
    { what: 'scheduleLinks', limit: 100_000, actual: 100_001 },
  ],
])('what cannot be scheduled is refused, and where: %s', (_, tasks, options, code, params) => {
  expect(() => schedule(tasks as ScheduleTask[], options as ScheduleOptions)).toThrow(refused(code, params));
});

test('a task may last 3,660 working days, though no schedule holds one', () => {
  expect(readTasks([{ id: 'a', workdays: 3660 }]).tasks).toEqual([{ id: 'a', workdays: 3660 }]);
});

test('what is no compiled SOP has no tasks', () => {
  expect(() => tasksOf({ steps: [] } as never)).toThrow(refused('sop/not-compiled', { value: 'object' }));
});

test('a circle of tasks is named in its order', () => {
  const circle = [
    { id: 'a', workdays: 1, after: ['c'] },
    { id: 'b', workdays: 1, after: ['a'] },
    { id: 'c', workdays: 1, after: ['b'] },
  ];
  expect(() => schedule(circle, { from: day('2026-06-01') })).toThrow(refused('schedule/cycle', { tasks: 'a → b → c → a' }));
});

/** Tasks that wait for some of those before them, shuffled. */
const networks = fc
  .array(fc.record({ workdays: fc.integer({ min: 1, max: 9 }), links: fc.array(fc.nat(30), { maxLength: 3 }), place: fc.nat() }), {
    minLength: 1,
    maxLength: 15,
  })
  .map((made) =>
    made
      .map(({ workdays, links, place }, index) => ({
        place,
        task: { id: `t${index}`, workdays, after: index === 0 ? [] : links.map((link) => `t${link % index}`) },
      }))
      .sort((a, b) => a.place - b.place)
      .map(({ task }) => task),
  );
const days = fc.nat(700).map((shift) => addDays(day('2024-06-01'), shift));

test('every task begins after those before it, lasts its working days, and touches no day off', () => {
  fc.assert(
    fc.property(networks, days, fc.option(fc.nat(60)), (tasks, from, room) => {
      const options = room === null ? { from } : { from, until: addDays(from, room) };
      const plan = schedule(tasks, options);
      const byId = new Map(plan.tasks.map((task) => [task.id, task]));
      for (const { id, workdays, after } of tasks) {
        const { earliestStart, earliestFinish, latestStart, latestFinish, floatWorkdays } = byId.get(id)!;
        for (const each of [earliestStart, earliestFinish, latestStart, latestFinish]) expect(isWorkday(each).value).toBe(true);
        expect(workdaysBetween(earliestStart, earliestFinish).count).toBe(workdays - 1);
        expect(workdaysBetween(latestStart, latestFinish).count).toBe(workdays - 1);
        expect(workdaysBetween(earliestStart, latestStart).count).toBe(floatWorkdays);
        for (const before of after) {
          expect(byId.get(before)!.earliestFinish < earliestStart).toBe(true);
          expect(byId.get(before)!.latestFinish < latestStart).toBe(true);
        }
        if (room === null) expect(floatWorkdays).toBeGreaterThanOrEqual(0);
        else expect(latestFinish <= addDays(from, room)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('the whole is as long as its longest chain, which is the critical path, and one day less is too short', () => {
  fc.assert(
    fc.property(networks, days, (tasks, from) => {
      const byId = new Map(tasks.map((task) => [task.id, task]));
      // by hand, without an order: the longest way that ends with a task
      const known = new Map<string, number>();
      const longest = (id: string): number => {
        if (!known.has(id)) known.set(id, byId.get(id)!.workdays + Math.max(0, ...byId.get(id)!.after.map(longest)));
        return known.get(id)!;
      };
      const plan = schedule(tasks, { from });
      expect(plan.workdays).toBe(Math.max(...tasks.map(({ id }) => longest(id))));
      expect(plan.criticalPath.reduce((sum, id) => sum + byId.get(id)!.workdays, 0)).toBe(plan.workdays);
      for (const [index, id] of plan.criticalPath.entries())
        if (index > 0) expect(byId.get(id)!.after).toContain(plan.criticalPath[index - 1]);
      expect(plan.tasks.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(expect.arrayContaining([...plan.criticalPath]));
      expect(schedule(tasks, { from, until: plan.finish! }).shortWorkdays).toBe(0);
      expect(schedule(tasks, { from, until: addDays(plan.finish!, -1) }).shortWorkdays).toBe(1);
      expect(schedule(tasks, { until: plan.finish! })).toEqual(plan);
    }),
    { numRuns: 80 },
  );
});

test('whatever comes in, there is a schedule or a coded error, and nothing that was given changes', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  const task = fc.record(
    { id: fc.oneof(fc.string(), anything), workdays: fc.oneof(fc.nat(5), anything), after: fc.oneof(fc.array(fc.string()), anything) },
    { requiredKeys: [] },
  );
  const options = fc.oneof(
    anything,
    fc.record(
      { from: fc.oneof(fc.constant('2026-06-01'), anything), until: fc.oneof(fc.constant('2026-07-01'), anything), calendar: anything },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fc.oneof(anything, fc.array(fc.oneof(task, anything))), options, (tasks, given) => {
      try {
        schedule(tasks as ScheduleTask[], given as ScheduleOptions);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
  const frozen = abc.map((each) => Object.freeze({ ...each }));
  expect(schedule(Object.freeze(frozen) as ScheduleTask[], Object.freeze({ from: '2026-06-01' as Day })).workdays).toBe(6);
});

test('a plan of nothing is short of no day', () => {
  expect(schedule([], { from: day('2026-06-10'), until: day('2026-06-01') })).toMatchObject({ workdays: 0, shortWorkdays: 0 });
});
