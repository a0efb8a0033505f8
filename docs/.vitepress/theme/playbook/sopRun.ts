import { addMilliseconds, type Instant, parseInstant } from '@zhanggui/core';
import { compileSop, type Reduced, type Run, type RunEvent, reduce, replay, startRun, timers } from '@zhanggui/playbooks';
import { complaint, people } from './complaint.js';

const sop = compileSop(complaint);

/** A run and everything that made it. Clock and ids are the page's. */
export interface Played {
  readonly now: Instant;
  readonly events: readonly RunEvent[];
  readonly run: Run;
  /** Why the last event was not taken. */
  readonly refused: Extract<Reduced, { ok: false }> | null;
}

export function begin(): Played {
  const now = parseInstant('2026-06-18T09:00:00+08:00');
  const { id, roles } = people[0]!;
  const event: RunEvent = { kind: 'start', id: 'e1', at: now, by: { id, roles }, sop: sop.pin };
  const started = startRun(sop, event);
  if (!started.ok) throw new Error(started.code);
  return { now, events: [event], run: started.run, refused: null };
}

type Without<Event> = Event extends RunEvent ? Omit<Event, 'id' | 'at' | 'by'> : never;

/** What somebody does now. Refused, it changes nothing. */
export function play(played: Played, who: string, what: Without<RunEvent>): Played {
  const { id, roles } = people.find((person) => person.id === who)!;
  const event = { ...what, id: `e${played.events.length + 1}`, at: played.now, by: { id, roles } } as RunEvent;
  const next = reduce(sop, played.run, event);
  return next.ok ? { ...played, run: next.run, events: [...played.events, event], refused: null } : { ...played, refused: next };
}

export function later(played: Played, minutes: number): Played {
  return { ...played, now: addMilliseconds(played.now, minutes * 60_000), refused: null };
}

export function clocks({ run, now }: Played) {
  return new Map(timers(sop, run, { now }).map((timer) => [timer.step, timer]));
}

/** Whether the log alone gives the same run. */
export function isReplayed({ events, run }: Played): boolean {
  const again = replay(sop, events);
  return again.ok && JSON.stringify(again.run) === JSON.stringify(run);
}
