import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 投资收益承诺: returns, safety or a rise in value promised for an investment, a franchise, a collector's piece. Points at the words.
 */
export const investmentPromise = {
  id: 'ad/investment-promise',
  name: { zh: '投资收益承诺', en: 'Promised returns' },
  topic: 'trades',
  severity: 'error',
  message: { zh: '“{word}”承诺了收益或无风险', en: '"{word}" promises a return or no risk' },
  examples: [
    { bad: { title: '理财产品，保本保息' }, good: { title: '理财有风险，投资需谨慎' } },
    { bad: { title: '奶茶加盟零风险' }, good: { title: '零风险退货' } },
  ],
  data: { category: 'investment', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
