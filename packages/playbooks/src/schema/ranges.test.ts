import { parseDay, parseInstant } from '@zhanggui/core';
import { type Clock, festivals } from '@zhanggui/core/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCampaign } from '../campaign/planCampaign.js';
import {
  exampleCampaign,
  exampleCriterion,
  exampleKpi,
  examplePlaybook,
  exampleRisk,
  exampleSop,
  exampleStep,
  exampleTree,
} from '../compose/validate/examples.js';
import { validatePlaybook } from '../compose/validate/validatePlaybook.js';
import { compileSop } from '../run/compileSop.js';
import { startRun } from '../run/startRun.js';
import { timers } from '../run/timers.js';
import { schedule } from '../schedule/schedule.js';
import { tasksOf } from '../schedule/tasksOf.js';
import type { Sop } from '../sop/sop.js';
import { campaignTemplateSchema } from './campaignTemplateSchema.js';
import { playbookSchema } from './playbookSchema.js';

const withStep = (more: object) => ({ sops: [{ ...exampleSop, steps: [{ ...exampleStep, ...more }] }] });
const withSla = (more: object) => withStep({ sla: { within: { hours: 1 }, ...more } });
const withTrigger = (recurrence: object) => ({ sops: [{ ...exampleSop, triggers: [{ kind: 'recurring', recurrence }] }] });
const withCampaign = (more: object) => ({ campaigns: [{ ...exampleCampaign, ...more }] });
const withTask = (more: object) => withCampaign({ tasks: [{ ...exampleCampaign.tasks[0], ...more }] });
const withPhase = (more: object) => withCampaign({ phases: [{ ...exampleCampaign.phases[0], ...more }, exampleCampaign.phases[1]] });
const withItem = (more: object) => ({
  scorecards: [{ id: 'c', name: { zh: '卡' }, role: 'agent', period: 'month', items: [{ kpi: 'sales', weight: 1, ...more }] }],
});
const withAges = (ageRange: unknown) => ({
  profile: { ...examplePlaybook.profile, personas: [{ ...examplePlaybook.profile!.personas[0], ageRange }] },
});
const hours = { kind: 'business-hours', opensAt: '09:00', closesAt: '18:00', days: 'every-day' };
const number = { kind: 'number', operator: '<', bound: 1 };
const step = '/sops/0/steps/0';
const task = '/campaigns/0/tasks/0';

