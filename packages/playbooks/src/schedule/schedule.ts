import { checkObject, type Day, parseDay, ZhangguiError } from '@zhanggui/core';
import type { CalendarBasis, CalendarOptions } from '@zhanggui/core/calendar';
import { guarded } from '../role/guarded.js';
import { earliestEnds, readTasks, type ScheduleTask, type TaskGraph } from './taskGraph.js';
import { type WorkdayLine, workdayLine } from './workdayLine.js';

/** 排期的选项: the first day, the last day, or both. */
export interface ScheduleOptions extends CalendarOptions {
  /** 开工: work begins on it, or on the next working day. */
  readonly from?: Day;
  /** 截止: work is done by the end of it, or of the working day before. */
  readonly until?: Day;
}

/** 排期表. */
export interface Schedule {
  /** The first day of work if everything begins as early as it can; `null` without a task. */
  readonly start: Day | null;
  /** The last one. */
  readonly finish: Day | null;
  /** From the first to the last working day, both counted. */
  readonly workdays: number;
  /** In the order in which they were given. */
  readonly tasks: readonly ScheduledTask[];
  /** 关键路径: ids of one chain of tasks that none can be late of without the whole being late, from the first to the last. */
  readonly criticalPath: readonly string[];
  /** How many working days are missing between `from` and `until`; 0 where they suffice, or only one of them is given. */
  readonly shortWorkdays: number;
  /** `provisional` as soon as one of the days rests on a year whose holidays are not announced. */
  readonly basis: CalendarBasis;
}

/** 排好期的任务: all days are working days. */
export interface ScheduledTask {
  readonly id: string;
  readonly earliestStart: Day;
  readonly earliestFinish: Day;
  readonly latestStart: Day;
  readonly latestFinish: Day;
  /** 时差: working days that it may be late without the whole being late; negative where the time is too short. */
  readonly floatWorkdays: number;
  /** 关键任务: none has less float. */
  readonly critical: boolean;
}

/**
 * 排期 (关键路径法): when each task may begin and must be done, on working days, 调休 included.
 *
 * Forward from `from`: everything as early as it can, the latest days such that the whole does not end later. Backward from `until`: everything as late as it can. With both,
 * early days count from `from`, late ones from `until`; where the time is too short, late days lie before early ones, and `shortWorkdays` says by how much. Linear in tasks, links and days.
 *
 * @param tasks - in any order, at most 10,000 with 100,000 links; not changed
 * @throws `schedule/no-day`, `schedule/not-task`, `schedule/duplicate-id`, `schedule/unknown-id`, `schedule/cycle`, `shape/not-list`, `shape/not-object`, `day/not-day`,
 *   `day/out-of-range`, `limit/exceeded` also for work over 3,660 days long, and as core's `occurrences` for the calendar
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { schedule } from '@zhanggui/playbooks';
 * const tasks = [{ id: 'A', workdays: 3 }, { id: 'B', workdays: 4 }, { id: 'C', workdays: 2, after: ['A', 'B'] }];
 * const plan = schedule(tasks, { from: parseDay('2026-06-01') });
 * plan.criticalPath; // => ['B', 'C']
 * [plan.tasks[0]!.floatWorkdays, plan.finish]; // => [1, '2026-06-08']
 * schedule(tasks, { from: parseDay('2026-06-01'), until: parseDay('2026-06-04') }).shortWorkdays; // => 2
 * ```
 */
export function schedule(tasks: readonly ScheduleTask[], options: ScheduleOptions): Schedule {
  return guarded('/options', options, () => {
    checkObject('/options', options);
    const { from, until, ...calendar } = options;
    const graph = readTasks(tasks);
    if (from === undefined && until === undefined) throw new ZhangguiError('schedule/no-day', { tasks: graph.tasks.length });
    for (const day of [from, until]) if (day !== undefined) parseDay(day);
    const workdays = graph.tasks.map((task) => task.workdays);
    const ends = earliestEnds(graph, workdays);
    const length = ends.reduce((longest, end) => Math.max(longest, end), 0);
    const line = workdayLine((from ?? until)!, calendar);
    const last = until === undefined ? length - 1 : line.numberOf(until);
    const first = from === undefined ? last - length + 1 : 0;
    const early = ends.map((end) => first + end - 1);
    const late = latestEnds(graph, workdays, last);
    const floats = late.map((end, index) => end - early[index]!);
    const least = floats.reduce((smallest, each) => Math.min(smallest, each), Number.POSITIVE_INFINITY);
    const scheduled = graph.tasks.map(({ id }, index): ScheduledTask => {
      const days = workdays[index]! - 1;
      return {
        id,
        earliestStart: line.dayAt(early[index]! - days),
        earliestFinish: line.dayAt(early[index]!),
        latestStart: line.dayAt(late[index]! - days),
        latestFinish: line.dayAt(late[index]!),
        floatWorkdays: floats[index]!,
        critical: floats[index] === least,
      };
    });
    return {
      ...spanOf(line, { first, length }),
      workdays: length,
      tasks: scheduled,
      criticalPath: pathOf(graph, ends, workdays),
      shortWorkdays: length === 0 ? 0 : Math.max(0, first + length - 1 - last),
      basis: line.basis(),
    };
  });
}

function spanOf(
  line: WorkdayLine,
  { first, length }: { readonly first: number; readonly length: number },
): Pick<Schedule, 'start' | 'finish'> {
  return length === 0 ? { start: null, finish: null } : { start: line.dayAt(first), finish: line.dayAt(first + length - 1) };
}

/** When each has to end at the latest, as numbers of working days, so that all is over on the last one. */
function latestEnds({ before, order }: TaskGraph, workdays: readonly number[], last: number): number[] {
  const ends = workdays.map(() => last);
  for (const index of [...order].reverse()) {
    const start = ends[index]! - workdays[index]!;
    for (const each of before[index]!) ends[each] = Math.min(ends[each]!, start);
  }
  return ends;
}

/** Backwards from the first of those that end last, each time to the first of those that end right before. */
function pathOf({ tasks, before }: TaskGraph, ends: readonly number[], workdays: readonly number[]): string[] {
  const length = ends.reduce((longest, end) => Math.max(longest, end), 0);
  const path: string[] = [];
  let at = ends.indexOf(length);
  while (at >= 0) {
    path.push(tasks[at]!.id);
    const start = ends[at]! - workdays[at]!;
    at = [...before[at]!].sort((a, b) => a - b).find((each) => ends[each] === start) ?? -1;
  }
  return path.reverse();
}
