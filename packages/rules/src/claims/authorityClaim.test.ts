import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { authorityClaim } from './authorityClaim.js';

test.each([
  ['the state', '国宴专用茶叶', ['error 国宴专用']],
  ['a medium', '央视推荐的茶叶', ['warning 央视推荐']],
])('reports %s', (_, listing, expected) => {
  expect(reports(authorityClaim, listing)).toEqual(expected);
});

test.each([
  ['a standard', '通过ISO9001认证的茶叶'],
  ['a place', '景德镇手工茶杯'],
  ['a song', '歌唱祖国的音乐盒'],
])('is silent on %s', (_, listing) => {
  expect(reports(authorityClaim, listing)).toEqual([]);
});
