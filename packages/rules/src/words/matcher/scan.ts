import { type Ask, type Found, isEnough, newFound, reportOutputs, settleBefore } from './found.js';
import { gapEnd } from './gapEnd.js';
import { classMask, composed, ignorable, invisible, single } from './kinds.js';
import type { MatcherTables } from './matcher.js';
import { newRing, pushPlace, type Ring } from './ring.js';

/**
 * Finds the words in a text, in time linear in the text and what is found.
 *
 * Three symbols in a row, what is ignorable left out, are looked up in the filter; only where a word may begin the automaton runs, until
 * no more than one symbol is left of what it has seen.
 *
 * @returns null where nothing was found, `rewrite` where the text must be rewritten first
 */
export function scan(text: string, tables: MatcherTables, gap: number, ask: Ask): Found | 'rewrite' | null {
  const { classes, nodes, filter, factor, shift, top, longest } = tables;
  const { length } = text;
  let found: Found | null = null;
  // the two symbols before, and the state of the automaton: 0 while it rests
  let older = 0;
  let last = 0;
  let state = 0;
  // the two gaps before, from the first unit that was ignored to the symbol after it
  let gapFrom = -1;
  let gapTo = -1;
  let olderFrom = -1;
  let olderTo = -1;
  // up to here what is ignorable is read as it stands
  let readTo = 0;
  // where the first symbol stands that the automaton has seen; once it has seen a gap, where each of them stands: a ring
  let first = 0;
  let ring: Ring | null = null;
  let spaced = false;

  for (let at = 0; ; at++) {
    let value = 0;
    if (state === 0) {
      // nearly all of the time is spent here
      for (; at < length; at++) {
        value = classes[text.charCodeAt(at)]!;
        if (value >= single || (filter[Math.imul((older << 13) ^ last, factor) >>> shift]! >>> value) & 1) break;
        older = last;
        last = value;
      }
      if (at === length) value = 0;
    } else {
      if (at === length) return found;
      value = classes[text.charCodeAt(at)]!;
    }

    if (value >= ignorable) {
      if (value >= composed) {
        if (ask.rewritten === null) return 'rewrite';
      } else {
        let next = at;
        if (at >= readTo) {
          next = gapEnd(text, at, classes, gap, last);
          if (next < 0) readTo = ~next;
        }
        if (value === invisible && next <= at) next = at + 1;
        if (next > at) {
          if (at !== gapTo) {
            olderFrom = gapFrom;
            olderTo = gapTo;
            gapFrom = at;
          }
          gapTo = next;
          if (state !== 0 && !spaced) {
            ring ??= newRing(longest);
            for (let place = Math.max(first, at - longest); place < at; place++) pushPlace(ring, place);
            spaced = true;
          }
          at = next - 1;
          continue;
        }
      }
      value &= classMask;
    }

    if (state === 0 && (filter[Math.imul((older << 13) ^ last, factor) >>> shift]! >>> value) & 1) {
      state = stateAfter(nodes, older, last);
      if (state !== 0) {
        const place = placeBefore(at, gapFrom, gapTo, olderFrom, olderTo);
        first = placeBefore(place, gapFrom, gapTo, olderFrom, olderTo);
        spaced = first !== at - 2;
        if (ring !== null) ring.count = 0;
        if (spaced) {
          ring ??= newRing(longest);
          pushPlace(ring, first);
          pushPlace(ring, place);
        }
        if (nodes[state + 3] !== 0) {
          found ??= newFound(text, tables, ask);
          reportOutputs(found, nodes[state + 3]!, place, spaced ? ring : null);
        }
      }
    }
    if (at === length) return found;

    older = last;
    last = value & classMask;
    if (state !== 0) {
      if (spaced) pushPlace(ring!, at);
      state = nextState(nodes, state, last, top);
      if (state === 0) {
        if (found !== null && ask.stepwise && settleBefore(found, placeBefore(at, gapFrom, gapTo, olderFrom, olderTo))) return found;
      } else if (nodes[state + 3] !== 0) {
        found ??= newFound(text, tables, ask);
        reportOutputs(found, nodes[state + 3]!, at, spaced ? ring : null);
      }
    }
    if (value >= single) {
      found ??= newFound(text, tables, ask);
      reportOutputs(found, nodes[(last << 2) + 3]!, at, null);
    }
    // what comes next may go on with the word, if it is rewritten
    if (found !== null && isEnough(found, at)) return ask.rewritten === null && composedAfter(text, classes, at) ? 'rewrite' : found;
  }
}

/** The state after two symbols with which a word begins, 0 where none does. */
function stateAfter(nodes: Int32Array, older: number, last: number): number {
  const child = nodes[older << 2]! + (last << 2);
  return older !== 0 && nodes[child + 1] === older << 2 ? child : 0;
}

/** The state after one more symbol, 0 where no more than two symbols are left of what was seen: the filter looks at them again. */
function nextState(nodes: Int32Array, from: number, symbol: number, top: number): number {
  for (let state = from; state > top; state = nodes[state + 2]!) {
    const child = nodes[state]! + (symbol << 2);
    if (nodes[child + 1] === state) return child;
  }
  return 0;
}

/** Where the symbol before a place stands. */
function placeBefore(place: number, gapFrom: number, gapTo: number, olderFrom: number, olderTo: number): number {
  return (place === gapTo ? gapFrom : place === olderTo ? olderFrom : place) - 1;
}

function composedAfter(text: string, classes: Uint16Array, at: number): boolean {
  let next = at + 1;
  while (next < text.length && classes[text.charCodeAt(next)] === invisible) next += 1;
  return next < text.length && classes[text.charCodeAt(next)]! >= composed;
}
