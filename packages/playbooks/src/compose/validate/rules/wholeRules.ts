import { shown } from '@zhanggui/core';
import type { Duty, Role } from '../../../role/role.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import { exampleAgent, exampleCriterion, exampleKpi, exampleRole, exampleSop, exampleStep, exampleTool } from '../examples.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../playbookRule.js';

/** 没有适用对象. */
export const missingAudience = {
  id: 'playbook/missing-audience',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '没写这本手册给谁看', en: 'It does not say whom the playbook is for' },
  explain: { zh: '先说清给谁看，才知道写多细', en: 'How much to write depends on who reads it' },
  examples: [{ bad: { audience: [] }, good: { audience: ['店铺团队'] } }],
  check: ({ playbook }) => (playbook.audience.length === 0 ? [{ params: {}, at: { path: '/audience' } }] : []),
} as const satisfies PlaybookRule;

/** 版本号不对. */
export const badVersion = {
  id: 'meta/bad-version',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '版本号“{version}”应是数字和点，如 1.0', en: 'The version “{version}” should be numbers with points, such as 1.0' },
  explain: { zh: '版本号能比较大小，才知道哪份是新的', en: 'Only versions that can be compared tell which one is newer' },
  examples: [{ bad: { version: 'x' }, good: { version: '2.3.1' } }],
  check: ({ playbook, pathOf }) =>
    [playbook, ...playbook.sops].flatMap((each) =>
      !each.version || /^\d{1,9}(\.\d{1,9}){0,3}$/.test(each.version)
        ? []
        : [{ params: { version: shown(each.version) }, at: { path: `${pathOf(each)}/version` } }],
    ),
} as const satisfies PlaybookRule;

/** 没写为什么做. */
export const sopNoPurpose = {
  id: 'sop/no-purpose',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '流程“{sop}”没写目的', en: 'The SOP “{sop}” does not say what it is good for' },
  explain: { zh: '知道为什么做，才知道做到什么程度', en: 'Who knows why also knows how far to go' },
  examples: [{ bad: { sops: [{ ...exampleSop, purpose: undefined }] }, good: { sops: [exampleSop] } }],
  check: (read) => blankSops(read, 'purpose'),
} as const satisfies PlaybookRule;

/** 没有概述. */
export const sopNoOverview = {
  id: 'sop/no-overview',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '流程“{sop}”没有概述', en: 'The SOP “{sop}” has no overview' },
  explain: { zh: '一句话说清从哪到哪，才知道该不该看', en: 'One sentence tells whether to read on' },
  examples: [{ bad: { sops: [{ ...exampleSop, overview: undefined }] }, good: { sops: [exampleSop] } }],
  check: (read) => blankSops(read, 'overview'),
} as const satisfies PlaybookRule;

/** 没有验收标准. */
export const stepNoCriterion = {
  id: 'step/no-criterion',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '步骤“{step}”没有执行标准', en: 'The step “{step}” has no criterion' },
  explain: { zh: '没有标准，做没做好各说各的', en: 'Without one everybody has an own idea of done' },
  examples: [{ bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, criteria: [] }] }] }, good: { sops: [exampleSop] } }],
  check: ({ playbook, pathOf }) =>
    playbook.sops.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        (step.criteria as readonly unknown[]).length === 0
          ? [{ params: { step: shown(step.id) }, at: { path: `${pathOf(step)}/criteria` } }]
          : [],
      ),
    ),
} as const satisfies PlaybookRule;

/** 没有判断依据. */
export const criterionNoBasis = {
  id: 'criterion/no-basis',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '标准“{criterion}”没写看什么判断', en: 'The criterion “{criterion}” does not say where to look' },
  explain: { zh: '没有依据的标准没法检查', en: 'What nobody can look up cannot be checked' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, criteria: [{ ...exampleCriterion, basis: undefined }] }] }] },
      good: { sops: [exampleSop] },
    },
  ],
  check: ({ playbook, pathOf }) =>
    playbook.sops.flatMap(({ steps }) =>
      steps.flatMap(({ criteria }) =>
        criteria.flatMap((criterion) =>
          criterion.basis.zh === '' ? [{ params: { criterion: shown(criterion.id) }, at: { path: `${pathOf(criterion)}/basis` } }] : [],
        ),
      ),
    ),
} as const satisfies PlaybookRule;

/** 没有核心职责. */
export const roleNoCoreDuty = {
  id: 'role/missing-core-duty',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '岗位“{role}”没写核心职责', en: 'The role “{role}” has no core duty' },
  explain: { zh: '一句话说不清负责什么，就容易推', en: 'A seat whose duty fits into no sentence is easily passed by' },
  examples: [{ bad: { roles: [{ ...exampleRole, coreDuty: undefined }, exampleAgent] }, good: { roles: [exampleRole, exampleAgent] } }],
  check: (read) => eachRole(read, 'coreDuty', ({ coreDuty }) => coreDuty.zh === ''),
} as const satisfies PlaybookRule;

