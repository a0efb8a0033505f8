import { type Instant, shown } from '@zhanggui/core';
import { wrongFact } from './applyEvent.js';
import { type CompiledSop, withCompiled } from './compiledSop.js';
import { closeDraft, type Draft, newDraft } from './draft.js';
import { considerAll } from './flow.js';
import { instantOf, isObject, readEvent } from './readEvent.js';
import { type Reduced, type Rejected, rejected } from './rejection.js';
import type { StartEvent } from './runEvent.js';

/** 收事件的选项. */
export interface ReduceOptions {
  /** 现在: an event of later is rejected as `event/from-future`. Any time is taken when left out: there is no clock in here. */
  readonly now?: Instant;
}

/**
 * 开始运行: a run out of its first event. Its id is that of the event; steps that wait for nothing are ready at that moment.
 *
 * The event says on which version and content of the SOP it was started (`sop.pin`), so that its log is never read on another by mistake.
 *
 * @param event - any value; what is no event is a rejection
 * @returns the run, or `event/not-event`, `event/not-start`, `event/from-future`, `version/mismatch`, `fact/unknown`, `fact/wrong-kind`, `limit/exceeded`
 * @throws `sop/not-compiled`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { bigCampaign, compileSop, nextSteps, startRun } from '@zhanggui/playbooks';
 * const sop = compileSop(bigCampaign);
 * const by = { id: 'mei', roles: ['store-manager'] };
 * const begun = startRun(sop, { kind: 'start', id: 'e1', at: parseInstant('2026-04-30T09:00:00+08:00'), by, sop: sop.pin });
 * begun.ok && nextSteps(sop, begun.run).map(({ step }) => step); // => ['goals-and-budget']
 * ```
 */
export function startRun(sop: CompiledSop, event: StartEvent, options: ReduceOptions = {}): Reduced {
  return withCompiled(sop, () => {
    const clock = nowOf(options);
    if (clock !== null && typeof clock === 'object') return clock;
    const started = startDraft(sop, event, clock);
    return started.ok ? { ok: true, run: closeDraft(sop, started.draft) } : started;
  });
}

/** The draft of a run that begins. */
export function startDraft(sop: CompiledSop, given: unknown, now: Instant | null): { readonly ok: true; readonly draft: Draft } | Rejected {
  const read = readEvent(given);
  if (!read.ok) return read;
  const { event } = read;
  if (event.kind !== 'start') return rejected('event/not-start', { kind: event.kind });
  const { id, at, by, sop: pin, facts = {} } = event;
  if (now !== null && at > now) return rejected('event/from-future', { at, now });
  if (pin.id !== sop.pin.id || pin.hash !== sop.pin.hash || pin.version !== sop.pin.version)
    return rejected('version/mismatch', { sop: pin.id, version: pin.version ?? '–', hash: pin.hash });
  const draft = newDraft(sop, { id, startedAt: at, startedBy: by.id });
  for (const [fact, value] of Object.entries(facts)) {
    const wrong = wrongFact(sop, fact, value);
    if (wrong !== null) return wrong;
    draft.facts.set(fact, value);
  }
  considerAll(sop, draft, at);
  return { ok: true, draft };
}

/** The caller's clock, where there is one; never throws. */
export function nowOf(options: unknown): Instant | null | Rejected {
  try {
    const now = isObject(options) ? options['now'] : undefined;
    if (now === undefined) return null;
    return instantOf(now) ?? rejected('event/not-event', { field: 'now', value: shown(now) });
  } catch {
    return rejected('event/not-event', { field: 'options', value: shown(options) });
  }
}
