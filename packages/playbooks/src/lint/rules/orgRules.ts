import { shown } from '@zhanggui/core';
import type { Playbook } from '../../compose/playbook.js';
import { exampleAgent, exampleRole, exampleSop, exampleStep } from '../../compose/validate/examples.js';
import type { PlaybookRule } from '../../compose/validate/playbookRule.js';
import { eachStep } from '../../compose/validate/rules/eachStep.js';
import type { Role } from '../../role/role.js';
import { raciLoadOf } from '../raciLoad.js';

const assistant = { ...exampleAgent, id: 'assistant', reportsTo: 'agent' } as const;
const trainee = { ...exampleAgent, id: 'trainee', reportsTo: 'assistant' } as const;

/** 层级太多. */
export const orgTooDeep = {
  id: 'org/too-deep',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '汇报层级有 {actual} 层，上限 {limit} 层', en: 'Roles report over {actual} levels; the limit is {limit}' },
  explain: { zh: '层级越多，决定越慢', en: 'Every level makes decisions slower' },
  examples: [{ bad: { roles: [exampleRole, exampleAgent, assistant, trainee] }, good: { roles: [exampleRole, exampleAgent, assistant] } }],
  check: ({ playbook }, { orgLevels }) => {
    const actual = levelsOf(playbook.roles);
    return actual > orgLevels ? [{ params: { actual, limit: orgLevels }, at: { path: '/roles' } }] : [];
  },
} as const satisfies PlaybookRule;

/** 没有责任田: a role that answers for nothing and does nothing. */
export const roleIdle = {
  id: 'role/idle',
  severity: 'warning',
  preset: 'recommended',
  message: {
    zh: '岗位“{role}”在手册里没有一件事由其负责（A）或执行（R）',
    en: 'The role “{role}” neither answers for anything in the playbook nor does it',
  },
  explain: { zh: '每个人都要有自己的责任田', en: 'Everybody needs a field to till' },
  examples: [{ bad: { roles: [exampleRole, exampleAgent, assistant] }, good: { roles: [exampleRole, exampleAgent] } }],
  check: ({ playbook, pathOf }) => {
    const owners = ownersOf(playbook);
    const load = raciLoadOf(playbook).filter(({ accountable, responsible }) => accountable + responsible === 0);
    const idle = new Set(load.flatMap(({ role }) => (owners.has(role) ? [] : [role])));
    return playbook.roles.flatMap((role) => (idle.has(role.id) ? [{ params: { role: shown(role.id) }, at: { path: pathOf(role) } }] : []));
  },
} as const satisfies PlaybookRule;

/** Who owns a process, a risk, an action, a task, a duty or a target. */
function ownersOf({ sops, risks = [], campaigns = [], dutyGroups = [], kpis = [], scorecards = [] }: Playbook): ReadonlySet<string> {
  const owned = [
    ...sops,
    ...risks,
    ...risks.flatMap(({ prevent, respond }) => [...prevent, ...respond]),
    ...campaigns.flatMap(({ tasks }) => tasks),
  ];
  const others = [...dutyGroups.map(({ ownerRole }) => ownerRole), ...[...kpis, ...scorecards].map(({ role }) => role)];
  return new Set([...owned.map(({ owner }) => owner), ...others.filter((role) => role !== undefined)]);
}

/** 没人管的职责. */
export const dutyUnowned = {
  id: 'duty/unowned',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '职责“{duty}”没有岗位负责', en: 'No role owns the duty “{duty}”' },
  explain: { zh: '事事有人负责', en: 'Everything is somebody’s' },
  examples: [
    {
      bad: { dutyGroups: [{ id: 'product', name: { zh: '选品上架', en: 'Products' } }] },
      good: { dutyGroups: [{ id: 'product', name: { zh: '选品上架', en: 'Products' }, ownerRole: 'manager' }] },
    },
  ],
  check: ({ playbook, pathOf }) =>
    (playbook.dutyGroups ?? []).flatMap((duty) =>
      duty.ownerRole === undefined ? [{ params: { duty: shown(duty.id) }, at: { path: `${pathOf(duty)}/ownerRole` } }] : [],
    ),
} as const satisfies PlaybookRule;

/** 咨询或知会几个以上算太多: our own rule of thumb. */
const mostParties = 4;

/** 咨询的人太多. */
export const raciManyConsulted = {
  id: 'raci/many-consulted',
  severity: 'warning',
  preset: 'recommended',
  message: {
    zh: '步骤“{step}”要咨询 {count} 方，超过 {limit} 方就拖慢',
    en: '{count} parties are asked before the step “{step}”: over {limit} it stalls',
  },
  explain: { zh: '问的人越多，越没人拿主意', en: 'The more are asked, the less is decided' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { ...exampleStep.raci, consulted: ['a', 'b', 'c', 'd', 'e'] } }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { ...exampleStep.raci, consulted: ['a', 'b', 'c', 'd'] } }] }] },
    },
  ],
  check: (read) =>
    eachStep(
      read,
      ({ raci: { consulted = [] } }) => {
        const count = new Set(consulted).size;
        return count > mostParties ? { count, limit: mostParties } : null;
      },
      '/raci/consulted',
    ),
} as const satisfies PlaybookRule;

/** 知会的人太多. */
export const raciManyInformed = {
  id: 'raci/many-informed',
  severity: 'warning',
  preset: 'recommended',
  message: {
    zh: '步骤“{step}”要知会 {count} 方，超过 {limit} 方就没人看',
    en: '{count} parties are told of the step “{step}”: over {limit} nobody reads it',
  },
  explain: { zh: '什么都通知，等于什么都没通知', en: 'Who is told everything hears nothing' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { ...exampleStep.raci, informed: ['a', 'b', 'c', 'd', 'e'] } }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { ...exampleStep.raci, informed: ['agent'] } }] }] },
    },
  ],
  check: (read) =>
    eachStep(
      read,
      ({ raci: { informed = [] } }) => {
        const count = new Set(informed).size;
        return count > mostParties ? { count, limit: mostParties } : null;
      },
      '/raci/informed',
    ),
} as const satisfies PlaybookRule;

/** 汇报层级: how many roles stand in the longest line, both ends counted. Roles of a circle count once each. */
function levelsOf(roles: readonly Role[]): number {
  const above = new Map(roles.map(({ id, reportsTo }) => [id, reportsTo]));
  const levels = new Map<string, number>();
  for (const { id } of roles) {
    const line: string[] = [];
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && above.has(at) && !levels.has(at) && !seen.has(at)) {
      seen.add(at);
      line.push(at);
      at = above.get(at);
    }
    let level = at === undefined ? 0 : (levels.get(at) ?? 0);
    for (const each of line.reverse()) levels.set(each, ++level);
  }
  return [...levels.values()].reduce((most, level) => Math.max(most, level), 0);
}
