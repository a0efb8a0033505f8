import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a number', '扣扣7654321问价', ['error 扣扣7654321']],
  ['an account', '加微信咨询', ['error 微信咨询']],
  ['sounds', '加薇信领券', ['error 加薇信']],
  ['payment', '微信转账更优惠', ['error 微信转账']],
  ['a group', '扫码进群', ['error 扫码进群']],
])('站外联系方式, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['a neckline', '加V领的针织衫，加V形开衩'],
  ['payment of the platform', '支持微信支付'],
  ['a machine', '刷微信看视频很流畅'],
])('no 站外联系方式, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
