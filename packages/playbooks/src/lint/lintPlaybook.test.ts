import { type Day, parseDay, renderFinding } from '@zhanggui/core';
import { describe, expect, test } from 'vitest';
import { ruleReports } from '../../../../scripts/playbooks/ruleReports.js';
import {
  exampleAgent,
  exampleCampaign,
  exampleKnowledge,
  exampleKpi,
  examplePlaybook,
  exampleRisk,
  exampleRole,
  exampleScript,
  exampleSop,
  exampleStep,
  exampleTool,
  exampleTree,
} from '../compose/validate/examples.js';
import { structureRules } from '../compose/validate/structureRules.js';
import { campaign618 } from '../content/campaign618.js';
import { figureKinds } from '../sop/standard.js';
import { type LintPlaybookOptions, lintPlaybook } from './lintPlaybook.js';
import { lintRuleTexts } from './lintRuleTexts.js';
import { qualityRules } from './qualityRules.js';
import { raciLoad } from './raciLoad.js';

const today = parseDay('2026-11-22');
const lint = (parts: object, options: Partial<LintPlaybookOptions> = {}) =>
  lintPlaybook({ ...examplePlaybook, ...parts }, { today, ...options });
const rulesOf = (parts: object, options?: Partial<LintPlaybookOptions>) => lint(parts, options).map(({ rule }) => rule);
const only = (rule: string, parts: object, options?: Partial<LintPlaybookOptions>) =>
  lint(parts, options).filter((finding) => finding.rule === rule);
const withStep = (more: object) => ({ sops: [{ ...exampleSop, steps: [{ ...exampleStep, ...more }] }] });

