import { checkObject, type Instant, millisecondsBetween, parseInstant } from '@zhanggui/core';
import { type CalendarBasis, type CalendarOptions, deadline, type Pause } from '@zhanggui/core/calendar';
import { guarded } from '../role/guarded.js';
import type { CompiledSop } from './compiledSop.js';
import { type Draft, isSettled } from './draft.js';
import type { Run } from './run.js';
import { readForQuery } from './runQuery.js';

/** 计时的选项. */
export interface TimerOptions extends CalendarOptions {
  readonly now: Instant;
}

/** 计时: how one open step stands against its time limit. Nothing runs by itself: ask again later. */
export interface Timer {
  readonly step: string;
  /** When its clock began. */
  readonly from: Instant;
  /** `null` while the run is paused, if the time does not run out before. */
  readonly due: Instant | null;
  /** `due` at the very moment, which is still in time; `overdue` after it. */
  readonly state: 'running' | 'due' | 'overdue';
  /** Milliseconds after the deadline, nights and days off included; 0 in time. */
  readonly lateMilliseconds: number;
  /** 升级到第几级: how many levels are reached; 0 for none. */
  readonly level: number;
  readonly escalations: readonly PlannedEscalation[];
  /** `provisional` as soon as one of the moments rests on a year whose holidays are not announced. */
  readonly basis: CalendarBasis;
}

/** 升级. */
export interface PlannedEscalation {
  readonly to: string;
  /** When it is reached, if nobody is done before; `null` as with `due`. */
  readonly at: Instant | null;
  /** Later than `at`. */
  readonly reached: boolean;
}

/**
 * 计时: the time limits of all open steps, with what is overdue and who is to hear of it, as data: the caller sends the messages.
 *
 * A limit counts from when the step was ready, begun, or the run started, on its own clock (around the clock by default), and stands still while the run is
 * paused. A step whose limit counts from `begun` has no timer before that. Escalations count open time after the deadline.
 *
 * @param options - `now` may lie before the last event: clocks of two hosts differ
 * @returns in the order of the SOP; none for a run that has ended
 * @throws `sop/not-compiled`, `run/not-run`, `run/version-mismatch`, `shape/not-object`, `day/not-instant`, and as core's `deadline`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { compileSop, startRun, timers } from '@zhanggui/playbooks';
 * const words = { zh: '回复', en: 'answer' };
 * const criterion = { id: 'sent', standard: words, basis: words, evidence: { kind: 'boolean' } } as const;
 * const sla = { within: { hours: 1 }, escalate: [{ after: { minutes: 0 }, to: 'lead' }, { after: { hours: 1 }, to: 'manager' }] };
 * const step = { id: 'answer', title: words, how: words, raci: { accountable: 'lead', responsible: ['agent'] }, criteria: [criterion], sla } as const;
 * const sop = compileSop({ id: 'complaint', name: words, owner: 'lead', overview: words, purpose: words, steps: [step] });
 * const [at, by] = [parseInstant('2026-06-01T09:00:00+08:00'), { id: 'shop', roles: [] }];
 * const begun = startRun(sop, { kind: 'start', id: 'e1', at, by, sop: sop.pin });
 * const now = parseInstant('2026-06-01T10:01:00+08:00');
 * begun.ok && timers(sop, begun.run, { now }).map(({ state, level }) => [state, level]); // => [['overdue', 1]]
 * ```
 */
export function timers(sop: CompiledSop, run: Run, options: TimerOptions): Timer[] {
  return guarded('/options', options, () => {
    const draft = readForQuery(sop, run);
    checkObject('/options', options);
    const { now, ...calendar } = options;
    const moment = parseInstant(now);
    if (draft.status !== 'running' && draft.status !== 'paused') return [];
    return draft.steps.flatMap((_, index) => timerOf(sop, draft, { index, now: moment, calendar }));
  });
}

interface Asked {
  readonly index: number;
  readonly now: Instant;
  readonly calendar: CalendarOptions;
}

function timerOf(sop: CompiledSop, draft: Draft, { index, now, calendar }: Asked): Timer[] {
  const [{ id, sla }, state] = [sop.steps[index]!, draft.steps[index]];
  if (sla === null || state === undefined || isSettled(state) || state.status === 'waiting') return [];
  const from = { ready: state.readyAt, begun: state.begunAt, started: draft.startedAt }[sla.from ?? 'ready'];
  if (from === undefined) return [];
  const rules = { ...calendar, clock: sla.clock ?? { kind: 'calendar' as const }, pauses: draft.pauses as readonly Pause[] };
  const { due, basis } = deadline(from, { ...rules, within: sla.within });
  let worst = basis;
  const escalations = (sla.escalate ?? []).map(({ after, to }): PlannedEscalation => {
    if (due === null) return { to, at: null, reached: false };
    const level = deadline(due, { ...rules, within: after });
    if (level.basis === 'provisional') worst = level.basis;
    return { to, at: level.due, reached: level.due !== null && level.due < now };
  });
  const late = due === null ? 0 : Math.max(0, millisecondsBetween(due, now));
  return [
    {
      step: id,
      from,
      due,
      state: late > 0 ? 'overdue' : due === now ? 'due' : 'running',
      lateMilliseconds: late,
      level: escalations.filter(({ reached }) => reached).length,
      escalations,
      basis: worst,
    },
  ];
}

/**
 * 超时步骤: the timers that are overdue, the longest first, then in the order of the SOP.
 *
 * @throws as {@link timers}
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { bigCampaign, compileSop, overdueSteps, startRun } from '@zhanggui/playbooks';
 * const sop = compileSop(bigCampaign);
 * const [at, by] = [parseInstant('2026-04-30T09:00:00+08:00'), { id: 'mei', roles: ['store-manager'] }];
 * const begun = startRun(sop, { kind: 'start', id: 'e1', at, by, sop: sop.pin });
 * begun.ok && overdueSteps(sop, begun.run, { now: at }); // => []
 * ```
 */
export function overdueSteps(sop: CompiledSop, run: Run, options: TimerOptions): Timer[] {
  return timers(sop, run, options)
    .filter(({ state }) => state === 'overdue')
    .sort((a, b) => b.lateMilliseconds - a.lateMilliseconds);
}
