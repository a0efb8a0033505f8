import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 功效宣称: a function that special cosmetics or health food must be registered for. Points at the words.
 *
 * A warning, since the goods may be registered; an error where no goods may promise it (丰胸, 替代母乳).
 */
export const efficacyClaim = {
  id: 'ad/efficacy-claim',
  name: { zh: '功效宣称', en: 'Efficacy claim' },
  topic: 'efficacy',
  severity: 'error',
  message: { zh: '“{word}”是要先注册的功效', en: '"{word}" is a function that must be registered first' },
  examples: [
    { bad: { title: '美白淡斑面膜' }, good: { title: '显白的口红' } },
    { bad: { title: '助眠软糖' }, good: { title: '睡前听的轻音乐' } },
    { bad: { title: '丰胸霜' }, good: { title: '深度清洁洁面乳' } },
  ],
  data: { category: 'efficacy', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
