import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a former price', '原价399元，今天99元', ['warning 原价399元']],
  ['two prices', '原599现199', ['warning 原599现199']],
  ['below cost', '跳楼价，亏本大甩卖', ['warning 跳楼价', 'warning 亏本大甩卖']],
  ['a tale', '工厂倒闭清仓', ['warning 工厂倒闭']],
  ['less than it cost', '售价不及成本', ['warning 不及成本']],
])('价格用语, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['columns of a label', '价签纸，原价/现价/会员价三栏'],
  ['ordinary offers', '特价秒杀，清仓包邮'],
  ['a refund', '七天内可原价退款'],
  ['from the maker', '厂价直销，批发价从优'],
])('no 价格用语, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
