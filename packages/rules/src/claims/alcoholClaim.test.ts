import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { alcoholClaim } from './alcoholClaim.js';

test.each([
  ['drinking urged', '干了这杯，53度白酒', ['error 干了这杯']],
  ['drinking to the end', '不醉不归的白酒', ['error 不醉不归']],
])('reports %s', (_, listing, expected) => {
  expect(reports(alcoholClaim, listing)).toEqual(expected);
});

test.each([
  ['the goods', '53度酱香型白酒'],
  ['a caution', '过量饮酒有害健康'],
  ['a cup', '水晶白酒杯六只装'],
])('is silent on %s', (_, listing) => {
  expect(reports(alcoholClaim, listing)).toEqual([]);
});
