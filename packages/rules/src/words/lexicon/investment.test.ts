import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['safety', '保本保息', ['error 保本保息']],
  ['a rate', '年化收益12%', ['error 年化收益12%']],
  ['a time', '三个月回本', ['error 三个月回本']],
  ['a yearly return', '回报不低于8%', ['error 回报不低于8%']],
  ['a rise', '升值潜力巨大', ['error 升值潜力巨大']],
])('投资收益承诺, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['a trial', '购买零风险，不满意可退'],
  ['no promise of a rise', '不承诺升值，仅供赏玩'],
  ['itself', '环保本身很重要'],
])('no 投资收益承诺, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
