import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 房地产禁用表述: a rise in value or a return promised, distance given as time, school places or plans as facts. Points at the words.
 */
export const realEstateClaim = {
  id: 'ad/real-estate-claim',
  name: { zh: '房地产禁用表述', en: 'Real-estate claim' },
  topic: 'trades',
  severity: 'error',
  message: { zh: '房地产不能说“{word}”', en: 'Real estate may not be sold with "{word}"' },
  examples: [{ bad: { title: '距市中心10分钟车程的公寓' }, good: { title: '三室两厅公寓，建筑面积98平方米' } }],
  data: { category: 'real-estate', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
