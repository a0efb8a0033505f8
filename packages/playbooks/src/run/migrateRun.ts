import { checkObject, type Instant, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { type CompiledSop, type CompiledStep, withCompiled } from './compiledSop.js';
import { closeDraft, type Draft, type DraftStep, isSettled, newDraft, openDraft } from './draft.js';
import { considerAll, keepTimes } from './flow.js';
import { instantOf } from './readEvent.js';
import { type Reduced, rejected } from './rejection.js';
import type { Run } from './run.js';

/** 迁移. */
export interface Migration {
  /** The version that the run is on. */
  readonly from: CompiledSop;
  readonly to: CompiledSop;
  /** 步骤对照: new ids by old ones, `null` for a step that is given up. A step keeps its id where it is left out. */
  readonly map?: Readonly<Record<string, string | null>>;
  /** The run goes on as one of another SOP, not of another version of its own. */
  readonly toOtherSop?: true;
  /** When it happens: steps that become ready by it are ready since then. The last event's time when left out. */
  readonly at?: Instant;
}

/**
 * 迁移运行: a run moved to another version of its SOP, by the word of whoever calls it, never by itself.
 *
 * What was done, skipped or passed over stays so under its new id, with the evidence for criteria that are still asked for. Open steps go on
 * as they are, unless something new stands before them: they then wait for it, and what was handed in for them is handed in again. A decision whose branch is gone is looked at again, and so is
 * what has become a decision or an approval: nobody has decided it. Of a run that has ended all steps stay as they were. Facts are kept, pauses too. Moving to the same version changes nothing.
 *
 * The log of before belongs to the old version. Whoever keeps events keeps the moved run with them: `replay(to, later, { after: run })`.
 *
 * @returns the run on the new version, or `version/mismatch` where it is not on `from`, `run/not-run`, `event/out-of-order` for an `at` before its last event
 * @throws `sop/not-compiled`, `run/other-sop` where the ids of the SOPs differ and `toOtherSop` is not said, `run/not-map` for a map that names a step that there is not or a new one twice, `shape/not-object`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { bigCampaign, compileSop, migrateRun, startRun } from '@zhanggui/playbooks';
 * const [from, to] = [compileSop(bigCampaign), compileSop({ ...bigCampaign, version: '2.0' })];
 * const by = { id: 'mei', roles: ['store-manager'] };
 * const begun = startRun(from, { kind: 'start', id: 'e1', at: parseInstant('2026-04-30T09:00:00+08:00'), by, sop: from.pin });
 * const moved = begun.ok && migrateRun(begun.run, { from, to });
 * moved && moved.ok && moved.run.sop.version; // => '2.0'
 * ```
 */
export function migrateRun(run: Run, migration: Migration): Reduced {
  return guarded('/migration', migration, () => {
    checkObject('/migration', migration);
    const { from, to } = migration;
    return withCompiled(from, () => withCompiled(to, () => move(run, migration)));
  });
}

function move(run: Run, { from, to, map = {}, at: given, toOtherSop }: Migration): Reduced {
  if (from.pin.id !== to.pin.id && toOtherSop !== true)
    throw new ZhangguiError('run/other-sop', { from: shown(from.pin.id), to: shown(to.pin.id) });
  const places = guarded('/map', map, (read) => placesOf(read, from, to));
  const opened = openDraft(from, run);
  if (!opened.ok) return opened;
  const old = opened.draft;
  const at = given === undefined ? old.at : instantOf(given);
  if (at === null) return rejected('event/not-event', { field: 'at', value: shown(given) });
  if (at < old.at) return rejected('event/out-of-order', { at, last: old.at });
  const { id, startedAt, startedBy } = old;
  const draft: Draft = {
    ...newDraft(to, { id, startedAt, startedBy }),
    status: old.status,
    at,
    seen: at === old.at ? old.seen : new Set(),
    facts: old.facts,
    pauses: old.pauses,
  };
  const ended = draft.status !== 'running' && draft.status !== 'paused';
  if (ended) keepSteps({ from, to, old, draft, places });
  else {
    moveSteps({ from, to, old, draft, places });
    considerAll(to, draft, at);
    // only now is known what is off again: an open step waits for the rest of what stands before it
    for (const [place, state] of draft.steps.entries())
      if (state !== undefined && !isSettled(state) && draft.open[place]! > 0) draft.steps[place] = undefined;
    for (const [index, state] of old.steps.entries()) {
      const place = places[index];
      if (place !== undefined && (state?.status === 'waiting' || state?.status === 'off')) keepTimes(draft.steps[place], state);
    }
  }
  return { ok: true, run: closeDraft(to, draft) };
}

/** New numbers by old ones; `undefined` for a step that is given up. */
function placesOf(map: Readonly<Record<string, string | null>>, from: CompiledSop, to: CompiledSop): (number | undefined)[] {
  checkObject('/map', map);
  const strange = Object.keys(map).find((id) => !from.indexes.has(id));
  if (strange !== undefined) throw new ZhangguiError('run/not-map', { step: shown(strange) });
  const taken = new Set<number>();
  return from.steps.map(({ id }) => {
    const named = Object.hasOwn(map, id);
    const place = named ? map[id] : id;
    if (place === null) return undefined;
    const index = typeof place === 'string' ? to.indexes.get(place) : undefined;
    if (index === undefined && !named) return undefined;
    if (index === undefined || taken.has(index)) throw new ZhangguiError('run/not-map', { step: shown(place) });
    taken.add(index);
    return index;
  });
}

interface Move {
  readonly from: CompiledSop;
  readonly to: CompiledSop;
  readonly old: Draft;
  readonly draft: Draft;
  readonly places: readonly (number | undefined)[];
}

/** Of a run that has ended every step stays as it was: nothing is done any more. */
function keepSteps({ to, old, draft, places }: Move): void {
  for (const [index, state] of old.steps.entries()) {
    const place = places[index];
    if (place !== undefined && state !== undefined) draft.steps[place] = movedStep(to, place, state);
  }
}

function moveSteps({ from, to, old, draft, places }: Move): void {
  for (const [index, state] of old.steps.entries()) {
    const place = places[index];
    if (place === undefined || state === undefined || state.status === 'waiting' || state.status === 'off') continue;
    const moved = movedStep(to, place, state);
    if (!isSettled(moved)) draft.steps[place] = moved;
    else if (stays(state, moved, from.steps[index]!, to.steps[place]!)) {
      draft.steps[place] = moved;
      draft.unsettled -= 1;
      for (const next of to.steps[place]!.next) draft.open[next]! -= 1;
    }
  }
}

/** Whether what is over stays so: not a decision without its branch, unless it never had one, nor an approval that was none. */
function stays(old: DraftStep, { status, branch }: DraftStep, was: CompiledStep, is: CompiledStep): boolean {
  if (is.kind === 'approval') return status === 'passed' || was.kind === 'approval';
  return is.kind !== 'decision' || branch !== undefined || (was.kind === 'decision' && old.branch === undefined);
}

function movedStep(to: CompiledSop, place: number, state: DraftStep): DraftStep {
  const step = to.steps[place]!;
  const kept = [...state.evidence].filter(([id]) => step.criterionOf.has(id));
  const { branch, ...rest } = state;
  const still = branch !== undefined && step.branchOf.has(branch);
  return { ...rest, ...(still && { branch }), evidence: new Map(kept) };
}
