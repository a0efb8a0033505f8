import { exampleAgent, exampleCampaign, exampleRole, exampleSecondStep, exampleSop, exampleStep } from '../examples.js';
import type { PlaybookRule } from '../playbookRule.js';
import { unknownReferences } from './unknownReferences.js';

const faq = {
  id: 'late-parcel',
  kind: 'failure',
  title: { zh: '快递晚到', en: 'The parcel is late' },
  problem: { zh: '顾客催快递', en: 'The customer asks for the parcel' },
  solution: { zh: '查物流，告知预计到达日', en: 'Look it up and tell the day' },
  recordedOn: '2026-10-01',
} as const;

const sql = {
  id: 'sql',
  name: { zh: 'SQL 查询', en: 'SQL' },
  dimension: 'skill',
  levels: [
    {
      level: 1,
      summary: { zh: '会查单表', en: 'Queries one table' },
      signals: [{ zh: '独立查出昨天的订单', en: 'Finds yesterday’s orders' }],
    },
  ],
} as const;

const stock = { id: 'stock', kind: 'number', name: { zh: '库存', en: 'Stock' } } as const;

const kpi = {
  id: 'sales',
  name: { zh: '月销售额', en: 'Monthly sales' },
  better: 'higher',
  unit: { zh: '元', en: 'yuan' },
  target: 100_000,
} as const;

/** 找不到岗位: an id that names no role there is. */
export const unknownRole = {
  id: 'ref/unknown-role',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的岗位', en: 'There is no role “{id}”' },
  explain: { zh: '写错岗位，事情就没人负责', en: 'With a wrong role nobody answers for it' },
  examples: [{ bad: { owner: 'maneger' }, good: { owner: 'manager' } }],
  check: (read, context) => unknownReferences(read, context, 'role'),
} as const satisfies PlaybookRule;

/** 找不到步骤: an id that names no step there is. */
export const unknownStep = {
  id: 'ref/unknown-step',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的步骤', en: 'There is no step “{id}”' },
  explain: { zh: '前后步骤对不上，流程就断了', en: 'The flow breaks where a step is not found' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, after: ['contcat'] }] }] },
      good: { sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, after: ['contact'] }] }] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'step'),
} as const satisfies PlaybookRule;

/** 找不到流程: an id that names no SOP there is. */
export const unknownSop = {
  id: 'ref/unknown-sop',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的流程', en: 'There is no SOP “{id}”' },
  explain: { zh: '找不到流程，就不知道照什么做', en: 'Nobody knows what to follow' },
  examples: [
    {
      bad: { knowledge: [{ ...faq, guards: [{ sop: 'complaints', step: 'contact' }] }] },
      good: { knowledge: [{ ...faq, guards: [{ sop: 'complaint', step: 'contact' }] }] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'sop'),
} as const satisfies PlaybookRule;

/** 找不到工具: an id that names no tool there is. */
export const unknownTool = {
  id: 'ref/unknown-tool',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的工具', en: 'There is no tool “{id}”' },
  explain: { zh: '找不到工具说明，新人不会用', en: 'A newcomer finds no guide to it' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, tools: ['backand'] }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, tools: ['backend'] }] }] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'tool'),
} as const satisfies PlaybookRule;

/** 找不到规范: an id that names no standard there is. */
export const unknownStandard = {
  id: 'ref/unknown-standard',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的规范', en: 'There is no standard “{id}”' },
  explain: { zh: '规范找不到，就没有标准可依', en: 'There is no norm to keep to' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, standards: ['paking'] }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, standards: ['packing'] }] }] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'standard'),
} as const satisfies PlaybookRule;

/** 找不到话术: an id that names no script there is. */
export const unknownScript = {
  id: 'ref/unknown-script',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的话术', en: 'There is no script “{id}”' },
  explain: { zh: '话术找不到，客服只能自己编', en: 'Customer service has to make up its own words' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, scripts: ['greetings'] }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, scripts: ['greeting'] }] }] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'script'),
} as const satisfies PlaybookRule;

/** 找不到指标: an id that names no KPI there is. */
export const unknownKpi = {
  id: 'ref/unknown-kpi',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的指标', en: 'There is no KPI “{id}”' },
  explain: { zh: '指标找不到，好坏就说不清', en: 'Nobody can tell whether it went well' },
  examples: [{ bad: { sops: [{ ...exampleSop, kpis: ['sale'] }] }, good: { sops: [{ ...exampleSop, kpis: ['sales'] }] } }],
  check: (read, context) => unknownReferences(read, context, 'kpi'),
} as const satisfies PlaybookRule;

/** 找不到数据指标: an id that names no metric there is. */
export const unknownMetric = {
  id: 'ref/unknown-metric',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的数据指标', en: 'There is no metric “{id}”' },
  explain: { zh: '算不出来的指标没法考核', en: 'What cannot be computed cannot be a target' },
  examples: [
    { bad: { kpis: [{ ...kpi, metric: 'net_sale' }] }, good: { kpis: [{ ...kpi, metric: 'net_sales' }] }, metrics: ['net_sales'] },
  ],
  check: (read, context) => unknownReferences(read, context, 'metric'),
} as const satisfies PlaybookRule;

/** 找不到能力: an id that names no competency there is. */
export const unknownCompetency = {
  id: 'ref/unknown-competency',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的能力', en: 'There is no competency “{id}”' },
  explain: { zh: '能力没有定义，就没法培训和考核', en: 'What is not described can be neither taught nor assessed' },
  examples: [
    {
      bad: { roles: [{ ...exampleRole, competencies: [{ competency: 'sql', level: 1 }] }, exampleAgent] },
      good: { roles: [{ ...exampleRole, competencies: [{ competency: 'sql', level: 1 }] }, exampleAgent], competencies: [sql] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'competency'),
} as const satisfies PlaybookRule;

/** 找不到活动: an id that names no campaign there is. */
export const unknownCampaign = {
  id: 'ref/unknown-campaign',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的活动', en: 'There is no campaign “{id}”' },
  explain: { zh: '活动找不到，就排不出日期', en: 'Without the campaign there are no days' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, triggers: [{ kind: 'campaign', campaign: '618', offset: -45 }] }] },
      good: { sops: [{ ...exampleSop, triggers: [{ kind: 'manual' }] }] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'campaign'),
} as const satisfies PlaybookRule;

/** 找不到风险预案: an id that names no risk plan there is. */
export const unknownRisk = {
  id: 'ref/unknown-risk',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的风险预案', en: 'There is no risk plan “{id}”' },
  explain: { zh: '预案找不到，出了事没有办法', en: 'When it happens there is no plan' },
  examples: [
    { bad: { campaigns: [{ ...exampleCampaign, risks: ['outtage'] }] }, good: { campaigns: [{ ...exampleCampaign, risks: ['outage'] }] } },
  ],
  check: (read, context) => unknownReferences(read, context, 'risk'),
} as const satisfies PlaybookRule;

/** 找不到事实: an id that names no fact there is. */
export const unknownFact = {
  id: 'ref/unknown-fact',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没有编号为“{id}”的事实', en: 'There is no fact “{id}”' },
  explain: { zh: '条件里的事实没有定义，就永远判断不了', en: 'A condition about it can never be answered' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...exampleStep, when: { fact: 'stok', is: '<', than: 10 } }] }] },
      good: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...exampleStep, when: { fact: 'stock', is: '<', than: 10 } }] }] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'fact'),
} as const satisfies PlaybookRule;
