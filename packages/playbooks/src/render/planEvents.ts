import { checkObject, type Locale } from '@zhanggui/core';
import type { CalendarBasis } from '@zhanggui/core/calendar';
import type { CampaignPlan } from '../campaign/campaignPlan.js';
import { coreRoleNames } from '../role/coreRoleNames.js';
import { guarded } from '../role/guarded.js';
import { proseIn } from '../role/proseIn.js';
import { checkText } from '../role/readShapes.js';
import { type RoleNames, roleName } from './roleName.js';
import type { CalendarEvent } from './toICalendar.js';

/** 进日历的选项. */
export interface PlanEventsOptions {
  readonly locale: Locale;
  /** A role that is not among them keeps its id. */
  readonly roleNames?: RoleNames;
  /** Whose plan it is, such as a shop or a platform: without it the plans of two shops for one campaign replace each other. */
  readonly scope?: string;
}

/**
 * 计划进日历: preparation, phases, their first hours and the tasks of a campaign plan as events for {@link toICalendar}.
 *
 * A plan whose window is not confirmed says 暂定 in every title; a day that was reckoned without the year's holiday notice says 推算.
 * The same part of the same year's campaign keeps its uid, so that a calendar that reads the file again replaces it.
 *
 * @throws `option/unknown` for another locale, `playbook/not-text` for a blank scope, `shape/not-object`
 * @example
 * ```ts
 * import { campaign618, planCampaign, planEvents } from '@zhanggui/playbooks';
 * const plan = planCampaign(campaign618, { year: 2026 });
 * const [preparation] = planEvents(plan, { locale: 'zh' });
 * preparation!.summary; // => '筹备开始：618 大促（暂定）'
 * preparation!.uid; // => '618-2026-preparation@zhanggui'
 * ```
 */
export function planEvents(plan: CampaignPlan, options: PlanEventsOptions): CalendarEvent[] {
  return guarded('plan', plan, () => {
    checkObject('plan', plan);
    checkObject('options', options);
    const { locale, roleNames = coreRoleNames, scope } = options;
    if (scope !== undefined) checkText('options.scope', scope);
    const { campaign, year, name, window, preparation, phases, tasks } = plan;
    const texts = words[locale === 'en' ? 'en' : 'zh'];
    const title = (text: string, basis: CalendarBasis = 'official') =>
      `${text}${window.tentative ? texts.tentative : ''}${basis === 'official' ? '' : texts.guessed}`;
    const uid = (part: string) => `${campaign}-${year}-${scope === undefined ? '' : `${scopeText(scope)}-`}${part}@zhanggui`;
    const own = proseIn(name, locale);
    return [
      {
        uid: uid('preparation'),
        summary: title(`${texts.preparation}${texts.colon}${own}`, preparation.basis),
        from: preparation.from,
        to: preparation.from,
      },
      ...phases.flatMap(({ id, name: phase, from, to, sprint }): CalendarEvent[] => [
        { uid: uid(`phase-${id}`), summary: title(`${own}${texts.colon}${proseIn(phase, locale)}`), from, to },
        ...(sprint === null
          ? []
          : [
              {
                uid: uid(`sprint-${id}`),
                summary: title(`${proseIn(phase, locale)}${texts.colon}${texts.sprint}`),
                start: sprint.from,
                end: sprint.to,
              },
            ]),
      ]),
      ...tasks.map(({ id, name: task, owner, start, due, basis }) => ({
        uid: uid(`task-${id}`),
        summary: title(`${proseIn(task, locale)}${texts.colon}${roleName(owner, roleNames)[locale]}`, basis),
        from: start,
        to: due,
      })),
    ];
  });
}

/** Without `-`, which parts the parts, nor as one of their words: no scope is taken for a part of a plan without one. */
function scopeText(scope: string): string {
  return scope.replace(/[-%]|^(?=(?:preparation|phase|sprint|task)$)/g, (sign) => (sign === '' ? '%' : sign === '-' ? '%2D' : '%25'));
}

const words = {
  zh: { preparation: '筹备开始', sprint: '冲刺', tentative: '（暂定）', guessed: '（推算）', colon: '：' },
  en: { preparation: 'Preparation begins', sprint: 'sprint', tentative: ' (provisional)', guessed: ' (a guess)', colon: ': ' },
} as const;
