import { type Instant, shown } from '@zhanggui/core';
import type { Pause } from '@zhanggui/core/calendar';
import { playbookLimits } from '../role/playbookLimits.js';
import { isFactValue } from '../sop/checkCondition.js';
import type { FactValue } from '../sop/condition.js';
import type { CompiledSop } from './compiledSop.js';
import { factsOf, instantOf, isObject, pinOf } from './readEvent.js';
import { isId } from './readSop.js';
import { type Rejected, rejected } from './rejection.js';
import type { EvidenceGiven, OpenStep, Run, SettledStep, StepState } from './run.js';

/** 草稿: a run that may be written on while events are put into it; nobody outside sees it. */
export interface Draft extends Omit<Run, 'seen' | 'facts' | 'pauses' | 'steps' | 'status' | 'at'> {
  status: Run['status'];
  at: Instant;
  seen: Set<string>;
  readonly facts: Map<string, FactValue>;
  readonly pauses: { from: Instant; to?: Instant }[];
  /** By number; `undefined` for a step that is not yet to be done. */
  readonly steps: (DraftStep | undefined)[];
  /** How many steps each still waits for. */
  readonly open: number[];
  /** How many steps are not settled. */
  unsettled: number;
}

/** What a step is when nothing more is done about it. */
const over: readonly unknown[] = ['done', 'skipped', 'passed', 'off'];

/** A step that may be written on. */
export interface DraftStep {
  status: StepState['status'];
  readyAt: Instant;
  endedAt?: Instant;
  begunAt?: Instant;
  assignee?: string;
  branch?: string;
  readonly by: Set<string>;
  readonly evidence: Map<string, EvidenceGiven>;
}

export function isSettled(step: DraftStep | undefined): boolean {
  return step !== undefined && over.includes(step.status);
}

/** A run that has just begun, none of its steps looked at. */
export function newDraft(sop: CompiledSop, start: Pick<Run, 'id' | 'startedAt' | 'startedBy'>): Draft {
  return {
    ...start,
    sop: sop.pin,
    status: 'running',
    at: start.startedAt,
    seen: new Set([start.id]),
    facts: new Map(),
    pauses: [],
    steps: sop.steps.map(() => undefined),
    open: sop.steps.map(({ before }) => before.length),
    unsettled: sop.steps.length,
  };
}

/** Reads a run from outside; never throws. */
export function openDraft(sop: CompiledSop, run: unknown): { readonly ok: true; readonly draft: Draft } | Rejected {
  try {
    return readRun(sop, run);
  } catch {
    // a getter or proxy of the caller's may throw whatever it likes
    return refuse('/', run);
  }
}

function readRun(sop: CompiledSop, run: unknown): { readonly ok: true; readonly draft: Draft } | Rejected {
  if (!isObject(run)) return refuse('/', run);
  const { id, status, startedBy, seen, steps, pauses } = run;
  const pin = pinOf(run['sop']);
  if (pin === null) return refuse('/sop', run['sop']);
  if (pin.id !== sop.pin.id) return refuse('/sop/id', pin.id);
  if (pin.hash !== sop.pin.hash || pin.version !== sop.pin.version)
    return rejected('version/mismatch', { sop: pin.id, version: shown(pin.version ?? '–'), hash: pin.hash });
  const [startedAt, at] = [instantOf(run['startedAt']), instantOf(run['at'])];
  if (!isId(id)) return refuse('/id', id);
  if (!isId(startedBy)) return refuse('/startedBy', startedBy);
  if (startedAt === null) return refuse('/startedAt', run['startedAt']);
  if (at === null || at < startedAt) return refuse('/at', run['at']);
  if (!['running', 'paused', 'done', 'rejected', 'cancelled'].includes(status as string)) return refuse('/status', status);
  if (!(Array.isArray(seen) && Array.from(seen as unknown[]).every(isId))) return refuse('/seen', seen);
  const facts = factsOf(run['facts']);
  if (facts === null || facts === 'limit') return refuse('/facts', run['facts']);
  const halts = readPauses(pauses, status === 'paused');
  if (halts === null) return refuse('/pauses', pauses);
  if (!Array.isArray(steps) || steps.length > sop.steps.length) return refuse('/steps', steps);
  const draft: Draft = {
    ...newDraft(sop, { id, startedAt, startedBy }),
    status: status as Run['status'],
    at,
    seen: new Set(seen as string[]),
    facts: new Map(Object.entries(facts)),
    pauses: halts,
  };
  for (const [index, step] of (steps as unknown[]).entries()) if (!readStep(sop, draft, step)) return refuse(`/steps/${index}`, step);
  for (const [index, state] of draft.steps.entries()) {
    if (!isSettled(state)) continue;
    draft.unsettled -= 1;
    for (const next of sop.steps[index]!.next) draft.open[next]! -= 1;
  }
  return { ok: true, draft };
}

