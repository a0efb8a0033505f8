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
  /** A threshold that is not at least 1 fen. */
  'promotion/not-threshold': { promotion: string; value: string };
  /** An amount off, or its cap, that is not a whole number of fen from 0 on. */
  'promotion/not-off': { promotion: string; value: string };
  /** Whether a 满减 repeats is neither true nor false. */
  'promotion/not-repeat': { promotion: string; value: string };
  /** No tiers, or tiers whose thresholds do not rise. */
  'promotion/not-tiers': { promotion: string; count: number };
  /** A scope that is not made of lists of line ids or tags; `value` is what else is there. */
  'promotion/not-scope': { promotion: string; value: string };
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
}

declare module '@zhanggui/core' {
  interface ErrorParams extends RulesErrorParams {}
}
