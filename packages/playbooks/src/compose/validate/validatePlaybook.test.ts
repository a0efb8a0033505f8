import { renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleReports } from '../../../../../scripts/playbooks/ruleReports.js';
import {
  exampleAgent,
  exampleCriterion,
  exampleKpi,
  examplePlaybook,
  exampleRole,
  exampleSecondStep,
  exampleSop,
  exampleStep,
} from './examples.js';
import { structureRules } from './structureRules.js';
import { validatePlaybook } from './validatePlaybook.js';
import { validateRuleTexts } from './validateRuleTexts.js';

const found = (parts: object) => validatePlaybook({ ...examplePlaybook, ...parts });
const rulesOf = (parts: object) => found(parts).map(({ rule }) => rule);
const withSteps = (...steps: object[]) => ({ sops: [{ ...exampleSop, steps }] });
const step = (id: string, more: object = {}) => ({ ...exampleStep, id, ...more });
const inZh = (parts: object) => found(parts).map((finding) => renderFinding(finding, { messages: validateRuleTexts, locale: 'zh' }));

describe('the examples of the rules', () => {
  const examples = structureRules.flatMap((rule) =>
    rule.examples.map((example, index) => ({ name: `${rule.id} ${index + 1}`, rule, example })),
  );

  test.each(examples)('$name: found when bad, silent when good', ({ rule, example }) => {
    expect(ruleReports(rule, example.bad, example)).not.toEqual([]);
    expect(ruleReports(rule, example.good, example)).toEqual([]);
  });

  test('nothing is wrong with the example playbook, and every rule has its own id and text', () => {
    expect(validatePlaybook(examplePlaybook)).toEqual([]);
    expect(Object.keys(validateRuleTexts).sort()).toEqual(structureRules.map(({ id }) => id).sort());
    expect(new Set(structureRules.map(({ id }) => id)).size).toBe(structureRules.length);
  });
});

describe('references', () => {
  test('ENG-01 · three ids that name nothing are three findings with their places, and a slip of one letter is guessed', () => {
    const findings = found(withSteps(step('a', { tools: ['backnd'], standards: ['wraping-paper'] }), step('b', { after: ['c'] })));
    expect(findings.map(({ rule, at, fix }) => [rule, at?.path, fix?.en])).toEqual([
      ['ref/unknown-standard', '/sops/0/steps/0/standards/0', undefined],
      ['ref/unknown-tool', '/sops/0/steps/0/tools/0', 'Did you mean “backend”?'],
      ['ref/unknown-step', '/sops/0/steps/1/after/0', undefined],
    ]);
  });

  test('ADD-26 · a step that refers to a standard that nobody wrote is an error', () => {
    expect(found(withSteps(step('a', { standards: ['photo-size'] })))).toMatchObject([
      { rule: 'ref/unknown-standard', severity: 'error', params: { id: 'photo-size' } },
    ]);
  });

  test('a metric is looked up only where the metrics are given', () => {
    expect(validatePlaybook(examplePlaybook, { metrics: ['net_sales', 'inquiry_conversion_by_buyer'] })).toEqual([]);
    expect(validatePlaybook(examplePlaybook, { metrics: ['net_sale'] }).map(({ rule }) => rule)).toEqual([
      'ref/unknown-metric',
      'ref/unknown-metric',
    ]);
  });

  test('a step of an SOP that does not exist is one error, not two', () => {
    const knowledge = [{ ...examplePlaybook.knowledge![0], guards: [{ sop: 'nope', step: 'nope' }] }];
    expect(rulesOf({ knowledge })).toEqual(['ref/unknown-sop']);
  });

  test.each([
    ['two letters that changed places', 'mangaer', 'manager'],
    ['another case', 'Manager', 'manager'],
    ['two slips', 'mannagr', 'manager'],
    ['three slips are another word', 'mngr-x', undefined],
    ['a word that has nothing to do with it', 'boss', undefined],
    ['a text of 100,000 characters', 'x'.repeat(100_000), undefined],
  ])('%s', (_, owner, meant) => {
    expect(found({ owner })[0]?.fix?.zh).toBe(meant === undefined ? undefined : `是不是“${meant}”？`);
  });

  test('ids that objects know by nature are ids like any other', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(rulesOf({ owner: id })).toEqual(['ref/unknown-role']);
      const roles = JSON.parse(JSON.stringify([{ ...exampleRole }, { ...exampleAgent }, { ...exampleAgent, id }]));
      expect(found({ roles, owner: id })).toEqual([]);
      expect(found(withSteps(step(id), step('b', { after: [id] })))).toEqual([]);
    }
  });
});

