import { checkList, type Day, type Finding, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { CalendarOptions } from '@zhanggui/core/calendar';
import type { RiskPlan } from '../risk/riskPlan.js';
import { byId } from '../role/byId.js';
import { found } from '../role/found.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkItems, checkText } from '../role/readShapes.js';
import type { PlannedTask } from './campaignPlan.js';
import type { CampaignRule } from './campaignRuleTexts.js';
import type { CampaignTemplate } from './campaignTemplate.js';
import { planTask, type TaskDays } from './planTask.js';

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
 * 预防任务: what the risk plans of a campaign ask to be done before it, and which plans are missing.
 *
 * A prevention is one working day of work, done `daysBefore` calendar days (14 when left out) before the sale opens, or before the campaign's day where
 * that is earlier, rolled back to a working day. Its id is that of the plan and its own: `outage/stress-test`. A plan that the template names twice counts once.
 *
 * @param plans - of the shop; those that the template names by id belong to the campaign
 * @throws `shape/not-list`, `shape/not-object`, `playbook/not-text`, `playbook/duplicate-id` for two plans of one id, `limit/exceeded` over 200 tasks with
 *   those of the template, before one of them is planned, and as `planTask`
 */
export function preventionTasks(
  { major = false, risks: named = [], tasks }: CampaignTemplate,
  plans: readonly RiskPlan[],
  { days, calendar }: { readonly days: TaskDays; readonly calendar: CalendarOptions },
): Prevention {
  const known = byId('/options/risks', plans);
  const risks = [...new Set(named)];
  const linked = risks.flatMap((id) => known.get(id) ?? []);
  let count = tasks.length;
  for (const { id, prevent } of linked) {
    checkList(`/options/risks/${shown(id)}/prevent`, prevent);
    count += prevent.length;
  }
  refuseOver(playbookLimits, 'tasks', count);
  const findings = risks.flatMap((id) => {
    const plan = known.get(id);
    const path = `/risks/${named.indexOf(id)}`;
    if (plan === undefined) return [risky('risk/unknown-plan', path, { plan: shown(id) })];
    return plan.prevent.length === 0 ? [risky('risk/no-prevention', path, { plan: shown(id) })] : [];
  });
  const missing = major ? majorRisks.filter((kind) => !linked.some((plan) => plan.kind === kind)) : [];
  return {
    tasks: linked.flatMap((plan) => tasksOf(plan, days, calendar)),
    findings: [...findings, ...missing.map((kind) => risky('risk/no-plan', '/risks', { kind }))],
  };
}

function tasksOf({ id: risk, prevent }: RiskPlan, { anchor, opening }: TaskDays, calendar: CalendarOptions): PlannedTask[] {
  checkItems(`/options/risks/${shown(risk)}/prevent`, prevent);
  const first: Day = opening < anchor ? opening : anchor;
  return prevent.map(({ id, text, owner, daysBefore = preventionDays }): PlannedTask => {
    checkText('/options/risks/prevent/id', id);
    checkText('/options/risks/prevent/owner', owner);
    if (!(Number.isSafeInteger(daysBefore) && daysBefore >= 0)) throw new ZhangguiError('day/not-count', { value: shown(daysBefore) });
    const name = { zh: text.zh, en: text.en ?? text.zh };
    const task = { id: `${risk}/${id}`, name, owner, offset: -daysBefore, of: 'due', roll: 'backward', workdays: 1 } as const;
    return { ...planTask(task, { anchor: first, opening: first }, calendar), risk };
  });
}

function risky(rule: CampaignRule, path: string, params: Finding['params']): Finding {
  return found<CampaignRule>(rule, 'warning', path, params);
}
