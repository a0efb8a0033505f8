import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 教育培训承诺: a pass, a place, a result promised, or examiners named. Points at the words.
 */
export const educationPromise = {
  id: 'ad/education-promise',
  name: { zh: '教育培训承诺', en: 'Education promise' },
  topic: 'trades',
  severity: 'error',
  message: { zh: '“{word}”承诺了考试或学习效果', en: '"{word}" promises a result of an exam or a course' },
  examples: [
    { bad: { title: '教师资格证网课 一次通过' }, good: { title: '教师资格证网课 共20课时' } },
    { bad: { title: '命题组老师亲授的网课' }, good: { title: '主讲老师有教师资格证的网课' } },
  ],
  data: { category: 'education', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
