import type { Fen } from '@zhanggui/core';
import type { CompiledPromotions } from '../compilePromotions.js';
import type { AppliedPromotion, GiftPieces, RejectedPromotion, TraceStep } from '../pricedCart.js';
import { type Attempt, attempt, coveredBy } from './attempt.js';
import type { Basket } from './basket.js';
import type { Refusal } from './conditions.js';
import { commit, fundersOf } from './settle.js';
import type { Step } from './step.js';
import { traceOf } from './trace.js';

/** What was asked for, read once. */
export interface Asked {
  /** Milliseconds since 1970; null where no time was given. */
  readonly time: number | null;
  /** Coupons that are used; null for all. */
  readonly use: ReadonlySet<string> | null;
  readonly trace: boolean;
}

/** What happened while promotions applied. */
export interface Outcome {
  readonly applied: AppliedPromotion[];
  readonly rejected: RejectedPromotion[];
  readonly gifts: GiftPieces[];
  readonly trace: TraceStep[];
  points: number;
}

/** What a group has used of its limit. Never changed, so that runs may share it. */
interface Applied {
  readonly first: string;
  readonly length: number;
}

/** 算价进程: a cart, how far its promotions have applied, and whom that shuts out. What changes it says so. */
export interface Run {
  readonly basket: Basket;
  readonly promotions: CompiledPromotions;
  readonly asked: Asked;
  readonly outcome: Outcome;
  readonly everyLine: readonly number[];
  /** Who of each group applied first, and how many did. */
  readonly groups: Map<string, Applied>;
  /** Who was shut out, by whom. */
  readonly shutOut: Map<string, string>;
  /** Steps that were dealt with together with another. */
  readonly done: Set<Step>;
  /** Lines that an exclusive unit price keeps the others off. */
  readonly taken: Set<number>;
}

/** Whether its group is dealt with as a whole. */
export function picksBest({ group, pick }: Step): boolean {
  return group !== null && (pick === 'best' || pick === 'best-per-line');
}

/** Whether it looks at anything of the cart. One of a group that does not has a turn of its own, or naming it would change prices. */
export function hasGoods({ basket, everyLine }: Run, step: Step): boolean {
  return step.coverage.all || coveredBy(basket, step, everyLine).length > 0;
}

/** What it would do as things are. */
export function tryStep({ basket }: Run, step: Step, open: readonly number[]): Attempt | Refusal {
  const answer = attempt(basket, step, coveredBy(basket, step, open), open);
  if (!('reason' in answer) && answer.total > step.budget) return { reason: 'over-budget', amount: answer.total - step.budget };
  return answer;
}

/** Why it is not even tried. */
export function gate({ asked, groups, shutOut }: Run, step: Step): Refusal | null {
  if (step.coupon && asked.use !== null && !asked.use.has(step.id)) return { reason: 'not-chosen' };
  if (step.timed && asked.time !== null) {
    if (asked.time < step.from) return { reason: 'not-started' };
    if (asked.time >= step.until) return { reason: 'ended' };
  }
  if (step.uses === 0) return { reason: 'used-up' };
  const other = shutOut.get(step.id);
  if (other !== undefined) return { reason: 'excluded', other };
  const before = step.group === null ? undefined : groups.get(step.group);
  if (before !== undefined && step.pick === 'first' && before.length >= step.limit) return { reason: 'group-full', other: before.first };
  return null;
}

/** Lets it apply where it can. It changes the run. */
export function applyOne(run: Run, step: Step, open = run.everyLine): Attempt | null {
  const refusal = gate(run, step);
  const answer = refusal ?? tryStep(run, step, open);
  if ('reason' in answer) {
    reject(run, step, answer);
    return null;
  }
  grant(run, step, answer);
  return answer;
}

/**
 * Lets those of a group apply that take most off, as many as its limit; or for each line its best. Where one alone can be used there is nothing to
 * compare. It changes the run.
 */
