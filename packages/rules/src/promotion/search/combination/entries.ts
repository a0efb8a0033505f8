import type { CompiledPromotions } from '../../compilePromotions.js';
import { picksBest } from '../../engine/run.js';
import type { Amount } from './amountAtMost.js';
import { type Curve, curveOf } from './curve.js';
import type { Plan } from './plan.js';
import { relationsOf, type Views } from './views.js';

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

/** Items of which as many take as their group has places left. */
export interface Share {
  readonly items: readonly number[];
  /** The number of the group; −1 for an item on its own. */
  readonly group: number;
}

/** 一笔: items that all see the same amount of one view, since nobody else takes from it between them. */
export interface Entry {
  /** The slots from which on it may be their turn, and after which it is over. */
  readonly first: number;
  readonly last: number;
  readonly view: number;
  readonly shares: readonly Share[];
  /** Whether it sees what the view costs by then; otherwise it may see what it costs now. */
  readonly follows: boolean;
  /** Whether it comes after the entries before it; those of a block may come in any order. */
  readonly inTurn: boolean;
  /** Whether it takes exactly what its curve says, and without a choice. */
  readonly sure: boolean;
  /** Whether it is one share of amounts that stay the same from a threshold on, in the order of these. */
  readonly plain: boolean;
}

export function itemsOf({ candidates, limits }: Plan): readonly Item[] {
  return limits.flatMap((ofOne, candidate) => {
    const curve = curveOf(candidates[candidate]!.promotion);
    return ofOne.map(({ view, most, exact, alone }) => ({ candidate, view, most, exact, curve: alone ? curve : null }));
  });
}

/** A group of which only so many apply. */
export interface Group {
  readonly name: string;
  readonly limit: number;
  /** In the order of their last slots. */
  readonly members: readonly number[];
}

export function groupsOf({ candidates, until }: Plan): readonly Group[] {
  const groups = new Map<string, { readonly name: string; readonly limit: number; readonly members: number[] }>();
  candidates.forEach(({ step: { group, pick, limit } }, candidate) => {
    if (group === null || pick === 'all' || pick === 'best-per-line' || until[candidate] === -1) return;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { name: group, limit, members: [candidate] });
    else known.members.push(candidate);
  });
  for (const { members } of groups.values()) members.sort((a, b) => until[a]! - until[b]!);
  return [...groups.values()];
}

/** The entries in the order in which they are due. What takes from freight is in none. */
export function entriesOf(items: readonly Item[], plan: Plan, promotions: CompiledPromotions, views: Views): readonly Entry[] {
  const { candidates, slots, until, runs } = plan;
  const relation = relationsOf(views);
  const own = candidates.map((): number[] => []);
  items.forEach(({ candidate, view }, item) => {
    if (view !== null) own[candidate]!.push(item);
  });
  const groups = groupsOf(plan);
  const groupOf = new Map(groups.flatMap(({ members }, number) => members.map((member) => [member, number] as const)));
  const first = firstSlots(plan);
  const isSure = surely(items, plan, promotions);
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
      const group = groupOf.get(member);
      if (group === undefined) {
        for (const item of own[member]!) put(items[item]!.view!, { items: [item], group: -1 });
        continue;
      }
      const { members } = groups[group]!;
      const ofGroup = members.flatMap((each) => own[each]!);
      if (member !== members.at(-1) || ofGroup.length === 0) continue;
      const seen = new Set(ofGroup.map((item) => items[item]!.view!));
      const view = seen.size === 1 ? [...seen][0]! : 0;
      const share = { items: ofGroup, group };
      if (seen.size === 1 && standTogether(members, plan, own, (item) => relation.meet(items[item]!.view!, view))) put(view, share);
      else
        apart.push({
          first: Math.min(...members.map((each) => first[each]!)),
          last,
          view,
          shares: [share],
          follows: false,
          inTurn: false,
          sure: false,
          plain: false,
        });
    }
    // within a block any order may be: the larger view first, which then sees what it costs before all the others
    for (const [view, shares] of [...byView].sort(([a], [b]) => views.places[b]!.length - views.places[a]!.length)) {
      const members = shares.flatMap((share) => share.items.map((item) => items[item]!.candidate));
      const follows = !interrupted && !members.some((member) => candidates[member]!.step.pick === 'best-per-line');
      entries.push({
        first: members.reduce((least, member) => Math.min(least, first[member]!), last),
        last,
        view,
        shares: shares.map(({ items: ofShare, group }) => ({ items: byThreshold(ofShare, items), group })),
        follows,
        inTurn: slot.kind === 'turn',
        sure: isSure(shares[0]!.items[0]!),
        plain: follows && shares.length === 1 && shares[0]!.items.every((item) => (items[item]!.curve?.fixed ?? null) !== null),
      });
    }
    entries.push(...apart);
  });
  // what its lines cost is known from within only as long as nobody from outside may have taken from them
  const isApart = (entry: Entry) =>
    entries.every(
      (other) => other.first > entry.last || relation.isInside(other.view, entry.view) || !relation.meet(other.view, entry.view),
    );
  return entries.map((entry) => (entry.sure && !isApart(entry) ? { ...entry, sure: false } : entry));
}

function byThreshold(ofShare: readonly number[], items: readonly Item[]): readonly number[] {
  const thresholdOf = (item: number) => items[item]!.curve?.fixed?.threshold ?? 0;
  return [...ofShare].sort((a, b) => thresholdOf(a) - thresholdOf(b));
}

/** Whether an item is taken exactly as its curve says, without a choice, whatever else happens. */
function surely(items: readonly Item[], { candidates }: Plan, { excluded }: CompiledPromotions): (item: number) => boolean {
  const calm = !candidates.some(({ step }) => step.kind === 'deposit' || (step.exclusive && step.level !== 'unit'));
  return (item) => {
    const { candidate, curve, exact } = items[item]!;
    const { coupon, group, pick, level, id } = candidates[candidate]!.step;
    const free = (group === null || pick === 'all') && !excluded.has(id);
    return calm && free && !coupon && level !== 'unit' && exact && curve?.exact === true;
  };
}

/** The first slot at which it may be each candidate's turn; a group that picks the best is dealt with at the turn of its first one. */
function firstSlots({ candidates, slots }: Plan): readonly number[] {
  const first = candidates.map(() => slots.length);
  const ofGroup = new Map<string, number>();
  slots.forEach((slot, at) => {
    if (slot.kind === 'listed' || slot.kind === 'exclusive') return;
    for (const candidate of slot.kind === 'turn' ? [slot.candidate] : slot.members) {
      const { step } = candidates[candidate]!;
      first[candidate] = Math.min(first[candidate]!, at);
      if (picksBest(step) && !ofGroup.has(step.group!)) ofGroup.set(step.group!, at);
    }
  });
  return first.map((at, candidate) => {
    const { step } = candidates[candidate]!;
    return picksBest(step) ? (ofGroup.get(step.group!) ?? at) : at;
  });
}

/** Whether nobody else takes from their lines between the first and the last of them. */
function standTogether(
  group: readonly number[],
  { slots, until }: Plan,
  own: readonly (readonly number[])[],
  meets: (item: number) => boolean,
): boolean {
  const members = new Set(group);
  const [from, to] = [until[group[0]!]!, until[group.at(-1)!]!];
  return slots.slice(from, to + 1).every((slot) => {
    if (slot.kind === 'turn') return members.has(slot.candidate) || !own[slot.candidate]!.some(meets);
    return from === to;
  });
}
