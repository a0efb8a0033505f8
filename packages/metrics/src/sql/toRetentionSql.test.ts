import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SqlDialect } from './dialects/dialect.js';
import { sqlDialects } from './dialects/dialectOf.js';
import type { SqlOrders } from './orders.js';
import type { SqlOptions } from './table.js';
import { toRetentionSql } from './toRetentionSql.js';

const options: SqlOptions = { dialect: 'duckdb', tables: { orders: { name: 'orders', day: { column: 'on_day', as: 'date' } } } };
const orders: SqlOrders = { table: 'orders', buyer: 'buyer', where: [{ column: 'kind', is: 'sale' }] };

test.each(sqlDialects)('the whole text for %s', (dialect) => {
  const { sql, parameters, columns } = toRetentionSql(orders, { ...options, dialect });
  expect(columns).toEqual(['cohort', 'months', 'active', 'size', 'rate']);
  expect(parameters).toEqual(['sale']);
  expect(sql).toMatchSnapshot();
});

const ofPostgres = 'EXTRACT(YEAR FROM f.bought) - EXTRACT(YEAR FROM f.began)) + EXTRACT(MONTH FROM f.bought) - EXTRACT(MONTH FROM f.began)';
test.each<[SqlDialect, { readonly day?: string; readonly month: string; readonly later: string; readonly rate: string }]>([
  [
    'duckdb',
    {
      month: `CAST(date_trunc('month', t."on_day") AS DATE)`,
      later: "date_diff('month', f.began, f.bought)",
      rate: 'CAST(s.active AS DOUBLE) / CAST(s.size AS DOUBLE)',
    },
  ],
  [
    'postgres',
    {
      month: `CAST(date_trunc('month', CAST(t."on_day" AS timestamp)) AS date)`,
      later: `CAST(12 * (${ofPostgres} AS integer)`,
      rate: 'CAST(s.active AS double precision) / CAST(s.size AS double precision)',
    },
  ],
  [
    'clickhouse',
    {
      day: 'toDate32(t."on_day")',
      month: 'addDays(toDate32(t."on_day"), 1 - toDayOfMonth(toDate32(t."on_day")))',
      later: "dateDiff('month', f.began, f.bought)",
      rate: 'toFloat64(s.active) / toFloat64(s.size)',
    },
  ],
  [
    'spark',
    {
      month: `trunc(t."on_day", 'MONTH')`,
      later: 'CAST(months_between(f.bought, f.began) AS INT)',
      rate: 'CAST(s.active AS DOUBLE) / CAST(s.size AS DOUBLE)',
    },
  ],
  [
    'trino',
    {
      month: `date_trunc('month', t."on_day")`,
      later: "date_diff('month', f.began, f.bought)",
      rate: 'CAST(s.active AS DOUBLE) / CAST(s.size AS DOUBLE)',
    },
  ],
])('what %s is asked, line by line', (dialect, { day = 't."on_day"', month, later, rate }) => {
  const lines = [
    `SELECT s.began AS "cohort", s.later AS "months", s.active AS "active", s.size AS "size", ${rate} AS "rate"`,
    'FROM (SELECT c.began AS began, c.later AS later, c.active AS active, MAX(CASE WHEN c.later = 0 THEN c.active END) OVER (PARTITION BY c.began) AS size',
    `FROM (SELECT f.began AS began, ${later} AS later, COUNT(*) AS active`,
    'FROM (SELECT m.buyer AS buyer, m.bought AS bought, MIN(m.bought) OVER (PARTITION BY m.buyer) AS began',
    `FROM (SELECT DISTINCT t."buyer" AS buyer, ${month} AS bought`,
    'FROM "orders" t',
    `WHERE t."buyer" IS NOT NULL AND ${day} IS NOT NULL) m) f`,
    `GROUP BY f.began, ${later}) c) s`,
    'ORDER BY s.began, s.later',
  ].join('\n');
  const { sql, parameters } = toRetentionSql({ table: 'orders', buyer: 'buyer' }, { ...options, dialect });
  expect(sql.split('\n')).toEqual((dialect === 'spark' ? lines.replaceAll('"', '`') : lines).split('\n'));
  expect(parameters).toEqual([]);
});