/** 没有主要工作. */
export const roleNoMainWork = {
  id: 'role/missing-main-work',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '岗位“{role}”没写主要工作', en: 'The role “{role}” has no main work' },
  explain: { zh: '新人来了不知道干什么', en: 'A newcomer does not know what to do' },
  examples: [{ bad: { roles: [{ ...exampleRole, mainWork: [] }, exampleAgent] }, good: { roles: [exampleRole, exampleAgent] } }],
  check: (read) => eachRole(read, 'mainWork', ({ mainWork }) => isNone(mainWork)),
} as const satisfies PlaybookRule;

/** 没有日常工作. */
export const roleNoDailyWork = {
  id: 'role/missing-daily-work',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '岗位“{role}”没写日常工作', en: 'The role “{role}” has no daily work' },
  explain: { zh: '每天做什么要写下来，才不会漏', en: 'What comes every day is forgotten unless it is written down' },
  examples: [{ bad: { roles: [{ ...exampleRole, dailyWork: [] }, exampleAgent] }, good: { roles: [exampleRole, exampleAgent] } }],
  check: (read) => eachRole(read, 'dailyWork', ({ dailyWork }) => isNone(dailyWork)),
} as const satisfies PlaybookRule;

/** 没有考核. */
export const roleNoAssessment = {
  id: 'role/missing-assessment',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '岗位“{role}”没写考核标准', en: 'The role “{role}” is measured by nothing' },
  explain: { zh: '没有考核，干好干坏一个样', en: 'Well or badly done is then all the same' },
  examples: [{ bad: { roles: [{ ...exampleRole, assessment: [] }, exampleAgent] }, good: { roles: [exampleRole, exampleAgent] } }],
  check: (read) => eachRole(read, 'assessment', ({ assessment }) => isNone(assessment)),
} as const satisfies PlaybookRule;

/** 有责无权. */
export const roleNoAuthority = {
  id: 'role/no-authority',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '岗位“{role}”有职责，却没有任何权限', en: 'The role “{role}” has duties and may decide nothing' },
  explain: { zh: '只给责任不给权限，事情会卡在请示上', en: 'Duties without authority wait for somebody else’s yes' },
  examples: [{ bad: { roles: [{ ...exampleRole, authority: [] }, exampleAgent] }, good: { roles: [exampleRole, exampleAgent] } }],
  check: (read) => eachRole(read, 'authority', ({ authority }) => isNone(authority)),
} as const satisfies PlaybookRule;

/** 目标不是数字. */
export const kpiNotQuantified = {
  id: 'kpi/not-quantified',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '指标“{kpi}”的目标不是数字', en: 'The target of “{kpi}” is no number' },
  explain: { zh: '“提升”不是目标，写清提到多少', en: '“Improve” is no target: say how far' },
  examples: [
    {
      bad: { kpis: [{ ...exampleKpi, target: '提升' }] },
      good: { kpis: [{ ...exampleKpi, target: 0.95 }] },
    },
  ],
  check: ({ playbook, pathOf }) =>
    (playbook.kpis ?? []).flatMap((kpi) =>
      Number.isFinite(kpi.target) ? [] : [{ params: { kpi: shown(kpi.id) }, at: { path: `${pathOf(kpi)}/target` } }],
    ),
} as const satisfies PlaybookRule;

/** 没有常用功能. */
export const toolNoFunctions = {
  id: 'tool/no-functions',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '工具“{tool}”没写常用功能在哪', en: 'The tool “{tool}” does not say where things are' },
  explain: { zh: '新人最常问的就是“在哪里点”', en: 'Where to click is what newcomers ask first' },
  examples: [{ bad: { tools: [{ ...exampleTool, commonFunctions: [] }] }, good: { tools: [exampleTool] } }],
  check: ({ playbook, pathOf }) =>
    (playbook.tools ?? []).flatMap((tool) =>
      tool.commonFunctions.length === 0 ? [{ params: { tool: shown(tool.id) }, at: { path: `${pathOf(tool)}/commonFunctions` } }] : [],
    ),
} as const satisfies PlaybookRule;

function blankSops({ playbook, pathOf }: ReadPlaybook, part: 'purpose' | 'overview'): PlaybookRuleFinding[] {
  return playbook.sops.flatMap((sop) =>
    sop[part].zh === '' ? [{ params: { sop: shown(sop.id) }, at: { path: `${pathOf(sop)}/${part}` } }] : [],
  );
}

function eachRole({ playbook, pathOf }: ReadPlaybook, part: keyof Role, lacks: (role: Role) => boolean): PlaybookRuleFinding[] {
  return playbook.roles.flatMap((role) =>
    lacks(role) ? [{ params: { role: shown(role.id) }, at: { path: `${pathOf(role)}/${part}` } }] : [],
  );
}

function isNone(duties: readonly Duty[]): boolean {
  return duties.length === 0;
}
