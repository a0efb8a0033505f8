import type { Locale } from '@zhanggui/core';
import type { Actor, Sop } from '@zhanggui/playbooks';

/** 投诉处理: made up for this page. */
export const complaint = {
  id: 'complaint',
  name: { zh: '投诉处理', en: 'Complaint' },
  owner: 'store-manager',
  overview: { zh: '从接到投诉到结案', en: 'From the complaint to its end' },
  purpose: { zh: '一小时内有人回应，赔付有人把关', en: 'Somebody answers within an hour, and compensation is approved' },
  facts: [{ id: 'compensation', kind: 'number', name: { zh: '赔付金额（元）', en: 'Compensation (yuan)' } }],
  steps: [
    {
      id: 'answer',
      title: { zh: '联系客户', en: 'Contact the customer' },
      how: { zh: '打电话，打不通发短信，记下诉求', en: 'Call, or text where nobody answers; write down what is asked for' },
      raci: { accountable: 'store-manager', responsible: ['customer-service'] },
      criteria: [
        {
          id: 'reached',
          standard: { zh: '联系上客户', en: 'The customer was reached' },
          basis: { zh: '通话或短信记录', en: 'Record of the call or text' },
          evidence: { kind: 'boolean' },
        },
      ],
      sla: {
        within: { hours: 1 },
        from: 'ready',
        escalate: [
          { after: { minutes: 0 }, to: 'store-manager' },
          { after: { hours: 1 }, to: 'head-of-ecommerce' },
        ],
      },
    },
    {
      id: 'solve',
      title: { zh: '提出方案', en: 'Offer a solution' },
      how: { zh: '写明退、换、补或赔，以及金额', en: 'Say what is taken back, sent again or paid, and how much' },
      raci: { accountable: 'store-manager', responsible: ['customer-service'] },
      criteria: [
        {
          id: 'solution',
          standard: { zh: '方案写清楚', en: 'The solution is written down' },
          basis: { zh: '售后单备注', en: 'Note on the ticket' },
          evidence: { kind: 'text' },
        },
      ],
    },
    {
      id: 'approve',
      title: { zh: '赔付审批', en: 'Approve the compensation' },
      how: {
        zh: '超过 5 元由店长审批，做过前面步骤的人不能批',
        en: 'Above 5 yuan the store manager decides; not whoever has worked on it',
      },
      kind: 'approval',
      when: { fact: 'compensation', is: '>', than: 5 },
      onReject: 'solve',
      raci: { accountable: 'store-manager', responsible: ['customer-service'] },
      criteria: [
        {
          id: 'fair',
          standard: { zh: '金额合理', en: 'The amount is fair' },
          basis: { zh: '同类投诉的赔付', en: 'What was paid in like cases' },
          evidence: { kind: 'boolean' },
        },
      ],
    },
    {
      id: 'close',
      title: { zh: '回访结案', en: 'Ask again and close' },
      how: { zh: '问客户是否满意，打分', en: 'Ask the customer for a mark' },
      raci: { accountable: 'store-manager', responsible: ['customer-service'] },
      criteria: [
        {
          id: 'mark',
          standard: { zh: '满意度 4 分以上', en: 'A mark of 4 or better' },
          basis: { zh: '回访记录', en: 'Record of the call' },
          evidence: { kind: 'number', operator: '>=', bound: 4, unit: { zh: '分', en: 'points' } },
        },
      ],
      sla: { within: { days: 3 }, clock: { kind: 'workdays' } },
    },
  ],
} as const satisfies Sop;

export const people: readonly (Actor & { readonly name: Record<Locale, string> })[] = [
  { id: 'lin', roles: ['customer-service'], name: { zh: '小林（客服）', en: 'Lin (service)' } },
  { id: 'mei', roles: ['store-manager'], name: { zh: '梅姐（店长）', en: 'Mei (store manager)' } },
  { id: 'wu', roles: ['head-of-ecommerce'], name: { zh: '老吴（负责人）', en: 'Wu (head)' } },
];