describe('scorecards, scripts and phases', () => {
  const [card, phase] = [
    { id: 'month', name: { zh: '月度绩效' }, role: 'manager', period: 'month' },
    { id: 'a', name: { zh: '预热', en: 'Warm-up' } },
  ];
  const ofCard = (...items: object[]) => ({ scorecards: [{ ...card, items }] });
  const places = (parts: object) => found(parts).map(({ rule, at }) => [rule, at?.path]);

  test.each([
    ['too little', [0.4], 0.4],
    ['too much', [0.5, 0.500001], 1.000001],
    ['thirds', [1 / 3, 1 / 3, 1 / 3], 0.999999],
    ['more than 6 decimals', [0.9999999, 0.0000001], 1],
  ])('KPI-03 · weights that `scoreScorecard` refuses are found: %s', (_, weights, sum) => {
    const kpis = [
      examplePlaybook.kpis![0],
      ...weights.map((__, at) => ({ ...exampleKpi, id: `k${at}`, contributesTo: 'sales', role: 'agent' })),
    ];
    const parts = { kpis, ...ofCard(...weights.map((weight, at) => ({ kpi: `k${at}`, weight }))) };
    expect(found(parts)).toMatchObject([
      { rule: 'scorecard/not-whole-weights', severity: 'error', params: { scorecard: 'month', sum }, at: { path: '/scorecards/0/items' } },
    ]);
  });

  test('KPI-03 · 0.1, 0.2 and 0.7 are the whole; a weight that is no number is found as that alone', () => {
    const items = [0.1, 0.2, 0.7].map((weight) => ({ kpi: 'sales', weight }));
    expect(places(ofCard(...items)).map(([rule]) => rule)).toEqual(['scorecard/kpi-twice', 'scorecard/kpi-twice']);
    expect(places(ofCard({ kpi: 'sales', weight: 'half' }))).toEqual([['shape/wrong-kind', '/scorecards/0/items/0/weight']]);
    expect(places(ofCard())).toEqual([['shape/empty', '/scorecards/0/items']]);
  });

  test('bands are held against the way that is better: up, down, or not known', () => {
    const rising = [
      { from: 1, score: 100 },
      { from: 2, score: 60 },
    ];
    const banded = (better: string) => ({
      kpis: [{ ...exampleKpi, better, milestones: [] }],
      ...ofCard({ kpi: 'sales', weight: 1, bands: rising }),
    });
    const orders = (better: string) => places(banded(better)).filter(([rule]) => rule === 'scorecard/band-order');
    expect(orders('lower')).toEqual([]);
    expect(orders('higher')).toEqual([['scorecard/band-order', '/scorecards/0/items/0/bands/1']]);
    expect(orders('both')).toEqual([]);
  });

  test('a misspelt place is found in its language, with where it stands', () => {
    const scripts = [{ ...examplePlaybook.scripts![0], body: { zh: '我是{ name }', en: 'I am {nmae}, {name}, {nmae}' } }];
    expect(found({ scripts })).toMatchObject([
      { rule: 'script/unknown-place', params: { slot: 'nmae' }, at: { path: '/scripts/0/body/en', start: 5, end: 11 } },
    ]);
  });

  test('English without the places of the Chinese is found, and braces that are no place', () => {
    const scripts = [{ ...examplePlaybook.scripts![0], body: { zh: '我是{name}{}', en: 'Hello' } }];
    expect(found({ scripts })).toMatchObject([
      { rule: 'script/unused-slot', severity: 'warning', at: { path: '/scripts/0/body/en' } },
      { rule: 'script/stray-brace', severity: 'error', params: { text: '{' }, at: { path: '/scripts/0/body/zh', start: 8, end: 9 } },
    ]);
    expect(
      rulesOf({ scripts: [{ ...examplePlaybook.scripts![0], slots: JSON.parse('{"name":{"kind":"text"},"__proto__":{"kind":"text"}}') }] }),
    ).toEqual(['script/unused-slot', 'script/unused-slot']);
  });

  test('CAMP-02 · a phase that ends before it begins is found once, and its sprint is not held against it', () => {
    const campaign = (...phases: object[]) => ({
      campaigns: [
        {
          id: 'c',
          name: { zh: '会员日', en: 'Members’ day' },
          anchor: { kind: 'yearly', monthDay: '08-08' },
          tentative: false,
          preparation: { offset: -20, roll: 'backward' },
          tasks: [],
          phases,
        },
      ],
    });
    expect(places(campaign({ ...phase, fromOffset: 0, toOffset: -3, sprint: { hours: 3 } }))).toEqual([
      ['phase/backwards', '/campaigns/0/phases/0/toOffset'],
    ]);
    expect(found(campaign({ ...phase, fromOffset: -1, toOffset: 0, sprint: { hours: 49 } }))).toMatchObject([
      { rule: 'phase/sprint-too-long', params: { phase: 'a', days: 2, hours: 49 }, at: { path: '/campaigns/0/phases/0/sprint' } },
    ]);
    expect(found(campaign({ ...phase, fromOffset: -1, toOffset: 0, sprint: { hours: 48 } }))).toEqual([]);
  });
});

