import { numberSql, sql } from '../fragment.js';
import type { Dialect } from './dialect.js';

/** Spark SQL 3.4 and later, which takes parameters by `?`. Its sums of BIGINT wrap round where ANSI is off, so they are decimals. */
export const spark: Dialect = {
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  isCaseBlind: true,
  nameBytes: 255,
  parameter: (_, type) => ({ text: '?', whole: 'CAST(? AS BIGINT)', double: 'CAST(? AS DOUBLE)', day: 'CAST(? AS DATE)' })[type],
  toDouble: (number) => sql`CAST(${number} AS DOUBLE)`,
  toWhole: (number) => sql`CAST(${number} AS DECIMAL(38, 0))`,
  wholeBits: 126,
  sumWhole: (number) => sql`SUM(CAST(${number} AS DECIMAL(28, 0)))`,
  countDistinct: (value) => sql`COUNT(DISTINCT ${value})`,
  day: {
    date: (column) => column,
    'beijing-time': (column) => sql`CAST(${column} AS DATE)`,
    'utc-time': (column) => sql`CAST(${column} + INTERVAL '8' HOUR AS DATE)`,
    // CAST and to_date would read the zone of the session
    instant: (column) => sql`date_add(DATE '1970-01-01', CAST(floor((unix_seconds(${column}) + 28800) / 86400) AS INT))`,
    'day-number': (column) => sql`date_add(DATE '1970-01-01', CAST(${column} AS INT))`,
  },
  noDay: () => sql`CAST(NULL AS DATE)`,
  weekOf: (day) => sql`trunc(${day}, 'WEEK')`,
  monthOf: (day) => sql`trunc(${day}, 'MONTH')`,
  addDays: (day, days) => sql`date_add(${day}, ${numberSql(days)})`,
  addMonths: (day, months) => sql`add_months(${day}, ${numberSql(months)})`,
  daysBetween: (from, to) => sql`datediff(${to}, ${from})`,
  monthsBetween: (from, to) => sql`CAST(months_between(${to}, ${from}) AS INT)`,
  byCodePoint: (text) => text,
};
