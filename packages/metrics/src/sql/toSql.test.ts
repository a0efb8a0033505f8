import type { Day } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { repurchaseRate } from '../catalog/repurchaseRate.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import type { ColumnValue, Measure, RowCondition } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';
import type { SqlDayKind, SqlDialect } from './dialects/dialect.js';
import { sqlDialects } from './dialects/dialectOf.js';
import { type ToSqlOptions, toSql } from './toSql.js';

const refused = (code: string, params?: object) =>
  expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params: expect.objectContaining(params) }) });

const text = (name: string) => ({ zh: name, en: name });
const paidFen: Measure = { id: 'paidFen', name: text('paid'), unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paidFen' };
const buyers: Measure = { id: 'buyers', name: text('buyers'), unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' };
const repeatBuyers: Measure = { ...buyers, id: 'repeatBuyers', having: { distinct: 'order', atLeast: 2 } };
const visitors: Measure = { ...buyers, id: 'visitors', table: 'visits', column: 'visitor' };
const visits: Measure = { id: 'visits', name: text('visits'), unit: 'count', table: 'visits', aggregate: 'rows' };
const seconds: Measure = { id: 'seconds', name: text('seconds'), unit: 'seconds', table: 'visits', aggregate: 'sum', column: 'seconds' };
const jd: RowCondition = { column: 'platform', is: 'jd' };

const june = { from: '2026-06-01' as Day, to: '2026-06-30' as Day };
const gmv = metric('gmv', 'paidFen');
const plain: MetricQuery = { metrics: [gmv], measures: [paidFen] };
const everything: MetricQuery = {
  metrics: [repurchaseRate, payConversionByBuyer, metric('seconds_per_visit', ['seconds', '÷', 'visits'])],
  measures: [buyers, repeatBuyers, visitors, { ...visits, where: [jd] }, seconds],
  by: ['platform'],
  grain: 'week',
  period: june,
  where: [{ column: 'platform', is: ['jd', null, 'taobao'] }],
};

function metric(id: string, formula: Metric['formula'], more: Partial<Metric> = {}): Metric {
  return { id, name: text(id), unit: 'ratio', better: 'context', formula, ...more };
}

function on(dialect: SqlDialect, as: SqlDayKind = 'date', more: Partial<ToSqlOptions> = {}): ToSqlOptions {
  const day = { column: 'on_day', as };
  return { dialect, tables: { orders: { name: 'orders', day }, visits: { name: ['lake', 'log.visits'], day } }, ...more };
}

test.each(sqlDialects)('the whole text for %s: two tables, people who came twice, weeks of a period', (dialect) => {
  const { sql, parameters, columns } = toSql(everything, on(dialect, 'instant'));
  expect(columns).toEqual(['period', 'platform', 'repurchase_rate', 'pay_conversion_by_buyer', 'seconds_per_visit']);
  const asked = ['2026-06-01', '2026-06-30', 'jd', 'taobao'];
  expect(parameters).toEqual([...asked, ...asked, 'jd', ...asked]);
  expect(sql).toMatchSnapshot();
});

test.each(sqlDialects)('the whole text for %s: a period beside the one before, and stock that may not be added over days', (dialect) => {
  const stock = metric('stock', ['paidFen', '×', 0.5], { additivity: 'within-day' });
  const { sql, parameters, columns } = toSql(
    { ...plain, metrics: [gmv, stock], period: june },
    on(dialect, 'date', { compare: 'previous-period' }),
  );
  expect(columns).toEqual(['gmv', 'stock', 'gmv_before', 'stock_before']);
  expect(parameters).toEqual(['2026-06-01', '2026-06-30', '2026-05-01', '2026-05-31']);
  expect(sql).toMatchSnapshot();
});

/** What a dialect calls things, in the order of the text. */
interface Words {
  readonly double: readonly [open: string, close: string];
  readonly sum: string;
  readonly day: string;
  readonly noDay: string;
  readonly periods: readonly [first: string, second: string];
}

test.each<[SqlDialect, Words]>([
  [
    'duckdb',
    {
      double: ['CAST(', ' AS DOUBLE)'],
      sum: 'SUM(t."paidFen")',
      day: 't."on_day"',
      noDay: 'CAST(NULL AS DATE)',
      periods: ['CAST($1 AS DATE) AND CAST($2 AS DATE)', 'CAST($3 AS DATE) AND CAST($4 AS DATE)'],
    },
  ],
  [
    'postgres',
    {
      double: ['CAST(', ' AS double precision)'],
      sum: 'SUM(CAST(t."paidFen" AS bigint))',
      day: 't."on_day"',
      noDay: 'CAST(NULL AS date)',
      periods: [
        'CAST(CAST($1 AS text) AS date) AND CAST(CAST($2 AS text) AS date)',
        'CAST(CAST($3 AS text) AS date) AND CAST(CAST($4 AS text) AS date)',
      ],
    },
  ],
  [
    'clickhouse',
    {
      double: ['toFloat64(', ')'],
      sum: 'sum(toInt128(t."paidFen"))',
      day: 'toDate32(t."on_day")',
      noDay: 'CAST(NULL AS Nullable(Date32))',
      periods: ['{p1:Date32} AND {p2:Date32}', '{p3:Date32} AND {p4:Date32}'],
    },
  ],
  [
    'spark',
    {
      double: ['CAST(', ' AS DOUBLE)'],
      sum: 'SUM(CAST(t."paidFen" AS DECIMAL(28, 0)))',
      day: 't."on_day"',
      noDay: 'CAST(NULL AS DATE)',
      periods: ['CAST(? AS DATE) AND CAST(? AS DATE)', 'CAST(? AS DATE) AND CAST(? AS DATE)'],
    },
  ],
  [
    'trino',
    {
      double: ['CAST(', ' AS DOUBLE)'],
      sum: 'SUM(CAST(t."paidFen" AS DECIMAL(38, 0)))',
      day: 't."on_day"',
      noDay: 'CAST(NULL AS DATE)',
      periods: ['CAST(? AS DATE) AND CAST(? AS DATE)', 'CAST(? AS DATE) AND CAST(? AS DATE)'],
    },
  ],
])('what %s is asked, line by line: stock of this June beside that of May, NULL where there are several days', (dialect, words) => {
  const { sum, day, noDay, periods } = words;
  const [open, close] = words.double;
  const lines = [
    `SELECT CASE WHEN g."m_first" < g."m_last" THEN NULL ELSE ${open}g."m0"${close} END AS "stock", CASE WHEN g."b_first" < g."b_last" THEN NULL ELSE ${open}g."b0"${close} END AS "stock_before"`,
    'FROM (',
    'SELECT SUM(u."m0") AS "m0", MIN(u."m_first") AS "m_first", MAX(u."m_last") AS "m_last", SUM(u."b0") AS "b0", MIN(u."b_first") AS "b_first", MAX(u."b_last") AS "b_last"',
    `FROM (SELECT COALESCE(${sum}, 0) AS "m0", MIN(${day}) AS "m_first", MAX(${day}) AS "m_last", 0 AS "b0", ${noDay} AS "b_first", ${noDay} AS "b_last"`,
    'FROM "orders" t',
    `WHERE ${day} BETWEEN ${periods[0]}`,
    'HAVING COUNT(*) > 0',
    'UNION ALL',
    `SELECT 0 AS "m0", ${noDay} AS "m_first", ${noDay} AS "m_last", COALESCE(${sum}, 0) AS "b0", MIN(${day}) AS "b_first", MAX(${day}) AS "b_last"`,
    'FROM "orders" t',
    `WHERE ${day} BETWEEN ${periods[1]}`,
    'HAVING COUNT(*) > 0) u',
    'HAVING COUNT(*) > 0) g',
  ].join('\n');
  const stock = metric('stock', 'paidFen', { additivity: 'within-day' });
  const { sql, parameters, columns } = toSql(
    { metrics: [stock], measures: [paidFen], period: june },
    on(dialect, 'date', { compare: 'previous-period' }),
  );
  expect(sql.split('\n')).toEqual((dialect === 'spark' ? lines.replaceAll('"', '`') : lines).split('\n'));
  expect(parameters).toEqual(['2026-06-01', '2026-06-30', '2026-05-01', '2026-05-31']);
  expect(columns).toEqual(['stock', 'stock_before']);
});

test('line by line: one table by shop and month, what is additive and what is not', () => {
  const stock = metric('stock', 'paidFen', { additivity: 'within-day' });
  const month = `CAST(date_trunc('month', t."on_day") AS DATE)`;
  expect(toSql({ metrics: [gmv, stock], measures: [paidFen], by: ['shop'], grain: 'month' }, on('duckdb')).sql.split('\n')).toEqual([
    'SELECT g."k0" AS "period", g."k1" AS "shop", CAST(g."m0" AS DOUBLE) AS "gmv", CASE WHEN g."m_first" < g."m_last" THEN NULL ELSE CAST(g."m0" AS DOUBLE) END AS "stock"',
    'FROM (',
    `SELECT ${month} AS "k0", t."shop" AS "k1", COALESCE(SUM(t."paidFen"), 0) AS "m0", MIN(t."on_day") AS "m_first", MAX(t."on_day") AS "m_last"`,
    'FROM "orders" t',
    'WHERE t."on_day" IS NOT NULL',
    `GROUP BY ${month}, t."shop") g`,
    'ORDER BY g."k0" NULLS LAST, g."k1" NULLS LAST',
  ]);
});

test('line by line: everything together is one row, which is there only when there is an order', () => {
  expect(toSql(plain, on('duckdb')).sql.split('\n')).toEqual([
    'SELECT CAST(g."m0" AS DOUBLE) AS "gmv"',
    'FROM (',
    'SELECT COALESCE(SUM(t."paidFen"), 0) AS "m0"',
    'FROM "orders" t',
    'HAVING COUNT(*) > 0) g',
  ]);
});

test('line by line: people who came twice, and visits of another table, by shop', () => {
  const query: MetricQuery = {
    metrics: [metric('again', ['repeatBuyers', '÷', 'buyers']), metric('stay', ['seconds', '÷', 'visits'])],
    measures: [buyers, { ...repeatBuyers, where: [jd] }, visits, seconds],
    by: ['shop'],
  };
  expect(toSql(query, on('duckdb')).sql.split('\n')).toEqual([
    'SELECT g."k0" AS "shop", CAST(g."m1" AS DOUBLE) / CAST(NULLIF(g."m0", 0) AS DOUBLE) AS "again", CAST(g."m3" AS DOUBLE) / NULLIF(CAST(g."m2" AS DOUBLE), 0) AS "stay"',
    'FROM (',
    'SELECT u."k0" AS "k0", SUM(u."m0") AS "m0", SUM(u."m1") AS "m1", SUM(u."m2") AS "m2", SUM(u."m3") AS "m3"',
    'FROM (SELECT t."shop" AS "k0", COUNT(DISTINCT t."buyer") AS "m0", 0 AS "m1", 0 AS "m2", CAST(0 AS DOUBLE) AS "m3"',
    'FROM "orders" t',
    'GROUP BY t."shop"',
    'UNION ALL',
    'SELECT v."k0" AS "k0", 0 AS "m0", COUNT(*) AS "m1", 0 AS "m2", CAST(0 AS DOUBLE) AS "m3"',
    'FROM (SELECT t."shop" AS "k0", t."buyer" AS counted',
    'FROM "orders" t',
    'WHERE t."platform" = $1 AND t."buyer" IS NOT NULL',
    'GROUP BY t."shop", t."buyer" HAVING COUNT(DISTINCT t."order") >= 2) v',
    'GROUP BY v."k0"',
    'UNION ALL',
    'SELECT t."shop" AS "k0", 0 AS "m0", 0 AS "m1", COUNT(*) AS "m2", COALESCE(SUM(CAST(t."seconds" AS DOUBLE)), 0) AS "m3"',
    'FROM "lake"."log.visits" t',
    'GROUP BY t."shop") u',
    'GROUP BY u."k0") g',
    'ORDER BY g."k0" NULLS LAST',
  ]);
});

test('line by line: a cost that one sale does not know has no sum, and no metric of it; rows without a batch do not count', () => {
  const cost: Measure = { ...paidFen, id: 'cost', column: 'costFen', complete: true, where: [jd] };
  const query: MetricQuery = {
    metrics: [metric('cost', 'cost'), gmv],
    measures: [paidFen, cost],
    where: [{ column: 'batch', has: 'value' }],
  };
  expect(toSql(query, on('duckdb')).sql.split('\n')).toEqual([
    'SELECT CASE WHEN g."m1_unknown" > 0 THEN NULL ELSE CAST(g."m1" AS DOUBLE) END AS "cost", CAST(g."m0" AS DOUBLE) AS "gmv"',
    'FROM (',
    'SELECT COALESCE(SUM(t."paidFen"), 0) AS "m0", COALESCE(SUM(CASE WHEN t."platform" = $1 THEN t."costFen" END), 0) AS "m1", COUNT(CASE WHEN t."platform" = $2 AND t."costFen" IS NULL THEN 1 END) AS "m1_unknown"',
    'FROM "orders" t',
    'WHERE t."batch" IS NOT NULL',
    'HAVING COUNT(*) > 0) g',
  ]);
});

test('line by line: stock of two tables is of one day in each', () => {
  const goods: Measure = { ...paidFen, id: 'goods', column: 'goods', additivity: 'within-day' };
  const shelves: Measure = { ...goods, id: 'shelves', table: 'visits', column: 'shelves' };
  const query = { metrics: [metric('goods', 'goods'), metric('full', ['goods', '÷', 'shelves'])], measures: [goods, shelves] };
  const bothDays =
    'MIN(u."m_first") AS "m_first", MAX(u."m_last") AS "m_last", MIN(u."m_first1") AS "m_first1", MAX(u."m_last1") AS "m_last1"';
  expect(toSql(query, on('duckdb')).sql.split('\n')).toEqual([
    'SELECT CASE WHEN g."m_first" < g."m_last" THEN NULL ELSE CAST(g."m0" AS DOUBLE) END AS "goods", CASE WHEN g."m_first" < g."m_last" OR g."m_first1" < g."m_last1" THEN NULL ELSE CAST(g."m0" AS DOUBLE) / CAST(NULLIF(g."m1", 0) AS DOUBLE) END AS "full"',
    'FROM (',
    `SELECT SUM(u."m0") AS "m0", SUM(u."m1") AS "m1", ${bothDays}`,
    'FROM (SELECT COALESCE(SUM(t."goods"), 0) AS "m0", 0 AS "m1", MIN(t."on_day") AS "m_first", MAX(t."on_day") AS "m_last", CAST(NULL AS DATE) AS "m_first1", CAST(NULL AS DATE) AS "m_last1"',
    'FROM "orders" t',
    'HAVING COUNT(*) > 0',
    'UNION ALL',
    'SELECT 0 AS "m0", COALESCE(SUM(t."shelves"), 0) AS "m1", CAST(NULL AS DATE) AS "m_first", CAST(NULL AS DATE) AS "m_last", MIN(t."on_day") AS "m_first1", MAX(t."on_day") AS "m_last1"',
    'FROM "lake"."log.visits" t',
    'HAVING COUNT(*) > 0) u',
    'HAVING COUNT(*) > 0) g',
  ]);
});

test('a metric that asks for something above 0 is NULL where it is not', () => {
  const share = metric('share', ['paidFen', '÷', 'visits'], { positive: ['paidFen', ['visits', '-', 1]] });
  const { sql } = toSql({ metrics: [share], measures: [paidFen, visits] }, on('duckdb'));
  expect(sql.split('\n')[0]).toBe(
    'SELECT CASE WHEN CAST(g."m0" AS DOUBLE) > 0 AND CAST((CAST(g."m1" AS HUGEINT) - CAST(1 AS HUGEINT)) AS DOUBLE) > 0 THEN CAST(g."m0" AS DOUBLE) / CAST(NULLIF(g."m1", 0) AS DOUBLE) END AS "share"',
  );
});

test('a period before another year is so many months before, across the turn of the year', () => {
  const january = { from: '2026-01-01' as Day, to: '2026-01-31' as Day };
  const { sql, parameters } = toSql({ ...plain, grain: 'month', period: january }, on('trino', 'date', { compare: 'previous-period' }));
  expect(sql).toContain(`date_add('month', 1, date_trunc('month', t."on_day"))`);
  expect(parameters).toEqual(['2026-01-31', '2025-12-31', '2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31']);
  const year = toSql({ ...plain, grain: 'month', period: january }, on('trino', 'date', { compare: 'last-year' }));
  expect(year.sql).toContain(`date_add('month', 12, date_trunc('month', t."on_day"))`);
});

test.each<[SqlDialect, string]>([
  ['duckdb', '"a""b\\c`d"'],
  ['postgres', '"a""b\\c`d"'],
  ['clickhouse', '"a\\"b\\\\c`d"'],
  ['spark', '`a"b\\c``d`'],
  ['trino', '"a""b\\c`d"'],
])('a name of quotes and a backslash in %s is %s', (dialect, name) => {
  expect(toSql(plain, { dialect, tables: { orders: { name: 'a"b\\c`d' } } }).sql).toContain(`\nFROM ${name} t\n`);
});

test.each<[SqlDialect, SqlDayKind, string]>([
  ['duckdb', 'date', 't."on_day"'],
  ['duckdb', 'beijing-time', 'CAST(t."on_day" AS DATE)'],
  ['duckdb', 'utc-time', 'CAST(t."on_day" + INTERVAL 8 HOUR AS DATE)'],
  ['duckdb', 'instant', 'CAST(make_timestamp(epoch_us(t."on_day") + 28800000000) AS DATE)'],
  ['duckdb', 'day-number', `(DATE '1970-01-01' + CAST(t."on_day" AS INTEGER))`],
  ['postgres', 'date', 't."on_day"'],
  ['postgres', 'beijing-time', 'CAST(t."on_day" AS date)'],
  ['postgres', 'utc-time', `CAST(t."on_day" + INTERVAL '8 hours' AS date)`],
  ['postgres', 'instant', `CAST(t."on_day" AT TIME ZONE INTERVAL '8 hours' AS date)`],
  ['postgres', 'day-number', `(DATE '1970-01-01' + CAST(t."on_day" AS integer))`],
  ['clickhouse', 'date', 'toDate32(t."on_day")'],
  ['clickhouse', 'beijing-time', 'toDate32(t."on_day")'],
  ['clickhouse', 'utc-time', `toDate32(toTimeZone(t."on_day", 'Etc/GMT-8'))`],
  ['clickhouse', 'instant', `toDate32(toTimeZone(t."on_day", 'Etc/GMT-8'))`],
  ['clickhouse', 'day-number', `addDays(toDate32('1970-01-01'), t."on_day")`],
  ['spark', 'date', 't.`on_day`'],
  ['spark', 'beijing-time', 'CAST(t.`on_day` AS DATE)'],
  ['spark', 'utc-time', "CAST(t.`on_day` + INTERVAL '8' HOUR AS DATE)"],
  ['spark', 'instant', "date_add(DATE '1970-01-01', CAST(floor((unix_seconds(t.`on_day`) + 28800) / 86400) AS INT))"],
  ['spark', 'day-number', "date_add(DATE '1970-01-01', CAST(t.`on_day` AS INT))"],
  ['trino', 'date', 't."on_day"'],
  ['trino', 'beijing-time', 'CAST(t."on_day" AS DATE)'],
  ['trino', 'utc-time', `CAST(t."on_day" + INTERVAL '8' HOUR AS DATE)`],
  ['trino', 'instant', `CAST(at_timezone(t."on_day", '+08:00') AS DATE)`],
  ['trino', 'day-number', `date_add('day', t."on_day", DATE '1970-01-01')`],
])('%s reads the day of a %s', (dialect, as, day) => {
  const { sql } = toSql({ ...plain, grain: 'day' }, on(dialect, as));
  expect(sql).toContain(`\nGROUP BY ${day})`);
  expect(sql).toContain(`\nWHERE ${day} IS NOT NULL\n`);
});

test.each<[SqlDialect, string, string]>([
  ['duckdb', `CAST(date_trunc('week', t."on_day") AS DATE)`, `CAST(date_trunc('month', t."on_day") AS DATE)`],
  [
    'postgres',
    `CAST(date_trunc('week', CAST(t."on_day" AS timestamp)) AS date)`,
    `CAST(date_trunc('month', CAST(t."on_day" AS timestamp)) AS date)`,
  ],
  [
    'clickhouse',
    'addDays(toDate32(t."on_day"), 1 - toDayOfWeek(toDate32(t."on_day")))',
    'addDays(toDate32(t."on_day"), 1 - toDayOfMonth(toDate32(t."on_day")))',
  ],
  ['spark', "trunc(t.`on_day`, 'WEEK')", "trunc(t.`on_day`, 'MONTH')"],
  ['trino', `date_trunc('week', t."on_day")`, `date_trunc('month', t."on_day")`],
])('%s begins weeks on Monday and months on the first', (dialect, week, month) => {
  expect(toSql({ ...plain, grain: 'week' }, on(dialect)).sql).toContain(`\nGROUP BY ${week})`);
  expect(toSql({ ...plain, grain: 'month' }, on(dialect)).sql).toContain(`\nGROUP BY ${month})`);
});

test.each<[SqlDialect, string, string, string]>([
  ['duckdb', '$1', 'CAST($2 AS BIGINT)', 'CAST($3 AS DOUBLE)'],
  ['postgres', '$1', 'CAST($2 AS bigint)', 'CAST($3 AS double precision)'],
  ['clickhouse', '{p1:String}', '{p2:Int64}', '{p3:Float64}'],
  ['spark', '?', 'CAST(? AS BIGINT)', 'CAST(? AS DOUBLE)'],
  ['trino', '?', 'CAST(? AS BIGINT)', 'CAST(? AS DOUBLE)'],
])('%s takes texts, whole numbers and fractions as parameters', (dialect, word, whole, fraction) => {
  const { sql, parameters } = toSql({ ...plain, where: [{ column: 'x', is: ['jd', 7, 0.5] }] }, on(dialect));
  expect(sql).toContain(` IN (${word}, ${whole}, ${fraction})`);
  expect(parameters).toEqual(['jd', 7, 0.5]);
});

test('stock of one day stands beside the sales of several: days of its own table alone', () => {
  const stock: Measure = { ...visits, id: 'stock', additivity: 'within-day' };
  const asked = { ...plain, metrics: [metric('turns', ['paidFen', '÷', 'stock']), gmv], measures: [paidFen, stock] };
  const { sql } = toSql(asked, on('duckdb'));
  expect(sql).toContain('CASE WHEN g."m_first" < g."m_last" THEN NULL ELSE');
  expect(sql).toContain('CAST(g."m0" AS DOUBLE) AS "gmv"\nFROM');
  expect(sql.match(/MIN\(t\."on_day"\)/g)).toHaveLength(1);
  expect(sql).toContain('SELECT COALESCE(SUM(t."paidFen"), 0) AS "m0", 0 AS "m1", CAST(NULL AS DATE) AS "m_first"');
  // one metric asks for one day of both tables together, another of one alone
  const both = toSql(
    { ...asked, metrics: [metric('own', ['paidFen', '-', 'stock'], { additivity: 'within-day' }), ...asked.metrics] },
    on('duckdb'),
  ).sql;
  expect(both.match(/MIN\(t\."on_day"\)/g)).toHaveLength(3);
  expect(both).toContain('g."m_first" < g."m_last" THEN NULL');
  expect(both).toContain('g."m_first1" < g."m_last1" THEN NULL');
});

test('a number that nobody knows, in a row that counts, leaves NULL', () => {
  const cost: Measure = { ...paidFen, where: [jd], complete: true };
  const { sql, parameters } = toSql({ ...plain, metrics: [gmv, metric('one', 1)], measures: [cost, visits] }, on('postgres'));
  expect(sql).toContain('CASE WHEN g."m0_unknown" > 0 THEN NULL ELSE CAST(g."m0" AS double precision) END AS "gmv", ');
  expect(sql).toContain('COUNT(CASE WHEN t."platform" = $2 AND t."paidFen" IS NULL THEN 1 END) AS "m0_unknown"');
  expect(parameters).toEqual(['jd', 'jd']);
});

test('what must be over 0 and is not leaves NULL; a cell has a value where it is not NULL', () => {
  const where: RowCondition[] = [{ column: 'buyer', has: 'value' }];
  const perPaid = metric('per_paid', ['paidFen', '÷', 'visits'], { positive: ['paidFen', ['visits', '-', 1]] });
  const { sql } = toSql({ metrics: [perPaid], measures: [paidFen, { ...visits, where }] }, on('duckdb'));
  expect(sql).toContain(
    'SELECT CASE WHEN CAST(g."m0" AS DOUBLE) > 0 AND CAST((CAST(g."m1" AS HUGEINT) - CAST(1 AS HUGEINT)) AS DOUBLE) > 0 THEN CAST',
  );
  expect(sql).toContain('COUNT(CASE WHEN t."buyer" IS NOT NULL THEN 1 END)');
});

test('a metric of metrics is one formula of its measures', () => {
  const inputMetrics = { perVisit: metric('per_visit', ['paidFen', '÷', 'visits']) };
  const derived = metric('derived', ['perVisit', '×', 2], { inputMetrics });
  const measures = [paidFen, visits];
  const [whole, written] = [derived, metric('derived', [['paidFen', '÷', 'visits'], '×', 2])].map(
    (each) => toSql({ metrics: [each], measures }, on('duckdb')).sql,
  );
  expect(whole).toBe(written);
});

test('running totals are not compiled', () => {
  expect(() => toSql({ ...plain, grain: 'day', cumulative: 'month' }, on('duckdb'))).toThrow(refused('query/cumulative'));
});

test.each<[string, ColumnValue | readonly ColumnValue[], string, readonly (string | number)[]]>([
  ['one value', 'jd', 't."x" = $1', ['jd']],
  ['a list of one', ['jd'], 't."x" = $1', ['jd']],
  ['an empty cell', null, 't."x" IS NULL', []],
  ['an empty cell or a value', ['jd', null], '(t."x" = $1 OR t."x" IS NULL)', ['jd']],
  ['several', ['jd', 'taobao'], 't."x" IN ($1, $2)', ['jd', 'taobao']],
  ['nothing at all', [], '1 = 0', []],
])('a condition on %s', (_, is, sql, parameters) => {
  const statement = toSql({ ...plain, where: [{ column: 'x', is }] }, on('duckdb'));
  expect(statement.sql).toContain(`\nWHERE ${sql}\nHAVING`);
  expect(statement.parameters).toEqual(parameters);
});

test.each<[string, Measure, string]>([
  ['rows', visits, 'COUNT(*) AS "m0"'],
  ['some rows', { ...visits, where: [jd] }, 'COUNT(CASE WHEN t."platform" = $1 THEN 1 END) AS "m0"'],
  ['a sum of money', paidFen, 'COALESCE(SUM(t."paidFen"), 0) AS "m0"'],
  ['a sum of what may have fractions', seconds, 'COALESCE(SUM(CAST(t."seconds" AS DOUBLE)), 0) AS "m0"'],
  ['a sum over some rows', { ...paidFen, where: [jd] }, 'COALESCE(SUM(CASE WHEN t."platform" = $1 THEN t."paidFen" END), 0) AS "m0"'],
  ['different people', buyers, 'COUNT(DISTINCT t."buyer") AS "m0"'],
])('a measure of %s', (_, measure, sql) => {
  expect(toSql({ metrics: [metric('x', measure.id)], measures: [measure] }, on('duckdb')).sql).toContain(`SELECT ${sql}\nFROM`);
});

test.each<[SqlDialect, string, string]>([
  ['duckdb', 'SUM(t."paidFen")', 'COUNT(DISTINCT t."buyer")'],
  ['postgres', 'SUM(CAST(t."paidFen" AS bigint))', 'COUNT(DISTINCT t."buyer")'],
  ['clickhouse', 'sum(toInt128(t."paidFen"))', 'uniqExact(t."buyer")'],
  ['spark', 'SUM(CAST(t.`paidFen` AS DECIMAL(28, 0)))', 'COUNT(DISTINCT t.`buyer`)'],
  ['trino', 'SUM(CAST(t."paidFen" AS DECIMAL(38, 0)))', 'COUNT(DISTINCT t."buyer")'],
])('%s adds money exactly and counts people exactly', (dialect, sum, distinct) => {
  const { sql } = toSql({ metrics: [valuePerBuyer], measures: [paidFen, buyers] }, on(dialect));
  expect(sql).toContain(`COALESCE(${sum}, 0)`);
  expect(sql).toContain(distinct);
});

test('tables and columns go by the names of the database, and a name with a dot is one name', () => {
  const tables = { orders: { name: ['lake', 'a.b'], columns: { paidFen: 'paid "fen"' } } };
  const { sql } = toSql(plain, { dialect: 'duckdb', tables });
  expect(sql).toContain('SUM(t."paid ""fen""")');
  expect(sql).toContain('FROM "lake"."a.b" t');
});

test.each<[SqlDialect, 'day' | 'week' | 'month', string, string]>([
  ['duckdb', 'day', '(t."on_day" + 31)', '(g."k0" + -31)'],
  ['duckdb', 'week', `(CAST(date_trunc('week', t."on_day") AS DATE) + 35)`, '(g."k0" + -35)'],
  [
    'duckdb',
    'month',
    `CAST(CAST(date_trunc('month', t."on_day") AS DATE) + INTERVAL (1) MONTH AS DATE)`,
    'CAST(g."k0" + INTERVAL (-1) MONTH AS DATE)',
  ],
  ['postgres', 'day', '(t."on_day" + 31)', '(g."k0" + -31)'],
  [
    'postgres',
    'month',
    `CAST(CAST(date_trunc('month', CAST(t."on_day" AS timestamp)) AS date) + make_interval(months => 1) AS date)`,
    'CAST(g."k0" + make_interval(months => -1) AS date)',
  ],
  ['clickhouse', 'day', 'addDays(toDate32(t."on_day"), 31)', 'addDays(g."k0", -31)'],
  ['clickhouse', 'month', 'addMonths(addDays(toDate32(t."on_day"), 1 - toDayOfMonth(toDate32(t."on_day"))), 1)', 'addMonths(g."k0", -1)'],
  ['spark', 'day', 'date_add(t.`on_day`, 31)', 'date_add(g.`k0`, -31)'],
  ['spark', 'month', "add_months(trunc(t.`on_day`, 'MONTH'), 1)", 'add_months(g.`k0`, -1)'],
  ['trino', 'day', `date_add('day', 31, t."on_day")`, `date_add('day', -31, g."k0")`],
  ['trino', 'month', `date_add('month', 1, date_trunc('month', t."on_day"))`, `date_add('month', -1, g."k0")`],
])('%s puts the %s of the month before beside its own', (dialect, grain, later, own) => {
  const { sql, columns } = toSql({ ...plain, grain, period: june }, on(dialect, 'date', { compare: 'previous-period' }));
  expect(columns).toEqual(['period', 'period_before', 'gmv', 'gmv_before']);
  expect(sql).toContain(`\nGROUP BY ${later})`);
  expect(sql).toContain(`CASE WHEN ${own} <= `);
});

test('weeks of last year by weekday are 52 weeks before; days of a period are NULL after its end', () => {
  const period = { from: '2026-06-03' as Day, to: '2026-06-30' as Day };
  const { sql, parameters } = toSql({ ...plain, grain: 'week', period }, on('trino', 'date', { compare: 'last-year-by-weekday' }));
  expect(sql).toContain(`date_add('day', 364, date_trunc('week', t."on_day"))`);
  expect(parameters).toEqual(['2026-06-30', '2025-07-01', '2026-06-03', '2026-06-30', '2025-06-04', '2025-07-01']);
});

test('a year before is the same dates; whole months stay whole', () => {
  const february = { from: '2025-02-01' as Day, to: '2025-02-28' as Day };
  const { parameters } = toSql({ ...plain, period: february }, on('duckdb', 'date', { compare: 'last-year' }));
  expect(parameters).toEqual(['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29']);
});

test.each(sqlDialects)('%s: 同比 by day meets by date where a leap day lies between, and keeps the place elsewhere', (dialect) => {
  const text = (from: string, to: string, compare: ToSqlOptions['compare'] = 'last-year') =>
    toSql({ ...plain, grain: 'day', period: { from: from as Day, to: to as Day } }, on(dialect, 'date', { compare })).sql;
  expect(text('2025-01-01', '2025-11-11')).toMatchSnapshot();
  const plainDays = text('2026-01-01', '2026-11-11');
  expect(plainDays).not.toContain('k1');
  // of the leap day's own year; the whole year before is the same dates too
  for (const other of [text('2024-02-28', '2024-02-29'), text('2025-01-01', '2025-12-31', 'previous-period')])
    expect(other).toContain('k1');
  const without = [
    text('2024-02-29', '2024-02-29'),
    text('2025-03-01', '2025-12-31'),
    text('2025-01-01', '2025-11-11', 'last-year-by-weekday'),
  ];
  for (const other of without) expect(other).not.toContain('k1');
});

test('line by line: the days around a 29th of February beside the same dates of the year before', () => {
  const period = { from: '2028-02-28' as Day, to: '2028-03-01' as Day };
  const { sql, parameters } = toSql({ ...plain, grain: 'day', period }, on('trino', 'date', { compare: 'last-year' }));
  const own = `date_add('month', -12, g."k0")`;
  const later = `date_add('month', 12, t."on_day")`;
  const leap = `CASE WHEN date_add('month', -12, ${later}) = t."on_day" THEN 0 ELSE 1 END`;
  const days = 'BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)';
  expect(sql.split('\n')).toEqual([
    `SELECT CASE WHEN g."k1" = 0 AND g."k0" ${days} THEN g."k0" END AS "period", CASE WHEN g."k1" = 1 THEN date_add('day', 1, ${own}) WHEN date_add('month', 12, ${own}) = g."k0" AND ${own} ${days} THEN ${own} END AS "period_before", CAST(g."m0" AS DOUBLE) AS "gmv", CAST(g."b0" AS DOUBLE) AS "gmv_before"`,
    'FROM (',
    'SELECT u."k0" AS "k0", u."k1" AS "k1", SUM(u."m0") AS "m0", SUM(u."b0") AS "b0"',
    'FROM (SELECT t."on_day" AS "k0", CASE WHEN t."on_day" IS NULL THEN 1 ELSE 0 END AS "k1", COALESCE(SUM(CAST(t."paidFen" AS DECIMAL(38, 0))), 0) AS "m0", 0 AS "b0"',
    'FROM "orders" t',
    `WHERE t."on_day" ${days}`,
    'GROUP BY t."on_day", CASE WHEN t."on_day" IS NULL THEN 1 ELSE 0 END',
    'UNION ALL',
    `SELECT ${later} AS "k0", ${leap} AS "k1", 0 AS "m0", COALESCE(SUM(CAST(t."paidFen" AS DECIMAL(38, 0))), 0) AS "b0"`,
    'FROM "orders" t',
    `WHERE t."on_day" ${days}`,
    `GROUP BY ${later}, ${leap}) u`,
    'GROUP BY u."k0", u."k1") g',
    'ORDER BY g."k0" NULLS LAST, g."k1" NULLS LAST',
  ]);
  const [now, before] = [
    ['2028-02-28', '2028-03-01'],
    ['2027-02-28', '2027-03-01'],
  ] as const;
  expect(parameters).toEqual([...now, ...before, ...now, ...before]);
});

test.each<[string, string, 'day' | 'month' | 'all', boolean]>([
  ['2028-02-29', '2028-03-01', 'day', true],
  ['2028-02-28', '2028-02-29', 'day', true],
  // the whole month meets all of the longer one, two days meet two
  ['2029-02-01', '2029-02-28', 'day', true],
  ['2029-02-27', '2029-02-28', 'day', false],
  ['2027-12-01', '2028-03-31', 'day', true],
  ['2028-03-01', '2028-03-31', 'day', false],
  ['2028-02-01', '2028-02-28', 'day', false],
  ['0008-02-28', '0008-03-01', 'day', true],
  ['1900-02-28', '1900-03-01', 'day', false],
  ['2028-02-28', '2028-03-01', 'month', false],
  ['2028-02-28', '2028-03-01', 'all', false],
  ['2028-02-29', '2028-02-29', 'day', false],
])('%s to %s by %s, beside last year: a leap day sets days apart: %s', (from, to, grain, isApart) => {
  const period = { from: from as Day, to: to as Day };
  const { sql } = toSql({ ...plain, grain, period }, on('trino', 'date', { compare: 'last-year' }));
  expect(sql.includes('THEN 0 ELSE 1 END')).toBe(isApart);
});

test('a measure that no metric asks for is not computed, but its table has groups', () => {
  const { sql } = toSql({ ...plain, measures: [paidFen, buyers, visits], by: ['shop'] }, on('duckdb'));
  expect(sql).not.toContain('DISTINCT');
  expect(sql).toContain('UNION ALL\nSELECT t."shop" AS "k0", 0 AS "m0"\nFROM "lake"."log.visits" t');
});

test.each<[string, string, unknown, unknown]>([
  ['no query', 'shape/not-object', null, on('duckdb')],
  ['no options', 'shape/not-object', plain, null],
  ['no tables', 'shape/not-object', plain, { dialect: 'duckdb' }],
  ['a dialect that nobody knows', 'option/unknown', plain, { ...on('duckdb'), dialect: 'mysql' }],
  ['a dialect by the name of a method', 'option/unknown', plain, { ...on('duckdb'), dialect: 'toString' }],
  ['a table that is not there', 'query/no-table', plain, { dialect: 'duckdb', tables: {} }],
  ['a table by the name of a method', 'query/no-table', { ...plain, measures: [{ ...paidFen, table: 'toString' }] }, on('duckdb')],
  ['a table that is no object', 'shape/not-object', plain, { dialect: 'duckdb', tables: { orders: null } }],
  ['a column that is not listed', 'query/no-column', plain, { dialect: 'duckdb', tables: { orders: { name: 'o', columns: {} } } }],
  [
    'a listed column that is no text',
    'sql/not-name',
    plain,
    { dialect: 'duckdb', tables: { orders: { name: 'o', columns: { paidFen: 1 } } } },
  ],
  ['a table without a name', 'sql/not-name', plain, { dialect: 'duckdb', tables: { orders: {} } }],
  ['a name of no parts', 'sql/not-name', plain, { dialect: 'duckdb', tables: { orders: { name: [] } } }],
  ['a name of eleven parts', 'limit/exceeded', plain, { dialect: 'duckdb', tables: { orders: { name: new Array(11).fill('a') } } }],
  ['an empty name', 'sql/not-name', plain, { dialect: 'duckdb', tables: { orders: { name: '' } } }],
  ['a name with NUL', 'sql/not-name', plain, { dialect: 'duckdb', tables: { orders: { name: 'a\0' } } }],
  ['a name with half a character', 'sql/not-name', plain, { dialect: 'duckdb', tables: { orders: { name: 'a\ud800' } } }],
  ['days of a table without one', 'sql/no-day', { ...plain, grain: 'day' }, { dialect: 'duckdb', tables: { orders: { name: 'o' } } }],
  [
    'days that are no object',
    'shape/not-object',
    { ...plain, grain: 'day' },
    { dialect: 'duckdb', tables: { orders: { name: 'o', day: null } } },
  ],
  ['days in a way that nobody knows', 'option/unknown', { ...plain, grain: 'day' }, on('duckdb', 'year' as never)],
  ['a value with NUL', 'sql/not-value', { ...plain, where: [{ column: 'x', is: 'a\0' }] }, on('duckdb')],
  ['a value with half a character', 'sql/not-value', { ...plain, where: [{ column: 'x', is: ['\udc00'] }] }, on('duckdb')],
  ['a condition of 10,001 values', 'limit/exceeded', { ...plain, where: [{ column: 'x', is: new Array(10_001).fill('a') }] }, on('duckdb')],
  [
    'too many values together',
    'limit/exceeded',
    { ...plain, where: new Array(3).fill({ column: 'x', is: new Array(4000).fill('a') }) },
    on('duckdb'),
  ],
  ['an input without a measure', 'metric/missing-input', { ...plain, measures: [] }, on('duckdb')],
  ['an unknown aggregate', 'option/unknown', { ...plain, measures: [{ ...paidFen, aggregate: 'median' }] }, on('duckdb')],
  ['nothing to measure', 'sql/no-measure', { metrics: [], measures: [] }, on('duckdb')],
  ['a comparison that nobody knows', 'option/unknown', { ...plain, period: june }, { ...on('duckdb'), compare: 'next' }],
  ['a comparison of everything', 'query/not-part', plain, { ...on('duckdb'), compare: 'last-year' }],
  [
    'a comparison beyond the calendar',
    'day/out-of-range',
    { ...plain, period: { from: '0001-01-01', to: '0001-01-02' } },
    { ...on('duckdb'), compare: 'last-year' },
  ],
  ['a metric called as a dimension', 'query/duplicate', { ...plain, by: ['gmv'] }, on('duckdb')],
  ['a dimension called period', 'query/duplicate', { ...plain, by: ['period'], grain: 'day' }, on('duckdb')],
  [
    'a metric called as the one before',
    'query/duplicate',
    { ...plain, metrics: [gmv, metric('gmv_before', 1)], period: june },
    { ...on('duckdb'), compare: 'previous-period' },
  ],
  ['a metric whose name is too long', 'sql/not-name', { ...plain, metrics: [metric('字'.repeat(22), 'paidFen')] }, on('postgres')],
])('%s is refused', (_, code, query, options) => {
  expect(() => toSql(query as MetricQuery, options as ToSqlOptions)).toThrow(refused(code));
});

const withTable = (table: unknown) => ({ dialect: 'duckdb', tables: { orders: table } });
const days = { ...plain, grain: 'day' };
test.each<[string, string, object, unknown, unknown]>([
  ['no options', 'shape/not-object', { path: 'options', value: 'null' }, plain, null],
  ['no tables', 'shape/not-object', { path: 'tables', value: 'undefined' }, plain, { dialect: 'duckdb' }],
  ['a table that is no object', 'shape/not-object', { path: 'tables', value: 'null' }, plain, withTable(null)],
  [
    'columns that are no object',
    'shape/not-object',
    { path: 'tables.columns', value: 'null' },
    plain,
    withTable({ name: 'o', columns: null }),
  ],
  ['days that are no object', 'shape/not-object', { path: 'tables.day', value: 'null' }, days, withTable({ name: 'o', day: null })],
  [
    'days in a way that nobody knows',
    'option/unknown',
    { option: 'day.as', value: 'year', allowed: 'date beijing-time utc-time instant day-number' },
    days,
    on('duckdb', 'year' as never),
  ],
  [
    'a dialect that nobody knows',
    'option/unknown',
    { option: 'dialect', value: 'mysql', allowed: 'duckdb postgres clickhouse spark trino' },
    plain,
    { ...on('duckdb'), dialect: 'mysql' },
  ],
  ['a table that is not there', 'query/no-table', { table: 'orders' }, plain, { dialect: 'duckdb', tables: {} }],
  ['a column that is not listed', 'query/no-column', { table: 'orders', column: 'paidFen' }, plain, withTable({ name: 'o', columns: {} })],
  ['a table without a day', 'sql/no-day', { table: 'orders' }, days, withTable({ name: 'o' })],
  ['a name of no parts', 'sql/not-name', { name: '' }, plain, withTable({ name: [] })],
  ['a name by number', 'sql/not-name', { name: '7' }, plain, withTable({ name: ['lake', 7] })],
  [
    'a name of eleven parts',
    'limit/exceeded',
    { what: 'sqlNameParts', actual: 11, limit: 10 },
    plain,
    withTable({ name: new Array(11).fill('a') }),
  ],
  ['a value with NUL', 'sql/not-value', { column: 'x', value: 'a\0' }, { ...plain, where: [{ column: 'x', is: 'a\0' }] }, on('duckdb')],
  [
    'a condition of 10,001 values',
    'limit/exceeded',
    { what: 'sqlParameters', actual: 10_001, limit: 10_000 },
    { ...plain, where: [{ column: 'x', is: new Array(10_001).fill(null) }] },
    on('duckdb'),
  ],
  [
    'too many values together',
    'limit/exceeded',
    { what: 'sqlParameters', actual: 12_000, limit: 10_000 },
    { ...plain, where: new Array(3).fill({ column: 'x', is: new Array(4000).fill('a') }) },
    on('duckdb'),
  ],
  ['nothing to measure', 'sql/no-measure', { metrics: 0 }, { metrics: [], measures: [] }, on('duckdb')],
  ['a metric called as a dimension', 'query/duplicate', { what: 'columns', id: 'gmv' }, { ...plain, by: ['gmv'] }, on('duckdb')],
])('%s: what is refused is named', (_, code, params, query, options) => {
  expect(() => toSql(query as MetricQuery, options as ToSqlOptions)).toThrow(
    expect.objectContaining({ name: 'ZhangguiError', code, params }),
  );
});

test('so many values, and so many parts of a name, as are allowed', () => {
  const { parameters } = toSql({ ...plain, where: [{ column: 'x', is: new Array<string>(10_000).fill('a') }] }, on('duckdb'));
  expect(parameters).toHaveLength(10_000);
  const name = new Array<string>(10).fill('a');
  expect(toSql(plain, { dialect: 'duckdb', tables: { orders: { name } } }).sql).toContain(`FROM ${name.map(() => '"a"').join('.')} t`);
});

test.each<[SqlDialect, number]>([
  ['duckdb', 1000],
  ['postgres', 63],
  ['clickhouse', 1000],
  ['spark', 255],
  ['trino', 255],
])('a name in %s has at most %i bytes', (dialect, bytes) => {
  const named = (id: string) => () => toSql({ ...plain, metrics: [metric(id, 'paidFen')] }, on(dialect));
  // of 1, 2, 3 and 4 bytes, the first and the last letter of each
  for (const [letter, size] of [
    ['a', 1],
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['字', 3],
    ['\uffff', 3],
    ['\u{10000}', 4],
    ['😀', 4],
  ] as const) {
    expect(named(letter.repeat(Math.floor(bytes / size)))).not.toThrow();
    expect(named(letter.repeat(Math.floor(bytes / size) + 1))).toThrow(refused('sql/not-name'));
    // as many letters as bytes are allowed
    if (size > 1) expect(named(letter.repeat(bytes))).toThrow(refused('sql/not-name'));
  }
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const any = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const part = fc.oneof(any, fc.constantFrom<unknown>('orders', 'paidFen', 'x', 'duckdb', 'sum', [paidFen], [gmv], on('duckdb').tables));
  const record = (keys: readonly string[]) => fc.record(Object.fromEntries(keys.map((key) => [key, part])), { requiredKeys: [] });
  const query = record(['metrics', 'measures', 'by', 'grain', 'period', 'where']);
  const options = record(['dialect', 'tables', 'compare']);
  fc.assert(
    fc.property(fc.oneof(any, query), fc.oneof(any, options), (first, second) => {
      for (const [asked, chosen] of [
        [first, second],
        [plain, { ...on('duckdb'), ...(second as object) }],
        [{ ...plain, ...(first as object) }, on('duckdb')],
      ]) {
        try {
          toSql(asked as MetricQuery, chosen as ToSqlOptions);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ZhangguiError' });
        }
      }
    }),
  );
});

const quotes: Readonly<Record<SqlDialect, (name: string) => string>> = {
  duckdb: (name) => `"${name.split('"').join('""')}"`,
  postgres: (name) => `"${name.split('"').join('""')}"`,
  clickhouse: (name) => `"${[...name].map((letter) => (letter === '"' || letter === '\\' ? `\\${letter}` : letter)).join('')}"`,
  spark: (name) => `\`${name.split('`').join('``')}\``,
  trino: (name) => `"${name.split('"').join('""')}"`,
};

test('names are quoted and values are parameters: whatever they are, the text around them stays', () => {
  const piece = fc.constantFrom('"', '`', "'", '\\', ';', '--', '/*', '$1', '?', '{p1:String}', '%', '\n', '中', 'a', ' OR 1=1', '\u200b');
  const hostile = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const statement = (dialect: SqlDialect, names: readonly string[], value: string) => {
    const [table, column, key, id] = names as [string, string, string, string];
    const measure: Measure = { ...paidFen, table, column, where: [{ column: key, is: value }] };
    return toSql({ metrics: [metric(id, 'paidFen')], measures: [measure], by: [key] }, { dialect, tables: { [table]: { name: table } } });
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...sqlDialects),
      fc.uniqueArray(hostile, { minLength: 4, maxLength: 4 }),
      hostile,
      (dialect, names, value) => {
        const harmless = ['NAME0', 'NAME1', 'NAME2', 'NAME3'];
        const quote = quotes[dialect];
        const template = statement(dialect, harmless, 'x').sql;
        const filled = harmless.reduce((sql, name, k) => sql.split(quote(name)).join(quote(names[k]!)), template);
        expect(statement(dialect, names, value)).toEqual({ sql: filled, parameters: [value], columns: [names[2], names[3]] });
      },
    ),
  );
});

