import { shown } from '@zhanggui/core';
import { exampleSop, exampleStep } from '../examples.js';
import type { PlaybookRule } from '../playbookRule.js';
import { eachStep } from './eachStep.js';
import { unknownReferences } from './unknownReferences.js';

/** 没有负责人. */
export const raciNoAccountable = {
  id: 'raci/no-accountable',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '步骤“{step}”没有负责人（A）', en: 'Nobody is accountable for the step “{step}”' },
  explain: { zh: '没人负责的事，出了问题找不到人', en: 'When it goes wrong there is nobody to ask' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { responsible: ['agent'] } }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { accountable: 'manager', responsible: ['manager'] } }] }] },
    },
  ],
  check: (read) => eachStep(read, ({ raci }) => (accountables(raci.accountable).length === 0 ? {} : null), '/raci/accountable'),
} as const satisfies PlaybookRule;

/** 负责人不止一个. */
export const raciManyAccountable = {
  id: 'raci/many-accountable',
  severity: 'error',
  preset: 'recommended',
  message: {
    zh: '步骤“{step}”有 {count} 个负责人（A），只能有一个',
    en: 'The step “{step}” has {count} accountable roles: there can be one',
  },
  explain: { zh: '两个人负责，等于互相推', en: 'Two who answer for it point at each other' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { accountable: ['manager', 'agent'], responsible: ['agent'] } }] }] },
      good: { sops: [exampleSop] },
    },
  ],
  check: (read) =>
    eachStep(
      read,
      ({ raci }) => {
        const count = accountables(raci.accountable).length;
        return count > 1 ? { count } : null;
      },
      '/raci/accountable',
    ),
} as const satisfies PlaybookRule;

/** 没有执行人. */
export const raciNoResponsible = {
  id: 'raci/no-responsible',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '步骤“{step}”没有执行人（R）', en: 'Nobody does the step “{step}”' },
  explain: { zh: '没人动手的步骤做不完', en: 'A step that nobody does is never done' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { accountable: 'manager', responsible: [] } }] }] },
      good: { sops: [exampleSop] },
    },
  ],
  check: (read) => eachStep(read, ({ raci }) => (raci.responsible.length === 0 ? {} : null), '/raci/responsible'),
} as const satisfies PlaybookRule;

/** 不认识的角色: in a RACI, neither a role nor a department. */
export const raciUnknownParty = {
  id: 'raci/unknown-party',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '分工里的“{id}”不是岗位，也不是部门', en: '“{id}” is neither a role nor a department' },
  explain: { zh: '写错名字，等于没有通知到人', en: 'Whoever is misspelt is never told' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { ...exampleStep.raci, informed: ['dept:marketing'] } }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { ...exampleStep.raci, informed: ['dept:market'] } }] }] },
    },
  ],
  check: (read, context) => unknownReferences(read, context, 'party'),
} as const satisfies PlaybookRule;

/** 部门不能负责或执行: a department outside the team is asked (C) or told (I). */
export const raciOutsideParty = {
  id: 'raci/outside-party',
  severity: 'error',
  preset: 'recommended',
  message: {
    zh: '部门“{id}”只能被咨询或知会，不能负责或执行',
    en: 'The department “{id}” can be asked or told, not do it or answer for it',
  },
  explain: { zh: '团队以外的部门不归手册管，责任要落到岗位上', en: 'The handbook has no say over other departments: a role has to answer' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { accountable: 'manager', responsible: ['dept:market'] } }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, raci: { ...exampleStep.raci, consulted: ['dept:market'] } }] }] },
    },
  ],
  check: ({ references }, { index }) =>
    references.flatMap(({ to, id, path }) =>
      to === 'party' && index.departments.has(id) && /\/raci\/(accountable|responsible)/.test(path)
        ? [{ params: { id: shown(id) }, at: { path } }]
        : [],
    ),
} as const satisfies PlaybookRule;

/** From outside it may be none, one or several. */
function accountables(accountable: unknown): readonly unknown[] {
  return Array.isArray(accountable) ? accountable : accountable === '' ? [] : [accountable];
}
