import { checkObject, type Instant, millisecondsBetween, parseInstant } from '@zhanggui/core';
import { type CalendarBasis, type CalendarOptions, type Clock, type Deadline, deadline, type OpenTime } from '@zhanggui/core/calendar';
import { guarded } from '../role/guarded.js';
import { longestDays } from '../sop/daysTaken.js';
import type { CompiledSop } from './compiledSop.js';
import { type Draft, isSettled } from './draft.js';
import { pauseLine } from './pauseLine.js';
import type { Run } from './run.js';
import { askRun } from './runQuery.js';

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
 * A limit counts from when the step was ready (of one that waited for a fact: since that was known), begun, or the run started, on its own clock (around the clock by default), and stands still while the run is
 * paused. Around the clock time is n log n in steps and pauses; on working days and business hours each limit walks through the days and pauses since its start,
 * equal ones once. A step whose limit counts from `begun` has no timer before that. Escalations count open time after the deadline.
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
  return askRun(sop, run, (draft) =>
    guarded('/options', options, () => {
      checkObject('/options', options);
      const { now, ...calendar } = options;
      const moment = parseInstant(now);
      if (draft.status !== 'running' && draft.status !== 'paused') return [];
      const due = deadlines(draft, calendar);
      return draft.steps.flatMap((_, index) => timerOf(sop, draft, { index, now: moment, due }));
    }),
  );
}

/** When open time that began at a moment has run. */
type Due = (from: Instant, within: OpenTime, clock: Clock) => Deadline;

/** Deadlines of one run: pauses are read once, and what is asked twice is reckoned once. */
function deadlines({ startedAt, pauses }: Draft, calendar: CalendarOptions): Due {
  const line = pauseLine(startedAt, pauses);
  const known = new Map<string, Deadline>();
  let checked = false;
  return (from, within, clock) => {
    const { days = 0, hours = 0, minutes = 0 } = within;
    if (clock.kind === 'calendar' && checked) {
      const due = line.after(from, ((days * 24 + hours) * 60 + minutes) * 60_000);
      // what lies too far away is told by the calendar itself
      if (due !== null && millisecondsBetween(from, due) <= longestDays * 86_400_000) return { due, basis: 'official' };
    }
    const key = JSON.stringify([from, clock, days, hours, minutes]);
    const found = known.get(key) ?? deadline(from, { ...calendar, clock, within, pauses });
    known.set(key, found);
    checked = true; // the caller's calendar can be read
    return found;
  };
}

interface Asked {
  readonly index: number;
  readonly now: Instant;
  readonly due: Due;
}

function timerOf(sop: CompiledSop, draft: Draft, { index, now, due: dueOf }: Asked): Timer[] {
  const [{ id, sla }, state] = [sop.steps[index]!, draft.steps[index]];
  if (sla === null || state === undefined || isSettled(state) || state.status === 'waiting') return [];
  const from = { ready: state.readyAt, begun: state.begunAt, started: draft.startedAt }[sla.from ?? 'ready'];
  if (from === undefined) return [];
  const clock = sla.clock ?? { kind: 'calendar' };
  const { due, basis } = dueOf(from, sla.within, clock);
  let worst = basis;
  const escalations = (sla.escalate ?? []).map(({ after, to }): PlannedEscalation => {
    if (due === null) return { to, at: null, reached: false };
    const level = dueOf(due, after, clock);
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
