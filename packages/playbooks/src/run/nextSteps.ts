import type { Instant } from '@zhanggui/core';
import type { CompiledSop } from './compiledSop.js';
import { type Draft, isSettled } from './draft.js';
import { missingFacts, rolesFor } from './flow.js';
import type { Run } from './run.js';
import { askRun } from './runQuery.js';

/** 待办步骤. */
export interface NextStep {
  readonly step: string;
  /** `waiting`: whether it is to be done depends on a fact. */
  readonly status: 'ready' | 'begun' | 'waiting';
  readonly readyAt: Instant;
  /** Whose turn it is, by role: of an approval, and next to the person who was asked to do it, the accountable one. */
  readonly roles: readonly string[];
  /** The person, by id, who was asked to do it. */
  readonly assignee?: string;
  /** Facts that it waits for. */
  readonly facts?: readonly string[];
}

/**
 * 下一步: what can be done now, in the order of the SOP. Of a run that has ended nothing; of a paused one what goes on when it is resumed.
 *
 * @throws `sop/not-compiled`, `run/not-run`, `run/version-mismatch`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { bigCampaign, compileSop, nextSteps, startRun } from '@zhanggui/playbooks';
 * const sop = compileSop(bigCampaign);
 * const by = { id: 'mei', roles: ['store-manager'] };
 * const begun = startRun(sop, { kind: 'start', id: 'e1', at: parseInstant('2026-04-30T09:00:00+08:00'), by, sop: sop.pin });
 * begun.ok && nextSteps(sop, begun.run).map(({ step, status }) => [step, status]); // => [['goals-and-budget', 'ready']]
 * ```
 */
export function nextSteps(sop: CompiledSop, run: Run): NextStep[] {
  return askRun(sop, run, (draft) => openSteps(sop, draft));
}

function openSteps(sop: CompiledSop, draft: Draft): NextStep[] {
  if (draft.status !== 'running' && draft.status !== 'paused') return [];
  return draft.steps.flatMap((state, index): NextStep[] => {
    if (state === undefined || isSettled(state)) return [];
    const { id, when } = sop.steps[index]!;
    const { status, readyAt, assignee } = state;
    return [
      {
        step: id,
        status: status as NextStep['status'],
        readyAt,
        roles: rolesFor(sop.steps[index]!, state),
        ...(assignee !== undefined && { assignee }),
        ...(status === 'waiting' && { facts: missingFacts(when, draft.facts) }),
      },
    ];
  });
}
