import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['goods', '薄荷味一次性电子烟', ['error 一次性电子烟']],
  ['a trade', '正品香烟批发', ['error 香烟']],
])('烟草, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['a thing for it', '不锈钢香烟盒'],
  ['a colour', '雪茄色皮鞋'],
  ['a machine', '大吸力抽油烟机'],
])('no 烟草, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
