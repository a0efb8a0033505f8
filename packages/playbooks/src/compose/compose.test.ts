import { type Day, parseDay, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleChange } from '../knowledge/knowledgeEntry.js';
import { assessmentForm, hiringProfile, trainingGaps } from '../role/competencies.js';
import { defaultRaci } from '../sop/defaultRaci.js';
import type { Step } from '../sop/sop.js';
import { affected } from './affected.js';
import { applyDiff } from './applyDiff.js';
import { coverage } from './coverage.js';
import { diffPlaybooks } from './diffPlaybooks.js';
import { diffText } from './diffText.js';
import { handoffs } from './handoffs.js';
import { impactOf } from './impactOf.js';
import { advance, statusOn } from './lifecycle.js';
import { missingTranslations } from './missingTranslations.js';
import { onboardingPack } from './onboardingPack.js';
import type { Overlay, StepChange } from './overlay.js';
import { override, resolve } from './override.js';
import type { Playbook } from './playbook.js';
import { reviewStatus } from './reviewStatus.js';
import { signOffReport } from './signOff.js';
import { complianceChecks, platformModules } from './taxonomy.js';
import { examplePlaybook, exampleRole, exampleSop, exampleStep } from './validate/examples.js';

const step = (id: string, more: object = {}): Step => ({ ...exampleStep, id, ...more });
const withSteps = (...steps: Step[]): Playbook => ({ ...examplePlaybook, sops: [{ ...exampleSop, steps: steps as [Step] }] });
const idsOf = ({ sops }: Playbook) => sops[0]!.steps.map(({ id }) => id);
const base = withSteps(step('a'), step('b'), step('c'));
const changing = (...steps: StepChange[]): Overlay => ({ sops: [{ sop: 'complaint', steps }] });
const day = parseDay('2026-11-22');

describe('override', () => {
  test('ENG-14 · steps are inserted, replaced, patched and removed by their ids, and the result is checked again', () => {
    const { playbook, findings } = override(
      base,
      changing(
        { change: 'insert-before', step: 'a', add: step('first') },
        { change: 'insert-after', step: 'b', add: step('middle') },
        { change: 'patch', step: 'b', with: { estimateWorkdays: 3 } },
        { change: 'replace', step: 'c', by: step('c', { optional: true }) },
        { change: 'remove', step: 'a' },
      ),
    );
    expect(idsOf(playbook)).toEqual(['first', 'b', 'middle', 'c']);
    expect(playbook.sops[0]!.steps.map(({ estimateWorkdays, optional }) => [estimateWorkdays, optional])).toEqual([
      [undefined, undefined],
      [3, undefined],
      [undefined, undefined],
      [undefined, true],
    ]);
    expect(findings).toEqual([]);
    expect(idsOf(base)).toEqual(['a', 'b', 'c']);
  });

  test('ENG-14 · a change of a step that was removed names an unknown target', () => {
    const { findings } = override(base, changing({ change: 'remove', step: 'b' }, { change: 'patch', step: 'b', with: {} }));
    expect(findings).toMatchObject([
      { rule: 'override/unknown-target', severity: 'error', params: { id: 'b', kind: 'step' }, at: { path: '/sops/0/steps/1/step' } },
    ]);
  });

  test('ENG-14 · what still waits for a removed step is found', () => {
    const waiting = withSteps(step('a'), step('b', { after: ['a'] }));
    expect(override(waiting, changing({ change: 'remove', step: 'a' })).findings.map(({ rule }) => rule)).toEqual(['ref/unknown-step']);
  });

  test('an overlay without changes gives back the same playbook', () => {
    expect(override(base, { sops: [] }).playbook).toBe(base);
    expect(override(base, changing()).playbook).toBe(base);
    expect(resolve(base, [], {}).playbook).toBe(base);
  });

  test('fields of an SOP are changed, its id is not', () => {
    const { playbook } = override(base, { sops: [{ sop: 'complaint', with: { owner: 'agent', id: 'other' } as object }] });
    expect([playbook.sops[0]!.id, playbook.sops[0]!.owner]).toEqual(['complaint', 'agent']);
  });

  test('ADD-34 · what a segment changes holds for that segment only, and over platform and store', () => {
    const days = (estimateWorkdays: number, target: Overlay['for']): Overlay => ({
      ...changing({ change: 'patch', step: 'a', with: { estimateWorkdays } }),
      for: target!,
    });
    const overlays = [days(4, { segment: '宝妈' }), days(3, { store: 's1' }), days(2, { platform: 'jd' })];
    const at = (where: Parameters<typeof resolve>[2]) => resolve(base, overlays, where).playbook.sops[0]!.steps[0].estimateWorkdays;
    expect([
      at({}),
      at({ platform: 'jd' }),
      at({ platform: 'jd', store: 's1' }),
      at({ platform: 'jd', store: 's1', segment: '宝妈' }),
      at({ segment: '学生' }),
    ]).toEqual([undefined, 2, 3, 4, undefined]);
  });

  test('another kind of change and shapes that are none are coded errors', () => {
    expect(() => override(base, changing({ change: 'swap', step: 'a' } as never))).toThrow(
      expect.objectContaining({ code: 'option/unknown' }),
    );
    expect(() => override(base, { sops: {} } as never)).toThrow(expect.objectContaining({ code: 'shape/not-list' }));
    expect(() => override(null as never, { sops: [] })).toThrow(expect.objectContaining({ code: 'shape/not-object' }));
    expect(() => resolve(base, [null as never], {})).toThrow(expect.objectContaining({ code: 'shape/not-object' }));
  });
});

