import { sumAt } from '../../engine/amounts.js';
import { jumpsBetween } from './curve.js';
import type { Entry, Item, Share } from './entries.js';
import { relationsOf, type Views } from './views.js';

/** What is followed: the state of a cart, and what may still be taken from it. */
export interface Prospects {
  /** What each view costs, and each line. */
  readonly running: readonly number[];
  readonly lines: readonly number[];
  /** What each item takes at most; 0 where it is out of the question. */
  readonly open: Float64Array;
  /** 1 for items that are used in any case. */
  readonly certain: Uint8Array;
  /** How many places each group has left. */
  readonly placesLeft: readonly number[];
  readonly floors: readonly number[] | null;
  readonly deposits: number;
}

/** How far it was followed. */
interface Course {
  readonly items: readonly Item[];
  readonly views: Views;
  /** For each view that something comes off the smallest other one that holds it; −1 for none. */
  readonly outers: Int32Array;
  /** What a view may have come down to, if all within it took as much as they could; and what it costs at most. In between anything is possible. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where something was taken from the view as a whole. */
  readonly begun: Uint8Array;
  /** What each view may not fall below. */
  readonly floors: Float64Array;
  /** What each line costs at most; not kept up before `lowered`. */
  readonly most: Float64Array;
  lowered: boolean;
  /** Scratch: the largest so far, largest first; and amounts at which more is taken. */
  readonly largest: Float64Array;
  readonly jumps: number[];
  prospects: Prospects;
}

/**
 * 最低应付: what the goods cost in the end at least. The entries are gone through in their order, each view on its own. An item with a threshold
 * above what its view may have come down to is held against that: to reach it, what came before must have taken less. Infinity where a
 * coupon that is used in any case cannot be.
 */
export function lowestOf(entries: readonly Entry[], items: readonly Item[], views: Views): (prospects: Prospects, at: number) => number {
  const count = views.places.length;
  const tracked = [...new Set([0, ...entries.map(({ view }) => view)])];
  let course: Course | null = null;
  return (prospects, at) => {
    const { running, floors } = prospects;
    course ??= {
      items,
      views,
      outers: outersOf(tracked, views),
      low: new Float64Array(count),
      high: new Float64Array(count),
      begun: new Uint8Array(count),
      floors: Float64Array.from(views.places, (places) => (floors === null ? 0 : sumAt(floors, places))),
      most: new Float64Array(views.places[0]!.length),
      lowered: false,
      largest: new Float64Array(items.length),
      jumps: [],
      prospects,
    };
    course.prospects = prospects;
    course.lowered = false;
    for (const view of tracked) {
      course.low[view] = running[view]!;
      course.high[view] = running[view]!;
      course.begun[view] = 0;
    }
    for (const entry of entries) if (entry.last >= at && !follow(course, entry)) return Number.POSITIVE_INFINITY;
    return Math.max(course.low[0]!, prospects.deposits);
  };
}

/** Goes past one entry; false where what must be used cannot. */
function follow(course: Course, entry: Entry): boolean {
  const { view } = entry;
  const upper = highOf(course, view);
  // where nothing is left, nothing is taken
  if (upper === 0 && entry.follows) return !entry.shares.some(({ items }) => items.some((item) => course.prospects.certain[item] === 1));
  if (entry.plain) return followPlain(course, entry, upper);
  const all = takenBy(course, entry, upper);
  if (all === 0) return true;
  const { low, jumps } = course;
  const bottom = Math.min(low[view]!, upper);
  jumps.length = 0;
  if (!(entry.follows && findJumps(course, entry.shares, bottom, upper))) {
    comeDown(course, view, low[view]! - all, all);
    return true;
  }
  const least = takenBy(course, entry, bottom);
  let next = low[view]! - least;
  for (const jump of jumps) next = Math.min(next, jump - takenBy(course, entry, jump));
  if (entry.sure) takeSurely(course, entry, { upper, all, bottom, least });
  comeDown(course, view, next, all);
  return true;
}

/** Of one group, or alone: amounts that stay the same from a threshold on. */
function followPlain(course: Course, { view, shares, sure, inTurn }: Entry, upper: number): boolean {
  const { items, low, prospects, largest } = course;
  const { open, certain, placesLeft, deposits } = prospects;
  const { items: ofShare, group } = shares[0]!;
  const left = group === -1 ? 1 : placesLeft[group]!;
  const floor = course.floors[view]!;
  const bottom = low[view]!;
  let next = bottom;
  let all = 0;
  let only = -1;
  let inQuestion = 0;
  let count = 0;
  // thresholds rise
  for (const item of ofShare) {
    const value = open[item]!;
    const must = certain[item] === 1;
    if (value === 0 && !must) continue;
    inQuestion += 1;
    if (must) only = item;
    const { threshold } = items[item]!.curve!.fixed!;
    if (value === 0 || left <= 0 || threshold > upper) continue;
    all = left === 1 ? Math.max(all, value) : all + gainOf(largest, count, left, value);
    count += 1;
    next = Math.min(next, Math.max(bottom, threshold) - all);
  }
  if (inQuestion === 1 && only !== -1) {
    const { off, threshold } = items[only]!.curve!.fixed!;
    if (all === 0) return false;
    // from its threshold on there is enough to take all of it from
    if (inTurn && threshold - floor >= off && deposits === 0) takeFixed(course, only, view, { most: off, least: off, upper });
    comeDown(course, view, Math.max(bottom, threshold) - all, all);
    return true;
  }
  if (all === 0) return true;
  const lowest = Math.min(bottom, upper);
  const [first] = ofShare;
  if (sure && items[first!]!.curve!.fixed!.threshold <= lowest)
    takeFixed(course, first!, view, { most: all, least: Math.min(all, lowest - floor), upper });
  comeDown(course, view, next, all);
  return true;
}

