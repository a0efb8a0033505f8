import { type Day, type Finding, shown, ZhangguiError } from '@zhanggui/core';
import type { CalendarOptions } from '@zhanggui/core/calendar';
import type { RiskPlan } from '../risk/riskPlan.js';
import { found } from '../role/found.js';
import { checkItems, checkText } from '../role/readShapes.js';
import type { PlannedTask } from './campaignPlan.js';
import type { CampaignRule } from './campaignRuleTexts.js';
import type { CampaignTemplate } from './campaignTemplate.js';
import { planTask } from './planTask.js';

/** 提前多少天: when a prevention is done where its plan says nothing: our own choice. */
const preventionDays = 14;

/** What may go wrong with every major campaign. */
const majorRisks = ['system', 'logistics', 'service'] as const satisfies readonly RiskPlan['kind'][];

/** 预防任务. */
export interface Prevention {
  readonly tasks: readonly PlannedTask[];
  readonly findings: readonly Finding[];
}

/**
 * 预防任务: what the risk plans of a campaign ask to be done before its day, and which plans are missing.
 *
 * A prevention is one working day of work, done `daysBefore` calendar days before (14 when left out), rolled back to a working day.
 *
 * @param plans - of the shop; those that the template names by id belong to the campaign
 * @throws `shape/not-list`, `shape/not-object`, `playbook/not-text`, `limit/exceeded`, and as `planTask`
 */
export function preventionTasks(
  { major = false, risks = [] }: CampaignTemplate,
  plans: readonly RiskPlan[],
  { anchor, calendar }: { readonly anchor: Day; readonly calendar: CalendarOptions },
): Prevention {
  checkItems('/options/risks', plans);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const linked = risks.flatMap((id) => byId.get(id) ?? []);
  const findings = risks.flatMap((id, index) => {
    const plan = byId.get(id);
    if (plan === undefined) return [risky('risk/unknown-plan', `/risks/${index}`, { plan: shown(id) })];
    checkItems(`/options/risks/${shown(id)}/prevent`, plan.prevent);
    return plan.prevent.length === 0 ? [risky('risk/no-prevention', `/risks/${index}`, { plan: shown(id) })] : [];
  });
  const missing = major ? majorRisks.filter((kind) => !linked.some((plan) => plan.kind === kind)) : [];
  const tasks = linked.flatMap((plan) =>
    plan.prevent.map(({ id, text, owner, daysBefore = preventionDays }): PlannedTask => {
      checkText('/options/risks/prevent/id', id);
      checkText('/options/risks/prevent/owner', owner);
      if (!(Number.isSafeInteger(daysBefore) && daysBefore >= 0)) throw new ZhangguiError('day/not-count', { value: shown(daysBefore) });
      const name = { zh: text.zh, en: text.en ?? text.zh };
      const task = planTask({ id, name, owner, offset: -daysBefore, of: 'due', roll: 'backward', workdays: 1 }, anchor, calendar);
      return { ...task, risk: plan.id };
    }),
  );
  return { tasks, findings: [...findings, ...missing.map((kind) => risky('risk/no-plan', '/risks', { kind }))] };
}

function risky(rule: CampaignRule, path: string, params: Finding['params']): Finding {
  return found<CampaignRule>(rule, 'warning', path, params);
}
