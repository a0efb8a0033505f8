import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { absoluteClaim } from './absoluteClaim.js';

test.each([
  ['a rank over all', '全网第一的防晒衣', ['error 全网第一']],
  ['a word that the law names', '国家级品质的茶叶', ['error 国家级']],
  ['a disguise', '蕞好的气垫', ['error 蕞好的']],
  ['in a picture', { texts: [{ text: '销量第一', box: { x: 0, y: 0, width: 10, height: 10 } }] }, ['error 销量第一']],
])('reports %s', (_, listing, expected) => {
  expect(reports(absoluteClaim, listing)).toEqual(expected);
});

test.each([
  ['an order', '第一次穿的防晒衣'],
  ['an official title', '国家级湿地公园门票'],
  ['advice', '最好先做皮试'],
  ['nothing to read', { texts: [{ text: '' }] }],
])('is silent on %s', (_, listing) => {
  expect(reports(absoluteClaim, listing)).toEqual([]);
});
