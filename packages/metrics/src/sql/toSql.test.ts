import type { Day } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { repurchaseRate } from '../catalog/repurchaseRate.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import type { Measure, RowCondition } from '../metric/measure.js';
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

test.each<[string, RowCondition['is'], string, readonly (string | number)[]]>([
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
  ['postgres', 'SUM(CAST(t."paidFen" AS numeric))', 'COUNT(DISTINCT t."buyer")'],
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

test.each<[SqlDialect, number]>([
  ['duckdb', 1000],
  ['postgres', 63],
  ['clickhouse', 1000],
  ['spark', 255],
  ['trino', 255],
])('a name in %s has at most %i bytes', (dialect, bytes) => {
  const named = (id: string) => () => toSql({ ...plain, metrics: [metric(id, 'paidFen')] }, on(dialect));
  // of 1, 2, 3 and 4 bytes
  for (const [letter, size] of [
    ['a', 1],
    ['é', 2],
    ['字', 3],
    ['😀', 4],
  ] as const) {
    expect(named(letter.repeat(Math.floor(bytes / size)))).not.toThrow();
    expect(named(letter.repeat(Math.floor(bytes / size) + 1))).toThrow(refused('sql/not-name'));
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