describe('the examples of the rules', () => {
  const examples = qualityRules.flatMap((rule) =>
    rule.examples.map((example, index) => ({ name: `${rule.id} ${index + 1}`, rule, example })),
  );

  test.each(examples)('$name: found when bad, silent when good', ({ rule, example }) => {
    expect(ruleReports(rule, example.bad, example)).not.toEqual([]);
    expect(ruleReports(rule, example.good, example)).toEqual([]);
  });

  test('nothing at all is wrong with the example playbook, whatever is asked', () => {
    expect(lint({}, { preset: 'all' })).toEqual([]);
  });

  test('every rule has its own id and a text, and every text its places', () => {
    const rules = [...structureRules, ...qualityRules];
    expect(Object.keys(lintRuleTexts).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const rule of rules)
      for (const { bad, ...rest } of rule.examples)
        for (const finding of ruleReports(rule, bad, rest))
          for (const locale of ['zh', 'en'] as const)
            expect(renderFinding(finding, { messages: lintRuleTexts, locale })).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

describe('wording', () => {
  test('LINT-01 · 予以 is officialese, plain words are not', () => {
    expect(only('style/officialese', withStep({ how: { zh: '对顾客予以退款' } }))).toMatchObject([
      { severity: 'info', params: { word: '予以' }, at: { path: '/sops/0/steps/0/how/zh', start: 3, end: 5 } },
    ]);
    expect(rulesOf(withStep({ how: { zh: '给顾客退款' } }))).toEqual([]);
  });

  test('LINT-10 · 加强管理 is empty talk, checking the stock at 10 is not', () => {
    expect(only('text/empty-talk', withStep({ how: { zh: '加强管理' } }))).toMatchObject([
      { severity: 'warning', params: { word: '加强' } },
    ]);
    expect(rulesOf(withStep({ how: { zh: '每日10点核对库存' } }))).toEqual([]);
    expect(rulesOf(withStep({ how: { zh: '优化标题至30字' } }))).toEqual([]);
  });

  test('ORG-09 · 适当 is vague where it stands, an hour is not', () => {
    const findings = only('text/vague', withStep({ how: { zh: '适当处理客诉' } }));
    expect(findings).toMatchObject([{ severity: 'warning', params: { word: '适当' }, at: { start: 0, end: 2 } }]);
    expect(rulesOf(withStep({ how: { zh: '1小时内联系客户' } }))).toEqual([]);
    expect(rulesOf(withStep({ how: { zh: '30分钟内及时回复' } }))).toEqual([]);
    const coreDuty = { zh: '处理相关事务' };
    expect(only('text/vague', { roles: [{ ...exampleRole, coreDuty }, exampleAgent] })).toMatchObject([
      { at: { path: '/roles/0/coreDuty/zh', start: 2, end: 4 } },
    ]);
  });

  test('words for customers and names are not held against these rules', () => {
    const body = { zh: '我们会尽快为您处理，务必放心' };
    expect(rulesOf({ scripts: [{ ...exampleScript, body, slots: {} }] })).toEqual([]);
    expect(rulesOf({ tools: [{ ...exampleTool, name: { zh: '相关工具' } }] })).toEqual([]);
  });
});

describe('a good handbook', () => {
  const steps = (count: number) => Array.from({ length: count }, (_, index) => ({ ...exampleStep, id: `s${index}` }));

  test('LINT-02 · six steps want a figure, of the SOP, of a step, or drawn', () => {
    const figure = { kind: 'table', title: { zh: '对照表' } };
    expect(rulesOf({ sops: [{ ...exampleSop, steps: steps(6) }] })).toEqual(['figure/missing']);
    expect(rulesOf({ sops: [{ ...exampleSop, steps: steps(4) }] })).toEqual([]);
    expect(rulesOf({ sops: [{ ...exampleSop, steps: steps(6), figures: [figure] }] })).toEqual([]);
    expect(rulesOf({ sops: [{ ...exampleSop, steps: [{ ...steps(1)[0], figures: [figure] }, ...steps(6).slice(1)] }] })).toEqual([]);
    expect(rulesOf({ sops: [{ ...exampleSop, steps: steps(6) }] }, { autoFigures: true })).toEqual([]);
    expect(rulesOf(withStep({ needsFigure: true }), { autoFigures: true })).toEqual(['figure/missing']);
  });

  test('LINT-03 · there are four kinds of figures', () => {
    expect(figureKinds).toEqual(['image', 'flow', 'org', 'table']);
    for (const kind of figureKinds) expect(rulesOf({ sops: [{ ...exampleSop, figures: [{ kind, title: { zh: '图' } }] }] })).toEqual([]);
  });

  test('LINT-04 · a case that went wrong is missing, or one that went well', () => {
    const [good, bad] = exampleSop.cases;
    expect(only('case/missing-negative', { sops: [{ ...exampleSop, cases: [good] }] })).toMatchObject([{ severity: 'error' }]);
    expect(rulesOf({ sops: [{ ...exampleSop, cases: [bad] }] })).toEqual(['case/missing-positive']);
    expect(rulesOf({ sops: [{ ...exampleSop, cases: undefined }] })).toEqual(['case/missing-positive', 'case/missing-negative']);
  });

  test.each([
    ['2025-11-22', '2026-11-22', []],
    ['2025-11-21', '2026-11-21', []],
    ['2025-11-21', '2026-11-22', ['review/overdue']],
    ['2024-02-29', '2025-02-28', []],
    ['2024-02-29', '2025-03-01', ['review/overdue']],
  ])('LINT-07 · looked through on %s, read on %s', (reviewedAt, day, rules) => {
    expect(rulesOf({ reviewedAt }, { today: parseDay(day) })).toEqual(rules);
  });

  test('LINT-07 · an SOP that sets its own months is due by them', () => {
    const sops = [{ ...exampleSop, reviewedAt: '2026-08-01', reviewEveryMonths: 3 }];
    expect(only('review/overdue', { sops })).toMatchObject([
      { params: { reviewed: '2026-08-01', due: '2026-11-01' }, at: { path: '/sops/0/reviewedAt' } },
    ]);
  });

  test('LINT-08 · a douyin rule changed after the review: the douyin SOP is due, the taobao one is not', () => {
    const change = {
      id: 'shipping-2026',
      platform: 'douyin',
      topics: ['shipping'],
      effectiveFrom: '2026-05-01' as Day,
      severity: 'major',
      summary: { zh: '发货时限缩短' },
      source: { title: '（示例）' },
    } as const;
    const sop = (platforms: string[], topics = ['shipping'], reviewedAt = '2026-04-01') => ({
      sops: [{ ...exampleSop, platforms, topics, reviewedAt }],
    });
    const rules = (parts: object) => rulesOf(parts, { ruleChanges: [change] });
    expect(rules(sop(['douyin']))).toEqual(['review/rule-changed']);
    expect(rules(sop(['taobao']))).toEqual([]);
    expect(rules(sop(['douyin'], ['live']))).toEqual([]);
    expect(rules(sop(['douyin'], ['shipping'], '2026-05-01'))).toEqual([]);
    expect(rulesOf(sop(['douyin']), { ruleChanges: [change], today: parseDay('2026-04-30') })).toEqual([]);
  });

  test('LINT-09 · one author is a warning, two are none', () => {
    expect(only('authors/solo', { contributors: ['王芳'] })).toMatchObject([{ severity: 'warning' }]);
    expect(rulesOf({ contributors: ['王芳', '李雷'] })).toEqual([]);
  });

  test('LINT-11 · a handbook without risks says which part is missing', () => {
    expect(lint({ risks: undefined }).map((finding) => renderFinding(finding, { messages: lintRuleTexts, locale: 'zh' }))).toEqual([
      '手册缺“风险”部分（risks）',
    ]);
    expect(
      only('handbook/missing-part', { profile: undefined, kpis: [], tools: [], knowledge: undefined, sops: [], roles: [], risks: [] }),
    ).toHaveLength(7);
  });

  test('LINT-12 · every action has an owner and a day, unless an SOP says both', () => {
    const [cause] = exampleTree.causes;
    const trees = (action: object) => ({
      trees: [{ ...exampleTree, causes: [{ ...cause, actions: [{ id: 'a', text: { zh: '打电话' }, ...action }] }] }],
    });
    expect(rulesOf(trees({}))).toEqual(['task/missing-due', 'task/missing-owner']);
    expect(rulesOf(trees({ owner: 'agent', dueDays: 1 }))).toEqual([]);
    expect(rulesOf(trees({ sop: 'complaint' }))).toEqual([]);
  });
});

describe('people', () => {
  const line = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...exampleRole, id: `r${index}`, ...(index > 0 && { reportsTo: `r${index - 1}` }) }));

  test('ORG-02 · five levels are too many, two are not, and the shop says how many', () => {
    expect(only('org/too-deep', { roles: line(5) })).toMatchObject([{ severity: 'warning', params: { actual: 5, limit: 3 } }]);
    expect(only('org/too-deep', { roles: line(2) })).toEqual([]);
    expect(only('org/too-deep', { roles: line(5) }, { orgLevels: 5 })).toEqual([]);
    // in whatever order the roles stand
    expect(only('org/too-deep', { roles: line(5).reverse() })).toMatchObject([{ params: { actual: 5 } }]);
  });

  test('ORG-03 · a duty that no role owns is an error', () => {
    const duty = { id: 'product', name: { zh: '选品上架' } };
    expect(only('duty/unowned', { dutyGroups: [duty] })).toMatchObject([{ severity: 'error', params: { duty: 'product' } }]);
    expect(rulesOf({ dutyGroups: [{ ...duty, ownerRole: 'manager' }] })).toEqual([]);
    expect(rulesOf({ dutyGroups: [{ ...duty, ownerRole: 'boss' }] })).toEqual(['ref/unknown-role']);
  });

  test('ORG-10 · a role without work is idle, and what the roles answer for adds up to the steps', () => {
    const idle = { ...exampleAgent, id: 'idle' };
    expect(only('role/idle', { roles: [exampleRole, exampleAgent, idle] })).toMatchObject([
      { params: { role: 'idle' }, at: { path: '/roles/2' } },
    ]);
    expect(raciLoad(examplePlaybook)).toEqual([
      { role: 'manager', accountable: 2, responsible: 0, consulted: 0, informed: 0 },
      { role: 'agent', accountable: 0, responsible: 2, consulted: 0, informed: 0 },
    ]);
    const total = raciLoad(examplePlaybook).reduce((sum, { accountable }) => sum + accountable, 0);
    expect(total).toBe(exampleSop.steps.length);
  });

  test('ENG-05 · five who are asked before one step are too many', () => {
    const departments = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id: `dept:${id}`, name: { zh: id } }));
    const asking = (count: number) => ({
      departments,
      ...withStep({ raci: { ...exampleStep.raci, consulted: departments.slice(0, count).map(({ id }) => id) } }),
    });
    expect(only('raci/many-consulted', asking(5))).toMatchObject([{ severity: 'warning', params: { count: 5 } }]);
    expect(only('raci/many-consulted', asking(4))).toEqual([]);
  });
});

