import { expect, test } from 'vitest';
import { nameIndex } from './nameIndex.js';

test.each([
  ['a character too many', '店铺满减券', '店铺满减'],
  ['a character too few', '店铺满', '店铺满减'],
  ['another character', '店铺满件', '店铺满减'],
  ['two swapped', '店铺减满', '店铺满减'],
  ['capitals', 'vip', 'VIP'],
  ['blanks around it', ' VIP ', 'VIP'],
  ['something else', '会员价', null],
  ['two characters wrong', '店面满件', null],
  ['nothing', '', null],
])('%s', (_, name, meant) => {
  expect(nameIndex(['店铺满减', 'VIP', '独享'])(name)).toBe(meant);
});

test('a single character is not near another', () => {
  expect(nameIndex(['甲', '乙'])('丙')).toBeNull();
});

test('a long name is only found as it is', () => {
  const long = 'x'.repeat(100_000);
  expect([nameIndex([long])(long.toUpperCase()), nameIndex([long])(`${long}y`)]).toEqual([long, null]);
});
