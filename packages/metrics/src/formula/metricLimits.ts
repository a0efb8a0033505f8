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
  /** Values that a percentile is taken of. */
  values: 10_000_000,
  /** Parcels, or returns, that are counted at once. */
  parcels: 10_000_000,
  /** Sources, blocks of a page or channels of one comparison. */
  channels: 10_000,
  /** Labels along one axis of a chart. */
  chartLabels: 10_000,
  /** Lines of a chart. */
  chartLines: 50,
  /** Units of one chart, each with an axis of its own. */
  chartAxes: 2,
  /** Bands of one side of a table. */
  bands: 100,
  /** Orders of one set of columns. */
  columnRows: 100_000_000,
  /** Customers, or codes for them, of one set of columns. */
  customers: 20_000_000,
  /** Names of one column, or different numbers of one that lie far apart. */
  names: 16_000_000,
  /** Metrics of one query. */
  metrics: 1_000,
  /** Measures of one query. */
  measures: 1_000,
  /** Conditions of one measure or query. */
  conditions: 1_000,
  /** Values that one condition lets through. */
  conditionValues: 1_000_000,
  /** Values of one SQL statement, or of one condition of it. */
  sqlParameters: 10_000,
  /** Parts of the name of a table. */
  sqlNameParts: 10,
  /** Pieces of text that a formula becomes in SQL. */
  sqlFormulaParts: 20_000,
  /** Bits of a product in SQL: beyond, it would be no double. */
  sqlFormulaBits: 1_000,
  /** Readings of a figure that are tried. */
  readings: 10_000,
  /** Looks at an order, or at several that are alike, in a reading. */
  readingSteps: 200_000_000,
  /** Segments that customers are sorted into. */
  segments: 100,
} as const;
