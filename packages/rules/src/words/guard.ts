import type { Text } from '@zhanggui/core';

/**
 * 语境: where a word that is in the lexicon makes no claim. It lifts a hit whose surroundings hold one of its patterns.
 *
 * Its examples are run as tests: in `lifted` the word makes no claim, in `kept` it does.
 */
export interface Guard {
  readonly id: string;
  readonly name: Text;
  /**
   * Where the pattern stands: right before or after the hit (spaces, quotes and brackets between them do not count), within `reach`
   * characters before or after it in its sentence (12 if left out), or anywhere in its sentence.
   */
  readonly where: 'before' | 'after' | 'near-before' | 'near-after' | 'sentence';
  readonly reach?: number;
  /** It does not lift the hit, it only makes it this grave. */
  readonly to?: 'warning' | 'info';
  readonly patterns: readonly string[];
  /** The article of the 2023 guideline, or other law, that it stands on. */
  readonly exemption?: string;
  readonly examples: readonly { readonly lifted: string; readonly kept: string }[];
}
