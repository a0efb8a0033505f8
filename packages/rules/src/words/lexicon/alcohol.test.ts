import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['inducing', '白酒上桌，不醉不归', ['error 不醉不归']],
  ['effects', '每天一杯红酒，美容养颜', ['error 每天一杯', 'error 美容养颜']],
  ['a head', '这款白酒喝多不上头', ['error 喝多不上头']],
])('酒类禁用表述, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['taste', '酱香型白酒，53度，入口绵柔'],
  ['a name', '枸杞保健酒'],
])('no 酒类禁用表述, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
