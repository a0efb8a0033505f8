import { type Instant, shown } from '@zhanggui/core';
import { playbookLimits } from '../role/playbookLimits.js';
import { meets } from '../sop/holds.js';
import type { CompiledCriterion, CompiledSop, CompiledStep } from './compiledSop.js';
import { type Draft, type DraftStep, isSettled } from './draft.js';
import { askAgain, asks, closure, defaultBranch, missingFacts, reopen, settle } from './flow.js';
import { type Rejected, rejected } from './rejection.js';
import type { EvidenceGiven } from './run.js';
import type { Actor, EvidenceEvent, FactEvent, RunEvent } from './runEvent.js';

/** Puts an event into a draft; where it is rejected, the draft is as it was. */
export function applyEvent(sop: CompiledSop, draft: Draft, event: RunEvent, now: Instant | null): Rejected | null {
  const wrong = outOfPlace(draft, event, now) ?? happen(sop, draft, event);
  if (wrong !== null) return wrong;
  if (event.at !== draft.at) draft.seen = new Set();
  draft.at = event.at;
  draft.seen.add(event.id);
  return null;
}

/** Whether it comes twice, too early, too late, or to a run that takes no more. */
function outOfPlace(draft: Draft, { id, kind, at }: RunEvent, now: Instant | null): Rejected | null {
  if (at === draft.at && draft.seen.has(id)) return rejected('event/duplicate', { event: id });
  if (at < draft.at) return rejected('event/out-of-order', { at, last: draft.at });
  if (now !== null && at > now) return rejected('event/from-future', { at, now });
  if (kind === 'start') return rejected('run/already-started');
  if (draft.status !== 'running' && draft.status !== 'paused') return rejected('run/ended', { status: draft.status });
  if (draft.status === 'paused' && !['resume', 'cancel', 'fact'].includes(kind)) return rejected('run/paused');
  if (draft.status !== 'paused' && kind === 'resume') return rejected('run/not-paused');
  return null;
}

function happen(sop: CompiledSop, draft: Draft, event: RunEvent): Rejected | null {
  const { kind } = event;
  if (kind === 'start') return rejected('run/already-started');
  if (kind === 'fact') return learn(sop, draft, event);
  return kind === 'pause' || kind === 'resume' || kind === 'cancel' ? steer(sop, draft, event) : work(sop, draft, event);
}

function learn(sop: CompiledSop, draft: Draft, { fact, value, at }: FactEvent): Rejected | null {
  const wrong = wrongFact(sop, fact, value);
  if (wrong !== null) return wrong;
  if (value === null) draft.facts.delete(fact);
  else if (!draft.facts.has(fact) && draft.facts.size >= playbookLimits.runFacts)
    return rejected('limit/exceeded', { what: 'runFacts', limit: playbookLimits.runFacts });
  else draft.facts.set(fact, value);
  askAgain(sop, draft, fact, at);
  return null;
}

/** Whether an SOP knows the fact, and as what; one that is only asked for may be anything. */
export function wrongFact(sop: CompiledSop, fact: string, value: FactEvent['value']): Rejected | null {
  if (sop.facts === null) return null;
  const kind = sop.facts.get(fact);
  if (kind === undefined) return rejected('fact/unknown', { fact: shown(fact) });
  if (kind === null) return null;
  const expected = { number: 'number', text: 'string', boolean: 'boolean' }[kind];
  return value === null || typeof value === expected ? null : rejected('fact/wrong-kind', { fact, kind });
}

/** The run as a whole: whoever started it, keeps its description right, or answers for one of its open steps. */
function steer(sop: CompiledSop, draft: Draft, event: RunEvent): Rejected | null {
  const roles = new Set([sop.owner]);
  for (const [index, step] of draft.steps.entries()) if (step !== undefined && !isSettled(step)) roles.add(sop.steps[index]!.accountable);
  const may = event.by.id === draft.startedBy || event.by.roles.some((role) => roles.has(role));
  if (!may) return rejected('role/not-responsible', { actor: event.by.id, roles: [...roles] });
  if (event.kind === 'pause') {
    if (draft.pauses.length >= playbookLimits.runPauses)
      return rejected('limit/exceeded', { what: 'runPauses', limit: playbookLimits.runPauses });
    draft.pauses.push({ from: event.at });
    draft.status = 'paused';
    return null;
  }
  const last = draft.pauses.at(-1);
  if (last !== undefined && last.to === undefined) last.to = event.at;
  draft.status = event.kind === 'resume' ? 'running' : 'cancelled';
  return null;
}

