import { isMainThread } from 'node:worker_threads';
import { addDays, at, fen, isZhangguiError, parseDay, parseInstant, renderFinding, sumFen } from '@zhanggui/core';
import { chinaCalendar, isWorkday, workdaysBetween } from '@zhanggui/core/calendar';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { campaign618 } from '../content/campaign618.js';
import type { RiskPlan } from '../risk/riskPlan.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { campaignRuleTexts } from './campaignRuleTexts.js';
import type { CampaignPhase, CampaignTask, CampaignTemplate } from './campaignTemplate.js';
import { type PlanCampaignOptions, planCampaign } from './planCampaign.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const day = (text: string) => parseDay(text);
const name = { zh: '名', en: 'name' };
const template: CampaignTemplate = campaign618;
const doubleEleven: CampaignTemplate = { ...template, id: 'double-11', anchor: { kind: 'yearly', monthDay: '11-11' } };
const phase = (id: string, fromOffset: number, toOffset: number): CampaignPhase => ({ id, name, fromOffset, toOffset });
const withPhases = (...phases: CampaignPhase[]) => ({ ...template, phases }) as unknown as CampaignTemplate;
const withTask = (task: Partial<CampaignTask>): CampaignTemplate => ({
  ...template,
  tasks: [{ id: 't', name, owner: 'store-manager', offset: 0, of: 'start', roll: 'backward', workdays: 1, ...task }],
});
const rulesOf = (from: CampaignTemplate, options: PlanCampaignOptions) => planCampaign(from, options).findings.map(({ rule }) => rule);

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('CAMP-01 · 45 days before 618 and 双11 of 2026 are days off, so the work begins on the working day before', () => {
  expect(planCampaign(template, { year: 2026 }).preparation).toEqual({ from: '2026-04-30', unrolled: '2026-05-04', basis: 'official' });
  expect(planCampaign(doubleEleven, { year: 2026 }).preparation).toEqual({ from: '2026-09-24', unrolled: '2026-09-27', basis: 'official' });
});

test('CAMP-02 · warm-up, peak and afterglow follow each other without a gap or an overlap', () => {
  const { phases, window, findings } = planCampaign(template, { year: 2026 });
  expect(phases.map(({ id, from, to, days }) => [id, from, to, days])).toEqual([
    ['warm-up', '2026-06-01', '2026-06-17', 17],
    ['burst', '2026-06-18', '2026-06-18', 1],
    ['afterglow', '2026-06-19', '2026-06-20', 2],
  ]);
  expect(window).toEqual({ from: '2026-06-01', to: '2026-06-20', tentative: true });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const gap = planCampaign(withPhases(phase('a', -9, -3), phase('b', 0, 0)), { year: 2026 }).findings;
  expect(gap).toContainEqual({
    rule: 'phase/gap',
    severity: 'error',
    params: { before: 'a', after: 'b', days: 2 },
    at: { path: '/phases/1' },
  });
  const overlap = planCampaign(withPhases(phase('a', -9, 0), phase('b', 0, 3)), { year: 2026 }).findings;
  expect(overlap).toContainEqual({
    rule: 'phase/overlap',
    severity: 'error',
    params: { before: 'a', after: 'b', days: 1 },
    at: { path: '/phases/1' },
  });
});

test('CAMP-03 · the sprint is the first three hours of June 18 in Beijing, wherever the computer stands', () => {
  for (const [where, minutes] of [
    ['Asia/Shanghai', -480],
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Pacific/Apia', -780],
  ] as const) {
    process.env['TZ'] = where;
    if (isMainThread) expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(minutes);
    const [warmUp, burst, afterglow] = planCampaign(template, { year: 2026 }).phases;
    expect(burst?.sprint, where).toEqual({ from: at(day('2026-06-18')), to: '2026-06-18T03:00:00+08:00' });
    expect(burst?.sprint?.to).toBe(parseInstant('2026-06-17T19:00:00Z'));
    expect([warmUp?.sprint, afterglow?.sprint]).toEqual([null, null]);
  }
});

test.each<[string, Partial<CampaignTask>, string, string]>([
  ['starts on a working day as it is', { offset: -1 }, '2026-06-17', '2026-06-17'],
  ['starts before the holiday, rolled back', { offset: 1, roll: 'backward' }, '2026-06-18', '2026-06-18'],
  ['starts after the holiday, rolled forward', { offset: 1, roll: 'forward' }, '2026-06-22', '2026-06-22'],
  ['three days of work from the day before the holiday end after it', { offset: 0, workdays: 3 }, '2026-06-18', '2026-06-23'],
  ['due on a Sunday, so done on Friday', { offset: -18, of: 'due' }, '2026-05-29', '2026-05-29'],
  ['due on a Sunday, put off to Monday', { offset: -18, of: 'due', roll: 'forward' }, '2026-06-01', '2026-06-01'],
  ['due after a make-up Saturday, which is worked', { offset: -38, of: 'due', workdays: 3 }, '2026-05-08', '2026-05-11'],
  ['due right after 五一, so begun before it', { offset: -43, of: 'due', workdays: 2 }, '2026-04-30', '2026-05-06'],
])('a task of 618 in 2026 that %s', (_, task, start, due) => {
  expect(planCampaign(withTask(task), { year: 2026 }).tasks[0]).toMatchObject({ start, due, basis: 'official' });
});

