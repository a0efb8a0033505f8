import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 价格用语: a price compared with one that nobody can check, and words of selling below cost. Points at the words.
 */
export const priceClaim = {
  id: 'ad/price-claim',
  name: { zh: '价格用语', en: 'Price claim' },
  topic: 'prices',
  severity: 'warning',
  message: { zh: '“{word}”要有可查的价格依据', en: '"{word}" needs a price on record' },
  examples: [
    { bad: { title: '原价299现价99' }, good: { title: '到手价99元' } },
    { bad: { title: '亏本甩卖的外套' }, good: { title: '换季清仓的外套' } },
    { bad: { title: '跳楼价毛衣' }, good: { title: '限时8折毛衣' } },
  ],
  data: { category: 'price', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
