import { type Fact, factOn } from '@zhanggui/core';
import { absoluteWordsGuide, adLaw } from '../facts/adLaw.js';
import type { Rule } from '../rule/rule.js';
import { absoluteWords } from './absoluteWords.js';
import { compileWords } from './compileWords.js';
import { findWords } from './findWords.js';
import { insteads } from './insteads.js';
import type { Word } from './word.js';

/** What {@link absoluteClaim} knows: the words, and what they stand on. */
export interface AbsoluteClaimData {
  readonly words: readonly Word[];
  readonly law: Readonly<Record<Word['clause'], readonly Fact<string>[]>>;
  readonly guide: readonly Fact<string>[];
}

/**
 * 绝对化用语: a claim that nothing is better than the goods, which the advertising law forbids. Points at the word.
 *
 * Not seen are words in disguise: with spaces, stars or other signs between their characters (最 好, 最*好), in pinyin other than zui
 * (di yi), with characters of the same sound other than 蕞, in traditional characters (國家級). Characters without width hide nothing.
 */
export const absoluteClaim = {
  id: 'ad/absolute-claim',
  topic: 'absolute-words',
  severity: 'error',
  message: { zh: '“{word}”是绝对化用语', en: '"{word}" is an absolute claim' },
  data: { words: absoluteWords, law: adLaw, guide: absoluteWordsGuide },
  check({ words, law, guide }) {
    const compiled = compileWords(words);
    return ({ title }, { day, ...known }) => {
      const clause = factOn(law['9.3'], day, known);
      if (clause === null) return 'unknown';
      const reading = factOn(guide, day, known);
      const meant = reading === null ? clause.value : `${clause.value}，${reading.value}`;
      return findWords(title, compiled).map(({ word, scope, start, end }) => ({
        ...(!scope && word.severity && { severity: word.severity }),
        params: { word: title.slice(start, end) },
        at: { path: '/title', start, end },
        basis: word.named ? clause.value : meant,
        fix: word.instead ?? insteads[word.kind],
      }));
    };
  },
} as const satisfies Rule<AbsoluteClaimData>;