test('a task keeps its owner and its step', () => {
  expect(planCampaign(template, { year: 2026 }).tasks[2]).toEqual({
    id: 'stock-up',
    name: { zh: '备货到仓', en: 'Bring stock in' },
    owner: 'store-manager',
    step: { sop: 'big-campaign', step: 'stock-up' },
    workdays: 15,
    start: '2026-05-22',
    due: '2026-06-11',
    basis: 'official',
  });
  expect(planCampaign(withTask({}), { year: 2026 }).tasks[0]).not.toHaveProperty('step');
});

test('a company that works on a holiday plans by its own calendar', () => {
  const calendar = { ...chinaCalendar, open: [day('2026-05-04')], closed: [day('2026-06-17')] };
  const plan = planCampaign(withTask({ offset: -1 }), { year: 2026, calendar });
  expect(plan.preparation.from).toBe('2026-05-04');
  expect(plan.tasks[0]?.start).toBe('2026-06-16');
});

test('days of a year whose holidays are not announced are a guess, and said to be', () => {
  const plan = planCampaign(template, { year: 2027 });
  expect(plan.basis).toBe('provisional');
  expect(plan.preparation).toEqual({ from: '2027-05-04', unrolled: '2027-05-04', basis: 'provisional' });
  expect(plan.findings).toContainEqual({
    rule: 'campaign/provisional-calendar',
    severity: 'info',
    params: { count: 9 },
    at: { path: '/basis' },
  });
  expect(planCampaign(template, { year: 2026 }).basis).toBe('official');
  // as one would have planned before the notice of 2026 was written down
  expect(planCampaign(template, { year: 2026, asRecordedOn: day('2026-01-01') }).basis).toBe('provisional');
});

test('one guessed day makes a plan a guess, such as a task that ends in the next year', () => {
  const newYear: CampaignTemplate = { ...withTask({ workdays: 2, roll: 'forward' }), anchor: { kind: 'yearly', monthDay: '12-31' } };
  const plan = planCampaign(newYear, { year: 2026 });
  expect(plan.preparation.basis).toBe('official');
  expect(plan.tasks[0]).toMatchObject({ start: '2026-12-31', due: '2027-01-04', basis: 'provisional' });
  expect(plan.basis).toBe('provisional');
  expect(plan.findings).toContainEqual(expect.objectContaining({ rule: 'campaign/provisional-calendar', params: { count: 1 } }));
});

test('a campaign of a festival moves with the lunar year', () => {
  const qixi: CampaignTemplate = { ...template, anchor: { kind: 'festival', festival: 'qixi' } };
  expect([2025, 2026].map((year) => planCampaign(qixi, { year }).anchor)).toEqual(['2025-08-29', '2026-08-19']);
});

test('a window that the platform has announced is no longer tentative', () => {
  const source = { title: '(example) 618 招商规则', checkedOn: '2026-05-01' };
  const window = { from: day('2026-06-02'), to: day('2026-06-20'), source };
  const plan = planCampaign(template, { year: 2026, window });
  expect(plan.window).toEqual({ ...window, tentative: false });
  expect(plan.phases.map(({ from, to }) => [from, to])).toEqual([
    ['2026-06-02', '2026-06-17'],
    ['2026-06-18', '2026-06-18'],
    ['2026-06-19', '2026-06-20'],
  ]);
  expect(plan.findings).toEqual([]);
  expect(rulesOf({ ...template, tentative: false }, { year: 2026 })).toEqual([]);
});

test('a sale that opens in the middle of May draws forward what must be ready by then, and says what begins before preparation does', () => {
  const window = { from: day('2026-05-13'), to: day('2026-06-20') };
  const { tasks, preparation, findings } = planCampaign(template, { year: 2026, window });
  expect(tasks.map(({ id, start, due }) => [id, start, due])).toEqual([
    ['goals-and-budget', '2026-04-15', '2026-04-16'],
    ['pick-and-price', '2026-04-21', '2026-04-27'],
    ['stock-up', '2026-05-22', '2026-06-11'],
    ['pages-and-creatives', '2026-04-29', '2026-05-12'],
    ['promotion-plan', '2026-05-06', '2026-05-09'],
    ['service-ready', '2026-05-09', '2026-05-12'],
    ['final-check', '2026-06-16', '2026-06-17'],
    ['review', '2026-06-22', '2026-06-24'],
  ]);
  expect(preparation.from).toBe('2026-04-30');
  expect(findings.map(({ rule, params }) => [rule, params['task']])).toEqual([
    ['campaign/task-before-preparation', 'goals-and-budget'],
    ['campaign/task-before-preparation', 'pick-and-price'],
    ['campaign/task-before-preparation', 'pages-and-creatives'],
  ]);
});

