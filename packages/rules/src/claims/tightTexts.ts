import type { FindingPlace } from '@zhanggui/core';
import type { ReadListing, ReadText } from '../rule/readListing.js';
import { isLatin } from '../words/characters.js';
import { foldText } from '../words/foldText.js';
import type { View } from '../words/view.js';

/** A text of a listing as patterns are looked for in it: folded, and without spaces except between letters and digits (仅 剩 １０ 件 is 仅剩10件). */
export interface TightText {
  readonly text: ReadText;
  /** Its places are those of the text as it was given. */
  readonly view: View;
}

let last: { readonly listing: ReadListing; readonly texts: readonly TightText[] } | undefined;

/** The texts of a listing, folded once for all rules that look at it one after the other. */
export function tightTexts(listing: ReadListing): readonly TightText[] {
  if (last?.listing !== listing) last = { listing, texts: listing.texts.map((text) => ({ text, view: tight(foldText(text.text)) })) };
  return last.texts;
}

/** A text that stands for itself: what facts and evidence are called. */
export function tightWord(word: string): string {
  return tight(foldText(word)).text;
}

/** What stands at a place of the tight text, and where that is in the text as it was given. */
export function sightOf(
  { text, view }: TightText,
  from: number,
  to: number,
): { readonly word: string; readonly at: Required<Pick<FindingPlace, 'start' | 'end'>> & FindingPlace } {
  const [start, end] = [view.from[from]!, view.to[to - 1]!];
  return { word: text.text.slice(start, end), at: { ...text.at, start, end } };
}

/** Where the clause around a place begins and ends: at 。!?; , : or the end of a line. At most 60 characters to either side are looked at. */
export function clauseAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 60), from);
  const after = text.slice(to, to + 60);
  const start = Math.max(...clauseEnds.map((sign) => before.lastIndexOf(sign))) + 1;
  const stop = after.search(/[。!?;,:、\n\r]/);
  return before.slice(start) + text.slice(from, to) + (stop < 0 ? after : after.slice(0, stop));
}

const clauseEnds = ['。', '!', '?', ';', ',', ':', '、', '\n', '\r'] as const;

function tight(folded: View): View {
  const { text } = folded;
  if (!/[ \t]/.test(text)) return folded;
  const from = new Uint32Array(text.length);
  const to = new Uint32Array(text.length);
  const parts: string[] = [];
  let [start, count] = [0, 0];
  for (let k = 0; k < text.length; k++) {
    if (isSpace(text.charCodeAt(k)) && !partsLatin(text, k)) {
      if (k > start) parts.push(text.slice(start, k));
      start = k + 1;
      continue;
    }
    from[count] = folded.from[k]!;
    to[count++] = folded.to[k]!;
  }
  parts.push(text.slice(start));
  return { text: parts.join(''), from, to };
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

/** Whether a space parts two letters or digits; of several only the first does. */
function partsLatin(text: string, place: number): boolean {
  if (!isLatin(text.charCodeAt(place - 1))) return false;
  let next = place + 1;
  // a run of spaces is looked at once, from its first: the others do not come after a letter
  while (isSpace(text.charCodeAt(next))) next += 1;
  return isLatin(text.charCodeAt(next));
}
