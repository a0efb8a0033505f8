import { shown } from '@zhanggui/core';
import type { ReadPlaybook } from '../../compose/shape/reading.js';
import {
  exampleCampaign,
  exampleKpi,
  examplePlaybook,
  exampleRisk,
  exampleSop,
  exampleStep,
  exampleTree,
} from '../../compose/validate/examples.js';
import type { PlaybookRule } from '../../compose/validate/playbookRule.js';
import type { Cause, DiagnosisTree } from '../../diagnosis/diagnosisTree.js';
import type { Kpi } from '../../kpi/kpi.js';
import { isSalesMetric } from '../salesMetrics.js';

const orders = { ...exampleKpi, id: 'orders', role: 'agent', contributesTo: 'sales' } as const;
const reads = { ...exampleKpi, id: 'reads', metric: 'content_reads', role: 'content-specialist' } as const;
const contentCard = {
  id: 'content',
  name: { zh: '内容绩效', en: 'Content' },
  role: 'content-specialist',
  period: 'month',
  items: [{ kpi: 'reads', weight: 1 }],
} as const;
const [cause] = exampleTree.causes;
const [action] = cause.actions;

/** 里程碑走回头路. */
export const milestoneNotMonotone = {
  id: 'milestone/not-monotone',
  severity: 'error',
  preset: 'recommended',
  message: {
    zh: '指标“{kpi}”的里程碑 {milestone} 比前一个离目标更远',
    en: 'The milestone {milestone} of “{kpi}” is further from the target than the one before',
  },
  explain: { zh: '里程碑要一步步走向目标', en: 'Milestones lead to the target' },
  examples: [{ bad: { kpis: [{ ...exampleKpi, target: 40, milestones: [10, 30, 20] }, orders] }, good: { kpis: [exampleKpi, orders] } }],
  check: ({ playbook, pathOf }) =>
    (playbook.kpis ?? []).flatMap((kpi) => {
      const way = [...(kpi.milestones ?? []), kpi.target];
      const back = way.findIndex(
        (value, index) => index > 0 && (kpi.better === 'lower' ? value > way[index - 1]! : value < way[index - 1]!),
      );
      if (back < 0) return [];
      // past the target, the last milestone is the one that is wrong
      const at = Math.min(back, way.length - 2);
      return [{ params: { kpi: shown(kpi.id), milestone: way[at]! }, at: { path: `${pathOf(kpi)}/milestones/${at}` } }];
    }),
} as const satisfies PlaybookRule;

/** 没有分解到岗位: no role's KPI contributes to the shop's. */
export const kpiNotCascaded = {
  id: 'kpi/not-cascaded',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '店铺指标“{kpi}”没有分解到岗位', en: 'No role’s KPI contributes to the shop’s “{kpi}”' },
  explain: { zh: '目标要逐层拆到人', en: 'A target is broken down until it is somebody’s' },
  examples: [{ bad: { kpis: [exampleKpi] }, good: { kpis: [exampleKpi, orders] } }],
  check: ({ playbook: { kpis = [] }, pathOf }) => {
    const fed = fedByRoles(kpis);
    return kpis.flatMap((kpi) =>
      kpi.role === undefined && kpi.contributesTo === undefined && !fed.has(kpi.id)
        ? [{ params: { kpi: shown(kpi.id) }, at: { path: pathOf(kpi) } }]
        : [],
    );
  },
} as const satisfies PlaybookRule;

/** 跨部门流程没有指标: one that asks or tells departments, or is about governance. */
export const sopNoKpi = {
  id: 'sop/no-kpi',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '跨部门流程“{sop}”没有指标', en: 'The SOP “{sop}” goes across departments and has no KPI' },
  explain: { zh: '跨部门的事没有指标，谁都说做了', en: 'Without one every department has done its part' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, topics: ['governance'], kpis: [] }] },
      good: { sops: [{ ...exampleSop, topics: ['governance'] }] },
    },
    {
      bad: {
        sops: [{ ...exampleSop, kpis: undefined, steps: [{ ...exampleStep, raci: { ...exampleStep.raci, informed: ['dept:market'] } }] }],
      },
      good: { sops: [{ ...exampleSop, kpis: undefined }] },
    },
  ],
  check: ({ playbook, pathOf }, { index }) =>
    playbook.sops.flatMap((sop) => {
      const isOutside = (party: string) => index.departments.has(party);
      const crosses = sop.steps.some(({ raci }) => [...(raci.consulted ?? []), ...(raci.informed ?? [])].some(isOutside));
      const asks = crosses || (sop.topics ?? playbook.topics)?.includes('governance');
      return asks && !sop.kpis?.length ? [{ params: { sop: shown(sop.id) }, at: { path: `${pathOf(sop)}/kpis` } }] : [];
    }),
} as const satisfies PlaybookRule;

