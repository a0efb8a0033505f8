import { shown, ZhangguiError } from '@zhanggui/core';
import { foldedUnit, foldTable, foldTo } from './foldTable.js';
import { commonCharacters, composed, ignorable, invisible, isLatinClass, single } from './kinds.js';

/**
 * 默认可忽略的字符: what may stand between the characters of a word: blanks, marks that split a word without saying anything, ornaments
 * and emoji (★). Not among them: commas, dashes, brackets and quotes, which part words of their own; + # % @ & and the like, which mean something.
 */
export const defaultIgnorable = ' ./\\*·-_|~^=★';

/** Never ignorable: the ends of sentences and lines. */
const ends = '。！？；!?;\n\r\v\f\u0085\u2028\u2029';

/** Soft hyphens, joiners, marks of direction, combining marks, variation selectors, control characters; pairs of first and last. */
const unseen = [
  0, 8, 0xe, 0x1f, 0x7f, 0x84, 0x86, 0x9f, 0xad, 0xad, 0x300, 0x36f, 0x483, 0x489, 0x61c, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b,
  0x180f, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0x20d0, 0x20ff, 0x3164, 0x3164, 0xfe00, 0xfe0f,
  0xfe20, 0xfe2f, 0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff9, 0xfffb,
] as const;

/** Ornaments, all taken as ★: signs of trade marks, arrows, frames, stars, dingbats; pairs of first and last. */
const ornaments = [
  0xa9, 0xa9, 0xae, 0xae, 0x203b, 0x203b, 0x2117, 0x2117, 0x2120, 0x2120, 0x2122, 0x2122, 0x2190, 0x21ff, 0x2300, 0x23ff, 0x2500, 0x2570,
  0x2572, 0x25ca, 0x25cc, 0x25ee, 0x25f0, 0x2775, 0x2793, 0x27bf, 0x27f0, 0x27ff, 0x2900, 0x297f, 0x2b00, 0x2bff, 0x3012, 0x3013, 0x3030,
  0x3030,
] as const;

export const ornament = 0x2605;
export const lastOrnament = 0x3030;

/** The characters of a matcher: what each is taken as, and of what kind it is. Classes come later. */
export interface Alphabet {
  readonly folds: Uint16Array;
  /** The units that are taken as another one, ornaments apart. */
  readonly sources: readonly number[];
  readonly classes: Uint16Array;
}

export interface AlphabetOptions {
  readonly fold: boolean;
  readonly variants: string;
  readonly gap: number;
  readonly ignorable: string;
}

/** @throws `words/wrong-option` */
export function alphabetOf({ fold, variants, gap, ignorable: between }: AlphabetOptions): Alphabet {
  const classes = new Uint16Array(0x10000);
  if (!fold) {
    classCommon(classes);
    return { folds: new Uint16Array(0x10000), sources: [], classes };
  }
  const { folds, sources, composed: several } = foldTable();
  for (const unit of several) classes[unit] = composed;
  classes.fill(composed, 0xd800, 0xe000);
  foldOrnaments(folds);
  eachRange(ornaments, (first, end) => classes.fill(0, first, end));
  eachRange(unseen, (first, end) => {
    classes.fill(invisible, first, end);
    folds.fill(0, first, end);
  });
  classCommon(classes);
  if (gap > 0) setIgnorable(between, folds, classes);
  for (let k = 0; k < variants.length; k += 2) sources.push(setVariant(variants.slice(k, k + 2), folds, classes));
  return { folds, sources, classes };
}

/** Gives every unit the value of what it is taken as. @returns those units and what they are taken as, in turn, ornaments apart */
export function spreadClasses({ folds, sources, classes }: Alphabet): Uint16Array {
  const pairs = new Uint16Array(2 * sources.length);
  let to = 0;
  for (let k = 0; k < sources.length; k++) {
    const unit = sources[k]!;
    if (folds[unit] === 0) continue;
    const as = foldedUnit(folds, unit);
    classes[unit] = classes[as]!;
    pairs[to++] = unit;
    pairs[to++] = as;
  }
  if (to > 0) {
    const value = classes[ornament]!;
    eachRange(ornaments, (first, end) => classes.fill(value, first, end));
  }
  return pairs.slice(0, to);
}

export function foldOrnaments(folds: Uint16Array): void {
  eachRange(ornaments, (first, end) => folds.fill(ornament, first, end));
  folds[ornament] = 0;
}

/** The one that stands for all ornaments in the place of any of them. */
export function sameOrnament(unit: number): number {
  for (let k = 0; k < ornaments.length; k += 2) if (unit <= ornaments[k + 1]!) return unit >= ornaments[k]! ? ornament : unit;
  return unit;
}

function classCommon(classes: Uint16Array): void {
  for (let k = 0; k < commonCharacters.length; k++) classes[commonCharacters.charCodeAt(k)] = k + 1;
}

function setIgnorable(between: string, folds: Uint16Array, classes: Uint16Array): void {
  for (const character of between) {
    const unit = foldedUnit(folds, character.charCodeAt(0));
    const kind = classes[unit]!;
    if (kind === invisible) continue;
    if (character.length > 1 || kind === composed || isLatinClass(kind) || ends.includes(String.fromCharCode(unit)))
      throw new ZhangguiError('words/wrong-option', { option: 'ignorable', value: shown(character) });
    classes[unit] = ignorable | kind;
  }
}

/**
 * Latin letters and digits stay what they are: where two are taken as one it is the other one that changes.
 *
 * @returns the one that changes
 */
function setVariant(pair: string, folds: Uint16Array, classes: Uint16Array): number {
  const wrong = () => new ZhangguiError('words/wrong-option', { option: 'variants', value: shown(pair) });
  if (pair.length < 2) throw wrong();
  const [from, to] = [foldedUnit(folds, pair.charCodeAt(0)), foldedUnit(folds, pair.charCodeAt(1))];
  const [kindFrom, kindTo] = [classes[from]!, classes[to]!];
  const bothLatin = from !== to && isLatinClass(kindFrom) && isLatinClass(kindTo);
  if (kindFrom >= single || kindTo >= single || bothLatin) throw wrong();
  const [one, other] = isLatinClass(kindFrom) ? [to, from] : [from, to];
  foldTo(folds, one, other);
  return one;
}

function eachRange(ranges: readonly number[], fill: (first: number, end: number) => void): void {
  for (let k = 0; k < ranges.length; k += 2) fill(ranges[k]!, ranges[k + 1]! + 1);
}
