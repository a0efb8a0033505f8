import type { Finding } from '@zhanggui/core';
import type { CalendarOptions } from '@zhanggui/core/calendar';
import { found } from '../role/found.js';
import type { CampaignPlan } from './campaignPlan.js';
import type { CampaignRule } from './campaignRuleTexts.js';
import type { CampaignTemplate } from './campaignTemplate.js';
import { type LeftOutPhase, proposedSpan } from './planPhases.js';
import { planTask } from './planTask.js';

/**
 * What a confirmed window does to a template: phases that it leaves out, with their money, and tasks that the template has done before the sale opens, but
 * that are not done by then in this window.
 */
export function lintWindow(
  template: CampaignTemplate,
  { anchor, window, tasks }: Pick<CampaignPlan, 'anchor' | 'window' | 'tasks'>,
  { leftOut, calendar }: { readonly leftOut: readonly LeftOutPhase[]; readonly calendar: CalendarOptions },
): Finding[] {
  const { from, to } = window;
  const findings = leftOut.flatMap(({ id, budgetFen }) => [
    found<CampaignRule>('campaign/phase-left-out', 'warning', '/window', { phase: id, from, to }),
    ...(budgetFen === null || budgetFen === 0
      ? []
      : [found<CampaignRule>('campaign/budget-left-over', 'warning', '/budgetFen', { phase: id, amount: budgetFen })]),
  ]);
  const proposed = proposedSpan(template.phases, anchor).from;
  template.tasks.forEach((task, index) => {
    const { id, due } = tasks[index]!;
    if (due < from || planTask(task, { anchor, opening: proposed }, calendar).due >= proposed) return;
    findings.push(found<CampaignRule>('campaign/task-after-opening', 'error', `/tasks/${index}`, { task: id, due, opens: from }));
  });
  return findings;
}
