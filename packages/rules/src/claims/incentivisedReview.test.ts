import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { boughtReview } from './boughtReview.js';
import { incentivisedReview } from './incentivisedReview.js';

test('BRAND-01 · 好评返现 is an error, asking for honest reviews is not', () => {
  expect(reports(incentivisedReview, '好评返现5元').length).toBe(1);
  expect(reports(incentivisedReview, '欢迎如实评价')).toEqual([]);
});

test.each([
  ['a gift', '五星好评送小礼品', ['error 五星好评送小礼品']],
  ['a red packet for a picture', '晒图返红包', ['error 晒图返红包']],
  ['in a reply', { texts: [{ text: '亲，带图好评有礼哦', place: 'review-reply' as const }] }, ['error 带图好评有礼']],
])('reports %s', (_, listing, expected) => {
  expect(reports(incentivisedReview, listing)).toEqual(expected);
});

test.each([
  ['a request', '满意请给个好评'],
  ['thanks', '感谢您的五星好评'],
  ['a picture', '收到货后欢迎晒单'],
  ['a discount', '满200元返20元券'],
  ['made-up orders', '招刷单兼职'],
])('is silent on %s', (_, title) => {
  expect(reports(incentivisedReview, title)).toEqual([]);
});

test('of the two rules about reviews only one reports a place', () => {
  for (const title of ['好评返现5元', '招刷单兼职', '代写好评', '晒图返红包', '专业删差评', '买好评'])
    expect([...reports(incentivisedReview, title), ...reports(boughtReview, title)].length, title).toBe(1);
});