describe('shop, targets and risks', () => {
  test('PRO-05 · a premium shop that sells by volume is at odds with itself', () => {
    const profile = (pricingModel: string) => ({ profile: { ...examplePlaybook.profile, positioning: 'premium', pricingModel } });
    expect(rulesOf(profile('volume'))).toEqual(['profile/inconsistent-positioning']);
    expect(rulesOf(profile('high-ticket'))).toEqual([]);
  });

  test('PRO-06 · a playful script in a formal shop is a warning', () => {
    const profile = { ...examplePlaybook.profile, toneOfVoice: 'formal' };
    expect(rulesOf({ profile, scripts: [{ ...exampleScript, tone: 'playful' }] })).toEqual(['script/tone-mismatch']);
    expect(rulesOf({ profile, scripts: [{ ...exampleScript, tone: 'formal' }] })).toEqual([]);
  });

  test('ADD-28 · legalistic is no tone of voice', () => {
    expect(only('script/unknown-tone', { scripts: [{ ...exampleScript, tone: 'legalistic' }] })).toMatchObject([{ severity: 'warning' }]);
    expect(only('script/unknown-tone', { scripts: [{ ...exampleScript, tone: 'freindly' }] })[0]?.fix?.zh).toBe('是不是“friendly”？');
  });

  test('CAMP-02 · phases that overlap or leave a day out are errors', () => {
    const [warmUp, burst] = exampleCampaign.phases;
    const ending = (toOffset: number) => rulesOf({ campaigns: [{ ...exampleCampaign, phases: [{ ...warmUp, toOffset }, burst] }] });
    expect([ending(0), ending(-2), ending(-1)]).toEqual([['phase/overlap'], ['phase/gap'], []]);
  });

  test('CAMP-08 · a campaign task has an owner and a day; nothing is missing in the 618 campaign', () => {
    const [task] = exampleCampaign.tasks;
    const rules = (more: object) => rulesOf({ campaigns: [{ ...exampleCampaign, tasks: [{ ...task, ...more }] }] });
    expect(rules({ owner: undefined })).toEqual(['campaign/missing-owner']);
    expect(rules({ offset: undefined })).toEqual(['campaign/missing-due']);
    expect(lint({ campaigns: [campaign618] }).filter(({ rule }) => /^(campaign|phase|shape)/.test(rule))).toEqual([]);
  });

  test('DATA-21 · milestones 10, 30, 20 go back', () => {
    const kpi = (milestones: number[], better = 'higher', target = 40) =>
      only('milestone/not-monotone', { kpis: [{ ...exampleKpi, milestones, better, target }] });
    expect(kpi([10, 30, 20])).toMatchObject([{ severity: 'error', params: { milestone: 20 }, at: { path: '/kpis/0/milestones/2' } }]);
    expect(kpi([10, 30, 50])).toMatchObject([{ params: { milestone: 50 } }]);
    expect(kpi([10, 20, 30])).toEqual([]);
    expect(kpi([90, 60], 'lower', 30)).toEqual([]);
    expect(kpi([90, 100], 'lower', 30)).toMatchObject([{ params: { milestone: 100 } }]);
  });

  test('KPI-07 · a governance SOP without a KPI', () => {
    expect(rulesOf({ sops: [{ ...exampleSop, topics: ['governance'], kpis: undefined }] })).toEqual(['sop/no-kpi']);
  });

  test('KPI-09 · a KPI of the shop that no role contributes to', () => {
    expect(rulesOf({ kpis: [exampleKpi] })).toEqual(['kpi/not-cascaded']);
    const team = { ...exampleKpi, id: 'team', contributesTo: 'sales' };
    expect(rulesOf({ kpis: [exampleKpi, team, { ...exampleKpi, id: 'own', role: 'agent', contributesTo: 'team' }] })).toEqual([]);
  });

  test('CONT-06 · content that is measured by reads alone', () => {
    const roles = [exampleRole, exampleAgent, { ...exampleAgent, id: 'content-specialist' }];
    const reads = { ...exampleKpi, id: 'reads', metric: 'content_reads', role: 'content-specialist' };
    const scorecards = [
      { id: 'card', name: { zh: '内容' }, role: 'content-specialist', period: 'month', items: [{ kpi: 'reads', weight: 1 }] },
    ];
    expect(only('content/no-sales-link', { roles, kpis: [reads], scorecards })).toHaveLength(1);
    expect(only('content/no-sales-link', { roles, kpis: [{ ...reads, metric: 'content_conversion' }], scorecards })).toEqual([]);
  });

  test('RISK-05 · one carrier has no backup, two have', () => {
    const carried = (...carriers: string[]) => rulesOf({ risks: [{ ...exampleRisk, kind: 'logistics', carriers }] });
    expect([carried('中通'), carried('中通', '中通'), carried('中通', '顺丰')]).toEqual([
      ['risk/no-backup-carrier'],
      ['risk/no-backup-carrier'],
      [],
    ]);
  });

  test('RISK-07 · a big campaign without a plan for logistics: the finding names it', () => {
    const risks = [exampleRisk, { ...exampleRisk, id: 'queue', kind: 'service' }];
    const campaigns = [{ ...exampleCampaign, major: true, risks: ['outage', 'queue'] }];
    expect(lint({ risks, campaigns })).toMatchObject([{ rule: 'campaign/missing-risk-plan', params: { kind: 'logistics' } }]);
    expect(rulesOf({ risks, campaigns: [exampleCampaign] })).toEqual([]);
  });

  test('RISK-11 · a risk without an owner is an error', () => {
    expect(lint({ risks: [{ ...exampleRisk, owner: undefined }] })).toMatchObject([{ rule: 'risk/no-owner', severity: 'error' }]);
  });

  test('TREE-01 · every cause is paired with an action', () => {
    const [cause] = exampleTree.causes;
    expect(rulesOf({ trees: [{ ...exampleTree, causes: [{ ...cause, actions: [] }] }] })).toEqual(['cause/no-action']);
    expect(rulesOf({ trees: [{ ...exampleTree, causes: [{ ...cause, id: 'whole', actions: [], causes: [cause] }] }] })).toEqual([]);
  });

  test('GOV-04 · an action that names no KPI, where everything is asked for', () => {
    const [cause] = exampleTree.causes;
    const trees = [{ ...exampleTree, causes: [{ ...cause, actions: [{ ...cause.actions[0], kpi: undefined }] }] }];
    expect(rulesOf({ trees }, { preset: 'all' })).toEqual(['action/no-kpi']);
    expect(rulesOf({ trees })).toEqual([]);
  });
});

