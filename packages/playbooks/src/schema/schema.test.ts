import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sourceFiles } from '../../../../checks/sources.js';
import { jsonSchemas } from '../../../../scripts/jsonSchemas.mjs';
import { diffPlaybooks } from '../compose/diffPlaybooks.js';
import {
  exampleCampaign,
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
import { validatePlaybook } from '../compose/validate/validatePlaybook.js';
import { renderDashboard } from '../kpi/renderDashboard.js';
import { compileSop } from '../run/compileSop.js';
import { readEvent } from '../run/readEvent.js';
import { reduce } from '../run/reduce.js';
import type { RunEvent } from '../run/runEvent.js';
import { startRun } from '../run/startRun.js';
import * as door from './index.js';

const fact = {
  value: 20,
  from: '2026-01-01',
  recordedOn: '2026-01-05',
  status: 'draft',
  source: { title: '(example)', checkedOn: '2026-01-05' },
};
const known = { all: [{ fact: 'stock', known: true }, { not: { any: [{ fact: 'stock', is: '<', than: { fact: 'limit' } }] } }] };
const stock = { id: 'stock', kind: 'number', name: { zh: '库存' } };
const number = { kind: 'number', operator: '>=', bound: 0.9, unit: { zh: '%', en: '%' } };
const hours = { kind: 'business-hours', opensAt: '09:00', closesAt: '18:00', days: 'workdays' };
const fullStep = {
  ...exampleStep,
  id: 'full',
  kind: 'decision',
  when: known,
  criteria: [{ ...exampleStep.criteria[0], evidence: number, when: known }],
  sla: { within: { hours: 1 }, clock: hours, from: 'begun', escalate: [{ after: { minutes: 0 }, to: 'manager' }] },
  branches: [
    { id: 'yes', name: { zh: '是' }, when: known },
    { id: 'no', name: { zh: '否' } },
  ],
  figures: [{ kind: 'image', title: { zh: '截图' } }],
};
const competency = {
  id: 'talk',
  name: { zh: '沟通' },
  dimension: 'general',
  levels: [{ level: 1, summary: { zh: '说得清' }, signals: [{ zh: '先听完' }] }],
};
const scorecard = {
  id: 'card',
  name: { zh: '计分卡' },
  role: 'manager',
  period: 'month',
  items: [{ kpi: 'sales', weight: 1, cap: 1.1 }],
} as const;
const campaign = {
  ...exampleCampaign,
  preparation: { ...exampleCampaign.preparation, fact },
  phases: [{ ...exampleCampaign.phases[0], sprint: { hours: 4, fact } }, exampleCampaign.phases[1]],
  tasks: [{ ...exampleCampaign.tasks[0], step: { sop: 'complaint', step: 'contact' } }],
};
const festival = { ...exampleCampaign, id: 'spring', anchor: { kind: 'festival', festival: 'spring-festival' } };
const tree = { ...exampleTree, symptom: known, causes: [{ ...exampleTree.causes[0], causes: [exampleTree.causes[0]] }] };
const recurrences = [
  { kind: 'weekly', weekdays: [1, 5] },
  { kind: 'workday-of', of: 'month', position: 'last' },
];
/** A playbook in which every kind of field stands. */
const full = {
  ...examplePlaybook,
  'x-shelf': { deep: [1] },
  facts: [stock],
  sops: [
    {
      ...exampleSop,
      version: '2.0',
      triggers: [{ kind: 'manual' }, ...recurrences.map((recurrence) => ({ kind: 'recurring', recurrence }))],
    },
    { ...exampleSop, id: 'full', steps: [exampleStep, fullStep] },
  ],
  competencies: [competency],
  scorecards: [scorecard],
  campaigns: [campaign, festival],
  trees: [tree],
  dutyGroups: [{ id: 'ads', name: { zh: '推广' }, ownerRole: 'manager' }],
  knowledge: [{ ...examplePlaybook.knowledge![0], guards: [{ sop: 'complaint', step: 'contact' }], platforms: ['taobao'] }],
};

const by = { id: 'wang', roles: ['manager', 'agent'] };
const at = '2026-06-01T09:00:00+08:00';
const sop = compileSop(exampleSop);
const start = { kind: 'start', id: 'e1', at, by, sop: sop.pin, facts: { stock: 3 } };
const begin = { kind: 'begin', id: 'e2', at, by, step: 'contact' };
const started = startRun(sop, door.runEventSchema.parse(start) as Extract<RunEvent, { kind: 'start' }>);
const run = started.ok ? started.run : null;
const dashboard = renderDashboard(scorecard, [exampleKpi], { sales: 50_000 });

const live = {
  id: 'show',
  name: { zh: '直播' },
  phases: [{ id: 'warm', name: { zh: '暖场' }, share: 1, products: true }],
  remindEveryMinutes: 10,
};
const video = { id: 'clip', name: { zh: '短视频' }, segments: [{ role: 'hook', name: { zh: '开头' }, seconds: 3 }] };
const ruleChange = {
  id: 'shipping-2026',
  platform: 'douyin',
  topics: ['shipping'],
  effectiveFrom: '2026-05-01',
  severity: 'major',
  summary: { zh: '发货时限改短' },
  source: { title: '(example)' },
};
const overlay = {
  for: { platform: 'jd', store: 'a', segment: '宝妈' },
  sops: [
    {
      sop: 'complaint',
      with: { version: '2.0' },
      without: ['platforms', 'x-own'],
      steps: [
        { change: 'insert-after', step: 'contact', add: { ...exampleStep, id: 'more' } },
        { change: 'replace', step: 'more', by: exampleStep },
        { change: 'patch', step: 'contact', with: { optional: true }, without: ['sla'] },
        { change: 'remove', step: 'settle' },
      ],
    },
  ],
};

/** Of every schema, what it reads and what it does not: both are known to its JSON Schema too. */
const samples: Record<string, { takes: unknown[]; refuses: unknown[] }> = {
  campaignTemplate: {
    takes: [exampleCampaign, campaign, festival],
    refuses: [
      { ...exampleCampaign, name: { zh: '会员日' } },
      { ...festival, anchor: { kind: 'festival', festival: 'spring' } },
      { ...exampleCampaign, anchor: { kind: 'weekly' } },
      { ...exampleCampaign, phases: [] },
      { ...exampleCampaign, preparation: { offset: -1, roll: 'backward', fact: { value: 1 } } },
    ],
  },
  competency: {
    takes: [competency],
    refuses: [
      { ...competency, levels: [] },
      { ...competency, dimension: 'luck' },
    ],
  },
  dashboard: {
    takes: [dashboard],
    refuses: [{}, { ...dashboard, tiles: [{}] }, { ...dashboard, period: 'hour' }, { ...dashboard, extra: 1 }],
  },
  diagnosisTree: {
    takes: [exampleTree, tree],
    refuses: [
      { ...tree, symptom: 'fewer visitors' },
      { ...tree, symptom: { fact: 'a', known: true, is: '=', than: 1 } },
      { ...tree, causes: [] },
    ],
  },
  knowledgeEntry: {
    takes: full.knowledge,
    refuses: [
      { ...full.knowledge[0], recordedOn: '2026-02-30' },
      { ...full.knowledge[0], guards: ['contact'] },
    ],
  },
  kpi: {
    takes: [exampleKpi],
    refuses: [
      { ...exampleKpi, target: '提升' },
      { ...exampleKpi, better: 'more' },
      { ...exampleKpi, unit: '元' },
    ],
  },
  liveTemplate: {
    takes: [live],
    refuses: [
      { ...live, phases: [] },
      { ...live, phases: [{ ...live.phases[0], share: -1 }] },
    ],
  },
  migrationMap: { takes: [{}, { a: 'b', c: null }], refuses: [{ a: '' }, { a: 1 }, []] },
  overlay: {
    takes: [{ sops: [] }, overlay],
    refuses: [
      {},
      { ...overlay, for: { plattform: 'jd' } },
      { sops: [{ sop: 'complaint', step: [] }] },
      { sops: [{ sop: 'complaint', without: ['steps'] }] },
      { sops: [{ sop: 'complaint', with: { version: 'x' } }] },
      { sops: [{ sop: 'complaint', steps: [{ change: 'patch', step: 'contact', wiht: {} }] }] },
      { sops: [{ sop: 'complaint', steps: [{ change: 'move', step: 'contact' }] }] },
    ],
  },
  playbookChange: {
    takes: [
      ...diffPlaybooks(examplePlaybook, { ...examplePlaybook, sops: [], version: '2.0' }),
      { change: 'changed', path: [], breaking: true, fields: [{ field: ['a'], after: 1, breaking: true }] },
    ],
    refuses: [{}, { change: 'lost', path: [], breaking: true }, { change: 'changed', path: ['a', 1], breaking: true }],
  },
  playbook: {
    takes: [examplePlaybook, full],
    refuses: [{}, { ...full, roles: [null] }, { ...full, verison: '1' }, { ...full, sops: [{ ...exampleSop, steps: [] }] }],
  },
  riskPlan: {
    takes: [exampleRisk],
    refuses: [
      { ...exampleRisk, probability: 6 },
      { ...exampleRisk, respond: [] },
    ],
  },
  role: {
    takes: [exampleRole, { ...exampleRole, 'x-phone': 1 }],
    refuses: [
      { ...exampleRole, mainWork: [] },
      { ...exampleRole, coreduty: 1 },
    ],
  },
  ruleChange: {
    takes: [ruleChange],
    refuses: [
      { ...ruleChange, platform: 'jdd' },
      { ...ruleChange, effectiveFrom: '2026/05/01' },
    ],
  },
  run: { takes: [run], refuses: [{}, { ...run, status: 'lost' }, { ...run, steps: [{ id: 'contact' }] }] },
  runEvent: {
    takes: [start, begin, { ...begin, kind: 'evidence', criterion: 'answered', value: 'chat.png' }, { ...begin, kind: 'complete' }],
    refuses: [
      {},
      { ...begin, at: '2026-06-01' },
      { ...begin, kind: 'begun' },
      { ...begin, kind: 'reject' },
      { ...begin, kind: 'skip', reason: ' ' },
      { ...begin, by: 'wang' },
      { ...begin, stepp: 'contact' },
    ],
  },
  scorecard: {
    takes: [scorecard],
    refuses: [
      { ...scorecard, items: [] },
      { ...scorecard, period: 'hour' },
    ],
  },
  scriptTemplate: {
    takes: [exampleScript, { ...exampleScript, slots: {} }],
    refuses: [
      { ...exampleScript, tone: 'loud' },
      { ...exampleScript, slots: { name: { kind: 'name' } } },
      { ...exampleScript, slots: [] },
    ],
  },
  sop: {
    takes: full.sops,
    refuses: [
      { ...exampleSop, triggers: [] },
      { ...exampleSop, steps: [{ ...exampleStep, raci: undefined }] },
      { ...exampleSop, steps: [{ ...exampleStep, sla: { within: { 'x-note': 1 } } }] },
      { ...exampleSop, steps: [{ ...exampleStep, sla: { within: { hours: 1.5 } } }] },
      { ...exampleSop, triggers: [{ kind: 'recurring', recurrence: { kind: 'monthly', day: 45 } }] },
    ],
  },
  standard: { takes: full.standards!.slice(), refuses: [{ id: 'packing' }, { ...full.standards![0], text: { zh: ' ' } }] },
  tool: {
    takes: [exampleTool],
    refuses: [
      { ...exampleTool, kind: 'hammer' },
      { ...exampleTool, commonFunctions: [{ name: { zh: '改价' } }] },
    ],
  },
  videoTemplate: {
    takes: [video],
    refuses: [
      { ...video, segments: [] },
      { ...video, segments: [{ ...video.segments[0], seconds: -3 }] },
    ],
  },
};

const jsonOf = jsonSchemas(door);
const schemas = Object.entries<unknown>(door).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);
const nameOf = (name: string) => name.replace(/Schema$/, '');
const schemaOf = new Map(schemas.map(([name, schema]) => [nameOf(name), schema]));
const ajv = new Ajv2020({ formats: { date: true } });
const issuesOf = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path }) => `/${path.join('/')}`);

