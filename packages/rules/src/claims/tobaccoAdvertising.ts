import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 烟草广告: tobacco and e-cigarettes, for which nothing may advertise. Points at the words.
 */
export const tobaccoAdvertising = {
  id: 'ad/tobacco',
  name: { zh: '烟草广告', en: 'Tobacco advertising' },
  topic: 'trades',
  severity: 'error',
  message: { zh: '“{word}”：不能为烟草做广告', en: '"{word}": tobacco may not be advertised' },
  examples: [{ bad: { title: '水果味一次性电子烟' }, good: { title: '烟熏妆眼影盘' } }],
  data: { category: 'tobacco', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
