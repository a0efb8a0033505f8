import type { Day, Fact, Text } from '@zhanggui/core';
import type { BusinessHours, FestivalId, WorkdayOf } from '@zhanggui/core/calendar';
import type { ToneOfVoice } from '@zhanggui/core/shop';
import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { CampaignTemplate } from '../campaign/campaignTemplate.js';
import type { PlaybookChange } from '../compose/diffPlaybooks.js';
import type { Overlay } from '../compose/overlay.js';
import type { Playbook } from '../compose/playbook.js';
import type { Field, Shape } from '../compose/shape/field.js';
import type { playbookShape } from '../compose/shape/playbookShape.js';
import type { competencyShape, roleShape, toolShape } from '../compose/shape/roleShapes.js';
import type { sopShape, standardShape } from '../compose/shape/sopShapes.js';
import type { liveShape, ruleChangeShape, videoShape } from '../compose/shape/templateShapes.js';
import type {
  campaignShape,
  knowledgeShape,
  kpiShape,
  riskShape,
  scorecardShape,
  scriptShape,
  treeShape,
} from '../compose/shape/workShapes.js';
import type { DiagnosisTree } from '../diagnosis/diagnosisTree.js';
import type { KnowledgeEntry, RuleChange, StepRef } from '../knowledge/knowledgeEntry.js';
import type { Kpi, Scorecard } from '../kpi/kpi.js';
import type { Dashboard } from '../kpi/renderDashboard.js';
import type { RiskPlan } from '../risk/riskPlan.js';
import type { Competency } from '../role/competency.js';
import type { Prose } from '../role/prose.js';
import type { Role } from '../role/role.js';
import type { Tool } from '../role/tool.js';
import type { Migration } from '../run/migrateRun.js';
import type { Run } from '../run/run.js';
import type { RunEvent } from '../run/runEvent.js';
import type { ScriptTemplate } from '../script/scriptTemplate.js';
import type { LiveTemplate, VideoTemplate } from '../script/videoTemplate.js';
import type { Condition } from '../sop/condition.js';
import type { NumberEvidence } from '../sop/criterion.js';
import type { Sop } from '../sop/sop.js';
import type { Standard } from '../sop/standard.js';
import type * as door from './index.js';

/** Every interface here is read-only, what zod reads is not. */
type ReadOnly<T> = T extends string | number | boolean | null | undefined ? T : { readonly [Key in keyof T]: ReadOnly<T[Key]> };
type Given<Name extends keyof typeof door> = (typeof door)[Name] extends z.ZodType<infer Output> ? ReadOnly<Output> : never;

/** What a shape says of a noun, as a type. */
type Read<Of extends Shape> = {
  readonly [Name in keyof Of as Of[Name] extends { readonly optional: true } ? never : Name]: ReadField<Of[Name], Of>;
} & {
  readonly [Name in keyof Of as Of[Name] extends { readonly optional: true } ? Name : never]?: ReadField<Of[Name], Of>;
};

type ReadField<Of extends Field, Self extends Shape> = {
  prose: Of extends { readonly both: true } ? Text : Prose;
  proses: readonly Prose[];
  text: string;
  texts: readonly string[];
  id: string;
  ref: string;
  refs: readonly string[];
  accountable: string;
  number: number;
  numbers: readonly number[];
  boolean: boolean;
  day: Day;
  condition: Condition;
  'step-ref': StepRef;
  'step-refs': readonly StepRef[];
  option: Option<Of>;
  options: readonly Option<Of>[];
  object: Inner<Of, Self>;
  record: { readonly [name: string]: Inner<Of, Self> };
  list: readonly Inner<Of, Self>[];
  union: Kinds<Of>;
  unions: readonly Kinds<Of>[];
  // no other field is opaque
  opaque: Fact<number>;
}[Of['is']];

type Option<Of> = Of extends { readonly of: readonly (infer Each)[] } ? Each : never;
type Inner<Of, Self extends Shape> = Of extends { readonly of: 'self' }
  ? Read<Self>
  : Of extends { readonly of: infer Each extends Shape }
    ? Read<Each>
    : never;
// all unions are told apart by `kind`
type Kinds<Of> = Of extends { readonly of: infer Each }
  ? { [Kind in keyof Each]: Each[Kind] extends Shape ? Omit<Read<Each[Kind]>, 'kind'> & { readonly kind: Kind } : never }[keyof Each]
  : never;

type Forgotten = BusinessHours['days'] | WorkdayOf['of'] | WorkdayOf['position'] | NumberEvidence['operator'];

/**
 * Lists that may not be empty or have so many items, and festivals, are made as wide as a shape is as a type. A shape that is checked within another one has
 * forgotten which choices it named.
 */