test('every schema has its samples', () => {
  expect(Object.keys(samples).sort()).toEqual(schemas.map(([name]) => nameOf(name)).sort());
});

test.each(schemas)('ENG-18 · %s and its JSON Schema take and refuse the same samples', (name, schema) => {
  const { takes, refuses } = samples[nameOf(name)]!;
  const validate = ajv.compile(jsonOf[nameOf(name)]!);
  for (const value of takes) {
    expect([value, schema.safeParse(value).error?.issues, validate(value), validate.errors]).toEqual([value, undefined, true, null]);
    if (!name.startsWith('run')) expect(schema.parse(value)).toEqual(value); // instants are read into Beijing time
  }
  for (const value of refuses) expect([value, schema.safeParse(value).success, validate(value)]).toEqual([value, false, false]);
});

describe('what the package brings with it', () => {
  /** The schema of each kind of noun, by a field that no other has. */
  const signs = {
    sops: 'playbook',
    steps: 'sop',
    coreDuty: 'role',
    anchor: 'campaignTemplate',
    metric: 'kpi',
    items: 'scorecard',
    respond: 'riskPlan',
    causes: 'diagnosisTree',
    slots: 'scriptTemplate',
    solution: 'knowledgeEntry',
    commonFunctions: 'tool',
    dimension: 'competency',
    text: 'standard',
  } as const;
  const files = sourceFiles().filter((path) => path.includes('playbooks/src/content/') && !path.includes('.test'));

  test('ENG-18 · every built-in is read by its schema and its JSON Schema', async () => {
    expect(files.length).toBeGreaterThan(3);
    let nouns = 0;
    for (const path of files) {
      const file = new URL(`../../../../${path}`, import.meta.url).pathname;
      const content = (await import(/* @vite-ignore */ file)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(content)) {
        const isFacts = Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'recordedOn' in each);
        if (isFacts || typeof value !== 'object' || value === null) continue;
        const kind = Object.entries(signs).find(([sign]) => sign in value)?.[1];
        if (kind === undefined) continue; // tables for nouns that have no schema
        nouns += 1;
        expect([name, schemaOf.get(kind)!.safeParse(value).error?.issues]).toEqual([name, undefined]);
        expect([name, ajv.validate(jsonOf[kind]!, JSON.parse(JSON.stringify(value)))]).toEqual([name, true]);
      }
    }
    expect(nouns).toBeGreaterThanOrEqual(3);
  });
});