describe('tools and knowledge', () => {
  test('TOOL-02 · a tool of which nobody wrote where things are', () => {
    expect(rulesOf({ tools: [{ ...exampleTool, commonFunctions: [] }] })).toEqual(['tool/no-functions']);
  });

  test('TOOL-03 · a tool without a tutorial is a warning', () => {
    expect(lint({ tools: [{ ...exampleTool, tutorials: undefined }] })).toMatchObject([{ rule: 'tool/no-tutorial', severity: 'warning' }]);
  });

  test('ADD-35 · an analytics tool must say how it is used', () => {
    expect(rulesOf({ tools: [{ ...exampleTool, kind: 'analytics' }] })).toEqual(['tool/no-howto']);
    expect(rulesOf({ tools: [{ ...exampleTool, kind: 'analytics', howTo: { zh: '每天 9 点看昨日转化' } }] })).toEqual([]);
  });

  test('KB-05 · a failure that no step guards against', () => {
    expect(rulesOf({ knowledge: [{ ...exampleKnowledge, kind: 'failure' }] })).toEqual(['knowledge/no-guard']);
  });

  test('CS-23 · customer service without its FAQ', () => {
    expect(lint({ knowledge: [{ ...exampleKnowledge, kind: 'technique' }] }, { preset: 'all' })).toMatchObject([
      { rule: 'service/missing-artefact', params: { what: '常见问答（FAQ）' } },
    ]);
  });
});

