import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['ten years', '错过再等十年', ['warning 错过再等十年']],
  ['a last day of an offer', '优惠最后一天', ['warning 优惠最后一天']],
  ['a last chance', '错过再等一年，手慢无', ['warning 错过再等一年', 'warning 手慢无']],
  ['a rise to come', '明天恢复原价', ['warning 明天恢复原价']],
  ['one day only', '仅限今日', ['warning 仅限今日']],
  ['the last pieces', '仓库只剩最后3双', ['warning 只剩最后3双']],
])('虚假紧迫, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['another last day', '这是假期的最后一天'],
  ['a stock', '售完无补，限量500件'],
  ['a tale of the last one', '我抢到了最后一件'],
])('no 虚假紧迫, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
