import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { unverifiableClaim } from './unverifiableClaim.js';

test.each([
  ['nature', '纯天然面膜', ['warning 纯天然']],
  ['nothing at all', '零负担的面霜', ['warning 零负担']],
])('reports %s', (_, listing, expected) => {
  expect(reports(unverifiableClaim, listing)).toEqual(expected);
});

test.each([
  ['the fibres', '100%纯棉T恤'],
  ['what is left out', '无香精的面霜'],
  ['a stone', '纯天然水晶手串'],
  ['a colour', '纯绿色连衣裙'],
])('is silent on %s', (_, listing) => {
  expect(reports(unverifiableClaim, listing)).toEqual([]);
});
