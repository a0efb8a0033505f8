import type { Instant } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { falseScarcity } from './falseScarcity.js';
import { falseUrgency } from './falseUrgency.js';

test.each([
  ['a last chance', '错过再等一年', ['warning 错过再等一年']],
  ['a last day', '优惠最后一天', ['warning 优惠最后一天']],
  ['a last set', '最后3套', ['warning 最后3套']],
])('reports %s', (_, listing, expected) => {
  expect(reports(falseUrgency, listing)).toEqual(expected);
});

test.each([
  ['the time of an offer', '活动时间：11月20日至22日'],
  ['another last day', '这是假期的最后一天'],
  ['a stock', '限量500件'],
  ['a set whose number is known', { title: '最后3套', facts: { stock: 3 } }],
  ['a day whose end is known', { title: '优惠最后一天', facts: { endsAt: '2026-11-22T22:00:00+08:00' as Instant } }],
])('is silent on %s', (_, listing) => {
  expect(reports(falseUrgency, listing)).toEqual([]);
});

test('what the facts contradict is reported once, by the rule that knows them', () => {
  const listing = { title: '最后3套，错过再等一年', facts: { stock: 500 } };
  expect(reports(falseUrgency, listing)).toEqual(['warning 错过再等一年']);
  expect(reports(falseScarcity, listing)).toEqual(['error 最后3套']);
});