test('KPI-08 · a dashboard as JSON is what its JSON Schema says', () => {
  const validate = ajv.compile(jsonOf['dashboard']!);
  for (const sales of [50_000, 120_000, 0, null])
    expect(validate(JSON.parse(JSON.stringify(renderDashboard(scorecard, [exampleKpi], { sales }))))).toBe(true);
});

test('PRO-15 · a playbook without a version is an issue', () => {
  const { version, ...rest } = examplePlaybook;
  expect(version).toBe('1.0');
  expect(issuesOf(door.playbookSchema, rest)).toEqual(['/version']);
});

test('PRO-16 · a version that is none is an issue, of a playbook and of an SOP', () => {
  expect(issuesOf(door.playbookSchema, { ...examplePlaybook, version: 'x' })).toEqual(['/version']);
  expect(issuesOf(door.sopSchema, { ...exampleSop, version: '1.' })).toEqual(['/version']);
});

test('ADD-01 · an SOP without an overview is an issue, and so is a blank one', () => {
  const { overview, ...rest } = exampleSop;
  expect(overview.zh).not.toBe('');
  expect(issuesOf(door.sopSchema, rest)).toEqual(['/overview']);
  expect(issuesOf(door.sopSchema, { ...rest, overview: { zh: '　' } })).toEqual(['/overview/zh']);
  expect(issuesOf(door.playbookSchema, { ...examplePlaybook, sops: [rest] })).toEqual(['/sops/0/overview']);
});

