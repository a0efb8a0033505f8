import { addDays, checkObject, type Day, type Text } from '@zhanggui/core';
import type { CampaignPlan } from '../campaign/campaignPlan.js';
import { coreRoleNames } from '../role/coreRoleNames.js';
import { guarded } from '../role/guarded.js';
import { type RoleNames, roleName } from './roleName.js';

/** 甘特图的一行: a bar of a picture, both days included. */
export interface GanttRow {
  /** `preparation`, `phase/<id>` or `task/<id>`. */
  readonly id: string;
  readonly label: Text;
  readonly from: Day;
  readonly to: Day;
  /** Reckoned without the holiday notice of its year. */
  readonly guessed: boolean;
  readonly kind: 'preparation' | 'phase' | 'task';
  /** 泳道: `campaign` for preparation and phases, the owner's role id for tasks. */
  readonly lane: string;
  readonly laneLabel: Text;
}

const campaignLane = { lane: 'campaign', laneLabel: { zh: '活动', en: 'Campaign' } } as const;

/**
 * 甘特图数据: a campaign plan as the bars of a picture: preparation, the phases, then the tasks in their order.
 *
 * Preparation ends the day before the window opens; where it would begin later than that, it has no bar.
 *
 * @param options - `roleNames`: names of the lanes; a role that is not among them keeps its id
 * @throws `day/out-of-range` for a window that opens on the first day of the year 1, `shape/not-object`
 * @example
 * ```ts
 * import { campaign618, planCampaign, toGantt } from '@zhanggui/playbooks';
 * const [preparation] = toGantt(planCampaign(campaign618, { year: 2026 }));
 * preparation?.label.zh; // => '筹备'
 * [preparation?.from, preparation?.to]; // => ['2026-04-30', '2026-05-31']
 * ```
 */
export function toGantt(plan: CampaignPlan, options: { readonly roleNames?: RoleNames } = {}): GanttRow[] {
  return guarded('plan', plan, () => {
    checkObject('plan', plan);
    checkObject('options', options);
    return rowsOf(plan, options.roleNames ?? coreRoleNames);
  });
}

function rowsOf({ preparation, window, phases, tasks }: CampaignPlan, roleNames: RoleNames): GanttRow[] {
  const before = { from: preparation.from, to: addDays(window.from, -1) };
  const bars: GanttRow[] = phases.map(({ id, name, from, to }) => ({
    id: `phase/${id}`,
    label: name,
    from,
    to,
    guessed: false,
    kind: 'phase',
    ...campaignLane,
  }));
  if (before.from <= before.to)
    bars.unshift({
      id: 'preparation',
      label: { zh: '筹备', en: 'Preparation' },
      ...before,
      guessed: preparation.basis !== 'official',
      kind: 'preparation',
      ...campaignLane,
    });
  for (const { id, name, owner, start, due, basis } of tasks)
    bars.push({
      id: `task/${id}`,
      label: name,
      from: start,
      to: due,
      guessed: basis !== 'official',
      kind: 'task',
      lane: owner,
      laneLabel: roleName(owner, roleNames),
    });
  return bars;
}
