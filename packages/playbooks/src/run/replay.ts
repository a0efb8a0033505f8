import type { Instant } from '@zhanggui/core';
import { playbookLimits } from '../role/playbookLimits.js';
import { applyEvent } from './applyEvent.js';
import { type CompiledSop, withCompiled } from './compiledSop.js';
import { closeDraft, type Draft, openDraft } from './draft.js';
import { isObject, readEvent } from './readEvent.js';
import { type Rejected, rejected } from './rejection.js';
import type { Run } from './run.js';
import type { RunEvent } from './runEvent.js';
import { nowOf, type ReduceOptions, startDraft } from './startRun.js';

/** 重放的选项. */
export interface ReplayOptions extends ReduceOptions {
  /** The run that the events come after, such as one that `migrateRun` has moved; out of its start event where it is left out. */
  readonly after?: Run;
}

/** 重放的结果: the run, or which event could not be taken and how far one came. */
export type Replayed = { readonly ok: true; readonly run: Run } | (Rejected & { readonly index: number; readonly run: Run | null });

/**
 * 重放: the run out of all its events, the same as `startRun` and then `reduce` for each. Every beginning of a log is a log.
 *
 * A run that was migrated begins a log of its own: keep it, and replay what came `after` it on the new version.
 *
 * Linear in the events: the run is opened once. It stops at the first event that is rejected, a log holds only those that were taken.
 *
 * @param events - the first is the start, but `after` a run; at most 1,000,000
 * @throws `sop/not-compiled`, nothing else
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { bigCampaign, compileSop, replay } from '@zhanggui/playbooks';
 * const sop = compileSop(bigCampaign);
 * const [by, at] = [{ id: 'mei', roles: ['store-manager'] }, parseInstant('2026-04-30T09:00:00+08:00')];
 * replay(sop, [{ kind: 'start', id: 'e1', at, by, sop: sop.pin }, { kind: 'pause', id: 'e2', at, by }]).run?.status; // => 'paused'
 * ```
 */
export function replay(sop: CompiledSop, events: readonly RunEvent[], options: ReplayOptions = {}): Replayed {
  return withCompiled(sop, () => replayAll(sop, events, options));
}

function replayAll(sop: CompiledSop, events: readonly RunEvent[], options: ReplayOptions): Replayed {
  const count = lengthOf(events);
  if (count === null) return { ...rejected('event/not-event', { field: 'events', value: typeof events }), index: 0, run: null };
  if (count > playbookLimits.runEvents)
    return { ...rejected('limit/exceeded', { what: 'runEvents', limit: playbookLimits.runEvents }), index: 0, run: null };
  const clock = nowOf(options);
  if (clock !== null && typeof clock === 'object') return { ...clock, index: 0, run: null };
  const after = afterOf(options);
  const begun = after === undefined ? startDraft(sop, eventAt(events, 0), clock) : openDraft(sop, after);
  if (!begun.ok) return { ...begun, index: 0, run: null };
  const { draft } = begun;
  let [index, wrong]: [number, Rejected | null] = [after === undefined ? 1 : 0, null];
  for (; index < count; index++) {
    wrong = takeEvent(sop, draft, eventAt(events, index), clock);
    if (wrong !== null) break;
  }
  const run = closeDraft(sop, draft);
  return wrong === null ? { ok: true, run } : { ...wrong, index, run };
}

function takeEvent(sop: CompiledSop, draft: Draft, event: unknown, clock: Instant | null): Rejected | null {
  const read = readEvent(event);
  return read.ok ? applyEvent(sop, draft, read.event, clock) : read;
}

/** The run to go on from; one that cannot be read is found when it is opened. */
function afterOf(options: ReplayOptions): unknown {
  try {
    return isObject(options) ? options['after'] : undefined;
  } catch {
    return null;
  }
}

/** `null` for what is no list, or throws when asked. */
function lengthOf(events: unknown): number | null {
  try {
    return Array.isArray(events) ? events.length : null;
  } catch {
    return null;
  }
}

function eventAt(events: readonly unknown[], index: number): unknown {
  try {
    return events[index];
  } catch {
    return undefined;
  }
}
