import { isZhangguiError } from '@zhanggui/core';
import { compileMatcher } from '../../packages/rules/src/words/matcher/compileMatcher.js';
import { findMatches, hasMatch } from '../../packages/rules/src/words/matcher/findMatches.js';
import type { Match, Matcher } from '../../packages/rules/src/words/matcher/matcher.js';
import { matcherFromBytes, matcherToBytes } from '../../packages/rules/src/words/matcher/matcherBytes.js';
import { overlay } from '../../packages/rules/src/words/matcher/overlay.js';
import { isAlike, isWord, type NaiveOptions, type NaiveWord, naiveLongest, naiveMatches } from './naiveMatches.js';

/** Small, so that words nest, overlap, and are split and folded often. */
const alphabets = [
  ['最', '佳', '蕞', '近'],
  ['最', '佳', ' ', '\u200b', '。', '🔥', '近'],
  ['a', 'b', 'A', '.', 'а'],
  ['a', 'Ａ', '最', '1', '-', '𝐀', '\u0301', ','],
  ['1', '①', '.', '2', '最', '*', ',', '0'],
  ['第', '一', '1', 'Ⅰ', '㊀', '⒈', '𝟏', '·', '❶'],
  ['n', 'o', '1', '№', '.', '⑩', '０'.normalize('NFKC'), '〇', '\ufe0f'],
  ['𠮷', '最', '\ud842', '\udfb7', '🏻', '★', '❤', '→'],
  ['k', 'g', '㎏', 'К', '1', ' ', '\u00a0', 'K', '🅰'],
  ['独', '獨', '家', '　', '-', '‐', '＊', '™', '\u202e', '\u00ad'],
] as const;

export type Chance = (limit: number) => number;

/** Whole numbers below a limit, by mulberry32: the same for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** What cases were about, so that nobody trusts a check that never sees a gap. */
export interface Seen {
  refused: number;
  matches: number;
  spaced: number;
  nested: number;
  covered: number;
  overlaid: number;
}

export function noneSeen(): Seen {
  return { refused: 0, matches: 0, spaced: 0, nested: 0, covered: 0, overlaid: 0 };
}

/**
 * One random case: words, phrases that allow, a text; compiled as one list, over bytes, and as an overlay on a part of it.
 *
 * @returns what is wrong, or null
 */
export function checkCase(chance: Chance, seen: Seen): string | null {
  const alphabet = alphabets[chance(alphabets.length)]!;
  const draw = (most: number) => Array.from({ length: 1 + chance(most) }, () => alphabet[chance(alphabet.length)]!).join('');
  const fold = chance(8) > 0;
  const gap = chance(5);
  const insideToo = chance(4) === 0;
  const bare: NaiveOptions = { allow: [], gap, fold };
  const wrongToo = chance(10) === 0;
  const list = (most: number, length: number): NaiveWord[] => {
    const drawn = Array.from({ length: chance(most + 1) }, () => draw(length)).filter((word) => wrongToo || isWord(word, bare));
    return [...new Set(drawn.map((word) => word.trim()))].map((word) => ({ word, inside: insideToo || chance(5) === 0 }));
  };
  const words = list(6, 4);
  const allow = chance(2) === 0 ? [] : list(3, 5);
  const naive: NaiveOptions = { ...bare, allow };
  const text = chance(20) === 0 ? '' : draw(24);
  const variants = '獨独蕞最';
  const options = { fold, gap, variants, ignorable: ' .*-·★' };

  const expected = naiveMatches(text, words, naive);
  const tell = (what: string, got: unknown, wanted: unknown) => JSON.stringify({ what, text, words, allow, fold, gap, got, wanted });
  let matcher: Matcher;
  try {
    matcher = compileMatcher(words, { ...options, allow });
  } catch (error) {
    seen.refused += 1;
    return expected === null && isZhangguiError(error, 'words/not-word') ? null : tell('refused', String(error), expected);
  }
  if (expected === null) return tell('not refused', null, null);

  const all = findMatches(text, matcher);
  if (!same(all, expected)) return tell('all', all, expected);
  const longest = naiveLongest(expected);
  if (!same(findMatches(text, matcher, { mode: 'longest' }), longest))
    return tell('longest', findMatches(text, matcher, { mode: 'longest' }), longest);
  if (hasMatch(text, matcher) !== expected.length > 0) return tell('any', hasMatch(text, matcher), expected.length > 0);
  const limit = 1 + chance(4);
  if (!same(findMatches(text, matcher, { limit }), expected.slice(0, limit)))
    return tell('limit', findMatches(text, matcher, { limit }), limit);
  const some = findMatches(text, matcher, { mode: 'longest', limit });
  if (!same(some, longest.slice(0, limit))) return tell('longest limit', some, limit);
  const copy = chance(10) === 0 ? matcherFromBytes(matcherToBytes(matcher)) : matcher;
  if (!same(findMatches(text, copy), expected)) return tell('bytes', findMatches(text, copy), expected);

  seen.matches += expected.length;
  seen.spaced += expected.filter(({ start, end, word }) => end - start > words[word]!.word.length).length;
  seen.nested += expected.length - longest.length;
  seen.covered += allow.length > 0 && naiveMatches(text, words, bare)!.length > expected.length ? 1 : 0;
  return checkOverlay();

  /** Some of the words on a base, with others that are removed again, and the rest of them added. */
  function checkOverlay(): string | null {
    const [split, splitAllow] = [chance(words.length + 1), chance(allow.length + 1)];
    const shared = words.slice(0, split);
    const extra = list(2, 3).filter(({ word }) => !shared.some((other) => other.word === word));
    const base = [...shared, ...extra];
    if (naiveMatches('', base, bare) === null) return null;
    const remove = [...extra, ...shared.slice(0, chance(2))].map(({ word }) => word);
    const add = words.slice(split);
    const stays = (word: string) => !remove.some((other) => isAlike(word, other, naive));
    const left = [
      ...base.map((word, index) => ({ ...word, index })).filter(({ word }) => stays(word)),
      ...add.map((word, k) => ({ ...word, index: base.length + k })),
    ];
    const wanted = naiveMatches(text, left, naive)!.map((match) => ({ ...match, word: left[match.word]!.index }));
    const tenant = overlay(compileMatcher(base, { ...options, allow: allow.slice(0, splitAllow) }), {
      add,
      remove,
      allow: allow.slice(splitAllow),
    });
    if (!same(findMatches(text, tenant), wanted))
      return tell('overlay', { base, remove, add, splitAllow, got: findMatches(text, tenant) }, wanted);
    const leftmost = naiveLongest(wanted);
    if (!same(findMatches(text, tenant, { mode: 'longest', limit }), leftmost.slice(0, limit)))
      return tell('overlay longest', { base, remove, add }, leftmost);
    if (hasMatch(text, tenant) !== wanted.length > 0) return tell('overlay any', { base, remove, add }, wanted);
    seen.overlaid += wanted.length;
    return null;
  }
}

function same(one: readonly Match[], other: readonly Match[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