test('a task that the template has done before the opening, and the window does not, is an error', () => {
  const pages = (more: Partial<CampaignTask>) => withTask({ offset: -18, of: 'due', ...more });
  const window = (from: string) => ({ from: day(from), to: day('2026-06-20') });
  const errors = (from: CampaignTemplate, opens?: string) =>
    planCampaign(from, { year: 2026, ...(opens !== undefined && { window: window(opens) }) }).findings.filter(
      ({ severity }) => severity === 'error',
    );
  // due on Friday, 05-29
  expect(errors(pages({}), '2026-05-13')).toEqual([
    {
      rule: 'campaign/task-after-opening',
      severity: 'error',
      params: { task: 't', due: '2026-05-29', opens: '2026-05-13' },
      at: { path: '/tasks/0' },
    },
  ]);
  expect(errors(pages({}), '2026-05-29')).toHaveLength(1);
  expect(errors(pages({}), '2026-05-30')).toEqual([]);
  expect(errors(pages({}))).toEqual([]);
  // work that the template has in the days of the sale may go on in them
  expect(errors(pages({ offset: -7 }), '2026-05-13')).toEqual([]);
  expect(errors(pages({ offset: -1, countedFrom: 'opening' }), '2026-05-13')).toEqual([]);
  // 05-02 is a day off, and the next working day is after the opening
  expect(errors(pages({ offset: -3, countedFrom: 'opening', roll: 'forward' }), '2026-05-05')).toHaveLength(1);
  expect(errors(pages({ offset: -3, countedFrom: 'opening', roll: 'backward' }), '2026-05-05')).toEqual([]);
});

test.each([
  ['the sale ends with the peak', '2026-05-31', '2026-06-18', ['warm-up', 'burst'], ['afterglow']],
  ['the sale opens with the peak', '2026-06-18', '2026-06-20', ['burst', 'afterglow'], ['warm-up']],
  ['one day', '2026-06-18', '2026-06-18', ['burst'], ['warm-up', 'afterglow']],
])('a phase of which the window has no day is left out, with its money: %s', (_, from, to, kept, leftOut) => {
  const window = { from: day(from), to: day(to) };
  const shares = { 'warm-up': 0.3, burst: 0.5, afterglow: 0.2 };
  const plan = planCampaign({ ...template, tasks: [] }, { year: 2026, window, budget: { totalFen: fen(1000), shares } });
  expect(plan.phases.map(({ id }) => id)).toEqual(kept);
  expect([plan.phases[0]!.from, plan.phases.at(-1)!.to]).toEqual([from, to]);
  expect(plan.phases.map(({ budgetFen }) => budgetFen)).toEqual(kept.map((id) => shares[id as keyof typeof shares] * 1000));
  expect(plan.findings).toEqual(
    leftOut.flatMap((id) => [
      { rule: 'campaign/phase-left-out', severity: 'warning', params: { phase: id, from, to }, at: { path: '/window' } },
      {
        rule: 'campaign/budget-left-over',
        severity: 'warning',
        params: { phase: id, amount: shares[id as keyof typeof shares] * 1000 },
        at: { path: '/budgetFen' },
      },
    ]),
  );
});

test('a window of another year is refused, also by a campaign of one phase; one whose days never have its day need only meet them', () => {
  const one = withPhases(phase('a', -3, 0));
  const inYear = (from: CampaignTemplate, opens: string, closes: string) => () =>
    planCampaign(from, { year: 2026, window: { from: day(opens), to: day(closes) } });
  expect(inYear(one, '2024-06-15', '2024-06-18')).toThrow(refused('campaign/window-misses-anchor'));
  expect(inYear(one, '2026-06-19', '2026-06-20')).toThrow(refused('campaign/window-misses-anchor'));
  expect(inYear(one, '2026-06-18', '2026-06-20')().phases).toMatchObject([{ from: '2026-06-18', to: '2026-06-20', days: 3 }]);
  // sold before a festival, closed on it
  const before = withPhases(phase('a', -20, -8), phase('b', -7, -3));
  expect(inYear(before, '2026-06-14', '2026-06-16')().phases).toMatchObject([{ id: 'b', from: '2026-06-14', to: '2026-06-16' }]);
  expect(inYear(before, '2026-06-16', '2026-06-18')).toThrow(refused('campaign/window-misses-anchor'));
  expect(inYear(withPhases(phase('a', -9, -3), phase('b', 3, 9)), '2026-06-17', '2026-06-19')).toThrow(
    refused('campaign/window-misses-phase'),
  );
});

