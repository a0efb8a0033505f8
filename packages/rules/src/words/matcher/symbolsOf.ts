import { shown, ZhangguiError } from '@zhanggui/core';
import type { Symbols } from './automaton.js';
import { gapEnd } from './gapEnd.js';
import { classMask, isLatinClass, single } from './kinds.js';
import type { FoldedWords } from './readWords.js';

/**
 * The words in classes, without what is ignorable in them.
 *
 * A word is read as a text is, so that it is found in its own text.
 *
 * @param words - in the letters that `classes` is over
 * @throws `words/not-word` where nothing is left, or of more than one character one
 */
export function symbolsOf({ units, ends, inside, texts }: FoldedWords, classes: Uint16Array, gap: number): Symbols {
  const symbols = new Uint16Array(units.length);
  const last = new Int32Array(ends.length);
  const edges = new Uint8Array(ends.length);
  let [from, to] = [0, 0];
  for (let word = 0; word < ends.length; word++) {
    const [first, end] = [to, ends[word]!];
    let at = from;
    for (; at < end; at++) {
      const value = classes[units[at]!]!;
      if (value >>> 14 === 2) break;
      symbols[to++] = value & classMask;
    }
    if (at < end) to = first + readIgnorable(units.subarray(from, end), classes, gap, symbols.subarray(first));
    if (to === first || (to === first + 1 && end - from > 1))
      throw new ZhangguiError('words/not-word', { index: word, value: shown(texts[word]) });
    if (inside[word] === 0) edges[word] = (isLatinClass(symbols[first]!) ? 1 : 0) | (isLatinClass(symbols[to - 1]!) ? 2 : 0);
    last[word] = to;
    from = end;
  }
  return { symbols: symbols.subarray(0, to), ends: last, edges };
}

/** @returns how many symbols were put into `symbols` */
function readIgnorable(units: Uint16Array, classes: Uint16Array, gap: number, symbols: Uint16Array): number {
  const text = String.fromCharCode(...units);
  let [to, readTo] = [0, 0];
  for (let at = 0; at < units.length; at++) {
    const value = classes[units[at]!]!;
    if (value >>> 14 === 2 && at >= readTo) {
      const next = gapEnd(text, at, classes, gap, to === 0 ? 0 : symbols[to - 1]!);
      if (next >= 0) {
        at = next - 1;
        continue;
      }
      readTo = ~next;
    }
    symbols[to++] = value & classMask;
  }
  return to;
}

/** Marks the characters that are words by themselves. */
export function markSingles({ units, ends }: FoldedWords, classes: Uint16Array): void {
  for (let word = 0; word < ends.length; word++) {
    const from = word === 0 ? 0 : ends[word - 1]!;
    if (ends[word] === from + 1) classes[units[from]!]! |= single;
  }
}
