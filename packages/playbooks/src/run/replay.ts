import { playbookLimits } from '../role/playbookLimits.js';
import { applyEvent } from './applyEvent.js';
import { type CompiledSop, checkCompiled } from './compiledSop.js';
import { closeDraft, type Draft } from './draft.js';
import { readEvent } from './readEvent.js';
import { type Rejected, rejected } from './rejection.js';
import type { Run } from './run.js';
import type { RunEvent } from './runEvent.js';
import { nowOf, type ReduceOptions, startDraft } from './startRun.js';

/** 重放的结果: the run, or which event could not be taken and how far one came. */
export type Replayed = { readonly ok: true; readonly run: Run } | (Rejected & { readonly index: number; readonly run: Run | null });

/**
 * 重放: the run out of all its events, the same as `startRun` and then `reduce` for each. Every beginning of a log is a log.
 *
 * Linear in the events: the run is opened once. It stops at the first event that is rejected, a log holds only those that were taken.
 *
 * @param events - the first is the start; at most 1,000,000
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
export function replay(sop: CompiledSop, events: readonly RunEvent[], options: ReduceOptions = {}): Replayed {
  checkCompiled(sop);
  const count = lengthOf(events);
  if (count === null) return { ...rejected('event/not-event', { field: 'events', value: typeof events }), index: 0, run: null };
  if (count > playbookLimits.runEvents)
    return { ...rejected('limit/exceeded', { what: 'runEvents', limit: playbookLimits.runEvents }), index: 0, run: null };
  const clock = nowOf(options);
  const started = startDraft(sop, eventAt(events, 0), clock);
  if (!started.ok) return { ...started, index: 0, run: null };
  const { draft } = started;
  for (let index = 1; index < count; index++) {
    const wrong = step(sop, draft, { given: eventAt(events, index), now: clock });
    if (wrong !== null) return { ...wrong, index, run: closeDraft(sop, draft) };
  }
  return { ok: true, run: closeDraft(sop, draft) };
}

function step(
  sop: CompiledSop,
  draft: Draft,
  { given, now }: { readonly given: unknown; readonly now: ReturnType<typeof nowOf> },
): Rejected | null {
  if (now !== null && typeof now === 'object') return now;
  const read = readEvent(given);
  return read.ok ? applyEvent(sop, draft, read.event, now) : read;
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
