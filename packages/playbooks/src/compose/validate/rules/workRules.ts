import { shown } from '@zhanggui/core';
import { campaignRuleTexts } from '../../../campaign/campaignRuleTexts.js';
import type { CampaignTask } from '../../../campaign/campaignTemplate.js';
import type { Cause } from '../../../diagnosis/diagnosisTree.js';
import { riskRuleTexts } from '../../../risk/riskRuleTexts.js';
import type { Prose } from '../../../role/prose.js';
import type { FactDefinition } from '../../../sop/condition.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import { exampleAgent, exampleCampaign, exampleKpi, exampleRisk, exampleRole, exampleTree } from '../examples.js';
import { circlesOf } from '../graph.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../playbookRule.js';
import { nameCircle } from './flowRules.js';
import { wrongComparisons } from './wrongComparisons.js';

const [task] = exampleCampaign.tasks;
const [warmUp, burst] = exampleCampaign.phases;
const [cause] = exampleTree.causes;
const stock = { id: 'stock', kind: 'number', name: { zh: '库存', en: 'Stock' } } as const;

/** 活动任务没有负责人. */
export const campaignNoOwner = {
  id: 'campaign/missing-owner',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '活动任务“{task}”没有负责人', en: 'The campaign task “{task}” has no owner' },
  explain: { zh: '每个环节都要有负责人', en: 'Every piece of a campaign has somebody who sees it done' },
  examples: [
    { bad: { campaigns: [{ ...exampleCampaign, tasks: [{ ...task, owner: undefined }] }] }, good: { campaigns: [exampleCampaign] } },
  ],
  check: (read) => eachTask(read, 'owner', ({ owner }) => owner === ''),
} as const satisfies PlaybookRule;

/** 活动任务没有时间节点. */
export const campaignNoDue = {
  id: 'campaign/missing-due',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '活动任务“{task}”没有时间节点', en: 'The campaign task “{task}” has no day' },
  explain: { zh: '没有日期的任务总是最后才想起来', en: 'A task without a day is remembered last' },
  examples: [
    { bad: { campaigns: [{ ...exampleCampaign, tasks: [{ ...task, offset: undefined }] }] }, good: { campaigns: [exampleCampaign] } },
  ],
  check: (read) => {
    // a number out of its range is found as such
    const told = new Set(read.holes.map(({ path }) => path));
    const lacks = (task: CampaignTask, part: 'offset' | 'workdays') =>
      Number.isNaN(task[part]) && !told.has(`${read.pathOf(task)}/${part}`);
    return eachTask(read, 'offset', (each) => lacks(each, 'offset') || lacks(each, 'workdays') || (each.of as string) === '');
  },
} as const satisfies PlaybookRule;

/** 阶段重叠. */
export const phaseOverlap = {
  id: 'phase/overlap',
  severity: 'error',
  preset: 'recommended',
  message: campaignRuleTexts['phase/overlap'],
  explain: { zh: '同一天算两个阶段，预算和机制会打架', en: 'A day of two phases has two budgets and two sets of offers' },
  examples: [
    {
      bad: { campaigns: [{ ...exampleCampaign, phases: [{ ...warmUp, toOffset: 1 }, burst] }] },
      good: { campaigns: [exampleCampaign] },
    },
  ],
  check: (read) => betweenPhases(read, (gap) => gap < 0),
} as const satisfies PlaybookRule;

/** 阶段之间空着. */
export const phaseGap = {
  id: 'phase/gap',
  severity: 'error',
  preset: 'recommended',
  message: campaignRuleTexts['phase/gap'],
  explain: { zh: '空着的日子没人管', en: 'Nobody looks after a day between two phases' },
  examples: [
    {
      bad: { campaigns: [{ ...exampleCampaign, phases: [{ ...warmUp, toOffset: -3 }, burst] }] },
      good: { campaigns: [exampleCampaign] },
    },
  ],
  check: (read) => betweenPhases(read, (gap) => gap > 0),
} as const satisfies PlaybookRule;

/** 风险没有负责人. */
export const riskNoOwner = {
  id: 'risk/no-owner',
  severity: 'error',
  preset: 'recommended',
  message: riskRuleTexts['risk/no-owner'],
  explain: { zh: '出事的时候要马上知道找谁', en: 'When it happens one must know whom to call' },
  examples: [{ bad: { risks: [{ ...exampleRisk, owner: undefined }] }, good: { risks: [exampleRisk] } }],
  check: ({ playbook, pathOf }) =>
    (playbook.risks ?? []).flatMap((risk) =>
      risk.owner === '' ? [{ params: { risk: shown(risk.id) }, at: { path: `${pathOf(risk)}/owner` } }] : [],
    ),
} as const satisfies PlaybookRule;

/** 应对动作没有负责人. */
export const riskActionNoOwner = {
  id: 'risk/action-no-owner',
  severity: 'error',
  preset: 'recommended',
  message: riskRuleTexts['risk/action-no-owner'],
  explain: { zh: '每个动作都要有人去做', en: 'Every action has somebody who does it' },
  examples: [
    {
      bad: { risks: [{ ...exampleRisk, prevent: [{ ...exampleRisk.prevent[0], owner: undefined }] }] },
      good: { risks: [exampleRisk] },
    },
    { bad: { risks: [{ ...exampleRisk, respond: [{ ...exampleRisk.respond[0], owner: '' }] }] }, good: { risks: [exampleRisk] } },
  ],
  check: ({ playbook, pathOf }) =>
    (playbook.risks ?? []).flatMap((risk) =>
      [...risk.prevent, ...risk.respond].flatMap((each) =>
        each.owner === '' ? [{ params: { risk: shown(risk.id), action: shown(each.id) }, at: { path: `${pathOf(each)}/owner` } }] : [],
      ),
    ),
} as const satisfies PlaybookRule;

