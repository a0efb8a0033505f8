import { expect, test } from 'vitest';
import { isQuiet } from './quiet.js';
import type { Sight } from './sight.js';

const goods = '鞋袜帽包';
const names = ['鞋袜帽包', '鞋袜', '鞋', '帽', '鞋袜帽', '帽包'];
const views = { places: names.map((name) => [...name].map((one) => goods.indexOf(one))), of: () => 0 };
const sight = (looks: readonly string[], takes = looks, whole = true): Sight => ({
  looks: looks.map((name) => names.indexOf(name)),
  takes: takes.map((name) => names.indexOf(name)),
  freight: false,
  whole,
  plain: null,
});

// two coupons take from shoes and socks, in one order or the other: does anybody see how the 分 lie?
test.each<[string, boolean, readonly Sight[], readonly Sight[]]>([
  ['nobody else', true, [], []],
  ['one that sees what both cost together', true, [sight(['鞋袜'])], [sight(['鞋袜'])]],
  ['one line by line', false, [], [sight(['鞋袜'], ['鞋袜'], false)]],
  ['one that sees the shoes alone', false, [], [sight(['鞋'])]],
  ['one that looks at all, and at the shoes alone', false, [], [sight(['鞋袜帽包', '鞋'], ['鞋袜帽包'])]],
  ['one of their own that looks at all, and at the shoes alone', false, [sight(['鞋袜帽包', '鞋'], [])], []],
  ['one of their own that takes from hats too', false, [sight(['鞋袜帽'])], []],
  ['one of their own that takes from hats, and from all', false, [sight(['帽', '鞋袜帽包'])], []],
  ['one for hats', true, [sight(['帽'])], [sight(['帽'])]],
  ['one that spreads it to hats, then one for hats', false, [], [sight(['鞋袜帽']), sight(['帽'])]],
  ['one for hats, then one that spreads it to hats', true, [], [sight(['帽']), sight(['鞋袜帽'])]],
  ['one for hats and bags does not make them seen', false, [], [sight(['帽包']), sight(['鞋'])]],
  ['one that spreads it to hats, then one for all', true, [], [sight(['鞋袜帽']), sight(['鞋袜帽包'])]],
])('分差无人看: %s', (_, expected, pool, later) => {
  expect(isQuiet(names.indexOf('鞋袜'), pool, later, views)).toBe(expected);
});

test('a single line has no other way to lie on', () => {
  expect(isQuiet(names.indexOf('鞋'), [], [sight(['鞋'], ['鞋'], false)], views)).toBe(true);
});
