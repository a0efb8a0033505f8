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
  /** Bounds that make no bands: whole numbers from 1 on, each larger than the one before. */
  'customer/not-bands': { option: string; value: string };
}

declare module '@zhanggui/core' {
  interface ErrorParams extends MetricsErrorParams {}
}
