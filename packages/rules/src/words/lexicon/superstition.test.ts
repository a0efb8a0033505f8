import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['people who help', '招贵人，避小人', ['error 招贵人', 'error 避小人']],
  ['cards', '塔罗挽回复合', ['error 塔罗', 'error 挽回复合']],
  ['fortune', '旺财运，招桃花', ['error 旺财运', 'error 招桃花']],
  ['a blessing', '高僧开光', ['error 高僧开光']],
  ['the house', '镇宅化煞的摆件', ['error 镇宅化煞']],
  ['the year', '本命年化太岁', ['error 化太岁']],
])('封建迷信, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['fibre', '展开光纤跳线'],
  ['freight', '包裹转运到国内仓库'],
  ['flowers', '桃花岛的春天'],
  ['technology', '主动降噪加持'],
  ['a cat', '陶瓷招财猫'],
])('no 封建迷信, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