test.each<[SqlDialect, boolean]>([
  ['duckdb', true],
  ['spark', true],
  ['trino', true],
  ['postgres', false],
  ['clickhouse', false],
])('%s takes GMV and gmv for one column: %s', (dialect, isOne) => {
  const run = () => toSql({ metrics: [gmv, metric('GMV', 'paidFen')], measures: [paidFen] }, on(dialect));
  if (isOne) expect(run).toThrow(expect.objectContaining({ code: 'query/duplicate', params: { what: 'columns', id: 'GMV' } }));
  else expect(run().columns).toEqual(['gmv', 'GMV']);
});

test('what an object says the second time it is asked does not become text of the statement', () => {
  let asked = 0;
  const having = {
    distinct: 'order',
    get atLeast() {
      return (asked++ < 1 ? 2 : '0 OR EVIL --') as number;
    },
  };
  const measures: Measure[] = [{ ...buyers, id: 'paidFen', having }];
  expect(toSql({ metrics: [gmv], measures }, on('duckdb')).sql).toContain('>= 2');
  const formula = ['paidFen', '×', { valueOf: () => 1, toString: () => 'EVIL' }] as unknown as Metric['formula'];
  expect(() => toSql({ metrics: [metric('bad', formula)], measures: [paidFen] }, on('duckdb'))).toThrow(
    expect.objectContaining({ name: 'ZhangguiError' }),
  );
});
