import { fen, isZhangguiError, parseYuan, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPriceBand } from './checkPriceBand.js';
import { priceRuleTexts } from './priceRuleTexts.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const band = { from: parseYuan('79'), to: parseYuan('129') };

test('CAMP-19 · in a band of 79 to 129 a price of 129 is right and one of 139 is not', () => {
  expect(checkPriceBand(parseYuan('129'), band)).toEqual([]);
  const [finding] = checkPriceBand(parseYuan('139'), band);
  expect(finding).toEqual({
    rule: 'price/out-of-band',
    severity: 'error',
    params: { price: '139.00', from: '79.00', to: '129.00' },
    fix: { zh: '区间内最近的价格是 129.00 元', en: 'The nearest price inside is 129.00 yuan' },
  });
  expect(renderFinding(finding!, { messages: priceRuleTexts, locale: 'en' })).toBe(
    'The price of 139.00 yuan is not between 79.00 and 129.00 yuan',
  );
});

test.each([
  ['the lower end', '79', null],
  ['a fen below it', '78.99', '79.00'],
  ['a fen above the upper end', '129.01', '129.00'],
  ['nothing', '0', '79.00'],
])('价格区间: %s', (_, price, nearest) => {
  expect(checkPriceBand(parseYuan(price), band).map(({ fix }) => fix?.zh)).toEqual(
    nearest === null ? [] : [`区间内最近的价格是 ${nearest} 元`],
  );
});

test('a band of one price has room for that price only', () => {
  const amount = fc.nat(3).map(fen);
  fc.assert(
    fc.property(amount, amount, (price, only) => {
      expect(checkPriceBand(price, { from: only, to: only }).length === 0).toBe(price === only);
    }),
  );
});

test.each<[string, unknown, unknown, string, object?]>([
  ['a band that ends below its start', 1, { from: 2, to: 1 }, 'price/not-band', { from: 2, to: 1 }],
  ['a band without an end', 1, { from: 2 }, 'money/not-fen'],
  ['a price below nothing', -1, band, 'money/not-fen', { value: '-1' }],
  ['no band', 1, null, 'shape/not-object', { path: 'band' }],
])('refuses %s', (_, price, given, code, params) => {
  expect(() => checkPriceBand(price as never, given as never)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true });
  const bands = fc.record({ from: fc.oneof(fc.nat(), anything), to: fc.oneof(fc.nat(), anything) });
  fc.assert(
    fc.property(fc.oneof(fc.nat(), anything), fc.oneof(bands, anything), (price, given) => {
      try {
        checkPriceBand(price as never, given as never);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
  );
});
