import { type Fact, factOn } from '@zhanggui/core';
import { onlineTradeLaw } from '../facts/onlineTradeLaw.js';
import type { Check, Rule } from '../rule/rule.js';
import { questionsOf } from './factsOf.js';

/**
 * 伪造问答: an entry of 问大家 that the shop wrote as if it were a buyer. Points at the entry (`/facts/questions/0`).
 *
 * Questions of buyers, and answers under the shop's own name, are none.
 */
export const fabricatedQuestion = {
  id: 'qa/fabricated',
  name: { zh: '伪造问答', en: 'Fabricated question' },
  topic: 'reviews',
  severity: 'error',
  message: {
    zh: '第 {number} 条问答是商家冒充买家写的：{question}',
    en: 'Entry {number} of the questions was written by the shop as a buyer: {question}',
  },
  examples: [
    {
      bad: {
        title: '纯棉T恤',
        facts: { questions: [{ question: '会缩水吗？', answer: '洗了三次都没变形！', author: 'merchant-disguised' }] },
      },
      good: { title: '纯棉T恤', facts: { questions: [{ question: '会缩水吗？', answer: '缩水率在3%以内。', author: 'merchant' }] } },
    },
    {
      bad: { title: '保温杯', facts: { questions: [{ question: '真的保温吗？', answer: '闭眼入', author: 'merchant-disguised' }] } },
      good: { title: '保温杯', facts: { questions: [{ question: '真的保温吗？', answer: '早上的水下午还烫', author: 'buyer' }] } },
    },
  ],
  data: onlineTradeLaw['17'],
  check: questionCheck,
} as const satisfies Rule<readonly Fact<string>[]>;

function questionCheck(law: readonly Fact<string>[]): Check {
  return ({ facts }, { day, ...known }) => {
    const questions = questionsOf(facts);
    const basis = factOn(law, day, known)?.value;
    if (basis === undefined) return 'unknown';
    return questions.flatMap(({ author, question }, index) =>
      author === 'merchant-disguised'
        ? [
            {
              params: { number: index + 1, question: question.slice(0, 60) },
              at: { path: `/facts/questions/${index}` },
              basis,
              fix: instead,
            },
          ]
        : [],
    );
  };
}

const instead = {
  zh: '只留真实买家的提问，店家回答注明官方',
  en: 'Keep questions of real buyers only, and answer under the shop’s name',
} as const;
