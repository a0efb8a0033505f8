import type { Fragment, SqlValueType } from '../fragment.js';

/** 方言: what can be compiled to. DuckDB, PostgreSQL and ClickHouse are tested on the engines; Spark and Trino are only parsed. */
export type SqlDialect = 'duckdb' | 'postgres' | 'clickhouse' | 'spark' | 'trino';

/**
 * 日期列怎么存: how a column holds the day of a row.
 *
 * - `date`: a date, of Beijing.
 * - `beijing-time`: date and time without a zone, as a clock in Beijing shows it.
 * - `utc-time`: date and time without a zone, as a clock in Greenwich shows it.
 * - `instant`: a point in time (`TIMESTAMP WITH TIME ZONE`; `TIMESTAMP` of Spark; `DateTime` of ClickHouse).
 * - `day-number`: whole days since 1970-01-01, as `dayNumber` counts them.
 *
 * ClickHouse has no date and time without a zone: it reads `beijing-time` as the column shows it, `utc-time` as an instant.
 */
export type SqlDayKind = 'date' | 'beijing-time' | 'utc-time' | 'instant' | 'day-number';

/** What differs from one database to the next. Days are fragments of type date, of Beijing. */
export interface Dialect {
  /** A name in quotes. It holds no NUL. */
  readonly quote: (name: string) => string;
  /** Whether two names are one where only their letters' case differs, quotes or not. */
  readonly isCaseBlind: boolean;
  /** How many bytes of UTF-8 a name may have. */
  readonly nameBytes: number;
  /** The n-th parameter, from 1. */
  readonly parameter: (position: number, type: SqlValueType) => string;
  /** The nearest double. */
  readonly toDouble: (number: Fragment) => Fragment;
  /** A whole number that holds at least `wholeBits` bits. */
  readonly toWhole: (number: Fragment) => Fragment;
  readonly wholeBits: number;
  /** The sum of whole numbers, exact; NULL of none. */
  readonly sumWhole: (number: Fragment) => Fragment;
  /** How many different values, exactly, without NULL. */
  readonly countDistinct: (value: Fragment) => Fragment;
  readonly day: { readonly [Kind in SqlDayKind]: (column: Fragment) => Fragment };
  /** NULL as a day. */
  readonly noDay: () => Fragment;
  readonly weekOf: (day: Fragment) => Fragment;
  readonly monthOf: (day: Fragment) => Fragment;
  readonly addDays: (day: Fragment, days: number) => Fragment;
  /** The same date, or the last day of a month that does not have it. */
  readonly addMonths: (day: Fragment, months: number) => Fragment;
  readonly daysBetween: (from: Fragment, to: Fragment) => Fragment;
  /** From the first of one month to the first of another. */
  readonly monthsBetween: (from: Fragment, to: Fragment) => Fragment;
  /** A text as it is sorted by: by code points, not by a language. */
  readonly byCodePoint: (text: Fragment) => Fragment;
}
