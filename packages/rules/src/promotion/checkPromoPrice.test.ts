import { type Fen, fen, isZhangguiError, parseYuan, renderFinding, trialPrice } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPriceBand } from './checkPriceBand.js';
import { checkPromoPrice } from './checkPromoPrice.js';
import { priceRuleTexts } from './priceRuleTexts.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const margin = { cost: parseYuan('60'), grossMargin: 0.2 };
const plan = (regular: string, promo: string) => ({ regularPrice: parseYuan(regular), promoPrice: parseYuan(promo) });
const wrong = (regular: string, promo: string) =>
  checkPromoPrice(plan(regular, promo), margin).findings.map(({ rule, severity, at }) => [rule, severity, at?.path]);

test('PROD-28 · at a cost of 60 and a margin of a fifth a promotion may go down to 75.00 and not to 74.99', () => {
  expect(checkPromoPrice(plan('99', '75.00'), margin)).toEqual({ floor: 7500, findings: [] });
  const { floor, findings } = checkPromoPrice(plan('99', '74.99'), margin);
  expect(floor).toBe(7500);
  expect(findings).toEqual([
    {
      rule: 'price/below-floor',
      severity: 'error',
      params: { price: '74.99', floor: '75.00' },
      at: { path: '/promoPrice' },
      fix: { zh: '至少定 75.00 元', en: 'Ask 75.00 yuan at least' },
    },
  ]);
  expect(renderFinding(findings[0]!, { messages: priceRuleTexts, locale: 'zh' })).toBe('售价 74.99 元低于底价 75.00 元');
});

test('PROD-17 · a trial price is a tenth below the average, half a fen up, and has to keep its margin too', () => {
  expect(trialPrice(parseYuan('100.00'))).toBe(parseYuan('90.00'));
  expect(trialPrice(parseYuan('99.99'))).toBe(parseYuan('89.99'));
  const promoPrice = trialPrice(parseYuan('83.32'));
  expect(promoPrice).toBe(parseYuan('74.99'));
  expect(checkPromoPrice({ regularPrice: parseYuan('83.32'), promoPrice }, margin).findings).toMatchObject([{ rule: 'price/below-floor' }]);
  expect(checkPriceBand(promoPrice, { from: parseYuan('70'), to: parseYuan('80') })).toEqual([]);
});

test.each([
  ['both are right', '99', '89', []],
  ['the same price every day', '75', '75', []],
  ['a promotion dearer than every day', '89', '99', [['price/promo-above-regular', 'error', '/promoPrice']]],
  [
    'both below the floor',
    '74',
    '73',
    [
      ['price/below-floor', 'error', '/regularPrice'],
      ['price/below-floor', 'error', '/promoPrice'],
    ],
  ],
  [
    'too low every day, dearer in the promotion',
    '74',
    '80',
    [
      ['price/below-floor', 'error', '/regularPrice'],
      ['price/promo-above-regular', 'error', '/promoPrice'],
    ],
  ],
])('定价: %s', (_, regular, promo, findings) => {
  expect(wrong(regular, promo)).toEqual(findings);
});

test('a dearer promotion is told the regular price', () => {
  const [finding] = checkPromoPrice(plan('89', '99'), margin).findings;
  expect(finding).toMatchObject({
    params: { promo: '99.00', regular: '89.00' },
    fix: { zh: '最多定 89.00 元', en: 'Ask 89.00 yuan at most' },
  });
});

test('a price has no finding exactly where its margin is kept, by whole numbers', () => {
  const amount = fc.nat(100_000).map(fen);
  fc.assert(
    fc.property(amount, amount, amount, fc.nat(99), (regularPrice, promoPrice, cost, percent) => {
      const { findings } = checkPromoPrice({ regularPrice, promoPrice }, { cost, grossMargin: percent / 100 });
      const keeps = (price: Fen) => price * (100 - percent) >= cost * 100;
      expect(findings.map(({ rule, at }) => `${rule}${at?.path}`)).toEqual([
        ...(keeps(regularPrice) ? [] : ['price/below-floor/regularPrice']),
        ...(keeps(promoPrice) ? [] : ['price/below-floor/promoPrice']),
        ...(promoPrice > regularPrice ? ['price/promo-above-regular/promoPrice'] : []),
      ]);
    }),
  );
});

test.each<[string, unknown, unknown, string, object?]>([
  ['no plan', null, margin, 'shape/not-object', { path: 'plan' }],
  ['no options', plan('1', '1'), undefined, 'shape/not-object', { path: 'options' }],
  ['a price that is a text', { regularPrice: '99', promoPrice: 1 }, margin, 'money/not-fen'],
  ['a price below nothing', { regularPrice: 1, promoPrice: -1 }, margin, 'money/not-fen'],
  ['a cost below nothing', plan('1', '1'), { cost: -1, grossMargin: 0.2 }, 'money/not-fen'],
  ['a margin of everything', plan('1', '1'), { cost: 1, grossMargin: 1 }, 'money/not-rate'],
])('refuses %s', (_, given, options, code, params) => {
  expect(() => checkPromoPrice(given as never, options as never)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true });
  const plans = fc.record({ regularPrice: fc.oneof(fc.maxSafeNat(), anything), promoPrice: fc.oneof(fc.maxSafeNat(), anything) });
  const options = fc.record({ cost: fc.oneof(fc.maxSafeNat(), anything), grossMargin: fc.oneof(fc.double(), anything) });
  fc.assert(
    fc.property(fc.oneof(plans, anything), fc.oneof(options, anything), (given, choice) => {
      try {
        checkPromoPrice(given as never, choice as never);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
  );
});
