import type { Measure } from '../metric/measure.js';

/** 满意度表的度量: the inputs that stand in a table `answers`, one row an answer of a buyer who was asked. */
export const answerMeasures = [
  { id: 'answers', name: { zh: '评价数', en: 'Answers' }, unit: 'count', table: 'answers', aggregate: 'rows' },
  {
    id: 'satisfiedAnswers',
    name: { zh: '满意的评价数', en: 'Satisfied answers' },
    unit: 'count',
    table: 'answers',
    aggregate: 'rows',
    where: [{ column: 'satisfied', is: 1 }],
  },
] as const satisfies readonly Measure[];
