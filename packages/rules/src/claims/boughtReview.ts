import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { madeReviewWords, paidReviewWords, type ReviewData, reviewCheck } from './reviewClaims.js';

/** 刷单: orders and reviews that nobody made, asked for or offered. Points at the words. Praise for a benefit is `incentivisedReview`’s. */
export const boughtReview = {
  id: 'review/bought',
  name: { zh: '刷单炒信', en: 'Bought reviews' },
  topic: 'reviews',
  severity: 'error',
  message: { zh: '“{word}”是虚假交易或虚假评价', en: '"{word}" makes up trades or reviews' },
  examples: [
    { bad: { title: '招刷单兼职' }, good: { title: '本店拒绝刷单' } },
    { bad: { title: '代写好评' }, good: { title: '代写春联' } },
  ],
  data: { category: 'fake-review', lexicon: claimLexicon, made: madeReviewWords, paid: paidReviewWords },
  check: (data) => reviewCheck(data, 'made'),
} as const satisfies Rule<ReviewData>;
