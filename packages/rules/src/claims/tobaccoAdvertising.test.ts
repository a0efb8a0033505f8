import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { tobaccoAdvertising } from './tobaccoAdvertising.js';

test.each([['an e-cigarette', '水果味一次性电子烟', ['error 一次性电子烟']]])('reports %s', (_, listing, expected) => {
  expect(reports(tobaccoAdvertising, listing)).toEqual(expected);
});

test.each([
  ['make-up', '烟熏妆眼影盘'],
  ['a hood', '大吸力抽油烟机'],
  ['no smoke', '无烟烧烤炉'],
])('is silent on %s', (_, listing) => {
  expect(reports(tobaccoAdvertising, listing)).toEqual([]);
});
