import { checkList, checkObject, shown, ZhangguiError } from '@zhanggui/core';
import { foldOrnaments } from './alphabet.js';
import { automatonOf, type Symbols } from './automaton.js';
import { refuseDuplicates } from './compileMatcher.js';
import { isMatcher } from './isMatcher.js';
import { commonClass, letterOf, lettersOf } from './letters.js';
import type { Matcher, MatcherTables, MatcherWord } from './matcher.js';
import { readWords } from './readWords.js';
import { markSingles, symbolsOf } from './symbolsOf.js';

/** 租户词表的选项: what a tenant has otherwise. */
export interface OverlayOptions {
  /** Words of its own; `word` of a match counts on from those of the base. */
  readonly add?: readonly (string | MatcherWord)[];
  /** Words of the base that are not looked for, with all that are folded alike. One that the base has not is passed over. */
  readonly remove?: readonly string[];
  /** Phrases that cover hits, those of the base too. */
  readonly allow?: readonly (string | MatcherWord)[];
}

/**
 * 叠加词表: a tenant's changes to a base that many share. It finds what the base would find if it were compiled anew with them.
 *
 * The base stays as it is and is shared, not copied: time and memory are those of the tenant's own words. An edit is a new overlay on the
 * same base. A text is read once for the base and once for the tenant.
 *
 * @param base - a matcher of `compileMatcher`, itself no overlay; its options hold for the tenant's words too
 * @throws as `compileMatcher` does; `rules/not-compiled` for a base that is none
 * @example
 * ```ts
 * import { compileMatcher, findMatches, overlay } from '@zhanggui/rules/words';
 * const base = compileMatcher(['最佳', '第一']);
 * const tenant = overlay(base, { add: ['清仓'], remove: ['最佳'], allow: ['第一次'] });
 * findMatches('第一次清仓，最佳时机', tenant); // => [{ start: 3, end: 5, word: 2 }]
 * ```
 */
export function overlay(base: Matcher, options: OverlayOptions): Matcher {
  if (!isMatcher(base) || base.overlay !== undefined) throw new ZhangguiError('rules/not-compiled', { field: 'base', value: shown(base) });
  checkObject('options', options);
  const { add = [], remove = [], allow = [] } = options;
  checkList('remove', remove);
  const { tables: shared, gap, inside } = base;
  const reading = { folds: tableOf(base.folds), classes: shared.classes, fold: base.folds.length > 0, inside };
  const read = readWords([add, allow], reading);
  const letters = lettersOf(read.units, base);
  const { classes } = letters;
  const own = { ...read, units: read.units.map((unit) => commonClass(shared.classes, unit) || letterOf(letters, unit)) };
  const symbols = symbolsOf(own, classes, gap);
  markSingles(own, classes);
  const automaton = automatonOf(symbols, { classCount: classes.length - 3, spread: 8 });
  const tables = { classes, ...automaton, words: add.length, phrases: allow.length };
  refuseDuplicates(tables, read.texts);
  const removed = wordsOf(symbolsOf(readWords([remove], reading), shared.classes, gap), shared);
  return { ...base, words: base.words + add.length, overlay: { tables, letters, removed } };
}

function tableOf(pairs: Uint16Array): Uint16Array {
  const folds = new Uint16Array(0x10000);
  if (pairs.length > 0) foldOrnaments(folds);
  for (let k = 0; k < pairs.length; k += 2) folds[pairs[k]!] = pairs[k + 1]!;
  return folds;
}

/** The words of a matcher, and the phrases behind them, that read as these do, rising. */
function wordsOf({ symbols, ends }: Symbols, { nodes, outputs }: MatcherTables): Int32Array {
  const found = new Set<number>();
  ends.forEach((end, word) => {
    let state = 0;
    const from = word === 0 ? 0 : ends[word - 1]!;
    for (let at = from; at < end; at++) {
      const child = nodes[state]! + (symbols[at]! << 2);
      if (nodes[child + 1] !== state) return;
      state = child;
    }
    for (let output = nodes[state + 3]!; outputs[output + 1] === end - from; output = outputs[output + 2]!) found.add(outputs[output]!);
  });
  return Int32Array.from(found).sort();
}
