import {
  addDays,
  period as coreDays,
  type Day,
  fen,
  isZhangguiError,
  monthOf,
  type Period,
  parseDay,
  renderFinding,
  sumFen,
  yearOf,
} from '@zhanggui/core';
import { deadline, isWorkday, workdaysBetween } from '@zhanggui/core/calendar';
import { compilePromotions, price } from '@zhanggui/rules/promotion';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trigger } from '../sop/trigger.js';
import { checkWeek, type WeekTask } from './checkWeek.js';
import { type ExpandOptions, expandPlan } from './expandPlan.js';
import { type LaunchProduct, launchSchedule } from './launchSchedule.js';
import { planRecurring, type RecurringWork } from './planRecurring.js';
import { scheduleRuleTexts } from './scheduleRuleTexts.js';
import { takeTurns } from './takeTurns.js';

const refused = (code: string, params?: object) => expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params }) });
const hostileReads = {
  get(): never {
    throw new Error('no');
  },
};
/** What throws as soon as somebody looks into it. */
const hostile = new Proxy({}, hostileReads);
const day = (text: string) => parseDay(text);
const period = (from: string, to: string) => coreDays(day(from), day(to));
const work = (id: string, recurrence: RecurringWork['recurrence'], more: Partial<RecurringWork> = {}): RecurringWork => ({
  id,
  name: { zh: id },
  owner: 'store-manager',
  recurrence,
  ...more,
});
const daysOf = (each: RecurringWork, inside: Period) => planRecurring([each], inside).map((planned) => planned.day);

