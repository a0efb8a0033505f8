import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import type { BuyerQuestion } from '../rule/goodsFacts.js';
import { fabricatedQuestion } from './fabricatedQuestion.js';

const entry = (author: BuyerQuestion['author']) => ({ question: '会缩水吗？', answer: '不会', author });
const listing = (...questions: BuyerQuestion[]) => ({ title: '纯棉T恤', facts: { questions } });

test('SHOP-06 · a question that the shop wrote as a buyer is an error, an official answer is not', () => {
  expect(reports(fabricatedQuestion, listing(entry('merchant-disguised')))).toEqual(['error']);
  expect(reports(fabricatedQuestion, listing(entry('merchant')))).toEqual([]);
});

test.each([
  ['each such entry', listing(entry('buyer'), entry('merchant-disguised'), entry('merchant-disguised')), 2],
  ['no buyer', listing(entry('buyer')), 0],
  ['no entry', listing(), 0],
  ['no questions', { title: '纯棉T恤' }, 0],
])('counts %s', (_, given, count) => {
  expect(reports(fabricatedQuestion, given).length).toBe(count);
});

test('another author is refused', () => {
  expect(() => reports(fabricatedQuestion, listing(entry('robot' as 'buyer')))).toThrow(
    expect.objectContaining({ code: 'option/unknown' }),
  );
});