test('phases that overlap or stand in the wrong order are found, and yet stay in the window', () => {
  const [early, late] = [phase('early', -9, 5), phase('late', 0, 2)];
  const window = { from: day('2026-06-10'), to: day('2026-06-21') };
  const days = (from: CampaignTemplate, options = {}) =>
    planCampaign(from, { year: 2026, ...options }).phases.map((each) => [each.from, each.to]);
  expect(days(withPhases(early, late), { window })).toEqual([
    ['2026-06-10', '2026-06-21'],
    ['2026-06-18', '2026-06-21'],
  ]);
  const reversed = planCampaign(withPhases(late, early), { year: 2026 });
  expect(reversed.window).toMatchObject({ from: '2026-06-09', to: '2026-06-23' });
  expect(reversed.findings.map(({ rule }) => rule)).toContain('phase/overlap');
  expect(days(withPhases(late, early), { window })).toEqual([
    ['2026-06-10', '2026-06-20'],
    ['2026-06-10', '2026-06-21'],
  ]);
});

test.each([
  ['nobody says what day it is', undefined, 'info'],
  ['there are 61 days left', '2026-04-18', 'info'],
  ['there are 60 days left', '2026-04-19', 'warning'],
  ['it is over', '2026-07-01', 'warning'],
])('an unconfirmed window when %s', (_, today, severity) => {
  const options = today === undefined ? { year: 2026 } : { year: 2026, today: day(today) };
  expect(planCampaign(template, options).findings[0]).toEqual({
    rule: 'campaign/unconfirmed-window',
    severity,
    params: { from: '2026-06-01', to: '2026-06-20' },
    at: { path: '/window' },
  });
});

test('a task that should have started is found, one that starts today is not', () => {
  const late = (today: string) =>
    planCampaign(template, { year: 2026, today: day(today) }).findings.filter(({ rule }) => rule === 'campaign/late-start');
  expect(late('2026-04-30')).toEqual([]);
  expect(late('2026-05-01')).toEqual([
    {
      rule: 'campaign/late-start',
      severity: 'warning',
      params: { task: 'goals-and-budget', start: '2026-04-30', days: 1 },
      at: { path: '/tasks/0' },
    },
  ]);
  expect(late('2027-01-01')).toHaveLength(template.tasks.length);
});

test('a platform that opens before anybody prepares', () => {
  const window = { from: day('2026-04-30'), to: day('2026-06-20') };
  const idle = { ...template, tasks: [] };
  expect(planCampaign(idle, { year: 2026, window }).findings).toEqual([
    {
      rule: 'campaign/opens-before-preparation',
      severity: 'warning',
      params: { opens: '2026-04-30', start: '2026-04-30' },
      at: { path: '/preparation' },
    },
  ]);
  expect(rulesOf(idle, { year: 2026, window: { ...window, from: day('2026-05-01') } })).toEqual([]);
});

test('a budget is split by the shares of the caller, and by nobody else', () => {
  const totalFen = fen(10001);
  const shares = { afterglow: 0.15, burst: 0.6, 'warm-up': 0.25 };
  const plan = planCampaign(template, { year: 2026, budget: { totalFen, shares } });
  expect(plan.budgetFen).toBe(10001);
  expect(plan.phases.map(({ budgetFen }) => budgetFen)).toEqual([2500, 6001, 1500]);
  expect(plan.findings.map(({ rule }) => rule)).not.toContain('campaign/budget-not-split');
  const whole = planCampaign(template, { year: 2026, budget: { totalFen } });
  expect(whole.phases.map(({ budgetFen }) => budgetFen)).toEqual([null, null, null]);
  expect(whole.findings).toContainEqual({ rule: 'campaign/budget-not-split', severity: 'info', params: {}, at: { path: '/budgetFen' } });
  expect(planCampaign(template, { year: 2026 }).budgetFen).toBe(null);
});

test('a fen that cannot be split goes to the earlier phase of the campaign, however the shares are written', () => {
  const phases = ['late', 'early', '7'].map((id, index) => phase(id, index, index));
  for (const shares of [
    { early: 0.5, late: 0.5, '7': 0 },
    { late: 0.5, early: 0.5, '7': 0 },
  ]) {
    const plan = planCampaign(withPhases(...phases), { year: 2026, budget: { totalFen: fen(1), shares } });
    expect(plan.phases.map(({ budgetFen }) => budgetFen)).toEqual([1, 0, 0]);
  }
  const last = planCampaign(withPhases(...phases), { year: 2026, budget: { totalFen: fen(1), shares: { late: 0, early: 0.5, '7': 0.5 } } });
  expect(last.phases.map(({ budgetFen }) => budgetFen)).toEqual([0, 1, 0]);
});