/** 内容陪跑: a scorecard for content without a figure of sales. */
export const contentNoSalesLink = {
  id: 'content/no-sales-link',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '内容岗位的计分卡“{scorecard}”没有和成交挂钩的指标', en: 'No KPI of the content scorecard “{scorecard}” leads to sales' },
  explain: { zh: '只看播放不看成交，内容就成了陪跑', en: 'Measured by views alone, content runs beside the business' },
  examples: [
    {
      bad: {
        roles: [...examplePlaybook.roles, { ...examplePlaybook.roles[1], id: 'content-specialist' }],
        kpis: [reads],
        scorecards: [contentCard],
      },
      good: {
        roles: [...examplePlaybook.roles, { ...examplePlaybook.roles[1], id: 'content-specialist' }],
        kpis: [exampleKpi, { ...reads, contributesTo: 'sales' }],
        scorecards: [contentCard],
      },
    },
  ],
  check: ({ playbook: { scorecards = [], kpis = [] }, pathOf }) => {
    const sales = ofSales(kpis);
    return scorecards.flatMap((scorecard) =>
      scorecard.role === 'content-specialist' && !scorecard.items.some(({ kpi }) => sales.has(kpi))
        ? [{ params: { scorecard: shown(scorecard.id) }, at: { path: `${pathOf(scorecard)}/items` } }]
        : [],
    );
  },
} as const satisfies PlaybookRule;

/** 没有备用物流. */
export const riskNoBackupCarrier = {
  id: 'risk/no-backup-carrier',
  severity: 'error',
  preset: 'recommended',
  message: {
    zh: '物流预案“{risk}”只有 {count} 家承运商，至少要有主用和备用两家',
    en: 'The logistics plan “{risk}” has {count} carriers: it needs one in use and one standing by',
  },
  explain: { zh: '一家爆仓，另一家要能顶上', en: 'When one is overloaded another has to step in' },
  examples: [
    {
      bad: { risks: [{ ...exampleRisk, kind: 'logistics', carriers: ['中通'] }] },
      good: { risks: [{ ...exampleRisk, kind: 'logistics', carriers: ['中通', '顺丰'] }] },
    },
  ],
  check: ({ playbook, pathOf }) =>
    (playbook.risks ?? []).flatMap((risk) => {
      const count = new Set((risk.carriers ?? []).map((name) => name.trim())).size;
      return risk.kind === 'logistics' && count < 2
        ? [{ params: { risk: shown(risk.id), count }, at: { path: `${pathOf(risk)}/carriers` } }]
        : [];
    }),
} as const satisfies PlaybookRule;

/** 大型活动要有的三类预案: systems, logistics, customer service. */
const campaignRisks = ['system', 'logistics', 'service'] as const;

/** 大促没有预案. */
export const campaignNoRiskPlan = {
  id: 'campaign/missing-risk-plan',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '大型活动“{campaign}”没有关联 {kind} 类预案', en: 'The big campaign “{campaign}” has no risk plan of the kind {kind}' },
  explain: {
    zh: '系统崩溃、物流爆仓、客服忙不过来，三样都要提前有预案',
    en: 'Systems, logistics and customer service each fail in a rush: have a plan for all three',
  },
  examples: [
    {
      bad: { campaigns: [{ ...exampleCampaign, major: true, risks: ['outage'] }] },
      good: {
        campaigns: [{ ...exampleCampaign, major: true, risks: ['outage', 'parcels', 'queue'] }],
        risks: [
          exampleRisk,
          { ...exampleRisk, id: 'parcels', kind: 'logistics', carriers: ['中通', '顺丰'] },
          { ...exampleRisk, id: 'queue', kind: 'service' },
        ],
      },
    },
  ],
  check: ({ playbook: { campaigns = [], risks = [] }, pathOf }) => {
    const kinds = new Map(risks.map(({ id, kind }) => [id, kind]));
    return campaigns.flatMap((campaign) => {
      if (campaign.major !== true) return [];
      const has = new Set(campaign.risks?.map((id) => kinds.get(id)));
      return campaignRisks.flatMap((kind) =>
        has.has(kind) ? [] : [{ params: { campaign: shown(campaign.id), kind }, at: { path: `${pathOf(campaign)}/risks` } }],
      );
    });
  },
} as const satisfies PlaybookRule;

