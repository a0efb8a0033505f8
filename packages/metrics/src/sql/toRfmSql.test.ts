import type { Day } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eightSegments } from '../customer/eightSegments.js';
import { eightSegmentsByQuintile } from '../customer/eightSegmentsByQuintile.js';
import { handbookSegments } from '../customer/handbookSegments.js';
import type { Segmentation } from '../customer/segmentation.js';
import { tenSegments } from '../customer/tenSegments.js';
import { sqlDialects } from './dialects/dialectOf.js';
import { type ToRfmSqlOptions, toRfmSql } from './toRfmSql.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const options: ToRfmSqlOptions = {
  dialect: 'duckdb',
  tables: { orders: { name: 'orders', day: { column: 'on_day', as: 'date' } } },
  orders: { table: 'orders', buyer: 'buyer', paidFen: 'paidFen', where: [{ column: 'kind', is: 'sale' }] },
  endsOn: '2026-06-30' as Day,
};
const two = { id: 'two', name: { zh: '两类', en: 'Two' }, otherwise: { id: 'other', name: { zh: '其他', en: 'Others' } } };
const good: Segmentation = {
  ...two,
  scoring: { by: 'quantile', classes: 2 },
  segments: [{ id: 'good', name: { zh: '好', en: 'Good' }, recency: { from: 2, to: null }, monetary: { from: 1, to: 2 } }],
};

test.each(sqlDialects)('the whole text for %s: quintiles, told apart by the buyer', (dialect) => {
  const { sql, parameters, columns } = toRfmSql(eightSegmentsByQuintile, { ...options, dialect, days: 365 });
  expect(columns).toEqual(['customer', 'recency_days', 'orders', 'paid_fen', 'recency', 'frequency', 'monetary', 'segment']);
  const segments = eightSegmentsByQuintile.segments.map(({ id }) => id);
  expect(parameters).toEqual(['2026-06-30', '2025-07-01', '2026-06-30', 'sale', ...segments, 'other']);
  expect(sql).toMatchSnapshot();
});

test.each(sqlDialects)('the whole text for %s: quantiles, equal numbers getting equal scores', (dialect) => {
  expect(toRfmSql(good, { ...options, dialect }).sql).toMatchSnapshot();
});

test.each<[string, Segmentation, readonly string[]]>([
  [
    'tiles, as many as were said',
    { ...good, scoring: { by: 'ntile', classes: 3 } },
    [
      'NTILE(3) OVER (ORDER BY c.days DESC, c.customer) AS "recency"',
      'NTILE(3) OVER (ORDER BY c.orders, c.customer) AS "frequency"',
      'NTILE(3) OVER (ORDER BY c.paid, c.customer) AS "monetary"',
    ],
  ],
  ['five tiles where none were said', { ...good, scoring: { by: 'ntile' } }, ['NTILE(5) OVER (ORDER BY c.paid, c.customer)']],
  [
    'means, by whole numbers',
    eightSegments,
    [
      'CASE WHEN CAST(c.days AS HUGEINT) * CAST(COUNT(*) OVER () AS HUGEINT) < SUM(c.days) OVER () THEN 1 ELSE 0 END AS "recency"',
      'CASE WHEN CAST(c.paid AS HUGEINT) * CAST(COUNT(*) OVER () AS HUGEINT) > SUM(c.paid) OVER () THEN 1 ELSE 0 END AS "monetary"',
    ],
  ],
  [
    'thresholds: reaching a number of days is worse, reaching anything else better',
    { ...good, scoring: { by: 'thresholds', recencyDays: [31, 91], orders: [], paidFen: [100] } },
    [
      '1 + CASE WHEN c.days < 31 THEN 1 ELSE 0 END + CASE WHEN c.days < 91 THEN 1 ELSE 0 END AS "recency"',
      '1 AS "frequency"',
      '1 + CASE WHEN c.paid >= 100 THEN 1 ELSE 0 END AS "monetary"',
    ],
  ],
  [
    'lines as R draws them: one day, one order or 元 later',
    { ...good, scoring: { by: 'quantile', classes: 2, compat: 'rfm' } },
    [
      'CASE WHEN (-c.days + 1) * 2 > l."recency_1" THEN',
      'CASE WHEN (c.orders - 1) * 2 >= l."frequency_1" THEN',
      'CASE WHEN (c.paid - 100) * 2 >= l."monetary_1" THEN',
    ],
  ],
  ['five quantiles where none were said', { ...good, scoring: { by: 'quantile' } }, ['l."monetary_4" THEN 1 ELSE 0 END AS "monetary"']],
  [
    'segments with an end and without',
    good,
    ['CASE WHEN s."recency" >= 2 AND s."monetary" BETWEEN 1 AND 2 THEN $3 ELSE $4 END AS "segment"'],
  ],
  ['a segment that takes everybody', { ...good, segments: [{ id: 'all', name: two.name }] }, ['CASE WHEN 1 = 1 THEN $3 ELSE $4 END']],
  ['no segments', { ...good, segments: [] }, ['$3 AS "segment"']],
  ['a window of its own', handbookSegments.value, ['t."on_day" BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)']],
  [
    'no window',
    tenSegments,
    ['WHERE t."on_day" <= CAST($2 AS DATE) AND t."buyer" IS NOT NULL AND t."on_day" IS NOT NULL AND t."kind" = $'],
  ],
])('%s', (_, segmentation, texts) => {
  const { sql } = toRfmSql(segmentation, { ...options, orders: { ...options.orders, where: [] } });
  const asked = toRfmSql(segmentation, options).sql;
  for (const text of texts) expect(text.endsWith('= $') ? asked : sql).toContain(text);
});

