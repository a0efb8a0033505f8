import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { counterfeitWording } from './counterfeitWording.js';

test.each([
  ['a copy', '高仿大牌包', ['error 高仿大牌']],
  ['a grade', '代购级托特包', ['warning 代购级']],
])('reports %s', (_, listing, expected) => {
  expect(reports(counterfeitWording, listing)).toEqual(expected);
});

test.each([
  ['a grade of jade', '天然A货翡翠'],
  ['an own brand', '自有品牌托特包'],
  ['a recipe', '原味酸奶1:1兑水'],
  ['a refusal', '拒绝高仿'],
])('is silent on %s', (_, listing) => {
  expect(reports(counterfeitWording, listing)).toEqual([]);
});
