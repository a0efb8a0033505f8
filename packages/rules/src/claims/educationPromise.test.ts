import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { educationPromise } from './educationPromise.js';

test.each([
  ['a pass', '教师资格证网课 一次通过', ['error 一次通过']],
  ['an examiner', '命题组老师亲授的网课', ['error 命题组老师亲授']],
])('reports %s', (_, listing, expected) => {
  expect(reports(educationPromise, listing)).toEqual(expected);
});

test.each([
  ['the hours', '教师资格证网课 共20课时'],
  ['a test of goods', '环保测试一次通过的地板'],
  ['a teacher', '主讲老师有教师资格证的网课'],
])('is silent on %s', (_, listing) => {
  expect(reports(educationPromise, listing)).toEqual([]);
});
