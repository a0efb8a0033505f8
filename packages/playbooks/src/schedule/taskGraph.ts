import { checkList, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { circleText, topologicalOrder } from '../role/topologicalOrder.js';

/** 任务: a piece of work that takes working days, after others. */
export interface ScheduleTask {
  readonly id: string;
  /** 工期: working days from the first to the last, both counted; from 1. */
  readonly workdays: number;
  /** 前置任务: by id; none when left out. */
  readonly after?: readonly string[];
}

/** Tasks by number, with what they wait for, and an order in which each comes after that. */
export interface TaskGraph {
  readonly tasks: readonly { readonly id: string; readonly workdays: number }[];
  readonly before: readonly (readonly number[])[];
  readonly order: readonly number[];
}

/** Reads tasks. @throws `schedule/not-task`, `schedule/duplicate-id`, `schedule/unknown-id`, `schedule/cycle`, `shape/not-list`, `shape/not-object`, `limit/exceeded` */
export function readTasks(tasks: readonly ScheduleTask[]): TaskGraph {
  return guarded('/tasks', tasks, readList);
}

function readList(tasks: readonly ScheduleTask[]): TaskGraph {
  checkList('/tasks', tasks);
  refuseOver(playbookLimits, 'scheduleTasks', tasks.length);
  const indexes = new Map<string, number>();
  const read = Array.from(tasks, (task: ScheduleTask | null | undefined, index) => {
    const path = `/tasks/${index}`;
    if (typeof task !== 'object' || task === null) throw new ZhangguiError('schedule/not-task', { path, value: shown(task) });
    const { id, workdays, after = [] } = task;
    if (typeof id !== 'string' || id === '') throw new ZhangguiError('schedule/not-task', { path: `${path}/id`, value: shown(id) });
    checkWorkdays(`${path}/workdays`, workdays);
    checkList(`${path}/after`, after);
    if (indexes.has(id)) throw new ZhangguiError('schedule/duplicate-id', { path, id: shown(id) });
    indexes.set(id, index);
    return { id, workdays, after };
  });
  let links = 0;
  const before = read.map(({ after }, index) => {
    links += after.length;
    refuseOver(playbookLimits, 'scheduleLinks', links);
    const found = Array.from(after, (id) => {
      const at = indexes.get(id);
      if (at === undefined) throw new ZhangguiError('schedule/unknown-id', { path: `/tasks/${index}/after`, id: shown(id) });
      return at;
    });
    return [...new Set(found)];
  });
  const ordered = topologicalOrder(before);
  if (!ordered.ok) throw new ZhangguiError('schedule/cycle', { tasks: circleText(ordered.circle.map((index) => read[index]!.id)) });
  return { tasks: read.map(({ id, workdays }) => ({ id, workdays })), before, order: ordered.order };
}

/** A whole number of working days from 1 to 3,660. @throws `schedule/not-task` */
export function checkWorkdays(path: string, workdays: unknown): void {
  const fits = Number.isSafeInteger(workdays) && (workdays as number) >= 1 && (workdays as number) <= 3660;
  if (!fits) throw new ZhangguiError('schedule/not-task', { path: typeof path === 'string' ? path : shown(path), value: shown(workdays) });
}

/** When each could end at the earliest, in working days after the first: the latest end before it, and its own days. @throws `shape/not-object` for no graph, `shape/not-list` */
export function earliestEnds(graph: TaskGraph, workdays: readonly number[]): number[] {
  return guarded('/graph', graph, ({ before, order }) => {
    checkList('/workdays', workdays);
    const ends = before.map(() => 0);
    for (const index of order) {
      let start = 0;
      for (const each of before[index]!) start = Math.max(start, ends[each]!);
      ends[index] = start + workdays[index]!;
    }
    return ends;
  });
}