describe('what is checked is the caller’s choice', () => {
  test('a rule can be turned off, or given another severity, or on', () => {
    expect(rulesOf({ contributors: ['a'] }, { rules: { 'authors/solo': 'off' } })).toEqual([]);
    expect(lint({ contributors: ['a'] }, { rules: { 'authors/solo': 'error' } })).toMatchObject([{ severity: 'error' }]);
    expect(rulesOf({ scripts: [] }, { rules: { 'service/missing-artefact': 'info' } })).toEqual(['service/missing-artefact']);
  });

  test.each([
    ['another rule', { rules: { 'authors/alone': 'off' } }, 'option/unknown'],
    ['a rule that every object has', { rules: { constructor: 'off' } }, 'option/unknown'],
    ['another severity', { rules: { 'authors/solo': 'fatal' } }, 'option/unknown'],
    ['another preset', { preset: 'most' }, 'option/unknown'],
    ['no day', { today: 'today' }, 'day/not-day'],
    ['levels that are none', { orgLevels: 0 }, 'option/unknown'],
    ['rule changes that are no list', { ruleChanges: {} }, 'shape/not-list'],
    ['a rule change without topics', { ruleChanges: [{}] }, 'shape/not-list'],
  ])('%s is refused', (_, options, code) => {
    expect(() => lint({}, options as never)).toThrow(expect.objectContaining({ code }));
  });

  test('findings stand in the order of the playbook, and are the same the second time', () => {
    const broken = { contributors: ['a'], owner: 'x', ...withStep({ how: { zh: '加强管理，适当处理' }, criteria: [] }) };
    const findings = lint(broken);
    expect(findings.map(({ rule, at }) => [rule, at?.path, at?.start])).toEqual([
      ['authors/solo', '/contributors', undefined],
      ['ref/unknown-role', '/owner', undefined],
      ['step/no-criterion', '/sops/0/steps/0/criteria', undefined],
      ['text/empty-talk', '/sops/0/steps/0/how/zh', 0],
      ['text/vague', '/sops/0/steps/0/how/zh', 5],
    ]);
    expect(lint(JSON.parse(JSON.stringify(broken)))).toEqual(findings);
  });
});

