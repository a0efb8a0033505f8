import { addDays, type Day, shown, ZhangguiError } from '@zhanggui/core';
import { addWorkdays, type CalendarBasis, type CalendarOptions, rollToWorkday } from '@zhanggui/core/calendar';
import type { PlannedTask } from './campaignPlan.js';
import type { CampaignTask } from './campaignTemplate.js';

/** The days from which the offsets of tasks count. */
export interface TaskDays {
  readonly anchor: Day;
  /** The first day of the sale. */
  readonly opening: Day;
}

/**
 * A task with its days: the named day is rolled to a working day, the other one lies so many working days before or after it.
 *
 * @throws `day/not-count`, `day/out-of-range`, `option/unknown`, `limit/exceeded`
 */
export function planTask(task: CampaignTask, days: TaskDays, options: CalendarOptions): PlannedTask {
  const { id, name, owner, step, offset, countedFrom = 'anchor', of, roll, workdays } = task;
  if (of !== 'start' && of !== 'due') throw new ZhangguiError('option/unknown', { option: 'of', value: shown(of), allowed: 'start due' });
  if (countedFrom !== 'anchor' && countedFrom !== 'opening')
    throw new ZhangguiError('option/unknown', { option: 'countedFrom', value: shown(countedFrom), allowed: 'anchor opening' });
  if (!(Number.isSafeInteger(workdays) && workdays >= 1)) throw new ZhangguiError('day/not-count', { value: shown(workdays) });
  const named = rollToWorkday(addDays(days[countedFrom], offset), { ...options, direction: roll });
  const other = addWorkdays(named.day, of === 'start' ? workdays - 1 : 1 - workdays, options);
  const [start, due] = of === 'start' ? [named.day, other.day] : [other.day, named.day];
  return { id, name, owner, ...(step && { step }), workdays, start, due, basis: worseBasis(named.basis, other.basis) };
}

/** `provisional` as soon as one is. */
export function worseBasis(...bases: readonly CalendarBasis[]): CalendarBasis {
  return bases.includes('provisional') ? 'provisional' : 'official';
}
