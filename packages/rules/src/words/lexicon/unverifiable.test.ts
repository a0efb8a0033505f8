import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a share of users', '九成的？95%的用户都说好', ['warning 95%的用户都说好']],
  ['nature', '纯天然配方，零添加', ['warning 纯天然配方', 'warning 零添加']],
  ['science', '航天级科技，科学证实', ['warning 航天级', 'warning 科学证实']],
  ['a multiple', '普通洗发水的5倍功效', ['warning 普通洗发水的5倍功效']],
])('无法证实的表述, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['material', '纯天然水晶手链'],
  ['bare', '天然温和，无添加'],
])('no 无法证实的表述, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