describe('the way through an SOP', () => {
  test('ENG-02 · two steps that only wait for each other are both unreachable', () => {
    const findings = found(withSteps(step('a'), step('u1', { after: ['u2'] }), step('u2', { after: ['u1'] })));
    expect(findings.filter(({ rule }) => rule === 'flow/unreachable').map(({ params }) => params['step'])).toEqual(['u1', 'u2']);
    expect(findings.filter(({ rule }) => rule === 'flow/cycle').map(({ params }) => params['cycle'])).toEqual(['u1 → u2 → u1']);
  });

  test('ENG-03 · a circle of steps is one error that names them in their order', () => {
    expect(inZh(withSteps(step('a', { after: ['c'] }), step('b', { after: ['a'] }), step('c', { after: ['b'] })))).toEqual([
      '步骤互相等待：a → b → c → a',
    ]);
  });

  test('a step that waits for itself, and a branch that leads back, are circles', () => {
    expect(inZh(withSteps(step('a', { after: ['a'] })))).toEqual(['步骤互相等待：a → a']);
    const branches = [
      { id: 'again', name: { zh: '重来' }, when: { fact: 'f', is: '=', than: 1 }, to: 'a' },
      { id: 'on', name: { zh: '继续' } },
    ];
    const facts = [{ id: 'f', kind: 'number', name: { zh: '次数' } }];
    expect(inZh({ sops: [{ ...exampleSop, facts, steps: [step('a'), step('b', { kind: 'decision', branches })] }] })).toEqual([
      '步骤互相等待：a → b → a',
    ]);
  });

  test('ENG-04 · a decision that only knows yes has no default, and what leads into a circle alone is a dead end', () => {
    const yes = { id: 'yes', name: { zh: '是' }, when: { fact: 'ok', is: '=', than: true }, to: 'b' };
    const facts = [{ id: 'ok', kind: 'boolean', name: { zh: '可以' } }];
    const steps = [step('a', { kind: 'decision', branches: [yes] }), step('b')];
    expect(rulesOf({ sops: [{ ...exampleSop, facts, steps }] })).toEqual(['flow/missing-default']);
    expect(rulesOf(withSteps(step('a'), step('b', { after: ['a', 'c'] }), step('c', { after: ['b'] })))).toEqual([
      'flow/dead-end',
      'flow/cycle',
    ]);
  });

  test('any order of steps without circles has nothing wrong with its way', () => {
    const law = fc.property(fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 30 }), (waits) => {
      const steps = waits.map((list, index) => step(`s${index}`, { after: list.filter((at) => at < index).map((at) => `s${at}`) }));
      expect(rulesOf(withSteps(...steps))).toEqual([]);
    });
    fc.assert(law);
  });

  test('a named circle is one that there is', () => {
    const law = fc.property(fc.array(fc.array(fc.nat(11), { maxLength: 2 }), { minLength: 12, maxLength: 12 }), (waits) => {
      const steps = waits.map((list, index) => step(`s${index}`, { after: list.map((at) => `s${at}`) }));
      for (const { rule, params } of found(withSteps(...steps))) {
        if (rule !== 'flow/cycle') continue;
        const circle = String(params['cycle']).split(' → ');
        expect(circle.at(-1)).toBe(circle[0]);
        expect(new Set(circle).size).toBe(circle.length - 1);
        for (const [at, id] of circle.slice(1).entries()) expect(waits[Number(id.slice(1))]).toContain(Number(circle[at]!.slice(1)));
      }
    });
    fc.assert(law);
  });

  test('steps are unreachable exactly where a plain search finds no way', () => {
    const law = fc.property(fc.array(fc.array(fc.nat(7), { maxLength: 2 }), { minLength: 8, maxLength: 8 }), (waits) => {
      const steps = waits.map((list, index) => step(`s${index}`, { after: list.map((at) => `s${at}`) }));
      let reached = new Set(waits.flatMap((list, index) => (list.length === 0 ? [index] : [])));
      const none = reached.size === 0;
      for (let round = 0; round < 8; round++)
        reached = new Set([...reached, ...waits.flatMap((list, index) => (list.some((at) => reached.has(at)) ? [index] : []))]);
      const expected = none ? [] : waits.flatMap((_, index) => (reached.has(index) ? [] : [`s${index}`]));
      const actual = found(withSteps(...steps)).flatMap(({ rule, params }) => (rule === 'flow/unreachable' ? [params['step']] : []));
      expect(actual).toEqual(expected);
    });
    fc.assert(law);
  });
});

