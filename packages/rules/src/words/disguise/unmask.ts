import { isHan, isLatin } from '../characters.js';
import type { Match } from '../matcher/matcher.js';
import type { View } from '../view.js';

/** A reading in which words are put back, and where that was done (1) by unit. */
export interface UnmaskedView extends View {
  readonly masked: Uint8Array;
  /** Where the words that were put back begin. */
  readonly seams: readonly number[];
}

export interface UnmaskOptions {
  readonly folded: string;
  /** The anchors of the reading. */
  readonly found: readonly Match[];
  /** By anchor: the word for which it is written. */
  readonly meant: readonly string[];
}

/** 识破: puts back the words that the text disguises, the first and longest each; `null` where there are none. */
export function unmask(view: View, { folded, found, meant }: UnmaskOptions): UnmaskedView | null {
  const longest = new Map<number, { end: number; word: string }>();
  for (const { word: anchor, start, end } of found) {
    const word = meant[anchor]!;
    if (word === '') continue;
    const known = longest.get(start);
    if ((known === undefined || known.end < end) && standsAlone(folded, view.from[start]!, view.to[end - 1]!))
      longest.set(start, { end, word });
  }
  if (longest.size === 0) return null;
  const masks = [...longest].sort(([a], [b]) => a - b);
  const room = view.text.length + masks.reduce((sum, [, { word }]) => sum + word.length, 0);
  const from = new Uint32Array(room);
  const to = new Uint32Array(room);
  const masked = new Uint8Array(room);
  const parts: string[] = [];
  const seams: number[] = [];
  let [read, count] = [0, 0];
  const copy = (end: number) => {
    parts.push(view.text.slice(read, end));
    for (; read < end; read++, count++) {
      from[count] = view.from[read]!;
      to[count] = view.to[read]!;
    }
  };
  for (const [start, { end, word }] of masks) {
    if (start < read) continue;
    copy(start);
    seams.push(count);
    parts.push(word);
    for (let unit = 0; unit < word.length; unit++, count++) {
      from[count] = view.from[start]!;
      to[count] = view.to[end - 1]!;
      masked[count] = 1;
    }
    read = end;
  }
  copy(view.text.length);
  return { text: parts.join(''), from, to, masked, seams };
}

/** Letters at its edges do not go on beyond them; one letter stands before a 汉字 (z强). */
function standsAlone(folded: string, start: number, end: number): boolean {
  const goesOn = (a: number, b: number) => isLatin(folded.charCodeAt(a)) && isLatin(folded.charCodeAt(b));
  if (goesOn(start - 1, start) || goesOn(end - 1, end)) return false;
  return end - start > 1 || !isLatin(folded.charCodeAt(start)) || isHan(folded.charCodeAt(end));
}
