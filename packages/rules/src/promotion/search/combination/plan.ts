import { refuseOver } from '@zhanggui/core';
import { rulesLimits } from '../../../rule/rulesLimits.js';
import type { CompiledPromotions } from '../../compilePromotions.js';
import { stagesOf } from '../../engine/applyAll.js';
import { picksBest } from '../../engine/run.js';
import type { Step } from '../../engine/step.js';
import type { Promotion } from '../../promotion.js';
import { blocksOf } from './blocks.js';
import { type Limit, mostOf } from './mostOf.js';
import type { Ground } from './mostOff.js';
import { type Pool, type Run, runsOf } from './pools.js';
import { isQuiet } from './quiet.js';
import { plainOf, sightOf, type Yields, yieldsOf } from './sight.js';
import { viewsOf } from './views.js';

/** A promotion that may apply to the cart. */
interface Candidate {
  readonly step: Step;
  readonly promotion: Promotion;
  /** In the compiled order. */
  readonly place: number;
}

/** 一步: what is due next. `place` is that of the turn in the compiled order, `run` the run of places that it belongs to, or −1. */
export type Slot =
  /** The turn of one candidate. `again`: the one before it is the same coupon once more. */
  | { readonly kind: 'turn'; readonly candidate: number; readonly place: number; readonly run: number; readonly again: boolean }
  /** The level `unit` is over. */
  | { readonly kind: 'listed' }
  /** Whether an exclusive candidate keeps all others off. */
  | { readonly kind: 'exclusive'; readonly candidate: number }
  /** Up to `most` of these come next, one after the other. */
  | { readonly kind: 'open'; readonly members: readonly number[]; readonly most: number; readonly place: number; readonly run: number };

/** 搜索的路线: who may apply, and in which order turns come. */
export interface Plan {
  readonly candidates: readonly Candidate[];
  readonly slots: readonly Slot[];
  /** The last slot at which it may be a candidate's turn; −1 where it is over. */
  readonly until: readonly number[];
  /** What each may still take at most. */
  readonly limits: readonly (readonly Limit[])[];
  readonly unit: readonly number[];
  readonly rest: readonly number[];
  /** None where the order is given. */
  readonly runs: readonly Run[];
  readonly yields: Yields;
  /** Coupons with turns of their own that cannot be used beside each candidate. */
  readonly rivals: readonly (readonly number[])[];
}

/** Lays out the route of a search. `order: 'any'` lets coupons of one level exchange their places. */
export function planOf(promotions: CompiledPromotions, places: readonly number[], order: 'given' | 'any', ground: Ground): Plan {
  const { steps } = promotions;
  const candidates = places.map((place): Candidate => ({ step: steps[place]!, promotion: promotions.promotions[place]!, place }));
  const number = new Map(places.map((place, candidate) => [place, candidate]));
  const byStep = new Map(candidates.map(({ step }, candidate) => [step, candidate]));
  const stages = stagesOf(promotions, places);
  const unit = stages.unit.map((step) => byStep.get(step)!);
  const rest = stages.rest.map((place) => number.get(place)!);
  const runs = order === 'any' ? runsOf(promotions, (place) => number.has(place)) : [];
  const pools = new Map(runs.map(({ pool }) => [pool, pool.places.flatMap((place) => number.get(place) ?? [])]));
  const poolOf = new Map([...pools].flatMap(([pool, members]) => members.map((member) => [member, pool] as const)));
  refuseOver(rulesLimits, 'movableCoupons', poolOf.size);
  const yields = relationOf(candidates, pools, promotions, ground);
  const atUnit = (place: number) => steps[place]!.level === 'unit';
  const layOut = (stage: readonly number[], ofStage: (place: number) => boolean): readonly Slot[] => {
    const turns = stage.flatMap((candidate) => {
      const { place, step } = candidates[candidate]!;
      if (poolOf.has(candidate)) return [];
      const slot: Slot = { kind: 'turn', candidate, place, run: -1, again: false };
      // at the level `unit` the exclusive ones come first
      return [{ key: atUnit(place) && step.exclusive ? place - steps.length : place, slots: [slot] }];
    });
    const open = runs.flatMap((run, k) => {
      const [place] = run.places;
      return ofStage(place!) ? [{ key: place!, slots: slotsOf(k, runs, pools.get(run.pool)!, candidates, yields) }] : [];
    });
    return [...turns, ...open].sort((a, b) => a.key - b.key).flatMap(({ slots }) => slots);
  };
  const slots: Slot[] = [];
  if (!ground.listed) slots.push(...layOut(unit, atUnit), { kind: 'listed' });
  for (const candidate of rest) if (candidates[candidate]!.step.exclusive) slots.push({ kind: 'exclusive', candidate });
  slots.push(...layOut(rest, (place) => !atUnit(place)));
  const exclusiveUnit = unit.some((candidate) => candidates[candidate]!.step.exclusive);
  const snapshots = new Map(promotions.snapshots);
  return {
    candidates,
    slots: withRepeats(slots, candidates, promotions),
    until: untilOf(slots, candidates.length),
    limits: candidates.map(({ step, promotion, place }, candidate) => {
      const first = poolOf.get(candidate)?.places[0] ?? place;
      return mostOf(
        promotion,
        step,
        {
          level: step.level,
          comesAfter: (level) => (snapshots.get(level) ?? Number.POSITIVE_INFINITY) <= first,
          partly: (step.level === 'unit' && exclusiveUnit) || (picksBest(step) && step.pick === 'best-per-line'),
        },
        ground,
      );
    }),
    unit,
    rest,
    runs,
    yields,
    rivals: rivalsOf(slots, candidates, promotions),
  };
}