/** It takes so much for certain, `least` where the view costs least: so the view costs less even where it costs most. */
function takeFixed(
  course: Course,
  item: number,
  view: number,
  { most, least, upper }: { readonly most: number; readonly least: number; readonly upper: number },
): void {
  const { high, floors, outers } = course;
  if (course.items[item]!.exact) lowerLines(course, view, most / upper);
  high[view] = Math.max(floors[view]!, upper - most);
  for (let outer = outers[view]!; outer !== -1; outer = outers[outer]!) high[outer]! -= least;
}

/** Puts a value among the `most` largest, of which there may be as many as `count`; by how much their sum rises. */
function gainOf(largest: Float64Array, count: number, most: number, value: number): number {
  let place = Math.min(count, most);
  let gain = value;
  if (place === most) {
    place -= 1;
    if (value <= largest[place]!) return 0;
    gain -= largest[place]!;
  }
  for (; place > 0 && largest[place - 1]! < value; place -= 1) largest[place] = largest[place - 1]!;
  largest[place] = value;
  return gain;
}

/** It takes exactly that: so the view costs less even where it costs most. */
function takeSurely(
  course: Course,
  entry: Entry,
  { upper, all, bottom, least }: { readonly upper: number; readonly all: number; readonly bottom: number; readonly least: number },
): void {
  const { high, outers, jumps } = course;
  const { view } = entry;
  const floor = course.floors[view]!;
  let top = upper - all;
  // the smallest part of what it costs stands at one end of a stretch without jumps; less a 分, for what was rounded
  let part = Math.min((all - 1) / upper, (least - 1) / Math.max(1, bottom));
  for (const jump of jumps) {
    const before = takenBy(course, entry, jump - 1);
    top = Math.max(top, jump - 1 - before);
    part = Math.min(part, (before - 1) / Math.max(1, jump - 1), (takenBy(course, entry, jump) - 1) / jump);
  }
  high[view] = Math.min(high[view]!, Math.max(top, floor));
  for (let outer = outers[view]!; outer !== -1; outer = outers[outer]!) high[outer]! -= Math.min(least, Math.max(0, bottom - floor));
  lowerLines(course, view, part);
}

/** The view may have come down so far; what holds it as well. */
function comeDown({ low, begun, outers, floors }: Course, view: number, to: number, all: number): void {
  const reached = Math.max(to, floors[view]!);
  let less = low[view]! - reached;
  low[view] = reached;
  begun[view] = 1;
  for (let outer = outers[view]!; outer !== -1; outer = outers[outer]!) {
    // by all that it may take, where that has been looked at itself in between
    if (begun[outer] === 1) less = all;
    low[outer] = Math.max(low[outer]! - less, floors[outer]!);
  }
}

/** Every line of a view came down by such a part of it at least. Splitting to shops and to lines rounds twice. */
function lowerLines(course: Course, view: number, part: number): void {
  const { most, views } = course;
  const { lines, floors } = course.prospects;
  // line by line only where that is little work
  if (lines.length > 200 || floors !== null || part <= 0) return;
  if (!course.lowered) for (let place = 0; place < lines.length; place++) most[place] = lines[place]!;
  course.lowered = true;
  const left = 1 - Math.min(1, part);
  for (const place of views.places[view]!) most[place] = most[place]! * left + 2;
}

/** What a view costs at most. */
function highOf({ high, floors, lowered, most, views }: Course, view: number): number {
  let upper = high[view]!;
  if (lowered && view !== 0) {
    let total = 0;
    for (const place of views.places[view]!) total += most[place]!;
    upper = Math.min(upper, Math.ceil(total));
  }
  return Math.max(floors[view]!, upper);
}

/** What an entry takes at most where its view costs so much. */
function takenBy({ items, largest, prospects: { open, placesLeft } }: Course, { shares, follows }: Entry, amount: number): number {
  let total = 0;
  for (const { items: ofShare, group } of shares) {
    const left = group === -1 ? 1 : placesLeft[group]!;
    if (left <= 0) continue;
    let count = 0;
    for (const item of ofShare) {
      const value = open[item]!;
      if (value === 0) continue;
      const { curve } = items[item]!;
      total += gainOf(largest, count, left, follows && curve !== null ? Math.min(value, curve.at(amount)) : value);
      count += 1;
    }
  }
  return total;
}

/** Amounts at which the entry takes more; false for too many. */
function findJumps({ items, jumps, prospects: { open } }: Course, shares: readonly Share[], above: number, upTo: number): boolean {
  for (const { items: ofShare } of shares)
    for (const item of ofShare) {
      const { curve } = items[item]!;
      if (open[item] !== 0 && curve !== null && !jumpsBetween(curve, above, upTo, jumps)) return false;
    }
  return true;
}

function outersOf(tracked: readonly number[], views: Views): Int32Array {
  const { places } = views;
  const { isInside } = relationsOf(views);
  const outers = new Int32Array(places.length).fill(-1);
  const bySize = [...tracked].sort((a, b) => places[a]!.length - places[b]!.length || b - a);
  // with many views the whole cart is the one that is known to hold the others
  const few = tracked.length <= 200;
  bySize.forEach((view, k) => {
    if (view !== 0) outers[view] = few ? (bySize.slice(k + 1).find((other) => isInside(view, other)) ?? 0) : 0;
  });
  return outers;
}
