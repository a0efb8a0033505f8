import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['others', '别家都是假货', ['error 别家都是假货']],
  ['a blow', '吊打同行', ['error 吊打同行']],
  ['a comparison', '比其他品牌好用', ['error 比其他品牌好用']],
])('贬低同行, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['own goods', '比上一代更轻'],
  ['none', '同类产品中少见的设计'],
])('no 贬低同行, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
