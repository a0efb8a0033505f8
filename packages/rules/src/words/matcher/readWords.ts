import { checkList, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { foldedUnit } from './foldTable.js';
import { composed, invisible } from './kinds.js';
import type { MatcherWord } from './matcher.js';
import { plainText } from './plainText.js';

/** Words, folded and without what is not seen. */
export interface FoldedWords {
  /** As they were given. */
  readonly texts: readonly string[];
  /** Of all words, one after the other. */
  readonly units: Uint16Array;
  /** Where in it each word ends. */
  readonly ends: Int32Array;
  readonly inside: Uint8Array;
}

export interface ReadOptions {
  readonly folds: Uint16Array;
  readonly classes: Uint16Array;
  readonly fold: boolean;
  readonly inside: boolean;
}

/** @throws `shape/not-list`, `words/not-word`, `limit/exceeded` */
export function readWords(lists: readonly (readonly (string | MatcherWord)[])[], options: ReadOptions): FoldedWords {
  const texts: string[] = [];
  const places: number[] = [];
  const inside: number[] = [];
  let length = 0;
  for (const list of lists) {
    checkList('words', list);
    refuseOver(rulesLimits, 'words', list.length);
    for (let index = 0; index < list.length; index++) {
      const given: unknown = list[index];
      const text = textOf(given, index, options.fold);
      texts.push(text);
      places.push(index);
      inside.push((insideOf(given, index) ?? options.inside) ? 1 : 0);
      length += text.length;
      if (length > rulesLimits.lexiconLength) refuseOver(rulesLimits, 'lexiconLength', length);
    }
  }
  return { texts, ...unitsOf(texts, places, length, options), inside: Uint8Array.from(inside) };
}

function unitsOf(
  texts: readonly string[],
  places: readonly number[],
  length: number,
  options: ReadOptions,
): Pick<FoldedWords, 'units' | 'ends'> {
  const { folds, classes } = options;
  const ends = new Int32Array(texts.length);
  let units = new Uint16Array(length);
  let [to, left] = [0, length];
  for (let word = 0; word < texts.length; word++) {
    const first = to;
    let text = texts[word]!;
    left -= text.length;
    let isPlain = false;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const value = classes[unit]!;
      if (!isPlain && (value >= composed || (unit & 0xf800) === 0xd800)) {
        text = plainOf(text, places[word]!, options);
        units = withRoom(units, first + text.length + left);
        isPlain = true;
        to = first;
        at = -1;
      } else if (value !== invisible) units[to++] = folds[unit] === 0 ? unit : foldedUnit(folds, unit);
    }
    ends[word] = to;
  }
  return { units: units.subarray(0, to), ends };
}

function withRoom(units: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  if (length <= units.length) return units;
  const more = new Uint16Array(2 * length);
  more.set(units);
  return more;
}

function textOf(given: unknown, index: number, fold: boolean): string {
  const text: unknown = typeof given === 'object' && given !== null ? (given as MatcherWord).word : given;
  if (typeof text !== 'string') throw new ZhangguiError('words/not-word', { index, value: shown(text) });
  if (text.length > rulesLimits.lexiconWordLength) refuseOver(rulesLimits, 'lexiconWordLength', text.length);
  const trimmed = fold ? text.trim() : text;
  if (trimmed === '') throw new ZhangguiError('words/not-word', { index, value: shown(text) });
  return trimmed;
}

function insideOf(given: unknown, index: number): boolean | undefined {
  if (typeof given !== 'object') return undefined;
  const { inside }: { inside?: unknown } = given as MatcherWord;
  if (inside !== undefined && typeof inside !== 'boolean') throw new ZhangguiError('words/not-word', { index, value: shown(inside) });
  return inside;
}

function plainOf(text: string, index: number, { classes, fold }: ReadOptions): string {
  // half a surrogate pair would be found inside of whole ones
  if (/[\ud800-\udfff]/u.test(text)) throw new ZhangguiError('words/not-word', { index, value: shown(text) });
  return fold ? plainText(text, classes).plain : text;
}
