import { checkObject, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { alphabetOf, defaultIgnorable, spreadClasses } from './alphabet.js';
import { automatonOf } from './automaton.js';
import { classMask, comma } from './kinds.js';
import type { Matcher, MatcherOptions, MatcherTables, MatcherWord } from './matcher.js';
import { readWords } from './readWords.js';
import { markSingles, symbolsOf } from './symbolsOf.js';

/**
 * 编译词表: makes any number of words ready to be looked for at once.
 *
 * Words are folded as texts are, and what is ignorable in them is left out: `no.1` is found in NO１, № 1 and n·o·1. A word that begins or
 * ends with a Latin letter or a digit is no part of a longer run of them, unless it says `inside`. Words that are folded alike (獨家, 独家)
 * are all found. Time and memory linear in their characters.
 *
 * @throws `words/not-word` for what is no text, empty, half a surrogate pair, or left with nothing or with one of several characters
 * (`f*`); `words/duplicate`, `words/wrong-option`, `option/unknown`, `shape/not-list`, `shape/not-object`; `limit/exceeded` over 100,000
 * words, 10,000 units of a word, 5,000,000 of all, 16,000 different characters
 * @example
 * ```ts
 * import { compileMatcher, findMatches } from '@zhanggui/rules/words';
 * const matcher = compileMatcher(['最', '第一', 'TOP1'], { allow: ['最近'] });
 * findMatches('最近 Ｔop.① 第 一', matcher).map(({ start, end }) => [start, end]); // => [[3, 8], [9, 12]]
 * ```
 */
export function compileMatcher(words: readonly (string | MatcherWord)[], options: MatcherOptions = {}): Matcher {
  const { allow, fold, variants, gap, ignorable, inside } = checkedOptions(options);
  const alphabet = alphabetOf({ fold, variants, gap, ignorable });
  const { folds, classes } = alphabet;
  const read = readWords([words, allow], { folds, classes, fold, inside });
  const classCount = classCharacters(read.units, classes);
  const symbols = symbolsOf(read, classes, gap);
  markSingles(read, classes);
  const pairs = spreadClasses(alphabet);
  const tables: MatcherTables = {
    classes,
    ...automatonOf(symbols, { classCount, spread: 16 }),
    words: words.length,
    phrases: allow.length,
  };
  refuseDuplicates(tables, read.texts);
  return { kind: 'matcher', words: words.length, tables, gap, folds: pairs, inside };
}

function checkedOptions(options: MatcherOptions): Required<MatcherOptions> {
  checkObject('options', options);
  const { allow = [], fold = true, variants = '', gap = 2, ignorable = defaultIgnorable, inside = false } = options;
  checkOption('fold', fold, [true, false]);
  checkOption('inside', inside, [true, false]);
  checkOption('gap', gap, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  for (const [option, value] of Object.entries({ variants, ignorable })) {
    if (typeof value !== 'string') throw new ZhangguiError('words/wrong-option', { option, value: shown(value) });
    refuseOver(rulesLimits, 'textLength', value.length);
  }
  return { allow, fold, variants, gap: fold ? gap : 0, ignorable, inside };
}

/** Gives the characters classes, the frequent ones low numbers. @returns the highest */
function classCharacters(units: Uint16Array, classes: Uint16Array): number {
  const counts = new Uint32Array(0x10000);
  const characters: number[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (counts[unit]!++ === 0 && (classes[unit]! & classMask) === 0) characters.push(unit);
  }
  refuseOver(rulesLimits, 'lexiconCharacters', characters.length);
  characters.sort((a, b) => counts[b]! - counts[a]! || a - b);
  characters.forEach((unit, k) => {
    classes[unit]! |= comma + 1 + k;
  });
  return comma + characters.length;
}

/** @throws `words/duplicate` */
export function refuseDuplicates({ outputs, words }: MatcherTables, texts: readonly string[]): void {
  const alike = new Uint8Array(texts.length);
  const seen = new Set<string>();
  for (let word = 0; word < texts.length; word++) {
    const output = (word + 1) << 2;
    const next = outputs[output + 2]!;
    // the words of one state follow one another and are of one length
    const shares = next !== 0 && outputs[next + 1] === outputs[output + 1];
    if (shares) alike[(next >> 2) - 1] = 1;
    if (!shares && alike[word] === 0) continue;
    const text = texts[word]!;
    const entry = `${word < words ? 'word' : 'allow'} ${text}`;
    if (seen.has(entry)) throw new ZhangguiError('words/duplicate', { word: shown(text) });
    seen.add(entry);
  }
}