/** 动作没有负责人. */
export const taskNoOwner = {
  id: 'task/missing-owner',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '动作“{action}”没有负责人', en: 'The action “{action}” has no owner' },
  explain: { zh: '每个环节都要有负责人', en: 'Everything has somebody who sees it done' },
  examples: [
    {
      bad: { trees: [{ ...exampleTree, causes: [{ ...cause, actions: [{ ...action, owner: undefined }] }] }] },
      good: { trees: [exampleTree] },
    },
  ],
  check: (read) =>
    eachAction(read).flatMap(({ action, path }) =>
      action.owner === undefined && action.sop === undefined
        ? [{ params: { action: shown(action.id) }, at: { path: `${path}/owner` } }]
        : [],
    ),
} as const satisfies PlaybookRule;

/** 动作没有时间节点. */
export const taskNoDue = {
  id: 'task/missing-due',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '动作“{action}”没有时间节点', en: 'The action “{action}” is due on no day' },
  explain: { zh: '没有日期的事总是往后拖', en: 'What is due on no day is done on no day' },
  examples: [
    {
      bad: { trees: [{ ...exampleTree, causes: [{ ...cause, actions: [{ ...action, dueDays: undefined }] }] }] },
      good: { trees: [exampleTree] },
    },
  ],
  check: (read) =>
    eachAction(read).flatMap(({ action, path }) =>
      action.dueDays === undefined && action.sop === undefined
        ? [{ params: { action: shown(action.id) }, at: { path: `${path}/dueDays` } }]
        : [],
    ),
} as const satisfies PlaybookRule;

/** 改进动作没有对应指标. */
export const actionNoKpi = {
  id: 'action/no-kpi',
  severity: 'info',
  preset: 'all',
  message: { zh: '动作“{action}”没写看哪个指标', en: 'The action “{action}” names no KPI by which one sees whether it helped' },
  explain: { zh: '做完看哪个数，才知道有没有用', en: 'One figure tells whether it helped' },
  examples: [
    {
      bad: { trees: [{ ...exampleTree, causes: [{ ...cause, actions: [{ ...action, kpi: undefined }] }] }] },
      good: { trees: [exampleTree] },
    },
  ],
  check: (read) =>
    eachAction(read).flatMap(({ action, path }) =>
      action.kpi === undefined ? [{ params: { action: shown(action.id) }, at: { path: `${path}/kpi` } }] : [],
    ),
} as const satisfies PlaybookRule;

/** The KPIs that some role's KPI leads up to. Linear: each is passed once. */
function fedByRoles(kpis: readonly Kpi[]): ReadonlySet<string> {
  const above = new Map(kpis.map(({ id, contributesTo }) => [id, contributesTo]));
  const fed = new Set<string>();
  for (const { role, contributesTo } of kpis) {
    if (role === undefined) continue;
    for (let at = contributesTo; at !== undefined && !fed.has(at); at = above.get(at)) fed.add(at);
  }
  return fed;
}

/** The KPIs that are of sales or lead up to one that is. Linear: each is passed once. */
function ofSales(kpis: readonly Kpi[]): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { id, contributesTo } of kpis) {
    if (contributesTo === undefined) continue;
    const ids = below.get(contributesTo) ?? [];
    ids.push(id);
    below.set(contributesTo, ids);
  }
  const found = new Set(kpis.flatMap(({ id, metric }) => (isSalesMetric(metric) ? [id] : [])));
  // grows while it is walked through
  for (const id of found) for (const each of below.get(id) ?? []) found.add(each);
  return found;
}

function eachAction({ playbook, pathOf }: ReadPlaybook): { readonly action: Cause['actions'][number]; readonly path: string }[] {
  const within = ({ causes }: Pick<DiagnosisTree | Cause, 'causes'>): readonly Cause['actions'][number][] =>
    (causes ?? []).flatMap((each) => [...each.actions, ...within(each)]);
  return (playbook.trees ?? []).flatMap((tree) => within(tree).map((action) => ({ action, path: pathOf(action) })));
}
