import { type CompiledSop, withCompiled } from '../run/compiledSop.js';
import type { ScheduleTask } from './taskGraph.js';

/**
 * 流程的任务: the steps of an SOP as tasks for `schedule` and `simulate`: each its estimated working days, after what it waits for. A step without an estimate takes one.
 *
 * Every step counts, also what a condition or branch may pass over: the schedule is that of the longest way.
 *
 * @throws `sop/not-compiled`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { bigCampaign, compileSop, schedule, tasksOf } from '@zhanggui/playbooks';
 * schedule(tasksOf(compileSop(bigCampaign)), { until: parseDay('2026-06-18') }).shortWorkdays; // => 0
 * ```
 */
export function tasksOf(sop: CompiledSop): ScheduleTask[] {
  return withCompiled(sop, () =>
    sop.steps.map(({ id, workdays, before }) => ({ id, workdays, after: before.map((index) => sop.steps[index]!.id) })),
  );
}