test('a misspelt field is an issue even where its right name is missing', () => {
  const { coreDuty, ...rest } = exampleRole;
  expect(door.roleSchema.safeParse({ ...rest, coreduty: coreDuty }).error?.issues.map(({ message }) => message)).toEqual([
    expect.stringContaining('expected object'),
    'Unrecognized: coreduty',
  ]);
});

describe('the schema and validatePlaybook', () => {
  /** What validatePlaybook finds where a field has not its shape; those that are quiet have rules of their own. */
  const misshapen =
    /^(shape\/.*|condition\/not-condition|meta\/bad-version|sop\/no-(purpose|overview)|step\/no-criterion|criterion\/no-basis|role\/(missing-.*|no-authority)|playbook\/missing-audience|kpi\/not-quantified|campaign\/missing-.*|risk\/(action-)?no-owner|raci\/(no|many)-.*)$/;
  /** They are found for an empty list too, which the interfaces allow. */
  const orEmpty = /^(tool\/no-functions|cause\/no-action)$/;
  /** Facts are not looked into, a tone is for `lintPlaybook`; a cause with causes of its own may leave its actions out. */
  const narrow =
    /^\/(campaigns\/\d+\/(preparation\/fact|phases\/\d+\/sprint\/fact)|scripts\/\d+\/tone|trees\/\d+\/causes\/\d+\/actions)(\/|$)/;

  type Path = readonly (string | number)[];
  const pathsOf = (value: unknown, path: Path = []): Path[] => [
    path,
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]))
      : []),
  ];
  const places = pathsOf(full).slice(1);
  const junk: unknown[] = [
    null,
    '',
    ' ',
    'x',
    '1.0',
    'V1.0',
    '2026-02-30',
    '2026-10-01',
    0,
    -1,
    0.5,
    3,
    true,
    [],
    {},
    [null],
    ['a'],
    [[]],
    [1],
    { zh: '' },
    { zh: '字' },
    { zh: '字', en: 3 },
    { zh: '字', en: '' },
    { kind: 'manual' },
    { kind: 'festival', festival: 'x' },
    { kind: 'number' },
    { days: 1 },
    { all: [] },
    { all: [{ fact: '' }] },
    { fact: 'a', is: '=', than: null },
    { fact: 'a', known: true, any: [] },
    { fact: 'a', known: true, more: 1 },
    { sop: 'a', step: '' },
    { id: 'a', name: { zh: '字' } },
  ];
  const change = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), value: fc.constantFrom(...junk) }),
    fc.record({ kind: fc.constant('set' as const), value: fc.constantFrom(...places).map((path) => get(full, path)) }),
    fc.record({ kind: fc.constant('delete' as const), value: fc.constant(null) }),
    fc.record({ kind: fc.constant('add' as const), value: fc.constantFrom('x-own', 'name', 'extra', 'constructor', 'kind') }),
  );
  const changes = fc.array(fc.tuple(fc.constantFrom(...places), change), { minLength: 1, maxLength: 3 });

  function get(value: unknown, path: Path): unknown {
    return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined | null)?.[key], value);
  }
  function changed(list: readonly (readonly [Path, { kind: 'set' | 'delete' | 'add'; value: unknown }])[]): unknown {
    const copy: unknown = JSON.parse(JSON.stringify(full));
    for (const [path, { kind, value }] of list) {
      const parent = get(copy, path.slice(0, -1));
      const key = path.at(-1)!;
      if (typeof parent !== 'object' || parent === null) continue;
      if (kind === 'delete' && Array.isArray(parent)) parent.splice(Number(key), 1);
      else if (kind === 'delete') Reflect.deleteProperty(parent, key);
      else if (kind === 'set') Reflect.set(parent, key, structuredClone(value));
      else if (!Array.isArray(parent)) Reflect.set(parent, String(value), 1);
    }
    return JSON.parse(JSON.stringify(copy));
  }

  test('what the schema reads has no misshapen part, and what has none the schema reads', () => {
    let [read, refused] = [0, 0];
    const validate = ajv.compile(jsonOf['playbook']!);
    const law = fc.property(changes, (list) => {
      const given = changed(list);
      const { success, error } = door.playbookSchema.safeParse(given);
      const findings = validatePlaybook(given);
      const bad = findings.filter(({ rule }) => misshapen.test(rule)).map(({ at }) => at!.path!);
      const issues = (error?.issues ?? []).map(({ path }) => `/${path.join('/')}`);
      if (success) {
        read += 1;
        expect(bad).toEqual([]);
        expect(validate(given)).toBe(true);
        expect(door.playbookSchema.parse(given)).toEqual(given);
        return;
      }
      refused += 1;
      const told = findings.some(({ rule }) => misshapen.test(rule) || orEmpty.test(rule));
      expect([list, issues, told || issues.every((path) => narrow.test(path))]).toEqual([list, issues, true]);
    });
    fc.assert(law, { numRuns: 250 });
    expect(Math.min(read, refused)).toBeGreaterThan(15);
  });

  test('they agree on what is a version', () => {
    const law = fc.property(
      fc.oneof(fc.stringMatching(/^[V0-9.]{0,6}$/), fc.string(), fc.constantFrom('1234567890', '1.2.3.4.5')),
      (version) => {
        const given = { ...examplePlaybook, version };
        expect(door.playbookSchema.safeParse(given).success).toBe(validatePlaybook(given).length === 0);
      },
    );
    fc.assert(law, { numRuns: 100 });
  });
});

