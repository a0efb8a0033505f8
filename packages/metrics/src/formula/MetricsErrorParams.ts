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
  /** A metric that is an input of itself. */
  'metric/circular': { metric: string };
  /** Only an input that stands once in the formula can be solved for. */
  'metric/not-solvable': { metric: string; input: string; times: number };
  /** Rows that cannot be walked through: no list and nothing like one. */
  'aggregate/not-rows': { value: string };
  /** A tally that `orderTally` has not made. */
  'aggregate/not-tally': { value: string };
  /** A row is taken back that has not been added. */
  'aggregate/not-added': { orderId: string; day: string };
  /** Not what `tallyToJson` has written: another format or version, or something that does not fit together. */
  'aggregate/not-tally-json': { path: string; value: string };
  /** Not an id: a text that is not empty, or for a buyer `null`. */
  'aggregate/not-id': { field: string; value: string };
  /** An amount below zero; money that went back is of kind `refund`. */
  'aggregate/negative-amount': { orderId: string; amount: number };
  /** Goods came back that cost more than all that were sent. */
  'profit/goods-back': { orderId: string; goodsBackFen: number; goodsCostFen: number };
  /** Not a whole number of pieces from 0 to 2^53 − 1. */
  'aggregate/not-pieces': { orderId: string; value: string };
  /** Not one total, one list of days or one list of orders; or a day that stands twice or outside the period. */
  'reconcile/not-report': { value: string };
  /** Not a whole number of minutes within a day either way. */
  'reconcile/not-day-start': { value: string };
  /** The query reads a table that is not among the facts. */
  'query/no-table': { table: string };
  /** The query reads a column that a table does not have. */
  'query/no-column': { table: string; column: string };
  /** Two metrics, measures or dimensions of one name. */
  'query/duplicate': { what: string; id: string };
  /** A dimension that holds names in one table and numbers in another. */
  'query/unlike-columns': { column: string };
  /** A part of a query or a measure that is not what its type says. */
  'query/not-part': { part: string; value: string };
  /** Running totals where only figures of each period for itself are of use: in SQL, or to be added up or compared. */
  'query/cumulative': { cumulative: string };
  /** An order that names no input, or one twice. */
  'decompose/not-order': { input: string };
  /** Not a number of pieces, orders or people: finite and not below zero. */
  'decompose/not-count': { id: string; value: string };
  /** Not a mean or a total: finite. */
  'decompose/not-number': { id: string; value: string };
  /** A metric that does not add up over rows: not additive, rows of several days where it is so within one only; no sum of inputs, nor a sum over a sum. */
  'decompose/not-additive': { metric: string };
  /** A dimension that is no text, or a member of one that is neither a text nor `null`. */
  'decompose/not-member': { by: string; value: string };
  /** A value that no percentile can be taken of: not a finite number. */
  'distribution/not-number': { row: number; value: string };
  /** Not a share from 0 to 1 with at most 6 decimals. */
  'distribution/not-share': { value: string };
  /** Not a target: one of its four comparisons and a finite number. */
  'target/not-target': { value: string };
  /** A value to be held against a target that is neither a finite number nor `null`. */
  'target/not-number': { value: string };
  /** Not a number of visits, clicks or orders: whole, from 0 on. */
  'traffic/not-count': { id: string; field: string; value: string };
  /** Two sources, blocks or channels of one id, or an id that is no text. */
  'traffic/not-id': { value: string };
  /** More conversions than clicks that they came of. */
  'traffic/over-clicks': { id: string; conversions: number; clicks: number };
  /** Not a length of time: a finite number, not below zero. */
  'service/not-duration': { field: string; value: string };
  /** A parcel that was picked up or signed for before it was shipped. Rows begin with 0. */
  'service/backwards': { row: number; field: string; from: string; to: string };
  /** A figure of a chart that is neither a finite number nor `null`, or one below zero where only parts of a whole can stand. */
  'chart/not-number': { series: string; row: number; value: string };
  /** More or fewer figures than labels. */
  'chart/unequal': { series: string; length: number; expected: number };
  /** A name in a chart that is neither a text nor one in both languages. */
  'chart/not-name': { value: string };
  /** Bounds that make no bands: whole numbers from 1 on, each larger than the one before. */
  'customer/not-bands': { option: string; value: string };
  /** Not a number of classes: whole, from 2 on. */
  'customer/not-classes': { value: string };
  /** Scores of another number of classes than the segments are made for. */
  'customer/other-classes': { score: string; value: string; expected: number };
  /** A buyer of one shop who is said to be two persons. */
  'customer/two-persons': { buyerId: string };
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
  /** A code of a name that is not below the number of names, nor `noName`. */
  'column/not-name': { column: string; row: number; code: number; names: number };
  /** Names that are no texts. */
  'column/not-names': { column: string; value: string };
  /** Money in a column that is no whole number of 分 within ±(2^53 − 1). */
  'column/not-fen': { column: string; row: number; value: string };
  /** A cell of names that is no text. */
  'column/not-text': { column: string; row: number; value: string };
  /** A cell that is neither a finite number nor empty. */
  'column/not-number': { column: string; row: number; value: string };
  /** A customer's row with days below 1, or money that is no whole number of 分 from 0 to 2^53 − 1. */
  'column/not-customer': { row: number; column: string; value: string };
  /** Not a name that the database can have: a text that is not empty, not too long, without NUL. */
  'sql/not-name': { name: string };
  /** A text with NUL or half a character, which databases do not take alike. */
  'sql/not-value': { column: string; value: string };
  /** A table that is asked by days and does not say where they stand. */
  'sql/no-day': { table: string };
  /** A query without measures: there is no table to read. */
  'sql/no-measure': { metrics: number };
}

declare module '@zhanggui/core' {
  interface ErrorParams extends MetricsErrorParams {}
}
