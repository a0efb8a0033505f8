import { addDays, type Day, shown, ZhangguiError } from '@zhanggui/core';
import { addWorkdays, type CalendarBasis, type CalendarOptions, rollToWorkday } from '@zhanggui/core/calendar';
import type { PlannedTask } from './campaignPlan.js';
import type { CampaignTask } from './campaignTemplate.js';

/**
 * A task with its days: the named day is rolled to a working day, the other one lies so many working days before or after it.
 *
 * @throws `day/not-count`, `day/out-of-range`, `option/unknown`, `limit/exceeded`
 */
export function planTask(task: CampaignTask, anchor: Day, options: CalendarOptions): PlannedTask {
  const { id, name, owner, step, offset, of, roll, workdays } = task;
  if (of !== 'start' && of !== 'due') throw new ZhangguiError('option/unknown', { option: 'of', value: shown(of), allowed: 'start due' });
  if (!(Number.isSafeInteger(workdays) && workdays >= 1)) throw new ZhangguiError('day/not-count', { value: shown(workdays) });
  const named = rollToWorkday(addDays(anchor, offset), { ...options, direction: roll });
  const other = addWorkdays(named.day, of === 'start' ? workdays - 1 : 1 - workdays, options);
  const [start, due] = of === 'start' ? [named.day, other.day] : [other.day, named.day];
  return { id, name, owner, ...(step && { step }), workdays, start, due, basis: worseBasis(named.basis, other.basis) };
}

/** `provisional` as soon as one is. */
export function worseBasis(...bases: readonly CalendarBasis[]): CalendarBasis {
  return bases.includes('provisional') ? 'provisional' : 'official';
}
