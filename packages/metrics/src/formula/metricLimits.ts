/** 上限 of this package. Over one is `limit/exceeded`. */
export const metricLimits = {
  /** Formulas within formulas. */
  formulaDepth: 32,
  /** Operators of one formula. */
  formulaOperators: 256,
  /** Orders of one tally. */
  orders: 10_000_000,
  /** Months from the first to the last of a cohort table: twenty years. */
  cohortMonths: 240,
  /** Bands of one side of a table. */
  bands: 100,
} as const;
