import { platforms } from '@zhanggui/core';
import type {
  CampaignPhase,
  CampaignPreparation,
  CampaignTask,
  CampaignTemplate,
  FestivalAnchor,
} from '../../campaign/campaignTemplate.js';
import type { Action, Cause, DiagnosisTree } from '../../diagnosis/diagnosisTree.js';
import type { KnowledgeEntry } from '../../knowledge/knowledgeEntry.js';
import type { Kpi, ScoreBand, Scorecard, ScorecardItem } from '../../kpi/kpi.js';
import type { RiskAction, RiskPlan } from '../../risk/riskPlan.js';
import type { ScriptSlot, ScriptTemplate } from '../../script/scriptTemplate.js';
import type { ShapeOf } from './field.js';
import { caseShape, daysOff, factShape, reviewMonths, yearlyShape } from './sopShapes.js';

/** A figure of a size that shops have, as scores are reckoned with. */
const figure = { is: 'number', min: -1e15, max: 1e15 } as const;
/** Days until something is to be done. */
const days = { is: 'number', min: 0, max: 3660, whole: true } as const;

export const kpiShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  metric: { is: 'ref', to: 'metric' },
  better: { is: 'option', of: ['higher', 'lower'] },
  unit: { is: 'prose' },
  target: { ...figure, quiet: true },
  milestones: { ...figure, is: 'numbers', optional: true },
  role: { is: 'ref', to: 'role', optional: true },
  contributesTo: { is: 'ref', to: 'kpi', optional: true },
} as const satisfies ShapeOf<Kpi>;

const bandShape = { from: figure, score: figure } as const satisfies ShapeOf<ScoreBand>;

const scorecardItemShape = {
  kpi: { is: 'ref', to: 'kpi' },
  weight: { is: 'number', min: 0, max: 1 },
  cap: { is: 'number', min: 0, max: 1e15, optional: true },
  bands: { is: 'list', of: bandShape, most: 'scorecardItems', optional: true },
} as const satisfies ShapeOf<ScorecardItem>;

export const scorecardShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  role: { is: 'ref', to: 'role' },
  period: { is: 'option', of: ['day', 'week', 'month', 'quarter', 'year'] },
  items: { is: 'list', of: scorecardItemShape, some: true, most: 'scorecardItems' },
} as const satisfies ShapeOf<Scorecard>;

const riskActionShape = {
  id: { is: 'id' },
  text: { is: 'prose', voice: 'work' },
  owner: { is: 'ref', to: 'role', quiet: true },
  daysBefore: { ...days, optional: true },
} as const satisfies ShapeOf<RiskAction>;

export const riskShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  kind: { is: 'option', of: ['system', 'logistics', 'service', 'compliance', 'stock', 'public-opinion', 'finance', 'other'] },
  signal: { is: 'condition', optional: true },
  probability: { is: 'option', of: [1, 2, 3, 4, 5] },
  impact: { is: 'option', of: [1, 2, 3, 4, 5] },
  owner: { is: 'ref', to: 'role', quiet: true },
  prevent: { is: 'list', of: riskActionShape, keyed: true },
  respond: { is: 'list', of: riskActionShape, keyed: true, some: true },
  carriers: { is: 'texts', optional: true },
  nextReview: { is: 'day', optional: true },
  rehearsedAt: { is: 'day', optional: true },
} as const satisfies ShapeOf<RiskPlan>;

const kind = { is: 'text' } as const;

const anchorShapes = {
  yearly: yearlyShape,
  festival: { kind, festival: { is: 'text', as: 'festival' } } satisfies ShapeOf<FestivalAnchor>,
} as const;

const preparationShape = {
  offset: daysOff,
  roll: { is: 'option', of: ['backward', 'forward'] },
  fact: { is: 'opaque', optional: true },
} as const satisfies ShapeOf<CampaignPreparation>;

const sprintShape = {
  hours: { is: 'number', min: 1, max: 87_840, whole: true },
  fact: { is: 'opaque', optional: true },
} as const satisfies ShapeOf<NonNullable<CampaignPhase['sprint']>>;