test('a sprint may fill its phase; one that goes on after it is found', () => {
  const sprinting = (hours: number) => withPhases({ ...phase('a', 0, 1), sprint: { hours } }, phase('b', 2, 2));
  expect(rulesOf(sprinting(48), { year: 2026 })).toEqual(['campaign/unconfirmed-window']);
  const found = (hours: number, days: number) => ({
    rule: 'phase/sprint-too-long',
    severity: 'error',
    params: { phase: 'a', days, hours },
    at: { path: '/phases/0/sprint' },
  });
  expect(planCampaign(sprinting(48.5), { year: 2026 }).findings).toContainEqual(found(48.5, 2));
  expect(planCampaign(sprinting(1e6), { year: 2026 }).findings).toContainEqual(found(1e6, 2));
  const window = { from: day('2026-06-18'), to: day('2026-06-18') };
  expect(planCampaign(sprinting(48), { year: 2026, window }).findings).toContainEqual(found(48, 1));
});

test('every finding has its words in both languages', () => {
  const respond = { id: 'respond', text: { zh: '处理' }, owner: 'store-manager' };
  const idleRisk: RiskPlan = {
    id: 'outage',
    name: { zh: '宕机' },
    kind: 'system',
    probability: 1,
    impact: 5,
    owner: 'store-manager',
    prevent: [],
    respond: [respond],
  };
  const plans = [
    planCampaign(template, { year: 2027, today: day('2027-05-20'), budget: { totalFen: fen(1) } }),
    planCampaign(withPhases(phase('a', -60, -3), { ...phase('b', 0, 0), sprint: { hours: 25 } }, phase('c', 0, 1)), { year: 2026 }),
    planCampaign({ ...template, major: true, risks: ['outage', 'parcels'] }, { year: 2026, risks: [idleRisk] }),
    planCampaign(
      { ...template, tasks: [...template.tasks, { ...template.tasks[3]!, id: 'late', offset: -18, countedFrom: 'anchor' }] },
      {
        year: 2026,
        window: { from: day('2026-05-13'), to: day('2026-06-18') },
        budget: { totalFen: fen(100), shares: { 'warm-up': 0.3, burst: 0.5, afterglow: 0.2 } },
      },
    ),
  ];
  const findings = plans.flatMap((plan) => plan.findings);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(Object.keys(campaignRuleTexts)));
  for (const finding of findings)
    for (const locale of ['zh', 'en'] as const) {
      const said = renderFinding(finding, { messages: campaignRuleTexts, locale });
      expect(said).not.toBe(finding.rule);
      expect(said).not.toMatch(/[{}]|undefined/);
    }
});

