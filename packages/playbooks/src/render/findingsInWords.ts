import { checkObject, type Locale, renderFinding, type TextParams } from '@zhanggui/core';
import type { CampaignPlan } from '../campaign/campaignPlan.js';
import { campaignRuleTexts } from '../campaign/campaignRuleTexts.js';
import { riskKindNames } from '../risk/riskKindNames.js';
import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import { proseIn } from '../role/proseIn.js';

/**
 * 计划的提醒: what is doubtful about a campaign plan, a sentence each, with phases, tasks and kinds of risks by their names instead of their ids.
 *
 * @throws `option/unknown` for another locale, `shape/not-object`
 * @example
 * ```ts
 * import { campaign618, findingsInWords, planCampaign } from '@zhanggui/playbooks';
 * const plan = planCampaign(campaign618, { year: 2026 });
 * findingsInWords(plan, { locale: 'zh' })[0]; // => '平台的活动时间尚未确认，2026-06-01 至 2026-06-20 为暂定'
 * ```
 */
export function findingsInWords(plan: CampaignPlan, options: { readonly locale: Locale }): string[] {
  return guarded('plan', plan, () => {
    checkObject('plan', plan);
    checkObject('options', options);
    const { locale } = options;
    const namesOf = (items: readonly { readonly id: string; readonly name: Prose }[]) =>
      new Map(items.map(({ id, name }) => [id, proseIn(name, locale)]));
    const [task, phase] = [namesOf(plan.tasks), namesOf(plan.phases)];
    // which places of a message hold ids, and of what
    const names = new Map<string, ReadonlyMap<string, string>>([
      ['task', task],
      ['before', phase],
      ['after', phase],
      ['phase', phase],
      ['kind', new Map(Object.entries(riskKindNames).map(([id, name]) => [id, name[locale]]))],
    ]);
    return plan.findings.map((finding) => {
      const params = Object.entries(finding.params).map(([place, value]) => [place, names.get(place)?.get(String(value)) ?? value]);
      return renderFinding({ ...finding, params: Object.fromEntries(params) as TextParams }, { messages: campaignRuleTexts, locale });
    });
  });
}
