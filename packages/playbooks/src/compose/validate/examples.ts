import type { Day } from '@zhanggui/core';
import type { CampaignTemplate } from '../../campaign/campaignTemplate.js';
import type { DiagnosisTree } from '../../diagnosis/diagnosisTree.js';
import type { Kpi } from '../../kpi/kpi.js';
import type { RiskPlan } from '../../risk/riskPlan.js';
import type { Role } from '../../role/role.js';
import type { Tool } from '../../role/tool.js';
import type { ScriptTemplate } from '../../script/scriptTemplate.js';
import type { Criterion } from '../../sop/criterion.js';
import type { Sop, Step } from '../../sop/sop.js';
import type { Playbook } from '../playbook.js';

// A small playbook in which no rule finds anything: the examples of the rules change one part of it.

/** 例子里的岗位. */
export const exampleRole = {
  id: 'manager',
  name: { zh: '店长', en: 'Manager' },
  coreDuty: { zh: '管好店铺，对月销售额负责', en: 'Runs the shop and answers for its monthly sales' },
  mainWork: [{ id: 'prices', text: { zh: '核定商品价格', en: 'Sets the prices' } }],
  dailyWork: [{ id: 'stock', text: { zh: '每天 10 点核对库存', en: 'Checks the stock at 10 every day' } }],
  authority: [{ id: 'refund', text: { zh: '批准 500 元以下的退款', en: 'Approves refunds below 500 yuan' } }],
  assessment: [{ id: 'sales', text: { zh: '月销售额达成率', en: 'Monthly sales against the target' } }],
} as const satisfies Role;

/** 例子里的客服: reports to the manager. */
export const exampleAgent = {
  id: 'agent',
  name: { zh: '客服', en: 'Customer service' },
  coreDuty: { zh: '接待顾客，处理售后', en: 'Answers customers and settles their claims' },
  mainWork: [{ id: 'answer', text: { zh: '30 秒内回复顾客', en: 'Answers customers within 30 seconds' } }],
  dailyWork: [{ id: 'tickets', text: { zh: '每天下班前清空售后单', en: 'Closes every claim by the end of the day' } }],
  authority: [{ id: 'coupon', text: { zh: '发放 10 元以下的补偿券', en: 'Gives coupons below 10 yuan' } }],
  assessment: [{ id: 'speed', text: { zh: '平均回复秒数', en: 'Mean seconds to an answer' } }],
  reportsTo: 'manager',
} as const satisfies Role;

/** 例子里的验收标准. */
export const exampleCriterion = {
  id: 'answered',
  standard: { zh: '顾客得到了方案', en: 'The customer has a proposal' },
  basis: { zh: '聊天记录', en: 'The chat' },
  evidence: { kind: 'file' },
} as const satisfies Criterion;

/** 例子里的步骤. */
export const exampleStep = {
  id: 'contact',
  title: { zh: '联系顾客', en: 'Call the customer' },
  how: { zh: '1 小时内打电话，问清经过', en: 'Call within an hour and ask what happened' },
  raci: { accountable: 'manager', responsible: ['agent'] },
  criteria: [exampleCriterion],
} as const satisfies Step;

/** 例子里的第二步. */
export const exampleSecondStep = {
  ...exampleStep,
  id: 'settle',
  title: { zh: '退款或补发', en: 'Refund or send again' },
  how: { zh: '24 小时内退款，或补发并告知单号', en: 'Refund within 24 hours, or send again and tell the number' },
} as const satisfies Step;

/** 例子里的流程. */
export const exampleSop = {
  id: 'complaint',
  name: { zh: '客诉处理', en: 'Complaints' },
  owner: 'manager',
  overview: { zh: '从收到投诉到顾客满意', en: 'From the complaint to a content customer' },
  purpose: { zh: '让顾客愿意再来', en: 'The customer comes back' },
  kpis: ['sales'],
  cases: [
    {
      kind: 'positive',
      title: { zh: '当天补发', en: 'Sent again the same day' },
      text: { zh: '顾客收到破损的杯子，客服当天补发，顾客追评五星。', en: 'A broken cup was sent again the same day; five stars.' },
    },
    {
      kind: 'negative',
      title: { zh: '三天没人管', en: 'Nobody cared for three days' },
      text: { zh: '客服休假没交接，顾客三天后投诉到平台。', en: 'No handover before a holiday; three days later the platform stepped in.' },
    },
  ],
  steps: [exampleStep, exampleSecondStep],
} as const satisfies Sop;

/** 例子里的活动. */
export const exampleCampaign = {
  id: 'member-day',
  name: { zh: '会员日', en: 'Members’ day' },
  anchor: { kind: 'yearly', monthDay: '08-08' },
  tentative: false,
  preparation: { offset: -20, roll: 'backward' },
  phases: [
    { id: 'warm-up', name: { zh: '预热', en: 'Warm-up' }, fromOffset: -3, toOffset: -1 },
    { id: 'burst', name: { zh: '爆发', en: 'Peak' }, fromOffset: 0, toOffset: 0 },
  ],
  tasks: [
    {
      id: 'price-list',
      name: { zh: '定价格表', en: 'Price list' },
      owner: 'manager',
      offset: -10,
      of: 'due',
      roll: 'backward',
      workdays: 3,
    },
  ],
} as const satisfies CampaignTemplate;

