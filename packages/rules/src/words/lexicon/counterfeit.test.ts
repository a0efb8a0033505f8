import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['code for the original', 'ZP皮手袋，只做ZP开发', ['warning ZP皮', 'warning ZP开发']],
  ['past the counter', '出入专柜无压力，随意进出海关', ['warning 出入专柜无压力', 'warning 进出海关']],
  ['copied from it', '官网1:1同步，按正品开版', ['error 官网1:1', 'error 按正品开版']],
  ['not told apart', '拿到专柜都认不出', ['warning 专柜都认不出']],
  ['a copy', '高仿手表', ['error 高仿']],
  ['a grade', '代购级别，ZP级', ['warning 代购级别', 'warning ZP级']],
  ['one to one', '1:1复刻', ['error 1:1复刻']],
  ['a grade in one', '正品级代购版本，正品级', ['warning 正品级代购版本', 'warning 正品级']],
])('仿冒用语, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['a cabinet', 'A 货柜三层，B 货柜两层'],
  ['a pump', 'ZP20自吸泵'],
  ['what was shipped', '日单加厚款，外贸原单尾货'],
  ['jade', '天然翡翠A货手镯'],
  ['a warning', '谨防高仿'],
  ['like another', '明星同款'],
])('no 仿冒用语, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
