import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { compileMatcher } from '../../packages/rules/src/words/matcher/compileMatcher.js';
import { findMatches } from '../../packages/rules/src/words/matcher/findMatches.js';
import type { Matcher } from '../../packages/rules/src/words/matcher/matcher.js';
import { race } from '../rounds.js';
import type { MatchWorkload } from './matchWorkloads.js';

/** The least that any search must do: looks at every unit of the texts. */
export function bareLoop(texts: readonly string[]): number {
  let [sum, units] = [0, 0];
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
    units += text.length;
  }
  return sum === 0x7fffffff ? 0 : units;
}

/** Looks for the words in every text. @returns as the bare loop does */
export function matchAll(texts: readonly string[], matcher: Matcher): number {
  let [hits, units] = [0, 0];
  for (const text of texts) {
    hits += findMatches(text, matcher).length;
    units += text.length;
  }
  return hits < 0 ? 0 : units;
}

export interface MatchGoals {
  /** Times the bare loop, with folding. */
  readonly bare: number;
  /** Times faster than the peer, without. */
  readonly peer?: number;
}

/** Races a list of words with folding against the bare loop, and without it against the fastest peer that finds the same. */
export function raceMatcher(name: string, { words, texts }: MatchWorkload, goals: MatchGoals): void {
  const folding = compileMatcher(words);
  const found = texts.reduce((sum, text) => sum + findMatches(text, folding).length, 0);
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  race({
    name: `${name}: ${words.length} words, ${units} units, ${found} found`,
    ours: () => matchAll(texts, folding),
    peers: { 'a bare charCodeAt loop': () => bareLoop(texts) },
    atMost: goals.bare,
  });
  if (goals.peer === undefined) return;
  const plain = compileMatcher(words, { fold: false, inside: true });
  const peer = new AhoCorasick([...words]);
  race({
    name: `${name}, without folding`,
    ours: () => texts.reduce((sum, text) => findMatches(text, plain).reduce((all, { start, end }) => all + 3 * start + end, sum), 0),
    peers: {
      '@monyone/aho-corasick/fast': () =>
        texts.reduce((sum, text) => peer.matchInText(text).reduce((all, { begin, end }) => all + 3 * begin + end, sum), 0),
    },
    atLeast: goals.peer,
  });
}
