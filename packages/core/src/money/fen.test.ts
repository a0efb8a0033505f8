import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../error/limits.js';
import { type Fen, fen } from './fen.js';
import { formatYuan } from './formatYuan.js';
import { parseYuan } from './parseYuan.js';
import { subtractFen, sumFen } from './sumFen.js';

const most = Number.MAX_SAFE_INTEGER;
const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, most + 1, -most - 1, '12', null, undefined, 1n, {}])('%s is not money', (value) => {
  expect(() => fen(value as number)).toThrow(refused('money/not-fen'));
});

test('what was refused is told', () => {
  expect(() => fen(0.5)).toThrow(expect.objectContaining({ params: { value: '0.5' } }));
  expect(() => parseYuan('1.234')).toThrow(expect.objectContaining({ params: { text: '1.234' } }));
  expect(() => sumFen([most as Fen, most as Fen])).toThrow(expect.objectContaining({ params: { value: '18014398509481982' } }));
});

test('money is a whole number of 分, and nothing owed is not minus nothing', () => {
  expect(fen(most)).toBe(most);
  expect(fen(-most)).toBe(-most);
  expect(fen(-0)).toBe(0);
});

test.each([
  ['whole yuan', '12', 1200],
  ['one decimal', '12.3', 1230],
  ['two decimals', '12.34', 1234],
  ['where binary fractions go wrong', '4.35', 435],
  ['a plus sign', '+0.01', 1],
  ['a refund', '-0.5', -50],
  ['minus nothing', '-0', 0],
  ['leading zeros', '0012.30', 1230],
  ['13 digits', '9999999999999.99', 999_999_999_999_999],
  ['13 digits owed', '-9999999999999.99', -999_999_999_999_999],
])('reads %s', (_, text, amount) => {
  expect(parseYuan(text)).toBe(amount);
});

test.each([
  '',
  '.5',
  '5.',
  '1.234',
  '--1',
  '+-1',
  '1,234',
  '¥1',
  '1元',
  ' 1.2',
  '1.2 ',
  '1.2\n',
  '１２.３４',
  '1e3',
  '1e999999999',
  '0x10',
  'NaN',
  'Infinity',
  '10000000000000',
  '00000000000000.10',
  12 as never,
  null as never,
  ['1'] as never,
])('refuses %j as an amount', (text) => {
  expect(() => parseYuan(text)).toThrow(refused('money/not-yuan'));
});

test.each([
  ['nothing', 0, {}, '0.00'],
  ['a fen', 1, {}, '0.01'],
  ['a fen owed', -1, {}, '-0.01'],
  ['minus nothing', -0, {}, '0.00'],
  ['a jiao', 10, {}, '0.10'],
  ['a price', 123456789, { symbol: '¥', grouping: true }, '¥1,234,567.89'],
  ['no comma before three digits', 99999, { grouping: true }, '999.99'],
  ['the sign before the symbol', -150, { symbol: '¥' }, '-¥1.50'],
  ['all there is', most, { grouping: true }, '90,071,992,547,409.91'],
])('writes %s', (_, amount, options, text) => {
  expect(formatYuan(amount as Fen, options)).toBe(text);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (amount) => {
      expect(parseYuan(formatYuan(fen(amount)))).toBe(amount);
    }),
  );
});

test.each([
  ['no orders', [], 0],
  ['what floats get wrong', [10, 20], 30],
  ['more than fits on the way, not in the end', [most, 1, -1], most],
  ['the most there is', [most], most],
  ['the most there is, owed', [-most], -most],
  ['the most there is after more', [most, 1, -1, 0], most],
  ['the same the other way', [-most, -5, 5], -most],
])('sums %s', (_, amounts, sum) => {
  expect(sumFen(amounts as Fen[])).toBe(sum);
});

test('a sum does not depend on the order, as an exact one', () => {
  const amount = fc.oneof(fc.integer(), fc.maxSafeInteger());
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      const exact = amounts.reduce((sum, each) => sum + BigInt(each), 0n);
      if (exact > BigInt(most) || exact < -BigInt(most)) expect(() => sumFen(amounts as Fen[])).toThrow(refused('money/overflow'));
      else expect(BigInt(sumFen(amounts as Fen[]))).toBe(exact);
    }),
  );
});

test.each([
  ['a fraction', [0.5, 0.5], 'money/not-fen'],
  ['a hole', [1, undefined], 'money/not-fen'],
  ['a fraction after an overflow', [most, 1, 0.5], 'money/not-fen'],
  ['too much', [most, 1], 'money/overflow'],
])('refuses to sum %s', (_, amounts, code) => {
  expect(() => sumFen(amounts as Fen[])).toThrow(refused(code));
});

test('a sum takes as many amounts as it says', () => {
  expect(sumFen(new Array(limits.lines).fill(fen(1)))).toBe(limits.lines);
  expect(() => sumFen(new Array(limits.lines + 1).fill(fen(1)))).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'lines', limit: limits.lines, actual: limits.lines + 1 } }),
  );
});

test('a difference is checked like a sum', () => {
  expect(subtractFen(fen(100), fen(130))).toBe(-30);
  expect(subtractFen(fen(0), fen(0))).toBe(0);
  expect(() => subtractFen(fen(-most), fen(1))).toThrow(refused('money/overflow'));
  expect(() => subtractFen(fen(1), 0.5 as Fen)).toThrow(refused('money/not-fen'));
});

test('a megabyte of digits is refused unread', () => {
  expect(() => parseYuan('9'.repeat(1_000_000))).toThrow(refused('money/not-yuan'));
});