/** Whoever uses one of them does not use the other: it would shut that out, or be shut out by it. */
function rivalsOf(slots: readonly Slot[], candidates: readonly Candidate[], { excluded }: CompiledPromotions): Plan['rivals'] {
  const byId = new Map(
    slots.flatMap((slot): [string, number][] => {
      if (slot.kind !== 'turn') return [];
      const { step } = candidates[slot.candidate]!;
      return step.coupon && !step.exclusive && !picksBest(step) ? [[step.id, slot.candidate]] : [];
    }),
  );
  return candidates.map(({ step }) => (excluded.get(step.id) ?? []).flatMap((id) => byId.get(id) ?? []));
}

/** Who may as well go after whom, among the coupons of each pool. */
function relationOf(
  candidates: readonly Candidate[],
  pools: ReadonlyMap<Pool, readonly number[]>,
  promotions: CompiledPromotions,
  ground: Ground,
): Yields {
  if (pools.size === 0) return () => true;
  // views of their own: what only this looks at need not be added up for bounds
  const views = viewsOf(ground.views.places[0]!);
  const sights = candidates.map(({ step, promotion }) => sightOf(promotion, step, ground, views));
  const quiet = new Map<string, boolean>();
  return yieldsOf(candidates, promotions, {
    sights,
    views,
    quiet(coupon) {
      const [pool, members] = [...pools].find(([, each]) => each.includes(coupon))!;
      const [first, last] = [pool.places[0]!, pool.places.at(-1)!];
      const view = sights[coupon]!.takes[0]!;
      const key = `${first} ${view}`;
      let answer = quiet.get(key);
      if (answer === undefined) {
        const own = members.map((member) => sights[member]!);
        const others = (from: number, to: number) =>
          candidates.flatMap(({ place }, k) => (from < place && place < to && !members.includes(k) ? [sights[k]!] : []));
        // whatever stands between them, any of its own may come after it
        const later = [...others(first, last), ...own, ...others(last, Number.POSITIVE_INFINITY)];
        answer = isQuiet(view, own, later, views);
        quiet.set(key, answer);
      }
      return answer;
    },
  });
}

function slotsOf(
  run: number,
  runs: readonly Run[],
  members: readonly number[],
  candidates: readonly Candidate[],
  yields: Yields,
): readonly Slot[] {
  const { places, pool } = runs[run]!;
  if (members.length === 0) return [];
  const place = places[0]!;
  const clusters = clustersOf(members, yields).map((cluster) => sortedByNeed(cluster, candidates));
  // a pool that others interrupt may have each of its coupons in any of its runs
  if (runs.some((other, k) => k !== run && other.pool === pool))
    return [{ kind: 'open', members: clusters.flat(), most: places.length, place, run }];
  return clusters
    .flatMap((cluster) => blocksOf(cluster, yields))
    .map((turn) =>
      typeof turn === 'number'
        ? { kind: 'turn', candidate: turn, place, run, again: false }
        : { kind: 'open', members: turn, most: turn.length, place, run },
    );
}

/** Coupons that each other's order matters to, together; between these sets it does not. */
function clustersOf(members: readonly number[], yields: Yields): readonly (readonly number[])[] {
  const left = new Set(members);
  const clusters: number[][] = [];
  for (const first of members) {
    if (!left.delete(first)) continue;
    const cluster = [first];
    for (const one of cluster)
      for (const other of left)
        if (!(yields(one, other) && yields(other, one))) {
          left.delete(other);
          cluster.push(other);
        }
    clusters.push(cluster);
  }
  return clusters;
}

/** By threshold − off, the largest first; what is no plain threshold coupon goes where it stands. */
function sortedByNeed(cluster: readonly number[], candidates: readonly Candidate[]): readonly number[] {
  const needOf = (candidate: number) => {
    const { step, promotion } = candidates[candidate]!;
    const plain = plainOf(promotion, step);
    return plain === null ? Number.POSITIVE_INFINITY : plain.threshold - plain.off;
  };
  const needs = new Map(cluster.map((candidate) => [candidate, needOf(candidate)]));
  return [...cluster].sort((a, b) => (needs.get(a) === needs.get(b) ? a - b : needs.get(b)! - needs.get(a)!));
}

/** Marks turns of a coupon that is the one before it once more: whoever leaves that out need not use this. */
function withRepeats(
  slots: readonly Slot[],
  candidates: readonly Candidate[],
  { excluded, snapshots }: CompiledPromotions,
): readonly Slot[] {
  const needed = new Set(candidates.flatMap(({ step }) => step.needs));
  const isPlain = ({ step }: Candidate) =>
    step.coupon && !step.exclusive && !picksBest(step) && !needed.has(step.id) && !excluded.has(step.id);
  const alike = (one: Candidate, other: Candidate) =>
    one.step.level === other.step.level && contentOf(one.promotion) === contentOf(other.promotion);
  return slots.map((slot, at) => {
    const before = slots[at - 1];
    if (slot.kind !== 'turn' || before?.kind !== 'turn') return slot;
    const [one, other] = [candidates[slot.candidate]!, candidates[before.candidate]!];
    const cut = snapshots.some(([, steps]) => before.place < steps && steps <= slot.place);
    return { ...slot, again: !cut && isPlain(one) && isPlain(other) && alike(one, other) };
  });
}

/** All that it says, but what it is called and where it stands. */
function contentOf({ benefit, scope, when, perShop, stacking, window, left, funding }: Promotion): string {
  return JSON.stringify([benefit, scope, when, perShop, stacking, window, left, funding]);
}

function untilOf(slots: readonly Slot[], count: number): readonly number[] {
  const until = Array.from({ length: count }, () => -1);
  slots.forEach((slot, at) => {
    if (slot.kind === 'turn') until[slot.candidate] = at;
    if (slot.kind === 'open') for (const member of slot.members) until[member] = at;
  });
  return until;
}
