import { platforms } from '@zhanggui/core';
import type { BusinessHours, EveryWorkday, Monthly, OpenTime, Weekly, WorkdayOf, Yearly } from '@zhanggui/core/calendar';
import type { Meta } from '../../role/meta.js';
import type { FactDefinition } from '../../sop/condition.js';
import type { Criterion, NumberEvidence, PlainEvidence } from '../../sop/criterion.js';
import type { Raci } from '../../sop/raci.js';
import type { Escalation, Sla } from '../../sop/sla.js';
import type { Branch, Deliverable, Sop, Step } from '../../sop/sop.js';
import { type Case, type Figure, figureKinds, type Standard } from '../../sop/standard.js';
import type { CampaignTrigger, ConditionTrigger, EventTrigger, ManualTrigger, RecurringTrigger } from '../../sop/trigger.js';
import type { ShapeOf } from './field.js';

/** 复核周期: months. */
export const reviewMonths = { is: 'number', min: 1, max: 120, whole: true, optional: true } as const;

/** The fields of a description that tell about itself. */
export const metaShape = {
  version: { is: 'text' },
  contributors: { is: 'texts' },
  reviewedAt: { is: 'day' },
  reviewEveryMonths: reviewMonths,
  platforms: { is: 'options', of: platforms, optional: true },
  topics: { is: 'texts', optional: true },
  status: { is: 'option', of: ['draft', 'review', 'approved', 'published', 'archived'], optional: true },
} as const satisfies ShapeOf<Omit<Meta, 'id' | 'name' | 'owner'>>;

export const factShape = {
  id: { is: 'id' },
  kind: { is: 'option', of: ['number', 'text', 'boolean'] },
  name: { is: 'prose' },
} as const satisfies ShapeOf<FactDefinition>;

const openTimeShape = {
  days: { is: 'number', min: 0, max: 3660, whole: true, optional: true },
  hours: { is: 'number', min: 0, max: 87_840, whole: true, optional: true },
  minutes: { is: 'number', min: 0, max: 5_270_400, whole: true, optional: true },
} as const satisfies ShapeOf<OpenTime>;

const kind = { is: 'text' } as const;

const clockShapes = {
  calendar: { kind },
  workdays: { kind },
  'business-hours': {
    kind,
    opensAt: { is: 'text', as: 'time' },
    closesAt: { is: 'text', as: 'time' },
    days: { is: 'option', of: ['workdays', 'every-day'] },
  } satisfies ShapeOf<BusinessHours>,
} as const;

export const yearlyShape = { kind, monthDay: { is: 'text', as: 'month-day' } } as const satisfies ShapeOf<Yearly>;

const recurrenceShapes = {
  'every-workday': { kind } satisfies ShapeOf<EveryWorkday>,
  weekly: { kind, weekdays: { is: 'options', of: [1, 2, 3, 4, 5, 6, 7], some: true } } satisfies ShapeOf<Weekly>,
  monthly: { kind, day: { is: 'number', min: 1, max: 31, whole: true } } satisfies ShapeOf<Monthly>,
  yearly: yearlyShape,
  'workday-of': {
    kind,
    of: { is: 'option', of: ['week', 'month', 'quarter'] },
    position: { is: 'option', of: ['first', 'last'] },
  } satisfies ShapeOf<WorkdayOf>,
} as const;

/** Days before (below 0) or after another day. */
export const daysOff = { is: 'number', min: -3660, max: 3660, whole: true } as const;

const triggerShapes = {
  manual: { kind } satisfies ShapeOf<ManualTrigger>,
  event: { kind, event: { is: 'text' } } satisfies ShapeOf<EventTrigger>,
  condition: { kind, when: { is: 'condition' } } satisfies ShapeOf<ConditionTrigger>,
  recurring: { kind, recurrence: { is: 'union', by: 'kind', of: recurrenceShapes } } satisfies ShapeOf<RecurringTrigger>,
  campaign: { kind, campaign: { is: 'ref', to: 'campaign' }, offset: daysOff } satisfies ShapeOf<CampaignTrigger>,
} as const;

const raciShape = {
  accountable: { is: 'accountable', quiet: true },
  responsible: { is: 'refs', to: 'party', some: true, quiet: true },
  consulted: { is: 'refs', to: 'party', optional: true },
  informed: { is: 'refs', to: 'party', optional: true },
} as const satisfies ShapeOf<Raci>;

const escalationShape = {
  after: { is: 'object', of: openTimeShape, some: true },
  to: { is: 'ref', to: 'role' },
} as const satisfies ShapeOf<Escalation>;

