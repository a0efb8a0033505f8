import { quotedIn, type Stretch } from './clauses.js';

/** A word with its place in a text. */
export interface FoundWord extends Stretch {
  readonly word: string;
}

/** Finds words in a text. */
export type WordFinder = (text: string) => FoundWord[];

/**
 * Makes what finds the words of a list in a text, the longest at each place; not where the text only quotes them, nor as a part of one of the other words.
 *
 * Made once for a list: the expression is longer than most texts. Linear in the text.
 */
export function wordFinder(words: readonly string[], except: readonly string[]): WordFinder {
  const wanted = patternOf(words);
  const others = patternOf(except);
  return (text) => {
    const found = matches(text, wanted);
    if (found.length === 0) return found;
    const covered = [...quotedIn(text), ...matches(text, others)].sort((a, b) => a.start - b.start);
    let at = 0;
    let reach = -1;
    return found.filter(({ start, end }) => {
      // stretches in order: the furthest end of those that begin no later than the word
      for (; at < covered.length && covered[at]!.start <= start; at++) reach = Math.max(reach, covered[at]!.end);
      return reach < end;
    });
  };
}

function patternOf(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
}

function matches(text: string, pattern: RegExp): FoundWord[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: word }) => ({ word, start: index, end: index + word.length }));
}
