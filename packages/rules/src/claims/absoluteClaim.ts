import { absoluteWordsGuide } from '../facts/adLaw.js';
import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 绝对化用语: a claim that nothing is better than the goods, which the advertising law forbids. Points at the words.
 *
 * What the guideline of 2023 takes for no such claim is none here (order, own range, advice, grades, titles, goals, denial).
 */
export const absoluteClaim = {
  id: 'ad/absolute-claim',
  name: { zh: '绝对化用语', en: 'Absolute claim' },
  topic: 'absolute-words',
  severity: 'error',
  message: { zh: '“{word}”是绝对化用语', en: '"{word}" is an absolute claim' },
  examples: [
    { bad: { title: '全网第一的防晒衣' }, good: { title: '第一次穿的防晒衣' } },
    { bad: { title: '国家级品质的茶叶' }, good: { title: '国家级湿地公园门票' } },
    { bad: { title: '蕞好的气垫' }, good: { title: '最好先做皮试' } },
  ],
  data: { category: 'absolute', lexicon: claimLexicon, reading: absoluteWordsGuide },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