const phaseShape = {
  id: { is: 'id' },
  name: { is: 'prose', both: true },
  fromOffset: daysOff,
  toOffset: daysOff,
  sprint: { is: 'object', of: sprintShape, optional: true },
} as const satisfies ShapeOf<CampaignPhase>;

const taskShape = {
  id: { is: 'id' },
  name: { is: 'prose', voice: 'work', both: true },
  owner: { is: 'ref', to: 'role', quiet: true },
  step: { is: 'step-ref', optional: true },
  offset: { ...daysOff, quiet: true },
  countedFrom: { is: 'option', of: ['anchor', 'opening'], optional: true },
  of: { is: 'option', of: ['start', 'due'], quiet: true },
  roll: { is: 'option', of: ['backward', 'forward'] },
  workdays: { is: 'number', min: 1, max: 2000, whole: true, quiet: true },
} as const satisfies ShapeOf<CampaignTask>;

export const campaignShape = {
  id: { is: 'id' },
  name: { is: 'prose', both: true },
  anchor: { is: 'union', by: 'kind', of: anchorShapes },
  tentative: { is: 'boolean' },
  major: { is: 'boolean', optional: true },
  risks: { is: 'refs', to: 'risk', most: 'tasks', optional: true },
  preparation: { is: 'object', of: preparationShape },
  phases: { is: 'list', of: phaseShape, keyed: true, some: true, most: 'phases' },
  tasks: { is: 'list', of: taskShape, keyed: true, most: 'tasks' },
} as const satisfies ShapeOf<CampaignTemplate>;

const actionShape = {
  id: { is: 'id' },
  text: { is: 'prose', voice: 'work' },
  owner: { is: 'ref', to: 'role', optional: true },
  dueDays: { ...days, optional: true },
  sop: { is: 'ref', to: 'sop', optional: true },
  kpi: { is: 'ref', to: 'kpi', optional: true },
} as const satisfies ShapeOf<Action>;

const causeShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  test: { is: 'condition' },
  ask: { is: 'prose', voice: 'plain', optional: true },
  source: { is: 'prose', voice: 'plain', optional: true },
  weight: { is: 'number', optional: true },
  actions: { is: 'list', of: actionShape, keyed: true, quiet: true },
  causes: { is: 'list', of: 'self', keyed: true, optional: true },
} as const satisfies ShapeOf<Cause>;

export const treeShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  symptom: { is: 'condition', optional: true },
  needs: { is: 'refs', to: 'fact', optional: true },
  facts: { is: 'list', of: factShape, keyed: true },
  causes: { is: 'list', of: causeShape, keyed: true, some: true },
} as const satisfies ShapeOf<DiagnosisTree>;

const slotShape = {
  kind: { is: 'option', of: ['text', 'number', 'yuan', 'day', 'instant'] },
  required: { is: 'boolean', optional: true },
  promise: { is: 'boolean', optional: true },
} as const satisfies ShapeOf<ScriptSlot>;

export const scriptShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  scene: { is: 'text' },
  intent: { is: 'text', optional: true },
  keywords: { is: 'texts', optional: true },
  tone: { is: 'text' },
  body: { is: 'prose' },
  slots: { is: 'record', of: slotShape },
  needsEvidence: { is: 'boolean', optional: true },
  marketing: { is: 'boolean', optional: true },
  promisesPromotion: { is: 'boolean', optional: true },
  platforms: { is: 'options', of: platforms, optional: true },
  reviewedAt: { is: 'day', optional: true },
  reviewEveryMonths: reviewMonths,
} as const satisfies ShapeOf<ScriptTemplate>;

export const knowledgeShape = {
  id: { is: 'id' },
  kind: { is: 'option', of: ['faq', 'technique', 'success', 'failure'] },
  title: { is: 'prose' },
  problem: { is: 'prose', voice: 'plain' },
  solution: { is: 'prose', voice: 'plain' },
  cases: { is: 'list', of: caseShape, optional: true },
  keywords: { is: 'texts', optional: true },
  guards: { is: 'step-refs', optional: true },
  module: { is: 'text', optional: true },
  recordedOn: { is: 'day' },
  reviewedAt: { is: 'day', optional: true },
  reviewEveryMonths: reviewMonths,
  platforms: { is: 'options', of: platforms, optional: true },
} as const satisfies ShapeOf<KnowledgeEntry>;
