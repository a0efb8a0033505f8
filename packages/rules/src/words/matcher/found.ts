import { refuseOver } from '@zhanggui/core';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { classMask, comma, invisible, isDigitClass, isLatinClass, point } from './kinds.js';
import type { MatcherTables } from './matcher.js';
import type { PlainText } from './plainText.js';
import { type Ring, startOf } from './ring.js';
import { longestOfEach, settle } from './settle.js';

/** What is to be found. */
export interface Ask {
  /** Where the text was rewritten: what is left of surrogates are characters like others. */
  readonly rewritten: PlainText | null;
  /** Where the text begins that is scanned. */
  offset: number;
  /** All hits; or the longest of each place, none over another; or any one. */
  readonly mode: 'all' | 'longest' | 'any';
  /** The first so many are enough. */
  readonly limit: number;
  /** Whatever is found counts: the scan may stop at the limit. */
  readonly direct: boolean;
  /** Hits are settled as soon as nothing is in progress that may still change them, and the scan stops at the limit. */
  readonly stepwise: boolean;
  /** Words that are not looked for, rising. */
  readonly removed: Int32Array | null;
}

/** What a scan has found so far, in places of the text as it was given. */
export interface Found {
  readonly text: string;
  readonly tables: MatcherTables;
  readonly ask: Ask;
  /** Start, end and word of each hit, in the order of their ends, of one end the longest first. */
  readonly hits: number[];
  /** Start and end of the phrases that allow, in the order of their ends, of one end the longest. */
  readonly covers: number[] | null;
  /** Where runs of what is not seen end, so that each is gone through once: by their first place or, going back, its complement. */
  runs: Map<number, number> | null;
  /** Hits that are settled; all of them, where whatever is found counts. */
  readonly settled: number[];
}

export function newFound(text: string, tables: MatcherTables, ask: Ask): Found {
  const hits: number[] = [];
  return { text, tables, ask, hits, covers: tables.phrases === 0 ? null : [], runs: null, settled: ask.direct ? hits : [] };
}

/** Whether there are as many hits as were asked for, and none that belongs among them is still to come after a place of the scan. */
export function isEnough({ ask, hits }: Found, at: number): boolean {
  if (!ask.direct || hits.length < 3 * ask.limit) return false;
  return ask.mode === 'any' || hits[3 * ask.limit - 2]! <= (ask.rewritten?.starts[at] ?? at);
}

/** Settles the hits, if nothing is in progress that began before a place of the scan. @returns whether they are enough */
export function settleBefore({ ask, hits, covers, settled }: Found, at: number): boolean {
  const place = ask.rewritten?.starts[at] ?? at;
  // one of them may end with a character of which the rest is still to come
  if (hits.length === 0 || hits[hits.length - 2]! > place) return false;
  for (const each of settle(hits, covers ?? [], ask.mode !== 'all')) settled.push(each);
  hits.length = 0;
  if (covers !== null) {
    let past = covers.length;
    while (past > 0 && covers[past - 1]! > place) past -= 2;
    covers.splice(0, past);
  }
  return settled.length >= 3 * ask.limit;
}

/**
 * Reports the words that end with a symbol.
 *
 * @param output - the first of them
 * @param at - where the symbol stands
 * @param ring - where the symbols before it stand, null where they stand side by side
 */
export function reportOutputs(found: Found, output: number, at: number, ring: Ring | null): void {
  const { tables, ask } = found;
  const { outputs, words } = tables;
  let endGoesOn: boolean | null = null;
  for (let each = output; each !== 0; each = outputs[each + 2]!) {
    const length = outputs[each + 1]!;
    const start = ring === null ? at + 1 - length : startOf(ring, length);
    const edges = outputs[each + 3]!;
    if (edges & 2) {
      endGoesOn ??= goesOn(found, at, 1);
      if (endGoesOn) continue;
    }
    if (edges & 1 && goesOn(found, start, -1)) continue;
    const word = outputs[each]!;
    const given = ask.rewritten === null ? start + ask.offset : ask.rewritten.starts[start + ask.offset]!;
    const end = ask.rewritten === null ? at + 1 + ask.offset : ask.rewritten.ends[at + ask.offset]!;
    if (word >= words) cover(found.covers!, given, end);
    else if (ask.removed === null || !includes(ask.removed, word)) push(found, given, end, word);
  }
}

function cover(covers: number[], start: number, end: number): void {
  const last = covers.length - 1;
  if (last > 0 && covers[last] === end) covers[last - 1] = Math.min(covers[last - 1]!, start);
  else covers.push(start, end);
}

function push({ hits, ask }: Found, start: number, end: number, word: number): void {
  const { length } = hits;
  if (length === 0 || hits[length - 2]! < end || hits[length - 3]! < start) hits.push(start, end, word);
  else insert(hits, start, end, word, ask.mode === 'all');
  if (length < 3 * rulesLimits.matches) return;
  if (ask.mode === 'all') refuseOver(rulesLimits, 'matches', hits.length / 3);
  else if (length > 6 * rulesLimits.matches) longestOfEach(hits);
}

/** A word of two symbols is seen one symbol late, when shorter ones of the same end stand there already. */
function insert(hits: number[], start: number, end: number, word: number, equals: boolean): void {
  let to = hits.length;
  while (to > 0 && hits[to - 2] === end && (hits[to - 3]! > start || (hits[to - 3] === start && hits[to - 1]! > word))) to -= 3;
  const isEqual = to > 0 && hits[to - 2] === end && hits[to - 3] === start;
  if (isEqual && !(equals && hits[to - 1] !== word)) return;
  if (to === hits.length) hits.push(start, end, word);
  else hits.splice(to, 0, start, end, word);
}

/** Whether the Latin letters or the digits at an edge of a word go on beyond it. */
function goesOn(found: Found, edge: number, step: number): boolean {
  const at = seenFrom(found, edge + step, step);
  const value = valueAt(found, at);
  if (isLatinClass(value)) return true;
  const symbol = value & classMask;
  if ((symbol !== point && symbol !== comma) || !isDigitClass(valueAt(found, edge))) return false;
  return isDigitClass(valueAt(found, seenFrom(found, at + step, step)));
}

function seenFrom(found: Found, from: number, step: number): number {
  if (valueAt(found, from) !== invisible) return from;
  const run = step > 0 ? from : ~from;
  found.runs ??= new Map();
  let at = found.runs.get(run);
  if (at !== undefined) return at;
  for (at = from + step; valueAt(found, at) === invisible; ) at += step;
  found.runs.set(run, at);
  return at;
}

function valueAt({ text, tables }: Found, at: number): number {
  return at >= 0 && at < text.length ? tables.classes[text.charCodeAt(at)]! : 0;
}

function includes(rising: Int32Array, word: number): boolean {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rising[middle]! < word) from = middle + 1;
    else to = middle;
  }
  return rising[from] === word;
}
