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

const allOrders = { table: 'orders', buyer: 'buyer', paidFen: 'paidFen' };

test('line by line: five tiles, no window, no segments', () => {
  const { sql, parameters } = toRfmSql({ ...good, scoring: { by: 'ntile' }, segments: [] }, { ...options, orders: allOrders });
  expect(sql.split('\n')).toEqual([
    'WITH zhanggui_customers AS (SELECT b.customer AS customer, (CAST($1 AS DATE) - b.bought) + 1 AS days, b.orders AS orders, b.paid AS paid',
    'FROM (SELECT t."buyer" AS customer, MAX(t."on_day") AS bought, COUNT(*) AS orders, COALESCE(SUM(t."paidFen"), 0) AS paid',
    'FROM "orders" t',
    'WHERE t."on_day" <= CAST($2 AS DATE) AND t."buyer" IS NOT NULL AND t."on_day" IS NOT NULL',
    'GROUP BY t."buyer") b)',
    'SELECT s.customer AS "customer", s.days AS "recency_days", s.orders AS "orders", CAST(s.paid AS DOUBLE) AS "paid_fen", s.recency AS "recency", s.frequency AS "frequency", s.monetary AS "monetary", $3 AS "segment"',
    'FROM (SELECT c.customer AS customer, c.days AS days, c.orders AS orders, c.paid AS paid, NTILE(5) OVER (ORDER BY c.days DESC, c.customer) AS "recency", NTILE(5) OVER (ORDER BY c.orders, c.customer) AS "frequency", NTILE(5) OVER (ORDER BY c.paid, c.customer) AS "monetary"',
    'FROM zhanggui_customers c) s',
    'ORDER BY s.customer',
  ]);
  expect(parameters).toEqual(['2026-06-30', '2026-06-30', 'other']);
});

test('line by line: customers of several shops, those without a shop first', () => {
  const orders = { ...allOrders, buyer: ['shop', 'buyer'] };
  const { sql } = toRfmSql({ ...good, scoring: { by: 'ntile', classes: 2 }, segments: [] }, { ...options, orders });
  const tie = 'c."customer_0" NULLS FIRST, c.customer';
  expect(sql.split('\n')).toEqual([
    'WITH zhanggui_customers AS (SELECT b."customer_0" AS "customer_0", b.customer AS customer, (CAST($1 AS DATE) - b.bought) + 1 AS days, b.orders AS orders, b.paid AS paid',
    'FROM (SELECT t."shop" AS "customer_0", t."buyer" AS customer, MAX(t."on_day") AS bought, COUNT(*) AS orders, COALESCE(SUM(t."paidFen"), 0) AS paid',
    'FROM "orders" t',
    'WHERE t."on_day" <= CAST($2 AS DATE) AND t."buyer" IS NOT NULL AND t."on_day" IS NOT NULL',
    'GROUP BY t."shop", t."buyer") b)',
    'SELECT s."customer_0" AS "customer_0", s.customer AS "customer", s.days AS "recency_days", s.orders AS "orders", CAST(s.paid AS DOUBLE) AS "paid_fen", s.recency AS "recency", s.frequency AS "frequency", s.monetary AS "monetary", $3 AS "segment"',
    `FROM (SELECT c."customer_0" AS "customer_0", c.customer AS customer, c.days AS days, c.orders AS orders, c.paid AS paid, NTILE(2) OVER (ORDER BY c.days DESC, ${tie}) AS "recency", NTILE(2) OVER (ORDER BY c.orders, ${tie}) AS "frequency", NTILE(2) OVER (ORDER BY c.paid, ${tie}) AS "monetary"`,
    'FROM zhanggui_customers c) s',
    'ORDER BY s."customer_0" NULLS FIRST, s.customer',
  ]);
  const kinds = { ...orders, buyerKind: ['text'] } as const;
  expect(() => toRfmSql(good, { ...options, orders: kinds })).toThrow(
    expect.objectContaining({ code: 'query/not-part', params: { part: 'orders.buyerKind', value: '1' } }),
  );
});

/** Where the k-th of three equal parts begins, three times over: at a customer, or between two of them in proportion. */
function lineText(score: string, column: string, k: number): string {
  const [rank, place] = [`r."rank_${score}"`, `r.gaps * ${k}`];
  const below = `${rank} * 3 <= ${place} AND (${rank} + 1) * 3 > ${place}`;
  const above = `${rank} * 3 >= ${place} AND (${rank} - 1) * 3 < ${place}`;
  const low = `MAX(CASE WHEN ${below} THEN r.${column} END)`;
  const high = `MAX(CASE WHEN ${above} THEN r.${column} END)`;
  return `${low} * 3 + (${high} - ${low}) * MAX(CASE WHEN ${below} THEN ${place} - ${rank} * 3 END) AS "${score}_${k}"`;
}

