// What is written for Trino and Spark is read by a parser; no such engine runs here: node scripts/peers.mjs sql parse.ts
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { type Day, monthOf, parseDay, period } from '@zhanggui/core';
import {
  eightSegments,
  eightSegmentsByQuintile,
  handbookSegments,
  type Measure,
  type Metric,
  type MetricQuery,
  orderMeasures,
  payConversionByBuyer,
  repurchaseRate,
  type Segmentation,
  stockMeasures,
  stockValue,
  tenSegments,
  valuePerBuyer,
  visitMeasures,
} from '@zhanggui/metrics';
import { type SqlDayKind, type SqlOptions, toRetentionSql, toRfmSql, toSql } from '@zhanggui/metrics/sql';

// the parsers are written for bundlers: their imports name folders, and files without an ending
registerHooks({
  resolve(specifier, context, next) {
    for (const ending of ['', '.js', '/index.js'])
      try {
        return next(specifier + ending, context);
      } catch (error) {
        if (ending === '/index.js') throw error;
      }
    throw new Error(specifier);
  },
});
const require = createRequire(join(process.cwd(), 'peers', 'sql', 'parse.cjs'));
/** A parser of one dialect: what it has to say against a statement, nothing where it reads it. */
type Reader = new () => { validate(sql: string): readonly { readonly message: string }[] };
const { SparkSQL, TrinoSQL } = require('dt-sql-parser') as { readonly SparkSQL: Reader; readonly TrinoSQL: Reader };

const june = monthOf(parseDay('2026-06-18'));
const metrics: readonly Metric[] = [repurchaseRate, payConversionByBuyer, valuePerBuyer, stockValue];
const measures: readonly Measure[] = [...orderMeasures, ...visitMeasures, ...stockMeasures];
const where = [{ column: 'platform', is: ['jd', null, 7, 0.5] }];
const queries: readonly MetricQuery[] = [
  { metrics, measures },
  ...(['day', 'week', 'month'] as const).map((grain): MetricQuery => ({ metrics, measures, grain, by: ['platform', 'a; b --'], where })),
  { metrics, measures, where, period: june },
];
const scorings: readonly Segmentation['scoring'][] = [
  ...[eightSegmentsByQuintile, eightSegments, tenSegments, handbookSegments.value].map(({ scoring }) => scoring),
  { by: 'quantile', classes: 3, compat: 'rfm' },
];

function statements(dialect: SqlOptions['dialect'], as: SqlDayKind): string[] {
  const day = { column: 'paid_at', as };
  const tables = Object.fromEntries(['orders', 'visits', 'stock'].map((name) => [name, { name: ['lake', name], day }]));
  const options: SqlOptions = { dialect, tables };
  const orders = { table: 'orders', buyer: 'buyer', paidFen: 'paid', where };
  return [
    ...queries.map((query) => toSql(query, options)),
    toSql(queries.at(-1)!, { ...options, compare: 'previous-period' }),
    toSql({ ...queries[1]!, period: period(parseDay('2025-01-01'), parseDay('2025-11-11')) }, { ...options, compare: 'last-year' }),
    toRetentionSql(orders, options),
    toRetentionSql({ ...orders, buyer: ['shop', 'buyer'] }, options),
    toRfmSql(eightSegmentsByQuintile, { ...options, orders: { ...orders, buyer: ['shop', 'buyer'] }, endsOn: '2026-06-30' as Day }),
    ...scorings.map((scoring) => toRfmSql({ ...tenSegments, scoring }, { ...options, orders, endsOn: '2026-06-30' as Day, days: 365 })),
  ].map(({ sql }) => sql);
}

for (const [dialect, Reader] of [
  ['trino', TrinoSQL],
  ['spark', SparkSQL],
] as const) {
  const texts = (['date', 'beijing-time', 'utc-time', 'instant', 'day-number'] as const).flatMap((as) => statements(dialect, as));
  const refused = texts.flatMap((text) => new Reader().validate(text).map(({ message }) => ({ text, message })));
  const bad = new Set(refused.map(({ text }) => text)).size;
  if (refused[0] !== undefined) console.log(`${refused[0].message}\n${refused[0].text}`);
  console.log(`${dialect}: ${texts.length - bad} of ${texts.length} statements are read by a parser of ${dialect}; none was executed`);
  if (bad > 0) process.exitCode = 1;
}
// the parser finds a statement that is none
if (new SparkSQL().validate('SELECT FROM WHERE').length === 0) throw new Error('the parser reads anything');
