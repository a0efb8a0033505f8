import { shown, type TextParams } from '@zhanggui/core';
import type { Step } from '../../../sop/sop.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import { exampleSecondStep, exampleSop, exampleStep } from '../examples.js';
import { type Flow, flowOf } from '../flowOf.js';
import { circlesOf, notLeading, reachedFrom, reversed } from '../graph.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../playbookRule.js';

const third = { ...exampleStep, id: 'review' } as const;
const stock = { id: 'stock', kind: 'number', name: { zh: '库存', en: 'Stock' } } as const;
const low = { id: 'low', name: { zh: '不够', en: 'Too few' }, when: { fact: 'stock', is: '<', than: 10 }, to: 'settle' } as const;
const otherwise = { id: 'enough', name: { zh: '够', en: 'Enough' }, to: 'review' } as const;
const decision = { ...exampleStep, kind: 'decision' } as const;
const rest = [exampleSecondStep, { ...third, after: [] }] as const;

/** 走不到的步骤: no way leads to it from where the SOP begins, be it an island of steps that only wait for each other. */
export const flowUnreachable = {
  id: 'flow/unreachable',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '步骤“{step}”走不到', en: 'No way leads to the step “{step}”' },
  explain: { zh: '走不到的步骤永远不会有人做', en: 'Nobody will ever do it' },
  examples: [
    {
      bad: {
        sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, after: ['review'] }, { ...third, after: ['settle'] }] }],
      },
      good: { sops: [{ ...exampleSop, steps: [exampleStep, exampleSecondStep, third] }] },
    },
  ],
  check: (read) =>
    eachFlow(read, (steps, { next, starts }) => {
      // where nothing begins, the circle says why
      if (starts.length === 0) return [];
      const reached = reachedFrom(starts, next);
      return steps.flatMap((step, index) => (reached[index] ? [] : [[step, { step: shown(step.id) }] as const]));
    }),
} as const satisfies PlaybookRule;

/** 互相等待: steps in a circle, named in their order. */
export const flowCycle = {
  id: 'flow/cycle',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '步骤互相等待：{cycle}', en: 'Steps wait for each other: {cycle}' },
  explain: { zh: '成了圈，哪一步都开始不了', en: 'In a circle none of them can begin' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, after: ['settle'] }, exampleSecondStep] }] },
      good: { sops: [exampleSop] },
    },
  ],
  check: (read) =>
    eachFlow(read, (steps, { next }) =>
      circlesOf(next).map((circle) => [steps[circle[0]!]!, { cycle: nameCircle(circle.map((at) => steps[at]!.id)) }]),
    ),
} as const satisfies PlaybookRule;

/** 死路: from here every way leads into a circle, none to an end. */
export const flowDeadEnd = {
  id: 'flow/dead-end',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '步骤“{step}”之后走不到结尾', en: 'From the step “{step}” no way leads to an end' },
  explain: { zh: '走不到结尾的流程做不完', en: 'Such an SOP is never finished' },
  examples: [
    {
      bad: {
        sops: [
          { ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, after: ['contact', 'review'] }, { ...third, after: ['settle'] }] },
        ],
      },
      good: { sops: [exampleSop] },
    },
  ],
  check: (read) =>
    eachFlow(read, (steps, { next, ends }) => {
      const back = reachedFrom(ends, reversed(next));
      const inCircle = new Set(circlesOf(next).flat());
      return steps.flatMap((step, index) => (back[index] || inCircle.has(index) ? [] : [[step, { step: shown(step.id) }] as const]));
    }),
} as const satisfies PlaybookRule;

