import { sumAt } from '../../engine/amounts.js';
import { type Curve, jumpsBetween } from './curve.js';
import type { Entry, Item } from './entries.js';
import { relationsOf, type Views } from './views.js';

/** What is followed: the state of a cart, and what may still be taken. */
export interface Prospects {
  /** What each view costs, and each line. */
  readonly running: readonly number[];
  readonly lines: readonly number[];
  /** What each item takes at most; 0 where it is out of the question. */
  readonly open: Float64Array;
  /** Items that are used in any case. */
  readonly certain: (item: number) => boolean;
  /** How many places are left in a group. */
  readonly placesLeft: (group: string, limit: number) => number;
  readonly floors: readonly number[] | null;
  readonly deposits: number;
}

/**
 * 最低应付: what the goods cost in the end at least. The entries are gone through in their order, each view on its own: `low` is what it may have come
 * down to if all within it took as much as they could, `high` what it costs at most. In between anything is held possible. An item with a
 * threshold above `low` is held against that: to reach it, what came before must have taken less. Infinity where a coupon that is used in any
 * case cannot be.
 */
export function lowestOf(entries: readonly Entry[], items: readonly Item[], views: Views): (prospects: Prospects, at: number) => number {
  const { places } = views;
  const outers = outersOf(entries, views);
  const tracked = [...new Set([0, ...entries.map(({ view }) => view)])];
  // line by line only where that is little work
  const byLine = places[0]!.length <= 200;
  const low = new Float64Array(places.length);
  const high = new Float64Array(places.length);
  const begun = new Uint8Array(places.length);
  const most = new Float64Array(places[0]!.length);
  const each: number[] = [];
  const jumps: number[] = [];
  const floorsOf = new Map<number, number>();

  return ({ running, lines, open, certain, placesLeft, floors, deposits }, at) => {
    for (const view of tracked) {
      low[view] = running[view]!;
      high[view] = running[view]!;
      begun[view] = 0;
    }
    let lowered = false;
    const floorOf = (view: number) => {
      if (floors === null) return 0;
      let floor = floorsOf.get(view);
      if (floor === undefined) {
        floor = sumAt(floors, places[view]!);
        floorsOf.set(view, floor);
      }
      return floor;
    };
    const highOf = (view: number) => {
      if (!lowered || view === 0) return high[view]!;
      let total = 0;
      for (const place of places[view]!) total += most[place]!;
      return Math.min(high[view]!, Math.ceil(total));
    };
    /** Every line of a view came down by such a part at least; splitting to shops and to lines rounds twice. */
    const lower = (view: number, part: number) => {
      if (!byLine || floors !== null || part <= 0) return;
      if (!lowered) for (let place = 0; place < lines.length; place++) most[place] = lines[place]!;
      lowered = true;
      for (const place of places[view]!) most[place] = most[place]! * (1 - part) + 2;
    };
    const taken = ({ shares, follows }: Entry, amount: number) => {
      let total = 0;
      for (const { items: ofShare, limit, group } of shares) {
        const left = group === null ? 1 : placesLeft(group, limit);
        if (left <= 0) continue;
        let best = 0;
        if (left > 1) each.length = 0;
        for (const item of ofShare) {
          const value = open[item]!;
          if (value === 0) continue;
          const { curve } = items[item]!;
          const off = follows && curve !== null ? Math.min(value, curve.at(amount)) : value;
          if (left > 1) each.push(off);
          else if (off > best) best = off;
        }
        total += left > 1 ? sumOfLargest(each, left) : best;
      }
      return total;
    };
    const comeDown = (view: number, to: number, all: number) => {
      const reached = Math.max(to, floorOf(view));
      let less = low[view]! - reached;
      low[view] = reached;
      begun[view] = 1;
      // what holds the view comes down by as much; by all that this may take, where it has been looked at itself in between
      for (let outer = outers.get(view); outer !== undefined; outer = outers.get(outer)) {
        if (begun[outer] === 1) less = all;
        low[outer] = Math.max(low[outer]! - less, floorOf(outer));
      }
    };
    const findJumps = (shares: Entry['shares'], above: number, upTo: number) => {
      for (const { items: ofShare } of shares)
        for (const item of ofShare) {
          const { curve } = items[item]!;
          if (open[item] !== 0 && curve !== null && !jumpsBetween(curve, above, upTo, jumps)) return false;
        }
      return true;
    };
    for (const entry of entries) {
      if (entry.last < at) continue;
      const { view, shares, follows } = entry;
      const upper = highOf(view);
      const atMost = taken(entry, upper);
      const must = mustTake(shares, items, open, certain);
      if (must !== null && follows) {
        const { off, threshold } = must;
        if (upper < threshold || atMost === 0) return Number.POSITIVE_INFINITY;
        comeDown(view, Math.max(low[view]!, threshold) - off, off);
        if (threshold - floorOf(view) >= off && deposits === 0) {
          if (items[shares[0]!.items[0]!]!.exact) lower(view, off / upper);
          for (let outer: number | undefined = view; outer !== undefined; outer = outers.get(outer)) high[outer] = high[outer]! - off;
        }
        continue;
      }
      if (atMost === 0) continue;
      const bottom = Math.min(low[view]!, upper);
      jumps.length = 0;
      const known = follows && findJumps(shares, bottom, upper);
      const least = known ? taken(entry, bottom) : 0;
      let next = low[view]! - (known ? least : atMost);
      if (known) for (const jump of jumps) next = Math.min(next, jump - taken(entry, jump));
      if (entry.sure && known) {
        let top = upper - atMost;
        let part = Math.min((atMost - 1) / upper, (least - 1) / Math.max(1, bottom));
        for (const jump of jumps) {
          const before = taken(entry, jump - 1);
          top = Math.max(top, jump - 1 - before);
          part = Math.min(part, (before - 1) / Math.max(1, jump - 1), (taken(entry, jump) - 1) / jump);
        }
        high[view] = Math.min(high[view]!, Math.max(top, floorOf(view)));
        for (let outer = outers.get(view); outer !== undefined; outer = outers.get(outer)) high[outer] = high[outer]! - least;
        lower(view, part);
      }
      comeDown(view, next, atMost);
    }
    return Math.max(low[0]!, deposits);
  };
}

/** What a single item takes that is used in any case. */
function mustTake(shares: Entry['shares'], items: readonly Item[], open: Float64Array, certain: (item: number) => boolean): Curve['fixed'] {
  if (shares.length !== 1) return null;
  let only = -1;
  for (const item of shares[0]!.items) {
    if (open[item] === 0 && !certain(item)) continue;
    if (only !== -1) return null;
    only = item;
  }
  return only !== -1 && certain(only) ? (items[only]!.curve?.fixed ?? null) : null;
}

/** For each view that something comes off the smallest other one that holds it. */
function outersOf(entries: readonly Entry[], views: Views): ReadonlyMap<number, number> {
  const { places } = views;
  const { isInside } = relationsOf(views);
  const tracked = [...new Set([0, ...entries.map(({ view }) => view)])].sort((a, b) => places[a]!.length - places[b]!.length || b - a);
  // with many views the whole cart is the one that is known to hold the others
  const few = tracked.length <= 200;
  return new Map(
    tracked.flatMap((view, k) => (view === 0 ? [] : [[view, few ? (tracked.slice(k + 1).find((other) => isInside(view, other)) ?? 0) : 0] as const])),
  );
}

function sumOfLargest(list: number[], count: number): number {
  if (list.length > count) list.sort((a, b) => b - a);
  let total = 0;
  for (let k = 0; k < list.length && k < count; k++) total += list[k]!;
  return total;
}
