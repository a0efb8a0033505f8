import { exampleSecondStep, exampleSop, exampleStep } from '../../compose/validate/examples.js';
import type { BrokenPlaybook } from './brokenPlaybook.js';

const ok = { id: 'ok', kind: 'boolean', name: { zh: '可以', en: 'Fine' } } as const;
const yes = { id: 'yes', name: { zh: '是', en: 'Yes' }, when: { fact: 'ok', is: '=', than: true }, to: 'b' } as const;
const no = { id: 'no', name: { zh: '否', en: 'No' }, to: 'c' } as const;
const a = { ...exampleStep, id: 'a' } as const;
const b = { ...exampleSecondStep, id: 'b' } as const;
const c = { ...exampleStep, id: 'c' } as const;
const d = { ...exampleStep, id: 'd' } as const;
const decision = { ...a, kind: 'decision' } as const;

/** 走不通的流程: steps that are never reached, never end, or name what there is not. */
export const brokenFlows = [
  {
    id: 'island-of-two',
    defect: 'two steps wait for each other only',
    area: 'flow',
    rule: 'flow/unreachable',
    path: '/sops/0/steps/1',
    parts: { sops: [{ ...exampleSop, steps: [a, { ...b, after: ['c'] }, { ...c, after: ['b'] }] }] },
  },
  {
    id: 'island-behind-a-circle',
    defect: 'a step waits for a circle that nobody enters',
    area: 'flow',
    rule: 'flow/unreachable',
    path: '/sops/0/steps/3',
    parts: { sops: [{ ...exampleSop, steps: [a, { ...b, after: ['c'] }, { ...c, after: ['b'] }, { ...d, after: ['c'] }] }] },
  },
  {
    id: 'circle-of-three',
    defect: 'three steps wait for each other, so that none can begin',
    area: 'flow',
    rule: 'flow/cycle',
    path: '/sops/0/steps/0',
    parts: {
      sops: [
        {
          ...exampleSop,
          steps: [
            { ...a, after: ['c'] },
            { ...b, after: ['a'] },
            { ...c, after: ['b'] },
          ],
        },
      ],
    },
  },
  {
    id: 'circle-inside',
    defect: 'after a good beginning two steps wait for each other',
    area: 'flow',
    rule: 'flow/cycle',
    path: '/sops/0/steps/1',
    parts: { sops: [{ ...exampleSop, steps: [a, { ...b, after: ['a', 'c'] }, { ...c, after: ['b'] }, d] }] },
  },
  {
    id: 'waits-for-itself',
    defect: 'a step waits for itself',
    area: 'flow',
    rule: 'flow/cycle',
    path: '/sops/0/steps/1',
    parts: { sops: [{ ...exampleSop, steps: [a, { ...b, after: ['b'] }] }] },
  },
  {
    id: 'branch-back',
    defect: 'a branch leads back to a step that is done',
    area: 'flow',
    rule: 'flow/cycle',
    path: '/sops/0/steps/0',
    parts: {
      sops: [
        {
          ...exampleSop,
          facts: [ok],
          steps: [
            a,
            {
              ...b,
              kind: 'decision',
              branches: [
                { ...yes, to: 'a' },
                { ...no, to: undefined },
              ],
            },
          ],
        },
      ],
    },
  },
  {
    id: 'dead-end',
    defect: 'everything after a step runs in a circle, no end is reached',
    area: 'flow',
    rule: 'flow/dead-end',
    path: '/sops/0/steps/0',
    parts: { sops: [{ ...exampleSop, steps: [a, { ...b, after: ['a', 'c'] }, { ...c, after: ['b'] }] }] },
  },
  {
    id: 'no-default',
    defect: 'a decision only knows yes',
    area: 'flow',
    rule: 'flow/missing-default',
    path: '/sops/0/steps/0',
    parts: { sops: [{ ...exampleSop, facts: [ok], steps: [{ ...decision, branches: [yes] }, b] }] },
  },
  {
    id: 'default-first',
    defect: 'the branch for all other cases stands before the others',
    area: 'flow',
    rule: 'flow/shadowed-branch',
    path: '/sops/0/steps/0',
    parts: { sops: [{ ...exampleSop, facts: [ok], steps: [{ ...decision, branches: [no, yes] }, b, { ...c, after: [] }] }] },
  },
  {
    id: 'decision-without-branches',
    defect: 'a decision has nothing to choose from',
    area: 'flow',
    rule: 'flow/no-branch',
    path: '/sops/0/steps/0',
    parts: { sops: [{ ...exampleSop, steps: [decision, b] }] },
  },
  {
    id: 'reject-forward',
    defect: 'a rejection leads to a step that comes later',
    area: 'flow',
    rule: 'flow/bad-reject',
    path: '/sops/0/steps/1',
    parts: { sops: [{ ...exampleSop, steps: [a, { ...b, kind: 'approval', onReject: 'c' }, c] }] },
  },
  {
    id: 'branches-of-a-task',
    defect: 'a plain task has branches, which nobody will take',
    area: 'flow',
    rule: 'flow/ignored-field',
    path: '/sops/0/steps/0',
    parts: { sops: [{ ...exampleSop, facts: [ok], steps: [{ ...a, branches: [yes, no] }, b, { ...c, after: [] }] }] },
  },
  {
    id: 'no-steps',
    defect: 'an SOP without a step',
    area: 'flow',
    rule: 'shape/empty',
    path: '/sops/0/steps',
    parts: { sops: [{ ...exampleSop, steps: [] }] },
  },
  {
    id: 'after-nothing-there-is',
    defect: 'a step waits for one that does not exist',
    area: 'reference',
    rule: 'ref/unknown-step',
    path: '/sops/0/steps/1/after/0',
    parts: { sops: [{ ...exampleSop, steps: [a, { ...b, after: ['approve'] }] }] },
  },
  {
    id: 'branch-to-nowhere',
    defect: 'a branch leads to a step that does not exist',
    area: 'reference',
    rule: 'ref/unknown-step',
    path: '/sops/0/steps/0/branches/0/to',
    parts: {
      sops: [
        {
          ...exampleSop,
          facts: [ok],
          steps: [
            {
              ...decision,
              branches: [
                { ...yes, to: 'nope' },
                { ...no, to: 'b' },
              ],
            },
            b,
          ],
        },
      ],
    },
  },
  {
    id: 'reject-to-nowhere',
    defect: 'a rejection leads to a step that does not exist',
    area: 'reference',
    rule: 'ref/unknown-step',
    path: '/sops/0/steps/1/onReject',
    parts: { sops: [{ ...exampleSop, steps: [a, { ...b, kind: 'approval', onReject: 'nope' }] }] },
  },
  {
    id: 'two-steps-of-one-id',
    defect: 'two steps have the same id',
    area: 'reference',
    rule: 'id/duplicate',
    path: '/sops/0/steps/1/id',
    parts: { sops: [{ ...exampleSop, steps: [a, a] }] },
  },
  {
    id: 'unknown-fact',
    defect: 'a condition asks for a fact that nobody defined',
    area: 'reference',
    rule: 'ref/unknown-fact',
    path: '/sops/0/steps/0/branches/0/when/fact',
    parts: { sops: [{ ...exampleSop, steps: [{ ...decision, branches: [yes, { ...no, to: undefined }] }, b] }] },
  },
  {
    id: 'condition-of-another-kind',
    defect: 'a yes-or-no is compared with a number',
    area: 'flow',
    rule: 'condition/wrong-kind',
    path: '/sops/0/steps/0/when',
    parts: { sops: [{ ...exampleSop, facts: [ok], steps: [{ ...a, when: { fact: 'ok', is: '>', than: 3 } }] }] },
  },
  {
    id: 'condition-in-words',
    defect: 'a condition is written as a sentence',
    area: 'shape',
    rule: 'condition/not-condition',
    path: '/sops/0/steps/0/when',
    parts: { sops: [{ ...exampleSop, steps: [{ ...a, when: 'ok == true' }] }] },
  },
] as const satisfies readonly BrokenPlaybook[];