test.each<[string, unknown, Record<string, unknown>, string]>([
  ['half a year', template, { year: 1.5 }, 'day/not-count'],
  ['no year', template, { year: Number.NaN }, 'day/not-count'],
  ['an anchor that no year has', { ...template, anchor: { kind: 'yearly', monthDay: '02-30' } }, {}, 'day/not-month-day'],
  ['preparation before the first year', { ...template, preparation: { offset: -400, roll: 'backward' } }, { year: 1 }, 'day/out-of-range'],
  ['half a day', { ...template, preparation: { offset: -4.5, roll: 'backward' } }, {}, 'day/not-count'],
  ['a roll that goes nowhere', { ...template, preparation: { offset: -45, roll: 'up' } }, {}, 'option/unknown'],
  ['no template', null, {}, 'shape/not-object'],
  ['a template as a text', 'campaign618', {}, 'shape/not-object'],
  ['a template without an id', { ...template, id: undefined }, {}, 'campaign/not-id'],
  ['a template without an anchor', { ...template, anchor: null }, {}, 'shape/not-object'],
  ['a template without preparation', { ...template, preparation: null }, {}, 'shape/not-object'],
  ['phases that are no list', { ...template, phases: null }, {}, 'shape/not-list'],
  ['phases that only look like a list', { ...template, phases: { length: 1e9 } }, {}, 'shape/not-list'],
  ['tasks that are no list', { ...template, tasks: 'tasks' }, {}, 'shape/not-list'],
  ['a phase that is null', { ...template, phases: [null] }, {}, 'shape/not-object'],
  ['a hole among the phases', { ...template, phases: Array.from({ length: 1 }) }, {}, 'shape/not-object'],
  ['a task that is null', { ...template, tasks: [null] }, {}, 'shape/not-object'],
  ['a phase whose id is a symbol', withPhases(phase(Symbol('a') as never, 0, 0)), {}, 'campaign/not-id'],
  ['a task without an id', withTask({ id: '' }), {}, 'campaign/not-id'],
  ['a task of nobody', withTask({ owner: undefined as never }), {}, 'campaign/not-id'],
  ['a sprint that is null', withPhases({ ...phase('a', 0, 0), sprint: null as never }), {}, 'shape/not-object'],
  ['a window that is null', template, { window: null }, 'shape/not-object'],
  ['a budget that is null', template, { budget: null }, 'shape/not-object'],
  ['shares that are null', template, { budget: { totalFen: 1, shares: null } }, 'shape/not-object'],
  ['a budget below zero', template, { budget: { totalFen: -1 } }, 'campaign/negative-budget'],
  ['a calendar that is null', template, { calendar: null }, 'shape/not-object'],
  ['a calendar without notices', template, { calendar: {} }, 'shape/not-list'],
  ['a company that is closed on null', template, { calendar: { notices: [], closed: null } }, 'shape/not-list'],
  ['no phase', { ...template, phases: [] }, {}, 'campaign/no-phase'],
  ['two phases of one id', withPhases(phase('a', 0, 0), phase('a', 1, 1)), {}, 'campaign/duplicate-id'],
  ['two tasks of one id', { ...template, tasks: [template.tasks[0], template.tasks[0]] }, {}, 'campaign/duplicate-id'],
  ['a phase that ends before it begins', withPhases(phase('a', 1, 0)), {}, 'day/backwards'],
  ['a phase of half days', withPhases(phase('a', 0.5, 1)), {}, 'day/not-count'],
  ['a sprint of no time', withPhases({ ...phase('a', 0, 0), sprint: { hours: 0 } }), {}, 'day/not-count'],
  ['a sprint backwards', withPhases({ ...phase('a', 0, 0), sprint: { hours: -3 } }), {}, 'day/not-count'],
  ['an endless sprint', withPhases({ ...phase('a', 0, 0), sprint: { hours: Number.POSITIVE_INFINITY } }), {}, 'day/not-count'],
  ['a sprint that is no number', withPhases({ ...phase('a', 0, 0), sprint: { hours: Number.NaN } }), {}, 'day/not-count'],
  ['a task of no days', withTask({ workdays: 0 }), {}, 'day/not-count'],
  ['a task of half a day', withTask({ workdays: 0.5 }), {}, 'day/not-count'],
  ['a task that never ends', withTask({ workdays: Number.POSITIVE_INFINITY }), {}, 'day/not-count'],
  ['a task of twenty years', withTask({ workdays: 5000 }), {}, 'limit/exceeded'],
  ['a task at no time', withTask({ offset: Number.NaN }), {}, 'day/not-count'],
  ['a task whose offset names nothing', withTask({ of: 'middle' as 'due' }), {}, 'option/unknown'],
  ['a task that rolls nowhere', withTask({ roll: '' as 'forward', offset: 1 }), {}, 'option/unknown'],
  ['today is no day', template, { today: '2026-6-1' }, 'day/not-day'],
  ['today is no day, where nobody would look', { ...template, tentative: false, tasks: [] }, { today: 'today' }, 'day/not-day'],
  ['a window that is no day', template, { window: { from: '2026-06-31', to: '2026-07-01' } }, 'day/not-day'],
  ['a window that ends before it begins', template, { window: { from: '2026-06-20', to: '2026-06-01' } }, 'day/backwards'],
  ['a window of another season', template, { window: { from: '2026-11-01', to: '2026-11-11' } }, 'campaign/window-misses-anchor'],
  ['a task counted from no day that there is', withTask({ countedFrom: 'constructor' as 'anchor' }), {}, 'option/unknown'],
  ['a budget of half a fen', template, { budget: { totalFen: 0.5 } }, 'money/not-fen'],
  ['a share for a phase that is not there', template, { budget: { totalFen: 1, shares: { burst: 1, encore: 0 } } }, 'option/unknown'],
  ['a phase without a share', template, { budget: { totalFen: 1, shares: { burst: 1 } } }, 'campaign/missing-share'],
  [
    'a share that only the prototype has',
    withPhases(phase('constructor', 0, 0)),
    { budget: { totalFen: 1, shares: {} } },
    'campaign/missing-share',
  ],
  [
    'shares of 95%',
    template,
    { budget: { totalFen: 1, shares: { 'warm-up': 0.2, burst: 0.6, afterglow: 0.15 } } },
    'campaign/not-whole-shares',
  ],
])('refuses %s', (_, from, options, code) => {
  expect(() => planCampaign(from as CampaignTemplate, { year: 2026, ...options })).toThrow(refused(code));
});

test('a phase may have any id, even one that every object has', () => {
  const phases = ['__proto__', 'constructor', '7'].map((id, index) => phase(id, index, index));
  const shares = Object.fromEntries(phases.map(({ id }, index) => [id, [0.5, 0.3, 0.2][index]!]));
  const plan = planCampaign(withPhases(...phases), { year: 2026, budget: { totalFen: fen(100), shares } });
  expect(plan.phases.map(({ budgetFen }) => budgetFen)).toEqual([50, 30, 20]);
});