describe('who does it', () => {
  test.each([
    ['nobody', { responsible: ['agent'] }, ['raci/no-accountable']],
    ['two', { accountable: ['manager', 'agent'], responsible: ['agent'] }, ['raci/many-accountable']],
    ['one, but nobody does it', { accountable: 'manager' }, ['raci/no-responsible']],
    ['one who also does it', { accountable: 'manager', responsible: ['manager'] }, []],
    ['nothing is said', undefined, ['raci/no-accountable', 'raci/no-responsible']],
    ['an empty list', { accountable: [], responsible: ['agent'] }, ['raci/no-accountable']],
  ])('ORG-11 · accountable: %s', (_, raci, rules) => {
    expect(rulesOf(withSteps(step('a', { raci })))).toEqual(rules);
  });

  test('PRO-18 · a department that exists may be told, one that does not is an unknown party', () => {
    const telling = (informed: string[]) =>
      rulesOf(withSteps(step('a', { raci: { accountable: 'manager', responsible: ['agent'], informed } })));
    expect(telling(['dept:market'])).toEqual([]);
    expect(telling(['dept:finance'])).toEqual(['raci/unknown-party']);
    expect(rulesOf(withSteps(step('a', { raci: { accountable: 'dept:market', responsible: ['agent'] } })))).toEqual(['raci/outside-party']);
  });

  test('ORG-06 · roles that report to each other are named in a circle', () => {
    expect(inZh({ roles: [{ ...exampleRole, reportsTo: 'agent' }, exampleAgent] })).toEqual(['汇报关系成了圈：manager → agent → manager']);
  });
});

describe('what must be written', () => {
  test.each([
    ['PRO-01 · a playbook for nobody', { audience: [] }, 'playbook/missing-audience'],
    ['PRO-16 · a version that is none', { version: 'x' }, 'meta/bad-version'],
    [
      'ORG-08 · a role that is measured by nothing',
      { roles: [{ ...exampleRole, assessment: undefined }, exampleAgent] },
      'role/missing-assessment',
    ],
    ['ORG-03 · a role that may decide nothing', { roles: [{ ...exampleRole, authority: [] }, exampleAgent] }, 'role/no-authority'],
    ['LINT-06 · a step without a criterion', withSteps(step('a', { criteria: [] })), 'step/no-criterion'],
    [
      'LINT-06 · a criterion without its basis',
      withSteps(step('a', { criteria: [{ ...exampleCriterion, basis: undefined }] })),
      'criterion/no-basis',
    ],
    ['LINT-13 · an SOP that does not say why', { sops: [{ ...exampleSop, purpose: undefined }] }, 'sop/no-purpose'],
    ['LINT-13 · an SOP whose purpose is blank', { sops: [{ ...exampleSop, purpose: { zh: ' ' } }] }, 'sop/no-purpose'],
    ['ADD-01 · an SOP without an overview', { sops: [{ ...exampleSop, overview: undefined }] }, 'sop/no-overview'],
    ['KPI-01 · a target that is a word', { kpis: [{ ...exampleKpi, target: '提升' }] }, 'kpi/not-quantified'],
    [
      'ENG-20 · a condition that asks for a fact nobody defined',
      withSteps(step('a', { when: { fact: 'x', is: '=', than: 1 } })),
      'ref/unknown-fact',
    ],
    ['ENG-20 · a condition that is a function', withSteps(step('a', { when: () => true })), 'condition/not-condition'],
  ])('%s', (_, parts, rule) => {
    expect(rulesOf(parts)).toEqual([rule]);
  });

  test('KPI-01 · .95 is a target', () => {
    expect(found({ kpis: [{ ...exampleKpi, target: 0.95 }, examplePlaybook.kpis![1]] })).toEqual([]);
  });
});