test('an event that is read is one for a run, and the run is read too', () => {
  const id = fc.constantFrom('a', 'contact', '', 'x'.repeat(201));
  const value = fc.constantFrom<unknown>('chat', 1, true, null, undefined, ' ', {});
  const needs: Record<string, string> = {
    start: 'sop facts',
    begin: 'step',
    evidence: 'step criterion value',
    'not-applicable': 'step criterion reason',
    complete: 'step comment',
    approve: 'step',
    reject: 'step comment',
    return: 'step comment to',
    delegate: 'step to',
    skip: 'step reason',
    fact: 'fact value',
    pause: 'reason',
    resume: '',
    cancel: 'reason',
  };
  const fields: Record<string, fc.Arbitrary<unknown>> = {
    step: id,
    criterion: fc.oneof(id, fc.constant('answered')),
    value,
    reason: value,
    comment: value,
    to: id,
    fact: id,
    sop: fc.constantFrom<unknown>(sop.pin, null),
    facts: fc.constantFrom<unknown>({ stock: 1 }, { stock: null }),
  };
  const events = fc.constantFrom(...Object.keys(needs)).chain((kind) => {
    const own = needs[kind]!.split(' ').filter((name) => name !== '');
    const happening = {
      kind: fc.constant(kind),
      id: fc.constantFrom('e2', 'e3'),
      at: fc.constantFrom(at, at, '2026-06-01T01:00:00Z', '2026-06-01'),
      by: fc.constantFrom<unknown>(by, by, { id: 'li' }),
    };
    return fc.record(
      { ...happening, ...Object.fromEntries(own.map((name) => [name, fields[name]!])) },
      { requiredKeys: ['kind', 'id', 'at', 'by'] },
    );
  });
  let [read, taken] = [0, 0];
  const law = fc.property(events, (event) => {
    const { success, data } = door.runEventSchema.safeParse(event);
    if (!success) return;
    read += 1;
    expect(readEvent(data).ok).toBe(true);
    const reduced = reduce(sop, run!, data);
    if (!reduced.ok) return;
    taken += 1;
    expect(door.runSchema.safeParse(JSON.parse(JSON.stringify(reduced.run))).error?.issues).toBeUndefined();
  });
  fc.assert(law, { numRuns: 1500 });
  expect(read).toBeGreaterThan(100);
  expect(taken).toBeGreaterThan(20);
});

