import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { madeReviewWords, paidReviewWords, type ReviewData, reviewCheck } from './reviewClaims.js';

/** 好评返现: praise, a picture or a like that is paid for, in money, coupons or gifts. Points at the words. Asking for honest reviews is none. */
export const incentivisedReview = {
  id: 'review/incentivised',
  name: { zh: '好评返现', en: 'Praise that is paid for' },
  topic: 'reviews',
  severity: 'error',
  message: { zh: '“{word}”用利益换好评', en: '"{word}" pays for praise' },
  examples: [
    { bad: { title: '好评返现5元' }, good: { title: '欢迎如实评价' } },
    { bad: { title: '五星好评送小礼品' }, good: { title: '收到货后欢迎晒单' } },
  ],
  data: { category: 'fake-review', lexicon: claimLexicon, made: madeReviewWords, paid: paidReviewWords },
  check: (data) => reviewCheck(data, 'paid'),
} as const satisfies Rule<ReviewData>;
