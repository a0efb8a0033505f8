import { isHan, isLatin, isWordUnit } from './characters.js';

/**
 * 读法: a text as it is searched, and where each of its units stands in the folded text (`from` to `to`, exclusive).
 *
 * The folded text is the first reading; in the others separators are left out (修/复) or what stands for a word is put back (zui好).
 */
export interface View {
  readonly text: string;
  /** As long as the text or longer. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** 归一后的文字: folded, without what nobody sees, and where each unit stands in the caller's text. */
export type FoldedText = View;

let places: Uint32Array | undefined;

/** 0, 1, 2 … to an end: made once, as long as it was ever asked for. */
function placesTo(end: number): Uint32Array {
  if (places === undefined || places.length < end) places = Uint32Array.from({ length: Math.max(4096, 2 * end) }, (_, k) => k);
  return places;
}

/** A reading in which nothing has moved. */
export function plainView(text: string): View {
  const all = placesTo(text.length + 1);
  return { text, from: all, to: all.subarray(1) };
}

/** Separators in a row that may hide a word. */
const widestGap = 4;
/** Signs that belong to a text: they separate, but nobody hides words with them. */
const kept = '，,。！!？?；;：:“”"‘’\'（）()《》<>「」『』【】[]{}%\n\r';
/** Of these, what may be put around one character: 最(好), 王“牌”. The sign of each at the place of its counterpart. */
const [opening, closing] = ['([【「“‘"\'', ')]】」”’"\''];
/** 汉字 that are strokes: put between others they are separators. */
const strokes = '丶丨丿乀灬乄';

let hiding: Uint8Array | undefined;

/** Built on first use, once: 1 for what may be put between the characters of a word to hide it, 2 for what may be put around one of them. */
function hidingUnits(): Uint8Array {
  if (hiding !== undefined) return hiding;
  hiding = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isWordUnit(unit) ? 0 : 1));
  for (const sign of kept) hiding[sign.charCodeAt(0)] = 0;
  for (const sign of opening + closing) hiding[sign.charCodeAt(0)] = 2;
  for (const stroke of strokes) hiding[stroke.charCodeAt(0)] = 1;
  for (let unit = 0x61; unit <= 0x7a; unit++) hiding[unit] = 1;
  return hiding;
}

function hides(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  const kind = hidingUnits()[unit];
  if (kind === 0) return false;
  if (kind === 2) return enclosesOne(text, place, 1) || enclosesOne(text, place, -1);
  const [before, after] = [text.charCodeAt(place - 1), text.charCodeAt(place + 1)];
  // one letter among 汉字 is none of their word; a full stop ends a word of letters
  if (isLatin(unit)) return isHan(before) && isHan(after);
  return !(unit === 0x2e && isLatin(before) && isLatin(after));
}

/** Whether a sign opens (1) or closes (−1) around a single 汉字 that goes on outside. */
function enclosesOne(text: string, place: number, step: 1 | -1): boolean {
  const [near, far] = step === 1 ? [opening, closing] : [closing, opening];
  const kind = near.indexOf(text[place]!);
  if (kind < 0 || text[place + 2 * step] !== far[kind] || !isHan(text.charCodeAt(place + step))) return false;
  return isHan(text.charCodeAt(place - step)) || isHan(text.charCodeAt(place + 3 * step));
}

/** A reading without separators, and where in it they were: a claim that they hide lies over one of these places. */
export interface ClosedView extends View {
  readonly seams: readonly number[];
}

/** The text without its separators, or `null` where none stands between two characters of words. */
export function closedView({ text }: View): ClosedView | null {
  const hiding = hidingUnits();
  const { length } = text;
  let first = 0;
  while (first < length && hiding[text.charCodeAt(first)] === 0) first += 1;
  if (first === length) return null;
  const from = new Uint32Array(length);
  const to = new Uint32Array(length);
  const parts: string[] = [];
  const seams: number[] = [];
  let [start, count] = [0, 0];
  for (let k = 0; k < length; k++) {
    if (hiding[text.charCodeAt(k)] === 0 || !hides(text, k)) {
      from[count] = k;
      to[count++] = k + 1;
      continue;
    }
    if (k > start) parts.push(text.slice(start, k));
    start = k + 1;
    if (count > 0 && joins(text.charCodeAt(from[count - 1]!)) && joins(text.charCodeAt(start))) seams.push(count);
  }
  if (seams.length === 0) return null;
  parts.push(text.slice(start));
  return { text: parts.join(''), from, to, seams };
}

/** What a word may be made of; % stands in 100% 通过. */
function joins(unit: number): boolean {
  return isWordUnit(unit) || unit === 0x25;
}

/** Characters that no word ends with: one that stands before a separator belongs to what is after it. */
const bindRight = '最第祛';

/**
 * Whether separators between two places of the folded text hide a word, and do not just stand between words.
 *
 * Spaces, slashes and 顿号 also stand between words: slashes between longer parts make a list (收藏/投资), and a character that belongs to
 * what is on its other side is none of the word: with spaces and 顿号 in any word (精美 白色 holds no 美白, 国家 级别 no 国家级), with slashes, which
 * seldom cut a word by chance, in a word of two. Where single characters stand between them all around, they hide what they cut.
 */
export function isHidden(folded: string, start: number, end: number): boolean {
  let hidden = false;
  for (let left = start; left < end; ) {
    const gap = partEnd(folded, left, end);
    if (gap === end) break;
    let right = gap;
    while (right < end && hides(folded, right)) right += 1;
    if (right - gap > widestGap) return false;
    const sign = folded.slice(gap, right);
    const isWeak = /^[\s、]+$/.test(sign);
    if (/^[\s/\\|丨、_&+-]+$/.test(sign) && (isWeak || !isSprinkled(folded, start, end))) {
      const rightEnd = partEnd(folded, right, end);
      if (!/^\s+$/.test(sign) && isWhole(folded, left, gap) && isWhole(folded, right, rightEnd)) return false;
      const joinedLeft = left === start && isHan(folded.charCodeAt(start)) && isHan(folded.charCodeAt(start - 1));
      const joinedRight = rightEnd === end && isHan(folded.charCodeAt(end - 1)) && isHan(folded.charCodeAt(end));
      const looseLeft = joinedLeft && gap - left === 1 && !bindRight.includes(folded[left]!);
      const looseRight = joinedRight && rightEnd - right === 1;
      if (looseLeft && looseRight) return false;
      if (isWeak) {
        const alone = gap - left === 1 && !joinedLeft;
        if (looseRight && !(alone || bindRight.includes(folded[left]!))) return false;
        if (looseLeft && (/\s/.test(sign) || rightEnd - right > 1)) return false;
      }
    }
    hidden = true;
    left = right;
  }
  return hidden;
}

/** How far from a word one looks for single characters. */
const surroundings = 12;

/** Whether two 汉字 or more stand alone between signs around a word. */
function isSprinkled(folded: string, start: number, end: number): boolean {
  const parts = folded.slice(Math.max(0, start - surroundings), end + surroundings).split(/[/\\|丨_&+\-*.·~]+/);
  return parts.slice(1, -1).filter((part) => part.length === 1 && isHan(part.charCodeAt(0))).length >= 2;
}

/** Two 汉字 or more: the members of a list, which nobody hides by what stands between them. */
function isWhole(folded: string, start: number, end: number): boolean {
  return end - start > 1 && isHan(folded.charCodeAt(start)) && isHan(folded.charCodeAt(end - 1));
}

function partEnd(folded: string, from: number, end: number): number {
  let stop = from;
  while (stop < end && !hides(folded, stop)) stop += 1;
  return stop;
}