function readPauses(pauses: unknown, paused: boolean): Draft['pauses'] | null {
  if (!Array.isArray(pauses) || pauses.length > playbookLimits.runPauses) return null;
  const read: Draft['pauses'] = [];
  for (const [index, pause] of (pauses as unknown[]).entries()) {
    if (!isObject(pause)) return null;
    const [from, to] = [instantOf(pause['from']), instantOf(pause['to'])];
    const open = paused && index === pauses.length - 1;
    if (from === null || (open ? pause['to'] !== undefined : to === null || to < from)) return null;
    read.push(to === null ? { from } : { from, to });
  }
  return paused && read.length === 0 ? null : read;
}

/** Puts a step into the draft; `false` where it is none. */
function readStep(sop: CompiledSop, draft: Draft, state: unknown): boolean {
  if (!isObject(state)) return false;
  const { id, status, assignee, branch, by = [], evidence = [] } = state;
  const index = typeof id === 'string' ? sop.indexes.get(id) : undefined;
  if (index === undefined || draft.steps[index] !== undefined) return false;
  const step = sop.steps[index]!;
  const settled = over.includes(status);
  if (!settled && !['waiting', 'ready', 'begun'].includes(status as string)) return false;
  const [readyAt, begunAt, endedAt] = [instantOf(state['readyAt']), instantOf(state['begunAt']), instantOf(state['endedAt'])];
  if (settled ? endedAt === null : readyAt === null) return false;
  if ((status === 'begun') !== (begunAt !== null)) return false;
  if (assignee !== undefined && !isId(assignee)) return false;
  if (branch !== undefined && !step.branchOf.has(branch as string)) return false;
  if (step.kind === 'decision' && status === 'done' && branch === undefined) return false;
  if (!Array.isArray(by) || !Array.isArray(evidence) || !Array.from(by as unknown[]).every(isId)) return false;
  const given = new Map<string, EvidenceGiven>();
  for (const each of Array.from(evidence as unknown[])) {
    const read = readEvidence(each);
    if (read === null || !step.criterionOf.has(read.criterion)) return false;
    given.set(read.criterion, read);
  }
  draft.steps[index] = {
    status: status as DraftStep['status'],
    readyAt: (readyAt ?? endedAt)!,
    ...(endedAt !== null && { endedAt }),
    ...(begunAt !== null && { begunAt }),
    ...(assignee !== undefined && { assignee }),
    ...(branch !== undefined && { branch: branch as string }),
    by: new Set(by as string[]),
    evidence: given,
  };
  return true;
}

function readEvidence(given: unknown): EvidenceGiven | null {
  if (!isObject(given)) return null;
  const { criterion, value, notApplicable } = given;
  if (!isId(criterion)) return null;
  if (value === undefined) return typeof notApplicable === 'string' ? { criterion, notApplicable } : null;
  return isFactValue(value) ? { criterion, value } : null;
}

/** The run as plain data of its own. */
export function closeDraft(sop: CompiledSop, draft: Draft): Run {
  const { id, status, startedAt, startedBy, at, seen, facts, pauses } = draft;
  return {
    id,
    sop: { ...draft.sop },
    status,
    startedAt,
    startedBy,
    at,
    seen: [...seen],
    facts: Object.fromEntries(facts),
    pauses: pauses.map((pause): Pause => ({ ...pause })),
    steps: draft.steps.flatMap((step, index) => (step === undefined ? [] : [stateOf(sop.steps[index]!.id, step)])),
  };
}

function stateOf(id: string, step: DraftStep): StepState {
  const { status, readyAt, begunAt, endedAt, assignee, branch } = step;
  const worked = {
    ...(step.by.size > 0 && { by: [...step.by] }),
    ...(step.evidence.size > 0 && { evidence: [...step.evidence.values()].map((given) => ({ ...given })) }),
  };
  if (isSettled(step))
    return { id, status: status as SettledStep['status'], endedAt: endedAt!, ...(branch !== undefined && { branch }), ...worked };
  return {
    id,
    status: status as OpenStep['status'],
    readyAt,
    ...(begunAt !== undefined && { begunAt }),
    ...(assignee !== undefined && { assignee }),
    ...worked,
  };
}

function refuse(path: string, value: unknown): Rejected {
  return rejected('run/not-run', { path, value: shown(value) });
}
