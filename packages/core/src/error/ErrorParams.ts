/**
 * 错误码: every code that a call can fail with, and what it tells about the failure.
 *
 * Codes are API: they are deprecated for one major version before they go. Another package adds its own by declaration merging
 * (`declare module '@zhanggui/core' { interface ErrorParams { 'metric/…': { … } } }`). Values that came from outside are
 * shown cut to 40 characters.
 */
export interface ErrorParams extends CoreErrorParams {}

/** The codes of this package. */
export interface CoreErrorParams {
  /** Something is longer or more than its documented limit; nothing was computed. */
  'limit/exceeded': { what: string; limit: number; actual: number };
  /** A named choice that does not exist. */
  'option/unknown': { option: string; value: string; allowed: string };
  /** No object where fields are to be looked at. */
  'shape/not-object': { path: string; value: string };
  /** No list where one is to be walked through. */
  'shape/not-list': { path: string; value: string };
  /** A text asks for a place that the params do not fill. */
  'text/missing-param': { place: string };
  /** Not a whole number of 分 within ±(2^53 − 1). */
  'money/not-fen': { value: string };
  /** Not an amount in 元: an optional sign, 1–13 digits, at most 2 decimals. */
  'money/not-yuan': { text: string };
  /** Not a rate or factor that can be read exactly: finite, at most 6 decimals, at most 9,007,199,254. */
  'money/not-rate': { value: string };
  /** The answer does not fit into ±(2^53 − 1). */
  'money/overflow': { value: string };
  /** Weights that nothing can be split by: none at all, or one that is negative or not finite. */
  'money/no-weight': { count: number; weight: string };
  /** Caps that do not belong to the weights: another count, or one that is negative or no whole number of 分. */
  'money/not-cap': { count: number; cap: string };
  /** The caps together hold less than the amount. */
  'money/over-caps': { amount: number; short: number };
  /** Not a day that exists, written `YYYY-MM-DD`, years 0001 to 9999. */
  'day/not-day': { text: string };
  /** Not an ISO 8601 time with an offset, such as `2026-06-18T00:00:00+08:00`. */
  'day/not-instant': { text: string };
  /** Not a time of day, `HH:mm` from 00:00 to 24:00. */
  'day/not-time': { text: string };
  /** Not a whole number where days, months or hours are counted. */
  'day/not-count': { value: string };
  /** The answer lies outside the years 0001 to 9999. */
  'day/out-of-range': { value: string };
  /** A period that ends before it starts. */
  'day/backwards': { from: string; to: string };
  /** Not a number of people: a whole number from 0 to 2^53 − 1. */
  'shop/not-count': { event: string; value: string };
  /** Not a day of the month, 1 to 31, or of the year, `MM-DD`. */
  'day/not-month-day': { value: string };
  /** Business hours that do not open before they close, on the same day. */
  'calendar/not-hours': { opensAt: string; closesAt: string };
  /** A file with nothing in it but blanks. */
  'source/empty': { characters: number };
  /** Not text: an Excel workbook, an archive or other bytes with NULs. */
  'source/binary': { kind: string };
  /** No row among the first ones is a header that this table knows. */
  'source/no-header': { table: string; found: string; expected: string };
  /** A header without a column that the table needs or that the caller named. */
  'source/no-column': { field: string; found: string; expected: string };
  /** A header that stands over two columns, so that nobody can tell which one is meant. */
  'source/duplicate-column': { header: string; field: string; count: number };
  /** The host cannot decode this encoding: pass text instead of bytes. */
  'source/no-decoder': { encoding: string };
  /** A chunk that is neither text nor bytes, or text after bytes. */
  'source/not-chunk': { value: string };
  /** Not an identifier: nothing at all, or neither text nor a whole number. */
  'source/not-id': { value: string };
  /** An identifier that a spreadsheet turned into `6.92E+18`; its digits are lost. */
  'source/id-in-exponent': { value: string };
  /** An identifier that passed through a number too large to keep its digits. */
  'source/unsafe-id': { value: string };
}

export type ErrorCode = keyof ErrorParams;
