import type { PlaybookRule } from '../compose/validate/playbookRule.js';
import {
  authorsSolo,
  caseMissingNegative,
  caseMissingPositive,
  figureMissing,
  handbookMissingPart,
  knowledgeNoGuard,
} from './rules/handbookRules.js';
import { dutyUnowned, orgTooDeep, raciManyConsulted, raciManyInformed, roleIdle } from './rules/orgRules.js';
import { reviewOverdue, reviewRuleChanged } from './rules/reviewRules.js';
import {
  profileIncomplete,
  profilePositioning,
  scriptTone,
  scriptUnknownTone,
  serviceMissing,
  toolNoHowTo,
  toolNoTutorial,
} from './rules/shopRules.js';
import {
  actionNoKpi,
  campaignNoRiskPlan,
  contentNoSalesLink,
  kpiNotCascaded,
  milestoneNotMonotone,
  riskNoBackupCarrier,
  sopNoKpi,
  taskNoDue,
  taskNoOwner,
} from './rules/targetRules.js';
import { styleLongSentence, styleOfficialese, textEmptyTalk, textVague } from './rules/textRules.js';

/** What makes a usable playbook a good one. `lintPlaybook` runs them after those of `validatePlaybook`. */
export const qualityRules: readonly PlaybookRule[] = [
  textVague,
  textEmptyTalk,
  styleOfficialese,
  styleLongSentence,
  reviewOverdue,
  reviewRuleChanged,
  handbookMissingPart,
  authorsSolo,
  figureMissing,
  caseMissingPositive,
  caseMissingNegative,
  knowledgeNoGuard,
  orgTooDeep,
  roleIdle,
  dutyUnowned,
  raciManyConsulted,
  raciManyInformed,
  profilePositioning,
  profileIncomplete,
  scriptTone,
  scriptUnknownTone,
  toolNoTutorial,
  toolNoHowTo,
  serviceMissing,
  milestoneNotMonotone,
  kpiNotCascaded,
  sopNoKpi,
  contentNoSalesLink,
  riskNoBackupCarrier,
  campaignNoRiskPlan,
  taskNoOwner,
  taskNoDue,
  actionNoKpi,
];
