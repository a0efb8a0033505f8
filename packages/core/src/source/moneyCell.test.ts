import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen } from '../money/fen.js';
import { formatYuan } from '../money/formatYuan.js';
import { moneyReader } from './moneyCell.js';
import type { AmountUnit } from './profile.js';

const read = (text: string, unit: AmountUnit = 'yuan') => moneyReader(unit, { onRounded: () => {} })(text);

test.each<[string, string, number]>([
  ['whole yuan', '12', 1200],
  ['two decimals', '12.34', 1234],
  ['one decimal', '12.5', 1250],
  ['zeros after the second decimal', '12.3400', 1234],
  ['no digit before the point', '.5', 50],
  ['thousands', '20,692.00', 2069200],
  ['millions', '1,020,692', 102069200],
  ['a minus', '-12.34', -1234],
  ['a plus', '+12.34', 1234],
  ['a half-width sign', '¥12.34', 1234],
  ['a full-width sign', '￥1,234.50', 123450],
  ['a minus before the sign', '-¥12.34', -1234],
  ['a minus after the sign', '¥-12.34', -1234],
  ['a blank after the sign', '¥ 12.34', 1234],
  ['the word after it', '12.34元', 1234],
  ['both', '￥12.34 元', 1234],
  ['zero with a minus', '-0.00', 0],
  ['the largest', '9999999999999.99', 999999999999999],
])('money is read with %s', (_, text, amount) => {
  expect(read(text)).toBe(amount);
});

test.each([
  ['words', '面议', 'source/not-money'],
  ['an exponent', '1.2E+3', 'source/not-money'],
  ['two points', '1.2.3', 'source/not-money'],
  ['a cut number', '12.', 'source/not-money'],
  ['thousands in the wrong place', '12,34', 'source/not-money'],
  ['thousands after a fourth digit', '1234,567', 'source/not-money'],
  ['a comma at the end', '1,234,', 'source/not-money'],
  ['two signs', '-¥-12', 'source/not-money'],
  ['a sign alone', '¥', 'source/not-money'],
  ['brackets', '(12.00)', 'source/not-money'],
  ['ten thousands in words', '1.2万', 'source/not-money'],
  ['a percentage', '12%', 'source/not-money'],
  ['hexadecimals', '0x1F', 'source/not-money'],
  ['Infinity', 'Infinity', 'source/not-money'],
  ['too many digits', '99999999999999999.99', 'source/not-money'],
  ['full-width digits', '１２.３４', 'source/full-width'],
  ['garbled text', '12\uFFFD', 'source/garbled'],
  ['a tenth of a fen', '12.345', 'source/too-fine'],
])('money is not read with %s', (_, text, rule) => {
  expect(read(text)).toEqual({ rule });
});

test.each<[AmountUnit, string, number]>([
  ['fen', '1234', 1234],
  ['fen', '1,234.00', 1234],
  ['li', '139120', 13912],
  ['li', '-10', -1],
])('an amount in %s, %s, is %i 分', (unit, text, amount) => {
  expect(read(text, unit)).toBe(amount);
});

test.each([
  ['fen', '12.5'],
  ['li', '139125'],
] as const)('an amount in %s, %s, is finer than a 分', (unit, text) => {
  expect(read(text, unit)).toEqual({ rule: 'source/too-fine' });
});

test.each([
  ['12.345', 'half-away-from-zero', 1235],
  ['-12.345', 'half-away-from-zero', -1235],
  ['12.345', 'half-even', 1234],
  ['12.3450000001', 'half-even', 1235],
  ['12.3450000000', 'half-even', 1234],
  ['12.0000001', 'ceil', 1201],
  ['12.0000001', 'floor', 1200],
  ['0.30000000000000004', 'half-even', 30],
] as const)('where the caller chose a rounding, %s is rounded %s', (text, rounding, amount) => {
  let heard = 0;
  const reader = moneyReader('yuan', {
    rounding,
    onRounded: () => {
      heard += 1;
    },
  });
  expect(reader(text)).toBe(amount);
  expect(heard).toBe(1);
  expect(reader('12.30')).toBe(1230);
  expect(heard).toBe(1);
});

test('every amount is read back as it was written, with and without thousands', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999999999999999, max: 999999999999999 }), (amount) => {
      expect(read(formatYuan(fen(amount)))).toBe(amount);
      const [yuan = '', cents = ''] = formatYuan(fen(amount)).split('.');
      const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
      expect(read(`${grouped}.${cents}`)).toBe(amount);
      expect(read(String(amount), 'fen')).toBe(amount);
    }),
  );
});
