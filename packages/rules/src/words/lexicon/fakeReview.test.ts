import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['money', '好评返现3元', ['error 好评返现']],
  ['a gift', '五星好评送小礼品', ['error 五星好评送小礼品']],
  ['a trade', '代写好评，刷单', ['error 代写好评', 'error 刷单']],
  ['disguised', '五星好坪返xian', ['error 好坪返xian']],
])('刷单与好评返现, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['paint', '柜门背板刷单面就够'],
  ['an honest wish', '满意请给好评'],
  ['a refusal', '我们从不刷单'],
])('no 刷单与好评返现, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
