/**
 * Schemas (zod 4.3 or later) that read outside data into the interfaces of this package. They are also Standard Schemas.
 *
 * What comes in is never trusted: texts and lists have a longest length, and a key that a schema does not know is an issue, so that
 * a misspelt one is not dropped in silence. Keys that begin with `x-` are the shop's own and stay, as do further languages of a text.
 * What `playbookSchema` reads has no misshapen part for `validatePlaybook`, which also says whether ids mean something and steps can be
 * reached. `safeParse` throws nothing. Optional fields are left out, not `undefined`.
 *
 * The JSON Schemas in `@zhanggui/playbooks/schemas/*.json` are made of them: the same shapes and bounds, without what only code can
 * check (how deep conditions and causes go, how many fields there are).
 *
 * @module
 */
export { campaignTemplateSchema } from './campaignTemplateSchema.js';
export { competencySchema } from './competencySchema.js';
export { dashboardSchema } from './dashboardSchema.js';
export { diagnosisTreeSchema } from './diagnosisTreeSchema.js';
export { knowledgeEntrySchema } from './knowledgeEntrySchema.js';
export { kpiSchema } from './kpiSchema.js';
export { liveTemplateSchema } from './liveTemplateSchema.js';
export { migrationMapSchema } from './migrationMapSchema.js';
export { overlaySchema } from './overlaySchema.js';
export { playbookChangeSchema } from './playbookChangeSchema.js';
export { playbookSchema } from './playbookSchema.js';
export { riskPlanSchema } from './riskPlanSchema.js';
export { roleSchema } from './roleSchema.js';
export { ruleChangeSchema } from './ruleChangeSchema.js';
export { runEventSchema } from './runEventSchema.js';
export { runSchema } from './runSchema.js';
export { scorecardSchema } from './scorecardSchema.js';
export { scriptTemplateSchema } from './scriptTemplateSchema.js';
export { sopSchema } from './sopSchema.js';
export { standardSchema } from './standardSchema.js';
export { toolSchema } from './toolSchema.js';
export { videoTemplateSchema } from './videoTemplateSchema.js';