test('a campaign at the limit is planned, one over it is refused before any work', () => {
  const many = (count: number) => ({
    ...template,
    tasks: Array.from({ length: count }, (_, index) => ({ ...template.tasks[0], id: `task-${index}` })),
  });
  expect(planCampaign(many(playbookLimits.tasks) as CampaignTemplate, { year: 2026 }).tasks).toHaveLength(playbookLimits.tasks);
  expect(() => planCampaign(many(playbookLimits.tasks + 1) as CampaignTemplate, { year: 2026 })).toThrow(refused('limit/exceeded'));
  const phases = Array.from({ length: playbookLimits.phases + 1 }, (_, index) => phase(`phase-${index}`, index, index));
  expect(planCampaign(withPhases(...phases.slice(1)), { year: 2026 }).phases).toHaveLength(playbookLimits.phases);
  expect(() => planCampaign(withPhases(...phases), { year: 2026 })).toThrow(refused('limit/exceeded'));
});

const someDay = fc.integer({ min: 0, max: 365 }).map((count) => addDays(day('2026-01-01'), count));
const someTask = fc.record({
  offset: fc.integer({ min: -60, max: 30 }),
  of: fc.constantFrom('start' as const, 'due' as const),
  roll: fc.constantFrom('backward' as const, 'forward' as const),
  workdays: fc.integer({ min: 1, max: 20 }),
});
const campaigns = fc
  .record({
    monthDay: someDay.map((each) => each.slice(5)),
    first: fc.integer({ min: -40, max: 0 }),
    lengths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
    tasks: fc.array(someTask, { maxLength: 6 }),
    year: fc.integer({ min: 2023, max: 2029 }),
    closed: fc.array(someDay, { maxLength: 20 }),
    open: fc.array(someDay, { maxLength: 20 }),
    totalFen: fc.nat(1e12),
  })
  .map(({ monthDay, first, lengths, tasks, year, closed, open, totalFen }) => {
    const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, first));
    const phases = lengths.map((length, index) => phase(`phase-${index}`, starts[index]!, starts[index]! + length - 1));
    const shares = Object.fromEntries(phases.map(({ id }, index) => [id, index === 0 ? 1 - 0.1 * (phases.length - 1) : 0.1]));
    const built: CampaignTemplate = {
      ...withPhases(...phases),
      anchor: { kind: 'yearly', monthDay },
      tasks: tasks.map((task, index) => ({ ...task, id: `task-${index}`, name, owner: 'store-manager' })),
    };
    const options: PlanCampaignOptions = {
      year,
      calendar: { ...chinaCalendar, closed, open },
      budget: { totalFen: fen(totalFen), shares },
    };
    return { built, options };
  });

test('no task starts or ends on a day off, each lasts its working days, and is rolled the way it says', () => {
  fc.assert(
    fc.property(campaigns, ({ built, options }) => {
      const { calendar } = options;
      const plan = planCampaign(built, options);
      expect(isWorkday(plan.preparation.from, { calendar: calendar! }).value).toBe(true);
      plan.tasks.forEach(({ start, due, workdays }, index) => {
        const { of, roll, offset } = built.tasks[index]!;
        for (const each of [start, due]) expect(isWorkday(each, { calendar: calendar! }).value).toBe(true);
        expect(workdaysBetween(start, due, { calendar: calendar! }).count).toBe(workdays - 1);
        const [named, raw] = [of === 'start' ? start : due, addDays(plan.anchor, offset)];
        expect(roll === 'backward' ? named <= raw : named >= raw).toBe(true);
        // the nearest: nothing but days off lies between
        const passed =
          roll === 'backward'
            ? workdaysBetween(named, raw, { calendar: calendar! })
            : workdaysBetween(addDays(raw, -1), named, { calendar: calendar! });
        expect(passed.count).toBe(roll === 'backward' ? 0 : 1);
      });
    }),
  );
});

