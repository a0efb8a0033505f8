import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { CampaignTemplate } from '../campaign/campaignTemplate.js';
import { planCampaign } from '../campaign/planCampaign.js';
import type { Sop } from '../sop/sop.js';
import { bigCampaign } from './bigCampaign.js';
import { campaign618 } from './campaign618.js';

const template: CampaignTemplate = campaign618;
const sop: Sop = bigCampaign;

test('what the 618 template takes from a handbook is the number that the handbook says', () => {
  const { offset, fact } = template.preparation;
  expect([offset, fact?.value, fact?.status]).toEqual([-45, 45, 'handbook']);
  const sprints = template.phases.flatMap(({ sprint }) => (sprint === undefined ? [] : [sprint]));
  expect(sprints.map(({ hours, fact }) => [hours, fact?.value, fact?.status])).toEqual([[3, 3, 'handbook']]);
});

test('every task of 618 is a step of the big campaign, owned by someone who answers for it or does it', () => {
  expect(template.tasks.map(({ step }) => step?.step)).toEqual(sop.steps.map(({ id }) => id));
  for (const { id, owner, step, workdays } of template.tasks) {
    const found = sop.steps.find((each) => step?.sop === sop.id && each.id === step.step);
    expect([found?.raci.accountable, ...(found?.raci.responsible ?? [])], id).toContain(owner);
    expect(workdays, id).toBe(found?.estimateWorkdays);
  }
});

test.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])(
  'the work of 618 is done in its order in %i, before the phase that needs it',
  (year) => {
    const { preparation, phases, tasks, findings } = planCampaign(template, { year });
    const task = (id: string) => tasks.find((each) => each.id === id)!;
    for (const { id, after = [] } of sop.steps)
      for (const before of after) expect(task(before).due < task(id).start, `${before} → ${id}`).toBe(true);
    for (const { id, start } of tasks) expect(start >= preparation.from, id).toBe(true);
    for (const id of ['goals-and-budget', 'pick-and-price', 'pages-and-creatives', 'promotion-plan', 'service-ready'])
      expect(task(id).due < phases[0]!.from, id).toBe(true);
    expect(task('final-check').due < phases[1]!.from).toBe(true);
    expect(task('review').start > phases[2]!.to).toBe(true);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  },
);

test.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])(
  '618 of %i keeps its order whenever the platform opens it, with nothing due too late',
  (year) => {
    for (const opens of ['05-13', '05-20', '05-31', '06-10']) {
      const window = { from: parseDay(`${year}-${opens}`), to: parseDay(`${year}-06-20`) };
      const { tasks, findings } = planCampaign(template, { year, window });
      const task = (id: string) => tasks.find((each) => each.id === id)!;
      for (const { id, after = [] } of sop.steps)
        for (const before of after) expect(task(before).due < task(id).start, `${opens}: ${before} → ${id}`).toBe(true);
      for (const id of ['goals-and-budget', 'pick-and-price', 'pages-and-creatives', 'promotion-plan', 'service-ready'])
        expect(task(id).due < window.from, `${opens}: ${id}`).toBe(true);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  },
);
