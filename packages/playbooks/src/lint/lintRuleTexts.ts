import type { Text } from '@zhanggui/core';
import { validateRuleTexts } from '../compose/validate/validateRuleTexts.js';
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

/** 手册检查的说明: what each rule of `lintPlaybook` says, by rule id, those of `validatePlaybook` included. */
export const lintRuleTexts = {
  ...validateRuleTexts,
  'action/no-kpi': actionNoKpi.message,
  'authors/solo': authorsSolo.message,
  'campaign/missing-risk-plan': campaignNoRiskPlan.message,
  'case/missing-negative': caseMissingNegative.message,
  'case/missing-positive': caseMissingPositive.message,
  'content/no-sales-link': contentNoSalesLink.message,
  'duty/unowned': dutyUnowned.message,
  'figure/missing': figureMissing.message,
  'handbook/missing-part': handbookMissingPart.message,
  'knowledge/no-guard': knowledgeNoGuard.message,
  'kpi/not-cascaded': kpiNotCascaded.message,
  'milestone/not-monotone': milestoneNotMonotone.message,
  'org/too-deep': orgTooDeep.message,
  'profile/incomplete': profileIncomplete.message,
  'profile/inconsistent-positioning': profilePositioning.message,
  'raci/many-consulted': raciManyConsulted.message,
  'raci/many-informed': raciManyInformed.message,
  'review/overdue': reviewOverdue.message,
  'review/rule-changed': reviewRuleChanged.message,
  'risk/no-backup-carrier': riskNoBackupCarrier.message,
  'role/idle': roleIdle.message,
  'script/tone-mismatch': scriptTone.message,
  'script/unknown-tone': scriptUnknownTone.message,
  'service/missing-artefact': serviceMissing.message,
  'sop/no-kpi': sopNoKpi.message,
  'style/long-sentence': styleLongSentence.message,
  'style/officialese': styleOfficialese.message,
  'task/missing-due': taskNoDue.message,
  'task/missing-owner': taskNoOwner.message,
  'text/empty-talk': textEmptyTalk.message,
  'text/vague': textVague.message,
  'tool/no-howto': toolNoHowTo.message,
  'tool/no-tutorial': toolNoTutorial.message,
} as const satisfies Record<string, Text>;

export type PlaybookRuleId = keyof typeof lintRuleTexts;
