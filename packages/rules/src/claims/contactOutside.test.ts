import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { contactOutside } from './contactOutside.js';

test.each([
  ['a messenger', '加微信领福利', ['error 加微信']],
  ['a code', '扫码加群领红包', ['error 扫码加群']],
])('reports %s', (_, listing, expected) => {
  expect(reports(contactOutside, listing)).toEqual(expected);
});

test.each([
  ['a way to pay', '支持微信支付'],
  ['a manual', '扫码看安装视频'],
  ['a watch', '儿童电话手表'],
  ['the service', '有问题请联系在线客服'],
])('is silent on %s', (_, listing) => {
  expect(reports(contactOutside, listing)).toEqual([]);
});
