import { type Day, fen, isZhangguiError, parseDay, parseYuan, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReferencePrice, type ReferencePriceOptions } from './checkReferencePrice.js';
import type { PricePoint } from './priceHistory.js';
import { priceRuleTexts } from './priceRuleTexts.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const sold = (on: string, yuan: string, more: Partial<PricePoint> = {}): PricePoint => ({
  on: parseDay(on),
  price: parseYuan(yuan),
  ...more,
});
const startOn = parseDay('2026-11-01');
const check = (history: readonly PricePoint[], yuan: string, more: Partial<ReferencePriceOptions> = {}) =>
  checkReferencePrice(history, { startOn, claimed: parseYuan(yuan), ...more });
const week = [sold('2026-10-30', '95'), sold('2026-10-26', '99'), sold('2026-10-28', '89')];

test('PROD-19 · a strike price at which nothing was ever sold is a fake original price', () => {
  const { allowed, basis, on, findings } = check([sold('2026-10-20', '299', { deal: false })], '299');
  expect({ allowed, basis, on }).toEqual({ allowed: null, basis: 'none', on: null });
  expect(findings).toMatchObject([
    { rule: 'price/fake-original', severity: 'error', params: { claimed: '299.00' }, basis: '明码标价和禁止价格欺诈规定第十七条第二款' },
  ]);
  expect(check([], '299').findings).toEqual(findings);
  expect(check([sold('2026-10-29', '299')], '299').findings).toEqual([]);
});

test.each<[string, readonly PricePoint[], string, Partial<ReferencePriceOptions>, string | null, string, string | null, boolean]>([
  ['the lowest of the week is claimed', week, '89', {}, '89', 'window', '2026-10-28', false],
  ['a fen above it', week, '89.01', {}, '89', 'window', '2026-10-28', true],
  ['the seventh day before counts', [sold('2026-10-25', '79'), ...week], '89', {}, '79', 'window', '2026-10-25', true],
  ['the eighth does not', [sold('2026-10-24', '79'), ...week], '89', {}, '89', 'window', '2026-10-28', false],
  ['the first day of the promotion does not', [...week, sold('2026-11-01', '50')], '89', {}, '89', 'window', '2026-10-28', false],
  ['what is sold later does not', [...week, sold('2026-11-11', '50')], '89', {}, '89', 'window', '2026-10-28', false],
  ['of equal deals the latest is named', [...week, sold('2026-10-31', '89')], '89', {}, '89', 'window', '2026-10-31', false],
  [
    'nothing sold in the week: the last deal',
    [sold('2026-10-10', '120'), sold('2026-09-20', '100')],
    '150',
    {},
    '120',
    'last',
    '2026-10-10',
    true,
  ],
  [
    'two last deals on one day: the lower',
    [sold('2026-10-10', '120'), sold('2026-10-10', '100')],
    '120',
    {},
    '100',
    'last',
    '2026-10-10',
    true,
  ],
  [
    'shown at 199 and never sold',
    [sold('2026-10-26', '100'), sold('2026-10-29', '199', { deal: false })],
    '199',
    {},
    '100',
    'window',
    '2026-10-26',
    true,
  ],
  [
    'shown lower than sold',
    [sold('2026-10-26', '100'), sold('2026-10-29', '9', { deal: false })],
    '100',
    {},
    '100',
    'window',
    '2026-10-26',
    false,
  ],
  ['30 days are asked for', [sold('2026-10-02', '79'), ...week], '89', { windowDays: 30 }, '79', 'window', '2026-10-02', true],
  [
    'sold cheaper in the store',
    [sold('2026-10-28', '69', { place: 'store' }), sold('2026-10-28', '99', { place: 'web' })],
    '99',
    { place: 'web' },
    '99',
    'window',
    '2026-10-28',
    false,
  ],
  [
    'no place asked for: every place',
    [sold('2026-10-28', '69', { place: 'store' }), sold('2026-10-28', '99', { place: 'web' })],
    '99',
    {},
    '69',
    'window',
    '2026-10-28',
    true,
  ],
  [
    'a deal that names no place counts here too',
    [sold('2026-10-28', '69'), sold('2026-10-28', '99', { place: 'web' })],
    '99',
    { place: 'web' },
    '69',
    'window',
    '2026-10-28',
    true,
  ],
  ...[
    ['2026-10-28', '2026-10-26'],
    ['2026-10-26', '2026-10-28'],
  ].map((days): [string, readonly PricePoint[], string, object, string, string, string, boolean] => [
    'the same lowest price twice: the later day is named',
    days.map((on) => sold(on, '89')),
    '89',
    {},
    '89',
    'window',
    '2026-10-28',
    false,
  ]),
  ['the maker lowered its price', week, '129', { claimedAs: 'msrp', msrp: parseYuan('119') }, '119', 'msrp', null, true],
  ['the maker’s price is above every deal', week, '119', { claimedAs: 'msrp', msrp: parseYuan('119') }, '119', 'msrp', null, false],
  ['the maker names no price', week, '89', { claimedAs: 'msrp', msrp: null }, null, 'none', null, true],
  ['a maker’s price beside an own one is not looked at', week, '89', { msrp: parseYuan('1') }, '89', 'window', '2026-10-28', false],
  ['given away in the week', [sold('2026-10-28', '0')], '0.01', {}, '0', 'window', '2026-10-28', true],
])('划线价: %s', (_, history, claimed, more, allowed, basis, on, wrong) => {
  const { findings, ...support } = check(history, claimed, more);
  expect(support).toEqual({ allowed: allowed === null ? null : parseYuan(allowed), basis, on });
  expect(findings).toHaveLength(wrong ? 1 : 0);
});