test('line by line: thirds, and whose days are fewer is better', () => {
  const { sql } = toRfmSql({ ...good, scoring: { by: 'quantile', classes: 3 } }, { ...options, orders: allOrders });
  const third = (value: string, score: string) =>
    `1 + CASE WHEN (${value}) * 3 > l."${score}_1" THEN 1 ELSE 0 END + CASE WHEN (${value}) * 3 > l."${score}_2" THEN 1 ELSE 0 END AS "${score}"`;
  const columns = [
    ['recency', 'days'],
    ['frequency', 'orders'],
    ['monetary', 'paid'],
  ] as const;
  const lines = columns.flatMap(([score, column]) => [lineText(score, column, 1), lineText(score, column, 2)]);
  expect(sql.split('\n').slice(6)).toEqual([
    `FROM (SELECT c.customer AS customer, c.days AS days, c.orders AS orders, c.paid AS paid, ${third('-c.days', 'recency')}, ${third('c.orders', 'frequency')}, ${third('c.paid', 'monetary')}`,
    'FROM zhanggui_customers c',
    `CROSS JOIN (SELECT ${lines.join(', ')}`,
    'FROM (SELECT -c.days AS days, ROW_NUMBER() OVER (ORDER BY -c.days) - 1 AS "rank_recency", c.orders AS orders, ROW_NUMBER() OVER (ORDER BY c.orders) - 1 AS "rank_frequency", c.paid AS paid, ROW_NUMBER() OVER (ORDER BY c.paid) - 1 AS "rank_monetary", COUNT(*) OVER () - 1 AS gaps',
    'FROM zhanggui_customers c) r) l) s',
    'ORDER BY s.customer',
  ]);
});

test('line by line: the lowest and the highest segment that a customer fits, the first of several', () => {
  const segments = [
    { id: 'all three', name: two.name, recency: { from: 1, to: 2 }, frequency: { from: 1, to: 2 }, monetary: { from: 2, to: null } },
    { id: 'often', name: two.name, frequency: { from: 2, to: null } },
  ];
  const { sql, parameters } = toRfmSql({ ...good, segments }, { ...options, orders: allOrders });
  expect(sql).toContain(
    'CASE WHEN s."recency" BETWEEN 1 AND 2 AND s."frequency" BETWEEN 1 AND 2 AND s."monetary" >= 2 THEN $3 WHEN s."frequency" >= 2 THEN $4 ELSE $5 END AS "segment"',
  );
  expect(parameters.slice(2)).toEqual(['all three', 'often', 'other']);
});

test.each<[string, object, ToRfmSqlOptions, Segmentation?]>([
  ['half a day', { value: '0.5' }, { ...options, days: 0.5 }],
  [
    'a kind of buyer that nobody knows',
    { option: 'buyerKind', value: 'person', allowed: 'text number' },
    { ...options, orders: { ...options.orders, buyerKind: 'person' as never } },
  ],
  ['an id with NUL', { column: 'segment', value: 'a\0' }, options, { ...good, otherwise: { ...good.otherwise, id: 'a\0' } }],
])('%s: what is refused is named', (_, params, asked, segmentation = good) => {
  expect(() => toRfmSql(segmentation, asked)).toThrow(expect.objectContaining({ name: 'ZhangguiError', params }));
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

test.each(sqlDialects)('SHOP-10 · %s: customers of several shops have two columns, those without a shop first', (dialect) => {
  const orders = { ...options.orders, buyer: ['shop', 'buyer'], buyerKind: ['number', 'text'] } as const;
  const { sql, columns } = toRfmSql(eightSegmentsByQuintile, { ...options, dialect, orders });
  expect(columns.slice(0, 3)).toEqual(['customer_0', 'customer', 'recency_days']);
  expect(sql).toMatchSnapshot();
});

test.each<[string, string, unknown]>([
  ['option/unknown', 'day', 'buyer'],
  ['query/not-part', ['text'] as never, ['shop', 'buyer']],
  ['query/not-part', 'text', []],
])('%s: a buyer of kind %s', (code, buyerKind, buyer) => {
  const orders = { ...options.orders, buyerKind: buyerKind as 'text', buyer: buyer as string };
  expect(() => toRfmSql(good, { ...options, orders })).toThrow(refused(code));
});
