import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a time', '7天见效', ['error 7天见效']],
  ['a time and an amount', '一个月瘦10斤', ['error 一个月瘦10斤']],
  ['money back', '无效退款', ['error 无效退款']],
  ['never again', '永不反弹，彻底根治', ['error 永不反弹', 'error 根治']],
  ['a rate', '有效率高达98%，100%有效', ['error 有效率高达98%', 'error 100%有效']],
  ['no harm', '无任何副作用，不伤胃', ['error 无任何副作用', 'error 不伤胃']],
  ['a vanishing', '痘印统统消失', ['error 痘印统统消失']],
  ['a miracle', '想瘦就瘦', ['error 想瘦就瘦']],
  ['a time in which it shows', '21天明显改善细纹', ['error 21天明显改善']],
  ['a time and a rate', '14天减少60%', ['error 14天减少60%']],
  ['at once', '一喷见效', ['error 一喷见效']],
  ['forever', '永不褪色', ['warning 永不褪色']],
])('保证承诺, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['real goods', '正品保证，假一罚百'],
  ['a right of return', '7天无理由退换货'],
  ['a term', '开封后6个月有效期'],
  ['looks of clothes', '穿上显年轻10岁'],
  ['a colour', '小牛皮保龄球包白色'],
  ['leather', '头层牛皮无疤痕'],
])('no 保证承诺, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
