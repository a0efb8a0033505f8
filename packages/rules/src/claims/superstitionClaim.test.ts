import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { superstitionClaim } from './superstitionClaim.js';

test.each([
  ['a rite', '已开光的手串', ['error 已开光']],
  ['luck', '转运手链', ['error 转运']],
])('reports %s', (_, listing, expected) => {
  expect(reports(superstitionClaim, listing)).toEqual(expected);
});

test.each([
  ['a word over two words', '展开光滑平整的桌布'],
  ['a warehouse', '转运仓次日发货'],
  ['a toy', '招财猫摆件'],
  ['a fruit', '桃花酿蜂蜜'],
  ['postage', '拍下改运费'],
])('is silent on %s', (_, listing) => {
  expect(reports(superstitionClaim, listing)).toEqual([]);
});
