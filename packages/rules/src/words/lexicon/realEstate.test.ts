import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a return', '商铺返租十年', ['error 返租十年']],
  ['minutes', '距离地铁5分钟的住宅', ['error 距离地铁5分钟']],
  ['a school', '精装学区房', ['error 学区房']],
])('房地产禁用表述, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['facts', '三室两厅，建筑面积89平方米的住宅'],
  ['other goods', '步行10分钟能走多少步，手环都记着'],
])('no 房地产禁用表述, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
