import { numberSql, sql } from '../fragment.js';
import type { Dialect } from './dialect.js';

/**
 * ClickHouse. Its sums of integers wrap round silently, so they are taken with 128 bits, products with 256. Days are `Date32`:
 * 1900-01-01 to 2299-12-31. Parameters are named: the n-th value is `p{n}`.
 */
export const clickhouse: Dialect = {
  // a backslash escapes in names, as it does in texts
  quote: (name) => `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  isCaseBlind: false,
  nameBytes: 1000,
  parameter: (position, type) => `{p${position}:${{ text: 'String', whole: 'Int64', double: 'Float64', day: 'Date32' }[type]}}`,
  toDouble: (number) => sql`toFloat64(${number})`,
  toWhole: (number) => sql`toInt256(${number})`,
  wholeBits: 254,
  sumWhole: (number) => sql`sum(toInt128(${number}))`,
  // COUNT(DISTINCT) may be set to a sketch
  countDistinct: (value) => sql`uniqExact(${value})`,
  day: {
    date: (column) => sql`toDate32(${column})`,
    'beijing-time': (column) => sql`toDate32(${column})`,
    'utc-time': (column) => sql`toDate32(toTimeZone(${column}, 'Etc/GMT-8'))`,
    instant: (column) => sql`toDate32(toTimeZone(${column}, 'Etc/GMT-8'))`,
    'day-number': (column) => sql`addDays(toDate32('1970-01-01'), ${column})`,
  },
  noDay: () => sql`CAST(NULL AS Nullable(Date32))`,
  // toMonday and toStartOfMonth answer a Date, which begins in 1970
  weekOf: (day) => sql`addDays(${day}, 1 - toDayOfWeek(${day}))`,
  monthOf: (day) => sql`addDays(${day}, 1 - toDayOfMonth(${day}))`,
  addDays: (day, days) => sql`addDays(${day}, ${numberSql(days)})`,
  addMonths: (day, months) => sql`addMonths(${day}, ${numberSql(months)})`,
  daysBetween: (from, to) => sql`dateDiff('day', ${from}, ${to})`,
  monthsBetween: (from, to) => sql`dateDiff('month', ${from}, ${to})`,
  byCodePoint: (text) => text,
};
