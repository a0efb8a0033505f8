export { anchorDay } from './campaign/anchorDay.js';
export type {
  CampaignPlan,
  ConfirmedWindow,
  PlannedPhase,
  PlannedPreparation,
  PlannedTask,
  PlannedWindow,
} from './campaign/campaignPlan.js';
export { type CampaignRule, campaignRuleTexts } from './campaign/campaignRuleTexts.js';
export type {
  CampaignAnchor,
  CampaignPhase,
  CampaignPreparation,
  CampaignTask,
  CampaignTemplate,
  FestivalAnchor,
  Roll,
} from './campaign/campaignTemplate.js';
export { findOverlaps, type PromotionDays, type PromotionOverlap } from './campaign/findOverlaps.js';
export { type CurvePoint, type Pace, type PaceOptions, paceOf } from './campaign/paceOf.js';
export { type CampaignBudget, type PlanCampaignOptions, planCampaign } from './campaign/planCampaign.js';
export { type PlatformWindow, type PromoCalendarOptions, type PromoEntry, promoCalendar } from './campaign/promoCalendar.js';
export { splitBudget } from './campaign/splitBudget.js';
export { affected } from './compose/affected.js';
export { applyDiff } from './compose/applyDiff.js';
export { composeRuleTexts } from './compose/composeRuleTexts.js';
export { type Coverage, coverage } from './compose/coverage.js';
export { diffPlaybooks, type FieldChange, type PlaybookChange } from './compose/diffPlaybooks.js';
export { diffText } from './compose/diffText.js';
export { type Handoff, handoffs } from './compose/handoffs.js';
export { impactOf, type OpenRun, type SopImpact } from './compose/impactOf.js';
export { advance, type Described, type LifecycleChange, type LifecycleResult, type ReadStatus, statusOn } from './compose/lifecycle.js';
export { type MissingTranslation, missingTranslations } from './compose/missingTranslations.js';
export { type OnboardingPack, onboardingPack } from './compose/onboardingPack.js';
export type {
  InsertStep,
  Overlay,
  OverlayTarget,
  PatchStep,
  RemoveStep,
  ReplaceStep,
  SopChange,
  StepChange,
} from './compose/overlay.js';
export { type Overridden, override, resolve } from './compose/override.js';
export type { Playbook } from './compose/playbook.js';
export { type Reviewed, type ReviewOptions, type ReviewStatus, reviewStatus } from './compose/reviewStatus.js';
export { type Member, type SignOff, type SignOffReport, signOffReport } from './compose/signOff.js';
export { complianceChecks, platformModules, type Taxonomy } from './compose/taxonomy.js';
export { type ValidateOptions, validatePlaybook } from './compose/validate/validatePlaybook.js';
export { type ValidateRule, validateRuleTexts } from './compose/validate/validateRuleTexts.js';
export { bigCampaign } from './content/bigCampaign.js';
export { campaign618 } from './content/campaign618.js';
export { preparationDays } from './content/preparationDays.js';
export { sprintHours } from './content/sprintHours.js';
export { storeManager } from './content/storeManager.js';
export { type ActionItem, type ActionItemOptions, overdueItems, toActionItems } from './diagnosis/actionItem.js';
export { type DiagnosedCause, type DiagnoseOptions, diagnose } from './diagnosis/diagnose.js';
export { type DiagnosisRule, diagnosisRuleTexts } from './diagnosis/diagnosisRuleTexts.js';
export type { Action, Cause, DiagnosisTree } from './diagnosis/diagnosisTree.js';
export { type ConditionEvidence, type ExplainedCondition, explainCondition } from './diagnosis/explainCondition.js';
export { factOfLint, factsOfImpact, factsOfMetrics } from './diagnosis/factsOf.js';
export { checkDecision, type Decision, type DecisionEvidence } from './diagnosis/goods/checkDecision.js';
export { checkProductMix, type ProductRole, productRoles } from './diagnosis/goods/checkProductMix.js';
export { checkSkuPortfolio, type PortfolioSku, type SkuPlan } from './diagnosis/goods/checkSkuPortfolio.js';
export {
  checkLifecycleSops,
  type LifecycleLimits,
  type LifecycleStage,
  lifecycleStage,
  lifecycleStages,
  type ProductLife,
} from './diagnosis/goods/lifecycleStage.js';
export { purchaseCycleDays } from './diagnosis/goods/purchaseCycleDays.js';
export { rankSuppliers, type Supplier } from './diagnosis/goods/rankSuppliers.js';
export { type CategoryFacts, type SelectionLimits, type SelectionSignal, selectionSignal } from './diagnosis/goods/selectionSignal.js';
export { type ShelfDecision, type ShelfFacts, shelfDecision } from './diagnosis/goods/shelfDecision.js';
export { type DigestGroup, type DigestOptions, digestKnowledge } from './knowledge/digestKnowledge.js';
export { type CampaignResult, draftRetro, type RetroOptions } from './knowledge/draftRetro.js';
export { type FunctionHit, findFunction } from './knowledge/findFunction.js';
export type { KnowledgeEntry, RuleChange, StepRef } from './knowledge/knowledgeEntry.js';
export {
  type CompiledKnowledge,
  compileKnowledge,
  type KnowledgeHit,
  type SearchKnowledgeOptions,
  searchKnowledge,
} from './knowledge/searchKnowledge.js';
export { type CascadedKpi, cascadeOf } from './kpi/cascadeOf.js';
export { checkKpi } from './kpi/checkKpi.js';
export { checkSmart, type Goal, type SmartCheck, type SmartCriterion } from './kpi/checkSmart.js';
export { checkSourcing, type SourcingFacts } from './kpi/checkSourcing.js';
export { checkIncentives, incentiveFor } from './kpi/incentiveFor.js';
export type { IncentiveBand, Kpi, ScoreBand, Scorecard, ScorecardItem } from './kpi/kpi.js';
export { type KpiRule, kpiRuleTexts } from './kpi/kpiRuleTexts.js';
export { meetsTarget } from './kpi/meetsTarget.js';
export { milestoneBack } from './kpi/milestoneBack.js';
export { type GoalChange, goalValue, type PercentBasis, parseGoal } from './kpi/parseGoal.js';
export { type Dashboard, type DashboardTile, renderDashboard } from './kpi/renderDashboard.js';
export { checkReports, type ReportTemplate } from './kpi/reportTemplate.js';
export { type Actuals, type ItemScore, type ScorecardScore, scoreScorecard } from './kpi/scoreScorecard.js';
export { type LintPlaybookOptions, lintPlaybook } from './lint/lintPlaybook.js';
export { lintRuleTexts, type PlaybookRuleId } from './lint/lintRuleTexts.js';
export { type CategoryPlan, categoryStatuses, checkCategories } from './lint/nouns/checkCategories.js';
export { type ChangeRequest, changeKinds, checkChanges } from './lint/nouns/checkChanges.js';
export { checkImprovements, type Improvement } from './lint/nouns/checkImprovements.js';
export { type CategoryInsight, checkInsights, type InsightDimension, insightDimensions } from './lint/nouns/checkInsights.js';
export { checkPersonas, type PersonaRecord } from './lint/nouns/checkPersonas.js';
export { checkSegments, type SegmentStrategy } from './lint/nouns/checkSegments.js';
export { type NounRule, nounRuleTexts } from './lint/nouns/nounRuleTexts.js';
export { type RoleLoad, raciLoad } from './lint/raciLoad.js';
export { isSalesMetric, salesMetrics } from './lint/salesMetrics.js';
export { type Readability, readability } from './lint/wording/readability.js';
export { type DailyWork, dailyBrief } from './render/dailyBrief.js';
export { findingsInWords } from './render/findingsInWords.js';
export { type HandbookOptions, renderHandbook, renderHandbookHtml } from './render/handbook.js';
export { planCsv } from './render/planCsv.js';
export { type PlanEventsOptions, planEvents } from './render/planEvents.js';
export { renderPlan } from './render/renderPlan.js';
export { type ReviewedDocument, reviewEvents, reviewReport } from './render/reviewReport.js';
export type { RoleNames } from './render/roleName.js';
export { type FlowOptions, toFlow } from './render/toFlow.js';
export { type GanttRow, toGantt } from './render/toGantt.js';
export { toGanttChart } from './render/toGanttChart.js';
export { type CalendarDays, type CalendarEvent, type CalendarFileOptions, type CalendarTime, toICalendar } from './render/toICalendar.js';
export { toOrgChart } from './render/toOrgChart.js';
export { type ChannelLimits, checkChannelPrice } from './risk/checkChannelPrice.js';
export { checkMarginFloor, type MarginFloorCheck, type PriceCut } from './risk/checkMarginFloor.js';
export { checkPresaleLead } from './risk/checkPresaleLead.js';
export { riskKindNames } from './risk/riskKindNames.js';
export type { RiskAction, RiskLevel, RiskPlan } from './risk/riskPlan.js';
export { type RegisteredRisk, type RiskGrade, type RiskRegister, riskRegister } from './risk/riskRegister.js';
export { type RiskRule, riskRuleTexts } from './risk/riskRuleTexts.js';
export { seatsNeeded } from './risk/seatsNeeded.js';
export { canonicalJson } from './role/canonicalJson.js';
export {
  type AskedCompetency,
  type AssessmentForm,
  type AssessmentItem,
  assessmentForm,
  type HiringProfile,
  hiringProfile,
  type PersonLevels,
  type TrainingGap,
  trainingGaps,
} from './role/competencies.js';
export type { Competency, CompetencyDimension, CompetencyLevel, RequiredCompetency } from './role/competency.js';
export { coreDepartments } from './role/coreDepartments.js';
export { type CoreRoleId, coreRoleNames } from './role/coreRoleNames.js';
export type { DutyGroup } from './role/dutyGroup.js';
export type { LifecycleStatus, Meta } from './role/meta.js';
export { nextReviewDay } from './role/nextReviewDay.js';
export type { PlaybooksErrorParams } from './role/PlaybooksErrorParams.js';
export { playbookLimits } from './role/playbookLimits.js';
export { playbooksErrorTexts } from './role/playbooksErrorTexts.js';
export type { Prose } from './role/prose.js';
export { proseIn } from './role/proseIn.js';
export type { Duties, Duty, Role } from './role/role.js';
export { sha256 } from './role/sha256.js';
export type { Tool, ToolFunction, Tutorial } from './role/tool.js';
export type { CompiledBranch, CompiledCriterion, CompiledSop, CompiledStep, Question, SopPin } from './run/compiledSop.js';
export { type CompileOptions, compileSop } from './run/compileSop.js';
export { type Migration, migrateRun } from './run/migrateRun.js';
export { type NextStep, nextSteps } from './run/nextSteps.js';
export { reduce } from './run/reduce.js';
export { type Reduced, type Rejected, type RejectionCode, type RejectionParams, rejectionTexts, renderRejection } from './run/rejection.js';
export { type RemainingStep, remainingSteps } from './run/remainingSteps.js';
export { type Replayed, type ReplayOptions, replay } from './run/replay.js';
export type { EvidenceGiven, OpenStep, Run, SettledStep, StepState } from './run/run.js';
export type {
  Actor,
  ApproveEvent,
  BeginEvent,
  CancelEvent,
  CompleteEvent,
  DelegateEvent,
  EvidenceEvent,
  FactEvent,
  NotApplicableEvent,
  PauseEvent,
  RejectEvent,
  ResumeEvent,
  ReturnEvent,
  RunEvent,
  SkipEvent,
  StartEvent,
} from './run/runEvent.js';
export { type ReduceOptions, startRun } from './run/startRun.js';
export { overdueSteps, type PlannedEscalation, type Timer, type TimerOptions, timers } from './run/timers.js';
export { checkWeek, type WeekCheck, type WeekTask } from './schedule/checkWeek.js';
export { type DayTarget, type ExpandOptions, expandPlan } from './schedule/expandPlan.js';
export {
  type LaunchOptions,
  type LaunchProduct,
  type LaunchSchedule,
  launchSchedule,
  type PlannedLaunch,
} from './schedule/launchSchedule.js';
export { type PlannedWork, planRecurring, type RecurringWork } from './schedule/planRecurring.js';
export { type Schedule, type ScheduledTask, type ScheduleOptions, schedule } from './schedule/schedule.js';
export { type ScheduleRule, scheduleRuleTexts } from './schedule/scheduleRuleTexts.js';
export { type DurationEstimate, type SimulateOptions, type Simulation, simulate } from './schedule/simulate.js';
export { takeTurns } from './schedule/takeTurns.js';
export { checkWorkdays, earliestEnds, type ScheduleTask, type TaskGraph } from './schedule/taskGraph.js';
export { tasksOf } from './schedule/tasksOf.js';
export { type AudiencePack, audienceLabel, checkAudience } from './script/audience.js';
export { buildRunOfShow, liveRuleTexts, type RunOfShow, type RunOfShowOptions, type ShowSegment } from './script/buildRunOfShow.js';
export { type AutoReply, checkAutoReply } from './script/checkAutoReply.js';
export { checkDetailPage, type DetailBlock, detailBlocks } from './script/checkDetailPage.js';
export { checkFabe, type FabeScript } from './script/checkFabe.js';
export { checkHomeLayout, type HomeBlock, type HomeLayout } from './script/checkHomeLayout.js';
export { checkReturnAddress, type ReturnAddress } from './script/checkReturnAddress.js';
export { type CheckScriptsOptions, checkScripts } from './script/checkScripts.js';
export { checkStoryboard, type StoryboardCheck } from './script/checkStoryboard.js';
export { type Creator, type CreatorDemand, checkCreator, filterCreators } from './script/creator.js';
export { exportQuickReplies, type QuickReplyOptions } from './script/exportQuickReplies.js';
export { type CompiledScripts, compileScripts, type FindScriptsOptions, findScripts, type ScriptHit } from './script/findScripts.js';
export { nextPublishSlot, type PublishWindow } from './script/nextPublishSlot.js';
export { remindersOf } from './script/remindersOf.js';
export { type RenderedScript, type RenderScriptOptions, renderScript, type SlotValues } from './script/renderScript.js';
export { type ScriptRule, scriptRuleTexts } from './script/scriptRuleTexts.js';
export type { ScriptSlot, ScriptTemplate } from './script/scriptTemplate.js';
export type { SearchIndex } from './script/searchIndex.js';
export { serviceGift } from './script/serviceGift.js';
export type { LivePhase, LiveTemplate, VideoSegment, VideoTemplate } from './script/videoTemplate.js';
export { checkCondition } from './sop/checkCondition.js';
export type { AllOf, AnyOf, Comparison, Condition, FactDefinition, Facts, FactValue, Known, Not } from './sop/condition.js';
export type { Criterion, Evidence, NumberEvidence, PlainEvidence } from './sop/criterion.js';
export { defaultRaci, specialists, type UsualWork } from './sop/defaultRaci.js';
export { type Answer, holds } from './sop/holds.js';
export type { Raci } from './sop/raci.js';
export type { Escalation, Sla } from './sop/sla.js';
export type { Branch, Deliverable, Sop, Step } from './sop/sop.js';
export { type Case, type Figure, type FigureKind, figureKinds, type Standard } from './sop/standard.js';
export type { CampaignTrigger, ConditionTrigger, EventTrigger, ManualTrigger, RecurringTrigger, Trigger } from './sop/trigger.js';