/** 原因没有动作: one with causes of its own may leave it to them. */
export const causeNoAction = {
  id: 'cause/no-action',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '原因“{cause}”没有对应的动作', en: 'Nothing is done about the cause “{cause}”' },
  explain: { zh: '找到原因却没有动作，等于没查', en: 'A cause without an action was looked for in vain' },
  examples: [{ bad: { trees: [{ ...exampleTree, causes: [{ ...cause, actions: [] }] }] }, good: { trees: [exampleTree] } }],
  check: ({ playbook, pathOf }) =>
    (playbook.trees ?? []).flatMap(({ causes }) =>
      allCauses(causes).flatMap((each) =>
        each.actions.length === 0 && !each.causes?.length
          ? [{ params: { cause: shown(each.id) }, at: { path: `${pathOf(each)}/actions` } }]
          : [],
      ),
    ),
} as const satisfies PlaybookRule;

/** 汇报成圈. */
export const orgCycle = {
  id: 'org/cycle',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '汇报关系成了圈：{cycle}', en: 'Roles report to each other: {cycle}' },
  explain: { zh: '成了圈，就没有人拍板', en: 'In a circle nobody has the last word' },
  examples: [{ bad: { roles: [{ ...exampleRole, reportsTo: 'agent' }, exampleAgent] }, good: { roles: [exampleRole, exampleAgent] } }],
  check: (read) => chainCircles(read, read.playbook.roles, 'reportsTo'),
} as const satisfies PlaybookRule;

/** 指标贡献成圈. */
export const kpiCycle = {
  id: 'kpi/cycle',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '指标的上下级成了圈：{cycle}', en: 'KPIs contribute to each other: {cycle}' },
  explain: { zh: '成了圈，就没有最终目标', en: 'In a circle there is no goal above' },
  examples: [
    {
      bad: { kpis: [{ ...exampleKpi, contributesTo: exampleKpi.id }] },
      good: { kpis: [exampleKpi, { ...exampleKpi, id: 'orders', role: 'agent', contributesTo: exampleKpi.id }] },
    },
  ],
  check: (read) => chainCircles(read, read.playbook.kpis ?? [], 'contributesTo'),
} as const satisfies PlaybookRule;

/** 条件的类型不对: a number against a word, or `<` between words. */
export const conditionWrongKind = {
  id: 'condition/wrong-kind',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '“{fact}”是 {kind}，不能和“{than}”比 {is}', en: '“{fact}” is a {kind}: it cannot be held against “{than}” with {is}' },
  explain: { zh: '类型不同的两样东西比不出结果', en: 'Things of different kinds cannot be compared' },
  examples: [
    {
      bad: { facts: [stock], risks: [{ ...exampleRisk, signal: { fact: 'stock', is: '<', than: '少' } }] },
      good: { facts: [stock], risks: [{ ...exampleRisk, signal: { fact: 'stock', is: '<', than: 10 } }] },
    },
  ],
  check: ({ playbook, conditions }) => {
    const shared = kindsOf(playbook.facts);
    const own = new Map<object | null, ReadonlyMap<string, string>>();
    return conditions.flatMap(({ condition, path, scope }) => {
      const kinds = own.get(scope) ?? kindsOf(factsOf(scope));
      own.set(scope, kinds);
      return wrongComparisons(condition, path, (fact) => kinds.get(fact) ?? shared.get(fact));
    });
  },
} as const satisfies PlaybookRule;

function eachTask({ playbook, pathOf }: ReadPlaybook, part: string, lacks: (task: CampaignTask) => boolean): PlaybookRuleFinding[] {
  return (playbook.campaigns ?? []).flatMap(({ tasks }) =>
    tasks.flatMap((each) => (lacks(each) ? [{ params: { task: shown(each.id) }, at: { path: `${pathOf(each)}/${part}` } }] : [])),
  );
}

/** Each phase begins the day after the one before has ended. */
function betweenPhases({ playbook, pathOf }: ReadPlaybook, isWrong: (gap: number) => boolean): PlaybookRuleFinding[] {
  return (playbook.campaigns ?? []).flatMap(({ phases }) =>
    phases.slice(1).flatMap((after, index) => {
      const before = phases[index]!;
      const gap = after.fromOffset - before.toOffset - 1;
      // NaN, of a phase without its days, is neither
      return isWrong(gap)
        ? [{ params: { before: shown(before.id), after: shown(after.id), days: Math.abs(gap) }, at: { path: pathOf(after) } }]
        : [];
    }),
  );
}

function allCauses(causes: readonly Cause[]): Cause[] {
  return causes.flatMap((each) => [each, ...allCauses(each.causes ?? [])]);
}

/** Circles of things that each name one above them. */
function chainCircles<Above extends string>(
  { pathOf }: ReadPlaybook,
  items: readonly ({ readonly id: string; readonly name: Prose } & { readonly [Key in Above]?: string })[],
  above: Above,
): PlaybookRuleFinding[] {
  const places = new Map(items.map(({ id }, index) => [id, index]));
  const graph = items.map((item) => {
    const place = places.get(item[above] ?? '');
    return place === undefined ? [] : [place];
  });
  return circlesOf(graph).map((circle) => ({
    params: { cycle: nameCircle(circle.map((at) => items[at]!.id)) },
    at: { path: `${pathOf(items[circle[0]!]!)}/${above}` },
  }));
}

function factsOf(scope: { readonly facts?: readonly FactDefinition[] } | null): readonly FactDefinition[] | undefined {
  return scope?.facts;
}

function kindsOf(facts: readonly FactDefinition[] = []): ReadonlyMap<string, string> {
  return new Map(facts.map(({ id, kind }) => [id, kind]));
}
