import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { isDay, parseDay } from '../day/day.js';
import { parseInstant } from '../day/instant.js';
import { fen } from '../money/fen.js';
import { parseYuan } from '../money/parseYuan.js';
import { platforms } from '../platform/platform.js';
import { coreErrorTexts } from '../text/coreErrorTexts.js';
import { renderText } from '../text/renderText.js';
import { daySchema } from './daySchema.js';
import { fenSchema } from './fenSchema.js';
import { instantSchema } from './instantSchema.js';
import { periodSchema } from './periodSchema.js';
import { platformSchema } from './platformSchema.js';
import { textSchema } from './textSchema.js';
import { yuanSchema } from './yuanSchema.js';

test('PRO-03 · Xiaohongshu is a platform this library knows, Amazon is not', () => {
  expect(platformSchema.parse('xiaohongshu')).toBe('xiaohongshu');
  expect(platformSchema.safeParse('amazon').success).toBe(false);
  expect(platformSchema.options).toEqual([...platforms]);
});

test.each<[string, z.ZodType, unknown, unknown]>([
  ['a whole number of 分', fenSchema, 1234, 1234],
  ['nothing, not minus nothing', fenSchema, -0, 0],
  ['an amount in 元', yuanSchema, '12.34', 1234],
  ['a refund in 元', yuanSchema, '-0.5', -50],
  ['a leap day', daySchema, '2024-02-29', '2024-02-29'],
  ['the first day there is', daySchema, '0001-01-01', '0001-01-01'],
  ['a moment in London, told in Beijing', instantSchema, '2026-06-17T16:00:00Z', '2026-06-18T00:00:00+08:00'],
  ['a moment without seconds', instantSchema, '2026-06-18T00:00+08:00', '2026-06-18T00:00:00+08:00'],
  ['one day as a period', periodSchema, { from: '2026-06-18', to: '2026-06-18' }, { from: '2026-06-18', to: '2026-06-18' }],
  ['a text in two languages', textSchema, { zh: ' 好 ', en: 'good' }, { zh: ' 好 ', en: 'good' }],
  ['the longest text', textSchema, { zh: '好'.repeat(10_000), en: 'a' }, { zh: '好'.repeat(10_000), en: 'a' }],
])('reads %s', (_, schema, given, value) => {
  expect(schema.parse(given)).toEqual(value);
});

test.each<[string, z.ZodType, unknown]>([
  ['a fraction of a 分', fenSchema, 0.5],
  ['more 分 than can be counted', fenSchema, 2 ** 53],
  ['endless 分', fenSchema, JSON.parse('1e999')],
  ['分 as a text', fenSchema, '1234'],
  ['元 as a number', yuanSchema, 12.34],
  ['元 with an exponent', yuanSchema, '1e999'],
  ['元 with three decimals', yuanSchema, '0.001'],
  ['a day that does not exist', daySchema, '2026-02-30'],
  ['a day of the year 0', daySchema, '0000-12-31'],
  ['a day in another order', daySchema, '18/06/2026'],
  ['a moment that does not say where', instantSchema, '2026-06-18T00:00:00'],
  ['a moment on a day that does not exist', instantSchema, '2026-02-30T00:00:00Z'],
  ['a moment before the first day in Beijing there is', instantSchema, '0001-01-01T00:00:00+14:00'],
  ['a date object, which is no JSON', instantSchema, new Date(0)],
  ['a period without an end', periodSchema, { from: '2026-06-18' }],
  ['a text without English', textSchema, { zh: '好' }],
  ['a blank text', textSchema, { zh: ' \n', en: 'good' }],
  ['a third language', textSchema, { zh: '好', en: 'good', fr: 'bon' }],
  ['a text over 10,000 characters', textSchema, { zh: '好'.repeat(10_001), en: 'good' }],
])('refuses %s', (_, schema, given) => {
  expect(schema.safeParse(given).success).toBe(false);
});

test('what the library refuses is an issue with its code, so that it can be said in Chinese', () => {
  const { error } = periodSchema.safeParse({ from: '2026-06-18', to: '2026-06-01' });
  expect(error?.issues).toMatchObject([{ code: 'custom', message: 'The period ends on 2026-06-01, before it starts on 2026-06-18' }]);
  const { code, params } = (error!.issues[0] as z.core.$ZodIssueCustom).params as { code: 'day/backwards'; params: Record<string, string> };
  expect(renderText(coreErrorTexts[code], params, 'zh')).toBe('期间的结束 2026-06-01 早于开始 2026-06-18');
});

const digits = (count: number) => fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'));
const month = fc.integer({ min: 0, max: 13 }).map((number) => String(number).padStart(2, '0'));
const day = fc.integer({ min: 0, max: 32 }).map((number) => String(number).padStart(2, '0'));
const dayLike = fc.tuple(digits(4), month, day).map((parts) => parts.join('-'));
const time = fc.constantFrom('T00:00', 'T23:59:59', 'T24:00:00', 'T12:30:15.5', 'T12:30:15.1234567890', 'T1:00', ' 12:00:00', '');
const offset = fc.constantFrom('Z', '+08:00', '-14:00', '+14:30', '+15:00', '+0800', '');

/** What a function of the library reads, or that it refuses. */
function answer(read: () => unknown) {
  try {
    return { value: read() };
  } catch {
    return 'refused';
  }
}

function sameAsFunction<Input>(texts: fc.Arbitrary<Input>, schema: z.ZodType, read: (input: Input) => unknown) {
  fc.assert(
    fc.property(texts, (text) => {
      const { success, data } = schema.safeParse(text);
      expect(success ? { value: data } : 'refused').toEqual(answer(() => read(text)));
    }),
    { numRuns: 500 },
  );
}

test('days are read as parseDay reads them', () => {
  sameAsFunction(fc.oneof(dayLike, fc.string()), daySchema, parseDay);
  sameAsFunction(dayLike, daySchema, (text) => (isDay(text) ? text : expect.fail()));
});

test('moments are read as parseInstant reads them', () => {
  sameAsFunction(
    fc.tuple(dayLike, time, offset).map((parts) => parts.join('')),
    instantSchema,
    parseInstant,
  );
});

test('money is read as parseYuan and fen read it', () => {
  const yuanLike = fc.stringMatching(/^[+-]?\d{0,15}(\.\d{0,3})?$/);
  sameAsFunction(fc.oneof(yuanLike, fc.string()), yuanSchema, parseYuan);
  sameAsFunction(fc.oneof(fc.maxSafeInteger(), fc.double(), fc.integer()), fenSchema, fen);
});