type Wide<T> = T extends { readonly zh: string }
  ? T extends Text
    ? Text
    : Prose
  : T extends FestivalId | ToneOfVoice | Forgotten
    ? string
    : T extends number
      ? number
      : T extends string | boolean | null | undefined
        ? T
        : T extends readonly (infer Item)[]
          ? readonly Wide<Item>[]
          : { readonly [Key in keyof T]: Wide<T[Key]> };

/** The first type argument extends the second and the other way round. */
type Same<Noun, Of extends Shape> = [Wide<Noun>] extends [Wide<Read<Of>>]
  ? [Wide<Read<Of>>] extends [Wide<Noun>]
    ? true
    : 'shape'
  : 'noun';

test('a shape says of a noun what its interface says', () => {
  expectTypeOf<Same<Playbook, typeof playbookShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Sop, typeof sopShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Role, typeof roleShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Kpi, typeof kpiShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Scorecard, typeof scorecardShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<RiskPlan, typeof riskShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<DiagnosisTree, typeof treeShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<ScriptTemplate, typeof scriptShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<KnowledgeEntry, typeof knowledgeShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Tool, typeof toolShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Standard, typeof standardShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<CampaignTemplate, typeof campaignShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Competency, typeof competencyShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<VideoTemplate, typeof videoShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<LiveTemplate, typeof liveShape>>().toEqualTypeOf<true>();
  expectTypeOf<Same<RuleChange, typeof ruleChangeShape>>().toEqualTypeOf<true>();
});

test('a shape that says something else is told', () => {
  type OtherUnit = Omit<typeof kpiShape, 'unit'> & { readonly unit: { readonly is: 'text' } };
  type OtherDirections = Omit<typeof kpiShape, 'better'> & { readonly better: { readonly is: 'option'; readonly of: readonly ['higher'] } };
  expectTypeOf<Same<Kpi, OtherUnit>>().toEqualTypeOf<'noun'>();
  expectTypeOf<Same<Kpi, OtherDirections>>().toEqualTypeOf<'noun'>();
  expectTypeOf<Same<Kpi & { readonly better: 'higher' }, typeof kpiShape>>().toEqualTypeOf<'shape'>();
});

test('a schema reads what the interface says', () => {
  expectTypeOf<z.output<typeof door.playbookSchema>>().toEqualTypeOf<Playbook>();
  expectTypeOf<z.output<typeof door.sopSchema>>().toEqualTypeOf<Sop>();
  expectTypeOf<z.output<typeof door.roleSchema>>().toEqualTypeOf<Role>();
  expectTypeOf<z.output<typeof door.kpiSchema>>().toEqualTypeOf<Kpi>();
  expectTypeOf<z.output<typeof door.scorecardSchema>>().toEqualTypeOf<Scorecard>();
  expectTypeOf<z.output<typeof door.riskPlanSchema>>().toEqualTypeOf<RiskPlan>();
  expectTypeOf<z.output<typeof door.diagnosisTreeSchema>>().toEqualTypeOf<DiagnosisTree>();
  expectTypeOf<z.output<typeof door.scriptTemplateSchema>>().toEqualTypeOf<ScriptTemplate>();
  expectTypeOf<z.output<typeof door.knowledgeEntrySchema>>().toEqualTypeOf<KnowledgeEntry>();
  expectTypeOf<z.output<typeof door.toolSchema>>().toEqualTypeOf<Tool>();
  expectTypeOf<z.output<typeof door.standardSchema>>().toEqualTypeOf<Standard>();
  expectTypeOf<z.output<typeof door.campaignTemplateSchema>>().toEqualTypeOf<CampaignTemplate>();
  expectTypeOf<z.output<typeof door.competencySchema>>().toEqualTypeOf<Competency>();
  expectTypeOf<z.output<typeof door.videoTemplateSchema>>().toEqualTypeOf<VideoTemplate>();
  expectTypeOf<z.output<typeof door.liveTemplateSchema>>().toEqualTypeOf<LiveTemplate>();
  expectTypeOf<z.output<typeof door.ruleChangeSchema>>().toEqualTypeOf<RuleChange>();
  expectTypeOf<z.output<typeof door.overlaySchema>>().toEqualTypeOf<Overlay>();
  expectTypeOf<z.output<typeof door.playbookChangeSchema>>().toEqualTypeOf<PlaybookChange>();
  expectTypeOf<Given<'migrationMapSchema'>>().toEqualTypeOf<ReadOnly<NonNullable<Migration['map']>>>();
  expectTypeOf<Given<'dashboardSchema'>>().toEqualTypeOf<ReadOnly<Dashboard>>();
  expectTypeOf<Given<'runEventSchema'>>().toEqualTypeOf<ReadOnly<RunEvent>>();
  expectTypeOf<Given<'runSchema'>>().toEqualTypeOf<ReadOnly<Run>>();
});

test('PRO-15 · a playbook without a version is no playbook', () => {
  const { version, ...rest } = {} as Playbook;
  void version;
  // @ts-expect-error the version is missing
  void (rest satisfies Playbook);
});
