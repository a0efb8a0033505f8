/** 词集: a finite set of strings, with what tells quickly that none of them is at a place. */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  /** Whether one of them is the empty one. */
  readonly isOptional: boolean;
  /** Their lengths, longest first. */
  readonly lengths: readonly number[];
  /** The units that they begin with. */
  readonly firsts: ReadonlySet<number>;
  /** The units that they end with. */
  readonly lasts: ReadonlySet<number>;
}

export function wordSet(words: Iterable<string>): WordSet {
  const set = new Set(words);
  const lengths = new Set<number>();
  const firsts = new Set<number>();
  const lasts = new Set<number>();
  for (const word of set) {
    lengths.add(word.length);
    if (word === '') continue;
    firsts.add(word.charCodeAt(0));
    lasts.add(word.charCodeAt(word.length - 1));
  }
  return { words: set, isOptional: set.has(''), lengths: [...lengths].sort((a, b) => b - a), firsts, lasts };
}
