/** The codes of this package, next to those of core. Every door exports this type: its declarations then carry the codes along. */
export interface RulesErrorParams {
  /** Not a text. */
  'lint/not-text': { field: string; value: string };
  /** Rules, words or promotions that should come from their compile step and do not. */
  'rules/not-compiled': { field: string; value: string };
  /** An entry (counted from 0) without what a rule has: an id, a topic, a severity, a check. */
  'rule/not-rule': { index: number; value: string };
  /** Two rules of one set have the same id. */
  'rule/duplicate': { rule: string };
  /** What a rule knows is not plain data (it holds a cycle or a bigint), so that no hash can be taken over it. */
  'rule/not-plain': { rule: string };
  /** A word list holds something that is not a text with at least one character. */
  'words/not-word': { index: number; value: string };
  /** A word stands in its list twice. */
  'words/duplicate': { word: string };
  /** An exception that does not show the place of its word with exactly one `~`. */
  'words/not-exception': { word: string; exception: string };
  /** An id (of a promotion or a line, counted from 0) that is not a text with at least one character. */
  'promotion/not-id': { index: number; value: string };
  /** Two promotions have the same id. */
  'promotion/duplicate': { promotion: string };
  /** A part of a promotion (`benefit.tiers.1.at`) that is not what it should be: no number, none from its least on, no list, not rising. */
  'promotion/wrong-field': { promotion: string; field: string; value: string };
  /** A part that promotions do not have: misspelt, it would change what they mean. */
  'promotion/unknown-field': { promotion: string; field: string };
  /** Two promotions of one group that do not say the same of it (limit, pick; where the best is picked also the level). */
  'promotion/not-group': { group: string; promotion: string; other: string };
  /** A promotion has a window, and no time was given. */
  'promotion/no-time': { promotion: string };
  /** Two lines of a cart have the same id. */
  'promotion/duplicate-line': { line: string };
  /** A unit price that is not a whole number of fen from 0 on. */
  'promotion/not-price': { line: string; value: string };
  /** A quantity that is not a whole number from 1 to 1,000,000,000. */
  'promotion/not-quantity': { line: string; value: string };
  /** Tags that are not a list. */
  'promotion/not-tags': { line: string };
  /** A line that is not in the cart, or that is named twice. */
  'promotion/not-line': { line: string };
  /** A priced cart without the trace that is to be explained: `price` makes one where it is asked to. */
  'promotion/not-traced': { value: string };
  /** A figure of a priced cart that does not fit the others: `price` did not make it. */
  'promotion/not-priced': { path: string; value: string };
  /** Pieces of a refund that are not a whole number from 1 on. */
  'promotion/not-pieces': { line: string; value: string };
  /** More pieces than are left of a line after the refunds before. */
  'promotion/over-refund': { line: string; pieces: number; left: number };
  /** The cart that a refund is to price again is not the one that the order was priced from: it lacks this line, or has it otherwise. */
  'promotion/other-cart': { line: string };
  /** A price band that ends below its start, in 分. */
  'price/not-band': { from: number; to: number };
  /** A part of what a search is asked for (`pieces.min`, `range.step`, `nodeBudget`) that is not what it should be. */
  'search/wrong-field': { field: string; value: string };
  /** More pieces must be added than the candidates have. */
  'search/too-few-pieces': { min: number; available: number };
  /** An sku of a cart (or a gift) whose cost was not given. */
  'promotion/no-cost': { sku: string };
}

declare module '@zhanggui/core' {
  interface ErrorParams extends RulesErrorParams {}
}
