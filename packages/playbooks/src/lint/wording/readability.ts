import { checkLimitOfText } from './checkText.js';
import { type Stretch, sentencesOf } from './clauses.js';

/** 可读性. */
export interface Readability {
  readonly sentences: number;
  /** Without blanks and marks; a Latin word or a figure counts as one. */
  readonly characters: number;
  /** Characters of a sentence on average; `null` where there is none. */
  readonly averageLength: number | null;
  readonly longest: number;
}

/**
 * 可读性: how long the sentences of a text are.
 *
 * A sentence ends at 。！？； or a line break. Blanks and marks do not count; a Latin word or a figure counts as one character.
 *
 * @param text - at most 1,000,000 UTF-16 code units; linear time
 * @throws `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { readability } from '@zhanggui/playbooks';
 * readability('先拍照。再联系买家，24 小时内退款。'); // => { sentences: 2, characters: 14, averageLength: 7, longest: 11 }
 * ```
 */
export function readability(text: string): Readability {
  checkLimitOfText(text);
  const lengths = sentencesOf(text).map((sentence) => lengthOf(text, sentence));
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  return {
    sentences: lengths.length,
    characters,
    averageLength: lengths.length === 0 ? null : characters / lengths.length,
    longest: lengths.reduce((most, length) => Math.max(most, length), 0),
  };
}

/** The length of a sentence as a reader counts it. */
export function lengthOf(text: string, { start, end }: Stretch): number {
  return text.slice(start, end).match(/[A-Za-z0-9０-９]+(?:[.,:'’-][A-Za-z0-9]+)*|[\p{L}\p{N}]/gu)?.length ?? 0;
}
