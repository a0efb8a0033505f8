import { checkObject, type Locale } from '@zhanggui/core';
import type { CampaignPlan } from '../campaign/campaignPlan.js';
import { coreRoleNames } from '../role/coreRoleNames.js';
import { csvRow } from '../role/csvRow.js';
import { guarded } from '../role/guarded.js';
import { proseIn } from '../role/proseIn.js';
import { planTexts } from './planTexts.js';
import { type RoleNames, roleName } from './roleName.js';

/**
 * 任务表: the tasks of a campaign plan as CSV (RFC 4180), for a spreadsheet. A cell that a spreadsheet would take for a formula is made a text.
 * The last column says whether the days stand on the holiday notice of the year or were reckoned without it.
 *
 * @param options - `roleNames`: a role that is not among them keeps its id
 * @returns a header and a line a task, each ended by CRLF; without a byte order mark
 * @throws `option/unknown` for another locale, `shape/not-object`
 * @example
 * ```ts
 * import { campaign618, planCampaign, planCsv } from '@zhanggui/playbooks';
 * const [header, first] = planCsv(planCampaign(campaign618, { year: 2026 }), { locale: 'zh' }).split('\r\n');
 * header; // => '任务,负责人,开始,完成,工作日,日期依据'
 * first?.split(',').length; // => 6
 * ```
 */
export function planCsv(plan: CampaignPlan, options: { readonly locale: Locale; readonly roleNames?: RoleNames }): string {
  return guarded('plan', plan, () => {
    checkObject('plan', plan);
    checkObject('options', options);
    const { locale, roleNames = coreRoleNames } = options;
    const say = (key: keyof typeof planTexts) => proseIn(planTexts[key], locale);
    const head = (['task', 'owner', 'start', 'due', 'workdays', 'basis'] as const).map(say);
    const rows = plan.tasks.map(({ name, owner, start, due, workdays, basis }) =>
      csvRow([
        proseIn(name, locale),
        roleName(owner, roleNames)[locale],
        start,
        due,
        String(workdays),
        say(basis === 'official' ? 'official' : 'guessed'),
      ]),
    );
    return [csvRow(head), ...rows].join('');
  });
}
