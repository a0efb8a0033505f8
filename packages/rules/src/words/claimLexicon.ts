import type { Fact } from '@zhanggui/core';
import { claimLaw } from '../facts/claimLaw.js';
import type { LexiconEntry } from './entry.js';
import type { Guard } from './guard.js';
import { guards } from './guards.js';
import { lexicon } from './lexicon.js';
import type { Slots } from './pattern.js';
import { slots } from './slots.js';

/** 词库数据: claims, the contexts that lift them, and what they stand on. One object for all rules: what it finds is then found once. */
export interface ClaimLexicon {
  readonly entries: readonly LexiconEntry[];
  readonly guards: readonly Guard[];
  readonly slots: Slots;
  /** By clause. */
  readonly law: Readonly<Record<string, readonly Fact<string>[]>>;
}

/** 词库: what the rules about claims know. */
export const claimLexicon = { entries: lexicon, guards, slots, law: claimLaw } as const satisfies ClaimLexicon;
