import { type Day, fen, isZhangguiError, multiplyFen, parseDay, parseYuan, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPriceRaise, type PriceRaiseOptions } from './checkPriceRaise.js';
import type { PricePoint } from './priceHistory.js';
import { priceRuleTexts } from './priceRuleTexts.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const at = (on: string, yuan: string, more: Partial<PricePoint> = {}): PricePoint => ({
  on: parseDay(on),
  price: parseYuan(yuan),
  ...more,
});
const startOn = parseDay('2026-11-01');
const check = (history: readonly PricePoint[], claimed: string, more: Partial<PriceRaiseOptions> = {}) =>
  checkPriceRaise(history, { startOn, claimed: parseYuan(claimed), withinDays: 30, by: 0.1, ...more });
const doubled = [at('2026-09-01', '100'), at('2026-10-20', '150', { deal: false }), at('2026-10-22', '199'), at('2026-10-29', '199')];

test.each<[string, readonly PricePoint[], string, Partial<PriceRaiseOptions>, readonly string[] | 'unknown']>([
  ['doubled twelve days before, discount from the double', doubled, '199', {}, ['2026-10-20']],
  ['sold all week at 199 does not heal it', doubled, '150', {}, ['2026-10-20']],
  ['the discount is taken from the old price', doubled, '100', {}, []],
  ['a tenth more is not above a tenth', doubled, '110', {}, []],
  ['a fen above a tenth is', doubled, '110.01', {}, ['2026-10-20']],
  ['raised by a tenth exactly', [at('2026-09-01', '100'), at('2026-10-20', '110')], '199', {}, []],
  ['raised a fen more', [at('2026-09-01', '100'), at('2026-10-20', '110.01')], '199', {}, ['2026-10-20']],
  ['raised long ago', [at('2026-08-01', '100'), at('2026-09-01', '199')], '199', {}, []],
  ['the thirtieth day before is short', [at('2026-09-01', '100'), at('2026-10-02', '199')], '199', {}, ['2026-10-02']],
  ['the thirty-first is not', [at('2026-09-01', '100'), at('2026-10-01', '199')], '199', {}, []],
  [
    'lowered and raised again: the last price before counts',
    [at('2026-07-01', '199'), at('2026-09-01', '100'), at('2026-10-20', '199')],
    '199',
    {},
    ['2026-10-20'],
  ],
  [
    'two prices on the last day before: the lower',
    [at('2026-09-01', '199'), at('2026-09-01', '100'), at('2026-10-20', '199')],
    '199',
    {},
    ['2026-10-20'],
  ],
  [
    'the lower one, also where it is given first',
    [at('2026-09-01', '100'), at('2026-09-01', '199'), at('2026-10-20', '199')],
    '199',
    {},
    ['2026-10-20'],
  ],
  ['the first raise is named, whatever the order', [...doubled].reverse(), '199', {}, ['2026-10-20']],
  ['a tenth above 0.55 is 0.605: 0.61 is more', [at('2026-09-01', '0.55'), at('2026-10-20', '0.61')], '0.61', {}, ['2026-10-20']],
  [
    'the raise of another place',
    [at('2026-09-01', '100', { place: 'web' }), at('2026-10-20', '199', { place: 'store' })],
    '199',
    { place: 'web' },
    [],
  ],
  ['no price from before: nobody can tell', [at('2026-10-20', '199')], '199', {}, 'unknown'],
  ['no price at all', [], '199', {}, 'unknown'],
  ['before the law', [at('2022-01-01', '100'), at('2022-06-20', '199')], '199', { startOn: parseDay('2022-06-30') }, 'unknown'],
  ['not known yet', doubled, '199', { asRecordedOn: parseDay('2026-11-21') }, 'unknown'],
])('先涨后降: %s', (_, history, claimed, more, raised) => {
  const findings = check(history, claimed, more);
  expect(findings === 'unknown' ? findings : findings.map(({ params }) => params['raisedOn'])).toEqual(raised);
});

