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
  /** Weights that nothing can be split by: none at all, or one that is negative, not finite or finer than 6 decimals. */
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
}

export type ErrorCode = keyof ErrorParams;
