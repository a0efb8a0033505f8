import { checkList, checkObject, type Day, type Period, refuseOver } from '@zhanggui/core';
import { type CalendarBasis, type CalendarOptions, occurrences, type Recurrence } from '@zhanggui/core/calendar';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import type { Prose } from '../role/prose.js';
import { checkItems, checkText } from '../role/readShapes.js';

/** 周期工作: something that comes again, with who sees to it. */
export interface RecurringWork {
  readonly id: string;
  readonly name: Prose;
  /** The role that sees it done. */
  readonly owner: string;
  readonly recurrence: Recurrence;
  /** 渠道: where buyers are reached: `community`, `sms`. */
  readonly channels?: readonly string[];
  /** How it is done. */
  readonly sop?: string;
}

/** 排好期的周期工作. */
export interface PlannedWork extends Omit<RecurringWork, 'recurrence'> {
  readonly day: Day;
  readonly basis: CalendarBasis;
}

/**
 * 周期排期: every day on which work comes again inside a period, in the order of the days, then of the list.
 *
 * Weekly, monthly and yearly days move for no holiday; 02-29 is 02-28 in common years; first and last working days follow the calendar.
 *
 * @param work - at most 10,000 days in all
 * @throws `playbook/not-text` for work without an id or an owner, `shape/not-list`, `shape/not-object`, `limit/exceeded`, and as core's `occurrences`
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * import { planRecurring } from '@zhanggui/playbooks';
 * const review = { id: 'case-review', name: { zh: '案例拆解' }, owner: 'store-manager', recurrence: { kind: 'weekly', weekdays: [3] } } as const;
 * planRecurring([review], monthOf(parseDay('2026-03-01'))).map(({ day }) => day); // => ['2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25']
 * ```
 */
export function planRecurring(work: readonly RecurringWork[], period: Period, options: CalendarOptions = {}): PlannedWork[] {
  return guarded('/work', work, () => {
    checkItems('/work', work);
    checkObject('/options', options);
    const planned: PlannedWork[] = [];
    for (const [index, { id, name, owner, recurrence, channels, sop }] of work.entries()) {
      checkText(`/work/${index}/id`, id);
      checkText(`/work/${index}/owner`, owner);
      if (channels !== undefined) checkList(`/work/${index}/channels`, channels);
      for (const { day, basis } of occurrences(recurrence, period, options))
        planned.push({ id, name, owner, ...(channels && { channels: [...channels] }), ...(sop !== undefined && { sop }), day, basis });
      refuseOver(playbookLimits, 'plannedDays', planned.length);
    }
    // sorting is stable, so work of one day stays in the order of the list
    return planned.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  });
}
