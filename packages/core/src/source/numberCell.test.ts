import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCount, readRate } from './numberCell.js';

test.each([
  ['1,024', 1024],
  ['12', 12],
  ['-3', -3],
  ['12.00', 12],
  ['0', 0],
])('a count %s is %i', (text, count) => {
  expect(readCount(text)).toBe(count);
});

test.each([
  ['1.5', 'source/not-count'],
  ['12.0000000001', 'source/not-count'],
  ['12件', 'source/not-count'],
  ['1.2万', 'source/not-count'],
  ['1e3', 'source/not-count'],
  ['１２', 'source/full-width'],
])('%s is no count', (text, rule) => {
  expect(readCount(text)).toEqual({ rule });
});

test.each([
  ['3.25%', 0.0325],
  ['0.23%', 0.0023],
  ['100%', 1],
  ['1,204.50%', 12.045],
  ['12.5 %', 0.125],
  ['-4.45%', -0.0445],
  ['0.0325', 0.0325],
  ['1', 1],
  ['0', 0],
])('a rate %s is exactly %d', (text, rate) => {
  expect(readRate(text)).toBe(rate);
});

test.each([
  ['3.25', 'source/not-rate'],
  ['%', 'source/not-rate'],
  ['3.25%%', 'source/not-rate'],
  ['三成', 'source/not-rate'],
  ['３%', 'source/full-width'],
])('%s is no rate', (text, rule) => {
  expect(readRate(text)).toEqual({ rule });
});

test('a percentage is the nearest number to what it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
      const percent = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
      expect(readRate(percent)).toBe(Number(`${hundredths}e-4`));
    }),
  );
});
