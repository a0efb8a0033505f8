// For every defect of the corpus that another workflow language can have: the same SOP without it, and who cannot have it.
import type { Playbook } from '@zhanggui/playbooks';
import { exampleSecondStep, exampleSop, exampleStep } from '../../packages/playbooks/src/compose/validate/examples.js';

/** `unsaid`: it has no words for it. `allowed`: it means something there, and is no defect. */
export type Standing = 'unsaid' | 'allowed';

export interface Mended {
  readonly parts: Partial<Playbook>;
  readonly bpmn?: Standing;
  readonly xstate?: Standing;
  readonly serverless?: Standing;
}

const ok = { id: 'ok', kind: 'boolean', name: { zh: '可以', en: 'Fine' } } as const;
const is = { fact: 'ok', is: '=', than: true } as const;
const yes = { id: 'yes', name: { zh: '是', en: 'Yes' }, when: is, to: 'b' } as const;
const no = { id: 'no', name: { zh: '否', en: 'No' } } as const;
const a = { ...exampleStep, id: 'a' } as const;
const b = { ...exampleSecondStep, id: 'b' } as const;
const c = { ...exampleStep, id: 'c' } as const;
const d = { ...exampleStep, id: 'd' } as const;

const steps = (...all: unknown[]): Mended => ({ parts: { sops: [{ ...exampleSop, facts: [ok], steps: all }] } as never });
const step = (more: object) => steps({ ...exampleStep, ...more }, exampleSecondStep);
const chain = [a, b, c, d];
const decision = steps({ ...a, kind: 'decision', branches: [yes, { ...no, to: 'c' }] }, b, { ...c, after: [] });
const yesOrEnd = steps({ ...a, kind: 'decision', branches: [yes, no] }, b);
const approval = steps(a, { ...b, kind: 'approval', onReject: 'a' }, c);
const asked = steps({ ...a, when: is }, b);
const everywhere = { bpmn: 'allowed', xstate: 'allowed', serverless: 'allowed' } as const;
// these languages know whoever does a step, in BPMN, and nobody else
const bpmnOnly = { xstate: 'unsaid', serverless: 'unsaid' } as const;

/** By the id of the defect. What is not here none of the others can say. */
export const mended: Readonly<Record<string, Mended>> = {
  'island-of-two': steps(a, b, c),
  // a list of tasks has no step that two others wait for, nor one that waits for two
  'island-behind-a-circle': { ...steps(...chain), serverless: 'unsaid' },
  'circle-of-three': steps(a, b, c),
  'circle-inside': { ...steps(...chain), serverless: 'unsaid' },
  'waits-for-itself': steps(a, b),
  'branch-back': { ...steps(a, { ...b, kind: 'decision', branches: [{ ...yes, to: 'c' }, no] }, { ...c, after: [] }), ...everywhere },
  'dead-end': steps(a, b, c),
  'no-default': decision,
  // the flows of a gateway have no order
  'default-first': { ...decision, bpmn: 'unsaid' },
  'decision-without-branches': decision,
  'reject-forward': { ...approval, ...everywhere },
  // a state with branches is a decision
  'branches-of-a-task': { ...decision, xstate: 'unsaid' },
  'no-steps': steps(a),
  // an arrow belongs to where it begins
  'after-nothing-there-is': { ...steps(a, b), serverless: 'unsaid' },
  'branch-to-nowhere': decision,
  'reject-to-nowhere': approval,
  'two-steps-of-one-id': steps(a, b),
  'unknown-fact': yesOrEnd,
  'condition-of-another-kind': asked,
  // a condition is a text in BPMN and Serverless Workflow
  'condition-in-words': { ...asked, bpmn: 'allowed', serverless: 'allowed' },
  'nobody-does-it': { ...step({}), ...bpmnOnly },
  'misspelt-role-in-raci': { ...step({}), ...bpmnOnly },
  'idle-role': { ...step({}), ...bpmnOnly },
  'escalates-to-nobody': {
    ...step({ sla: { within: { hours: 1 }, escalate: [{ after: { hours: 1 }, to: 'manager' }] } }),
    ...bpmnOnly,
  },
  'tool-nobody-described': step({ tools: ['backend'] }),
  'misspelt-field': step({ estimateWorkdays: 2 }),
};
