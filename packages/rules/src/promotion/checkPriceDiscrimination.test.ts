import { type Finding, fen, isZhangguiError, parseDay, parseYuan, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CustomerPrices, checkPriceDiscrimination } from './checkPriceDiscrimination.js';
import { compilePromotions } from './compilePromotions.js';
import { price } from './price.js';
import { priceRuleTexts } from './priceRuleTexts.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const day = parseDay('2026-11-11');
const prices = (newCustomer: string, oldCustomer: string, more: Partial<CustomerPrices> = {}): CustomerPrices => ({
  newCustomerPrice: parseYuan(newCustomer),
  oldCustomerPrice: parseYuan(oldCustomer),
  sameTerms: true,
  disclosed: false,
  ...more,
});

test('CAMP-14 · three pieces at 9 instead of 10 pay 27.00, and an old customer may not secretly pay more than a new one', () => {
  const tiers = [
    { from: 1, price: parseYuan('10') },
    { from: 3, price: parseYuan('9') },
  ];
  const promotions = compilePromotions([{ id: '阶梯价', benefit: { kind: 'quantity-price', tiers } }]);
  const payable = (quantity: number) => price({ lines: [{ id: 'A', unitPrice: parseYuan('10'), quantity }] }, promotions).payable;
  expect([payable(2), payable(3)]).toEqual([parseYuan('20.00'), parseYuan('27.00')]);

  const findings = checkPriceDiscrimination(prices('79', '99'), { day });
  expect(findings).toMatchObject([
    {
      rule: 'price/discrimination',
      severity: 'warning',
      params: { old: '99.00', new: '79.00' },
      at: { path: '/oldCustomerPrice' },
      basis: '消费者权益保护法实施条例第九条',
    },
  ]);
  expect((findings as readonly Finding[])[0]!.fix).toMatchObject({
    zh: expect.stringContaining('写明新客专享价') as string,
    en: expect.stringContaining('for new customers') as string,
  });
  expect(renderFinding(findings[0] as never, { messages: priceRuleTexts, locale: 'zh' })).toBe(
    '同等条件下老客价 99.00 元高于新客价 79.00 元，且没有公示',
  );
  expect(checkPriceDiscrimination(prices('79', '99', { disclosed: true }), { day })).toEqual([]);
});

test.each<[string, CustomerPrices, boolean]>([
  ['a fen more for the old', prices('99.00', '99.01'), true],
  ['the same for both', prices('99', '99'), false],
  ['a member price for the old', prices('99', '89'), false],
  ['the old one buys on other terms', prices('79', '99', { sameTerms: false }), false],
  ['other terms, and shown as such', prices('79', '99', { sameTerms: false, disclosed: true }), false],
])('老客价: %s', (_, given, wrong) => {
  expect(checkPriceDiscrimination(given, { day })).toHaveLength(wrong ? 1 : 0);
});

test('where no law is known nothing is a pass', () => {
  expect(checkPriceDiscrimination(prices('99', '99'), { day: parseDay('2024-06-30') })).toBe('unknown');
  expect(checkPriceDiscrimination(prices('99', '99'), { day: parseDay('2024-07-01') })).toEqual([]);
  expect(checkPriceDiscrimination(prices('99', '99'), { day, asRecordedOn: parseDay('2026-11-21') })).toBe('unknown');
});

test.each<[string, unknown, unknown, string, object?]>([
  ['no prices', null, { day }, 'shape/not-object', { path: 'prices' }],
  ['no options', prices('1', '1'), null, 'shape/not-object', { path: 'options' }],
  ['a price below nothing', prices('1', '1', { oldCustomerPrice: fen(-1) }), { day }, 'money/not-fen'],
  ['terms left open', { ...prices('1', '1'), sameTerms: undefined }, { day }, 'option/unknown', { option: 'sameTerms' }],
  [
    'disclosed as a text, which would count as yes',
    { ...prices('1', '1'), disclosed: 'false' },
    { day },
    'option/unknown',
    { option: 'disclosed' },
  ],
  ['a day that is none', prices('1', '1'), { day: 'today' }, 'day/not-day'],
])('refuses %s', (_, given, options, code, params) => {
  expect(() => checkPriceDiscrimination(given as never, options as never)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true });
  const some = fc.record({
    newCustomerPrice: fc.oneof(fc.nat(), anything),
    oldCustomerPrice: fc.oneof(fc.nat(), anything),
    sameTerms: fc.oneof(fc.boolean(), anything),
    disclosed: fc.oneof(fc.boolean(), anything),
  });
  fc.assert(
    fc.property(fc.oneof(some, anything), fc.oneof(fc.constant({ day }), fc.record({ day: anything }), anything), (given, options) => {
      try {
        checkPriceDiscrimination(given as never, options as never);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
  );
});
