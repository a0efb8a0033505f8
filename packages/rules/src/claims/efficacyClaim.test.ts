import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { efficacyClaim } from './efficacyClaim.js';

test.each([
  ['whitening', '美白淡斑面膜', ['warning 美白淡斑']],
  ['sleep', '助眠软糖', ['warning 助眠']],
  ['what no goods may promise', '丰胸霜', ['error 丰胸']],
])('reports %s', (_, listing, expected) => {
  expect(reports(efficacyClaim, listing)).toEqual(expected);
});

test.each([
  ['a colour that suits', '显白的口红'],
  ['clothes that look slim', '显瘦阔腿裤'],
  ['a wash', '深度清洁洁面乳'],
  ['teeth', '美白牙膏'],
  ['a timer', '快门延时拍摄'],
])('is silent on %s', (_, listing) => {
  expect(reports(efficacyClaim, listing)).toEqual([]);
});