test('phases follow each other, fill the window and share the whole budget', () => {
  fc.assert(
    fc.property(campaigns, ({ built, options }) => {
      const { phases, window, budgetFen, findings } = planCampaign(built, options);
      expect([phases[0]!.from, phases.at(-1)!.to]).toEqual([window.from, window.to]);
      phases.slice(1).forEach(({ from }, index) => {
        expect(from).toBe(addDays(phases[index]!.to, 1));
      });
      expect(sumFen(phases.map((each) => each.budgetFen!))).toBe(budgetFen);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
  );
});

test('inside any window phases stay in it and fill it, or the window is refused', () => {
  const around = fc.tuple(campaigns, fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 120 }));
  fc.assert(
    fc.property(around, ([{ built, options }, shift, length]) => {
      const { anchor, phases: proposed } = planCampaign(built, options);
      const window = { from: addDays(anchor, shift), to: addDays(anchor, shift + length) };
      const [first, last] = [proposed[0]!.from, proposed.at(-1)!.to];
      const touches = proposed.filter(({ from, to }) => to >= window.from && from <= window.to);
      const holds = first <= anchor && anchor <= last;
      const fits = holds ? window.from <= anchor && anchor <= window.to : touches.length > 0;
      try {
        const { phases, findings } = planCampaign(built, { ...options, window });
        expect(fits).toBe(true);
        expect(phases.map(({ id }) => id)).toEqual(touches.map(({ id }) => id));
        expect(findings.filter(({ rule }) => rule === 'campaign/phase-left-out')).toHaveLength(proposed.length - touches.length);
        expect([phases[0]!.from, phases.at(-1)!.to]).toEqual([window.from, window.to]);
        expect(findings.filter(({ rule }) => rule === 'phase/gap' || rule === 'phase/overlap')).toEqual([]);
        for (const { from, to } of phases) expect(from <= to).toBe(true);
      } catch (error) {
        if (!isZhangguiError(error, 'campaign/window-misses-anchor')) throw error;
        expect(fits).toBe(false);
      }
    }),
  );
});

test('a plan is plain data, the same in every zone, and made without touching what was given', () => {
  const asked = fc.sample(campaigns, { numRuns: 30, seed: 618 });
  for (const each of asked) deepFreeze(each);
  const answers = () => JSON.stringify(asked.map(({ built, options }) => planCampaign(built, options)));
  const here = answers();
  for (const where of ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Apia']) {
    process.env['TZ'] = where;
    expect(answers(), where).toBe(here);
  }
  const plan = planCampaign(template, { year: 2026 });
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
});

test('whatever the scalars of a template are, there is a plan or a coded error', () => {
  const odd = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.constantFrom(null, undefined, true, {}, [], 1e300, -0));
  fc.assert(
    fc.property(odd, odd, odd, odd, odd, odd, (a, b, c, d, e, f) => {
      const from = {
        ...template,
        preparation: { offset: a, roll: b },
        phases: [{ id: c, name, fromOffset: d, toOffset: d, sprint: { hours: e } }],
        tasks: [{ id: f, name, owner: a, offset: b, of: c, roll: d, workdays: e }],
      };
      for (const options of [
        { year: a },
        { year: 2026, today: b },
        { year: 2026, window: { from: c, to: d } },
        { year: 2026, budget: { totalFen: e } },
      ]) {
        try {
          planCampaign(from as unknown as CampaignTemplate, options as unknown as PlanCampaignOptions);
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
  );
});

test('whatever a template and its options are, there is a plan or a coded error', () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  );
  const sometimes = <Value>(value: Value) => fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: anything });
  const item = (first: object) => fc.record(Object.fromEntries(Object.entries(first).map(([key, value]) => [key, sometimes(value)])));
  const list = (first: object) => fc.oneof(anything, fc.array(fc.oneof(anything, item(first)), { maxLength: 3 }));
  const from = fc.oneof(
    anything,
    fc.record({
      id: sometimes('a'),
      name: sometimes(name),
      anchor: fc.oneof(sometimes(template.anchor), item({ kind: 'festival', festival: 'qixi' })),
      tentative: sometimes(true),
      preparation: fc.oneof(sometimes(template.preparation), item(template.preparation)),
      phases: fc.oneof(fc.constant(template.phases), list(template.phases[1]!)),
      tasks: fc.oneof(fc.constant(template.tasks), list(template.tasks[0]!)),
    }),
  );
  const shares = item({ 'warm-up': 0.25, burst: 0.6, afterglow: 0.15 });
  const options = fc.oneof(
    anything,
    fc.record(
      {
        year: sometimes(2026),
        window: fc.oneof(anything, item({ from: '2026-06-01', to: '2026-06-20' })),
        budget: fc.oneof(anything, fc.record({ totalFen: sometimes(100), shares: fc.oneof(anything, shares) })),
        today: sometimes('2026-05-01'),
        calendar: fc.oneof(anything, fc.record({ notices: fc.constantFrom([], null), open: sometimes([]), closed: sometimes([]) })),
        asRecordedOn: sometimes('2026-05-01'),
      },
      { requiredKeys: ['year'] },
    ),
  );
  fc.assert(
    fc.property(from, options, (given, asked) => {
      try {
        planCampaign(given as CampaignTemplate, asked as PlanCampaignOptions);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([null, undefined])('no options: %s', (none) => {
  expect(() => planCampaign(template, none as never)).toThrow(refused('shape/not-object'));
});

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) deepFreeze(each);
}
