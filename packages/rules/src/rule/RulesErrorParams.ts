/** The codes of this package, next to those of core. Every door exports this type: its declarations then carry the codes along. */
export interface RulesErrorParams {
  /** Not a text. */
  'lint/not-text': { field: string; value: string };
  /** Where a text stands that is no place: a box of four numbers, two seconds. */
  'lint/not-place': { field: string; value: string };
  /** What is said to be known of the goods, and cannot be: a stock below 0, a gift without a name, a report without a number. */
  'lint/not-fact': { field: string; value: string };
  /** A suppression (counted from 0) without a rule, who, why or until when. */
  'lint/not-suppression': { index: number; value: string };
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
  /** An entry of a lexicon (counted from 0) without what it has: an id, patterns, a category, a severity, lists of texts. */
  'lexicon/not-entry': { index: number; value: string };
  /** A guard (counted from 0) without what it has: an id, a place, patterns. */
  'lexicon/not-guard': { index: number; value: string };
  /** Two entries or two guards have the same id. */
  'lexicon/duplicate': { id: string };
  /** A change names an entry that the lexicon does not have. */
  'lexicon/unknown-entry': { entry: string };
  /** A pattern that cannot be read, that stands for too much, or of which nothing can be looked for. */
  'lexicon/not-pattern': { pattern: string };
  /** A pattern names a set of words that was not given, or that is none. */
  'lexicon/unknown-slot': { slot: string };
  /** An entry names a guard that was not given. */
  'lexicon/unknown-guard': { entry: string; guard: string };
  /** An option of a matcher that is not what it should be: characters that may not be ignorable, variants that are no pairs, a limit below 1. */
  'words/wrong-option': { option: string; value: string };
  /** Bytes that `matcherToBytes` did not make, of another version, cut or damaged. */
  'words/not-bytes': { why: string };
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
  /** Earlier refunds that were given as such and once more by this field. */
  'promotion/returned-twice': { field: string };
  /** The cart, promotions and options that a refund is to price again are not those that the order was priced from: this line is missing, or priced otherwise. */
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
