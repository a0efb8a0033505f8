import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { boughtReview } from './boughtReview.js';

test.each([
  ['made-up orders', '招刷单兼职', ['error 刷单兼职']],
  ['made-up reviews', '代写好评', ['error 代写好评']],
  ['made-up orders with a reward', '垫付返佣', ['error 垫付返佣']],
  ['reviews taken away', '专业删差评', ['error 删差评']],
])('reports %s', (_, listing, expected) => {
  expect(reports(boughtReview, listing)).toEqual(expected);
});

test.each([
  ['a refusal', '本店拒绝刷单'],
  ['praise for money', '好评返现5元'],
  ['a brush', '不锈钢锅刷'],
  ['a service', '代写春联'],
])('is silent on %s', (_, title) => {
  expect(reports(boughtReview, title)).toEqual([]);
});
