/** The codes of this package, next to those of core. */
export interface MetricsErrorParams {
  /** Not a formula: an input's name, a finite number, or `[formula, operator, formula]`. */
  'metric/not-formula': { part: string };
  /** The formula asks for an input that was not given. `null` says that there is no number; leaving it out says nothing. */
  'metric/missing-input': { metric: string; input: string };
  /** An input that is neither a finite number nor `null`. */
  'metric/not-number': { metric: string; input: string; value: string };
  /** The answer is larger than a double can be. */
  'metric/overflow': { metric: string };
  /** Only an input that stands once in the formula can be solved for. */
  'metric/not-solvable': { metric: string; input: string; times: number };
  /** Rows that cannot be walked through: no list and nothing like one. */
  'aggregate/not-rows': { value: string };
  /** A tally that `orderTally` has not made. */
  'aggregate/not-tally': { value: string };
  /** Not an id: a text that is not empty, or for a buyer `null`. */
  'aggregate/not-id': { field: string; value: string };
  /** An amount below zero; money that went back is of kind `refund`. */
  'aggregate/negative-amount': { orderId: string; amount: number };
  /** Not a whole number of pieces from 0 to 2^53 − 1. */
  'aggregate/not-pieces': { orderId: string; value: string };
  /** An order that names no input, or one twice. */
  'decompose/not-order': { input: string };
  /** Not a number of pieces, orders or people: finite and not below zero. */
  'decompose/not-count': { id: string; value: string };
  /** Not a mean or a total: finite. */
  'decompose/not-number': { id: string; value: string };
  /** A metric whose parts do not add up over rows: no sum of inputs, nor a sum over a sum. */
  'decompose/not-additive': { metric: string };
  /** A dimension that is no text, or a member of one that is neither a text nor `null`. */
  'decompose/not-member': { by: string; value: string };
  /** Bounds that make no bands: whole numbers from 1 on, each larger than the one before. */
  'customer/not-bands': { option: string; value: string };
  /** Not a number of classes: whole, from 2 on. */
  'customer/not-classes': { value: string };
  /** Not a list of segments, each with an id, a name and ranges of scores. */
  'customer/not-segments': { value: string };
  /** Not a typed array of one of these kinds. */
  'column/not-column': { column: string; value: string; kinds: string };
  /** A column that is longer or shorter than the first one. */
  'column/unequal': { column: string; length: number; expected: number };
  /** Not a number of customer codes: whole, from 0 on. */
  'column/not-count': { value: string };
  /** A customer code that is not below the number of codes. */
  'column/not-code': { row: number; code: number; customers: number };
  /** Not an amount in 分: whole, from 0 to 2^53 − 1. Money that went back is taken off where orders are encoded. */
  'column/not-amount': { row: number; value: string };
  /** Not the number of a day from 0001-01-01 to 9999-12-31. */
  'column/not-day': { row: number; value: number };
  /** A customer's row with days below 1, or money that is no whole number of 分 from 0 to 2^53 − 1. */
  'column/not-customer': { row: number; column: string; value: string };
}

declare module '@zhanggui/core' {
  interface ErrorParams extends MetricsErrorParams {}
}