test('ENG-28 · a playbook of 400 steps takes less than 2.5 times as long as one of 200', () => {
  const words = '30 分钟内回复，核对库存，';
  const playbook = (count: number) => ({
    ...examplePlaybook,
    sops: [
      {
        ...exampleSop,
        steps: Array.from({ length: count }, (_, index) => ({
          ...exampleStep,
          id: `step-${index}`,
          how: { zh: `${words}适当处理第${index}单。` },
          after: index === 0 ? [] : [`step-${index - 1}`, `step-${index >> 1}`, 'step-x'],
        })),
      },
    ],
  });
  const [small, large] = [playbook(200), playbook(400)];
  const time = (given: object) => {
    const start = performance.now();
    lintPlaybook(given, { today });
    return performance.now() - start;
  };
  for (let round = 0; round < 3; round++) time(large);
  // interleaved rounds, the best of each, since other work on the machine only ever adds; the small one twice a round, so that both
  // leave the garbage collector as much to do
  const rounds = Array.from({ length: 30 }, () => [time(small) + time(small), time(large)] as const);
  const [twoSmall, oneLarge] = [0, 1].map((at) => Math.min(...rounds.map((pair) => pair[at as 0 | 1])));
  expect((2 * oneLarge!) / twoSmall!).toBeLessThan(2.5);
});
