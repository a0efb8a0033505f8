import type { Instant } from '@zhanggui/core';
import type { Facts } from '../sop/condition.js';
import { type Answer, answer, factIn } from '../sop/holds.js';
import type { CompiledBranch, CompiledSop, CompiledStep, Question } from './compiledSop.js';
import { type Draft, type DraftStep, isSettled } from './draft.js';

/** Looks at every step that waits for nothing and has no state yet. */
export function considerAll(sop: CompiledSop, draft: Draft, at: Instant): void {
  const free = draft.open.flatMap((count, index) => (count === 0 && draft.steps[index] === undefined ? [index] : []));
  consider(sop, draft, free.reverse(), at);
}

/** A step is over: those after it that wait for nothing more are looked at. */
export function settle(
  sop: CompiledSop,
  draft: Draft,
  index: number,
  {
    status,
    at,
    branch,
  }: { readonly status: 'done' | 'skipped' | 'passed' | 'off'; readonly at: Instant; readonly branch?: string | undefined },
): void {
  end(sop, draft, index, { status, at, branch });
  consider(sop, draft, release(sop, draft, index), at);
}

/** Steps that were waiting for a fact are looked at again. */
export function askAgain(sop: CompiledSop, draft: Draft, fact: string, at: Instant): void {
  for (const index of sop.asking.get(fact) ?? []) {
    const waiting = draft.steps[index];
    if (waiting?.status !== 'waiting') continue;
    draft.steps[index] = undefined;
    consider(sop, draft, [index], at);
    keepTimes(draft.steps[index], waiting);
  }
}

/** A step that was looked at again and is no further keeps its time. */
export function keepTimes(now: DraftStep | undefined, before: DraftStep): void {
  if (now === undefined || now.status !== before.status) return;
  now.readyAt = before.readyAt;
  if (before.endedAt !== undefined) now.endedAt = before.endedAt;
}

/** 重做: these steps and all after them are opened again, as if nobody had done them. */
export function reopen(sop: CompiledSop, draft: Draft, roots: readonly number[], at: Instant): void {
  const anew = closure(roots, (index) => sop.steps[index]!.next);
  for (const index of anew) {
    if (isSettled(draft.steps[index])) {
      draft.unsettled += 1;
      for (const next of sop.steps[index]!.next) draft.open[next]! += 1;
    }
    draft.steps[index] = undefined;
  }
  considerAll(sop, draft, at);
}

/** Everything that is reached from the roots, the roots included. */
export function closure(roots: readonly number[], next: (index: number) => readonly number[]): Set<number> {
  const reached = new Set(roots);
  // a set grows while it is walked
  for (const index of reached) for (const each of next(index)) reached.add(each);
  return reached;
}

/** Looks at steps that wait for nothing more, and at those after them that are thereby passed over. A list, not recursion: SOPs may be long. */
function consider(sop: CompiledSop, draft: Draft, free: number[], at: Instant): void {
  while (free.length > 0) {
    const index = free.pop()!;
    const step = sop.steps[index]!;
    const live = step.before.length === 0 || step.before.some((from) => leads(sop, draft, from, index));
    const asked = live ? asks(step.when, draft.facts) : 'off';
    if (asked === 'yes' || asked === 'unknown') {
      draft.steps[index] = { status: asked === 'yes' ? 'ready' : 'waiting', readyAt: at, by: new Set(), evidence: new Map() };
      continue;
    }
    const status = asked === 'no' ? 'passed' : 'off';
    draft.steps[index] = { status, readyAt: at, by: new Set(), evidence: new Map() };
    end(sop, draft, index, { status, at, branch: status === 'passed' ? defaultBranch(step)?.id : undefined });
    free.push(...release(sop, draft, index));
  }
  if (draft.unsettled === 0) {
    draft.status = 'done';
    const last = draft.pauses.at(-1);
    if (last !== undefined && last.to === undefined) last.to = at;
  }
}

function end(
  sop: CompiledSop,
  draft: Draft,
  index: number,
  { status, at, branch }: { readonly status: DraftStep['status']; readonly at: Instant; readonly branch?: string | undefined },
): void {
  const step = draft.steps[index]!;
  step.status = status;
  step.endedAt = at;
  if (branch !== undefined) step.branch = branch;
  draft.unsettled -= 1;
  for (const next of sop.steps[index]!.next) draft.open[next]! -= 1;
}

/** Which of the steps after one wait for nothing more. */
function release(sop: CompiledSop, draft: Draft, index: number): number[] {
  return sop.steps[index]!.next.filter((next) => draft.open[next] === 0 && draft.steps[next] === undefined);
}

/** Whether the way from a settled step to one after it was taken. */
function leads(sop: CompiledSop, draft: Draft, from: number, to: number): boolean {
  const [step, state] = [sop.steps[from]!, draft.steps[from]!];
  if (state.status === 'off') return false;
  if (step.kind !== 'decision') return true;
  const taken = state.branch === undefined ? undefined : step.branchOf.get(state.branch);
  if (taken === undefined) return !step.targets.has(to);
  return taken.to !== null && (taken.to === to || !step.targets.has(to));
}

/** The branch for all other cases: the last one, where it has no condition. */
export function defaultBranch(step: CompiledStep): CompiledBranch | undefined {
  const last = step.branches.at(-1);
  return last?.when === null ? last : undefined;
}

/** 该谁做: by role; a step that was handed on is its new person's and the accountable's. */
export function rolesFor({ kind, accountable, responsible }: CompiledStep, { assignee }: DraftStep): string[] {
  return kind === 'approval' || assignee !== undefined ? [accountable] : [...new Set([...responsible, accountable])];
}

/** A question against the facts of a run; yes where nothing is asked. */
export function asks(question: Question | null, facts: ReadonlyMap<string, unknown>): Answer {
  return question === null ? 'yes' : answer(question.condition, factsFor(question, facts));
}

/** Which facts of a question are not known. */
export function missingFacts(question: Question | null, facts: ReadonlyMap<string, unknown>): string[] {
  if (question === null) return [];
  const known = factsFor(question, facts);
  return question.facts.filter((name) => factIn(known, name) === undefined);
}

/** Only the facts that are asked for, so that the cost does not grow with those of the run. */
function factsFor({ facts: names }: Question, facts: ReadonlyMap<string, unknown>): Facts {
  return Object.fromEntries(names.map((name) => [name, facts.get(name)])) as Facts;
}
