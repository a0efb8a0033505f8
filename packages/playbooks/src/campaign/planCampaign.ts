import { addDays, checkList, checkObject, type Day, type Fen, parseDay, shown, ZhangguiError } from '@zhanggui/core';
import { type CalendarOptions, rollToWorkday } from '@zhanggui/core/calendar';
import type { RiskPlan } from '../risk/riskPlan.js';
import { guarded } from '../role/guarded.js';
import { anchorDay } from './anchorDay.js';
import type { CampaignPlan, ConfirmedWindow, PlannedTask } from './campaignPlan.js';
import type { CampaignTemplate } from './campaignTemplate.js';
import { checkTemplate } from './checkTemplate.js';
import { lintPlan } from './lintPlan.js';
import { lintWindow } from './lintWindow.js';
import { planPhases, spanOf } from './planPhases.js';
import { planTask, worseBasis } from './planTask.js';
import { preventionTasks } from './preventionTasks.js';
import { checkBudget, splitOverPhases } from './splitBudget.js';

/** 计划选项. */
export interface PlanCampaignOptions extends CalendarOptions {
  readonly year: number;
  /** 平台公布的活动时间. The template's own days when left out: the plan then says that they are tentative. */
  readonly window?: ConfirmedWindow;
  readonly budget?: CampaignBudget;
  /** 今天: tasks that should have started before are found. No task is late when left out. */
  readonly today?: Day;
  /** 风险预案 of the shop: what those that the template names ask to be done before becomes tasks, and plans that are missing are found. Nothing of it when left out. */
  readonly risks?: readonly RiskPlan[];
}

/** 活动预算. */
export interface CampaignBudget {
  readonly totalFen: Fen;
  /** By phase id, as `splitBudget` takes them; the 分 left over go by the order of the phases, not of the ids. Without them the budget is not split, and the plan says so. */
  readonly shares?: Readonly<Record<string, number>>;
}

/**
 * 大促计划: a campaign of one year with all its days: phases, and tasks that start and end on working days.
 *
 * Preparation and tasks are rolled to working days of the calendar (调休 included); phases are not, since shoppers buy on holidays.
 * A confirmed window moves the outer days of the phases, and the tasks that count from the opening; a phase of which it has no day is left out, with a
 * warning. A task that the template has done before the opening and that is not done by then in this window is an error. Tasks are not ordered by what
 * they wait for.
 *
 * @param template - not changed; its SOPs need not be at hand
 * @throws `campaign/no-phase`, `campaign/duplicate-id`, `campaign/window-misses-anchor` for a window without the campaign's day (for a template whose own days
 *   do not have it: without any of them), `campaign/window-misses-phase` for one between the phases, `campaign/missing-share`, `day/not-count` for
 *   an offset, number of hours or working days that cannot be, `day/not-day` and `day/backwards` for the window, `money/not-fen`,
 *   `option/unknown` for another phase, `of`, `countedFrom`, `roll` or anchor, `limit/exceeded` over 50 phases or 200 tasks, `shape/not-object`, `shape/not-list`,
 *   `campaign/not-id`, `playbook/not-text` and `playbook/duplicate-id` for a template or options of another shape, and as `anchorDay`,
 *   `splitBudget` and core's `addWorkdays`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { campaign618, planCampaign } from '@zhanggui/playbooks';
 * const shares = { 'warm-up': 0.25, burst: 0.6, afterglow: 0.15 };
 * const plan = planCampaign(campaign618, { year: 2026, budget: { totalFen: fen(10000000), shares } });
 * plan.preparation; // => { from: '2026-04-30', unrolled: '2026-05-04', basis: 'official' }
 * plan.phases.map(({ id, from, to, budgetFen }) => [id, from, to, budgetFen]); // => [['warm-up', '2026-06-01', '2026-06-17', 2500000], ['burst', '2026-06-18', '2026-06-18', 6000000], ['afterglow', '2026-06-19', '2026-06-20', 1500000]]
 * plan.findings.map(({ rule }) => rule); // => ['campaign/unconfirmed-window']
 * ```
 */
export function planCampaign(template: CampaignTemplate, options: PlanCampaignOptions): CampaignPlan {
  return guarded('/', template, () => {
    checkTemplate(template);
    guarded('/options', options, checkOptions);
    return planned(template, options);
  });
}

function planned(template: CampaignTemplate, options: PlanCampaignOptions): CampaignPlan {
  const { year, window, budget, today, risks, ...calendar } = options;
  if (today !== undefined) parseDay(today);
  const anchor = anchorDay(template.anchor, year);
  const budgetFen = budget === undefined ? null : checkBudget(budget.totalFen);
  const budgets = budget?.shares === undefined ? null : splitOverPhases(budget.totalFen, template.phases, budget.shares);
  const { phases, leftOut } = planPhases(template.phases, anchor, { window, budgets });
  const span = window ?? spanOf(phases);
  const days = { anchor, opening: span.from };
  const unrolled = addDays(anchor, template.preparation.offset);
  const begin = rollToWorkday(unrolled, { ...calendar, direction: template.preparation.roll });
  const prevention = risks === undefined ? { tasks: [], findings: [] } : preventionTasks(template, risks, { days, calendar });
  const tasks = [...template.tasks.map((task) => planTask(task, days, calendar)), ...prevention.tasks];
  checkTasks(tasks);
  const plan = {
    campaign: template.id,
    name: template.name,
    year,
    anchor,
    window: { ...span, tentative: template.tentative && window === undefined },
    preparation: { from: begin.day, unrolled, basis: begin.basis },
    phases,
    tasks,
    budgetFen,
    basis: worseBasis(begin.basis, ...tasks.map(({ basis }) => basis)),
  };
  const moved = window === undefined ? [] : lintWindow(template, plan, { leftOut, calendar });
  return { ...plan, findings: [...lintPlan(plan, today), ...moved, ...prevention.findings] };
}

/** What risk plans ask for may double a task. */
function checkTasks(tasks: readonly PlannedTask[]): void {
  const ids = new Set<string>();
  for (const { id } of tasks) {
    if (ids.has(id)) throw new ZhangguiError('campaign/duplicate-id', { id: shown(id) });
    ids.add(id);
  }
}

/** What the options hold, where they hold it; a `calendar` of one's own down to its lists. */
function checkOptions(options: PlanCampaignOptions): void {
  checkObject('/options', options);
  const { window, budget, calendar } = options;
  if (window !== undefined) checkObject('/options/window', window);
  if (budget !== undefined) checkObject('/options/budget', budget);
  if (calendar === undefined) return;
  checkObject('/options/calendar', calendar);
  const { notices, open = [], closed = [] } = calendar;
  for (const [name, list] of Object.entries({ notices, open, closed })) checkList(`/options/calendar/${name}`, list);
}