test('any library that knows Standard Schema can ask any schema', () => {
  for (const [name, schema] of schemas) {
    const { takes, refuses } = samples[nameOf(name)]!;
    const { vendor, version, validate } = schema['~standard'];
    expect([vendor, version]).toEqual(['zod', 1]);
    expect(validate(takes[0])).toHaveProperty('value');
    expect(validate(refuses[0])).toHaveProperty('issues.0.message', expect.stringMatching(/./));
  }
});

const nested = (levels: number, inner: object, wrap: (inner: object) => object) =>
  Array.from({ length: levels }).reduce<object>(wrap, inner);
const deepCauses = (levels: number) => [nested(levels, exampleTree.causes[0], (inner) => ({ ...exampleTree.causes[0], causes: [inner] }))];
const deepCondition = (levels: number) => nested(levels, { fact: 'ad-spend-down', known: true }, (not) => ({ not }));

test('causes go 20 levels down and conditions 31, and what is deeper is an issue', () => {
  expect(issuesOf(door.diagnosisTreeSchema, { ...tree, causes: deepCauses(20) })).toEqual([]);
  expect(issuesOf(door.diagnosisTreeSchema, { ...tree, causes: deepCauses(21) })).toEqual(['/causes']);
  expect(issuesOf(door.diagnosisTreeSchema, { ...tree, causes: deepCauses(100_000) })).toEqual(['/causes']);
  expect(issuesOf(door.diagnosisTreeSchema, { ...tree, symptom: deepCondition(31) })).toEqual([]);
  expect(issuesOf(door.diagnosisTreeSchema, { ...tree, symptom: deepCondition(32) })).toEqual(['/symptom']);
  expect(issuesOf(door.diagnosisTreeSchema, { ...tree, symptom: deepCondition(100_000) })).toEqual(['/symptom']);
});