type WorkEvent = Exclude<RunEvent, { readonly kind: 'start' | 'fact' | 'pause' | 'resume' | 'cancel' }>;

/** What is done about one step. */
interface Work {
  readonly sop: CompiledSop;
  readonly draft: Draft;
  readonly index: number;
  readonly step: CompiledStep;
  readonly state: DraftStep;
  readonly event: WorkEvent;
}

function work(sop: CompiledSop, draft: Draft, event: WorkEvent): Rejected | null {
  const index = sop.indexes.get(event.step);
  if (index === undefined) return rejected('event/unknown-step', { step: shown(event.step) });
  const [step, state] = [sop.steps[index]!, draft.steps[index]];
  if (state === undefined) {
    const missing = step.before.filter((each) => !isSettled(draft.steps[each])).map((each) => sop.steps[each]!.id);
    return rejected('step/blocked', { step: step.id, missing });
  }
  if (isSettled(state)) return rejected('step/settled', { step: step.id, status: state.status });
  if (['approve', 'reject', 'return'].includes(event.kind) && step.kind !== 'approval')
    return rejected('step/not-approval', { step: step.id });
  if (event.kind === 'complete' && step.kind === 'approval') return rejected('step/is-approval', { step: step.id });
  if (state.status === 'waiting' && event.kind !== 'skip')
    return rejected('step/waiting', { step: step.id, facts: missingFacts(step.when, draft.facts) });
  // an approval is decided, handed on and skipped by the accountable role alone; anyone in charge may bring evidence for it
  const decides = step.kind === 'approval' && ['approve', 'reject', 'return', 'delegate', 'skip'].includes(event.kind);
  const needed = mayNot(step, state, event.by, decides);
  if (needed !== null) return rejected('role/not-responsible', { actor: event.by.id, step: step.id, roles: needed });
  return workOn({ sop, draft, index, step, state, event });
}

/** The roles that may do it, where the actor has none of them: a step that was handed on is its new person's and the accountable's. */
function mayNot({ accountable, responsible }: CompiledStep, { assignee }: DraftStep, by: Actor, decides: boolean): string[] | null {
  const alone = assignee !== undefined || decides;
  if (by.id === assignee || by.roles.includes(accountable) || (!alone && responsible.some((role) => by.roles.includes(role)))) return null;
  return alone ? [accountable] : [...new Set([...responsible, accountable])];
}

function workOn(work: Work): Rejected | null {
  const { sop, draft, index, step, state, event } = work;
  switch (event.kind) {
    case 'begin':
      if (state.status === 'begun') return rejected('step/begun', { step: step.id });
      touch(state, event);
      return null;
    case 'evidence':
    case 'not-applicable': {
      const criterion = step.criterionOf.get(event.criterion);
      if (criterion === undefined) return rejected('event/unknown-criterion', { step: step.id, criterion: shown(event.criterion) });
      if (event.kind === 'evidence' && !fits(criterion, event)) {
        const { kind } = criterion.evidence;
        return rejected('evidence/wrong-kind', { step: step.id, criterion: criterion.id, kind, value: shown(event.value) });
      }
      touch(state, event);
      const given = event.kind === 'evidence' ? { value: event.value } : { notApplicable: event.reason };
      state.evidence.set(criterion.id, { criterion: criterion.id, ...given });
      return null;
    }
    case 'complete':
      return complete(work);
    case 'approve':
      return approve(work);
    case 'reject':
      return reject(work);
    case 'return':
      return giveBack(work, event.to);
    case 'delegate':
      state.assignee = event.to;
      return null;
    case 'skip':
      if (!step.optional) return rejected('step/not-optional', { step: step.id });
      if (step.kind === 'approval' && doersBefore(sop, draft, index).has(event.by.id)) return ownWork(step, event.by);
      state.by.add(event.by.id);
      settle(sop, draft, index, { status: 'skipped', at: event.at, branch: defaultBranch(step)?.id });
      return null;
  }
}