test('the window of the call comes before the one of the segmentation', () => {
  expect(toRfmSql(handbookSegments.value, options).parameters.slice(1, 3)).toEqual(['2026-06-01', '2026-06-30']);
  expect(toRfmSql(handbookSegments.value, { ...options, days: 1 }).parameters.slice(1, 3)).toEqual(['2026-06-30', '2026-06-30']);
});

test('numbers of buyers are in their own order, texts by code point', () => {
  const orders = { ...options.orders, buyerKind: 'number' as const };
  expect(toRfmSql(good, { ...options, dialect: 'postgres' }).sql).toMatch(/ORDER BY CAST\(s\.customer AS text\) COLLATE "C"$/);
  expect(toRfmSql(good, { ...options, dialect: 'postgres', orders }).sql).toMatch(/ORDER BY s\.customer$/);
});

test.each<[string, string, unknown, unknown]>([
  ['no segmentation', 'shape/not-object', null, options],
  ['a segmentation without segments', 'customer/not-segments', { ...good, segments: null }, options],
  ['a segmentation without a scoring', 'shape/not-object', { ...good, scoring: null }, options],
  ['a scoring that nobody knows', 'option/unknown', { ...good, scoring: { by: 'luck' } }, options],
  ['one class', 'customer/not-classes', { ...good, scoring: { by: 'ntile', classes: 1 } }, options],
  [
    'thresholds as text',
    'customer/not-bands',
    { ...good, scoring: { by: 'thresholds', recencyDays: ['1; DROP'], orders: [], paidFen: [] } },
    options,
  ],
  ['an id with NUL', 'sql/not-value', { ...good, segments: [{ ...good.segments[0], id: 'a\0' }] }, options],
  ['no options', 'shape/not-object', good, null],
  ['no orders', 'shape/not-object', good, { ...options, orders: null }],
  ['conditions that are no list', 'shape/not-list', good, { ...options, orders: { ...options.orders, where: {} } }],
  ['a buyer that is no name', 'sql/not-name', good, { ...options, orders: { ...options.orders, buyer: 1 } }],
  ['a kind of buyer that nobody knows', 'option/unknown', good, { ...options, orders: { ...options.orders, buyerKind: 'person' } }],
  ['a day that is none', 'day/not-day', good, { ...options, endsOn: '2026-02-30' }],
  ['no days', 'day/not-count', good, { ...options, days: 0 }],
  ['half a day', 'day/not-count', good, { ...options, days: 0.5 }],
  ['days before the year 1', 'day/out-of-range', good, { ...options, days: 4_000_000 }],
  ['a table without days', 'sql/no-day', good, { ...options, tables: { orders: { name: 'orders' } } }],
])('%s is refused', (_, code, segmentation, asked) => {
  expect(() => toRfmSql(segmentation as Segmentation, asked as ToRfmSqlOptions)).toThrow(refused(code));
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const any = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const keys = ['dialect', 'tables', 'orders', 'endsOn', 'days', 'scoring', 'segments', 'otherwise'];
  const some = fc.record(Object.fromEntries(keys.map((key) => [key, any])), { requiredKeys: [] });
  fc.assert(
    fc.property(fc.oneof(any, some), (thing) => {
      for (const [segmentation, asked] of [
        [thing, options],
        [{ ...good, ...(thing as object) }, options],
        [good, { ...options, ...(thing as object) }],
        [good, { ...options, orders: { ...options.orders, ...(thing as object) } }],
      ]) {
        try {
          toRfmSql(segmentation as Segmentation, asked as ToRfmSqlOptions);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ZhangguiError' });
        }
      }
    }),
  );
});