describe('work that comes again', () => {
  test('PLAN-08 · next month is planned on the last working day of this one, be it a make-up Saturday', () => {
    const trigger = { kind: 'recurring', recurrence: { kind: 'workday-of', of: 'month', position: 'last' } } as const satisfies Trigger;
    const planning = work('monthly-plan', trigger.recurrence);
    expect(daysOf(planning, monthOf(day('2026-02-01')))).toEqual(['2026-02-28']);
    expect(daysOf(planning, monthOf(day('2026-10-01')))).toEqual(['2026-10-30']);
  });

  test('COMP-12 · cases are taken apart every Wednesday', () => {
    const march = period('2026-03-01', '2026-03-31');
    expect(daysOf(work('case-review', { kind: 'weekly', weekdays: [3] }), march)).toEqual([
      '2026-03-04',
      '2026-03-11',
      '2026-03-18',
      '2026-03-25',
    ]);
  });

  test('CS-16 · members are reached once a month, in the group and by message', () => {
    const touch = work('member-day-monthly', { kind: 'monthly', day: 18 }, { channels: ['community', 'sms'] });
    const planned = planRecurring([touch], yearOf(day('2026-01-01')));
    expect(planned).toHaveLength(12);
    for (const each of planned) expect(each.channels).toHaveLength(2);
  });

  test('CS-25 · birthdays and member days are kept; a birthday of February 29 on the 28th', () => {
    const birthday = work('birthday', { kind: 'yearly', monthDay: '02-29' });
    const member = work('member-day', { kind: 'weekly', weekdays: [2] });
    const planned = planRecurring([member, birthday], period('2026-02-23', '2026-03-03'));
    expect(planned.map(({ id, day: on }) => [id, on])).toEqual([
      ['member-day', '2026-02-24'],
      ['birthday', '2026-02-28'],
      ['member-day', '2026-03-03'],
    ]);
    expect(daysOf(birthday, yearOf(day('2028-01-01')))).toEqual(['2028-02-29']);
  });

  test('work of one day stays in the order of the list, and each says how it is done where that is known', () => {
    const wednesdays = { kind: 'weekly', weekdays: [3] } as const;
    const planned = planRecurring(
      [work('review', wednesdays, { sop: 'case-review' }), work('training', wednesdays)],
      period('2026-03-01', '2026-03-14'),
    );
    expect(planned).toEqual([
      { id: 'review', name: { zh: 'review' }, owner: 'store-manager', sop: 'case-review', day: '2026-03-04', basis: 'official' },
      { id: 'training', name: { zh: 'training' }, owner: 'store-manager', day: '2026-03-04', basis: 'official' },
      { id: 'review', name: { zh: 'review' }, owner: 'store-manager', sop: 'case-review', day: '2026-03-11', basis: 'official' },
      { id: 'training', name: { zh: 'training' }, owner: 'store-manager', day: '2026-03-11', basis: 'official' },
    ]);
    expect(planned.map((each) => 'sop' in each)).toEqual([true, false, true, false]);
  });

  test('RISK-12 · the shop looks at itself, trains and asks a lawyer again and again, and each has an owner', () => {
    const care = [
      work('self-check', { kind: 'workday-of', of: 'month', position: 'first' }),
      work('training', { kind: 'workday-of', of: 'quarter', position: 'first' }, { owner: 'head-of-ecommerce' }),
      work('outside-advice', { kind: 'yearly', monthDay: '03-01' }, { owner: 'head-of-ecommerce' }),
    ];
    const planned = planRecurring(care, yearOf(day('2026-01-01')));
    expect(care.map(({ id }) => planned.filter((each) => each.id === id).length)).toEqual([12, 4, 1]);
    expect(planned.every(({ owner }) => owner !== '')).toBe(true);
    expect(planned[0]).toEqual({
      id: 'self-check',
      name: { zh: 'self-check' },
      owner: 'store-manager',
      day: '2026-01-04',
      basis: 'official',
    });
  });

  test('CAMP-05 · every Tuesday is member day: ten yuan off from a hundred, not from 99.99, and not on Wednesdays', () => {
    const tuesdays = daysOf(work('member-day-weekly', { kind: 'weekly', weekdays: [2] }), monthOf(day('2026-06-01')));
    expect(tuesdays).toEqual(['2026-06-02', '2026-06-09', '2026-06-16', '2026-06-23', '2026-06-30']);
    const offer = compilePromotions([
      { id: 'member-day', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 10_000, off: fen(1000) }] } },
    ]);
    const none = compilePromotions([]);
    const paid = (on: string, amount: number) =>
      sumFen(
        price({ lines: [{ id: 'a', unitPrice: fen(amount), quantity: 1 }] }, tuesdays.includes(day(on)) ? offer : none).lines.map(
          ({ total }) => total,
        ),
      );
    expect(paid('2026-06-02', 10_000)).toBe(9000);
    expect(paid('2026-06-02', 9999)).toBe(9999);
    expect(paid('2026-06-03', 10_000)).toBe(10_000);
  });

  const daily = work('a', { kind: 'every-workday' });
  test.each<[string, unknown, unknown, string, object]>([
    ['no list', {}, {}, 'shape/not-list', { path: '/work', value: 'object' }],
    ['a hole', Array(1), {}, 'shape/not-object', { path: '/work/0', value: 'undefined' }],
    ['work that cannot be read', [hostile], {}, 'shape/not-object', { path: '/work', value: 'object' }],
    ['no owner', [daily, { ...daily, owner: ' ' }], {}, 'playbook/not-text', { path: '/work/1/owner', value: ' ' }],
    ['no id', [{ ...daily, id: '' }], {}, 'playbook/not-text', { path: '/work/0/id', value: '' }],
    ['no recurrence', [{ ...daily, recurrence: null }], {}, 'shape/not-object', { path: 'recurrence', value: 'null' }],
    ['channels that are no list', [{ ...daily, channels: 'sms' }], {}, 'shape/not-list', { path: '/work/0/channels', value: 'sms' }],
    ['over 10,000 days', Array(50).fill(daily), {}, 'limit/exceeded', { what: 'plannedDays', limit: 10_000, actual: 10_168 }],
    ['no options', [], null, 'shape/not-object', { path: '/options', value: 'null' }],
  ])('what cannot be planned is refused, and where: %s', (_, given, options, code, params) => {
    expect(() => planRecurring(given as RecurringWork[], yearOf(day('2026-01-01')), options as object)).toThrow(refused(code, params));
  });
});