export function applyBest(run: Run, group: readonly Step[], open = run.everyLine): readonly Attempt[] {
  for (const step of group) run.done.add(step);
  const { pick, limit, group: name } = group[0]!;
  const answers: Attempt[] = [];
  // at the level `unit` exclusive ones, and those that covered a line before others did, may have used a part of it
  const before = run.groups.get(name!);
  const places = pick === 'best' ? limit - (before?.length ?? 0) : limit;
  const able = group.filter((step) => gate(run, step) === null).length;
  if (able <= 1 && places > 0) return group.flatMap((step) => applyOne(run, step, open) ?? []);
  if (pick === 'best-per-line') {
    const winners = bestPerLine(run, group, open);
    for (const step of group) {
      // who alone wins any lines has all of them, as it was tried
      const lines = winners.size === 1 && winners.has(step) ? open : winners.get(step);
      if (lines === undefined) rejectBeaten(run, step, open, [...winners.keys()][0]?.id);
      else {
        const answer = applyOne(run, step, lines);
        if (answer !== null) answers.push(answer);
      }
    }
    return answers;
  }
  let left = [...group];
  let winner: string | undefined;
  for (let count = 0; count < places && left.length > 0; count++) {
    const tried = left.map((step) => ({ step, answer: gate(run, step) ?? tryStep(run, step, open) }));
    let best: { readonly step: Step; readonly answer: Attempt } | null = null;
    for (const { step, answer } of tried)
      if (!('reason' in answer) && (best === null || answer.total > best.answer.total)) best = { step, answer };
    if (best === null) break;
    const { step } = best;
    grant(run, step, best.answer);
    answers.push(best.answer);
    winner ??= step.id;
    left = left.filter((each) => each !== step);
  }
  for (const step of left) rejectBeaten(run, step, open, winner ?? before?.first);
  return answers;
}

/** Which lines each promotion of a group takes: those where no other takes more off. */
function bestPerLine(run: Run, group: readonly Step[], open: readonly number[]): ReadonlyMap<Step, readonly number[]> {
  const best = new Map<number, { readonly step: Step; readonly amount: number }>();
  for (const step of group) {
    const answer = gate(run, step) ?? tryStep(run, step, open);
    if ('reason' in answer) continue;
    for (const { settled } of answer.granted)
      settled.take.places.forEach((place, k) => {
        const amount = settled.amounts[k]!;
        if (amount > (best.get(place)?.amount ?? 0)) best.set(place, { step, amount });
      });
  }
  const lines = new Map<Step, number[]>();
  for (const [place, { step }] of [...best].sort(([a], [b]) => a - b)) {
    const known = lines.get(step);
    if (known === undefined) lines.set(step, [place]);
    else known.push(place);
  }
  return lines;
}

function rejectBeaten(run: Run, step: Step, open: readonly number[], winner: string | undefined): void {
  const refusal = gate(run, step) ?? tryStep(run, step, open);
  if ('reason' in refusal) reject(run, step, refusal);
  else reject(run, step, { reason: 'beaten', ...(winner !== undefined && { other: winner }) });
}

/** Writes down why it does not apply. */
export function reject({ outcome }: Run, step: Step, { reason, amount, pieces, other }: Refusal): void {
  const missing = { ...(amount !== undefined && { amount: amount as Fen }), ...(pieces !== undefined && { pieces }) };
  outcome.rejected.push({
    id: step.id,
    reason,
    ...((amount !== undefined || pieces !== undefined) && { missing }),
    ...(other !== undefined && { other }),
  });
}

/** Lets it apply as it was tried. It changes the run. */
export function grant({ basket, promotions, asked, outcome, groups, shutOut }: Run, step: Step, { granted, total }: Attempt): void {
  const funders = fundersOf(step, total);
  const paid = funders?.whole ?? { merchant: total, platform: 0, supplier: 0 };
  let lookedAt = 0;
  let points = 0;
  let deposit = 0;
  for (const { shop, settled } of granted) {
    if (asked.trace) outcome.trace.push(traceOf(basket, step, shop, settled));
    const { take } = settled;
    commit(basket, step, settled, funders);
    lookedAt += take.lookedAt;
    points += take.points ?? 0;
    deposit += take.deposit ?? 0;
    if (take.gift !== undefined) outcome.gifts.push({ promotion: step.id, ...take.gift });
  }
  basket.deposits += deposit;
  outcome.points += points;
  const applied = {
    id: step.id,
    kind: step.kind,
    level: step.level,
    lookedAt: lookedAt as Fen,
    discount: total as Fen,
    merchant: paid.merchant as Fen,
    platform: paid.platform as Fen,
    supplier: paid.supplier as Fen,
  };
  if (step.kind === 'points') outcome.applied.push({ ...applied, points });
  else outcome.applied.push(step.kind === 'deposit' ? { ...applied, deposit: deposit as Fen } : applied);
  basket.applied.add(step.id);
  if (step.group !== null) {
    const { first, length } = groups.get(step.group) ?? { first: step.id, length: 0 };
    groups.set(step.group, { first, length: length + 1 });
  }
  for (const other of promotions.excluded.get(step.id) ?? []) if (!shutOut.has(other)) shutOut.set(other, step.id);
}
