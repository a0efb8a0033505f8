import {
  checkObject,
  type Day,
  dayOf,
  type Fen,
  formatYuan,
  type Instant,
  type Locale,
  renderText,
  type TextParams,
  timeOf,
} from '@zhanggui/core';
import type { CalendarBasis } from '@zhanggui/core/calendar';
import type { CampaignPlan } from '../campaign/campaignPlan.js';
import { coreRoleNames } from '../role/coreRoleNames.js';
import { escapeMarkdown } from '../role/escapeMarkdown.js';
import { guarded } from '../role/guarded.js';
import { proseIn } from '../role/proseIn.js';
import { findingsInWords } from './findingsInWords.js';
import { markdownOf } from './markdownOf.js';
import { markdownTable } from './markdownTable.js';
import { planTexts } from './planTexts.js';
import { type RoleNames, roleName } from './roleName.js';

/**
 * 计划书: a campaign plan as Markdown, with a table of its phases, one of its tasks, and what is doubtful about it.
 *
 * Names are escaped: a `|`, a line break or a tag in a task's name stays a part of the name. The same plan gives the same bytes.
 *
 * @param options - `roleNames`: a role that is not among them keeps its id
 * @returns sections parted by blank lines, ending in a line break
 * @throws `option/unknown` for another locale, `shape/not-object`
 * @example
 * ```ts
 * import { campaign618, planCampaign, renderPlan } from '@zhanggui/playbooks';
 * const text = renderPlan(planCampaign(campaign618, { year: 2026 }), { locale: 'zh' });
 * text.split('\n')[0]; // => '# 618 大促 2026'
 * text.includes('| 备货到仓 | 店长 | 2026-05-22 | 2026-06-11 | 15 |'); // => true
 * ```
 */
export function renderPlan(plan: CampaignPlan, options: { readonly locale: Locale; readonly roleNames?: RoleNames }): string {
  return guarded('plan', plan, () => {
    checkObject('plan', plan);
    checkObject('options', options);
    const { locale, roleNames = coreRoleNames } = options;
    return written(plan, locale, roleNames);
  });
}

function written(plan: CampaignPlan, locale: Locale, roleNames: RoleNames): string {
  const say = (key: keyof typeof planTexts, params: TextParams = {}) => renderText(planTexts[key], params, locale);
  const sayDay = (day: Day, basis: CalendarBasis) => (basis === 'official' ? day : say('guess', { day }));
  const { window, preparation, phases, tasks, findings, budgetFen } = plan;
  const facts = [
    say(window.tentative ? 'tentative' : 'confirmed', { from: window.from, to: window.to }),
    say(preparation.from === preparation.unrolled ? 'preparation' : 'rolled', {
      from: sayDay(preparation.from, preparation.basis),
      unrolled: preparation.unrolled,
    }),
    ...phases.flatMap(({ name, sprint }) =>
      sprint === null ? [] : [say('sprint', { phase: proseIn(name, locale), from: clock(sprint.from), to: clock(sprint.to) })],
    ),
    ...(budgetFen === null ? [] : [say('budget', { yuan: yuan(budgetFen) })]),
  ];
  const withMoney = phases.some((phase) => phase.budgetFen !== null);
  const money = (amount: Fen | null) => (withMoney ? [amount === null ? '' : yuan(amount)] : []);
  const sections = [
    `# ${escapeMarkdown(proseIn(plan.name, locale))} ${plan.year}`,
    list(facts),
    `## ${say('phases')}`,
    markdownTable(
      [say('phase'), say('from'), say('to'), say('days'), ...(withMoney ? [say('phaseBudget')] : [])],
      phases.map((phase) => [proseIn(phase.name, locale), phase.from, phase.to, String(phase.days), ...money(phase.budgetFen)]),
    ),
    `## ${say('tasks')}`,
    markdownTable(
      [say('task'), say('owner'), say('start'), say('due'), say('workdays')],
      tasks.map(({ name, owner, start, due, workdays, basis }) => [
        proseIn(name, locale),
        roleName(owner, roleNames)[locale],
        sayDay(start, basis),
        sayDay(due, basis),
        String(workdays),
      ]),
    ),
    ...(findings.length === 0 ? [] : [`## ${say('findings')}`, list(findingsInWords(plan, { locale }))]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function list(lines: readonly string[]): string {
  return markdownOf([{ kind: 'list', items: lines }]).trimEnd();
}

function yuan(amount: Fen): string {
  return formatYuan(amount, { grouping: true });
}

function clock(instant: Instant): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}
