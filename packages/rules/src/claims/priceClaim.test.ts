import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { priceClaim } from './priceClaim.js';

test.each([
  ['an original price', '原价299现价99', ['warning 原价299']],
  ['below cost', '亏本甩卖的外套', ['warning 亏本甩卖']],
  ['a leap', '跳楼价毛衣', ['warning 跳楼价']],
])('reports %s', (_, listing, expected) => {
  expect(reports(priceClaim, listing)).toEqual(expected);
});

test.each([
  ['a price', '到手价99元'],
  ['a discount', '限时8折毛衣'],
  ['a clearance', '换季清仓的外套'],
  ['postage', '包邮到家'],
  ['the price as before', '恢复原价购买需补差'],
])('is silent on %s', (_, listing) => {
  expect(reports(priceClaim, listing)).toEqual([]);
});