function complete({ sop, draft, index, step, state, event }: Work): Rejected | null {
  const criteria = unmet(step, state, draft, false);
  if (criteria.length > 0) return rejected('criteria/unmet', { step: step.id, criteria });
  let branch: string | undefined;
  if (step.kind === 'decision') {
    const holding = step.branches.find(({ when }) => asks(when, draft.facts) !== 'no');
    if (holding === undefined) return rejected('branch/none', { step: step.id });
    if (asks(holding.when, draft.facts) === 'unknown')
      return rejected('branch/unknown', { step: step.id, facts: missingFacts(holding.when, draft.facts) });
    branch = holding.id;
  }
  state.by.add(event.by.id);
  settle(sop, draft, index, { status: 'done', at: event.at, branch });
  return null;
}

function approve({ sop, draft, index, step, state, event }: Work): Rejected | null {
  if (doersBefore(sop, draft, index).has(event.by.id)) return ownWork(step, event.by);
  const criteria = unmet(step, state, draft, true);
  if (criteria.length > 0) return rejected('criteria/unmet', { step: step.id, criteria });
  state.by.add(event.by.id);
  settle(sop, draft, index, { status: 'done', at: event.at });
  return null;
}

function reject({ sop, draft, index, step, event }: Work): Rejected | null {
  if (step.onReject === null) draft.status = 'rejected';
  else reopen(sop, draft, [step.onReject, index], event.at);
  return null;
}

function giveBack({ sop, draft, index, step, event }: Work, to: string | undefined): Rejected | null {
  const wasDone = (each: number) => ['done', 'skipped'].includes(draft.steps[each]?.status ?? '');
  let roots: number[];
  if (to === undefined) {
    const passedBy = (each: number) => (draft.steps[each]?.status === 'passed' ? sop.steps[each]!.before : []);
    const right = step.before.filter(wasDone);
    roots = right.length > 0 ? right : [...closure(step.before, passedBy)].filter(wasDone);
  } else {
    const root = sop.indexes.get(to);
    if (root === undefined) return rejected('event/unknown-step', { step: shown(to) });
    const before = closure(step.before, (each) => sop.steps[each]!.before);
    roots = before.has(root) && wasDone(root) ? [root] : [];
  }
  if (roots.length === 0) return rejected('step/not-before', { step: step.id, to: to ?? '–' });
  reopen(sop, draft, [...roots, index], event.at);
  return null;
}

/** Work has begun with the first thing that is done about a step. */
function touch(state: DraftStep, { at, by }: WorkEvent): void {
  state.status = 'begun';
  state.begunAt ??= at;
  state.by.add(by.id);
}

function ownWork({ id }: CompiledStep, by: Actor): Rejected {
  return rejected('approval/self', { step: id, actor: by.id });
}

/**
 * 四眼: whoever did what is approved: the steps right before it, those before a step that was passed over, skipped or only decides, and back to the step that
 * a rejection would open again.
 */
function doersBefore(sop: CompiledSop, draft: Draft, index: number): Set<string> {
  const { before, onReject } = sop.steps[index]!;
  const redone = onReject === null ? null : closure([onReject], (each) => sop.steps[each]!.next);
  const doers = new Set<string>();
  closure(before, (each) => {
    const state = draft.steps[each];
    for (const id of state?.by ?? []) doers.add(id);
    const nothingDone = state?.status === 'passed' || state?.status === 'skipped' || sop.steps[each]!.kind === 'decision';
    const further = nothingDone || (each !== onReject && redone?.has(each) === true);
    return further ? sop.steps[each]!.before : [];
  });
  return doers;
}

/** Which criteria do not hold; one that may or may not be asked for is. */
function unmet({ criteria }: CompiledStep, { evidence }: DraftStep, { facts }: Draft, signs: boolean): string[] {
  return criteria
    .filter((criterion) => asks(criterion.when, facts) !== 'no' && !isMet(criterion, evidence.get(criterion.id), signs))
    .map(({ id }) => id);
}

function isMet({ evidence }: CompiledCriterion, given: EvidenceGiven | undefined, signs: boolean): boolean {
  if (given === undefined) return signs && evidence.kind === 'boolean';
  if ('notApplicable' in given) return true;
  const { value } = given;
  if (evidence.kind === 'boolean') return value === true;
  if (evidence.kind === 'number') return typeof value === 'number' && meets(value, evidence.operator, evidence.bound);
  return typeof value === 'string' && value.trim() !== '';
}

function fits({ evidence }: CompiledCriterion, { value }: EvidenceEvent): boolean {
  return typeof value === { boolean: 'boolean', number: 'number', text: 'string', file: 'string' }[evidence.kind];
}