/** 例子里的指标. */
export const exampleKpi = {
  id: 'sales',
  name: { zh: '月销售额', en: 'Monthly sales' },
  metric: 'net_sales',
  better: 'higher',
  unit: { zh: '元', en: 'yuan' },
  target: 100_000,
  milestones: [40_000, 70_000],
} as const satisfies Kpi;

/** 例子里的风险预案. */
export const exampleRisk = {
  id: 'outage',
  name: { zh: '后台打不开', en: 'The backend is down' },
  kind: 'system',
  probability: 2,
  impact: 4,
  owner: 'manager',
  prevent: [{ id: 'export', text: { zh: '每天 18 点导出订单', en: 'Export the orders at 18:00' }, owner: 'agent' }],
  respond: [{ id: 'notice', text: { zh: '10 分钟内挂公告', en: 'Put up a notice within 10 minutes' }, owner: 'agent' }],
} as const satisfies RiskPlan;

/** 例子里的工具. */
export const exampleTool = {
  id: 'backend',
  name: { zh: '千牛', en: 'Qianniu' },
  kind: 'backend',
  commonFunctions: [{ name: { zh: '改价', en: 'Change a price' }, where: { zh: '商品 → 出售中', en: 'Goods → on sale' } }],
  tutorials: [{ title: { zh: '改价教程', en: 'How to change a price' }, url: 'https://example.com/price' }],
} as const satisfies Tool;

/** 例子里的诊断树. */
export const exampleTree = {
  id: 'fewer-visitors',
  name: { zh: '访客变少', en: 'Fewer visitors' },
  facts: [{ id: 'ad-spend-down', kind: 'boolean', name: { zh: '推广花费下降', en: 'Less was spent on ads' } }],
  causes: [
    {
      id: 'ads-stopped',
      name: { zh: '推广停了', en: 'The ads stopped' },
      test: { fact: 'ad-spend-down', is: '=', than: true },
      actions: [
        { id: 'recharge', text: { zh: '当天充值 500 元', en: 'Top up 500 yuan the same day' }, owner: 'manager', dueDays: 1, kpi: 'sales' },
      ],
    },
  ],
} as const satisfies DiagnosisTree;

/** 例子里的知识. */
export const exampleKnowledge = {
  id: 'broken-cup',
  kind: 'faq',
  title: { zh: '杯子碎了怎么办', en: 'The cup is broken' },
  problem: { zh: '收到就是碎的', en: 'It arrived broken' },
  solution: { zh: '拍照，当天补发', en: 'Take a picture, get another one the same day' },
  module: 'customer-service',
  recordedOn: '2026-10-01',
} as const;

/** 例子里的话术. */
export const exampleScript = {
  id: 'greeting',
  name: { zh: '开场白', en: 'Greeting' },
  scene: 'presale',
  tone: 'friendly',
  body: { zh: '您好，我是{name}', en: 'Hello, this is {name}' },
  slots: { name: { kind: 'text', required: true } },
} as const satisfies ScriptTemplate;

/** 例子里的手册: nothing is wrong with it. */
export const examplePlaybook: Playbook = {
  id: 'example',
  name: { zh: '示例手册', en: 'Example' },
  version: '1.0',
  owner: 'manager',
  contributors: ['王芳', '李雷'],
  reviewedAt: '2026-10-01' as Day,
  topics: ['customer-service'],
  audience: ['店铺团队'],
  purpose: { zh: '新人照着做', en: 'A newcomer can follow it' },
  scope: { zh: '本店全部流程', en: 'All work of the shop' },
  profile: {
    categories: ['杯子'],
    audienceSegments: ['上班族'],
    positioning: 'accessible',
    pricingModel: 'volume',
    toneOfVoice: 'friendly',
    valueProposition: '好用不贵的杯子',
    personas: [{ ageRange: [22, 35], gender: 'any', habits: ['晚上逛'], painPoints: ['怕碎'] }],
    platforms: ['taobao'],
    goals: { shortTerm: ['月销 1,000 件'], longTerm: ['类目前 10'] },
  },
  roles: [exampleRole, exampleAgent],
  departments: [{ id: 'dept:market', name: { zh: '市场部', en: 'Marketing' } }],
  sops: [exampleSop],
  kpis: [
    exampleKpi,
    {
      id: 'orders',
      name: { zh: '客服转化', en: 'Orders after a chat' },
      metric: 'inquiry_conversion_by_buyer',
      better: 'higher',
      unit: { zh: '%', en: '%' },
      target: 0.4,
      role: 'agent',
      contributesTo: 'sales',
    },
  ],
  risks: [exampleRisk],
  scripts: [exampleScript],
  knowledge: [{ ...exampleKnowledge, recordedOn: '2026-10-01' as Day }],
  tools: [exampleTool],
  standards: [{ id: 'packing', name: { zh: '包装', en: 'Packing' }, text: { zh: '气泡膜裹 3 层', en: 'Three layers of bubble wrap' } }],
};