describe('what comes in may be anything', () => {
  const coded = expect.objectContaining({ name: 'ZhangguiError' });
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no');
      },
      ownKeys: () => {
        throw new TypeError('no');
      },
    },
  );
  const circular: Record<string, unknown> = { ...examplePlaybook };
  circular['roles'] = [circular];
  circular['purpose'] = circular;
  let deep: unknown = { fact: 'x', known: true };
  for (let level = 0; level < 10_000; level++) deep = { not: deep };

  test.each([null, undefined, 1, 'text', () => 1, Symbol('s')])('refuses %s', (given) => {
    expect(() => validatePlaybook(given)).toThrow(coded);
  });

  test('a list, an empty object, and objects that contain themselves are findings', () => {
    expect(validatePlaybook([]).length).toBeGreaterThan(10);
    expect(validatePlaybook({}).length).toBeGreaterThan(10);
    expect(validatePlaybook(circular).map(({ rule }) => rule)).toContain('shape/wrong-kind');
  });

  test('objects that cannot be read, conditions 10,000 deep and lists with billions of holes are coded errors', () => {
    expect(() => validatePlaybook(hostile)).toThrow(coded);
    expect(() => found({ roles: [hostile] })).toThrow(coded);
    expect(() => found(withSteps(step('a', { when: deep })))).toThrow(coded);
    expect(() => found({ roles: new Array(4_000_000_000) })).toThrow(coded);
    expect(() => found({ name: { zh: '字'.repeat(200_000) } })).toThrow(coded);
    expect(() => validatePlaybook(examplePlaybook, { metrics: [1] as never })).toThrow(coded);
    expect(() => validatePlaybook(examplePlaybook, null as never)).toThrow(coded);
  });

  test('nothing but a coded error comes out, and nothing is changed', () => {
    const part = fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), fc.constant(undefined));
    const law = fc.property(fc.constantFrom(...Object.keys(examplePlaybook)), part, part, (name, value, inStep) => {
      const given = {
        ...examplePlaybook,
        sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleSecondStep, raci: inStep, after: inStep }] }],
        [name]: value,
      };
      const before = Object.keys(given).length;
      let findings: unknown;
      try {
        findings = validatePlaybook(given);
      } catch (error) {
        expect(error).toEqual(coded);
        return;
      }
      expect(Array.isArray(findings)).toBe(true);
      expect(Object.keys(given)).toHaveLength(before);
    });
    fc.assert(law);
  });

  test('a frozen playbook is checked as well, twice with the same answer, and through JSON too', () => {
    const frozen = Object.freeze({ ...examplePlaybook, owner: 'nobody', sops: Object.freeze([{ ...exampleSop, steps: [] }]) });
    const findings = validatePlaybook(frozen);
    expect(validatePlaybook(frozen)).toEqual(findings);
    expect(validatePlaybook(JSON.parse(JSON.stringify(frozen)))).toEqual(findings);
  });
});

test('an SOP of 10,000 steps is checked, one of 10,001 is refused', () => {
  const chain = (count: number, more: object = {}) =>
    withSteps(...Array.from({ length: count }, (_, index) => ({ ...step(`s${index}`), ...(index === 0 ? more : {}) })));
  expect(found(chain(10_000))).toEqual([]);
  const circle = found(chain(10_000, { after: ['s9999'] }));
  expect(circle.map(({ rule, params }) => [rule, String(params['cycle']).split(' → ').length])).toEqual([['flow/cycle', 21]]);
  expect(() => found(chain(10_001))).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
});
