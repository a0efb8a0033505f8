import { fen, parseInstant, parseYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePromotions } from './compilePromotions.js';
import { explainRejection } from './explainRejection.js';
import { over200Off30 } from './offers.js';
import { price } from './price.js';
import type { RejectedPromotion, RejectionReason } from './pricedCart.js';
import type { ExplainOptions } from './priceNames.js';
import type { Promotion } from './promotion.js';
import { rejectionDetailTexts, rejectionTexts } from './rejectionTexts.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const names = { promotions: { a: { zh: '满减', en: 'Reduction' }, b: { zh: '平台券', en: 'Platform coupon' } } };

test.each<[RejectionReason, Omit<RejectedPromotion, 'id' | 'reason'>, string, string]>([
  ['not-started', {}, '“满减”没有用上：活动还没有开始。', '"Reduction" does not apply: it has not started yet.'],
  ['ended', {}, '“满减”没有用上：活动已经结束。', '"Reduction" does not apply: it has ended.'],
  ['not-chosen', {}, '“满减”没有用上：这次没有选用。', '"Reduction" does not apply: it was not chosen this time.'],
  [
    'over-budget',
    { missing: { amount: fen(250) } },
    '“满减”没有用上：活动预算还差 2.50 元。',
    '"Reduction" does not apply: the budget of the campaign is ¥2.50 too low.',
  ],
  [
    'below-amount',
    { missing: { amount: fen(1234) } },
    '“满减”没有用上：差 12.34 元。',
    '"Reduction" does not apply: ¥12.34 more is needed.',
  ],
  ['below-pieces', { missing: { pieces: 1 } }, '“满减”没有用上：差 1 件。', '"Reduction" does not apply: pieces still needed: 1.'],
  [
    'below-balance',
    { missing: { amount: fen(1) } },
    '“满减”没有用上：尾款差 0.01 元。',
    '"Reduction" does not apply: the balance is ¥0.01 too low.',
  ],
  [
    'needs-other',
    { other: 'b' },
    '“满减”没有用上：要先用上“平台券”。',
    '"Reduction" does not apply: it goes with "Platform coupon", which does not apply.',
  ],
  [
    'excluded',
    { other: 'b' },
    '“满减”没有用上：不能和“平台券”叠加。',
    '"Reduction" does not apply: it does not go together with "Platform coupon".',
  ],
  [
    'beaten',
    { other: 'b' },
    '“满减”没有用上：同组的“平台券”更优惠。',
    '"Reduction" does not apply: "Platform coupon" of the same group takes more off.',
  ],
  [
    'exclusive-other',
    { other: 'c' },
    '“满减”没有用上：“c”是独享的，不能叠加。',
    '"Reduction" does not apply: "c" tolerates no other promotion.',
  ],
  ['group-full', {}, '“满减”没有用上：同组优惠的名额已满。', '"Reduction" does not apply: others of its group took the place.'],
])('says %s in both languages', (reason, known, zh, en) => {
  expect(explainRejection({ id: 'a', reason, ...known }, { locale: 'zh', names })).toBe(zh);
  expect(explainRejection({ id: 'a', reason, ...known }, { locale: 'en', names })).toBe(en);
});

test('every reason can be said with nothing known but the promotion, and each says something else', () => {
  const reasons = Object.keys(rejectionTexts) as RejectionReason[];
  for (const locale of ['zh', 'en'] as const) {
    const said = reasons.map((reason) => explainRejection({ id: 'a', reason }, { locale }));
    expect(new Set(said).size).toBe(reasons.length);
  }
  for (const reason of Object.keys(rejectionDetailTexts)) expect(reasons).toContain(reason);
});

test('what price says about a cart that is short can be read out', () => {
  const threePieces: Promotion = { id: '三件八折', benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 3, rate: 0.8 }] } };
  const small: Promotion = { id: '满20减1', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 2000, off: fen(100) }] } };
  const coupon: Promotion = { ...small, id: '店铺券', level: 'shop-coupon', stacking: { excludes: ['满20减1'] } };
  const late: Promotion = { ...small, id: '晚场', window: { from: parseInstant('2026-06-18T20:00:00+08:00') } };
  const promotions = [over200Off30, threePieces, small, coupon, late];
  const cart = { lines: [{ id: 'A', unitPrice: parseYuan('187.66'), quantity: 1 }] };
  const { rejected } = price(cart, compilePromotions(promotions), { at: parseInstant('2026-06-18T00:00:00+08:00') });
  expect(rejected.map((each) => explainRejection(each, { locale: 'zh', promotions }))).toEqual([
    '“满200减30”没有用上：差 12.34 元。',
    '“三件八折”没有用上：差 2 件。',
    '“晚场”没有用上：活动还没有开始。',
    '“店铺券”没有用上：不能和“满20减1”叠加。',
  ]);
});

test.each<[string, unknown, unknown, string, object?]>([
  ['nothing', null, { locale: 'zh' }, 'shape/not-object', { path: 'rejected' }],
  ['no options', { id: 'a', reason: 'ended' }, undefined, 'shape/not-object'],
  ['a reason that every object has', { id: 'a', reason: 'constructor' }, { locale: 'zh' }, 'option/unknown', { option: 'reason' }],
  ['an id that is no text', { id: 7, reason: 'ended' }, { locale: 'zh' }, 'lint/not-text'],
  ['another that is no text', { id: 'a', reason: 'excluded', other: {} }, { locale: 'zh' }, 'lint/not-text'],
  ['half a fen', { id: 'a', reason: 'below-amount', missing: { amount: 0.5 } }, { locale: 'zh' }, 'money/not-fen'],
  [
    'half a piece',
    { id: 'a', reason: 'below-pieces', missing: { pieces: 0.5 } },
    { locale: 'zh' },
    'promotion/not-quantity',
    { line: 'a', value: '0.5' },
  ],
  ['another language', { id: 'a', reason: 'ended' }, { locale: 'fr' }, 'option/unknown'],
  [
    'what is missing as a number',
    { id: 'a', reason: 'ended', missing: 7 },
    { locale: 'zh' },
    'shape/not-object',
    { path: 'rejected.missing' },
  ],
])('refuses %s', (_, rejected, options, code, params) => {
  expect(() => explainRejection(rejected as never, options as never)).toThrow(refused(code, params));
});

test('whatever is given, nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withDate: true });
  const reason = fc.constantFrom(...Object.keys(rejectionTexts));
  const missing = fc.oneof(anything, fc.record({ amount: anything, pieces: anything }, { requiredKeys: [] }));
  const given = fc.oneof(
    anything,
    fc.record({ id: fc.oneof(fc.string(), anything), reason, missing, other: anything }, { requiredKeys: ['id', 'reason'] }),
  );
  const options = fc.oneof(
    fc.constant({ locale: 'zh' }),
    anything,
    fc.record({ locale: fc.constant('en'), names: anything, promotions: anything }),
  );
  fc.assert(
    fc.property(given, options, (rejected, said) => {
      try {
        expect(typeof explainRejection(rejected as RejectedPromotion, said as ExplainOptions)).toBe('string');
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
    { numRuns: 500 },
  );
});
