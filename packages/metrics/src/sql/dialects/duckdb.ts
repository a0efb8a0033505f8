import { numberSql, sql } from '../fragment.js';
import type { Dialect } from './dialect.js';

/** DuckDB. HUGEINT has 127 bits; the sum of a whole column is one. */
export const duckdb: Dialect = {
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  isCaseBlind: true,
  nameBytes: 1000,
  parameter: (position, type) =>
    ({
      text: `$${position}`,
      whole: `CAST($${position} AS BIGINT)`,
      double: `CAST($${position} AS DOUBLE)`,
      day: `CAST($${position} AS DATE)`,
    })[type],
  toDouble: (number) => sql`CAST(${number} AS DOUBLE)`,
  toWhole: (number) => sql`CAST(${number} AS HUGEINT)`,
  wholeBits: 126,
  sumWhole: (number) => sql`SUM(${number})`,
  countDistinct: (value) => sql`COUNT(DISTINCT ${value})`,
  day: {
    date: (column) => column,
    'beijing-time': (column) => sql`CAST(${column} AS DATE)`,
    'utc-time': (column) => sql`CAST(${column} + INTERVAL 8 HOUR AS DATE)`,
    // AT TIME ZONE would need the extension of time zones
    instant: (column) => sql`CAST(make_timestamp(epoch_us(${column}) + 28800000000) AS DATE)`,
    'day-number': (column) => sql`(DATE '1970-01-01' + CAST(${column} AS INTEGER))`,
  },
  noDay: () => sql`CAST(NULL AS DATE)`,
  weekOf: (day) => sql`CAST(date_trunc('week', ${day}) AS DATE)`,
  monthOf: (day) => sql`CAST(date_trunc('month', ${day}) AS DATE)`,
  addDays: (day, days) => sql`(${day} + ${numberSql(days)})`,
  addMonths: (day, months) => sql`CAST(${day} + INTERVAL (${numberSql(months)}) MONTH AS DATE)`,
  daysBetween: (from, to) => sql`(${to} - ${from})`,
  monthsBetween: (from, to) => sql`date_diff('month', ${from}, ${to})`,
  byCodePoint: (text) => text,
};
