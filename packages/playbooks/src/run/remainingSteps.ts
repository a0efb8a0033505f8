import type { CompiledSop } from './compiledSop.js';
import { type Draft, isSettled } from './draft.js';
import type { Run } from './run.js';
import { askRun } from './runQuery.js';

/** 剩余步骤. */
export interface RemainingStep {
  readonly step: string;
  readonly status: 'ready' | 'begun' | 'waiting' | 'blocked';
  /** What it waits for, by id, in the order of the SOP. */
  readonly missing: readonly string[];
}

/**
 * 还剩哪些步骤: everything that is not over, in the order of the SOP, also what a condition or branch may yet pass over.
 *
 * @returns none for a run that has ended
 * @throws `sop/not-compiled`, `run/not-run`, `run/version-mismatch`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { bigCampaign, compileSop, remainingSteps, startRun } from '@zhanggui/playbooks';
 * const sop = compileSop(bigCampaign);
 * const by = { id: 'mei', roles: ['store-manager'] };
 * const begun = startRun(sop, { kind: 'start', id: 'e1', at: parseInstant('2026-04-30T09:00:00+08:00'), by, sop: sop.pin });
 * begun.ok && remainingSteps(sop, begun.run).length === sop.steps.length; // => true
 * ```
 */
export function remainingSteps(sop: CompiledSop, run: Run): RemainingStep[] {
  return askRun(sop, run, (draft) => unsettledSteps(sop, draft));
}

function unsettledSteps(sop: CompiledSop, draft: Draft): RemainingStep[] {
  if (draft.status !== 'running' && draft.status !== 'paused') return [];
  return sop.steps.flatMap(({ id, before }, index): RemainingStep[] => {
    const state = draft.steps[index];
    if (isSettled(state)) return [];
    const missing = before.filter((each) => !isSettled(draft.steps[each])).sort((a, b) => a - b);
    const status = state === undefined ? 'blocked' : (state.status as RemainingStep['status']);
    return [{ step: id, status, missing: missing.map((each) => sop.steps[each]!.id) }];
  });
}