/** 没有兜底分支: a decision that has no way for all other cases. */
export const flowMissingDefault = {
  id: 'flow/missing-default',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '判断“{step}”没有“其他情况”的分支', en: 'The decision “{step}” has no branch for all other cases' },
  explain: { zh: '条件都不满足时，执行的人不知道往哪走', en: 'Where no condition holds nobody knows how to go on' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...decision, branches: [low] }, ...rest] }] },
      good: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...decision, branches: [low, otherwise] }, ...rest] }] },
    },
  ],
  check: (read) =>
    eachFlow(read, (steps) =>
      steps.flatMap((step) =>
        step.kind === 'decision' && step.branches?.length && step.branches.every(({ when }) => when !== undefined)
          ? [[step, { step: shown(step.id) }] as const]
          : [],
      ),
    ),
} as const satisfies PlaybookRule;

/** 判断没有分支. */
export const flowNoBranch = {
  id: 'flow/no-branch',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '判断“{step}”没有分支', en: 'The decision “{step}” has no branch' },
  explain: { zh: '没有分支就没有什么可判断', en: 'There is nothing to decide' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [decision, exampleSecondStep] }] },
      good: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...decision, branches: [low, otherwise] }, ...rest] }] },
    },
  ],
  check: (read) =>
    eachFlow(read, (steps) =>
      steps.flatMap((step) => (step.kind === 'decision' && !step.branches?.length ? [[step, { step: shown(step.id) }] as const] : [])),
    ),
} as const satisfies PlaybookRule;

/** 到不了的分支: it stands after one that is always taken. */
export const flowShadowedBranch = {
  id: 'flow/shadowed-branch',
  severity: 'error',
  preset: 'recommended',
  message: {
    zh: '判断“{step}”里，没有条件的分支“{branch}”后面还有分支',
    en: 'In the decision “{step}” branches follow “{branch}”, which is always taken',
  },
  explain: { zh: '没有条件的分支总会选中，要放在最后', en: 'A branch without a condition is always taken: it belongs last' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...decision, branches: [otherwise, low] }, ...rest] }] },
      good: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...decision, branches: [low, otherwise] }, ...rest] }] },
    },
  ],
  check: (read) =>
    eachFlow(read, (steps) =>
      steps.flatMap((step) => {
        const branches = step.branches ?? [];
        const always = branches.findIndex(({ when }) => when === undefined);
        return always < 0 || always === branches.length - 1
          ? []
          : [[step, { step: shown(step.id), branch: shown(branches[always]!.id) }] as const];
      }),
    ),
} as const satisfies PlaybookRule;

/** 退回不到: a rejected approval goes back to a step that it does not wait for, be it through others. */
export const flowBadReject = {
  id: 'flow/bad-reject',
  severity: 'error',
  preset: 'recommended',
  message: {
    zh: '审批“{step}”退回到“{target}”，但它不在前面',
    en: 'A rejection of “{step}” goes to “{target}”, which does not come before it',
  },
  explain: { zh: '退回要回到做过的步骤，才能重做', en: 'Only what was done before can be done again' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, kind: 'approval', onReject: 'review' }, third] }] },
      good: { sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, kind: 'approval', onReject: 'contact' }] }] },
    },
  ],
  check: (read) =>
    eachFlow(read, (steps, flow) => {
      if (steps.every(({ onReject }) => onReject === undefined)) return [];
      const places = placesOf(steps);
      const back = steps.flatMap(({ onReject }, index) => {
        const target = onReject === undefined ? undefined : places.get(onReject);
        return target === undefined ? [] : [{ from: target, to: index }];
      });
      return notLeading(flow.next, back).map(({ from, to }) => {
        const step = steps[to]!;
        return [step, { step: shown(step.id), target: shown(steps[from]!.id) }] as const;
      });
    }),
} as const satisfies PlaybookRule;