const monsters: [string, unknown][] = [
  ['a number that is too large for JSON', JSON.parse('1e999')],
  ['a bigint', 10n ** 1000n],
  ['a symbol', Symbol('sop')],
  ['a function', () => 0],
  ['a text of two million letters', 'a'.repeat(2_000_000)],
  ['a list in a list, 100,000 deep', Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 0)],
  ['a list of 5,000 lists', Array.from({ length: 5000 }, () => [])],
  ['an object with a prototype of its own', JSON.parse('{"__proto__": {"id": "a"}}')],
  ['a list with holes', new Array(3)],
];

test.each(monsters)('%s is an issue, and never an exception in any field', (_, monster) => {
  for (const [name, schema] of schemas) {
    expect([name, schema.safeParse(monster).success]).toEqual([name, false]);
    const sample = samples[nameOf(name)]!.takes[0] as object;
    for (const key of Object.keys(sample).filter((each) => !each.startsWith('x-'))) schema.safeParse({ ...sample, [key]: monster });
  }
  expect(({} as { id?: unknown }).id).toBeUndefined();
});

test('a place in a script that would be lost is refused, and names that objects have by nature are names', () => {
  const slots = (json: string) => ({ ...exampleScript, slots: JSON.parse(json) as unknown });
  expect(issuesOf(door.scriptTemplateSchema, slots('{"__proto__": {"kind": "text"}}'))).toEqual(['/slots']);
  expect(door.scriptTemplateSchema.parse(slots('{"constructor": {"kind": "text"}}')).slots).toEqual({ constructor: { kind: 'text' } });
});

test('nothing that comes in makes a schema throw, and what it reads it reads again', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true });
  const keys = fc.constantFrom('id', 'name', 'kind', 'steps', 'causes', 'slots', 'symptom', '__proto__', 'constructor');
  fc.assert(
    fc.property(fc.oneof(anything, fc.dictionary(keys, anything)), (given) => {
      for (const [, schema] of schemas) {
        const { success, data } = schema.safeParse(given);
        if (success) expect(schema.safeParse(data).success).toBe(true);
      }
    }),
  );
});