describe('targets', () => {
  test('PLAN-16 · a month’s target is a thousand yuan a day, weights are kept, and no fen is lost', () => {
    const may = expandPlan(fen(3_100_000), monthOf(day('2026-05-01')));
    expect(may).toHaveLength(31);
    expect(new Set(may.map(({ target }) => target))).toEqual(new Set([100_000]));
    const two = period('2026-06-01', '2026-06-02');
    expect(expandPlan(fen(3000), two, { weights: [2, 1] }).map(({ target }) => target)).toEqual([2000, 1000]);
    const working = expandPlan(fen(100), period('2026-05-01', '2026-05-08'), { days: 'workdays' });
    expect(working).toEqual([
      { day: '2026-05-06', target: 34 },
      { day: '2026-05-07', target: 33 },
      { day: '2026-05-08', target: 33 },
    ]);
    expect(expandPlan(fen(100), period('2026-05-01', '2026-05-05'), { days: 'workdays' })).toEqual([]);
  });

  test('the days add up to the goal, whatever the weights', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.array(fc.nat(100), { minLength: 1, maxLength: 40 }), (goal, weights) => {
        const days = period('2026-06-01', addDays(day('2026-06-01'), weights.length - 1));
        const targets = expandPlan(fen(goal), days, { weights });
        expect(sumFen(targets.map(({ target }) => target))).toBe(goal);
        expect(targets.map((each) => each.day)).toEqual([...new Set(targets.map((each) => each.day))].sort((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  const two = { from: '2026-06-01', to: '2026-06-02' };
  test.each<[string, unknown, unknown, unknown, string, object?]>([
    ['another count of weights', 100, two, { weights: [1] }, 'schedule/not-weights', { weights: 1, days: 2 }],
    [
      'weights for days off',
      100,
      { from: '2026-05-01', to: '2026-05-05' },
      { weights: [1], days: 'workdays' },
      'schedule/not-weights',
      { weights: 1, days: 0 },
    ],
    ['half a fen', 0.5, two, {}, 'money/not-fen'],
    ['a negative weight', 100, two, { weights: [-1, 2] }, 'money/no-weight'],
    ['other days', 100, two, { days: 'weekends' }, 'option/unknown', { option: 'days', value: 'weekends', allowed: 'all workdays' }],
    ['no period', 100, null, {}, 'shape/not-object', { path: '/period', value: 'null' }],
    ['backwards', 100, { from: '2026-06-02', to: '2026-06-01' }, {}, 'day/backwards'],
    ['weights that are none', 100, two, { weights: 1 }, 'shape/not-list', { path: '/options/weights', value: '1' }],
    ['no options', 100, two, null, 'shape/not-object', { path: '/options', value: 'null' }],
    ['options that cannot be read', 100, two, hostile, 'shape/not-object', { path: '/options', value: 'object' }],
  ])('what cannot be split is refused, and where: %s', (_, goal, days, options, code, params) => {
    expect(() => expandPlan(goal as never, days as Period, options as ExpandOptions)).toThrow(refused(code, params));
  });
});

describe('weeks', () => {
  test('PLAN-09 · a week that begins with a holiday is planned on its first working day, and each task has an owner and a day', () => {
    const tasks: WeekTask[] = [
      { id: 'good', owner: 'designer', due: day('2026-05-08') },
      { id: 'open', owner: 'designer' },
      { id: 'nobody', due: day('2026-05-08') },
      { id: 'holiday', owner: 'designer', due: day('2026-05-05') },
    ];
    const { planOn, findings } = checkWeek(tasks, day('2026-05-04'));
    expect(planOn).toEqual({ day: '2026-05-06', basis: 'official' });
    expect(findings).toEqual([
      { rule: 'task/missing-due', severity: 'error', params: { task: 'open' }, at: { path: '/tasks/1/due' } },
      { rule: 'task/missing-owner', severity: 'error', params: { task: 'nobody' }, at: { path: '/tasks/2/owner' } },
      { rule: 'task/due-day-off', severity: 'warning', params: { task: 'holiday', due: '2026-05-05' }, at: { path: '/tasks/3/due' } },
    ]);
    expect(renderFinding(findings[0]!, { messages: scheduleRuleTexts, locale: 'zh' })).toBe('“open”没有完成时限');
    expect(checkWeek([], day('2026-02-18')).planOn).toBeNull();
    expect(checkWeek([{ id: 'a', owner: 'b', due: 'soon' as Day }], day('2026-05-04')).findings).toHaveLength(1);
    expect(checkWeek([{ id: 'a', owner: 'b', due: 20260508 as never }], day('2026-05-04')).findings).toHaveLength(1);
  });

  test.each<[string, unknown, unknown, object, string, object]>([
    ['no list', null, '2026-05-04', {}, 'shape/not-list', { path: '/tasks', value: 'null' }],
    ['a task that is none', [null], '2026-05-04', {}, 'shape/not-object', { path: '/tasks/0', value: 'null' }],
    ['a task that cannot be read', [hostile], '2026-05-04', {}, 'shape/not-object', { path: '/tasks', value: 'object' }],
    ['no day', [], '2026-05-32', {}, 'day/not-day', { text: '2026-05-32' }],
    ['no options', [], '2026-05-04', null as never, 'shape/not-object', { path: '/options', value: 'null' }],
  ])('a week that cannot be read is refused, and where: %s', (_, tasks, on, options, code, params) => {
    expect(() => checkWeek(tasks as WeekTask[], on as Day, options)).toThrow(refused(code, params));
  });

  test('RULE-03 · three working days from a Friday before the Spring Festival end after it, and a year without a notice is said to be a guess', () => {
    const within = { within: { days: 3 }, clock: { kind: 'workdays' } } as const;
    expect(deadline('2026-02-13T10:00:00+08:00' as never, within)).toEqual({ due: '2026-02-25T10:00:00+08:00', basis: 'official' });
    expect(deadline('2027-02-12T10:00:00+08:00' as never, within).basis).toBe('provisional');
  });
});

describe('launches', () => {
  const product = (id: string, more: Partial<LaunchProduct> = {}): LaunchProduct => ({
    id,
    campaign: 'double-11',
    prepareWorkdays: 10,
    testDays: 7,
    ...more,
  });
  const campaigns = [{ id: 'double-11', from: day('2026-11-11') }];

  test('PLAN-19 · a product is prepared, tested and online before its campaign, or it is said to be too late', () => {
    const { launches, findings } = launchSchedule([product('coat'), product('shoes', { prepareWorkdays: 30 })], campaigns, {
      today: day('2026-10-12'),
    });
    expect(launches[0]).toEqual({
      product: 'coat',
      campaign: 'double-11',
      prepare: { from: '2026-10-21', to: '2026-11-03' },
      test: { from: '2026-11-04', to: '2026-11-10' },
      online: '2026-11-11',
      basis: 'official',
    });
    expect(findings).toEqual([
      {
        rule: 'schedule/infeasible',
        severity: 'error',
        params: { product: 'shoes', start: '2026-09-17', workdays: 13 },
        at: { path: '/products/1' },
      },
    ]);
    expect(renderFinding(findings[0]!, { messages: scheduleRuleTexts, locale: 'en' })).toContain('13');
  });

  test.each([
    ['the very day', '2026-10-21', null],
    ['a working day late', '2026-10-22', 1],
    ['a Saturday, so that work begins on Monday', '2026-10-24', 3],
  ])('PLAN-19 · today is the day on which preparation has to begin, or later: %s', (_, today, workdays) => {
    const { findings } = launchSchedule([product('coat')], campaigns, { today: day(today) });
    expect(findings.map(({ params }) => params['workdays'])).toEqual(workdays === null ? [] : [workdays]);
  });

  test('PLAN-19 · a launch is a guess as soon as one of its days lies in a year without a notice', () => {
    const basisOf = (from: string) => launchSchedule([product('coat')], [{ id: 'double-11', from: day(from) }]).launches[0]!.basis;
    // prepared and tested in 2026, online in January
    expect(basisOf('2027-01-04')).toBe('provisional');
    expect(basisOf('2026-12-31')).toBe('official');
    expect(basisOf('2027-06-01')).toBe('provisional');
  });

  test('PLAN-19 · from 1 to 3,660 days of preparation and of tests are planned', () => {
    const { launches } = launchSchedule([product('coat', { prepareWorkdays: 1, testDays: 3660 })], campaigns);
    expect(launches[0]!.test).toEqual({ from: '2016-11-03', to: '2026-11-10' });
    expect(launches[0]!.prepare).toEqual({ from: '2016-11-02', to: '2016-11-02' });
  });

  test('products are online by their campaign, prepared on working days, and tested on the days right before', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }), (shift, prepareWorkdays, testDays) => {
        const from = addDays(day('2025-01-01'), shift);
        const [each] = launchSchedule([product('a', { prepareWorkdays, testDays })], [{ id: 'double-11', from }]).launches;
        const { prepare, test: tested, online } = each!;
        expect([online <= from, tested.to === addDays(online, -1), prepare.to < tested.from]).toEqual([true, true, true]);
        expect([isWorkday(online).value, isWorkday(prepare.from).value, isWorkday(prepare.to).value]).toEqual([true, true, true]);
        expect(workdaysBetween(prepare.from, prepare.to).count).toBe(prepareWorkdays - 1);
      }),
      { numRuns: 60 },
    );
  });

  test('one product may be new for two campaigns, and a campaign has one first day', () => {
    const both = [...campaigns, { id: '618', from: day('2026-06-18') }];
    const { launches } = launchSchedule([product('coat'), product('coat', { campaign: '618' })], both);
    expect(launches.map(({ product: id, campaign, online }) => [id, campaign, online])).toEqual([
      ['coat', 'double-11', '2026-11-11'],
      ['coat', '618', '2026-06-18'],
    ]);
    expect(() => launchSchedule([], [...both, { id: '618', from: day('2026-06-01') }])).toThrow(
      expect.objectContaining({ code: 'schedule/duplicate-id', params: { path: `/campaigns/${both.length}`, id: '618' } }),
    );
  });

  const many = Array.from({ length: 10_001 }, (_, k) => product(`${k}`));
  test.each<[string, unknown, unknown, string, object]>([
    [
      'a campaign that there is not',
      [product('a', { campaign: '618' })],
      {},
      'schedule/unknown-id',
      { path: '/products/0/campaign', id: '618' },
    ],
    ['one id twice', [product('a'), product('a')], {}, 'schedule/duplicate-id', { path: '/products/1', id: 'a' }],
    ['no id', [product('')], {}, 'playbook/not-text', { path: '/products/0/id', value: '' }],
    [
      'no days of work',
      [product('a', { prepareWorkdays: 0 })],
      {},
      'schedule/not-task',
      { path: '/products/0/prepareWorkdays', value: '0' },
    ],
    ['no days of test', [product('a', { testDays: 0.5 })], {}, 'schedule/not-task', { path: '/products/0/testDays', value: '0.5' }],
    ['3,661 days of test', [product('a', { testDays: 3661 })], {}, 'schedule/not-task', { path: '/products/0/testDays', value: '3661' }],
    ['another calendar', [product('a')], { calendar: 1 }, 'shape/not-object', { path: 'calendar', value: '1' }],
    ['no list', null, {}, 'shape/not-list', { path: '/products', value: 'null' }],
    ['a product that cannot be read', [hostile], {}, 'shape/not-object', { path: '/products', value: 'object' }],
    ['10,001 products', many, {}, 'limit/exceeded', { what: 'plannedDays', limit: 10_000, actual: 10_001 }],
    ['another today', [], { today: 'now' }, 'day/not-day', { text: 'now' }],
    ['no options', [], null, 'shape/not-object', { path: '/options', value: 'null' }],
  ])('what cannot be launched is refused, and where: %s', (_, products, options, code, params) => {
    expect(() => launchSchedule(products as LaunchProduct[], campaigns, options as object)).toThrow(refused(code, params));
  });

  test('campaigns that are no list are refused', () => {
    expect(() => launchSchedule([], {} as never)).toThrow(refused('shape/not-list', { path: '/campaigns', value: 'object' }));
  });
});

