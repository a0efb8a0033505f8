import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a copy', '高仿手表', ['error 高仿']],
  ['a grade', '代购级别，ZP级', ['warning 代购级别', 'warning ZP级']],
  ['one to one', '1:1复刻', ['error 1:1复刻']],
  ['a grade in one', '正品级代购版本，正品级', ['warning 正品级代购版本', 'warning 正品级']],
])('仿冒用语, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['jade', '天然翡翠A货手镯'],
  ['a warning', '谨防高仿'],
  ['like another', '明星同款'],
])('no 仿冒用语, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
