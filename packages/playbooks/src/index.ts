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
export { type CampaignBudget, type PlanCampaignOptions, planCampaign } from './campaign/planCampaign.js';
export { splitBudget } from './campaign/splitBudget.js';
export { bigCampaign } from './content/bigCampaign.js';
export { campaign618 } from './content/campaign618.js';
export { preparationDays } from './content/preparationDays.js';
export { sprintHours } from './content/sprintHours.js';
export { storeManager } from './content/storeManager.js';
export { renderPlan } from './render/renderPlan.js';
export type { RoleNames } from './render/roleName.js';
export { type GanttRow, toGantt } from './render/toGantt.js';
export { type CoreRoleId, coreRoleNames } from './role/coreRoleNames.js';
export type { PlaybooksErrorParams } from './role/PlaybooksErrorParams.js';
export { playbookLimits } from './role/playbookLimits.js';
export { playbooksErrorTexts } from './role/playbooksErrorTexts.js';
export type { Duties, Duty, Role } from './role/role.js';
export type { Criterion, Evidence, NumberEvidence, PlainEvidence } from './sop/criterion.js';
export type { Raci } from './sop/raci.js';
export type { Deliverable, Sop, Step } from './sop/sop.js';