test('line by line: buyers of several shops', () => {
  const { sql } = toRetentionSql({ table: 'orders', buyer: ['shop', 'buyer'] }, options);
  expect(sql.split('\n').slice(3, 7)).toEqual([
    'FROM (SELECT m."buyer_0" AS "buyer_0", m.buyer AS buyer, m.bought AS bought, MIN(m.bought) OVER (PARTITION BY m."buyer_0", m.buyer) AS began',
    `FROM (SELECT DISTINCT t."shop" AS "buyer_0", t."buyer" AS buyer, CAST(date_trunc('month', t."on_day") AS DATE) AS bought`,
    'FROM "orders" t',
    'WHERE t."buyer" IS NOT NULL AND t."on_day" IS NOT NULL) m) f',
  ]);
  expect(() => toRetentionSql({ table: 'orders', buyer: [] }, options)).toThrow(
    expect.objectContaining({ code: 'query/not-part', params: { part: 'orders.buyer', value: 'object' } }),
  );
});

test.each<[string, object, SqlOrders]>([
  ['orders', { path: 'orders', value: 'null' }, null as never],
  ['conditions', { path: 'orders.where', value: 'x' }, { ...orders, where: 'x' as never }],
])('%s of a wrong shape are named', (_, params, asked) => {
  expect(() => toRetentionSql(asked, options)).toThrow(expect.objectContaining({ name: 'ZhangguiError', params }));
});

test.each<[string, string, unknown, unknown]>([
  ['no orders', 'shape/not-object', null, options],
  ['no options', 'shape/not-object', orders, null],
  ['a table that is not there', 'query/no-table', { ...orders, table: 'refunds' }, options],
  ['a table without days', 'sql/no-day', orders, { ...options, tables: { orders: { name: 'orders' } } }],
  ['a buyer that is no name', 'sql/not-name', { ...orders, buyer: undefined }, options],
  ['conditions that are no list', 'shape/not-list', { ...orders, where: 'x' }, options],
  ['a condition without a column', 'query/not-part', { ...orders, where: [{ is: 1 }] }, options],
])('%s is refused', (_, code, asked, chosen) => {
  expect(() => toRetentionSql(asked as SqlOrders, chosen as SqlOptions)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test('whatever comes in, nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), (thing) => {
      for (const [asked, chosen] of [
        [thing, options],
        [orders, thing],
        [{ ...orders, ...(thing as object) }, options],
      ]) {
        try {
          toRetentionSql(asked as SqlOrders, chosen as SqlOptions);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ZhangguiError' });
        }
      }
    }),
  );
});

test('SHOP-10 · buyers of different shops are told apart by both columns, a buyer without a shop too', () => {
  const { sql } = toRetentionSql({ table: 'orders', buyer: ['shop', 'buyer'] }, options);
  expect(sql).toContain('SELECT DISTINCT t."shop" AS "buyer_0", t."buyer" AS buyer, ');
  expect(sql).toContain('OVER (PARTITION BY m."buyer_0", m.buyer) AS began');
  expect(sql).toContain('WHERE t."buyer" IS NOT NULL AND t."on_day" IS NOT NULL');
  for (const buyer of [[], [1n], Array.from({ length: 51 }, () => 'buyer')])
    expect(() => toRetentionSql({ table: 'orders', buyer: buyer as string[] }, options)).toThrow(
      expect.objectContaining({ name: 'ZhangguiError' }),
    );
});

test.each([
  ['table', 'query/no-table', { table: Object.create(null) as string, buyer: 'buyer' }],
  ['table', 'query/no-table', { table: Symbol('orders') as unknown as string, buyer: 'buyer' }],
  ['buyer', 'query/no-column', { table: 'orders', buyer: Object.create(null) as string }],
])('a %s whose name is no text is refused', (_, code, asked) => {
  const tables = { orders: { ...options.tables['orders']!, columns: { buyer: 'b' } } };
  expect(() => toRetentionSql(asked, { ...options, tables })).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});
