import type { CompiledPromotions } from '../../compilePromotions.js';
import type { Amount } from './amountAtMost.js';
import { type Curve, curveOf } from './curve.js';
import type { Plan } from './plan.js';
import { relationsOf, type Views } from './views.js';
import { picksBest } from '../../engine/run.js';

/** What a candidate takes at most from one view; a promotion that is granted to each shop has one for each. */
export interface Item {
  readonly candidate: number;
  /** Null for freight. */
  readonly view: number | null;
  readonly most: Amount;
  readonly exact: boolean;
  /** Null where it does not go by what its view costs. */
  readonly curve: Curve | null;
}

/** Items of which at most `limit` take, less those of their group that have already. */
export interface Share {
  readonly items: readonly number[];
  readonly limit: number;
  readonly group: string | null;
}

/** 一笔: items that all see the same amount of one view, since nothing within it takes from it between them. */
export interface Entry {
  /** The slots from which on it may be their turn, and after which it is over. */
  readonly first: number;
  readonly last: number;
  readonly view: number;
  readonly shares: readonly Share[];
  /** Whether it sees what the view costs by then; otherwise it may see what it costs now. */
  readonly follows: boolean;
  /** Whether it takes exactly what its curve says, and without a choice. */
  readonly sure: boolean;
}

export function itemsOf({ candidates, limits }: Plan): readonly Item[] {
  return limits.flatMap((ofOne, candidate) => {
    const curve = curveOf(candidates[candidate]!.promotion);
    const alone = candidates[candidate]!.step.budget === Number.POSITIVE_INFINITY;
    return ofOne.map(({ view, most, exact }) => ({ candidate, view, most, exact, curve: alone ? curve : null }));
  });
}

/** The entries in the order in which they are due. What takes from freight is in none. */
export function entriesOf(items: readonly Item[], plan: Plan, { excluded }: CompiledPromotions, views: Views): readonly Entry[] {
  const { candidates, slots, until, runs } = plan;
  const { places } = views;
  const relation = relationsOf(views);
  const own = candidates.map((): number[] => []);
  items.forEach(({ candidate, view }, item) => {
    if (view !== null) own[candidate]!.push(item);
  });
  const groups = limitedGroups(plan);
  const calm = !candidates.some(({ step }) => step.kind === 'deposit' || (step.exclusive && step.level !== 'unit'));
  const isSure = (item: number) => {
    const { candidate, curve, view, exact } = items[item]!;
    const { step } = candidates[candidate]!;
    const free = step.group === null || step.pick === 'all';
    return calm && view !== null && exact && curve?.exact === true && !step.coupon && free && step.level !== 'unit' && step.needs.length === 0 && !excluded.has(step.id);
  };
  const entries: Entry[] = [];
  slots.forEach((slot, last) => {
    if (slot.kind === 'listed' || slot.kind === 'exclusive') return;
    const due = slot.kind === 'turn' ? [slot.candidate] : slot.members.filter((member) => until[member] === last);
    const interrupted = slot.kind === 'open' && runs.some((run, k) => k !== slot.run && run.pool === runs[slot.run]!.pool);
    const byView = new Map<number, Share[]>();
    const put = (view: number, share: Share) => {
      byView.set(view, [...(byView.get(view) ?? []), share]);
    };
    const apart: Entry[] = [];
    for (const member of due) {
      const { step } = candidates[member]!;
      const group = groups.get(step.group ?? '');
      if (group === undefined)
        for (const item of own[member]!) put(items[item]!.view!, { items: [item], limit: 1, group: null });
      else if (member === group.at(-1)) {
        const ofGroup = group.flatMap((each) => own[each]!);
        const views = new Set(ofGroup.map((item) => items[item]!.view!));
        const [view = 0] = views;
        const share = { items: ofGroup, limit: step.limit, group: step.group };
        if (ofGroup.length === 0) continue;
        if (views.size === 1 && standTogether(group, plan, own, (item) => relation.isInside(items[item]!.view!, view))) put(view, share);
        else apart.push({ first: Math.min(...group.map((each) => firstSlot(each, plan))), last, view: views.size === 1 ? view : 0, shares: [share], follows: false, sure: false });
      }
    }
    // within a block any order may be: the larger view first, which then sees what it costs before all the others
    for (const [view, shares] of [...byView].sort(([a], [b]) => places[b]!.length - places[a]!.length)) {
      const [first] = shares;
      const perLine = due.some((member) => candidates[member]!.step.pick === 'best-per-line');
      const members = shares.flatMap((share) => share.items.map((item) => items[item]!.candidate));
      const from = Math.min(...members.map((member) => firstSlot(member, plan)));
      entries.push({ first: from, last, view, shares, follows: !interrupted && !perLine, sure: slot.kind === 'turn' && first!.group === null && isSure(first!.items[0]!) });
    }
    entries.push(...apart);
  });
  // what its lines cost is known from within only as long as nobody from outside may have taken from them
  const isApart = (entry: Entry) =>
    entries.every((other) => other === entry || other.first > entry.last || relation.isInside(other.view, entry.view) || !relation.meet(other.view, entry.view));
  return entries.map((entry) => (entry.sure && !isApart(entry) ? { ...entry, sure: false } : entry));
}

/** The first slot at which it may be a candidate's turn. */
function firstSlot(candidate: number, { slots, candidates, unit, rest }: Plan): number {
  const { step } = candidates[candidate]!;
  // a group that picks the best is dealt with at the turn of its first one
  const alike = picksBest(step) ? [...unit, ...rest].filter((other) => candidates[other]!.step.group === step.group) : [candidate];
  return slots.findIndex((slot) => (slot.kind === 'turn' && alike.includes(slot.candidate)) || (slot.kind === 'open' && slot.members.includes(candidate)));
}

/** Groups of which only so many apply: their members in the order of their last slots. */
function limitedGroups({ candidates, until }: Plan): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  candidates.forEach(({ step: { group, pick } }, candidate) => {
    if (group === null || pick === 'all' || pick === 'best-per-line' || until[candidate] === -1) return;
    groups.set(group, [...(groups.get(group) ?? []), candidate]);
  });
  for (const group of groups.values()) group.sort((a, b) => until[a]! - until[b]!);
  return groups;
}

/** Whether nothing within their lines takes from them between the first and the last of them. */
function standTogether(group: readonly number[], { slots, until }: Plan, own: readonly (readonly number[])[], isWithin: (item: number) => boolean): boolean {
  const members = new Set(group);
  const [from, to] = [until[group[0]!]!, until[group.at(-1)!]!];
  return slots.slice(from, to + 1).every((slot) => {
    if (slot.kind === 'turn') return members.has(slot.candidate) || !own[slot.candidate]!.some(isWithin);
    return slot.kind === 'open' && from === to;
  });
}
