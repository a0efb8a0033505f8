import { checkObject, type Locale } from '@zhanggui/core';
import type { CampaignPlan } from '../campaign/campaignPlan.js';
import { coreRoleNames } from '../role/coreRoleNames.js';
import { guarded } from '../role/guarded.js';
import { proseIn } from '../role/proseIn.js';
import { type RoleNames, roleName } from './roleName.js';
import type { CalendarEvent } from './toICalendar.js';

/**
 * 计划进日历: preparation, phases, their first hours and the tasks of a campaign plan as events for {@link toICalendar}.
 *
 * A plan whose window is not confirmed says 暂定 in every title. The same part of the same year's campaign keeps its uid.
 *
 * @param options - `roleNames`: a role that is not among them keeps its id
 * @throws `option/unknown` for another locale, `shape/not-object`
 * @example
 * ```ts
 * import { campaign618, planCampaign, planEvents } from '@zhanggui/playbooks';
 * const plan = planCampaign(campaign618, { year: 2026 });
 * const [preparation] = planEvents(plan, { locale: 'zh' });
 * preparation!.summary; // => '筹备开始：618 大促（暂定）'
 * preparation!.uid; // => '618-2026-preparation@zhanggui'
 * ```
 */
export function planEvents(plan: CampaignPlan, options: { readonly locale: Locale; readonly roleNames?: RoleNames }): CalendarEvent[] {
  checkObject('plan', plan);
  checkObject('options', options);
  const { locale, roleNames = coreRoleNames } = options;
  return guarded('plan', plan, ({ campaign, year, name, window, preparation, phases, tasks }) => {
    const texts = words[locale === 'en' ? 'en' : 'zh'];
    const title = (text: string) => `${text}${window.tentative ? texts.tentative : ''}`;
    const uid = (part: string) => `${campaign}-${year}-${part}@zhanggui`;
    const own = proseIn(name, locale);
    return [
      {
        uid: uid('preparation'),
        summary: title(`${texts.preparation}${texts.colon}${own}`),
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
      ...tasks.map(({ id, name: task, owner, start, due }) => ({
        uid: uid(`task-${id}`),
        summary: title(`${proseIn(task, locale)}${texts.colon}${roleName(owner, roleNames)[locale]}`),
        from: start,
        to: due,
      })),
    ];
  });
}

const words = {
  zh: { preparation: '筹备开始', sprint: '冲刺', tentative: '（暂定）', colon: '：' },
  en: { preparation: 'Preparation begins', sprint: 'sprint', tentative: ' (provisional)', colon: ': ' },
} as const;
