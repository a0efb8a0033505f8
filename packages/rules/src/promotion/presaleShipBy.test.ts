import { at, type Instant, isZhangguiError, millisecondsBetween, parseDay, parseInstant, parseYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePromotions } from './compilePromotions.js';
import { type PresaleShipByOptions, presaleShipBy } from './presaleShipBy.js';
import { price } from './price.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const times = {
  depositPaidAt: parseInstant('2026-05-20T08:00:00+08:00'),
  balancePaidAt: parseInstant('2026-06-01T10:00:00+08:00'),
  campaignEndsAt: parseInstant('2026-06-03T23:59:59+08:00'),
};

test('PROD-24 · a deposit of 30 takes 20 off 199, leaves 149, and the goods leave within seven days of its payment', () => {
  const deposit = { kind: 'deposit', pay: parseYuan('30'), off: parseYuan('20') } as const;
  const cart = price(
    { lines: [{ id: '爆款', unitPrice: parseYuan('199'), quantity: 1 }] },
    compilePromotions([{ id: '预售', benefit: deposit }]),
  );
  expect([cart.deposit, cart.balance]).toEqual([parseYuan('30'), parseYuan('149')]);
  expect(presaleShipBy(times)).toBe('2026-06-08T10:00:00+08:00');
});

test.each<[string, PresaleShipByOptions, string]>([
  ['from the deposit', { startsAt: 'deposit' }, '2026-05-27T08:00:00+08:00'],
  ['from the end of the campaign', { startsAt: 'campaign-end' }, '2026-06-10T23:59:59+08:00'],
  ['in two days', { days: 2 }, '2026-06-03T10:00:00+08:00'],
  ['in fifteen days, over the end of the month', { days: 15, startsAt: 'deposit' }, '2026-06-04T08:00:00+08:00'],
])('预售发货: %s', (_, options, due) => {
  expect(presaleShipBy(times, options)).toBe(due);
});

test('while the balance is not paid, there is no deadline yet', () => {
  expect(presaleShipBy({ depositPaidAt: times.depositPaidAt })).toBeNull();
  expect(presaleShipBy({ ...times, balancePaidAt: null })).toBeNull();
});

test('a day is always 24 hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 3_660 }), (hours, days) => {
      const paid = parseInstant(new Date(Date.parse('2026-01-01T00:00:00Z') + hours * 3_600_000));
      const due = presaleShipBy({ balancePaidAt: paid }, { days });
      expect(millisecondsBetween(paid, due as Instant)).toBe(days * 24 * 3_600_000);
    }),
  );
});

test('a single day is a deadline', () => {
  expect(presaleShipBy(times, { days: 1 })).toBe('2026-06-02T10:00:00+08:00');
});

test.each<[string, unknown, unknown, string, object?]>([
  ['no times', null, {}, 'shape/not-object', { path: 'times' }],
  ['options that are null', times, null, 'shape/not-object', { path: 'options' }],
  ['another start', times, { startsAt: 'payment' }, 'option/unknown', { option: 'startsAt' }],
  ['no day', times, { days: 0 }, 'day/not-count', { value: '0' }],
  ['half a day', times, { days: 0.5 }, 'day/not-count'],
  ['more than ten years', times, { days: 3_661 }, 'day/not-count'],
  ['a time without an offset', { balancePaidAt: '2026-06-01T10:00:00' }, {}, 'day/not-instant'],
  ['a deadline after the year 9999', { balancePaidAt: at(parseDay('9999-12-31')) }, {}, 'day/out-of-range'],
])('refuses %s', (_, given, options, code, params) => {
  expect(() => presaleShipBy(given as never, options as never)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true });
  const options = fc.record(
    { days: fc.oneof(fc.nat(), anything), startsAt: fc.oneof(fc.constantFrom('deposit', 'balance'), anything) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.record({ balancePaidAt: anything }), anything), fc.oneof(options, anything), (given, choice) => {
      try {
        presaleShipBy(given as never, choice as never);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
  );
});