test('the finding names the day, both prices and the article', () => {
  const [finding] = check(doubled, '199') as Exclude<ReturnType<typeof check>, 'unknown'>;
  expect(finding).toMatchObject({ severity: 'warning', basis: '明码标价和禁止价格欺诈规定第十七条第一款', at: { path: '/claimed' } });
  expect(finding!.fix).toMatchObject({
    zh: expect.stringContaining('涨价前的价格') as string,
    en: expect.stringContaining('before the raise') as string,
  });
  expect(renderFinding(finding!, { messages: priceRuleTexts, locale: 'zh' })).toBe(
    '划线价 199.00 元是 2026-10-20 才涨上来的，之前标价 100.00 元',
  );
});

const points = fc.array(
  fc.record({ on: fc.integer({ min: 1, max: 31 }).map((k) => `2026-10-${String(k).padStart(2, '0')}` as Day), price: fc.nat(30).map(fen) }),
  { maxLength: 8 },
);

test('it is a raise exactly where a near price and the claim are both above the last far one, whatever the order', () => {
  fc.assert(
    fc.property(
      points,
      fc.nat(40).map(fen),
      fc.integer({ min: 1, max: 31 }),
      fc.constantFrom(0, 0.1, 0.5, 1),
      (history, claimed, withinDays, by) => {
        const options = { startOn, claimed, withinDays, by };
        const [far, near] = [0, 1].map((side) => history.filter(({ on }) => (32 - Number(on.slice(8)) <= withinDays ? 1 : 0) === side));
        const lastDay = far!
          .map(({ on }) => on)
          .sort()
          .at(-1);
        const before = Math.min(...far!.filter(({ on }) => on === lastDay).map(({ price }) => price));
        const limit = lastDay === undefined ? 0 : multiplyFen(fen(before * 10), 1 + by);
        const raised = claimed * 10 > limit && near!.some(({ price }) => price * 10 > limit);
        const findings = checkPriceRaise(history, options);
        expect(findings === 'unknown' ? findings : findings.length === 1).toBe(lastDay === undefined ? 'unknown' : raised);
        expect(checkPriceRaise([...history].reverse(), options)).toEqual(findings);
      },
    ),
  );
});

test.each<[string, Partial<Record<keyof PriceRaiseOptions, unknown>>, string, object?]>([
  ['no days', { withinDays: 0 }, 'day/not-count', { value: '0' }],
  ['days left out', { withinDays: undefined }, 'day/not-count'],
  ['a raise below nothing', { by: -0.1 }, 'money/not-rate', { value: '-0.1' }],
  ['a raise that is a text', { by: '0.1' }, 'money/not-rate', { value: '0.1' }],
  ['a raise that cannot be read exactly', { by: 1 / 3 }, 'money/not-rate'],
  ['a raise of more decimals than are read', { by: 1e-17 }, 'money/not-rate'],
  ['a strike price that is no money', { claimed: 0.5 }, 'money/not-fen'],
  ['options that are none', null as never, 'shape/not-object', { path: 'options' }],
  ['a first day that is none', { startOn: 'soon' }, 'day/not-day'],
])('refuses %s', (_, more, code, params) => {
  const options = { startOn, claimed: parseYuan('199'), withinDays: 30, by: 0.1, ...more };
  expect(() => checkPriceRaise(doubled, (more === null ? null : options) as never)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true });
  const options = fc.record({
    startOn: fc.constant(startOn),
    claimed: fc.oneof(fc.nat(), anything),
    withinDays: fc.oneof(fc.nat(), anything),
    by: fc.oneof(fc.double(), anything),
  });
  fc.assert(
    fc.property(fc.oneof(points, anything), fc.oneof(options, anything), (history, given) => {
      try {
        checkPriceRaise(history as never, given as never);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
  );
});
