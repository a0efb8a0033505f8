import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkId } from '../role/checkId.js';
import { playbookLimits } from '../role/playbookLimits.js';
import type { CampaignTemplate } from './campaignTemplate.js';

/**
 * The shape of a template that came from outside, as far as planning looks into it; its numbers and names are checked where they are used.
 *
 * @throws `shape/not-object`, `shape/not-list`, `campaign/not-id`, `campaign/no-phase`, `campaign/duplicate-id`, `limit/exceeded`
 */
export function checkTemplate(template: CampaignTemplate): void {
  checkObject('/', template);
  const { id, preparation, phases, tasks, risks = [] } = template;
  checkId('/id', id);
  checkObject('/preparation', preparation);
  checkList('/phases', phases);
  checkList('/tasks', tasks);
  checkList('/risks', risks);
  refuseOver(playbookLimits, 'phases', phases.length);
  refuseOver(playbookLimits, 'tasks', tasks.length + risks.length);
  if (phases.length < 1) throw new ZhangguiError('campaign/no-phase', { campaign: shown(id) });
  checkItems('/phases', phases);
  checkItems('/tasks', tasks);
  phases.forEach(({ sprint }, index) => {
    if (sprint !== undefined) checkObject(`/phases/${index}/sprint`, sprint);
  });
  for (const [index, risk] of risks.entries()) checkId(`/risks/${index}`, risk);
  tasks.forEach(({ owner }, index) => {
    checkId(`/tasks/${index}/owner`, owner);
  });
}

/** Each an object with an id of its own. */
function checkItems(path: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  // entries() also passes by the holes of a list
  for (const [index, item] of items.entries()) {
    checkObject(`${path}/${index}`, item);
    checkId(`${path}/${index}/id`, item.id);
    if (seen.has(item.id)) throw new ZhangguiError('campaign/duplicate-id', { id: shown(item.id) });
    seen.add(item.id);
  }
}
