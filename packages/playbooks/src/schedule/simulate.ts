import { checkObject, type Day, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { CalendarBasis, CalendarOptions } from '@zhanggui/core/calendar';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { randomFrom } from './randomFrom.js';
import { checkWorkdays, earliestEnds, readTasks, type ScheduleTask } from './taskGraph.js';
import { workdayLine } from './workdayLine.js';

/** 工期的估计: a number of working days, or the least, likeliest and most (三点估算), drawn from a triangle and rounded to whole days. */
export type DurationEstimate = number | { readonly least: number; readonly likely: number; readonly most: number };

/** 模拟的选项. */
export interface SimulateOptions extends CalendarOptions {
  /** 开工. */
  readonly from: Day;
  /** How often; times the number of tasks at most 10,000,000. */
  readonly runs: number;
  /** A whole number: the same one gives the same answer, everywhere. */
  readonly seed: number;
}

/** 模拟的结果. */
export interface Simulation {
  /** How many of 100 runs end by which day, at least: `p50` half of them. */
  readonly p50: Day;
  readonly p80: Day;
  readonly p95: Day;
  /** Every day on which a run ended, in order, and the share of runs that ended on it. */
  readonly finishes: readonly { readonly day: Day; readonly share: number }[];
  readonly basis: CalendarBasis;
}

/**
 * 工期模拟 (蒙特卡洛): when work will be over, where durations are estimates.
 *
 * Each run draws every duration on its own and reckons the longest chain; a day is a working day of the calendar. The chance comes from `seed` alone. With fixed
 * durations every run ends on the day that `schedule` gives.
 *
 * @param durations - by task id; a task without one takes its `workdays`
 * @throws as `schedule`; `schedule/not-task` for an estimate that is no whole number from 1 to 3,660, or out of order, `schedule/unknown-id` for one of no task,
 *   `playbook/not-number` for another seed or less than one run, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { simulate } from '@zhanggui/playbooks';
 * const tasks = [{ id: 'shoot', workdays: 2 }, { id: 'edit', workdays: 3, after: ['shoot'] }];
 * const options = { from: parseDay('2026-06-01'), runs: 1000, seed: 1 };
 * simulate(tasks, {}, options).p50; // => '2026-06-05'
 * simulate(tasks, { edit: { least: 3, likely: 3, most: 8 } }, options).p80; // => '2026-06-10'
 * ```
 */
export function simulate(
  tasks: readonly ScheduleTask[],
  durations: Readonly<Record<string, DurationEstimate>>,
  options: SimulateOptions,
): Simulation {
  return guarded('/options', options, () => {
    checkObject('/options', options);
    const { from, runs, seed, ...calendar } = options;
    const line = workdayLine(from, calendar);
    const graph = readTasks(tasks);
    if (!(Number.isSafeInteger(runs) && runs >= 1))
      throw new ZhangguiError('playbook/not-number', { path: '/options/runs', value: shown(runs) });
    refuseOver(playbookLimits, 'simulatedTasks', runs * Math.max(1, graph.tasks.length));
    const random = randomFrom(seed);
    const known = new Set(graph.tasks.map(({ id }) => id));
    const estimates = guarded('/durations', durations, (given) => {
      checkObject('/durations', given);
      const stranger = Object.keys(given).find((id) => !known.has(id));
      if (stranger !== undefined) throw new ZhangguiError('schedule/unknown-id', { path: '/durations', id: shown(stranger) });
      return graph.tasks.map(({ id, workdays }) => (Object.hasOwn(given, id) ? readEstimate(`/durations/${id}`, given[id]!) : workdays));
    });
    const counts = new Map<number, number>();
    for (let run = 0; run < runs; run++) {
      const drawn = estimates.map((estimate) => (typeof estimate === 'number' ? estimate : draw(estimate, random())));
      const length = earliestEnds(graph, drawn).reduce((longest, end) => Math.max(longest, end), 0);
      counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    const lengths = [...counts.keys()].sort((a, b) => a - b);
    // no work at all is over on the first day
    const dayOf = (length: number) => line.dayAt(Math.max(0, length - 1));
    const by = (percent: number): Day => {
      let ended = 0;
      const enough = lengths.find((length) => {
        ended += counts.get(length)! * 100;
        return ended >= percent * runs;
      });
      return dayOf(enough!);
    };
    const finishes = lengths.map((length) => ({ day: dayOf(length), share: counts.get(length)! / runs }));
    return { p50: by(50), p80: by(80), p95: by(95), finishes, basis: line.basis() };
  });
}

type ThreePoints = Exclude<DurationEstimate, number>;

function readEstimate(path: string, estimate: DurationEstimate): DurationEstimate {
  if (typeof estimate !== 'object' || estimate === null) {
    checkWorkdays(path, estimate);
    return estimate;
  }
  const { least, likely, most } = estimate;
  for (const each of [least, likely, most]) checkWorkdays(path, each);
  if (least > likely || likely > most) throw new ZhangguiError('schedule/not-task', { path, value: `${least} ${likely} ${most}` });
  return { least, likely, most };
}

/** The inverse of the triangle's distribution. */
function draw({ least, likely, most }: ThreePoints, chance: number): number {
  const width = most - least;
  const value =
    chance * width < likely - least
      ? least + Math.sqrt(chance * width * (likely - least))
      : most - Math.sqrt((1 - chance) * width * (most - likely));
  return Math.round(value);
}
