import { expect, test } from 'vitest';
import type { Benefit } from '../benefit.js';
import { lintPromotions } from './lintPromotions.js';

/** `100-10` takes 10 off, `100-10*` at every multiple, `100-10*3` three times at most, `100@0.9` is 九折; in fen or in pieces. */
const tiersOf = (text: string) =>
  text.split(' ').map((tier) => {
    const [, at, sign, value, again, times] = /^(\d+)([-@])([\d.]+)(\*?)(\d*)$/.exec(tier)!;
    const repeats = again === '' ? {} : { repeat: true, ...(times !== '' && { maxTimes: Number(times) }) };
    return { at: Number(at), ...(sign === '@' ? { rate: Number(value) } : { off: Number(value), ...repeats }) };
  });
const told = (benefit: object) => {
  const findings = lintPromotions([{ id: '活动', benefit: benefit as Benefit }]);
  expect(findings.map(({ rule }) => rule)).not.toContain('promotion/not-readable');
  return findings
    .filter(({ rule }) => rule === 'promotion/useless-tier')
    .map(({ at, params }) => `${at?.path?.replace('/promotions/0/benefit/tiers/', '')} ${params['at']}`);
};

test.each<[string, string, object, string[]]>([
  ['more at a higher amount', '10000-1000 20000-3000', {}, []],
  ['the same at a higher amount', '10000-1000 20000-1000', {}, ['1 ¥200.00']],
  ['less at a higher amount', '10000-1000 20000-900', {}, ['1 ¥200.00']],
  ['the third is measured by the second', '10000-1000 20000-500 30000-800', {}, ['1 ¥200.00']],
  ['by pieces the threshold is a number', '2-1000 3-1000', { by: 'pieces' }, ['1 3']],
  ['每满 that gives the same by then', '10000-1000* 20000-2000', {}, ['1 ¥200.00']],
  ['每满 that gives less by then', '10000-1000* 20000-2001', {}, []],
  ['每满, once at most', '10000-1000*1 20000-1500', {}, []],
  ['每满, twice at most, which is three times less', '10000-1000*2 40000-2000', {}, ['1 ¥400.00']],
  ['after 每满 that stops at the cap', '10000-1000* 30000-5000', { cap: 3000 }, ['1 ¥300.00']],
  ['above the cap is the cap', '10000-3000 20000-5000', { cap: 3000 }, ['1 ¥200.00']],
  ['below the cap is more', '10000-2000 20000-5000', { cap: 3000 }, []],
  ['a later 每满 of less', '10000-1000* 25000-1000*', {}, ['1 ¥250.00']],
  ['a later 每满 of more', '10000-1000* 25000-2000*', {}, []],
  ['a later 每满 after a single one', '10000-1000 20000-500*', {}, []],
  ['a later 每满 that gives the same in all', '10000-1000 20000-500*2', {}, ['1 ¥200.00']],
  ['a later 每满 that gives more in all', '10000-1000 20000-500*3', {}, []],
  ['a later 每满 goes on where the first one stops', '10000-1000*3 40000-900*', {}, []],
  ['a later 每满 stops before the first one does', '10000-1000* 25000-900*5', {}, ['1 ¥250.00']],
  ['both stop after as many', '10000-1000*3 25000-1000*3', {}, ['1 ¥250.00']],
  ['a later single one is more than 每满 by then', '10000-1000* 25000-5000', {}, []],
  ['a better rate', '10000@0.9 20000@0.8', {}, []],
  ['the same rate', '10000@0.9 20000@0.9', {}, ['1 ¥200.00']],
  ['a worse rate', '10000@0.8 20000@0.9', {}, ['1 ¥200.00']],
  ['十折', '10000-1000 20000@1', {}, ['1 ¥200.00']],
  ['a rate after an amount', '10000-1000 20000@0.99', {}, []],
  ['a rate where the cap is reached already', '10000-3000 20000@0.5', { cap: 3000 }, ['1 ¥200.00']],
  ['a rate where 每满 is at the cap by then', '10000-1000* 30000@0.5', { cap: 3000 }, ['1 ¥300.00']],
  ['a rate where 每满 is just below the cap', '10000-1000* 29999@0.5', { cap: 3000 }, []],
  ['nothing off after a rate', '10000@0.9 20000-0', {}, ['1 ¥200.00']],
  ['something off after a rate', '10000@0.9 20000-1', {}, []],
])('没用的一档: %s', (_, tiers, more, expected) => {
  expect(told({ kind: 'tiers', by: 'amount', tiers: tiersOf(tiers), ...more })).toEqual(expected);
});

test.each<[string, object, string[]]>([
  [
    '阶梯价 that falls',
    {
      kind: 'quantity-price',
      tiers: [
        { from: 2, price: 900 },
        { from: 3, price: 800 },
      ],
    },
    [],
  ],
  [
    '阶梯价 that stays',
    {
      kind: 'quantity-price',
      tiers: [
        { from: 2, price: 900 },
        { from: 3, price: 900 },
      ],
    },
    ['1 3'],
  ],
  [
    '阶梯价 that rises',
    {
      kind: 'quantity-price',
      tiers: [
        { from: 2, price: 900 },
        { from: 3, price: 901 },
      ],
    },
    ['1 3'],
  ],
  [
    'as many gifts',
    {
      kind: 'gift',
      sku: '袜',
      by: 'pieces',
      tiers: [
        { at: 2, pieces: 1 },
        { at: 4, pieces: 1 },
      ],
    },
    ['1 4'],
  ],
  [
    'more gifts',
    {
      kind: 'gift',
      sku: '袜',
      by: 'amount',
      tiers: [
        { at: 2, pieces: 1 },
        { at: 4, pieces: 2 },
      ],
    },
    [],
  ],
  [
    'as many gifts by then',
    {
      kind: 'gift',
      sku: '袜',
      by: 'amount',
      tiers: [
        { at: 200, pieces: 1, repeat: true },
        { at: 400, pieces: 2 },
      ],
    },
    ['1 ¥4.00'],
  ],
  [
    '运费 by amount',
    {
      kind: 'shipping-off',
      by: 'goods',
      tiers: [
        { at: 9900, off: 500 },
        { at: 19_900, off: 500 },
      ],
    },
    ['1 ¥199.00'],
  ],
  [
    '运费 by pieces',
    {
      kind: 'shipping-off',
      by: 'pieces',
      tiers: [
        { at: 2, off: 500 },
        { at: 3, off: 500 },
      ],
    },
    ['1 3'],
  ],
  [
    'a cap of freight is not looked at',
    {
      kind: 'shipping-off',
      by: 'goods',
      cap: 500,
      tiers: [
        { at: 1, off: 600 },
        { at: 2, off: 700 },
      ],
    },
    [],
  ],
])('没用的一档: %s', (_, benefit, expected) => {
  expect(told(benefit)).toEqual(expected);
});
