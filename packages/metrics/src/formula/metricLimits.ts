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
  /** Inputs that changed within one summand, where every set of them is valued (Shapley). */
  shapleyInputs: 12,
  /** Groups, products, or rows of one side, of one decomposition. */
  groups: 1_000_000,
  /** Steps of one funnel. */
  funnelSteps: 32,
  /** Dimensions that are drilled into at once. */
  dimensions: 50,
  /** Bands of one side of a table. */
  bands: 100,
  /** Orders of one set of columns. */
  columnRows: 100_000_000,
  /** Customers, or codes for them, of one set of columns. */
  customers: 20_000_000,
  /** Segments that customers are sorted into. */
  segments: 100,
} as const;
