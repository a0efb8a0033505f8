import { expect, test } from 'vitest';
import { coreRoleNames } from '../role/coreRoleNames.js';
import type { Sop } from '../sop/sop.js';
import { bigCampaign } from './bigCampaign.js';

const sop: Sop = bigCampaign;

test('a step of the big campaign waits only for steps that stand before it', () => {
  const known = new Set<string>();
  for (const { id, after = [] } of sop.steps) {
    expect([...known], id).toEqual(expect.arrayContaining([...after]));
    expect(known).not.toContain(id);
    known.add(id);
  }
});

test('everybody with a part in the big campaign is one of the five roles, and nobody is both told and asked', () => {
  for (const { id, raci } of sop.steps) {
    const { accountable, responsible, consulted = [], informed = [] } = raci;
    for (const role of [accountable, ...responsible, ...consulted, ...informed]) expect(coreRoleNames, id).toHaveProperty(role);
    const others = [...responsible, ...consulted, ...informed];
    expect(new Set(others).size, id).toBe(others.length);
    expect([...consulted, ...informed], id).not.toContain(accountable);
  }
});

test('the big campaign ends in what it promises, and every step takes a day or more', () => {
  const made = sop.steps.flatMap(({ outputs = [] }) => outputs.map(({ id }) => id));
  expect(new Set(made).size).toBe(made.length);
  expect(made).toEqual(expect.arrayContaining(sop.outputs!.map(({ id }) => id)));
  for (const { id, estimateWorkdays } of sop.steps) expect(estimateWorkdays, id).toBeGreaterThanOrEqual(1);
});
