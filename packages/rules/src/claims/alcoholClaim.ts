import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 酒类禁用表述: drinking urged, drinking shown as strength, or with driving. Points at the words.
 */
export const alcoholClaim = {
  id: 'ad/alcohol-claim',
  name: { zh: '酒类禁用表述', en: 'Alcohol claim' },
  topic: 'trades',
  severity: 'error',
  message: { zh: '酒类不能说“{word}”', en: 'Alcohol may not be sold with "{word}"' },
  examples: [
    { bad: { title: '干了这杯，53度白酒' }, good: { title: '53度酱香型白酒' } },
    { bad: { title: '不醉不归的白酒' }, good: { title: '过量饮酒有害健康' } },
  ],
  data: { category: 'alcohol', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