test.each<[string, string, readonly PricePoint[], Partial<ReferencePriceOptions>]>([
  ['明码标价和禁止价格欺诈规定第十六条第二款', '划线价最高写 89.00 元', week, {}],
  ['明码标价和禁止价格欺诈规定第十六条第三款', '厂商建议零售价 119.00 元', week, { claimedAs: 'msrp', msrp: parseYuan('119') }],
  ['明码标价和禁止价格欺诈规定第十七条第二款', '不要写划线价', [], {}],
])('a finding stands on %s and says %s', (basis, fix, history, more) => {
  const [finding] = check(history, '200', more).findings as Exclude<ReturnType<typeof check>['findings'], 'unknown'>;
  expect(finding).toMatchObject({ basis, at: { path: '/claimed' } });
  expect(finding!.fix!.zh).toContain(fix);
  expect(finding!.fix!.en).toMatch(/^[ -~]+$/);
  expect(renderFinding(finding!, { messages: priceRuleTexts, locale: 'zh' })).toBe('划线价 200.00 元没有依据');
});

test('before the law nothing is a pass: what was sold is answered, whether it is wrong is unknown', () => {
  const day = parseDay('2022-06-30');
  const history = [sold('2022-06-25', '100')];
  expect(check(history, '100', { startOn: day })).toEqual({ allowed: null, basis: 'none', on: null, findings: 'unknown' });
  expect(check(history, '999', { startOn: day, windowDays: 7 })).toEqual({
    allowed: 10000,
    basis: 'window',
    on: '2022-06-25',
    findings: 'unknown',
  });
  expect(check([sold('2022-06-25', '100')], '999', { startOn: parseDay('2022-07-01') }).findings).toHaveLength(1);
  expect(check(week, '999', { asRecordedOn: parseDay('2026-11-21') }).findings).toBe('unknown');
  expect(check(week, '999', { asRecordedOn: parseDay('2026-11-22') }).findings).toHaveLength(1);
});

const days = fc.integer({ min: 0, max: 28 }).map((k) => `2026-10-${String(k + 3).padStart(2, '0')}` as Day);
const points = fc.array(fc.record({ on: days, price: fc.nat(30).map(fen), deal: fc.boolean(), place: fc.constantFrom('web', 'store') }), {
  maxLength: 12,
});

