import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { investmentPromise } from './investmentPromise.js';

test.each([
  ['a return', '理财产品，保本保息', ['error 保本保息']],
  ['no risk', '奶茶加盟零风险', ['error 加盟零风险']],
])('reports %s', (_, listing, expected) => {
  expect(reports(investmentPromise, listing)).toEqual(expected);
});

test.each([
  ['a warning', '理财有风险，投资需谨慎'],
  ['a return of goods', '零风险退货'],
  ['a value', '高性价比电饭煲'],
])('is silent on %s', (_, listing) => {
  expect(reports(investmentPromise, listing)).toEqual([]);
});
