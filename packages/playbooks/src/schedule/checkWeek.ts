import { checkObject, type Day, type Finding, isDay, parseDay, shown, weekOf } from '@zhanggui/core';
import { type CalendarDay, type CalendarOptions, isWorkday, occurrences } from '@zhanggui/core/calendar';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { checkItems, isText } from '../role/readShapes.js';
import type { ScheduleRule } from './scheduleRuleTexts.js';

/** 周任务: one task of a week's plan; what is missing is found, not assumed. */
export interface WeekTask {
  readonly id: string;
  /** 责任人. */
  readonly owner?: string | null;
  /** 完成时限. */
  readonly due?: Day | null;
}

/** 周计划的检查. */
export interface WeekCheck {
  /** The week's first working day, on which its plan is made; `null` for a week without one. */
  readonly planOn: CalendarDay | null;
  /** Messages are in `scheduleRuleTexts`. */
  readonly findings: readonly Finding[];
}

/**
 * 周计划: on which day a week is planned, and whether each of its tasks has an owner and a due day.
 *
 * @param day - any day of the week, which is Monday to Sunday
 * @returns `task/missing-owner` and `task/missing-due` as errors, `task/due-day-off` as a warning, in the order of the tasks
 * @throws `day/not-day`, `shape/not-list`, `shape/not-object`, `limit/exceeded` over 100,000 tasks, and as core's `isWorkday`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { checkWeek } from '@zhanggui/playbooks';
 * const week = checkWeek([{ id: 'main-picture', owner: 'designer' }], parseDay('2026-05-04'));
 * week.planOn; // => { day: '2026-05-06', basis: 'official' }
 * week.findings.map(({ rule }) => rule); // => ['task/missing-due']
 * ```
 */
export function checkWeek(tasks: readonly WeekTask[], day: Day, options: CalendarOptions = {}): WeekCheck {
  return guarded('/tasks', tasks, () => {
    checkObject('/options', options);
    const week = weekOf(parseDay(day));
    const [planOn = null] = occurrences({ kind: 'workday-of', of: 'week', position: 'first' }, week, options);
    checkItems('/tasks', tasks);
    const worked = new Map<string, boolean>();
    const findings = tasks.flatMap(({ id, owner, due }, index) => {
      const task = shown(id);
      const path = `/tasks/${index}`;
      const own = isText(owner) ? [] : [found<ScheduleRule>('task/missing-owner', 'error', `${path}/owner`, { task })];
      if (!isDay(due)) return [...own, found<ScheduleRule>('task/missing-due', 'error', `${path}/due`, { task })];
      if (!worked.has(due)) worked.set(due, isWorkday(due, options).value);
      return worked.get(due) ? own : [...own, found<ScheduleRule>('task/due-day-off', 'warning', `${path}/due`, { task, due })];
    });
    return { planOn, findings };
  });
}
