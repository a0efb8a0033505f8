import { numberSql, sql } from '../fragment.js';
import type { Dialect } from './dialect.js';

/** PostgreSQL. `numeric` has no end that a metric reaches; a name has at most 63 bytes, longer ones would be cut. */
export const postgres: Dialect = {
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  isCaseBlind: false,
  nameBytes: 63,
  // a day goes through text, since drivers send dates in ways of their own
  parameter: (position, type) =>
    ({
      text: `$${position}`,
      whole: `CAST($${position} AS bigint)`,
      double: `CAST($${position} AS double precision)`,
      day: `CAST(CAST($${position} AS text) AS date)`,
    })[type],
  toDouble: (number) => sql`CAST(${number} AS double precision)`,
  toWhole: (number) => sql`CAST(${number} AS numeric)`,
  wholeBits: 4096,
  // a sum of bigint is numeric; a double that is cast to numeric at once keeps 15 digits alone
  sumWhole: (number) => sql`SUM(CAST(${number} AS bigint))`,
  countDistinct: (value) => sql`COUNT(DISTINCT ${value})`,
  day: {
    date: (column) => column,
    'beijing-time': (column) => sql`CAST(${column} AS date)`,
    'utc-time': (column) => sql`CAST(${column} + INTERVAL '8 hours' AS date)`,
    instant: (column) => sql`CAST(${column} AT TIME ZONE INTERVAL '8 hours' AS date)`,
    'day-number': (column) => sql`(DATE '1970-01-01' + CAST(${column} AS integer))`,
  },
  noDay: () => sql`CAST(NULL AS date)`,
  // of a date itself it would go through the zone of the session
  weekOf: (day) => sql`CAST(date_trunc('week', CAST(${day} AS timestamp)) AS date)`,
  monthOf: (day) => sql`CAST(date_trunc('month', CAST(${day} AS timestamp)) AS date)`,
  addDays: (day, days) => sql`(${day} + ${numberSql(days)})`,
  addMonths: (day, months) => sql`CAST(${day} + make_interval(months => ${numberSql(months)}) AS date)`,
  daysBetween: (from, to) => sql`(${to} - ${from})`,
  monthsBetween: (from, to) =>
    sql`CAST(12 * (EXTRACT(YEAR FROM ${to}) - EXTRACT(YEAR FROM ${from})) + EXTRACT(MONTH FROM ${to}) - EXTRACT(MONTH FROM ${from}) AS integer)`,
  byCodePoint: (text) => sql`CAST(${text} AS text) COLLATE "C"`,
};