test('the answer is that of a walk back day by day, whatever the order of the history', () => {
  fc.assert(
    fc.property(
      points,
      fc.integer({ min: 1, max: 30 }),
      fc.nat(30).map(fen),
      fc.constantFrom('web', undefined),
      (history, windowDays, claimed, place) => {
        const deals = history.filter((point) => point.deal && (place === undefined || point.place === place));
        const lowestOn = (day: number) => deals.filter(({ on }) => Number(on.slice(8)) === day).map(({ price }) => price);
        let allowed: number | null = null;
        for (let day = 31; day > 31 - windowDays; day--) allowed = Math.min(...lowestOn(day), allowed ?? Infinity);
        if (allowed === Infinity) allowed = null;
        for (let day = 31 - windowDays; day > 0 && allowed === null; day--)
          if (lowestOn(day).length > 0) allowed = Math.min(...lowestOn(day));
        const options = { startOn, claimed, windowDays, ...(place !== undefined && { place }) };
        const answer = checkReferencePrice(history, options);
        expect(answer.allowed).toBe(allowed);
        expect(answer.findings).toHaveLength(allowed === null || claimed > allowed ? 1 : 0);
        expect(checkReferencePrice([...history].reverse(), options)).toEqual(answer);
      },
    ),
  );
});

test.each<[string, unknown, unknown, string, object?]>([
  ['no history', null, {}, 'shape/not-list'],
  ['a hole in the history', new Array(1), {}, 'shape/not-object', { path: 'history' }],
  ['a day that does not exist', [sold('2026-10-28', '89'), { on: '2026-02-30', price: 1 }], {}, 'day/not-day'],
  ['a price that is half a fen', [{ on: '2026-10-28', price: 0.5 }], {}, 'money/not-fen'],
  ['a price below nothing', [{ on: '2026-10-28', price: -1 }], {}, 'money/not-fen'],
  [
    'a deal that is a text, which would count as one',
    [{ on: '2026-10-28', price: 1, deal: 'false' }],
    {},
    'option/unknown',
    { option: 'deal' },
  ],
  ['a place that is a number', [{ on: '2026-10-28', price: 1, place: 1 }], {}, 'lint/not-text'],
  ['a place asked for that is a number', [], { place: 1 }, 'lint/not-text', { field: 'place', value: '1' }],
  ['more prices than there may be', new Array(1_000_001), {}, 'limit/exceeded'],
  ['a first day that is none', [], { startOn: 'soon' }, 'day/not-day'],
  ['a strike price below nothing', [], { claimed: -1 }, 'money/not-fen'],
  ['no strike price', [], { claimed: undefined }, 'money/not-fen'],
  ['a window of no day', [], { windowDays: 0 }, 'day/not-count', { value: '0' }],
  ['a window of half a day', [], { windowDays: 0.5 }, 'day/not-count'],
  ['a price shown as something else', [], { claimedAs: 'usual' }, 'option/unknown', { option: 'claimedAs' }],
  ['a maker’s price that is a text', [], { msrp: '119' }, 'money/not-fen'],
])('refuses %s', (_, history, more, code, params) => {
  expect(() => checkReferencePrice(history as never, { startOn, claimed: fen(1), ...(more as object) })).toThrow(refused(code, params));
});

test('options that are none are refused', () => {
  expect(() => checkReferencePrice(week, null as never)).toThrow(refused('shape/not-object', { path: 'options' }));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true, withDate: true });
  const points = fc.array(
    fc.oneof(anything, fc.record({ on: fc.oneof(days, anything), price: anything, deal: anything, place: anything })),
  );
  const options = fc.record(
    { startOn: fc.oneof(days, anything), claimed: anything, windowDays: anything, msrp: anything },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(points, anything), fc.oneof(options, anything), (history, given) => {
      try {
        checkReferencePrice(history as never, given as never);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
  );
});