const slaShape = {
  within: { is: 'object', of: openTimeShape, some: true },
  from: { is: 'option', of: ['ready', 'begun', 'started'], optional: true },
  clock: { is: 'union', by: 'kind', of: clockShapes, optional: true },
  escalate: { is: 'list', of: escalationShape, optional: true },
} as const satisfies ShapeOf<Sla>;

const evidenceShapes = {
  boolean: { kind } satisfies ShapeOf<PlainEvidence>,
  text: { kind } satisfies ShapeOf<PlainEvidence>,
  file: { kind } satisfies ShapeOf<PlainEvidence>,
  number: {
    kind,
    operator: { is: 'option', of: ['<', '<=', '=', '>=', '>'] },
    bound: { is: 'number' },
    unit: { is: 'prose', both: true },
  } satisfies ShapeOf<NumberEvidence>,
} as const;

const criterionShape = {
  id: { is: 'id' },
  standard: { is: 'prose', voice: 'work' },
  basis: { is: 'prose', voice: 'work', quiet: true },
  evidence: { is: 'union', by: 'kind', of: evidenceShapes },
  when: { is: 'condition', optional: true },
} as const satisfies ShapeOf<Criterion>;

const deliverableShape = { id: { is: 'id' }, name: { is: 'prose' } } as const satisfies ShapeOf<Deliverable>;

const figureShape = {
  kind: { is: 'option', of: figureKinds },
  title: { is: 'prose' },
  url: { is: 'text', optional: true },
} as const satisfies ShapeOf<Figure>;

export const caseShape = {
  kind: { is: 'option', of: ['positive', 'negative'] },
  title: { is: 'prose' },
  text: { is: 'prose', voice: 'plain' },
} as const satisfies ShapeOf<Case>;

const branchShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  when: { is: 'condition', optional: true },
  to: { is: 'ref', to: 'step', optional: true },
} as const satisfies ShapeOf<Branch>;

export const stepShape = {
  id: { is: 'id' },
  title: { is: 'prose', voice: 'work' },
  how: { is: 'prose', voice: 'work' },
  raci: { is: 'object', of: raciShape, quiet: true },
  kind: { is: 'option', of: ['task', 'approval', 'decision'], optional: true },
  after: { is: 'refs', to: 'step', optional: true },
  criteria: { is: 'list', of: criterionShape, keyed: true, some: true, quiet: true },
  estimateWorkdays: { is: 'number', min: 1, max: 2000, whole: true, optional: true },
  outputs: { is: 'list', of: deliverableShape, keyed: true, optional: true },
  when: { is: 'condition', optional: true },
  optional: { is: 'boolean', optional: true },
  sla: { is: 'object', of: slaShape, optional: true },
  onReject: { is: 'ref', to: 'step', optional: true },
  branches: { is: 'list', of: branchShape, keyed: true, optional: true },
  tools: { is: 'refs', to: 'tool', optional: true },
  standards: { is: 'refs', to: 'standard', optional: true },
  scripts: { is: 'refs', to: 'script', optional: true },
  figures: { is: 'list', of: figureShape, optional: true },
  needsFigure: { is: 'boolean', optional: true },
} as const satisfies ShapeOf<Step>;

export const sopShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  owner: { is: 'ref', to: 'role' },
  version: { is: 'text', optional: true },
  contributors: { is: 'texts', optional: true },
  reviewedAt: { is: 'day', optional: true },
  reviewEveryMonths: reviewMonths,
  platforms: { is: 'options', of: platforms, optional: true },
  topics: { is: 'texts', optional: true },
  status: { is: 'option', of: ['draft', 'review', 'approved', 'published', 'archived'], optional: true },
  overview: { is: 'prose', voice: 'plain', quiet: true },
  purpose: { is: 'prose', voice: 'plain', quiet: true },
  triggers: { is: 'unions', by: 'kind', of: triggerShapes, some: true, optional: true },
  facts: { is: 'list', of: factShape, keyed: true, optional: true },
  inputs: { is: 'list', of: deliverableShape, keyed: true, optional: true },
  outputs: { is: 'list', of: deliverableShape, keyed: true, optional: true },
  cases: { is: 'list', of: caseShape, optional: true },
  figures: { is: 'list', of: figureShape, optional: true },
  kpis: { is: 'refs', to: 'kpi', optional: true },
  steps: { is: 'list', of: stepShape, keyed: true, some: true },
} as const satisfies ShapeOf<Sop>;

const sourceShape = { title: { is: 'text' }, url: { is: 'text', optional: true } } as const;

export const standardShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  text: { is: 'prose', voice: 'plain' },
  source: { is: 'object', of: sourceShape, optional: true },
} as const satisfies ShapeOf<Standard>;