describe('a playbook that cannot be used is found by validatePlaybook and refused by its schema, at the same place', () => {
  test.each<[string, object, string, string]>([
    ['half a working day', withStep({ estimateWorkdays: 0.5 }), 'shape/wrong-kind', `${step}/estimateWorkdays`],
    ['no working day', withStep({ estimateWorkdays: 0 }), 'shape/wrong-kind', `${step}/estimateWorkdays`],
    ['more working days than a calendar has', withStep({ estimateWorkdays: 2001 }), 'shape/wrong-kind', `${step}/estimateWorkdays`],
    ['a limit of no time', withSla({ within: {} }), 'shape/empty', `${step}/sla/within`],
    ['a limit of an hour ago', withSla({ within: { hours: -1 } }), 'shape/wrong-kind', `${step}/sla/within/hours`],
    ['a limit of an hour and a half', withSla({ within: { hours: 1.5 } }), 'shape/wrong-kind', `${step}/sla/within/hours`],
    ['a limit of 5,000 days', withSla({ within: { days: 5000 } }), 'shape/wrong-kind', `${step}/sla/within/days`],
    ['an escalation after no time', withSla({ escalate: [{ after: {}, to: 'manager' }] }), 'shape/empty', `${step}/sla/escalate/0/after`],
    ['a shop that opens at 25:00', withSla({ clock: { ...hours, opensAt: '25:00' } }), 'shape/wrong-kind', `${step}/sla/clock/opensAt`],
    ['an id of 201 characters', withStep({ id: 'x'.repeat(201) }), 'shape/wrong-kind', `${step}/id`],
    ['a role of 201 characters', { owner: 'x'.repeat(201) }, 'shape/wrong-kind', '/owner'],
    ['the 45th of every month', withTrigger({ kind: 'monthly', day: 45 }), 'shape/wrong-kind', '/sops/0/triggers/0/recurrence/day'],
    ['no day of the week', withTrigger({ kind: 'weekly', weekdays: [] }), 'shape/empty', '/sops/0/triggers/0/recurrence/weekdays'],
    ['a review every 0 months', { reviewEveryMonths: 0 }, 'shape/wrong-kind', '/reviewEveryMonths'],
    ['a review every half month', { reviewEveryMonths: 0.5 }, 'shape/wrong-kind', '/reviewEveryMonths'],
    ['a review in a billion months', { reviewEveryMonths: 1e9 }, 'shape/wrong-kind', '/reviewEveryMonths'],
    ['a task of no day', withTask({ workdays: 0 }), 'shape/wrong-kind', `${task}/workdays`],
    ['a task of −3 days', withTask({ workdays: -3 }), 'shape/wrong-kind', `${task}/workdays`],
    ['half a day before', withTask({ offset: -1.5 }), 'shape/wrong-kind', `${task}/offset`],
    [
      'preparation on a half day',
      withCampaign({ preparation: { offset: 1.5, roll: 'backward' } }),
      'shape/wrong-kind',
      '/campaigns/0/preparation/offset',
    ],
    [
      'the 45th of the 13th month',
      withCampaign({ anchor: { kind: 'yearly', monthDay: '13-45' } }),
      'shape/wrong-kind',
      '/campaigns/0/anchor/monthDay',
    ],
    ['a sprint of −3 hours', withPhase({ sprint: { hours: -3 } }), 'shape/wrong-kind', '/campaigns/0/phases/0/sprint/hours'],
    [
      'a festival that there is not',
      withCampaign({ anchor: { kind: 'festival', festival: 'xmas' } }),
      'shape/wrong-kind',
      '/campaigns/0/anchor/festival',
    ],
    ['a campaign without its English name', withCampaign({ name: { zh: '会员日' } }), 'shape/missing', '/campaigns/0/name/en'],
    ['a phase with a blank English name', withPhase({ name: { zh: '预热', en: ' ' } }), 'shape/empty', '/campaigns/0/phases/0/name/en'],
    ['a task without its English name', withTask({ name: { zh: '定价' } }), 'shape/missing', `${task}/name/en`],
    [
      'a unit without its English name',
      withStep({ criteria: [{ ...exampleCriterion, evidence: { ...number, unit: { zh: '件' } } }] }),
      'shape/missing',
      `${step}/criteria/0/evidence/unit/en`,
    ],
    ['a weight of −1', withItem({ weight: -1 }), 'shape/wrong-kind', '/scorecards/0/items/0/weight'],
    ['a cap below nothing', withItem({ cap: -1 }), 'shape/wrong-kind', '/scorecards/0/items/0/cap'],
    ['a target of 1e16', { kpis: [{ ...exampleKpi, target: 1e16 }, examplePlaybook.kpis![1]] }, 'shape/wrong-kind', '/kpis/0/target'],
    [
      'prevention half a day before',
      { risks: [{ ...exampleRisk, prevent: [{ ...exampleRisk.prevent[0], daysBefore: -3.5 }] }] },
      'shape/wrong-kind',
      '/risks/0/prevent/0/daysBefore',
    ],
    [
      'due three days ago',
      {
        trees: [
          { ...exampleTree, causes: [{ ...exampleTree.causes[0], actions: [{ ...exampleTree.causes[0].actions[0], dueDays: -3 }] }] },
        ],
      },
      'shape/wrong-kind',
      '/trees/0/causes/0/actions/0/dueDays',
    ],
    ['nobody of any age', withAges([]), 'shape/wrong-kind', '/profile/personas/0/ageRange'],
    ['one age', withAges([20]), 'shape/wrong-kind', '/profile/personas/0/ageRange'],
    ['three ages', withAges([20, 30, 40]), 'shape/wrong-kind', '/profile/personas/0/ageRange'],
    ['nobody to read it', { audience: [] }, 'playbook/missing-audience', '/audience'],
  ])('%s', (_, parts, rule, path) => {
    const given = { ...examplePlaybook, ...parts };
    expect(validatePlaybook(given).map((finding) => [finding.rule, finding.at?.path])).toContainEqual([rule, path]);
    const paths = playbookSchema.safeParse(given).error?.issues.map((issue) => `/${issue.path.join('/')}`);
    expect(paths).toContain(path);
  });

  test('a number out of its range is one finding, that says which will do', () => {
    expect(
      validatePlaybook({ ...examplePlaybook, ...withTask({ workdays: 0 }) }).map(({ rule, params }) => [rule, params['expected']]),
    ).toEqual([['shape/wrong-kind', '1, 2 … 2000']]);
  });

  test('51 phases are too many', () => {
    const phases = Array.from({ length: 51 }, (_, day) => ({
      id: `p${day}`,
      name: { zh: '天', en: 'Day' },
      fromOffset: day,
      toOffset: day,
    }));
    const given = { ...examplePlaybook, ...withCampaign({ phases }) };
    expect(validatePlaybook(given)).toMatchObject([
      { rule: 'shape/too-many', params: { count: 51, limit: 50 }, at: { path: '/campaigns/0/phases' } },
    ]);
    expect(playbookSchema.safeParse(given).success).toBe(false);
    expect(validatePlaybook({ ...examplePlaybook, ...withCampaign({ phases: phases.slice(1) }) })).toEqual([]);
  });

  test('more links between steps than an SOP may have are refused, as compileSop does', () => {
    const after = Array(100_001).fill('contact');
    const steps = [
      exampleStep,
      { ...exampleStep, id: 'b', after: after.slice(0, 50_000) },
      { ...exampleStep, id: 'c', after: after.slice(0, 50_000) },
    ];
    const sop = { ...exampleSop, steps };
    expect(() => validatePlaybook({ ...examplePlaybook, sops: [sop] })).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
    expect(() => compileSop(sop as unknown as Sop)).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
  });

  test('hours that never open, and limits that no calendar reaches on their clock', () => {
    const rules = (parts: object) => validatePlaybook({ ...examplePlaybook, ...parts }).map(({ rule, at }) => [rule, at?.path]);
    expect(rules(withSla({ clock: { ...hours, closesAt: '09:00' } }))).toEqual([['sla/closed-clock', `${step}/sla/clock/closesAt`]]);
    const short = { ...hours, closesAt: '10:00' };
    expect(rules(withSla({ within: { hours: 3659 }, clock: short }))).toEqual([]);
    expect(rules(withSla({ within: { hours: 3660 }, clock: short }))).toEqual([['sla/too-long', `${step}/sla/within`]]);
    const escalate = [{ after: { days: 3000 }, to: 'manager' }];
    expect(rules(withSla({ clock: { kind: 'workdays' }, escalate }))).toEqual([['sla/too-long', `${step}/sla/escalate/0/after`]]);
  });
});

