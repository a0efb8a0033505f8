import { endsSentence, isDigit, isHan, isLetter } from './characters.js';
import type { Atom, Form } from './pattern.js';
import type { WordSet } from './wordSet.js';

/**
 * Where a form begins and where it ends, each in every way, around its anchor: first the way that takes the longest word of each set and
 * the nearest place over each gap.
 */
interface FormPlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** 汉字 that end the word which an open one takes in. */
const particles = '的地得了着过是就还才也都在和与或及且而';
const numerals = '零〇一二三四五六七八九十百千万亿两几数半';
const longestNumber = 8;
const longestLetters = 12;

/** 核对句型: looks at the rest of a form around its anchor, which stands from `start` to `end`; `null` where it is not there. */
export function formAt(text: string, { atoms, anchor }: Form, start: number, end: number): FormPlaces | null {
  if (!(isNear(atoms[anchor - 1], text, start, -1) && isNear(atoms[anchor + 1], text, end, 1))) return null;
  let starts = [start];
  for (let k = anchor - 1; k >= 0 && starts.length > 0; k--) starts = step(atoms[k]!, text, starts, before);
  if (starts.length === 0) return null;
  let ends = [end];
  for (let k = anchor + 1; k < atoms.length && ends.length > 0; k++) ends = step(atoms[k]!, text, ends, after);
  return ends.length === 0 ? null : { starts, ends };
}

/** What most anchors fail at, told without any list: a word of the set next to it must begin with the character that is there. */
function isNear(atom: Atom | undefined, text: string, place: number, direction: 1 | -1): boolean {
  if (atom?.kind !== 'set' || atom.set.isOptional) return true;
  return direction > 0 ? atom.set.firsts.has(text.charCodeAt(place)) : atom.set.lasts.has(text.charCodeAt(place - 1));
}

type Reach = (atom: Atom, text: string, from: number, reached: number[]) => void;

function step(atom: Atom, text: string, places: readonly number[], reach: Reach): number[] {
  const reached: number[] = [];
  for (const place of places) reach(atom, text, place, reached);
  return places.length > 1 ? [...new Set(reached)] : reached;
}

function after(atom: Atom, text: string, from: number, reached: number[]): void {
  if (atom.kind === 'set') pushWords(atom.set, text, from, 1, reached);
  else if (atom.kind === 'gap') {
    for (let k = 0; k <= atom.most && from + k <= text.length; k++) {
      if (k > 0 && endsSentence(text.charCodeAt(from + k - 1))) return;
      reached.push(from + k);
    }
  } else if (atom.kind === 'number') {
    pushNumbers(text, from, 1, reached);
  } else {
    let end = from;
    while (isLetter(text.charCodeAt(end)) && end - from < longestLetters) end += 1;
    if (end > from) reached.push(end);
    else if (isOpen(text, from)) reached.push(...(isOpen(text, from + 1) ? [from + 2, from + 1] : [from + 1]));
  }
}

function before(atom: Atom, text: string, from: number, reached: number[]): void {
  if (atom.kind === 'set') pushWords(atom.set, text, from, -1, reached);
  else if (atom.kind === 'gap') {
    for (let k = 0; k <= atom.most && from - k >= 0; k++) {
      if (k > 0 && endsSentence(text.charCodeAt(from - k))) return;
      reached.push(from - k);
    }
  } else if (atom.kind === 'number') {
    pushNumbers(text, from, -1, reached);
  } else {
    let start = from;
    while (isLetter(text.charCodeAt(start - 1)) && from - start < longestLetters) start -= 1;
    if (start < from) reached.push(start);
    else if (isOpen(text, from - 1)) reached.push(...(isOpen(text, from - 2) ? [from - 2, from - 1] : [from - 1]));
  }
}

function pushWords(set: WordSet, text: string, from: number, direction: 1 | -1, reached: number[]): void {
  const { words, lengths, firsts, lasts } = set;
  const begins = direction > 0 ? firsts.has(text.charCodeAt(from)) : lasts.has(text.charCodeAt(from - 1));
  if (!begins) {
    if (set.isOptional) reached.push(from);
    return;
  }
  for (const length of lengths) {
    const to = from + direction * length;
    if (to < 0 || to > text.length) continue;
    if (words.has(direction > 0 ? text.slice(from, to) : text.slice(to, from))) reached.push(to);
  }
}

function pushNumbers(text: string, from: number, direction: 1 | -1, reached: number[]): void {
  let length = 0;
  while (length < longestNumber && isNumeral(text, direction > 0 ? from + length : from - length - 1)) length += 1;
  for (; length > 0; length--) if (!cutsNumber(text, from + direction * length)) reached.push(from + direction * length);
}

/** A digit, a numeral, or a point or comma between digits. */
function isNumeral(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  if (isDigit(unit)) return true;
  if (unit === 0x2e || unit === 0x2c) return isDigit(text.charCodeAt(place - 1)) && isDigit(text.charCodeAt(place + 1));
  return place >= 0 && place < text.length && numerals.includes(text[place]!);
}

/** Whether a number of digits goes on over this place. */
function cutsNumber(text: string, place: number): boolean {
  const [last, next] = [text.charCodeAt(place - 1), text.charCodeAt(place)];
  const part = (unit: number) => isDigit(unit) || unit === 0x2e || unit === 0x2c;
  return part(last) && part(next) && isNumeral(text, place - 1) && isNumeral(text, place);
}

function isOpen(text: string, place: number): boolean {
  return isHan(text.charCodeAt(place)) && !particles.includes(text[place]!);
}
