import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a pass', '考证保过，不过退费', ['error 保过', 'error 不过退费']],
  ['a rate', '押题命中率90%', ['error 押题命中率90%']],
  ['an examiner', '命题组老师授课', ['error 命题组老师授课']],
  ['a score', '一个月提升50分', ['error 一个月提升50分']],
])('教育培训承诺, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['a test of goods', '质检一次通过'],
  ['a course', '英语口语课程共24课时'],
])('no 教育培训承诺, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
