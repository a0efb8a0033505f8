import { applyEvent } from './applyEvent.js';
import { type CompiledSop, withCompiled } from './compiledSop.js';
import { closeDraft, openDraft } from './draft.js';
import { readEvent } from './readEvent.js';
import type { Reduced } from './rejection.js';
import type { Run } from './run.js';
import type { RunEvent } from './runEvent.js';
import { nowOf, type ReduceOptions } from './startRun.js';

/**
 * 推进运行: a run after one more event; pure, the same for the same run and event, in every time zone.
 *
 * What cannot be done is returned with a code and what is missing, and the given run still holds. Nothing is thrown whatever comes in as
 * event or run, nothing is changed. Who may do what: tasks are done by the roles that are responsible or accountable for the step; approvals are decided, and
 * skipped where they are optional, by somebody of the accountable role who has done none of the work; a step that was delegated belongs to that person and the
 * accountable role; a run is paused, resumed and cancelled by whoever started it, keeps the SOP, or answers for one of its open steps. Facts come from anyone.
 * An event of the past is `event/out-of-order`: events of one run are put in the order of their times first.
 *
 * What comes twice is known by id and time together: the same id at the time of the last event is `event/duplicate`, at an earlier time `event/out-of-order`. At
 * a later time it is another event: whoever sends again sends the same time.
 *
 * Linear in the steps of the SOP and in the run; for a whole log `replay` is faster.
 *
 * @returns the new run, or a rejection (texts: `renderRejection`)
 * @throws `sop/not-compiled`, nothing else
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { bigCampaign, compileSop, reduce, startRun } from '@zhanggui/playbooks';
 * const sop = compileSop(bigCampaign);
 * const [by, at] = [{ id: 'mei', roles: ['store-manager'] }, parseInstant('2026-04-30T09:00:00+08:00')];
 * const begun = startRun(sop, { kind: 'start', id: 'e1', at, by, sop: sop.pin });
 * begun.ok && reduce(sop, begun.run, { kind: 'complete', id: 'e2', at, by, step: 'stock-up' }).ok; // => false
 * begun.ok && reduce(sop, begun.run, { kind: 'cancel', id: 'e2', at, by, reason: '平台取消了活动' }).ok; // => true
 * ```
 */
export function reduce(sop: CompiledSop, run: Run, event: RunEvent, options: ReduceOptions = {}): Reduced {
  return withCompiled(sop, () => {
    const clock = nowOf(options);
    if (clock !== null && typeof clock === 'object') return clock;
    const opened = openDraft(sop, run);
    if (!opened.ok) return opened;
    const read = readEvent(event);
    if (!read.ok) return read;
    const wrong = applyEvent(sop, opened.draft, read.event, clock);
    return wrong ?? { ok: true, run: closeDraft(sop, opened.draft) };
  });
}
