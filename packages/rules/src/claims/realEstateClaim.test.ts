import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { realEstateClaim } from './realEstateClaim.js';

test.each([['a distance in time', '距市中心10分钟车程的公寓', ['error 距市中心10分钟车程']]])('reports %s', (_, listing, expected) => {
  expect(reports(realEstateClaim, listing)).toEqual(expected);
});

test.each([
  ['the area', '三室两厅公寓，建筑面积98平方米'],
  ['a map', '距地铁站800米的公寓'],
  ['a toy', '儿童过家家房子玩具'],
])('is silent on %s', (_, listing) => {
  expect(reports(realEstateClaim, listing)).toEqual([]);
});