describe('turns', () => {
  test('CONT-07 · four kinds of content over eight slots: each twice, none twice in a row', () => {
    const kinds = ['knowledge', 'tips', 'scene', 'buyers-show'];
    const slots = takeTurns(kinds, 8);
    expect(kinds.map((kind) => slots.filter((each) => each === kind).length)).toEqual([2, 2, 2, 2]);
    expect(slots.every((kind, index) => kind !== slots[index + 1])).toBe(true);
  });

  test('each kind comes as often as the others, give or take one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 2, maxLength: 9 }), fc.nat(60), (kinds, count) => {
        const slots = takeTurns(kinds, count);
        const counts = kinds.map((kind) => slots.filter((each) => each === kind).length);
        expect(slots).toHaveLength(count);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(slots.every((kind, index) => kind !== slots[index + 1])).toBe(true);
      }),
    );
  });

  test.each([
    ['no slot', ['a', 'b'], 0, []],
    ['no slot and no kind', [], 0, []],
    ['one slot and one kind', ['a'], 1, ['a']],
    ['fewer slots than kinds', ['a', 'b', 'c'], 2, ['a', 'b']],
  ])('few slots: %s', (_, kinds, slots, turns) => {
    expect(takeTurns(kinds, slots)).toEqual(turns);
  });

  test.each<[string, unknown, unknown, string, object]>([
    ['one kind', ['a'], 2, 'schedule/no-turns', { kinds: 1, slots: 2 }],
    ['none', [], 1, 'schedule/no-turns', { kinds: 0, slots: 1 }],
    ['one twice', ['a', 'b', 'a'], 3, 'schedule/duplicate-id', { path: '/kinds', id: 'a' }],
    ['half a slot', ['a', 'b'], 0.5, 'day/not-count', { value: '0.5' }],
    ['a slot too few', ['a', 'b'], -1, 'day/not-count', { value: '-1' }],
    ['10,001 slots', ['a', 'b'], 10_001, 'limit/exceeded', { what: 'plannedDays', limit: 10_000, actual: 10_001 }],
    ['no texts', [1, 2], 3, 'playbook/not-text', { path: '/kinds/0', value: '1' }],
    ['no list', 'ab', 3, 'shape/not-list', { path: '/kinds', value: 'ab' }],
    ['a list that cannot be read', new Proxy(['a'], hostileReads), 1, 'shape/not-object', { path: '/kinds', value: 'object' }],
  ])('what cannot take turns is refused, and where: %s', (_, kinds, slots, code, params) => {
    expect(() => takeTurns(kinds as string[], slots as number)).toThrow(refused(code, params));
  });
});

test('whatever comes in, there is a plan or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  const june = monthOf(day('2026-06-01'));
  fc.assert(
    fc.property(anything, anything, anything, (a, b, c) => {
      const given = a as never;
      for (const call of [
        () => expandPlan(given, b as never, c as never),
        () => expandPlan(fen(100), june, a as never),
        () => planRecurring([given], june),
        () => planRecurring([work('a', given)], june, b as never),
        () => checkWeek([given], day('2026-06-01')),
        () => checkWeek(given, b as never, c as never),
        () => launchSchedule([given], [b as never]),
        () => launchSchedule([], given, b as never),
        () => takeTurns(given, b as never),
      ])
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
    }),
  );
});
