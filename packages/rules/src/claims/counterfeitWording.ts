import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 仿冒用语: goods said to be copies, and the grades in which copies are sold. Points at the words.
 *
 * A grade that only hints at a copy is a warning.
 */
export const counterfeitWording = {
  id: 'ad/counterfeit',
  name: { zh: '仿冒用语', en: 'Counterfeit wording' },
  topic: 'counterfeit',
  severity: 'error',
  message: { zh: '“{word}”是仿冒商品的说法', en: '"{word}" is how copies are sold' },
  examples: [
    { bad: { title: '高仿大牌包' }, good: { title: '天然A货翡翠' } },
    { bad: { title: '代购级托特包' }, good: { title: '自有品牌托特包' } },
  ],
  data: { category: 'counterfeit', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