describe('diff', () => {
  const changes = (after: Playbook, before = base) => diffPlaybooks(before, after);

  test('ENG-15 · a new wording is one change that breaks nothing', () => {
    const after = withSteps(step('a', { title: { zh: '打电话' } }), step('b'), step('c'));
    expect(changes(after)).toMatchObject([{ change: 'changed', path: ['sops', 'complaint', 'steps', 'a'], breaking: false }]);
  });

  test('ENG-15 · half the time is a breaking change', () => {
    const within = (hours: number) => withSteps(step('a', { sla: { within: { hours } } }));
    expect(changes(within(24), within(48))).toEqual([
      {
        change: 'changed',
        path: ['sops', 'complaint', 'steps', 'a'],
        breaking: true,
        fields: [{ field: ['sla', 'within', 'hours'], before: 48, after: 24, breaking: true }],
      },
    ]);
  });

  test('steps that were added, removed and moved are told by their ids', () => {
    const after = withSteps(step('c'), step('a'), step('new'));
    expect(changes(after).map(({ change, path, breaking }) => [change, path.at(-1), breaking])).toEqual([
      ['removed', 'b', true],
      ['added', 'new', true],
      ['moved', 'c', true],
    ]);
  });

  test('GOV-02 · a renamed step is changed, not removed and added; a new owner touches the runs that are open', () => {
    const renamed = withSteps(step('a', { title: { zh: '回电话' } }), step('b'), step('c'));
    expect(changes(renamed).map(({ change }) => change)).toEqual(['changed']);
    const handed = withSteps(
      step('a'),
      step('b', { raci: { accountable: 'agent', responsible: ['agent'] }, sla: { within: { hours: 1 } } }),
      step('c'),
    );
    const runs = [
      { id: 'r1', sop: { id: 'complaint' }, status: 'running' },
      { id: 'r2', sop: { id: 'complaint' }, status: 'done' },
      { id: 'r3', sop: { id: 'other' }, status: 'running' },
    ];
    expect(impactOf(changes(handed), runs)).toEqual([
      { sop: 'complaint', steps: ['b'], owners: ['b'], slas: ['b'], breaking: true, openRuns: ['r1'] },
    ]);
    expect(impactOf(changes(renamed), runs)).toMatchObject([{ owners: [], breaking: false, openRuns: ['r1'] }]);
  });

  test('the text of a difference says what asks for other work first, and nothing leaves its place', () => {
    const after = withSteps(step('a', { sla: { within: { hours: 1 } } }), step('b', { title: { zh: '`# 标题`\n- 列表' } }), step('c'));
    const zh = diffText(changes(after), 'zh');
    expect(zh.split('\n').filter((line) => /^(#|-)/.test(line))).toEqual([
      '## 要改变做法的变化',
      '- 修改 `sops / complaint / steps / a`：`sla` `—` → `object`',
      '## 其他变化',
      expect.stringContaining('- 修改 `sops / complaint / steps / b`：`title.zh` `联系顾客` → `` `# 标题` - 列表 ``'),
    ]);
    expect(diffText([], 'en')).toBe('Nothing has changed.\n');
  });

  const words = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor');
  const leaf = fc.oneof(words, fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.array(words, { maxLength: 3 }), fc.constant(null));
  const item = (depth: number): fc.Arbitrary<object> =>
    fc.record(
      { title: leaf, sla: fc.oneof(leaf, fc.record({ within: leaf })), steps: depth === 0 ? leaf : fc.oneof(leaf, list(depth - 1)) },
      { requiredKeys: [] },
    );
  const list = (depth: number): fc.Arbitrary<object[]> =>
    fc
      .uniqueArray(words, { maxLength: 6 })
      .chain((ids) => fc.tuple(...ids.map((id) => item(depth).map((rest) => ({ id, ...rest })))).map((items) => [...items]));
  const playbook = fc.record(
    { id: words, roles: list(1), sops: list(2), name: item(0) },
    { requiredKeys: ['id'] },
  ) as unknown as fc.Arbitrary<Playbook>;

  test('between a playbook and itself, or its copy, there is no difference', () => {
    const law = fc.property(playbook, (one) => {
      expect(diffPlaybooks(one, one)).toEqual([]);
      expect(diffPlaybooks(one, structuredClone(one))).toEqual([]);
    });
    fc.assert(law);
    expect(diffPlaybooks(examplePlaybook, JSON.parse(JSON.stringify(examplePlaybook)))).toEqual([]);
  });

  test('applied to the one, the difference gives the other, and neither is changed', () => {
    const law = fc.property(playbook, playbook, (one, other) => {
      const [copy, otherCopy] = [structuredClone(one), structuredClone(other)];
      expect(applyDiff(one, diffPlaybooks(one, other))).toEqual(other);
      expect([one, other]).toEqual([copy, otherCopy]);
    });
    fc.assert(law);
  });

  test('a difference that belongs to another playbook is a coded error', () => {
    const [removed] = diffPlaybooks(base, withSteps(step('a'), step('b')));
    expect(() => applyDiff({ ...base, sops: [] }, [removed!])).toThrow(expect.objectContaining({ code: 'playbook/not-applicable' }));
  });
});

test('PRO-12 · six of seven modules leave exactly one open', () => {
  const six = ['商品管理', '订单处理', '会员体系', '营销工具', '支付系统', '物流对接'];
  expect(coverage(six, platformModules)).toMatchObject({ missing: ['analytics'], others: [] });
});

test('RULE-06 · three of four compliance checks, also told from the topics of a playbook', () => {
  expect(coverage(['listing', 'advertising', 'promotion'], complianceChecks)).toMatchObject({ missing: ['policy'], share: 0.75 });
  const playbook = { ...examplePlaybook, sops: [{ ...exampleSop, topics: ['policy', 'other'] }] };
  expect(coverage(playbook, complianceChecks)).toMatchObject({ covered: ['policy'], others: ['other', 'customer-service'] });
  expect(coverage([], { ...complianceChecks, items: [] }).share).toBeNull();
});

test('ENG-26 · nothing is published without approval, and what is past its day of review reads as expired', () => {
  const described = { contributors: ['王芳', '李雷'], reviewedAt: parseDay('2025-11-21'), status: 'draft' } as const;
  expect(advance(described, { to: 'published' })).toEqual({
    ok: false,
    code: 'lifecycle/not-approved',
    params: { from: 'draft', to: 'published' },
  });
  const to = (status: 'draft' | 'review' | 'approved' | 'published' | 'archived') => ({ ...described, status });
  expect(advance(to('approved'), { to: 'published' })).toEqual({ ok: true, described: to('published') });
  expect(advance(to('draft'), { to: 'approved', by: '王芳' })).toMatchObject({ code: 'lifecycle/not-allowed' });
  expect(advance({ ...to('review'), contributors: ['王芳'] }, { to: 'approved', by: '王芳' })).toMatchObject({
    code: 'lifecycle/self-approval',
  });
  expect(advance(to('review'), { to: 'approved', by: ' ' })).toMatchObject({ code: 'lifecycle/not-approved' });
  expect(advance(to('draft'), { to: 'gone' } as never)).toMatchObject({ code: 'lifecycle/not-status' });
  expect(advance(null as never, null as never)).toMatchObject({ code: 'lifecycle/not-status' });
  expect([statusOn(to('published'), parseDay('2026-11-21')), statusOn(to('published'), day), statusOn(to('draft'), day)]).toEqual([
    'published',
    'expired',
    'draft',
  ]);
});

test('ENG-25 · who has read the earlier version has not read this one, and who is missing is named', () => {
  const members = [
    { id: 'wang', roles: ['store-manager'] },
    { id: 'li', roles: ['customer-service'] },
    { id: 'zhao', roles: ['finance'] },
  ];
  const at = parseInstant('2026-11-01T10:00:00+08:00');
  const signOffs = [
    { member: 'wang', of: 'handbook', version: '1.1', at },
    { member: 'li', of: 'handbook', version: '1.0', at },
  ];
  const roles = ['store-manager', 'customer-service'];
  expect(signOffReport({ id: 'handbook', version: '1.1', roles }, members, signOffs)).toEqual({
    signed: ['wang'],
    missing: ['li'],
    outdated: ['li'],
  });
  expect(signOffReport({ id: 'handbook', version: '1.0', roles }, members, signOffs).signed).toEqual(['li']);
});

test('ENG-19 · a text without English is listed, one with a blank translation too', () => {
  const playbook = { ...examplePlaybook, purpose: { zh: '照着做' }, scope: { zh: '全部', en: ' ' } };
  expect(missingTranslations(playbook)).toEqual([
    { path: '/purpose', zh: '照着做' },
    { path: '/scope', zh: '全部' },
  ]);
  expect(missingTranslations(examplePlaybook)).toEqual([]);
});

test('ORG-04 · owners A, A, B, A are two handoffs', () => {
  const by = (id: string, accountable: string) => step(id, { raci: { accountable, responsible: ['agent'] } });
  const sop = { ...exampleSop, steps: [by('1', 'A'), by('2', 'A'), by('3', 'B'), by('4', 'A')] as [Step, ...Step[]] };
  expect(handoffs(sop).map(({ from, to }) => [from.step, to.step])).toEqual([
    ['2', '3'],
    ['3', '4'],
  ]);
  expect(() => handoffs({ ...sop, steps: [null] } as never)).toThrow(expect.objectContaining({ code: 'shape/not-object' }));
});

test('ORG-12 · the pack of a role has its card, its SOPs, tools, scripts and knowledge', () => {
  const playbook = {
    ...withSteps(
      step('a', { tools: ['backend'], scripts: ['greeting'] }),
      step('b', { raci: { accountable: 'manager', responsible: ['manager'] } }),
    ),
  };
  const pack = onboardingPack(playbook, 'agent');
  expect(pack.role.id).toBe('agent');
  expect(pack.sops.map(({ sop, steps }) => [sop.id, steps])).toEqual([['complaint', ['a']]]);
  expect([pack.tools, pack.scripts, pack.knowledge].map((list) => list.map(({ id }) => id))).toEqual([
    ['backend'],
    ['greeting'],
    ['broken-cup'],
  ]);
  expect(pack.colleagues).toEqual(['manager']);
  expect(() => onboardingPack(playbook, 'nobody')).toThrow(expect.objectContaining({ code: 'playbook/not-applicable' }));
});

test('ROLE-15 · in a store the manager answers and a specialist does the work', () => {
  expect(defaultRaci('store', 'listing')).toEqual({ accountable: 'store-manager', responsible: ['content-specialist'] });
  expect(defaultRaci('company', 'listing').accountable).toBe('head-of-ecommerce');
  expect(() => defaultRaci('store', 'constructor' as never)).toThrow(expect.objectContaining({ code: 'option/unknown' }));
});

test('COMP-02 · a role asks for SQL at level 2: who has 1 lacks 1, who has 3 lacks nothing', () => {
  const role = { ...exampleRole, competencies: [{ competency: 'sql', level: 2 }] };
  const has = (level: number) => trainingGaps({ id: 'p', levels: [{ competency: 'sql', level }] }, role);
  expect(has(1)).toMatchObject([{ id: 'sql', gap: 1 }]);
  expect(has(3)).toEqual([]);
  expect(trainingGaps({ id: 'p', levels: [] }, role)).toMatchObject([{ gap: 2 }]);
  const signals = [{ zh: '独立查出昨天的订单' }];
  const sql = {
    id: 'sql',
    name: { zh: 'SQL' },
    dimension: 'skill',
    levels: [
      { level: 1, summary: { zh: '会查' }, signals },
      { level: 3, summary: { zh: '精通' }, signals: [] },
    ],
  } as const;
  expect(hiringProfile(role, [sql]).asks).toMatchObject([
    { dimension: 'skill', competencies: [{ id: 'sql', level: 2, described: { level: 1 } }] },
  ]);
  expect(assessmentForm(role, [sql]).items.map(({ id, kind, signals: shown }) => [id, kind, shown.length])).toEqual([
    ['sales', 'duty', 0],
    ['sql', 'competency', 1],
  ]);
});

test('ADD-27 · a change of the douyin shipping rules touches the SOPs of orders only', () => {
  const sop = (id: string, topics: string[], platforms?: ['douyin' | 'taobao']) => ({
    ...exampleSop,
    id,
    topics,
    ...(platforms && { platforms }),
  });
  const playbook = {
    ...examplePlaybook,
    sops: [sop('ship', ['shipping']), sop('ship-taobao', ['shipping'], ['taobao']), sop('live', ['live'], ['douyin'])],
  };
  const change: RuleChange = {
    id: 'c',
    platform: 'douyin',
    topics: ['shipping'],
    effectiveFrom: '2026-05-01' as Day,
    severity: 'major',
    summary: { zh: '发货时限缩短' },
    source: { title: '（示例）' },
  };
  expect(affected(playbook, change)).toEqual(['ship']);
});

test('ORG-05 · a rule change or a market change after the review makes an SOP due', () => {
  const sop = { reviewedAt: '2026-04-01' as Day, topics: ['shipping'], triggers: [{ kind: 'event', event: 'market-change' }] } as const;
  const ruleChanges = [{ id: 'c', topics: ['shipping'], effectiveFrom: '2026-05-01' as Day } as unknown as RuleChange];
  const on = (on: string) => [{ event: 'market-change', on: on as Day }];
  expect(reviewStatus(sop, { today: day }).status).toBe('current');
  expect(reviewStatus(sop, { today: day, ruleChanges })).toEqual({ status: 'due', dueOn: '2027-04-01', reasons: ['c'] });
  expect(reviewStatus(sop, { today: day, events: on('2026-06-01') })).toMatchObject({ status: 'due', reasons: ['market-change'] });
  expect(reviewStatus(sop, { today: day, events: on('2026-03-01') }).status).toBe('current');
  expect(reviewStatus(sop, { today: parseDay('2027-04-02') }).status).toBe('overdue');
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const any = fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true });
  const calls: ((given: never, other: never) => unknown)[] = [
    (given, other) => override({ ...examplePlaybook, sops: given }, other),
    (given, other) => override(base, { sops: [{ sop: 'complaint', with: given, steps: other }] }),
    (given, other) => resolve(base, given, other),
    diffPlaybooks,
    (given, other) => diffText(given, other),
    (given, other) => diffText([{ change: 'changed', path: given, breaking: true, fields: other }], 'zh'),
    (given, other) => applyDiff(base, [{ change: 'changed', path: given, breaking: true, fields: other }]),
    (given, other) => applyDiff(given, other),
    (given, other) => impactOf([{ change: 'changed', path: given, breaking: true, fields: [] }], other),
    coverage,
    statusOn,
    advance,
    (given, other) => signOffReport({ id: 'a', version: '1' }, given, other),
    (given) => missingTranslations(given),
    (given) => handoffs(given),
    onboardingPack,
    trainingGaps,
    hiringProfile,
    assessmentForm,
    affected,
    (given, other) => reviewStatus({ reviewedAt: '2026-01-01' as Day, triggers: given }, { today: day, ruleChanges: other }),
  ];
  const law = fc.property(any, any, fc.constantFrom(...calls), (given, other, call) => {
    try {
      call(given as never, other as never);
    } catch (error) {
      expect(error).toEqual(expect.objectContaining({ name: 'ZhangguiError' }));
    }
  });
  fc.assert(law, { numRuns: 2_000 });
});
