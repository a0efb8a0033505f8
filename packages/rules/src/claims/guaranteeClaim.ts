import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 保证承诺: a result, a rate or a time of effect is promised, or that there is no risk. Points at the words.
 *
 * What the seller himself can keep (质保三年, 七天无理由) is none.
 */
export const guaranteeClaim = {
  id: 'ad/guarantee',
  name: { zh: '保证承诺', en: 'Promised result' },
  topic: 'guarantees',
  severity: 'error',
  message: { zh: '“{word}”保证了效果', en: '"{word}" promises a result' },
  examples: [
    { bad: { title: '七天见效的面霜' }, good: { title: '7天无理由退货' } },
    { bad: { title: '无效退款的面霜' }, good: { title: '质保三年，终身维修' } },
    { bad: { title: '零副作用的面霜' }, good: { title: '敏感肌请先试用' } },
  ],
  data: { category: 'guarantee', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
