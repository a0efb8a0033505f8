import { figures } from './figures.js';
import { ranks } from './ranks.js';
import { superlatives } from './superlatives.js';
import type { Word } from './word.js';

/**
 * 绝对化用语: a short list, written from the statute and the language, not from anyone's list. The three words that the law names are
 * `named`; the others are meant by its 等.
 */
export const absoluteWords: readonly Word[] = [...superlatives, ...ranks, ...figures];
