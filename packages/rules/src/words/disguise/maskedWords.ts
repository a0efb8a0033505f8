import type { LexiconEntry } from '../entry.js';
import { formsOf, type Slots } from '../pattern.js';
import type { WordSet } from '../wordSet.js';

/** The words of a lexicon that may be disguised, sorted, each once. */
export function maskedWords(entries: readonly LexiconEntry[], slots: Slots): string[] {
  const words = new Set<string>();
  const sets = new Map<string, WordSet>();
  for (const { patterns, disguise } of entries) {
    if (disguise === false) continue;
    for (const { atoms } of patterns.flatMap((pattern) => formsOf(pattern, slots, sets)))
      for (const atom of atoms) if (atom.kind === 'set') for (const word of atom.set.words) words.add(word);
  }
  return [...words].sort();
}