describe('what nothing is found in can be used', () => {
  const time = fc.constantFrom('00:00', '09:00', '09:01', '18:00', '24:00', '24:01', '9:00', '');
  const clock = fc.oneof(
    fc.constantFrom({ kind: 'calendar' }, { kind: 'workdays' }),
    fc.record({ kind: fc.constant('business-hours'), opensAt: time, closesAt: time, days: fc.constantFrom('workdays', 'every-day') }),
  );
  const amount = fc.constantFrom(0, 1, 2.5, -1, 60, 300, 1830, 3659, 3660, 3661, 30_000, 87_840, 5_270_400, 1e9);
  const within = fc.record({ days: amount, hours: amount, minutes: amount }, { requiredKeys: [] });
  const sla = fc.record(
    { within, clock, escalate: fc.array(fc.record({ after: within, to: fc.constant('manager') }), { maxLength: 1 }) },
    { requiredKeys: ['within'] },
  );
  const at = parseInstant('2026-06-01T09:00:00+08:00');

  test('an SOP: it is compiled, scheduled and timed', () => {
    let used = 0;
    const law = fc.property(
      fc.constantFrom(undefined, 0, 0.5, 1, 2000, 2001),
      sla,
      fc.constantFrom('a', 'x'.repeat(200), 'x'.repeat(201)),
      (estimateWorkdays, limit, id) => {
        const given = JSON.parse(JSON.stringify(withStep({ id, estimateWorkdays, sla: limit }))) as { sops: [Sop] };
        if (validatePlaybook({ ...examplePlaybook, ...given }).length > 0) return;
        used += 1;
        const sop = compileSop(given.sops[0]);
        expect(schedule(tasksOf(sop), { from: parseDay('2026-06-01') })).toBeTruthy();
        const begun = startRun(sop, { kind: 'start', id: 'e', at, by: { id: 'w', roles: [] }, sop: sop.pin });
        expect(begun.ok && timers(sop, begun.run, { now: at })).toHaveLength(1);
      },
    );
    fc.assert(law, { numRuns: 1500 });
    expect(used).toBeGreaterThan(40);
  });

  test('a campaign: its days are planned', () => {
    let planned = 0;
    const offset = fc.constantFrom(-3661, -3660, -10, -1.5, 0, 10, 3660, 3661);
    const anchor = fc.oneof(
      fc.constantFrom('06-18', '02-29', '02-30', '13-45', '6-18', '').map((monthDay) => ({ kind: 'yearly', monthDay })),
      fc.constantFrom('xmas', ...festivals.map(({ id }) => id)).map((festival) => ({ kind: 'festival', festival })),
    );
    const law = fc.property(
      anchor,
      offset,
      offset,
      fc.constantFrom(1, 0, 1.5, 2000, 2001),
      fc.constantFrom(undefined, 0, 0.5, 1, 24, 25),
      (day, first, second, workdays, hours) => {
        const given = {
          ...exampleCampaign,
          anchor: day,
          preparation: { offset: first, roll: 'backward' },
          phases: [{ ...exampleCampaign.phases[0], fromOffset: 0, toOffset: 0, ...(hours !== undefined && { sprint: { hours } }) }],
          tasks: [{ ...exampleCampaign.tasks[0], offset: second, workdays }],
        };
        if (validatePlaybook({ ...examplePlaybook, campaigns: [given] }).length > 0) return;
        planned += 1;
        expect(planCampaign(campaignTemplateSchema.parse(given), { year: 2026 }).tasks).toHaveLength(1);
      },
    );
    fc.assert(law, { numRuns: 1500 });
    expect(planned).toBeGreaterThan(20);
  });
});

test('a clock of the interface is one of the shape', () => {
  const clocks: Clock[] = [{ kind: 'calendar' }, { kind: 'workdays' }, hours as Clock];
  for (const clock of clocks) expect(validatePlaybook({ ...examplePlaybook, ...withSla({ clock }) })).toEqual([]);
});
