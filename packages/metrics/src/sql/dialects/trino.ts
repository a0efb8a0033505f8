import { numberSql, sql } from '../fragment.js';
import type { Dialect } from './dialect.js';

/** Trino. Parameters are `?`, as EXECUTE … USING takes them. */
export const trino: Dialect = {
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  isCaseBlind: true,
  nameBytes: 255,
  parameter: (_, type) => ({ text: '?', whole: 'CAST(? AS BIGINT)', double: 'CAST(? AS DOUBLE)', day: 'CAST(? AS DATE)' })[type],
  toDouble: (number) => sql`CAST(${number} AS DOUBLE)`,
  toWhole: (number) => sql`CAST(${number} AS DECIMAL(38, 0))`,
  wholeBits: 126,
  sumWhole: (number) => sql`SUM(CAST(${number} AS DECIMAL(38, 0)))`,
  countDistinct: (value) => sql`COUNT(DISTINCT ${value})`,
  day: {
    date: (column) => column,
    'beijing-time': (column) => sql`CAST(${column} AS DATE)`,
    'utc-time': (column) => sql`CAST(${column} + INTERVAL '8' HOUR AS DATE)`,
    instant: (column) => sql`CAST(at_timezone(${column}, '+08:00') AS DATE)`,
    'day-number': (column) => sql`date_add('day', ${column}, DATE '1970-01-01')`,
  },
  noDay: () => sql`CAST(NULL AS DATE)`,
  weekOf: (day) => sql`date_trunc('week', ${day})`,
  monthOf: (day) => sql`date_trunc('month', ${day})`,
  addDays: (day, days) => sql`date_add('day', ${numberSql(days)}, ${day})`,
  addMonths: (day, months) => sql`date_add('month', ${numberSql(months)}, ${day})`,
  daysBetween: (from, to) => sql`date_diff('day', ${from}, ${to})`,
  monthsBetween: (from, to) => sql`date_diff('month', ${from}, ${to})`,
  byCodePoint: (text) => text,
};
