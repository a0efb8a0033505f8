import { shown } from '@zhanggui/core';
import type { Playbook } from '../../compose/playbook.js';
import type { ReadPlaybook } from '../../compose/shape/reading.js';
import { exampleKnowledge, exampleSop, exampleStep } from '../../compose/validate/examples.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../../compose/validate/playbookRule.js';

const [positive, negative] = exampleSop.cases;
const fiveSteps = [
  { ...exampleStep, id: 'a' },
  { ...exampleStep, id: 'b' },
  { ...exampleStep, id: 'c' },
  { ...exampleStep, id: 'd' },
  { ...exampleStep, id: 'e' },
] as const;
const figure = { kind: 'flow', title: { zh: '流程图', en: 'Flow chart' } } as const;

/** 手册七部分: 立项, 职责, 流程, 绩效, 风险, 工具, 知识. */
const parts = [
  ['profile', '立项'],
  ['roles', '职责'],
  ['sops', '流程'],
  ['kpis', '绩效'],
  ['risks', '风险'],
  ['tools', '工具'],
  ['knowledge', '知识'],
] as const satisfies readonly (readonly [keyof Playbook, string])[];

/** 缺一部分. */
export const handbookMissingPart = {
  id: 'handbook/missing-part',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '手册缺“{part}”部分（{field}）', en: 'The handbook has no part {field} ({part})' },
  explain: {
    zh: '立项、职责、流程、绩效、风险、工具、知识，少一样就有一样说不清',
    en: 'Each of the seven parts answers a question that is asked sooner or later',
  },
  examples: [{ bad: { risks: [] }, good: {} }],
  check: ({ playbook }) =>
    parts.flatMap(([field, part]) => {
      const value: unknown = playbook[field];
      return value === undefined || (Array.isArray(value) && value.length === 0)
        ? [{ params: { part, field }, at: { path: `/${field}` } }]
        : [];
    }),
} as const satisfies PlaybookRule;

/** 一个人写的. */
export const authorsSolo = {
  id: 'authors/solo',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '只有 {count} 个人参与，拉上团队一起讨论', en: 'Written by {count}: discuss it with the team' },
  explain: { zh: '一个人写的手册，别人不认', en: 'A handbook that one person wrote is that person’s' },
  examples: [
    { bad: { contributors: ['王芳', ' 王芳 '] }, good: { contributors: ['王芳', '李雷'] } },
    { bad: { sops: [{ ...exampleSop, contributors: ['王芳'] }] }, good: { sops: [{ ...exampleSop, contributors: ['王芳', '李雷'] }] } },
  ],
  check: ({ playbook, pathOf }) =>
    [playbook, ...playbook.sops].flatMap((each) => {
      if (each.contributors === undefined) return [];
      const count = new Set(each.contributors.map((name) => name.trim())).size;
      return count < 2 ? [{ params: { count }, at: { path: `${pathOf(each)}/contributors` } }] : [];
    }),
} as const satisfies PlaybookRule;

/** 从几步起要有图: our own rule of thumb. */
const stepsWithFigure = 5;

/** 没有图. */
export const figureMissing = {
  id: 'figure/missing',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '“{what}”没有配图或表格', en: '“{what}” has no figure or table' },
  explain: { zh: '步骤多了，一张图比一页字清楚', en: 'With many steps a picture says more than a page' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: fiveSteps }] },
      good: { sops: [{ ...exampleSop, figures: [figure], steps: fiveSteps }] },
    },
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, needsFigure: true }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, needsFigure: true, figures: [figure] }] }] },
    },
  ],
  check: ({ playbook, pathOf }, { autoFigures }) =>
    playbook.sops.flatMap((sop): PlaybookRuleFinding[] => {
      const lacking = sop.steps.filter((step) => step.needsFigure === true && !step.figures?.length);
      const drawn = autoFigures || sop.figures?.length || sop.steps.some(({ figures }) => figures?.length);
      return [
        ...(sop.steps.length >= stepsWithFigure && !drawn
          ? [{ params: { what: shown(sop.id) }, at: { path: `${pathOf(sop)}/figures` } }]
          : []),
        ...lacking.map((step) => ({ params: { what: shown(step.id) }, at: { path: `${pathOf(step)}/figures` } })),
      ];
    }),
} as const satisfies PlaybookRule;

/** 没有正面案例. */
export const caseMissingPositive = {
  id: 'case/missing-positive',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '流程“{sop}”没有正面案例', en: 'The SOP “{sop}” shows no case that went well' },
  explain: { zh: '有样板才知道做成什么样', en: 'A model shows what it should look like' },
  examples: [{ bad: { sops: [{ ...exampleSop, cases: [negative] }] }, good: { sops: [exampleSop] } }],
  check: (read) => lackingCase(read, 'positive'),
} as const satisfies PlaybookRule;

/** 没有反面案例. */
export const caseMissingNegative = {
  id: 'case/missing-negative',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '流程“{sop}”没有反面案例', en: 'The SOP “{sop}” shows no case that went wrong' },
  explain: { zh: '翻过车的地方，最该让新人知道', en: 'Where it went wrong before is what a newcomer must know' },
  examples: [{ bad: { sops: [{ ...exampleSop, cases: [positive] }] }, good: { sops: [exampleSop] } }],
  check: (read) => lackingCase(read, 'negative'),
} as const satisfies PlaybookRule;

/** 失败没有防线: a failure that no step keeps from happening again. */
export const knowledgeNoGuard = {
  id: 'knowledge/no-guard',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '教训“{entry}”没有写靠哪一步防住', en: 'No step is named that keeps “{entry}” from happening again' },
  explain: { zh: '没有一步防着，同样的坑还会再踩', en: 'Without a step that guards against it, it happens again' },
  examples: [
    {
      bad: { knowledge: [{ ...exampleKnowledge, kind: 'failure' }] },
      good: { knowledge: [{ ...exampleKnowledge, kind: 'failure', guards: [{ sop: 'complaint', step: 'contact' }] }] },
    },
  ],
  check: ({ playbook, pathOf }) =>
    (playbook.knowledge ?? []).flatMap((entry) =>
      entry.kind === 'failure' && !entry.guards?.length
        ? [{ params: { entry: shown(entry.id) }, at: { path: `${pathOf(entry)}/guards` } }]
        : [],
    ),
} as const satisfies PlaybookRule;

function lackingCase({ playbook, pathOf }: ReadPlaybook, kind: 'positive' | 'negative'): PlaybookRuleFinding[] {
  return playbook.sops.flatMap((sop) =>
    sop.cases?.some((each) => each.kind === kind) ? [] : [{ params: { sop: shown(sop.id) }, at: { path: `${pathOf(sop)}/cases` } }],
  );
}