/** 分支串到一起: a step of one branch also follows the step of another one, only because its `after` is left out. */
export const flowBranchFallsThrough = {
  id: 'flow/branch-falls-through',
  severity: 'warning',
  preset: 'recommended',
  message: {
    zh: '“{step}”没写前置步骤，所以“{from}”做完还会做它，但“{decision}”把两步分在不同的分支',
    en: '“{step}” names no step before it, so it also follows “{from}”, though “{decision}” leads to the two by different branches',
  },
  explain: {
    zh: '不写前置步骤就是接着上一步做，一个分支做完会串到另一个分支；真要接着做，请写明 after',
    en: 'A step without `after` follows the one above it, so that one branch runs on into the other: where that is meant, name it in `after`',
  },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...decision, branches: [low, otherwise] }, exampleSecondStep, third] }] },
      good: { sops: [{ ...exampleSop, facts: [stock], steps: [{ ...decision, branches: [low, otherwise] }, ...rest] }] },
    },
  ],
  check: ({ playbook, pathOf }) =>
    playbook.sops.flatMap(({ steps }) =>
      fallsThrough(steps).map(({ step, from, decision: of }) => ({
        params: { step: shown(steps[step]!.id), from: shown(steps[from]!.id), decision: shown(steps[of]!.id) },
        at: { path: pathOf(steps[step]!) },
        fix: { zh: '写上 after: []', en: 'Write after: []' },
      })),
    ),
} as const satisfies PlaybookRule;

/** 不起作用的写法: branches of a step that decides nothing, a way back of one that nobody can reject. */
export const flowIgnoredField = {
  id: 'flow/ignored-field',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '步骤“{step}”写了 {field}，但它的类型用不上', en: 'The step “{step}” has {field}, which its kind does not use' },
  explain: { zh: '多半是忘了写步骤类型；这样的流程运行不了', en: 'Mostly the kind of the step was forgotten; such an SOP cannot be run' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, onReject: 'contact' }] }] },
      good: { sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, kind: 'approval', onReject: 'contact' }] }] },
    },
  ],
  check: (read) =>
    eachFlow(read, (steps) =>
      steps.flatMap((step) => {
        const field =
          step.branches !== undefined && step.kind !== 'decision'
            ? 'branches'
            : step.onReject !== undefined && step.kind !== 'approval'
              ? 'onReject'
              : null;
        return field === null ? [] : [[step, { step: shown(step.id), field }] as const];
      }),
    ),
} as const satisfies PlaybookRule;

/** `a → b → c → a` */
export function nameCircle(ids: readonly string[]): string {
  // a circle of thousands is named by its beginning
  const named = ids.length > 20 ? [...ids.slice(0, 19), '…'] : ids;
  return [...named, ids[0]!].map((id) => shown(id)).join(' → ');
}

function eachFlow(
  { playbook, pathOf }: ReadPlaybook,
  find: (steps: readonly Step[], flow: Flow) => readonly (readonly [Step, TextParams])[],
): PlaybookRuleFinding[] {
  return playbook.sops.flatMap(({ steps }) => find(steps, flowOf(steps)).map(([step, params]) => ({ params, at: { path: pathOf(step) } })));
}

/** Steps that a branch leads to, and the step that stands above each and follows another branch of the same decision, by left-out `after`s alone. Linear. */
function fallsThrough(steps: readonly Step[]): { readonly step: number; readonly from: number; readonly decision: number }[] {
  const places = placesOf(steps);
  /** Of each step, the decisions whose branches lead to it. */
  const deciders = steps.map((): Set<number> => new Set());
  for (const [index, { branches = [] }] of steps.entries())
    for (const { to } of branches) {
      const target = to === undefined ? undefined : places.get(to);
      if (target !== undefined) deciders[target]!.add(index);
    }
  return steps.flatMap((_, step) => {
    if (deciders[step]!.size === 0 || step === 0) return [];
    // up through steps that only follow one another, to the next one that a branch leads to: each is passed once
    let top = step;
    do {
      if (steps[top]!.after !== undefined || top === 0) return [];
      top -= 1;
    } while (deciders[top]!.size === 0);
    const shared = [...deciders[step]!].find((decider) => deciders[top]!.has(decider));
    return shared === undefined ? [] : [{ step, from: step - 1, decision: shared }];
  });
}

function placesOf(steps: readonly Step[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { id }] of steps.entries()) if (!places.has(id)) places.set(id, index);
  return places;
}
