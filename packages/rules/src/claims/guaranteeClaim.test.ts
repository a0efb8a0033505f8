import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { guaranteeClaim } from './guaranteeClaim.js';

test.each([
  ['a time', '七天见效的面霜', ['error 七天见效']],
  ['money back for no effect', '无效退款的面霜', ['warning 无效退款']],
  ['no side effects', '零副作用的面霜', ['error 零副作用']],
  ['for ever', '永不褪色的毛巾', ['warning 永不褪色']],
])('reports %s', (_, listing, expected) => {
  expect(reports(guaranteeClaim, listing)).toEqual(expected);
});

test.each([
  ['a return by law', '7天无理由退货'],
  ['a warranty', '质保三年，终身维修'],
  ['a shelf life', '开封后12个月内有效'],
  ['a caution', '敏感肌请先试用'],
  ['a detergent', '强效去污洗洁精'],
])('is silent on %s', (_, listing) => {
  expect(reports(guaranteeClaim, listing)).toEqual([]);
});
