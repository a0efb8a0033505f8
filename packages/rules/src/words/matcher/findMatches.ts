import { checkObject, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { type Ask, type Found, settleBefore } from './found.js';
import { isMatcher } from './isMatcher.js';
import type { Match, Matcher } from './matcher.js';
import { plainText } from './plainText.js';
import { scan } from './scan.js';
import { scanOverlay } from './scanOverlay.js';

/** 找词的选项. */
export interface FindOptions {
  /** `all`: every occurrence. `longest`: from left to right, none over another, of those that begin at one place the longest. */
  readonly mode?: 'all' | 'longest';
  /** No more than so many, the first ones: 1 or more. */
  readonly limit?: number;
}

/**
 * 找词: the words of a matcher in a text, in the order in which they end, of one end the longest first.
 *
 * Time linear in the text and in what is found. A text with surrogate pairs (emoji, 𝐓𝐎𝐏) or characters that stand for several letters
 * (№, ㎏, ⑩) is rewritten first, which takes a few times as long; the places are those of the text as it was given.
 *
 * @throws `lint/not-text`, `rules/not-compiled`, `option/unknown`, `words/wrong-option`; `limit/exceeded` over 1,000,000 code units, or
 * 1,000,000 matches, those among them that a phrase allows, unless the search has stopped at your limit before
 * @example
 * ```ts
 * import { compileMatcher, findMatches } from '@zhanggui/rules/words';
 * const matcher = compileMatcher(['销量第一', '第一']);
 * findMatches('全网销量第一', matcher); // => [{ start: 2, end: 6, word: 0 }, { start: 4, end: 6, word: 1 }]
 * findMatches('全网销量第一', matcher, { mode: 'longest' }); // => [{ start: 2, end: 6, word: 0 }]
 * ```
 */
export function findMatches(text: string, matcher: Matcher, options?: FindOptions): Match[] {
  if (options === undefined) return matchesOf(search(text, matcher, 'all', Number.POSITIVE_INFINITY));
  checkObject('options', options);
  const { mode = 'all', limit = Number.POSITIVE_INFINITY } = options;
  checkOption('mode', mode, ['all', 'longest']);
  if (limit !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(limit) && limit >= 1))
    throw new ZhangguiError('words/wrong-option', { option: 'limit', value: shown(limit) });
  return matchesOf(search(text, matcher, mode, limit));
}

function matchesOf(hits: readonly number[]): Match[] {
  const matches = new Array<Match>(hits.length / 3);
  for (let k = 0, hit = 0; hit < hits.length; k++, hit += 3) matches[k] = { start: hits[hit]!, end: hits[hit + 1]!, word: hits[hit + 2]! };
  return matches;
}

/**
 * 是否有词: whether any word of a matcher is in a text; stops at the first one.
 *
 * @throws `lint/not-text`, `rules/not-compiled`, `limit/exceeded` over 1,000,000 code units
 * @example
 * ```ts
 * import { compileMatcher, hasMatch } from '@zhanggui/rules/words';
 * hasMatch('全国 No.1', compileMatcher(['no1'])); // => true
 * ```
 */
export function hasMatch(text: string, matcher: Matcher): boolean {
  return search(text, matcher, 'any', 1).length > 0;
}

/** What is nearly always asked for. */
const everything: Ask = {
  rewritten: null,
  offset: 0,
  mode: 'all',
  limit: Number.POSITIVE_INFINITY,
  direct: true,
  stepwise: false,
  removed: null,
};
const none: readonly number[] = [];

/** Start, end and word of each match. */
function search(text: string, matcher: Matcher, mode: Ask['mode'], limit: number): readonly number[] {
  if (typeof text !== 'string') throw new ZhangguiError('lint/not-text', { field: 'text', value: shown(text) });
  if (text.length > rulesLimits.textLength) refuseOver(rulesLimits, 'textLength', text.length);
  if (!isMatcher(matcher)) throw new ZhangguiError('rules/not-compiled', { field: 'matcher', value: shown(matcher) });
  const { tables, gap, overlay } = matcher;
  const alone = overlay === undefined;
  const direct = alone && tables.phrases === 0 && mode !== 'longest';
  let ask = everything;
  if (!direct || limit < Number.POSITIVE_INFINITY) {
    const stepwise = alone && !direct && (mode === 'longest' || limit < Number.POSITIVE_INFINITY);
    ask = { ...everything, mode, limit, direct, stepwise, removed: alone ? null : overlay.removed };
  }
  let read = text;
  let found = scan(text, tables, gap, ask);
  if (found === 'rewrite') {
    const rewritten = plainText(text, tables.classes);
    ask = { ...ask, rewritten };
    read = rewritten.plain;
    found = scan(read, tables, gap, ask) as Found | null;
  }
  if (!alone) found = together(found, scanOverlay(read, matcher, overlay, ask));
  if (found === null) return none;
  if (!direct) settleBefore(found, Number.POSITIVE_INFINITY);
  const hits = found.settled;
  if (hits.length > 3 * limit) hits.length = 3 * limit;
  return hits;
}

function together(base: Found | null, own: Found | null): Found | null {
  if (base === null || own === null) return base ?? own;
  return { ...base, hits: merged(base.hits, own.hits, 3), covers: merged(base.covers ?? [], own.covers ?? [], 2) };
}

/** Two lists of records that begin with start and end, in the order of their ends, of one end the longest first. */
function merged(one: readonly number[], other: readonly number[], size: number): number[] {
  const all: number[] = [];
  let next = 0;
  for (let at = 0; at < one.length; at += size) {
    const [start, end] = [one[at]!, one[at + 1]!];
    for (; next < other.length && (other[next + 1]! < end || (other[next + 1] === end && other[next]! < start)); next += size)
      for (let k = 0; k < size; k++) all.push(other[next + k]!);
    for (let k = 0; k < size; k++) all.push(one[at + k]!);
  }
  for (; next < other.length; next++) all.push(other[next]!);
  return all;
}
